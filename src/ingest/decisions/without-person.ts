import { type MentionTable, placeAt } from '../derive/mention-table.ts'
import type { Subject } from '../derive/subjects.ts'

/** The mentions that removed people leave without a person: their own, and those of whom only their pages name. */
export const withoutPerson = (
  table: MentionTable,
  personOf: Int32Array,
  removed: readonly number[],
): ReadonlySet<number> => {
  const mentions = new Set<number>()
  if (removed.length === 0) return mentions
  const people = new Set(removed.map((mention) => personOf[mention] ?? -1))
  for (const [mention, person] of personOf.entries()) if (people.has(person)) mentions.add(mention)
  for (const mention of namedOnlyBy(table, subjectsAt(table, mentions))) mentions.add(mention)
  return mentions
}

/** The subjects that some mentions are mentions of. */
export const subjectsAt = (table: MentionTable, mentions: Iterable<number>): ReadonlySet<Subject> => {
  const subjects = new Set<Subject>()
  for (const mention of mentions) {
    const place = placeAt(table, mention)
    const subject = place.kind === 'subject' ? table.subjects[place.entry]?.subject : undefined
    if (subject !== undefined) subjects.add(subject)
  }
  return subjects
}

/** The mentions of those whom only these subjects name. */
export const namedOnlyBy = (table: MentionTable, subjects: ReadonlySet<Subject>): number[] =>
  subjects.size === 0
    ? []
    : table.others.flatMap(({ place }, offset) =>
        place.kind === 'relation' && place.stated.every(({ subject }) => subjects.has(subject))
          ? [table.authorOf.length + offset]
          : [],
      )
