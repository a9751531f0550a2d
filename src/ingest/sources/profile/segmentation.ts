import { authorListAt } from './author-list.ts'
import type { LogicalLine } from './logical-line.ts'
import type { DraftPaper } from './paper-facts.ts'
import { type PublicationEntry, publicationEntriesOf } from './publication-entry.ts'
import { beginsLikeVenue, isLinkWords, isNameWithNumber } from './venue.ts'

/** The lines of one entry, what they say, and whether that is a work. */
export interface ReadEntry {
  readonly entry: PublicationEntry
  readonly paper: DraftPaper | null
  readonly work: boolean
}

/** A line that is set apart as a whole, as titles are that have a line of their own. */
const isTitleLine = (line: LogicalLine): boolean => {
  const { rich, role } = line
  if (role.kind !== 'title' && role.kind !== 'reference') return false
  const { text } = rich
  const span = rich.spans.find(
    ({ kind, start, end }) => start <= 2 && end - start > 12 && (kind === 'bold' || kind === 'link'),
  )
  if (span === undefined) return false
  const content = text.slice(span.start, span.end)
  if (content.split(' ').length < 3 && !/\p{Script=Han}{6}/u.test(content)) return false
  const behind = text.slice(span.end).replace(/https?:\/\/\S{1,300}/g, ' ')
  return (!/[\p{L}\p{N}]/u.test(behind) || isLinkWords(behind)) && !beginsLikeVenue(content)
}

const isHeading = (line: LogicalLine): boolean => line.level > 0 && line.level < 7

/** Cuts the lines in front of those that begin an entry. */
const cutBefore = (
  lines: readonly LogicalLine[],
  begins: (line: LogicalLine) => boolean,
): readonly PublicationEntry[] => {
  const entries: LogicalLine[][] = []
  for (const line of lines) {
    const current = entries.at(-1)
    if (current === undefined || begins(line)) entries.push([line])
    else current.push(line)
  }
  return entries.map((entry) => ({ lines: entry }))
}

/** The ways in which the lines of a list may be meant to belong together, the most likely one first. */
function* segmentations(
  lines: readonly LogicalLine[],
  isItem: (line: LogicalLine) => boolean,
): Generator<readonly PublicationEntry[]> {
  yield publicationEntriesOf(lines, isItem)
  const titles = lines.filter(isTitleLine).length
  if (titles > 1) yield cutBefore(lines, (line) => isTitleLine(line) || isHeading(line))
  const gaps = lines.filter((line) => line.afterGap).length
  if (gaps > 1) yield cutBefore(lines, (line) => line.afterGap)
  const items = lines.filter(isItem).length
  if (items > 1 && items < lines.length) yield cutBefore(lines, (line) => isItem(line) || isHeading(line))
}

/** True for a "title" that is the name of a venue with its numbers. */
export const isVenueTitle = (title: string): boolean =>
  beginsLikeVenue(title) ||
  (isNameWithNumber(title) && /\b(?:19|20)\d\d\)?$/.test(title)) ||
  /^[A-Z]{3,10},\s/.test(title)

/** True for a title that is more likely a part of something else. */
const isDoubtful = (title: string): boolean => {
  if (/^(?:\p{Ll}{2,} |and |&|[)\],;、，@])/u.test(title)) return true
  if (/^(?:I|We|My|Our|Here|You|These|Please|Below|This page) \p{Ll}/u.test(title)) return true
  if (/^with \p{Lu}|\.pdf$/iu.test(title)) return true
  if (isLinkWords(title) || isVenueTitle(title)) return true
  if (title.length > 300 || (title.match(/[.。]\s?(?=\p{Lu}|\p{Script=Han})/gu) ?? []).length > 1) return true
  const open = (title.match(/[(（]/g) ?? []).length
  if (open !== (title.match(/[)）]/g) ?? []).length) return true
  const people = authorListAt(title, 0)
  return people !== null && people.end >= title.length - 1 && (people.authors.length > 1 || people.strength > 1)
}

/** How well an entry reads as one work; below zero for what was surely cut wrongly. */
const worthOf = ({ entry, paper, work }: ReadEntry): number => {
  const count = (kind: string): number => entry.lines.filter((line) => line.role.kind === kind).length
  const people = entry.lines.filter((line) => line.role.kind === 'authors' && line.role.line.list.authors.length > 1)
  const titles = entry.lines.filter(isTitleLine).length
  if (paper === null || !work) return -0.5 * Math.min(3, count('reference') + people.length + titles)
  const { facts, authors, marked } = paper
  let worth = 0.4
  if (authors.length > 0) worth += 0.4
  if (facts.venue !== null || facts.doi !== null || facts.arxivId !== null) worth += 0.2
  if (facts.year !== null) worth += 0.1
  if (marked) worth += 0.1
  if (isDoubtful(facts.title)) worth -= 1.4
  worth -= 0.8 * Math.max(0, people.length - 1)
  worth -= 0.8 * Math.max(0, count('reference') - 1)
  worth -= 0.6 * Math.max(0, titles - 1)
  return worth
}

/** Reads the lines in the way that explains most of them best; the first way wins a draw. */
export const bestReading = (
  lines: readonly LogicalLine[],
  isItem: (line: LogicalLine) => boolean,
  read: (entries: readonly PublicationEntry[]) => readonly ReadEntry[],
): readonly ReadEntry[] => {
  let best: readonly ReadEntry[] = []
  let most = Number.NEGATIVE_INFINITY
  for (const entries of segmentations(lines, isItem)) {
    const reading = read(entries)
    const worth = reading.reduce((sum, entry) => sum + worthOf(entry), 0)
    if (worth > (most > 0 ? most * 1.04 : most)) {
      best = reading
      most = worth
    }
  }
  return best
}

/** The share of a list's items that must be works by themselves for the others to be taken for works too. */
const fellowShare = 0.5

/** What shows that an entry is of the same kind as others: how it begins. */
const layoutOf = (lines: readonly LogicalLine[]): string => {
  const first = lines[0]
  if (first === undefined) return ''
  return `${first.marker?.family ?? ''}|${isTitleLine(first) ? 'title' : ''}`
}

/** Entries that look like most works of their list are works, even where they say less than those. */
export const withFellows = (entries: readonly ReadEntry[], strict: boolean): readonly ReadEntry[] => {
  if (strict) return entries
  const counts = new Map<string, { all: number; works: number }>()
  for (const { entry, work } of entries) {
    const layout = layoutOf(entry.lines)
    const count = counts.get(layout) ?? { all: 0, works: 0 }
    counts.set(layout, { all: count.all + 1, works: count.works + (work ? 1 : 0) })
  }
  return entries.map((read) => {
    if (read.work || read.paper === null) return read
    const layout = layoutOf(read.entry.lines)
    const count = counts.get(layout)
    if (layout === '|' || count === undefined || count.works < Math.max(2, count.all * fellowShare)) return read
    return { ...read, work: isPlausible(read.paper, read.entry.lines) }
  })
}

const isPlausible = (paper: DraftPaper, lines: readonly LogicalLine[]): boolean => {
  const { title } = paper.facts
  const text = lines.map((line) => line.rich.text.slice(0, 400)).join(' ')
  const words = title.split(/\s+/).length
  const linked = lines.some((line) => line.rich.spans.some((span) => span.kind === 'link'))
  return (
    (linked || paper.facts.year !== null || paper.facts.venue !== null || paper.facts.status !== 'UNKNOWN') &&
    !/\b(?:seminar|talk|recorded|recording|keynote|podcast|interview|blog|video)\b|讲座|报告会/i.test(text) &&
    (words >= 4 || /\p{Script=Han}{4}/u.test(title)) &&
    title.length < 250 &&
    !isDoubtful(title) &&
    !/\bpatents?\b|专利|软件著作权/i.test(text) &&
    !/^(?:we|our|this|i|my|for|see|please)\b/i.test(title)
  )
}
