import { headedMark } from '../section/headed-work.ts'
import { joinRich } from '../text/rich-text.ts'
import { speaksOfPaper } from './abstract-lines.ts'
import { isDoubtful, isMisread, worthOf } from './entry-worth.ts'
import { type KnownNames, knownNamesOf, noNames } from './known-names.ts'
import { withSharedColumns } from './line-column.ts'
import { otherReadings } from './list-layout.ts'
import { type SharedSeams, withSharedSeam } from './list-seam.ts'
import type { LogicalLine } from './logical-line.ts'
import { withoutNameInTitle } from './name-in-title.ts'
import { saysNoTitle } from './no-title.ts'
import { isOtherOutput, isSpoken } from './other-output.ts'
import type { DraftPaper } from './paper-facts.ts'
import { type PublicationEntry, publicationEntriesOf, topicsAmong } from './publication-entry.ts'
import { roleOf } from './role.ts'
import { isTitleLine } from './title-line.ts'

/** The lines of one entry, what they say, and whether that is a work. */
export interface ReadEntry {
  readonly entry: PublicationEntry
  /** The lines as they were read: joined, or taken apart anew by what the list has in common. */
  readonly asRead: PublicationEntry
  readonly paper: DraftPaper | null
  readonly work: boolean
}

const isHeading = (line: LogicalLine): boolean => line.level > 0 && line.level < 7

/** Cuts the lines in front of those that begin an entry, and on both sides of those that part the list. */
const cutBefore = (
  lines: readonly LogicalLine[],
  topics: ReadonlySet<LogicalLine>,
  begins: (line: LogicalLine, first: LogicalLine, current: readonly LogicalLine[]) => boolean,
): readonly PublicationEntry[] => {
  const entries: LogicalLine[][] = []
  for (const line of lines) {
    const current = entries.at(-1)
    const [first] = current ?? []
    const parts = topics.has(line) || (first !== undefined && topics.has(first))
    if (current === undefined || first === undefined || line.opens || parts || begins(line, first, current))
      entries.push([line])
    else current.push(line)
  }
  return entries.map((entry) => ({ lines: entry }))
}

/** What stands indented below a list item belongs to it, blank lines or not. */
const isBelow = (line: LogicalLine, first: LogicalLine): boolean =>
  first.marker !== null && line.indent > first.indent + 1 && line.marker?.family !== first.marker.family

const longestJoined = 3000

/** The entry with its lines joined, as they were before something broke them; lines of links stay apart. */
const asOneLine = (entry: PublicationEntry): PublicationEntry => {
  const until = entry.lines.findIndex(
    ({ role }) => role.kind === 'links' || role.kind === 'prose' || role.kind === 'stamp',
  )
  const lines = until < 0 ? entry.lines : entry.lines.slice(0, until)
  // A gap broke no line: what stands above it, with an end of its own, was said before.
  if (lines.some((line, index) => line.afterGap && /\p{L}{3}[.!?:]$/u.test(lines[index - 1]?.rich.text ?? '')))
    return entry
  const [first] = lines
  if (first === undefined || lines.length < 2 || isHeading(first) || first.marker?.family === headedMark) return entry
  if (lines.reduce((sum, { rich }) => sum + rich.text.length, 0) > longestJoined) return entry
  const rich = joinRich(
    lines.map((line) => line.rich),
    ' ',
  )
  const joined = { ...first, rich, role: roleOf(rich), to: lines.at(-1)?.to ?? first.to }
  return { lines: [joined, ...entry.lines.slice(lines.length)] }
}

/** So many lines without a gap may be one entry. */
const fewLines = 8

/** The ways in which the lines of a list may be meant to belong together, the most likely one first. */
function* segmentations(
  lines: readonly LogicalLine[],
  isItem: (line: LogicalLine) => boolean,
): Generator<readonly PublicationEntry[]> {
  yield publicationEntriesOf(lines, isItem)
  const topics = topicsAmong(lines, isItem)
  const titles = lines.filter(isTitleLine).length
  if (titles > 1) yield cutBefore(lines, topics, (line) => isTitleLine(line) || isHeading(line))
  const gaps = lines.filter((line) => line.afterGap && !line.opens).length
  const items = lines.filter(isItem).length
  if (gaps > 1 || (gaps === 1 && lines.length <= fewLines && items < 2))
    yield cutBefore(
      lines,
      topics,
      (line, first, current) => line.afterGap && !isBelow(line, first) && !(current.length === 1 && isHeading(first)),
    )
  if (items > 1 && items < lines.length) yield cutBefore(lines, topics, (line) => isItem(line) || isHeading(line))
  // Each list mark of the outermost list, whatever stands behind it: names, a year, a few words.
  const outermost = Math.min(...lines.flatMap(({ marker, indent }) => (marker === null ? [] : [indent])))
  const marked = lines.filter(({ marker, indent }) => marker !== null && indent <= outermost)
  if (marked.length > 1 && marked.length < lines.length && marked.length !== items)
    yield cutBefore(lines, topics, (line) => (line.marker !== null && line.indent <= outermost) || isHeading(line))
  // A row of links ends each entry, with a title or something else behind it.
  const rows = lines.filter(({ role }) => role.kind === 'links').length
  if (rows > 1 && gaps < 2)
    yield cutBefore(
      lines,
      topics,
      (line, _, current) =>
        isHeading(line) ||
        (current.at(-1)?.role.kind === 'links' && line.role.kind !== 'links' && line.role.kind !== 'prose'),
    )
  // One line after another, without marks and gaps between them: each may be an entry.
  if (items === 0 && lines.length > 1 && gaps < 2) yield cutBefore(lines, topics, () => true)
}

/** How much better an entry must read with its lines joined: what stands on lines of its own is one field. */
const gainOfJoining = 0.25
/** What an entry must explain at least: else a list cut into more parts than it has would seem to say more. */
const costOfEntry = 0.25
/** An entry that reads so well is not read in another way. */
const enough = 1.05

/** Reads each entry once, however many ways of cutting the list hold it; lines joined where they were broken. */
class EntryReader {
  private readonly places = new Map<LogicalLine, number>()
  private readonly plain = new Map<string, ReadEntry>()
  private readonly joined = new Map<string, ReadEntry>()
  private readonly read: (entry: PublicationEntry) => ReadEntry
  known: KnownNames = noNames

  constructor(lines: readonly LogicalLine[], read: (entry: PublicationEntry) => ReadEntry) {
    for (const [index, line] of lines.entries()) this.places.set(line, index)
    this.read = read
  }

  /** The entry read line by line. */
  plainly(entry: PublicationEntry): ReadEntry {
    return this.remembered(this.plain, entry, () => this.read(entry))
  }

  /** The entry read in the way that explains it best. */
  best(entry: PublicationEntry): ReadEntry {
    const plain = this.plainly(entry)
    // What only tells of a work does not become its title by being put together.
    if (
      entry.lines.length === 1 ||
      (entry.lines.every(({ role }) => told.has(role.kind)) && entry.lines.some(({ role }) => role.kind === 'prose'))
    )
      return plain
    const worth = worthOf(plain, this.known)
    if (worth >= enough) return plain
    const joined = this.remembered(this.joined, entry, () => this.read(asOneLine(entry)))
    return worthOf(joined, this.known) > worth + gainOfJoining ? joined : plain
  }

  /** An entry whose title is a name or a venue, read by the borders within it. */
  mended(known: ReadEntry): ReadEntry {
    if (!isMisread(known, this.known)) return known
    let best = known
    let most = worthOf(known, this.known)
    for (const other of otherReadings(known, this.read)) {
      const worth = isMisread(other, this.known) ? Number.NEGATIVE_INFINITY : worthOf(other, this.known)
      if (worth <= most) continue
      best = other
      most = worth
    }
    return best
  }

  private remembered(memory: Map<string, ReadEntry>, entry: PublicationEntry, read: () => ReadEntry): ReadEntry {
    const [first] = entry.lines
    const place = first === undefined ? undefined : this.places.get(first)
    // Lines in other roles are other lines.
    if (place === undefined || entry.lines.some((line) => !this.places.has(line))) return read()
    const key = `${place}+${entry.lines.length}`
    const known = memory.get(key)
    if (known !== undefined) return known
    const found = read()
    memory.set(key, found)
    return found
  }
}

/** What it costs a way of cutting that its entries go on across gaps and end where none is. */
const costOfCrossing = 0.4

/** How often a way of cutting has a gap within an entry, and an entry's end without one: gaps part entries or nothing. */
const crossings = (entries: readonly PublicationEntry[]): number => {
  const unparted = entries.filter(
    ({ lines: [first] }, index) =>
      index > 0 && first !== undefined && !first.afterGap && first.marker === null && first.level === 0,
  ).length
  const across = entries.filter(
    ({ lines: [first, ...others] }) =>
      first !== undefined &&
      others.some((line) => line.afterGap && !isBelow(line, first) && line.role.kind !== 'prose'),
  ).length
  return Math.min(unparted, across)
}

/** What it costs an entry to begin within one list item and to go on into the next. */
const costOfStraddling = 0.8

const straddlers = (entries: readonly PublicationEntry[]): number =>
  entries.filter(
    ({ lines: [first, ...others] }) =>
      first !== undefined &&
      first.marker === null &&
      first.level === 0 &&
      !first.afterGap &&
      others.some(({ marker, indent }) => marker !== null && indent <= first.indent),
  ).length

/** How much worse the entries may read by the order of their lines, each of them. */
const lossOfOrder = 0.15

interface Reading {
  readonly entries: readonly ReadEntry[]
  readonly worth: number
}

/** Reads the lines in the way that explains most of them best; the first way wins a draw. */
export const bestReading = (
  lines: readonly LogicalLine[],
  isItem: (line: LogicalLine) => boolean,
  readEntry: (entry: PublicationEntry) => ReadEntry,
  together: (entries: readonly ReadEntry[]) => readonly ReadEntry[],
  shared: { readonly names: KnownNames; readonly seams: SharedSeams } | null,
): readonly ReadEntry[] => {
  const reader = new EntryReader(lines, readEntry)
  const ways = [...segmentations(lines, isItem)]
  const [first] = ways
  if (first === undefined) return []
  reader.known = shared?.names ?? knownNamesOf(first.map((entry) => reader.plainly(entry)))
  const readingOf = (entries: readonly PublicationEntry[]): Reading => {
    const mended = together(entries.map((entry) => reader.best(entry))).map((entry) => reader.mended(entry))
    const reading = withSharedSeam(mended, readEntry, shared?.seams ?? null)
    const worth = reading.reduce((sum, entry) => sum + worthOf(entry, reader.known) - (entry.work ? costOfEntry : 0), 0)
    const cost = costOfCrossing * crossings(entries) + costOfStraddling * straddlers(entries)
    return { entries: reading, worth: worth - cost }
  }
  let best: Reading = { entries: [], worth: Number.NEGATIVE_INFINITY }
  for (const entries of ways) {
    const plain = readingOf(entries)
    const columns = withSharedColumns(entries)
    const ordered = columns === null ? null : readingOf(columns)
    // Lines in one and the same order throughout need not read better one by one.
    const kept = ordered !== null && ordered.worth >= plain.worth - lossOfOrder * entries.length
    const way = kept ? { entries: ordered.entries, worth: Math.max(plain.worth, ordered.worth) } : plain
    if (way.worth > (best.worth > 0 ? best.worth * 1.04 : best.worth)) best = way
  }
  return best.entries.map((entry) => {
    if (!entry.work || entry.paper === null) return entry
    const paper = withoutNameInTitle(entry.paper, reader.known)
    return isMisread({ ...entry, paper }, reader.known) ? { ...entry, work: false } : { ...entry, paper }
  })
}

const told: ReadonlySet<LogicalLine['role']['kind']> = new Set(['prose', 'links', 'label', 'legend', 'venue'])

/** The share of a list's items that must be works by themselves for the others to be taken for works too. */
const fellowShare = 0.5
/** The share, and the least number, of titles with a link that make a list of works. */
const linkedShare = 0.8
const fewestLinked = 3

const isLinked = (lines: readonly LogicalLine[]): boolean =>
  lines.some((line) => line.rich.spans.some((span) => span.kind === 'link'))

/** The share, and the least number, of titles whose abstracts speak of a paper, that make a list of works. */
const toldShare = 0.4
const fewestTold = 2

const isToldOf = (lines: readonly LogicalLine[]): boolean =>
  lines.slice(1).some(({ rich }) => speaksOfPaper(rich.text.slice(0, 3000)))

/** How the first words of a line are set apart: "link", "bold", ... */
const openingOf = ({ rich }: LogicalLine): string =>
  rich.spans.find(({ start, end, kind }) => start <= 2 && end - start > 12 && kind !== 'code')?.kind ?? ''

/** What shows that an entry is of the same kind as others: how it begins. */
export const layoutOf = (lines: readonly LogicalLine[]): string => {
  const first = lines[0]
  if (first === undefined) return ''
  return `${first.marker?.family ?? ''}|${isTitleLine(first) ? 'title' : openingOf(first)}`
}

/** Entries that look like most works of their list are works, even where they say less than those. */
export const withFellows = (entries: readonly ReadEntry[]): readonly ReadEntry[] => {
  const counts = new Map<string, { all: number; works: number; linked: number; told: number }>()
  for (const { entry, paper, work } of entries) {
    const layout = layoutOf(entry.lines)
    const count = counts.get(layout) ?? { all: 0, works: 0, linked: 0, told: 0 }
    const linked = paper !== null && isLinked(entry.lines) && (work || isPlausible(paper, entry.lines))
    counts.set(layout, {
      all: count.all + 1,
      works: count.works + (work ? 1 : 0),
      linked: count.linked + (linked ? 1 : 0),
      told: count.told + (isToldOf(entry.lines) ? 1 : 0),
    })
  }
  // Nothing but titles, each with its link, one after another.
  const areLinkedTitles = ({ all, linked }: { all: number; linked: number }): boolean =>
    linked >= Math.max(fewestLinked, all * linkedShare)
  return entries.map((read) => {
    if (read.work || read.paper === null) return read
    const layout = layoutOf(read.entry.lines)
    const count = counts.get(layout)
    if (layout === '|' || count === undefined) return read
    const told = count.told >= Math.max(fewestTold, count.all * toldShare)
    if (count.works < Math.max(2, count.all * fellowShare) && !areLinkedTitles(count) && !told) return read
    return { ...read, work: isPlausible(read.paper, read.entry.lines, told) }
  })
}

/** True for what may be a work by its title and what stands beside it; `told` where the list shows that titles are. */
export const isPlausible = (paper: DraftPaper, lines: readonly LogicalLine[], told = false): boolean => {
  const { title } = paper.facts
  const text = lines.map((line) => line.rich.text.slice(0, 400)).join(' ')
  const words = title.split(/\s+/).length
  return (
    (told ||
      isLinked(lines) ||
      paper.facts.year !== null ||
      paper.facts.venue !== null ||
      paper.facts.status !== 'UNKNOWN') &&
    !isSpoken(text) &&
    !/\b(?:talk|keynote|blog|video)\b/i.test(text) &&
    (words >= 4 || /\p{Script=Han}{4}/u.test(title)) &&
    title.length < 250 &&
    !isDoubtful(title) &&
    !saysNoTitle(title) &&
    !isOtherOutput(title, text) &&
    !/^(?:we|our|this|i|my|for|see|please)\b/i.test(title)
  )
}
