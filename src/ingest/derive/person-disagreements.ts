import type { RecordId } from '../../model/id.ts'
import type { IdentifierScheme, Period } from '../../model/record.ts'
import { foldText } from '../../names/fold.ts'
import type { PersonView } from './people.ts'

/** A field of a person on which sources disagree; what the answer shows comes first. */
export interface PersonDisagreement {
  readonly field: string
  readonly values: readonly { readonly value: string; readonly records: readonly RecordId[] }[]
}

/** Of these a person has one: another value is another person's, or a mistake. dblp gives one person several keys. */
const singular: ReadonlySet<IdentifierScheme> = new Set(['ORCID', 'OPENALEX', 'SCHOLAR', 'SEMANTIC_SCHOLAR'])

/** Where the sources of a person disagree: two values of an identifier of which there is one, two dates of one stay. */
export const personDisagreementsOf = (person: PersonView): PersonDisagreement[] => {
  const stated = new Map<string, Map<string, Set<RecordId>>>()
  const state = (field: string, value: string, records: readonly RecordId[]) => {
    const values = stated.get(field) ?? new Map<string, Set<RecordId>>()
    stated.set(field, values)
    values.set(value, new Set([...(values.get(value) ?? []), ...records]))
  }
  for (const { records } of person.subjects) {
    for (const { id, person: facts } of records) {
      for (const { scheme, value } of facts.identifiers) if (singular.has(scheme)) state(fieldOf(scheme), value, [id])
      for (const { institution, role, period } of facts.affiliations) {
        // Without a role it may be another stay at the same place.
        if (role === null || (period.from === null && period.to === null)) continue
        state(`${foldText(role)}, ${foldText(institution)}`, `${role}, ${institution}: ${printed(period)}`, [id])
      }
    }
  }
  for (const { author } of person.authorships)
    for (const { scheme, value } of author.identifiers)
      if (singular.has(scheme)) state(fieldOf(scheme), value, author.records)
  return [...stated.entries()]
    .filter(([, values]) => values.size > 1 && recordsOf(values) > 1)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([field, values]) => ({
      field: field.includes(', ') ? 'affiliation' : field,
      values: [...values].map(([value, records]) => ({ value, records: [...records].sort() })),
    }))
}

const fieldOf = (scheme: IdentifierScheme): string => (scheme === 'OPENALEX' ? 'openAlex' : scheme.toLowerCase())

const printed = ({ from, to, ongoing }: Period): string => `${from ?? '?'} to ${ongoing ? 'now' : (to ?? '?')}`

/** One page that names two stays of one kind does not disagree with itself. */
const recordsOf = (values: ReadonlyMap<string, ReadonlySet<RecordId>>): number =>
  new Set([...values.values()].flatMap((records) => [...records])).size
