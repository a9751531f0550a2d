import type { Legend } from './legend.ts'
import { isLegendLine } from './legend.ts'
import type { Line } from './line.ts'
import { type DraftPaper, draftPaperOf } from './paper-facts.ts'
import type { Piece } from './piece.ts'
import { type LogicalLine, logicalLinesOf, publicationEntriesOf } from './publication-entry.ts'
import { referenceOf } from './reference.ts'
import type { Section } from './section.ts'
import { isTableHead } from './table.ts'
import { isLinkWords } from './venue.ts'

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

const looksLikeEntry = (piece: Piece): boolean => {
  const text = piece.rich.text
  if (isLinkWords(text.replace(/https?:\/\/\S{1,300}/g, 'link')) || isLegendLine(text)) return false
  if (text.length < 24 && !/\p{Script=Han}{6}/u.test(text)) return false
  if (/^(?:we|our|this|i|developed|designed|implemented|proposed|提出|设计|负责|实现)\b/i.test(text)) return false
  return true
}

interface Family {
  count: number
  entries: number
  indent: number
  first: number
  rising: number
}

/** The list marks that begin publications: the outermost kind whose items look like entries. */
const itemFamilies = (pieces: readonly Piece[]): ((marker: Piece['marker'], indent: number) => boolean) => {
  const families = new Map<string, Family>()
  let previousNumber: number | null = null
  for (const [index, piece] of pieces.entries()) {
    if (piece.marker === null) continue
    const family = families.get(piece.marker.family) ?? {
      count: 0,
      entries: 0,
      indent: piece.indent,
      first: index,
      rising: 0,
    }
    family.count += 1
    family.indent = Math.min(family.indent, piece.indent)
    if (looksLikeEntry(piece)) family.entries += 1
    const { number } = piece.marker
    if (number !== null) {
      if (previousNumber === null || Math.abs(number - previousNumber) === 1 || number === 1) family.rising += 1
      previousNumber = number
    }
    families.set(piece.marker.family, family)
  }
  const numbered = [...families].filter(
    ([name, family]) => /N/.test(name) && family.rising >= family.count * 0.5 && family.entries >= family.count * 0.4,
  )
  const numberedCount = numbered.reduce((sum, [, family]) => sum + family.count, 0)
  const accepted = new Map<string, number>()
  for (const [name, family] of families) {
    const isNumber = /N/.test(name)
    if (isNumber) {
      if (numbered.some(([other]) => other === name)) accepted.set(name, family.indent)
      continue
    }
    if (family.entries < family.count * 0.5) continue
    // Bullets below numbers are remarks on the numbered entries, unless they stand where numbers do.
    const outermost = Math.min(...[...families.values()].map((other) => other.indent))
    if (numberedCount >= 2 && family.first > (numbered[0]?.[1].first ?? 0) && !referencesAmong(pieces, name)) continue
    if (family.indent > outermost + 1 && families.size > 1 && family.first > 0 && !referencesAmong(pieces, name))
      continue
    accepted.set(name, family.indent)
  }
  return (marker, indent) => {
    if (marker === null) return false
    const base = accepted.get(marker.family)
    return base !== undefined && (indent <= base + 2 || marker.number !== null)
  }
}

const referencesAmong = (pieces: readonly Piece[], family: string): boolean => {
  const items = pieces.filter((piece) => piece.marker?.family === family).slice(0, 12)
  const references = items.filter((piece) => referenceOf(piece.rich)?.authors != null)
  return references.length >= items.length * 0.5
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
  for (const entry of publicationEntriesOf(content, (line) => isItem(line.marker, indents.get(line.from) ?? 0))) {
    const place = placeOf(entry.lines)
    const paper = draftPaperOf(entry, { year: section.year, status: section.status }, legend)
    const heading = entry.lines.length === 1 && (entry.lines[0]?.level ?? 0) > 0
    if (paper !== null && isWork(paper, entry.lines, strict)) papers.push({ paper, ...place })
    else if (heading) layout.push(place.from)
    else unread.push([place.from, place.to])
  }
  return { papers, layout, unread }
}

const isWork = (paper: DraftPaper, lines: readonly LogicalLine[], strict: boolean): boolean => {
  const { facts, authors } = paper
  if (lines.some((line) => line.role.kind === 'stamp')) return true
  const text = lines.map((line) => line.rich.text.slice(0, 600)).join(' ')
  if (authors.length === 0 && /\bpatents?\b|专利/i.test(text)) return false
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
