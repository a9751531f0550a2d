import type { PaperStatus } from '../../../../model/record.ts'
import { isLinkWords } from '../field/remarks.ts'
import { hasVolume } from '../field/volume.ts'
import { isPersonName } from '../people/person-name.ts'
import type { Piece } from '../text/piece.ts'
import { isStateHeading, statusOfHeading, yearOfHeading } from './heading.ts'
import { inlineHeading } from './inline-heading.ts'
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
  /** True where the lines alone show that these are publications, whatever the heading says. */
  readonly implied: boolean
}

/** A single word that is a label of one entry when it is printed without any mark of a heading. */
const labelWord =
  /^(?:preprint|arxiv|journal|conference|workshop|article|paper|book|poster|demo|talk|report|research|work|group|team|history|press|me|tests?|systems?|tools?|media|info|topic|area|focus|training|professional|industry|visiting|background|history|summary|address|links?|people|members|blog|ta|works|articles|thesis)$/i

const isLoud = (text: string): boolean => /^[^\p{Ll}]+$/u.test(text) && /\p{Lu}{3}/u.test(text)

interface Found {
  readonly kind: SectionKind
  readonly level: number
}

/** "Anna Lee — Publications": a page's title that says whose and what. */
const kindBesideName = (text: string): SectionKind | null => {
  const parts = text.split(/\s[—–|:-]\s|:\s/)
  if (parts.length !== 2) return null
  const kinds = parts.map((part) => sectionKindOf(part))
  const name = parts.findIndex((part) => isPersonName(part))
  return name < 0 ? null : (kinds[1 - name] ?? null)
}

/** What ends a list of works and says nothing of its kind. */
const furtherHeading =
  /^(?:其[他它]|备注|(?:国际|学术|对外)(?:交流|合作)(?:[与和](?:交流|合作))?|联系方式|个人简介)[：:]$/

const headingOf = (
  piece: Piece,
  next: Piece | undefined,
  seen: ReadonlySet<string>,
  firstPiece: boolean,
): Found | null => {
  const text = piece.rich.text.trim()
  if (text.length > 90 || piece.cells) return null
  if (piece.level === 0 && hasVolume(text)) return null
  if (piece.level > 0 && piece.level < 7) {
    const kind = sectionKindOf(text, true) ?? kindBesideName(text) ?? (isStateHeading(text) ? 'PUBLICATIONS' : null)
    return kind === null ? null : { kind, level: piece.level }
  }
  // "In prep" / ": * the first of them": a term and what stands below it.
  if (
    piece.marker === null &&
    /^:\s/.test(next?.source ?? '') &&
    (isStateHeading(text) || sectionKindOf(text) !== null)
  )
    return { kind: sectionKindOf(text) ?? 'PUBLICATIONS', level: 8 }
  if (piece.marker?.number === null && /\p{Script=Han}[：:]$/u.test(text) && text.length <= 16) {
    // "·主要论文：": a point in front of a heading, as of all headings of the page.
    const kind = sectionKindOf(text) ?? (furtherHeading.test(text) ? 'OTHER' : null)
    if (kind !== null) return { kind, level: 8 }
  }
  if (piece.marker !== null && !(piece.marker.number !== null && piece.level === 7)) {
    // "一、教育背景", "1. Education": numbers of sections, where the rest is a heading and nothing else.
    if (piece.marker.number === null || !/、|N\.|A\./.test(piece.marker.family)) return null
    const kind = sectionKindOf(text)
    return kind !== null && text.length <= 40 && (next === undefined || next.marker?.family !== piece.marker.family)
      ? { kind, level: 8 }
      : null
  }
  if (/[.。;；,，]$/.test(text) || /^[a-z]/.test(text)) return null
  if (piece.rich.spans.some((span) => span.kind === 'link') || /^[[(](?![一二三四五六七八九十]{1,3}[)）])/.test(text))
    return null
  // "论文" is a link below an entry, and a heading where it stands by itself.
  const standsAlone = piece.afterGap && /^(?:论文|文章|项目|新闻)[:：]?$/.test(text)
  if (
    isLinkWords(text) &&
    !standsAlone &&
    !/^(?:software|news|press|reviews|reports|models|code|data|datasets?)$/i.test(text)
  )
    return null
  // "Working paper, 2020" in italics is what an entry says of itself.
  const slanted = piece.rich.spans.some(
    ({ kind, start, end }) => kind === 'italic' && start === 0 && end >= text.length,
  )
  if (piece.level !== 7 && (slanted || /,\s(?:19|20)\d\d/.test(text))) return null
  const loud = isLoud(text)
  const kind = sectionKindOf(text, false)
  if (kind === null || (firstPiece && isPersonName(text) && !/\p{Script=Han}/u.test(text))) return null
  if (piece.level === 7) return { kind, level: 7 }
  if (
    labelWord.test(text.replace(/[:：]$/, '')) &&
    !loud &&
    !(
      piece.afterGap &&
      (next?.afterGap || /^(?:works|articles)$/i.test(text)) &&
      !seen.has(text.toLowerCase()) &&
      /^(?:research|works|articles|thesis|professional|background|summary|links|people|blog)$/i.test(text)
    )
  )
    return null
  const statusOnly =
    /^(?:under review|submitted|in (?:press|submission|preparation)|refereed|peer[- ]reviewed|accepted)$/i.test(text)
  if (!piece.afterGap && !loud && next !== undefined && !next.afterGap && text.length > 30) return null
  if (!piece.afterGap && statusOnly) return null
  return { kind, level: 8 }
}

/** Kinds that are never the topic of a part of a list of publications. */
const ownSections = /^(?:PATENTS|TALKS|AWARDS|GRANTS|SERVICE|TEACHING|STUDENTS|NEWS|REFEREES)$/

/** So many pieces below the heading of a list may only introduce it. */
const introduction = 1

/** Headings that can be no topic of publications, since every word of theirs is one of headings. */
const isPlainHeading = (text: string): boolean =>
  sectionKindOf(text, false) !== null &&
  (/\p{Script=Han}/u.test(text) ||
    /\b(?:projects?|experiences?|education|employment|internships?|skills|honou?rs|positions|appointments)\b/i.test(
      text,
    ))

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
  let heading: string | null = null
  let headingLine: number | null = null
  let level = 0
  let year: number | null = null
  let yearLevel = 0
  let status: PaperStatus | null = null
  let statusLevel = 0
  let current: Piece[] = []
  // How many pieces stand below the last heading that names a kind, and whether other headings part a list below it.
  let below = 0
  let topics = false
  const seen = new Set<string>()
  const close = () => {
    sections.push({ kind, heading, headingLine, pieces: current, year, status, implied: false })
    current = []
  }
  for (const [index, piece] of pieces.entries()) {
    const text = piece.rich.text.trim()
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
    const publications = kind === 'PUBLICATIONS'
    const years: { readonly year: number | null } | null =
      (publications || (kind === 'OTHER' && (piece.level > 0 || year !== null))) && piece.marker === null
        ? yearOfHeading(text)
        : null
    // "..., Bridge Works, 4," / "2012.": the rest of a broken line.
    const rest = piece.level === 0 && !piece.afterGap && /[,，;(]$/.test(pieces[index - 1]?.rich.text ?? '')
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
    const found =
      inline !== null ? { kind: inline.kind, level: 8 } : headingOf(piece, pieces[index + 1], seen, index < 2)
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
    const eyebrow = publications && level >= 7 && current.length === 0 && piece.level > 0 && piece.level < 7
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
        !isPlainHeading(text)
      ) {
        status = null
        heading = text
        continue
      }
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
    const beside = piece.level > 0 && piece.level < 7 && level > 0 && piece.level <= level
    // "## Publications" with nothing below it but "## Salt", "## Tides": parts of the list.
    if (beside && publications && below <= introduction) topics = true
    if (beside && !(publications && (topics || isPartHeading(text)))) {
      close()
      kind = 'OTHER'
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
