import { isPresentation } from '../entry/other-output.ts'
import { referenceOf } from '../entry/reference.ts'
import { yearsIn } from '../field/date.ts'
import { frontLabelOf } from '../field/label.ts'
import { hasVolume } from '../field/volume.ts'
import type { Piece } from '../text/piece.ts'
import { yearOfHeading } from './heading.ts'
import type { Section } from './section.ts'
import type { SectionKind } from './section-kind.ts'

/** Kinds that a heading may seem to name although a list of publications stands below it. */
const overridden: ReadonlySet<SectionKind> = new Set([
  'OTHER',
  'ABOUT',
  'EDUCATION',
  'EXPERIENCE',
  'INTERESTS',
  'SKILLS',
  'CONTACT',
  'REFEREES',
  'PROJECTS',
])

/** Meetings that somebody attended, or the papers of them. */
const meetings = /^\s*(?:国际|国内)?学术会议\s*$/

const mayHide = ({ kind, heading }: Section): boolean =>
  overridden.has(kind) || (kind === 'TALKS' && meetings.test(heading ?? ''))

const searchedPieces = 60
const fewestItems = 3

/** How wide a text prints: a character of Chinese says as much as two letters. */
const widthOf = (text: string): number => text.length + (text.match(/\p{Script=Han}/gu) ?? []).length

const isReference = ({ rich }: Piece, sure: boolean, mayBeCut = true): boolean => {
  if (isPresentation(rich.text.slice(0, 1000))) return false
  const reference = referenceOf(rich)
  const named = reference?.authors?.authors.length ?? 0
  if (reference === null || named < 1) return false
  // "Ann Lee et al": one who stands for several.
  const people = mayBeCut && reference.authors?.complete === false ? named + 1 : named
  // "Roe, A. (2014). 'A title,' Journal": one who wrote alone is enough with the year behind and a title set apart.
  if (
    people < 2 &&
    !(reference.authorsFirst && reference.authors?.inverted && reference.year !== null && reference.marked)
  )
    return false
  return !sure || (widthOf(reference.title) > 14 && yearsIn(rich.text).length > 0)
}

/** The text of an item with its lines below, up to the next item, and the addresses that it leads to. */
const itemText = (pieces: readonly Piece[], piece: Piece): string => {
  const from = pieces.indexOf(piece)
  const rest = pieces.slice(from + 1, from + 4)
  const end = rest.findIndex(({ marker, level }) => marker !== null || level > 0)
  return [piece, ...rest.slice(0, end < 0 ? rest.length : end)]
    .map(({ rich }) => `${rich.text.slice(0, 1000)} ${rich.spans.map(({ href }) => href ?? '').join(' ')}`)
    .join('\n')
}

/** People and a title, and what only publications have: volume or pages, or the number that leads to the text. */
const isPublished = (piece: Piece, pieces: readonly Piece[]): boolean => {
  const text = itemText(pieces, piece)
  return isReference(piece, false, false) && (hasVolume(text) || /\barxiv\b|\bdoi\b|\b10\.\d{4}/i.test(text))
}

/** A line that names no people but a year, and volume or pages as only publications have them. */
const isPlainReference = ({ rich }: Piece): boolean =>
  yearsIn(rich.text.slice(0, 1000)).length > 0 &&
  hasVolume(rich.text.slice(0, 1000)) &&
  /^[“"‘'«《]?[\p{Lu}\p{Script=Han}]/u.test(rich.text)

/** "`2024` [A title](...) - what it shows": a year or a venue, then a title with its link. */
const isLabelledTitle = ({ marker, rich }: Piece): boolean => {
  if (marker === null) return false
  const { label, at } = frontLabelOf(rich)
  if (label.year === null && label.acronym === null) return false
  return rich.spans.some(
    ({ kind, start, end }) => kind === 'link' && Math.abs(start - at) <= 1 && widthOf(rich.text.slice(start, end)) > 16,
  )
}

/** Words of headings that say of whose work a list is, but not that it is published. */
const ownWork = /研究|工作|成果|\b(?:research|works?)\b/i

/**
 * Sections whose lines are publications, whatever their heading says: a page may have no heading at all, or one that
 * names its field ("教育技术研究").
 */
export const withImpliedLists = (sections: readonly Section[], layout: Set<number>): readonly Section[] => {
  const known = sections.some(({ kind }) => kind === 'PUBLICATIONS')
  return sections.flatMap((section) => {
    if (!mayHide(section)) return section.kind === 'PUBLICATIONS' ? [section] : withoutCertain(section)
    const longer = section.pieces
      .filter(({ rich }) => widthOf(rich.text.slice(0, 100)) > 40 && rich.text.length < 2000)
      .slice(0, searchedPieces)
    // What introduces a list is none of its items.
    const marked = longer.filter(({ marker }) => marker !== null)
    const ofItems = marked.length >= fewestItems
    const long = ofItems ? marked : longer
    const sure = known || section.kind !== 'OTHER'
    // Projects name people and years too.
    const isOne =
      section.kind === 'PROJECTS'
        ? (piece: Piece) => isPublished(piece, section.pieces)
        : (piece: Piece) => isReference(piece, sure)
    const references = long.filter(isOne).length
    const unnamed = section.kind === 'OTHER' || section.kind === 'REFEREES'
    const headings = section.pieces.filter(({ level }) => level > 0).map(({ rich }) => rich.text)
    const own = [section.heading ?? '', ...headings].some((heading) => ownWork.test(heading))
    const items = section.pieces.filter(({ marker }) => marker !== null).length
    const labelled = own ? section.pieces.filter(isLabelledTitle).length : 0
    const plain = unnamed ? long.filter((piece) => isPlainReference(piece) || isReference(piece, sure)).length : 0
    // Paragraphs between the items of such a list tell of them.
    const told = (piece: Piece) => ofItems && piece.afterGap && piece.marker === null && longer.includes(piece)
    const listed = section.pieces.filter((piece) => !told(piece))
    const published: Section = { ...section, kind: 'PUBLICATIONS', implied: true, pieces: listed }
    if (references >= Math.max(2, long.length * 0.5) || plain >= Math.max(3, long.length * 0.6))
      return byYears(published, layout)
    if (labelled < Math.max(fewestItems, items * 0.6)) return withoutCertain(section)
    // What stands above the list is about its writer.
    const first = section.pieces.findIndex(isLabelledTitle)
    return [
      { ...section, pieces: section.pieces.slice(0, first) },
      ...byYears({ ...published, pieces: section.pieces.slice(first) }, layout),
    ]
  })
}

const typeMark = /\[(?:J|C)(?:\s?\/\s?OL)?\]\s?(?:\/\/|[.．,，])/

/** References with a mark of GB/T 7714, and the lines that go on below them: works, whatever else their list holds. */
const certainIn = (pieces: readonly Piece[]): ReadonlySet<Piece> => {
  const found = new Set<Piece>()
  let within = false
  for (const piece of pieces) {
    const begins =
      piece.level === 0 && typeMark.test(piece.rich.text.slice(0, 1000)) && yearsIn(piece.rich.text).length > 0
    if (begins) within = (referenceOf(piece.rich)?.authors?.authors.length ?? 0) > 0
    else if (piece.marker !== null || piece.level > 0 || piece.afterGap) within = false
    if (within) found.add(piece)
  }
  return found
}

/** The section, and what of it is certainly works as a list of its own. */
const withoutCertain = (section: Section): readonly Section[] => {
  const certain = certainIn(section.pieces)
  if (certain.size === 0) return [section]
  return [
    { ...section, pieces: section.pieces.filter((piece) => !certain.has(piece)) },
    { ...section, kind: 'PUBLICATIONS', implied: true, pieces: section.pieces.filter((piece) => certain.has(piece)) },
  ]
}

/** The section cut at headings that are years, as sections of publications are. */
export const byYears = (section: Section, layout: Set<number>): readonly Section[] => {
  const parts: Section[] = []
  let { year } = section
  let pieces: Piece[] = []
  const close = () => {
    if (pieces.length > 0) parts.push({ ...section, year, pieces })
    pieces = []
  }
  for (const piece of section.pieces) {
    const found = piece.level > 0 ? yearOfHeading(piece.rich.text.trim()) : null
    if (found === null) {
      pieces.push(piece)
      continue
    }
    close()
    layout.add(piece.line)
    year = found.year
  }
  close()
  return parts
}
