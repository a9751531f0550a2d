import { type MentionTable, placeAt } from '../derive/mention-table.ts'
import { authorshipId } from '../derive/paper-facts.ts'
import type { AuthorPlace, DecidedPlace } from './decision.ts'

/** So many authors of a list tell works of one title apart. */
const mostOthers = 12

/** The places of mentions, in their order; several names of one subject are one place. */
export const placesOf = (
  table: MentionTable,
  mentions: readonly number[],
  sourceName: (id: string) => string,
): DecidedPlace[] => {
  const subjects = new Set<number>()
  return mentions.flatMap((mention): DecidedPlace[] => {
    const place = placeAt(table, mention)
    if (place.kind === 'author') return [authorPlace(table, place.entry, place.author)]
    if (place.kind === 'relation')
      return place.stated.slice(0, 1).map(({ mentionId: id }) => ({ kind: 'relation', id }))
    const subject = table.subjects[place.entry]?.subject
    if (subject === undefined || subjects.has(place.entry)) return []
    subjects.add(place.entry)
    return [{ kind: 'subject', source: sourceName(subject.key.source), subject: subject.key.subject }]
  })
}

const authorPlace = (table: MentionTable, entry: number, index: number): AuthorPlace => {
  const work = table.workOf(entry)
  const author = work.authors[index]
  if (author === undefined) throw new RangeError(`Work ${entry} has no author ${index}.`)
  return {
    kind: 'author',
    work: work.keys,
    year: work.year,
    keys: [author.key, ...author.keys.filter((key) => key !== author.key)],
    others: work.authors
      .filter((other) => other !== author)
      .slice(0, mostOthers)
      .map(({ key }) => key),
  }
}

/** The id by which answers call an author's mention; null for other mentions. */
export const authorshipIdOf = (table: MentionTable, mention: number): string | null => {
  const place = placeAt(table, mention)
  if (place.kind !== 'author') return null
  const paper = table.entries[place.entry]?.id
  const author = table.workOf(place.entry).authors[place.author]
  return paper === undefined || author === undefined ? null : authorshipId(paper, author.key)
}
