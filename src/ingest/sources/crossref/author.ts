import type { PrintedAuthor } from '../../../model/record.ts'
import { rendered } from '../json/found.ts'
import { wholeName } from '../json/given-and-family.ts'
import { identifiersFrom } from '../json/identifier.ts'
import { isGroupName } from '../profile/people/person-name.ts'
import type { CrossrefAuthor } from './work-fields.ts'

/** True for an entry that stands for further authors: "et al.". */
export const standsForOthers = ({ family, given, name }: CrossrefAuthor): boolean =>
  /^(?:et\.? al\.?|others|and others|等)$/i.test(rendered(given, family, name).replace('; ', ' '))

const affiliationOf = ({ affiliations }: CrossrefAuthor): string | null => {
  const shown = rendered(
    ...affiliations.map(({ departments, name, places }) =>
      [...departments, name, ...places].filter((part) => part !== null).join(', '),
    ),
  )
  return shown === '' ? null : shown
}

/** An author of a work; null for an entry without a name. Only `name` is the name of a group. */
export const authorFrom = (author: CrossrefAuthor, index: number): PrintedAuthor | null => {
  const person = wholeName(author.given, author.family, author.suffix)
  const name = person ?? author.name
  if (name === null) return null
  return {
    name,
    position: index + 1,
    group: person === null || (author.given === null && (isGroupName(name) || /^the .* .*/i.test(name))),
    equalContribution: false,
    corresponding: false,
    affiliation: affiliationOf(author),
    subject: null,
    identifiers: identifiersFrom(['ORCID', author.orcid]),
    institutions: author.affiliations.flatMap(({ name: institution, ror }) =>
      institution === null || ror[0] === undefined ? [] : [{ name: institution, ror: ror[0], country: null }],
    ),
  }
}
