import { cleanTitle } from '../field/clean-title.ts'
import { frontLabelOf } from '../field/label.ts'
import { withoutRemarks } from '../field/remarks.ts'
import { hanNamesAt } from '../people/han-names.ts'
import { isHeading } from '../text/piece.ts'
import type { Rich } from '../text/rich-text.ts'
import { bestOf } from './best-of.ts'
import { longestEntry, wholeOf } from './people-after-title.ts'
import type { PublicationEntry } from './publication-entry.ts'
import { type Reference, referenceOf } from './reference.ts'
import type { ReadEntry } from './segmentation.ts'
import { type Way, wayOf, waysOf } from './way.ts'

/** How much better another way must look than the one in which an entry was read. */
const gain = 1
/** What it counts for a way that all entries of the list can be read in it, for each part of its layout. */
const weightOfList = 1.5

/** The share of Chinese lines that makes a list Chinese. */
const fewestChinese = 0.2

interface Line {
  readonly known: ReadEntry
  readonly reference: Reference
  readonly ways: readonly Way[]
  /** The way in which the entry was read. */
  readonly read: Way
}

/** True for a line in Chinese, or one that parts its parts with Chinese signs. */
const isChinese = (text: string): boolean => /\p{Script=Han}{2}|，/u.test(withoutRemarks(text.slice(0, 1500)))

/** An entry of one line; null for one whose lines say by themselves what they hold. */
const wholeLineOf = (known: ReadEntry): Rich | null => {
  if (known.entry.lines.some((line) => line.role.kind === 'authors' || isHeading(line))) return null
  const whole = wholeOf(known.entry)
  return whole === null || whole.rich.text.length > longestEntry ? null : whole.rich
}

/** The words that stand where people stand in more than one of the lines. */
const namesAgain = (lines: readonly (Rich | null)[]): ReadonlySet<string> => {
  const counts = new Map<string, number>()
  for (const rich of lines) {
    const names = rich === null ? undefined : hanNamesAt(rich.text, frontLabelOf(rich).at, none, longestName).at(-1)
    for (const { name } of names?.list.authors ?? []) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return new Set([...counts].filter(([, count]) => count > 1).map(([name]) => name))
}
const none: ReadonlySet<string> = new Set()
/** Names of other languages in 汉字 have more characters than Chinese ones. */
const longestName = 6

const lineOf = (known: ReadEntry, rich: Rich, again: ReadonlySet<string>): Line | null => {
  const role = known.asRead.lines.find((line) => line.role.kind === 'reference')?.role
  const read = role?.kind === 'reference' ? role.reference : referenceOf(rich)
  // What was set apart, and a year between people and title, say enough by themselves.
  if (
    read === null ||
    (read.marked && read.authors !== null) ||
    read.year !== null ||
    read.place === null ||
    read.body.text !== rich.text
  )
    return null
  const ways = waysOf(rich, frontLabelOf(rich).at, again).filter(({ marked }) => marked || !read.marked)
  const { start, end } = read.place
  const people = read.authors?.authors.length ?? 0
  const same = ways.find(
    (way) =>
      Math.abs(way.start - start) <= 1 && Math.abs(way.end - end) <= 1 && (way.authors?.authors.length ?? 0) === people,
  )
  return { known, reference: read, ways, read: same ?? wayOf(read) }
}

/**
 * Reads the Chinese lines of a list in the way that they share: what parts people, title and venue, and whether people stand
 * in front, behind or nowhere, is the same in most lines, and the clear ones show it for the others.
 */
export const withSharedWay = (
  entries: readonly ReadEntry[],
  read: (entry: PublicationEntry) => ReadEntry,
): readonly ReadEntry[] => {
  const wholes = entries.map(wholeLineOf)
  const chinese = wholes.filter((rich) => rich !== null && isChinese(rich.text)).length
  if (chinese === 0) return entries
  const wholly = chinese >= entries.length * fewestChinese
  const again = namesAgain(wholes)
  const lines = entries.map((known, index) => {
    const rich = wholes[index] ?? null
    return rich === null || !(wholly || isChinese(rich.text)) ? null : lineOf(known, rich, again)
  })
  const all = lines.filter((line) => line !== null)
  const shares = new Map<string, number>()
  for (const line of all) {
    const best = bestOf(line.ways, line.read, ({ worth }) => worth, 0)
    for (const part of best?.layout ?? []) shares.set(part, (shares.get(part) ?? 0) + 1 / all.length)
  }
  const shared = (way: Way): number =>
    way.layout.reduce((sum, part) => sum + weightOfList * (shares.get(part) ?? 0), way.worth)
  return entries.map((known, index) => {
    const line = lines[index]
    if (line == null) return known
    const best = bestOf(line.ways, line.read, all.length > 2 ? shared : ({ worth }) => worth, gain)
    return best === null || best === line.read ? known : takenApart(line, best, read)
  })
}

const takenApart = ({ known, reference }: Line, way: Way, read: (entry: PublicationEntry) => ReadEntry): ReadEntry => {
  const { body, label } = reference
  const rest = body.text.slice(way.next, way.next + 4000).trim()
  const between = way.authorsFirst || way.authors === null ? '' : body.text.slice(way.end, way.authors.start).trim()
  const anew: Reference = {
    label,
    authors: way.authors,
    body,
    title: cleanTitle(body.text.slice(way.start, way.end)),
    place: { start: way.start, end: way.end },
    gaps: [rest, between].filter((gap) => /[\p{L}\d]/u.test(gap)),
    year: null,
    marked: way.marked,
    authorsFirst: way.authorsFirst,
    companions: way.companions,
  }
  const lines = wholeOf(known.entry)?.entry.lines ?? []
  const [first] = lines
  if (first === undefined) return known
  const to = lines.at(-1)?.to ?? first.to
  const again = read({ lines: [{ ...first, rich: body, to, role: { kind: 'reference', reference: anew } }] })
  return again.work || !known.work ? { ...again, entry: known.entry } : known
}
