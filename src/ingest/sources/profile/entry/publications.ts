import { hasVolume } from '../field/volume.ts'
import { withNamesAbove } from '../people/same-authors.ts'
import type { Section } from '../section/section.ts'
import { sectionKindOf } from '../section/section-kind.ts'
import type { Legend } from '../text/legend.ts'
import type { Line } from '../text/line.ts'
import { isVenueTitle } from './entry-worth.ts'
import { itemFamilies } from './item-family.ts'
import type { KnownNames } from './known-names.ts'
import { type ListLayout, layoutOf, readBy } from './list-layout.ts'
import type { SharedSeams } from './list-seam.ts'
import { type LogicalLine, logicalLinesOf } from './logical-line.ts'
import { withMarginYears } from './margin-year.ts'
import {
  isFunded,
  isGrant,
  isPatent,
  isPatentNumber,
  isPrize,
  isProjectRole,
  isRunningText,
  isSpoken,
  isSponsored,
  saysWork,
  tellsHowMany,
} from './other-output.ts'
import { type DraftPaper, draftPaperOf } from './paper-facts.ts'
import { partedPieces } from './parted-piece.ts'
import type { PublicationEntry } from './publication-entry.ts'
import { bestReading, type ReadEntry, withFellows } from './segmentation.ts'
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
  readonly seams: SharedSeams
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

/**
 * Reads the publications of one section. `shared` is what the document's lists show together; `strict` asks for people and a place of publication, outside of such
 * sections.
 */
export const readPublications = (
  section: Section,
  lines: readonly Line[],
  column: number | null,
  legend: Legend,
  strict: boolean,
  shared: SharedKnowledge | null = null,
): ReadPublications => {
  const pieces = partedPieces(section.pieces)
  const isItem = itemFamilies(pieces)
  const indents = new Map(pieces.map((piece) => [piece.line, piece.indent]))
  const logical = logicalLinesOf(pieces, lines, column, (piece) => isItem(piece.marker, piece.indent))
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
    return { entry, asRead: entry, paper, work: paper !== null && isWork(paper, entry.lines, strict) }
  }
  const together = (first: readonly ReadEntry[]): readonly ReadEntry[] => {
    const alike = readBy(joined(layoutOf(first), shared?.layout ?? null), first, readEntry)
    return withFellows(strict ? alike : withSharedWay(alike, readEntry), strict)
  }
  const entries = withMarginYears(bestReading(content, begins, readEntry, together, shared))
  for (const { entry, paper, work } of entries) {
    const place = placeOf(entry.lines)
    const heading = entry.lines.length === 1 && (entry.lines[0]?.level ?? 0) > 0
    if (paper !== null && work) papers.push({ paper: withNamesAbove(paper, papers.at(-1)?.paper ?? null), ...place })
    else if (heading) layout.push(place.from)
    else unread.push([place.from, place.to])
  }
  return { papers, layout, unread, entries }
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

/** A sentence about a work: "This article outlines ...", "Presented at the meeting in ..." */
const isSentence = (title: string): boolean =>
  /^(?:This|The) (?:article|paper|study|project|work|chapter|book|video|course|tool|package|site|page) \p{Ll}|^(?:Slides?|Videos?|Posters?|Recordings?) (?:here|of|from|presented)\b|^(?:Presented|Featured|Available|Cited|Covered) (?:at|in|by|here|as)\b/u.test(
    title,
  )

/** Where people keep their profiles: who "wrote" such a line is nobody. */
const isPlatform = (name: string): boolean =>
  /^(?:Google Scholar|Semantic Scholar|ORCID|Scopus|ResearchGate|Research Gate|LinkedIn|GitHub|Web of Science|Publons|DBLP|Twitter|YouTube|Curriculum Vitae)\b/i.test(
    name,
  )

/** A page that speaks of itself or to its readers: "I am a student of ...", "Here you find ...". */
const isAddress = (title: string, authors: DraftPaper['authors']): boolean =>
  authors.every(({ position }) => position === null) &&
  (/^(?:I|I['’]m|My|You|Your|Here|Below|Please|Welcome|Hello|Hi)[ ,!]|^(?:We|Our|This page|The following) \p{Ll}/u.test(
    title,
  ) ||
    /^(?:我的|我是|我们|本人|以下|欢迎)/.test(title))

/** True of a project or a part of a story: running text behind its name, or who pays for it, and no word of a work. */
const isTold = (lines: readonly LogicalLine[], title: string): boolean => {
  const own = lines.find(({ rich }) => rich.text.includes(title)) ?? lines[0]
  const text = (own?.rich.text ?? '').slice(0, 3000)
  return (isRunningText(text) || isSponsored(text)) && !hasVolume(text) && !saysWork(text)
}

/** "Lisbon, with Ann Lee": a word or two and company, and nothing that says it is a work. */
const isPassing = ({ facts, marked }: DraftPaper): boolean =>
  !marked &&
  facts.venue === null &&
  facts.status === 'UNKNOWN' &&
  facts.title.split(/\s+/).length < 3 &&
  !/\p{Script=Han}{4}/u.test(facts.title)

/** Nothing but a line in italics that is no title, and links: the place of an entry that was cut off. */
const isPlaceAlone = (lines: readonly LogicalLine[]): boolean => {
  const first = lines[0]?.rich
  return (
    first !== undefined &&
    lines.every(({ role }) => role.kind === 'venue' || role.kind === 'links') &&
    first.spans.some(
      ({ kind, start, end }) => kind === 'italic' && start === 0 && !/\p{L}{3}/u.test(first.text.slice(end)),
    )
  )
}

/** "[under double-blind review]": a remark where the title would stand. */
const isWithheld = (title: string): boolean =>
  /^[[【［][^\]】］]*[\]】］]?[.。]?$/.test(title) ||
  /^(?:anonymous(?: submission)?|title (?:withheld|hidden|omitted))\b/i.test(title)

const isWork = (paper: DraftPaper, lines: readonly LogicalLine[], strict: boolean): boolean => {
  const { facts, authors } = paper
  if (lines.some((line) => line.role.kind === 'stamp')) return true
  const text = lines.map((line) => line.rich.text.slice(0, 600)).join(' ')
  if (authors.length === 0 && /^(?:撤稿|retract(?:ed|ion)\b)/i.test(facts.title)) return false
  if (authors.length === 0 && (isPatent(text) || isSpoken(text) || isFunded(text) || isGrant(facts.title))) return false
  if (isProjectRole(text) || tellsHowMany(facts.title)) return false
  const beside = text.replace(facts.title, ' ')
  if (isPatentNumber(beside) || (authors.every(({ position }) => position === null) && isPrize(beside))) return false
  if (!paper.marked && isAddress(facts.title, authors) && (strict || facts.venue === null)) return false
  if (strict)
    return (
      authors.length + (paper.companions ? 1 : 0) >= 2 &&
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
  if (authors.length === 0 && !paper.companions && isTold(lines, facts.title)) return false
  if (
    authors.length === 0 &&
    /^(?:blog(?: ?posts?)?|podcast|newsletter|video|youtube|medium)$/i.test(facts.venue?.name ?? '')
  )
    return false
  if (authors.some(({ name }) => isPlatform(name))) return false
  if (isWithheld(facts.title) || (authors.every(({ position }) => position === null) && isSentence(facts.title)))
    return false
  if ((paper.companions && isPassing(paper)) || (authors.length === 0 && isPlaceAlone(lines))) return false
  // "Journal articles, chapters and working papers" of somebody: the name of a list.
  if (!paper.marked && sectionKindOf(facts.title) === 'PUBLICATIONS') return false
  if (authors.length > 0) return true
  // "About me", "Publications": the name of a part of the page.
  if (sectionKindOf(facts.title) !== null) return false
  if (!paper.marked && isVenueTitle(facts.title)) return false
  if (/^\p{L}+:\s?\d+$/u.test(facts.title)) return false
  const words = facts.title.split(/\s+/).length
  const titled = paper.marked || words >= 3 || (facts.title.match(/\p{Script=Han}/gu) ?? []).length >= 6
  return paper.founded && titled && facts.title.length < 320
}
