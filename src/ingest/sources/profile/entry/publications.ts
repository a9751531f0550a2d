import { withNamesAbove } from '../people/same-authors.ts'
import type { Section } from '../section/section.ts'
import type { Legend } from '../text/legend.ts'
import type { Line } from '../text/line.ts'
import { withAlike } from './alike-works.ts'
import { withFellows } from './fellow-works.ts'
import { withHeadingTitles } from './heading-title.ts'
import { isWork, type Standing } from './is-work.ts'
import { detailFamilies } from './item-detail.ts'
import { itemFamilies } from './item-family.ts'
import type { KnownNames } from './known-names.ts'
import { type ListLayout, layoutOf, readBy } from './list-layout.ts'
import type { DocumentSeams } from './list-seam.ts'
import { type LogicalLine, logicalLinesOf } from './logical-line.ts'
import { withMarginYears } from './margin-year.ts'
import { type DraftPaper, draftPaperOf, type EntryContext } from './paper-facts.ts'
import { partedPieces } from './parted-piece.ts'
import { withoutPreamble } from './preamble.ts'
import type { PublicationEntry } from './publication-entry.ts'
import { remarkFamilies, withRemarks } from './remark-items.ts'
import { bestReading, type ReadEntry } from './segmentation.ts'
import { withSharedWay } from './shared-way.ts'
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
  readonly entries: readonly ReadEntry[]
}

/** What all lists of a document show together. */
export interface SharedKnowledge {
  readonly layout: ListLayout
  readonly names: KnownNames
  readonly seams: DocumentSeams
}

/** From so many works on, a list shows its layout by itself. */
export const telling = 3

/** What a list shows by itself, and where it holds too little, what the document's lists show together. */
const joined = (own: ListLayout, shared: ListLayout | null): ListLayout =>
  shared === null
    ? own
    : own.works >= telling
      ? { ...own, border: own.border ?? shared.border }
      : {
          works: own.works,
          peopleFirst: own.peopleFirst || shared.peopleFirst,
          peopleBehind: own.peopleBehind || shared.peopleBehind,
          border: own.border ?? shared.border,
        }

const placeOf = (lines: readonly LogicalLine[]): { from: number; to: number; textTo: number } => {
  const from = lines[0]?.from ?? 0
  const to = lines.at(-1)?.to ?? from
  const kept = lines.filter((line) => line.role.kind !== 'prose' || line.rich.text.length < 200)
  return { from, to, textTo: kept.at(-1)?.to ?? to }
}

/** Says nothing of the works below it. */
const noContext: EntryContext = { year: null, status: null, unfinished: false }

/** The part of a list that a line stands in. */
const partOf = (sections: readonly Section[], line: number): EntryContext =>
  sections.findLast(({ pieces: [first] }) => first !== undefined && first.line <= line) ?? sections[0] ?? noContext

/**
 * Reads the publications of one list, whose parts stand below headings that say a year or a state. `shared` is what the
 * document's lists show together; `standing` says how much an entry must show by itself.
 */
export const readPublications = (
  sections: readonly Section[],
  lines: readonly Line[],
  column: number | null,
  legend: Legend,
  standing: Standing,
  shared: SharedKnowledge | null = null,
): ReadPublications => {
  const all = sections.flatMap((section) => section.pieces)
  const pieces = partedPieces(all)
  const opening = new Set(sections.slice(1).flatMap((section) => section.pieces[0]?.line ?? []))
  const isItem = itemFamilies(pieces)
  const indents = new Map(pieces.map((piece) => [piece.line, piece.indent]))
  const { lines: printed, titles } = withHeadingTitles(
    logicalLinesOf(pieces, lines, column, (piece) => isItem(piece.marker, piece.indent), opening),
  )
  const logical = withRemarks(printed, remarkFamilies(printed))
  const details = detailFamilies(logical)
  const layout: number[] = all.filter(isTableHead).map((piece) => piece.line)
  const unread: [number, number][] = []
  const papers: PlacedPaper[] = []
  const content = logical.filter((line) => {
    if (line.role.kind !== 'legend') return true
    for (let at = line.from; at <= line.to; at += 1) layout.push(at)
    return false
  })
  const begins = (line: LogicalLine): boolean =>
    titles.has(line) || (isItem(line.marker, indents.get(line.from) ?? 0) && !details.has(line.marker?.family ?? ''))
  const readEntry = (entry: PublicationEntry): ReadEntry => {
    const paper = draftPaperOf(entry, partOf(sections, entry.lines[0]?.from ?? 0), legend)
    return { entry, asRead: entry, paper, work: paper !== null && isWork(paper, entry.lines, standing) }
  }
  const together = (first: readonly ReadEntry[]): readonly ReadEntry[] => {
    const alike = readBy(joined(layoutOf(first), shared?.layout ?? null), first, readEntry)
    return standing === 'within'
      ? withAlike(withFellows(withSharedWay(alike, readEntry)), sections[0]?.heading ?? null)
      : alike
  }
  const entries = withoutPreamble(withMarginYears(bestReading(content, begins, readEntry, together, shared)))
  for (const { entry, paper, work } of entries) {
    const place = placeOf(entry.lines)
    const heading = entry.lines.length === 1 && (entry.lines[0]?.level ?? 0) > 0
    if (paper !== null && work) papers.push({ paper: withNamesAbove(paper, papers.at(-1)?.paper ?? null), ...place })
    else if (heading) layout.push(place.from)
    else unread.push([place.from, place.to])
  }
  return { papers, layout, unread, entries }
}
