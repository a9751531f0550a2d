import type { RecordId } from '../../model/id.ts'
import type { PaperFacts } from '../../model/record.ts'
import { titleKey } from '../../names/title-key.ts'
import type { HeldPaper } from '../held-record.ts'
import type { Disagreement } from './work.ts'

/** What each record states for a field, as text; null where it states nothing. */
const fields: readonly {
  field: Disagreement['field']
  say: (paper: PaperFacts) => string | null
  key?: (value: string) => string
}[] = [
  { field: 'title', say: (paper) => paper.title, key: titleKey },
  {
    field: 'year',
    say: (paper) => paper.year?.toString() ?? (paper.posted === null ? null : `${paper.posted} (posted)`),
  },
  { field: 'venue', say: (paper) => paper.venue?.acronym ?? paper.venue?.name ?? null },
  {
    field: 'status',
    say: (paper) =>
      paper.status === 'UNKNOWN'
        ? null
        : paper.submittedTo === null
          ? paper.status
          : `${paper.status} to ${paper.submittedTo}`,
  },
]

/** The fields on which the records, best first, disagree; values in the order of the best record that states them. */
export const disagreementsOf = (records: readonly HeldPaper[]): Disagreement[] =>
  fields.flatMap(({ field, say, key = (value) => value }) => {
    const values = new Map<string, { value: string; records: RecordId[] }>()
    for (const record of records) {
      const value = say(record.paper)
      if (value === null) continue
      const stated = values.get(key(value))
      if (stated === undefined) values.set(key(value), { value, records: [record.id] })
      else stated.records.push(record.id)
    }
    return values.size < 2 ? [] : [{ field, values: [...values.values()] }]
  })
