import { itemFamilies } from './item-family.ts'
import type { Legend } from './legend.ts'
import type { Line } from './line.ts'
import { type LogicalLine, logicalLinesOf } from './logical-line.ts'
import { type DraftPaper, draftPaperOf } from './paper-facts.ts'
import { withPeopleFirst } from './people-first.ts'
import type { PublicationEntry } from './publication-entry.ts'
import type { Section } from './section.ts'
import { bestReading, isVenueTitle, type ReadEntry, withFellows } from './segmentation.ts'
import { isTableHead } from './table.ts'

/** A publication with the lines that it takes. */
export interface PlacedPaper {
  readonly paper: DraftPaper
  readonly from: number
  readonly to: number
  /** The last line whose text belongs to the record; abstracts behind it are covered, not kept. */
  readonly textTo: number
}

/** What a section of publications holds. */
export interface ReadPublications {
  readonly papers: readonly PlacedPaper[]
  readonly layout: readonly number[]
  readonly unread: readonly (readonly [from: number, to: number])[]
}

const placeOf = (lines: readonly LogicalLine[]): { from: number; to: number; textTo: number } => {
  const from = lines[0]?.from ?? 0
  const to = lines.at(-1)?.to ?? from
  const kept = lines.filter((line) => line.role.kind !== 'prose' || line.rich.text.length < 200)
  return { from, to, textTo: kept.at(-1)?.to ?? to }
}

/** Reads the publications of one section; `strict` asks for people and a place of publication, outside of such sections. */
export const readPublications = (
  section: Section,
  lines: readonly Line[],
  column: number | null,
  legend: Legend,
  strict: boolean,
): ReadPublications => {
  const isItem = itemFamilies(section.pieces)
  const indents = new Map(section.pieces.map((piece) => [piece.line, piece.indent]))
  const rows = section.pieces.filter((piece) => !isTableHead(piece))
  const logical = logicalLinesOf(rows, lines, column, (piece) => isItem(piece.marker, piece.indent))
  const layout: number[] = section.pieces.filter(isTableHead).map((piece) => piece.line)
  const unread: [number, number][] = []
  const papers: PlacedPaper[] = []
  const content = logical.filter((line) => {
    if (line.role.kind !== 'legend') return true
    for (let at = line.from; at <= line.to; at += 1) layout.push(at)
    return false
  })
  const begins = (line: LogicalLine): boolean => isItem(line.marker, indents.get(line.from) ?? 0)
  const readEntry = (entry: PublicationEntry): ReadEntry => {
    const paper = draftPaperOf(entry, { year: section.year, status: section.status }, legend)
    return { entry, paper, work: paper !== null && isWork(paper, entry.lines, strict) }
  }
  const read = (entries: readonly PublicationEntry[]): readonly ReadEntry[] =>
    withFellows(withPeopleFirst(entries.map(readEntry), readEntry), strict)
  for (const { entry, paper, work } of bestReading(content, begins, read)) {
    const place = placeOf(entry.lines)
    const heading = entry.lines.length === 1 && (entry.lines[0]?.level ?? 0) > 0
    if (paper !== null && work) papers.push({ paper, ...place })
    else if (heading) layout.push(place.from)
    else unread.push([place.from, place.to])
  }
  return { papers, layout, unread }
}

/** Links beside each other and nothing else: the way to other pages. */
const isNavigation = (lines: readonly LogicalLine[]): boolean => {
  const [line] = lines
  if (line === undefined || lines.length > 1) return false
  const links = line.rich.spans.filter((span) => span.kind === 'link')
  if (links.length < 2 || links.some((span) => span.end - span.start > 40)) return false
  const linked = links.reduce((sum, span) => sum + span.end - span.start, 0)
  return linked >= line.rich.text.replace(/[\s|·•,/]+/g, ' ').length * 0.8
}

/** Talks and good news beside publications. */
const saysOtherwise =
  /^(?:(?:talk|seminar|keynote|panel|interview|invited talk|radio|podcast|video)s?\s?[:：]|radio |(?:one|two|three|four|five|\d{1,2}) (?:new )?(?:papers?|articles?) )/i

/** A page that speaks of itself or to its readers: "I am a student of ...", "Here you find ...". */
const isAddress = (title: string, authors: DraftPaper['authors']): boolean =>
  authors.every(({ position }) => position === null) &&
  (/^(?:I|I['’]m|My|You|Your|Here|Below|Please|Welcome|Hello|Hi)[ ,!]|^(?:We|Our|This page|The following) \p{Ll}/u.test(
    title,
  ) ||
    /^(?:我的|我是|我们|本人|以下|欢迎)/.test(title))

const isWork = (paper: DraftPaper, lines: readonly LogicalLine[], strict: boolean): boolean => {
  const { facts, authors } = paper
  if (lines.some((line) => line.role.kind === 'stamp')) return true
  const text = lines.map((line) => line.rich.text.slice(0, 600)).join(' ')
  if (authors.length === 0 && /\b(?:patents?|seminar|webinar|podcast|interview|recorded)\b|专利/i.test(text))
    return false
  if (strict)
    return (
      authors.length >= 2 &&
      (facts.venue !== null || facts.year !== null || facts.arxivId !== null || facts.doi !== null) &&
      facts.title.length > 6
    )
  if (
    authors.length === 0 &&
    (isNavigation(lines) ||
      saysOtherwise.test(facts.title) ||
      /特邀报告|邀请报告|口头报告|分会报告|主题报告|大会报告/.test(text))
  )
    return false
  if (!paper.marked && isAddress(facts.title, authors)) return false
  if (authors.length > 0) return true
  if (!paper.marked && isVenueTitle(facts.title)) return false
  const words = facts.title.split(/\s+/).length
  const titled = paper.marked || words >= 3 || /\p{Script=Han}{6}/u.test(facts.title)
  return paper.founded && titled && facts.title.length < 320
}
