import { itemFamilies } from './item-family.ts'
import type { Legend } from './legend.ts'
import type { Line } from './line.ts'
import { type DraftPaper, draftPaperOf } from './paper-facts.ts'
import { type LogicalLine, logicalLinesOf, type PublicationEntry } from './publication-entry.ts'
import type { Section } from './section.ts'
import { bestReading, type ReadEntry, withFellows } from './segmentation.ts'
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
  const read = (entries: readonly PublicationEntry[]): readonly ReadEntry[] =>
    withFellows(
      entries.map((entry): ReadEntry => {
        const paper = draftPaperOf(entry, { year: section.year, status: section.status }, legend)
        return { entry, paper, work: paper !== null && isWork(paper, entry.lines, strict) }
      }),
      strict,
    )
  for (const { entry, paper, work } of bestReading(content, begins, read)) {
    const place = placeOf(entry.lines)
    const heading = entry.lines.length === 1 && (entry.lines[0]?.level ?? 0) > 0
    if (paper !== null && work) papers.push({ paper, ...place })
    else if (heading) layout.push(place.from)
    else unread.push([place.from, place.to])
  }
  return { papers, layout, unread }
}

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
  if (authors.length > 0) return true
  const words = facts.title.split(/\s+/).length
  const titled = paper.marked || words >= 3 || /\p{Script=Han}{6}/u.test(facts.title)
  return paper.founded && titled && facts.title.length < 320
}
