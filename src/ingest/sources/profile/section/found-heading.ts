import { isLinkWords } from '../field/remarks.ts'
import { hasVolume } from '../field/volume.ts'
import { isPersonName } from '../people/person-name.ts'
import { isHeading, type Piece } from '../text/piece.ts'
import { isStateHeading } from './heading.ts'
import { isLoud } from './heading-by-look.ts'
import { type SectionKind, sectionKindOf } from './section-kind.ts'

/** A single word that is a label of one entry when it is printed without any mark of a heading. */
const labelWord =
  /^(?:preprint|arxiv|journal|conference|workshop|article|paper|book|poster|demo|talk|report|research|work|group|team|history|press|me|tests?|systems?|tools?|media|info|topic|area|focus|training|professional|industry|visiting|background|history|summary|address|links?|people|members|blog|ta|works|articles|thesis)$/i

/** Without gaps around it a longer line is one of running text, where not all of its words are in capitals. */
const longestPlain = 30
const longestCapitalised = 60

/** "Selected Peer-Reviewed Publications": every word that is no joiner begins with a capital. */
const isCapitalised = (text: string): boolean =>
  text
    .split(/\s+/)
    .every((word) => /^(?:[^\p{L}]*\p{Lu}|(?:and|or|of|in|for|the|to|with|by|on|a|an)$|[^\p{L}]+$)/u.test(word))

/** What a line says as a heading: the kind of what stands below it, and its rank (7 for bold letters, 8 for none). */
export interface FoundHeading {
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

/** "Here is a list of my papers:", "主要论文如下：" above the items of a list. */
const introducesWorks =
  /^(?=[^.!?]*\b(?:publications?|papers|articles)\b)(?=[^.!?]*\b(?:list|following|below|here are|selected|recent)\b)[^.!?]{10,89}:$|^[^。]{0,20}(?:论文|论著|著作)(?:如下|包括|有)?[:：]$/i

/** "TITLE CITED BY YEAR": what Google Scholar prints above a list. */
const scholarHead = /^title\s{1,8}cited by\s{1,8}year$/i

/** Words that a heading above the items of a list may hold are fewer than those of a line of text. */
const mostWords = 9

/** True where a list begins below a line: at its first number, or with the year or the quotation that each entry begins with. */
const opensList = ({ marker, rich }: Piece): boolean =>
  marker === null ? /^(?:19|20)\d\d[a-z]?[,:]?\s{1,3}["“‘«]/u.test(rich.text.slice(0, 16)) : marker.number === 1

/** "Selected Talks of Note:", "Pamphlet articles": the kind that a short line names where a list begins below it, whatever other words it holds. */
const kindAboveList = ({ rich, marker, cells }: Piece, next: Piece | undefined): SectionKind | null => {
  const text = rich.text.trim()
  if (marker !== null || cells || next === undefined || next.afterBreak || !opensList(next)) return null
  if (!/^\p{Lu}[^.;。；,，\d]{2,60}$/u.test(text) || text.split(/\s+/).length > mostWords) return null
  const kind = sectionKindOf(text, true)
  return kind === 'PUBLICATIONS' || kind === 'TALKS' ? kind : null
}

/** "Selected papers" of "Selected papers (full list: salt.example/papers)": a heading without what it says in brackets. */
const withoutAside = (text: string): string => text.replace(/\s?[(（][^()（）]{4,80}[)）]\s*$/, '')

/** The heading that a line is, null for other lines; `seen` are the headings above it, folded to small letters. */
export const headingOf = (
  piece: Piece,
  next: Piece | undefined,
  seen: ReadonlySet<string>,
  firstPiece: boolean,
): FoundHeading | null => {
  const text = piece.rich.text.trim()
  if (text.length > 90 || piece.cells) return null
  // "71 articles": what Google Scholar counts, and no heading.
  if (piece.level === 0 && (hasVolume(text) || /^\d{1,4} articles?$/i.test(text))) return null
  if (isHeading(piece)) {
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
    if (piece.rich.spans.some(({ kind }) => kind === 'link')) return null
    // "一、教育背景", "1. Education": numbers of sections, where the rest is a heading and nothing else.
    if (piece.marker.number === null || !/、|N\.|A\./.test(piece.marker.family)) return null
    const kind = sectionKindOf(text)
    return kind !== null && text.length <= 40 && (next === undefined || next.marker?.family !== piece.marker.family)
      ? { kind, level: 8 }
      : null
  }
  if (scholarHead.test(text)) return { kind: 'PUBLICATIONS', level: 8 }
  if (piece.afterGap && next?.marker != null && introducesWorks.test(text)) return { kind: 'PUBLICATIONS', level: 8 }
  if (/[.。;；,，]$/.test(text) || /^[a-z]/.test(text)) return null
  const words = withoutAside(text)
  if (
    piece.rich.spans.some(({ kind, start }) => kind === 'link' && start < words.length) ||
    /^[[(](?![一二三四五六七八九十]{1,3}[)）])/.test(text)
  )
    return null
  // "论文" is a link below an entry, and a heading where it stands by itself.
  const standsAlone = (piece.afterGap || next?.marker != null) && /^(?:论文|文章|项目|新闻)[:：]?$/.test(text)
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
  const kind = sectionKindOf(text, false) ?? kindAboveList(piece, next)
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
    /^(?:under review|submitted|in (?:press|submission|prep(?:aration)?)|refereed|peer[- ]reviewed|accepted)$/i.test(
      text,
    )
  const long = words.length > (isCapitalised(words) ? longestCapitalised : longestPlain)
  if (!piece.afterGap && !loud && next !== undefined && !next.afterGap && long) return null
  if (!piece.afterGap && statusOnly) return null
  return { kind, level: 8 }
}
