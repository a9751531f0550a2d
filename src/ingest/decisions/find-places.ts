import { titleWords } from '../../names/title-key.ts'
import type { MentionTable } from '../derive/mention-table.ts'
import { sourceIdOf } from '../held-record.ts'
import { keysIn } from '../works/stored-work.ts'
import type { Work } from '../works/work.ts'
import type { AuthorPlace, DecidedPlace } from './decision.ts'

/** The mentions at each of these places as things stand now; a place whose source is gone has none. */
export const findPlaces = (
  table: MentionTable,
  places: readonly DecidedPlace[],
): ReadonlyMap<DecidedPlace, readonly number[]> => {
  const entriesOf = entriesByKey(table, places)
  const mentionsOf = otherMentions(table)
  const mentionsAt = (place: DecidedPlace): readonly number[] => {
    if (place.kind === 'author') return authorMentions(table, place, entriesOf)
    const key = place.kind === 'relation' ? place.id : `${sourceIdOf(place.source)} ${place.subject}`
    return mentionsOf.get(key) ?? []
  }
  return new Map(places.map((place) => [place, mentionsAt(place)]))
}

/** The entries that have one of the keys that are asked for. */
const entriesByKey = (table: MentionTable, places: readonly DecidedPlace[]): ReadonlyMap<string, readonly number[]> => {
  const found = new Map<string, number[]>()
  for (const place of places) if (place.kind === 'author') for (const key of place.work) found.set(key, [])
  if (found.size === 0) return found
  for (const [entry, { text }] of table.entries.entries()) for (const key of keysIn(text)) found.get(key)?.push(entry)
  return found
}

/** The mentions of subjects, by source and subject, and of relations, by their ids. */
const otherMentions = (table: MentionTable): ReadonlyMap<string, readonly number[]> => {
  const found = new Map<string, number[]>()
  for (const [offset, { id, place }] of table.others.entries()) {
    const subject = place.kind === 'subject' ? table.subjects[place.entry]?.subject.key : undefined
    const key = subject === undefined ? id : `${subject.source} ${subject.subject}`
    const mention = table.authorOf.length + offset
    const known = found.get(key)
    if (known === undefined) found.set(key, [mention])
    else known.push(mention)
  }
  return found
}

/** The mention of an author's place: of several works that may be meant, in the one that is most like the work of then. */
const authorMentions = (
  table: MentionTable,
  place: AuthorPlace,
  entriesOf: ReadonlyMap<string, readonly number[]>,
): readonly number[] => {
  const candidates = new Set(place.work.flatMap((key) => entriesOf.get(key) ?? []))
  let best: { readonly likeness: number; readonly mention: number } | null = null
  for (const entry of candidates) {
    const work = table.workOf(entry)
    const author = authorIn(work, place)
    if (author === null) continue
    const likeness = likenessOf(work, author, place)
    // Entries come in an order of their own, so that of equally good ones always the same is found.
    if (likeness === null || (best !== null && likeness <= best.likeness)) continue
    const mention = mentionAt(table, entry, author)
    if (mention !== null) best = { likeness, mention }
  }
  return best === null ? [] : [best.mention]
}

const authorIn = (work: Work, { keys }: AuthorPlace): number | null => {
  const exact = work.authors.findIndex(({ key, group }) => !group && key === keys[0])
  if (exact >= 0) return exact
  const like = work.authors.findIndex((author) => !author.group && author.keys.some((key) => keys.includes(key)))
  return like < 0 ? null : like
}

/** How much a work is the one that was meant; null when it is another one. */
const likenessOf = (work: Work, author: number, place: AuthorPlace): number | null => {
  let shared = 0
  for (const scheme of ['doi ', 'arxiv ']) {
    const [mine, theirs] = [place.work, work.keys].map((keys) => keys.filter((key) => key.startsWith(scheme)))
    if (mine === undefined || theirs === undefined || mine.length === 0 || theirs.length === 0) continue
    if (mine.some((key) => theirs.includes(key))) shared += 1
    // Another identifier of one kind is another work, unless a further one says that it is not.
    else shared -= 1
  }
  if (shared < 0) return null
  const isGeneric = titleWords(work.title).length < 3
  if (shared === 0 && isGeneric && work.year !== place.year) return null
  const others = work.authors.filter((_, index) => index !== author)
  const met = others.filter(({ keys }) => keys.some((key) => place.others.includes(key))).length
  if (shared === 0 && met === 0 && others.length > 0 && place.others.length > 0) return null
  const union = others.length + place.others.length - met
  return shared * 10 + (union === 0 ? 1 : met / union) + (work.year === place.year ? 0.1 : 0)
}

const mentionAt = (table: MentionTable, entry: number, author: number): number | null => {
  const [first = 0, end = 0] = [table.firstMention[entry], table.firstMention[entry + 1]]
  for (let mention = first; mention < end; mention++) if (table.authorOf[mention] === author) return mention
  return null
}
