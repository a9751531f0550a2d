import { dateInFront } from '../field/front-date.ts'
import { headedMark } from '../section/headed-work.ts'
import { isHeading } from '../text/piece.ts'
import { cutByTitles } from './first-cutting.ts'
import type { LogicalLine } from './logical-line.ts'
import { cutByOrder, isParted, yearLabelOf } from './order-cutting.ts'
import { type PublicationEntry, publicationEntriesOf, topicsAmong } from './publication-entry.ts'
import { withoutSlip } from './slipped-cutting.ts'
import { isTitleLine } from './title-line.ts'

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

/** True for a heading, and for a title that was set as one: the gap behind it parts nothing. */
const isHead = (line: LogicalLine): boolean => isHeading(line) || line.marker?.family === headedMark

/** So many lines without a gap may be one entry. */
const fewLines = 8

/** So many dates in the margin part a list. */
const fewestDated = 3

const isDated = ({ rich, level }: LogicalLine): boolean => level === 0 && dateInFront(rich.text, 0) !== null

const isYear = (line: LogicalLine): boolean => yearLabelOf(line) !== null

/** The share of rows of links behind which a year stands, that makes it the beginning of an entry. */
const datedShare = 0.6

const beginWithYears = (lines: readonly LogicalLine[]): boolean => {
  const behind = lines.filter(
    (line, index) =>
      lines[index - 1]?.role.kind === 'links' && line.role.kind !== 'links' && line.role.kind !== 'prose',
  )
  return behind.length > 1 && behind.filter(isYear).length >= behind.length * datedShare
}

/** The ways in which the lines of a list may be meant to belong together, the most likely one first. */
export function* segmentations(
  lines: readonly LogicalLine[],
  isItem: (line: LogicalLine) => boolean,
): Generator<readonly PublicationEntry[]> {
  for (const entries of waysOf(lines, isItem)) {
    yield entries
    const moved = withoutSlip(entries)
    if (moved !== null) yield moved
  }
}

function* waysOf(
  lines: readonly LogicalLine[],
  isItem: (line: LogicalLine) => boolean,
): Generator<readonly PublicationEntry[]> {
  const byTitles = lines.some(isItem) ? null : cutByTitles(lines)
  if (byTitles !== null) yield byTitles
  const ordered = cutByOrder(lines)
  const alone = !isParted(lines)
  if (ordered !== null && alone) yield ordered
  yield publicationEntriesOf(lines, isItem)
  const topics = topicsAmong(lines, isItem)
  const titles = lines.filter(isTitleLine).length
  if (titles > 1) yield cutBefore(lines, topics, (line) => isTitleLine(line) || isHeading(line))
  const gaps = lines.filter((line) => line.afterGap && !line.opens).length
  const items = lines.filter((line) => isItem(line) && !isHeading(line)).length
  if (gaps > 1 || (gaps === 1 && lines.length <= fewLines && items < 2))
    yield cutBefore(
      lines,
      topics,
      (line, first, current) => line.afterGap && !isBelow(line, first) && !(current.length === 1 && isHead(first)),
    )
  if (items > 1 && items < lines.length) yield cutBefore(lines, topics, (line) => isItem(line) || isHeading(line))
  // Each list mark of the outermost list, whatever stands behind it: names, a year, a few words.
  const outermost = Math.min(...lines.flatMap(({ marker, indent }) => (marker === null ? [] : [indent])))
  const marked = lines.filter(({ marker, indent }) => marker !== null && indent <= outermost)
  if (marked.length > 1 && marked.length < lines.length && marked.length !== items)
    yield cutBefore(lines, topics, (line) => (line.marker !== null && line.indent <= outermost) || isHeading(line))
  // A date in the margin of each entry, whatever stands behind it.
  const dated = lines.filter(isDated).length
  if (items === 0 && dated >= fewestDated && dated < lines.length)
    yield cutBefore(lines, topics, (line) => isDated(line) || isHeading(line))
  // A row of links ends each entry, with a title or something else behind it.
  const rows = lines.filter(({ role }) => role.kind === 'links').length
  const yearsBegin = beginWithYears(lines)
  if (rows > 1)
    yield cutBefore(
      lines,
      topics,
      (line, _, current) =>
        isHeading(line) ||
        (yearsBegin && isYear(line)) ||
        (current.at(-1)?.role.kind === 'links' && line.role.kind !== 'links' && line.role.kind !== 'prose'),
    )
  // One line after another, without marks and gaps between them: each may be an entry.
  const within = lines.filter((line) => line.afterGap && !line.opens && !isHeading(line)).length
  if (items === 0 && lines.length > 1 && within < 2) yield cutBefore(lines, topics, () => true)
  if (ordered !== null && !alone) yield ordered
}

/** What it costs a way of cutting that its entries go on across gaps and end where none is. */
const costOfCrossing = 0.4

const endsWithLinks = (entry: PublicationEntry | undefined): boolean => entry?.lines.at(-1)?.role.kind === 'links'

/**
 * How often a way of cutting has a gap within an entry, and an entry's end without one: gaps part entries or nothing. A row
 * of links ends an entry without a gap.
 */
const crossings = (entries: readonly PublicationEntry[]): number => {
  const unparted = entries.filter(
    ({ lines: [first] }, index) =>
      index > 0 &&
      first !== undefined &&
      !first.afterGap &&
      first.marker === null &&
      first.level === 0 &&
      !endsWithLinks(entries[index - 1]),
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

/** What it costs an entry to go on behind a year that ends most others. */
const costOfGoingOn = 0.8
const shareOfYears = 0.6
const fewestYears = 3

/** How often an entry goes on behind a line that is a year, where such lines end the entries. */
const goingOn = (entries: readonly PublicationEntry[]): number => {
  const ended = entries.filter(({ lines }) => lines.length > 1 && isYear(lines.at(-1) as LogicalLine)).length
  if (ended < Math.max(fewestYears, entries.length * shareOfYears)) return 0
  return entries.filter(({ lines }) => lines.slice(1, -1).some(isYear)).length
}

/** What it costs each entry where the ends of a list show that all of them are shifted. */
const costOfSlip = 0.3

/** What it costs a way of cutting that its entries keep to no gap or list item, or are all shifted. */
export const costOfCutting = (entries: readonly PublicationEntry[]): number =>
  costOfCrossing * crossings(entries) +
  costOfStraddling * straddlers(entries) +
  costOfGoingOn * goingOn(entries) +
  (withoutSlip(entries) === null ? 0 : costOfSlip * entries.length)
