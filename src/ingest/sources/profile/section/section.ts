import type { PaperStatus } from '../../../../model/record.ts'
import { yearsIn } from '../field/date.ts'
import { isHeading, type Piece } from '../text/piece.ts'
import { yearsAtEnds, yearsOfBlocks } from './block-year.ts'
import { type FoundHeading, headingOf } from './found-heading.ts'
import { isUnfinishedHeading, statusOfHeading, yearOfHeading } from './heading.ts'
import { headingsByLook } from './heading-by-look.ts'
import { inlineHeading } from './inline-heading.ts'
import { linesOfNumberedItems } from './numbered-list.ts'
import { headsReviews } from './review-list.ts'
import { isPartHeading, type SectionKind, sectionKindOf } from './section-kind.ts'

/** Pieces under one heading. */
export interface Section {
  readonly kind: SectionKind
  /** The heading as printed; null for what comes before the first one. */
  readonly heading: string | null
  readonly headingLine: number | null
  readonly pieces: readonly Piece[]
  /** What a heading within a list of publications says of the entries below it. */
  readonly year: number | null
  readonly status: PaperStatus | null
  /** True below a heading of works that are not finished. */
  readonly unfinished: boolean
  /** True where the lines alone show that these are publications, whatever the heading says. */
  readonly implied: boolean
  /** True below a heading among those that part a list by kinds of publications, which names no such kind itself. */
  readonly unnamed: boolean
}

/** Kinds that are never the topic of a part of a list of publications. */
const ownSections = /^(?:PATENTS|TALKS|AWARDS|GRANTS|SERVICE|TEACHING|STUDENTS|NEWS|REFEREES)$/

/** So many pieces below the heading of a list may only introduce it. */
const introduction = 1

/** "Salt in wells [J]. Salt Letters, 2017": what only works have, the sign of their kind. */
const hasTypeMark = (text: string): boolean =>
  /\S\s?\[[JCDM](?:\/OL)?\][.．]?\s?\S/u.test(text) && yearsIn(text).length > 0

/** Headings that can be no topic of publications, since every word of theirs is one of headings. */
const isPlainHeading = (text: string): boolean =>
  sectionKindOf(text, false) !== null &&
  (/\p{Script=Han}/u.test(text) ||
    /\b(?:projects?|experiences?|education|employment|internships?|skills|honou?rs|positions|appointments)\b/i.test(
      text,
    ))

/** So many lines that say a date and a kind of work stand with the works of a listing and head none. */
const fewestDates = 3

/** "2019-05 | Journal article" with each of the works of a listing. */
const recurringDates = (pieces: readonly Piece[]): ReadonlySet<Piece> => {
  const dated = pieces.filter(
    ({ level, rich }) => level === 0 && /^(?:19|20)\d\d(?:-\d\d){0,2} \| \p{L}/u.test(rich.text),
  )
  return new Set(dated.length < fewestDates ? [] : dated)
}

/**
 * Cuts a document into sections by its headings. Headings and years go to `layout`; `people` are the lines at which a page
 * about many goes on to the next one.
 */
export const sectionsOf = (
  pieces: readonly Piece[],
  layout: Set<number>,
  pageTitle = '',
  people: ReadonlyMap<number, string> = new Map(),
): readonly Section[] => {
  const sections: Section[] = []
  // A page whose title is "Publications" is one section from its first line on.
  let kind: SectionKind = sectionKindOf(pageTitle, true) === 'PUBLICATIONS' ? 'PUBLICATIONS' : 'OTHER'
  let heading: string | null = kind === 'PUBLICATIONS' ? pageTitle : null
  let headingLine: number | null = null
  // The page's own title ranks above all of its headings.
  let level = kind === 'PUBLICATIONS' ? 0.5 : 0
  let year: number | null = null
  let yearLevel = 0
  let status: PaperStatus | null = null
  let statusLevel = 0
  let current: Piece[] = []
  // How many pieces stand below the last heading that names a kind, and whether other headings part a list below it.
  let below = 0
  let topics = false
  // The rank of the headings that part the list by kinds of publications; 0 where none do.
  let partLevel = 0
  let unnamed = false
  const seen = new Set<string>()
  const ofBold = headingsByLook(pieces)
  const ofItems = linesOfNumberedItems(pieces)
  const ofListing = recurringDates(pieces)
  const ofBlocks = new Set([...yearsOfBlocks(pieces), ...yearsAtEnds(pieces)])
  const close = () => {
    const unfinished = kind === 'PUBLICATIONS' && isUnfinishedHeading(heading ?? '')
    sections.push({ kind, heading, headingLine, pieces: current, year, status, unfinished, implied: false, unnamed })
    current = []
  }
  for (const [index, printed] of pieces.entries()) {
    const text = printed.rich.text.trim()
    // A work as large as a heading is a work.
    const piece = printed.level > 0 && hasTypeMark(text) ? { ...printed, level: 0 } : printed
    if (people.has(piece.line)) {
      close()
      kind = 'ABOUT'
      heading = text
      headingLine = piece.line
      level = Math.max(1, piece.level)
      year = null
      status = null
      continue
    }
    const publications: boolean = kind === 'PUBLICATIONS'
    const years: { readonly year: number | null } | null =
      (publications || (kind === 'OTHER' && (piece.level > 0 || year !== null))) &&
      piece.marker === null &&
      !ofBlocks.has(printed)
        ? yearOfHeading(text)
        : null
    // "..., Bridge Works, 4," / "2012.", "..., Bridge Works, May" / "2012.": the rest of a broken line.
    const before = pieces[index - 1]?.rich.text ?? ''
    const rest =
      piece.level === 0 && !piece.afterGap && (/[,，;(]$/.test(before) || (/\.$/.test(text) && /\p{L}$/u.test(before)))
    if (
      years !== null &&
      !rest &&
      (piece.level > 0 ||
        piece.afterGap ||
        pieces[index + 1]?.afterGap === true ||
        pieces[index + 1]?.marker != null ||
        // The first line of a list, and those like it further down.
        current.length === 0 ||
        year !== null)
    ) {
      close()
      layout.add(piece.line)
      year = years.year
      yearLevel = piece.level
      // "### Under review" ends where "### 2023" begins.
      if (piece.level > 0 && piece.level <= statusLevel) status = null
      headingLine = piece.line
      continue
    }
    const inline = inlineHeading(piece)
    const named =
      inline !== null ? { kind: inline.kind, level: 8 } : headingOf(piece, pieces[index + 1], seen, index < 2)
    const headed: FoundHeading | null =
      named !== null && publications && headsReviews(pieces, index) ? { ...named, kind: 'PUBLICATIONS' } : named
    const found: FoundHeading | null =
      ofListing.has(printed) || (publications && headed?.kind !== 'PUBLICATIONS' && ofItems.has(printed))
        ? null
        : headed
    // A line that names the kind of the section it stands in is what its list items have in common.
    if (found !== null && inline === null && found.kind === kind && found.level >= 7 && !publications) {
      current.push(piece)
      continue
    }
    // "### National conferences" below "## Presentations" is about presentations.
    if (
      found !== null &&
      found.kind === 'PUBLICATIONS' &&
      !publications &&
      found.level < 7 &&
      level > 0 &&
      level < 7 &&
      found.level > level &&
      kind !== 'OTHER' &&
      kind !== 'ABOUT' &&
      !(kind === 'TALKS' ? /publication/i : /publication|papers?\b|论文/i).test(text)
    ) {
      layout.add(piece.line)
      continue
    }
    // "代表性论文" without any mark, and a heading right below it that says the same in other words.
    const eyebrow = publications && level >= 7 && current.length === 0 && isHeading(piece)
    if (eyebrow && (found === null || /^(?:OTHER|EXPERIENCE|ABOUT|INTERESTS)$/.test(found.kind))) {
      layout.add(piece.line)
      level = piece.level
      continue
    }
    if (found !== null) {
      seen.add(text.toLowerCase())
      close()
      if (inline === null) layout.add(piece.line)
      const nested = publications && found.kind === 'PUBLICATIONS'
      // A kind word below a deeper mark inside publications ("### Research on systems") is a topic, not a new part.
      if (
        publications &&
        found.kind !== 'PUBLICATIONS' &&
        found.level < 7 &&
        level > 0 &&
        level < 7 &&
        found.level > level &&
        !ownSections.test(found.kind) &&
        !isPlainHeading(text) &&
        !(found.level <= partLevel && sectionKindOf(text, false) !== null)
      ) {
        status = null
        if (found.level <= partLevel) {
          close()
          unnamed = true
        }
        heading = text
        continue
      }
      if (!nested) partLevel = 0
      else if (level > 0 && found.level > level && found.level < 7) partLevel = found.level
      unnamed = false
      below = 0
      topics = false
      const kindBefore = kind
      kind = found.kind
      heading = text
      headingLine = piece.line
      // A deeper heading of the same kind parts the section and does not end it.
      if (found.kind !== kindBefore || level === 0 || found.level <= level) level = found.level
      // "**Submitted**" ends what "**2024**" begins, "### Journals" parts what "## 2024" does.
      year = nested && found.level > Math.max(level, yearLevel) ? year : null
      status = kind === 'PUBLICATIONS' ? statusOfHeading(text) : null
      statusLevel = found.level
      if (inline !== null) current.push(inline.content)
      continue
    }
    const bold = ofBold.has(printed) && (publications || level === piece.level)
    // "### Data" beside "### Journal articles" and "### Chapters".
    if (publications && (bold || (piece.level > level && piece.level <= partLevel))) {
      close()
      unnamed = !isPartHeading(text)
      heading = text
      headingLine = piece.line
      layout.add(piece.line)
      continue
    }
    const beside = bold || (isHeading(piece) && level > 0 && piece.level <= level)
    // "## Publications" with nothing below it but "## Salt", "## Tides": parts of the list.
    if (beside && publications && below <= introduction) topics = true
    if (beside && !(publications && (topics || isPartHeading(text)))) {
      close()
      kind = 'OTHER'
      partLevel = 0
      unnamed = false
      heading = text
      headingLine = piece.line
      level = piece.level
      year = null
      status = null
      layout.add(piece.line)
      continue
    }
    below += 1
    current.push(piece)
  }
  close()
  return sections.filter((section) => section.pieces.length > 0 || section.heading !== null)
}
