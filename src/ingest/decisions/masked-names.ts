import type { Derivation } from '../derive/derivation.ts'
import { placeAt } from '../derive/mention-table.ts'
import { statedBy } from '../derive/subjects.ts'

/**
 * JSON of the names that must not be served of each record and of each source that is about somebody who was removed: by the
 * id of the record or source. Null when nobody is removed.
 */
export const maskedBy = ({ table, removed }: Derivation): string | null => {
  const masked = new Map<string, Set<string>>()
  const mask = (id: string, names: readonly string[]): void => {
    const known = masked.get(id) ?? new Set<string>()
    for (const name of names) known.add(name)
    if (known.size > 0) masked.set(id, known)
  }
  for (const mention of removed) {
    const place = placeAt(table, mention)
    if (place.kind === 'author') {
      const author = table.workOf(place.entry).authors[place.author]
      for (const record of author?.records ?? [])
        mask(record, [author?.printedName ?? '', ...(author?.spellings ?? [])])
    } else if (place.kind === 'relation') {
      for (const { record, relation } of place.stated) mask(record.id, [relation.name])
    } else {
      const subject = table.subjects[place.entry]?.subject
      if (subject === undefined) continue
      const names = statedBy(subject, 'names')
      for (const { id } of subject.records) mask(id, names)
      mask(subject.key.source, names)
    }
  }
  if (masked.size === 0) return null
  const rows = [...masked].map(([id, names]) => [id, [...names].filter((name) => name !== '').sort()] as const)
  return JSON.stringify(Object.fromEntries(rows.sort(([a], [b]) => (a < b ? -1 : 1))))
}
