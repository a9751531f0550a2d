import { headedMark } from '../section/headed-work.ts'
import { isHeading } from '../text/piece.ts'
import { joinRich } from '../text/rich-text.ts'
import { costOfCutting, segmentations } from './cutting.ts'
import { isMisread, worthOf } from './entry-worth.ts'
import { withPartedLines } from './full-line.ts'
import { type KnownNames, knownNamesOf, noNames } from './known-names.ts'
import { readAsSpelled } from './known-spelling.ts'
import { withSharedColumns } from './line-column.ts'
import { otherReadings } from './list-layout.ts'
import { type DocumentSeams, withSharedSeam } from './list-seam.ts'
import type { LogicalLine } from './logical-line.ts'
import { withoutNameInTitle } from './name-in-title.ts'
import type { DraftPaper } from './paper-facts.ts'
import type { PublicationEntry } from './publication-entry.ts'
import { roleOf } from './role.ts'

/** The lines of one entry, what they say, and whether that is a work. */
export interface ReadEntry {
  readonly entry: PublicationEntry
  /** The lines as they were read: joined, or taken apart anew by what the list has in common. */
  readonly asRead: PublicationEntry
  readonly paper: DraftPaper | null
  readonly work: boolean
}

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

const told: ReadonlySet<LogicalLine['role']['kind']> = new Set(['prose', 'links', 'label', 'legend', 'venue'])

/** How much better an entry must read with its lines joined: what stands on lines of its own is one field. */
const gainOfJoining = 0.25
/** What an entry must explain at least: else a list cut into more parts than it has would seem to say more. */
const costOfEntry = 0.25
/** An entry that reads so badly may be read with its lines parted, where it gains so much. */
const doubtful = 0.5
const gainOfParting = 0.4
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
      (entry.lines.length === 1 && entry.lines[0]?.seams === undefined) ||
      (entry.lines.every(({ role }) => told.has(role.kind)) && entry.lines.some(({ role }) => role.kind === 'prose'))
    )
      return plain
    const found = this.whole(plain, entry)
    return worthOf(found, this.known) < doubtful ? this.parted(found, entry) : found
  }

  /** The entry as its lines say it, or with its lines joined. */
  private whole(plain: ReadEntry, entry: PublicationEntry): ReadEntry {
    const worth = worthOf(plain, this.known)
    if (worth >= enough || entry.lines.length === 1) return plain
    const joined = this.remembered(this.joined, entry, () => this.read(asOneLine(entry)))
    return worthOf(joined, this.known) > worth + gainOfJoining ? joined : plain
  }

  /** An entry that reads badly, with lines parted that were joined for being full. */
  private parted(found: ReadEntry, entry: PublicationEntry): ReadEntry {
    let best = found
    let most = worthOf(found, this.known) + gainOfParting
    for (const other of withPartedLines(entry)) {
      const read = this.read(other)
      const worth = worthOf(read, this.known)
      if (!read.work || worth <= most) continue
      best = read
      most = worth
    }
    return best
  }

  /** An entry whose title is a name or a venue, read by the borders within it. */
  mended(printed: ReadEntry): ReadEntry {
    const known = readAsSpelled(printed, this.known, this.read) ?? printed
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
  shared: { readonly names: KnownNames; readonly seams: DocumentSeams } | null,
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
    return { entries: reading, worth: worth - costOfCutting(entries) }
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
