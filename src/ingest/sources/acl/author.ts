import type { PrintedAuthor, PrintedIdentifier } from '../../../model/record.ts'
import { isGroupName } from '../profile/people/person-name.ts'
import type { XmlElement } from '../xml/element.ts'
import { childrenOf, fieldOf, printedText } from '../xml/printed-text.ts'

const eastAsian = /[\p{Script=Han}\p{Script=Hangul}]/u

/** A name of its first and last part, in the order of its script; null where both are missing. */
const nameIn = (element: XmlElement): string | null => {
  const first = fieldOf(element, 'first')
  const last = fieldOf(element, 'last')
  if (first !== null && last !== null) return eastAsian.test(last) ? `${last}${first}` : `${first} ${last}`
  if (first !== null || last !== null) return first ?? last
  const text = element.children.some((child) => typeof child !== 'string') ? '' : printedText(element)
  return text === '' ? null : text
}

const orcid = /(\d{4}-\d{4}-\d{4}-\d{3}[\dX])$/

const identifiersOf = (element: XmlElement, sharedIds: ReadonlySet<string>): readonly PrintedIdentifier[] => {
  const { id, orcid: number } = element.attributes
  const found: PrintedIdentifier[] = []
  const own = id?.trim() ?? ''
  if (own !== '' && !sharedIds.has(own)) found.push({ scheme: 'ACL', value: own })
  const digits = orcid.exec(number?.trim() ?? '')?.[1]
  if (digits !== undefined) found.push({ scheme: 'ORCID', value: digits })
  return found
}

/** An author of a paper; null when no name is printed. Ids that several people share identify nobody. */
export const authorOf = (
  element: XmlElement,
  position: number,
  sharedIds: ReadonlySet<string>,
): PrintedAuthor | null => {
  const name = nameIn(element)
  if (name === null) return null
  const identifiers = identifiersOf(element, sharedIds)
  const variants = childrenOf(element, 'variant').flatMap((variant) => nameIn(variant) ?? [])
  const affiliation = childrenOf(element, 'affiliation')
    .map(printedText)
    .filter((text) => text !== '')
    .join('; ')
  return {
    name,
    position,
    group: isGroupName(name) && fieldOf(element, 'first') === null,
    equalContribution: false,
    corresponding: false,
    affiliation: affiliation === '' ? null : affiliation,
    subject: null,
    ...(identifiers.length === 0 ? {} : { identifiers }),
    ...(variants.length === 0 ? {} : { variants }),
  }
}
