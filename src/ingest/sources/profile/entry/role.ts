import { anyMonth, yearsIn } from '../field/date.ts'
import { type FrontLabel, frontLabelOf, labelLine } from '../field/label.ts'
import { venueOf } from '../field/printed-venue.ts'
import { isLinkWords, withoutRemarks } from '../field/remarks.ts'
import { isSlantedPlace } from '../field/slanted-place.ts'
import { type Stamp, stampOf } from '../field/stamp.ts'
import { statusOf } from '../field/status.ts'
import { isTitleRemark } from '../field/title-remark.ts'
import { venueLabelOf } from '../field/venue.ts'
import { placeBeforeTitle } from '../field/venue-before-people.ts'
import { beginsLikeVenue, isNameWithNumber } from '../field/venue-start.ts'
import { affiliatedList } from '../people/affiliated-list.ts'
import { type AuthorList, authorListAt } from '../people/author-list.ts'
import { isRareChineseName } from '../people/chinese-surnames.ts'
import { companyInHan } from '../people/company-in-han.ts'
import { isShapedLikeName } from '../people/people-behind.ts'
import { beginsBeforeItalics } from '../people/people-set-apart.ts'
import { peopleWithin } from '../people/people-within.ts'
import { withBoldNames } from '../people/set-apart.ts'
import { isLegendLine } from '../text/legend.ts'
import { remembered } from '../text/remembered.ts'
import { type Rich, sliceRich } from '../text/rich-text.ts'
import { type Reference, referenceOf } from './reference.ts'
import { isBook, isReview, isTitleWithPlace } from './whole-work.ts'

/** A line that holds a whole list of authors and nothing else. */
export interface AuthorLine {
  readonly list: AuthorList
  readonly label: FrontLabel
  /** What a listing prints behind a dot: "· cmu". */
  readonly affiliation: string | null
  /** A venue that the line names behind the people, when nothing in it can be a title. */
  readonly rest: string
  readonly text: string
}

/** What a line of an entry holds. */
export type Role =
  | { readonly kind: 'stamp'; readonly stamp: Stamp }
  | { readonly kind: 'label'; readonly label: FrontLabel }
  | { readonly kind: 'authors'; readonly line: AuthorLine }
  | { readonly kind: 'reference'; readonly reference: Reference }
  /** `placed` where nothing but the line's place among others shows it. */
  | { readonly kind: 'title'; readonly placed?: true }
  | { readonly kind: 'venue' }
  | { readonly kind: 'links' }
  | { readonly kind: 'prose' }
  | { readonly kind: 'legend' }

const authorWords =
  /^\s{0,2}(?:(?:first|second|third|last|lead|leading|senior|corresponding|joint|equal|co-?)[- ]?author,?\s)?[(（[]?\s?(?:by|(?:(?:this is )?joint(?:ly)?(?: (?:work|paper))? |together |in collaboration |co-?authored )?with|co-?authors?\s?[:：]|authors?\s?[:：]|作者\s?[:：]|与|合作者\s?[:：])\s{0,2}/i

/** " — Journal, 2020", " December 2025": where the people of a line that begins with "with" end. */
const behindCompany =
  /\s(?:[—–|·-]\s|(?:(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|fall|autumn|winter),? )?(?:19|20)\d\d[.)]?$)/i

/** "with Ann Lee — Salt Letters, 39(5)": the company of the owner, and what follows upon it. */
const companyOf = (text: string, from: number): { readonly list: AuthorList; readonly rest: string } | null => {
  const behind = behindCompany.exec(text.slice(from, from + 300))
  if (behind === null) return null
  // "with Ann Lee and Bo Fox. Salt Letters, 2019": the people end where their sentence does.
  const sentence = /\p{Ll}{2}(?=\.\s{1,2}\p{Lu})/u.exec(text.slice(from, from + behind.index))
  const end = from + (sentence === null ? behind.index : sentence.index + 2)
  const list = peopleWithin(text, from, end)
  return list?.authors.every(({ name }) => isShapedLikeName(name))
    ? { list, rest: text.slice(end).replace(/^[\s.—–|·-]+/, '') }
    : null
}

const rareLast = /^\s?[、,，]\s?(\p{Script=Han}{2,3})(?=\s?(?:[—–-]|$))/u

/** "张一、李二、洪三 —": a rare name is one at the end of a list as well, where its line ends or a dash follows. */
const withRareLast = (list: AuthorList, text: string): AuthorList => {
  const found = rareLast.exec(text.slice(list.end, list.end + 12))
  const name = found?.[1] ?? ''
  if (found === null || !isRareChineseName(name)) return list
  const end = list.end + found[0].length
  const author = { name, start: end - name.length, end, marks: '', notes: [], group: false, placed: true }
  return { ...list, authors: [...list.authors, author], end, strength: list.strength + 0.5 }
}

/** ", 2022 (in prep.)": the year and a remark at the end of a line. */
const datedEnd = /^[.,;]\s{1,2}(?:19|20)\d\d[a-z]?[.,]?\s{0,2}(?:[([][^()[\]]{0,40}[)\]])?[\s.,;]*$/

/** The list when a line is nothing but a list of authors; null for other lines. */
export const authorLineOf = (rich: Rich): AuthorLine | null => {
  const { label, at } = frontLabelOf(rich)
  const lead = authorWords.exec(rich.text.slice(at, at + 50))
  const from = at + (lead?.[0].length ?? 0)
  const company =
    companyInHan(rich.text, at) ??
    (/with\s/i.test(lead?.[0] ?? '') && (at === 0 || label.year !== null) ? companyOf(rich.text, from) : null)
  if (company !== null) return { ...company, label, affiliation: null, text: rich.text }
  const found = withBoldNames(rich, affiliatedList(rich.text, from) ?? authorListAt(rich.text, from), from)
  if (found === null || beginsBeforeItalics(rich, found)) return null
  // A rare name in the middle of a line of names is one of them.
  const whole =
    /^\s?[,;](?!\s?[([])/.test(rich.text.slice(found.end, found.end + 4)) && found.authors.length > 1
      ? peopleWithin(rich.text, from, rich.text.length)
      : null
  const list = whole ?? withRareLast(found, rich.text)
  const behind = rich.text.slice(list.end).trim()
  // "With Ann Lee. In progress.": such a line begins with people beyond doubt, and may go on.
  if (/with\s/i.test(lead?.[0] ?? '') && at === 0 && /^[)）\]]?\s?(?:$|[.,;(（])/.test(behind))
    return { list, label, affiliation: null, rest: behind.replace(/^[\s)）\].,;]+/, ''), text: rich.text }
  // "张一、洪三 — 《盐业》，2011(4)": behind a dash stands where it appeared, or how far it is.
  const dashed = /^[—–-]{1,2}\s?(?=《|审稿中|已?录用|在审|待刊|修改中)/.exec(behind)
  if (dashed !== null) return { list, label, affiliation: null, rest: behind.slice(dashed[0].length), text: rich.text }
  const venueBehind =
    /^[.,:]\s/.test(behind) &&
    beginsLikeVenue(behind.slice(1).trimStart()) &&
    behind.length < 200 &&
    !/[“"]/.test(behind)
  // "Ann Lee and Bo Fox. Final project for a course": a remark behind the people, no title.
  if (list.authors.length > 1 && /^\.\s[^“"«]*$/.test(behind) && isTitleRemark(behind))
    return { list, label, affiliation: null, rest: behind.slice(2), text: rich.text }
  // "Ann Lee and Bo Fox. _Sand Letters_ 12(3), 2019": the title stands on a line of its own.
  if (list.authors.length > 1 && /^[.,:]\s/.test(behind) && isSlantedPlace(rich, rich.text.length - behind.length + 2))
    return { list, label, affiliation: null, rest: behind.slice(2), text: rich.text }
  // "Ann Lee, Bo Fox, 2022 (in prep.)": the title stands on a line of its own here too.
  if (list.authors.length > 1 && datedEnd.test(behind))
    return { list, label, affiliation: null, rest: behind.replace(/^[\s.,;]+/, ''), text: rich.text }
  const affiliation = /^[·•|]\s{0,2}([\p{L}][\p{L}\p{N} .,&-]{0,80})$/u.exec(behind)?.[1] ?? null
  if (
    affiliation === null &&
    !/^[\s.,;:)*†‡§¶#^，。；．：]*(?:[([（][^()（）[\]]{0,60}[)\]）][\s.,;]*)?$/u.test(behind)
  )
    return null
  // One word pair may be anything: a lone name counts where it has the shape of a name beyond doubt.
  if (
    list.authors.length === 1 &&
    list.complete &&
    lead === null &&
    list.strength <= 1 &&
    list.authors[0]?.group === false &&
    /[:?]/.test(rich.text.slice(0, list.authors[0]?.end ?? 0) + behind)
  )
    return null
  // "Lee, A., & Fox, B. (2025).": the year in brackets is the work's.
  const year = /^[\s.,]{0,2}[(（]((?:19|20)\d\d)[a-z]?[)）]/.exec(behind)?.[1] ?? ''
  return { list, label, affiliation, rest: venueBehind ? behind.replace(/^[.,:\s]+/, '') : year, text: rich.text }
}

/** Sentences about a work: an abstract, a summary, a remark. */
const isProse = (text: string): boolean => {
  if (text.length > 420) return true
  const sentences = (text.match(/[.!?。！？](?:\s|$)/g) ?? []).length
  return (
    /^(?:abstract|tl;?dr|summary|摘要|关键[词字]|keywords?|highlights?|impact|note|media coverage|role|contribution)\s?[:：.]/i.test(
      text,
    ) ||
    /^(?:本文|本研究|本论文|本工作|该研究|该工作|这项研究|这项工作|此研究|我们|提出了|设计并|设计了|研究了)/.test(
      text,
    ) ||
    /^(?:we|this (?:paper|work|article|study)|in this (?:paper|work|article)|our|the paper|i)\s\p{Ll}/iu.test(text) ||
    (sentences >= 3 && text.length > 200)
  )
}

/** "Manuscript: file.pdf", "Supplementary material: https://...": words and where they lead. */
const isNamedLink = (rich: Rich): boolean => {
  const { text } = rich
  const lead = /^[([]?[^:：]{2,45}[:：]\s{0,3}(?=\S)/u.exec(text.slice(0, 60))?.[0].length
  if (lead === undefined || text.length > 400) return false
  if (/^\S{1,300}\.(?:pdf|html?|zip|pptx?)\)?\.?$|^https?:\/\/\S{1,300}$/i.test(text.slice(lead))) return true
  const link = rich.spans.find((span) => span.kind === 'link' && Math.abs(span.start - lead) <= 1)
  return (
    link !== undefined &&
    !/[\p{L}\p{N}]/u.test(text.slice(link.end)) &&
    /\b(?:manuscript|paper|supplement\w*|appendix|slides|code|data|dashboard|registry|plan|link|preprint|pdf|video|website|poster|files?|material)\b/i.test(
      text.slice(0, lead),
    )
  )
}

/** "2019", "(Dec 2022)": when a work appeared, and nothing else. */
const date = new RegExp(`^[(（]?(?:${anyMonth},? )?(?:19|20)\\d\\d[)）]?[.,]?$`, 'i')

/** What a line says that is a remark on an entry, not an entry. */
const isRemark = (text: string): boolean =>
  (/^[（(][^()（）]{1,40}[)）]$/.test(text) && !date.test(text)) ||
  // What kind of work it is, between points: "期刊论文 · JSS · 2025 · 第一作者 · 已发表".
  /^(?:期刊|会议|研讨会)(?:论文|文章)\s?[·•|]/.test(text) ||
  /^(?:(?:talk|seminar|keynote|panel|interview|invited talk|radio)s?\s?[:：]|(?:one|two|three|four|five|\d{1,2}) (?:new )?(?:papers?|articles?|works?) )/i.test(
    text,
  ) ||
  /^[*†‡]?\s?(?:\(?(?:best|outstanding|distinguished|oral|spotlight|selected|featured|covered|media|winner|award|nominated|highlighted|invited to|acceptance rate|cited|citations?|impact factor|also (?:in|available|appeared)|presented at|extended version|earlier version|previous version|previously (?:titled|circulated|known)|formerly (?:titled|circulated|known)|a preliminary|preliminary version|code (?:is )?available|available at|adopted|this is|received|accepted(?=$|[^,a-z]* (?:with|as)\b)|\d+ (?:out of|\/)|doi|isbn|issn|url|\*(?!\s?[“"])|入选|获|最佳|链接|代码|项目主页|被引|影响因子))/i.test(
    text,
  )

/** "ABCD (Long Name of a Meeting) 2024, ...", "ABCD Track, Town, Land, May 2024": a short name, and when it was held. */
const isDatedMeeting = (text: string): boolean =>
  text.length < 200 &&
  (/^\p{Lu}[\p{L}'&-]{1,14} \([^()]{10,90}\)[ ,]{1,2}(?:19|20)\d\d\b/u.test(text) ||
    /^\p{Lu}\p{L}*\p{Lu}[\p{L}-]*(?: [^:,.]{1,60})?, (?:\p{Lu}[\p{L} .]{1,30}, ){1,3}\p{Lu}\p{Ll}{2,8}\.? (?:19|20)\d\d[.|\s]*$/u.test(
      text,
    ))

/** "“Salt Letters” Vol. 12 (2019) pp. 3-9", "《盐业》, 2019, 3: 1-9": a name in quotation marks, and a volume right behind it. */
const isQuotedVenue = (text: string): boolean =>
  /^(?:[“"][^“”"]{2,120}[”"][,.]?\s(?:Vol(?:ume)?|No)\.?\s|《[^《》]{2,20}》\s?[,，]?\s?(?:19|20)\d\d年?[,，]?\s?第?\s?\d{1,3}\s?[期卷(（:：])/.test(
    text.slice(0, 140),
  )

const isVenueLine = (text: string): boolean =>
  beginsLikeVenue(text) ||
  (/^(?:in|at)\s(?:the\s)?(?:\p{Lu}|\d)/u.test(text.slice(0, 40)) && text.length < 300) ||
  (isNameWithNumber(text) && text.length < 160) ||
  isDatedMeeting(text) ||
  date.test(text) ||
  (statusOf(text).status !== 'UNKNOWN' && text.length < 120) ||
  (text.length < 90 && venueLabelOf(text) !== null)

/** "In press. A title of its own. Journal": how far the work is stands in front of its title, and the line is no venue. */
const isStateBefore = (text: string): boolean =>
  /^(?:in press|forthcoming|accepted|submitted|under review|to appear|in review)[.:]\s+\p{Lu}\S*(?: \S+){4}/iu.test(
    text,
  )

/** Words in one link at the head of a line that do not begin as venues do: "[Two stars of the cluster NGC 6819](...), 2019" is a title. */
const isLinkedTitle = ({ text, spans }: Rich): boolean =>
  text.split(' ').length > 4 &&
  !/^[[(（【]/.test(text) &&
  spans.some(
    ({ kind, start, end }) =>
      kind === 'link' &&
      start === 0 &&
      (/^\s?[(（]?(?:(?:19|20)\d\d)?[)）]?.?$/u.test(text.slice(end)) ||
        (/^[,，]/.test(text.slice(end)) && text.slice(0, end).split(' ').length > 4)),
  ) &&
  !beginsLikeVenue(text)

/** "Full paper (2/14/20): PDF | arXiv:2001.00001": words of links without addresses, the number of a preprint and a date. */
const withoutNumbersOfLinks = (text: string): string =>
  text
    .replace(/https?:\/\/\S{1,300}/g, 'link')
    .replace(/(?<=\S\s)arxiv:\s?\d{4}\.\d{4,5}(?:v\d)?/gi, '')
    .replace(/\(\d{1,2}\/\d{1,2}\/(?:19|20)?\d\d\)/g, '')

/** "Abstract ▾ · Paper · FTG Insights · BibTeX": short words between signs, most of which are those of links. */
const isLinkRow = (text: string): boolean => {
  const parts = text.split(/\s?[·|•/]\s?/)
  return (
    parts.length > 2 &&
    parts.every((part) => part.length < 24 && part.split(' ').length < 4) &&
    parts.filter(isLinkWords).length > parts.length / 2
  )
}

/** "https://...", "DOI 10.1000/salt ↗": an address alone, with or without an arrow. */
const isAddress = /^(?:https?:\/\/\S+|doi\s?[:：]?\s?10\.\d{3,6}\/\S+)(?:\s[^\p{L}\p{N}]{1,3})?$/iu

const readRole = (rich: Rich): Role => {
  const text = rich.text
  const stamp = stampOf(text)
  if (stamp !== null) return { kind: 'stamp', stamp }
  if (isLegendLine(text)) return { kind: 'legend' }
  if (isAddress.test(text.slice(0, 600))) return { kind: 'links' }
  const label = labelLine(text)
  if (label !== null && (label.acronym !== null || label.status !== null || label.year !== null))
    return { kind: 'label', label }
  if (text.length < 240 && (isLinkWords(withoutNumbersOfLinks(text)) || isLinkRow(text))) return { kind: 'links' }
  if (label !== null) return { kind: 'label', label }
  if (isNamedLink(rich)) return { kind: 'links' }
  const line = authorLineOf(rich)
  if (line !== null) return { kind: 'authors', line }
  if (isRemark(text)) return { kind: 'prose' }
  const head = text.length > 4000 ? sliceRich(rich, 0, 400_000) : rich
  if (isQuotedVenue(text)) return { kind: 'venue' }
  if (isVenueLine(text) && !isStateBefore(text) && !isReview(rich) && !/^[“"]/.test(text) && !isLinkedTitle(rich)) {
    const reference = referenceOf(head)
    // "*Salt Letters*, 12(1), 2010: A title. Ann Lee, Bo Fox."
    if (reference?.authors != null && placeBeforeTitle(head, 0) !== null) return { kind: 'reference', reference }
    if (
      reference?.authors != null &&
      reference.authorsFirst &&
      (reference.authors.authors.length > 1 ||
        ((reference.marked || reference.label.text !== '' || reference.year !== null) &&
          (reference.authors.strength > 1 || !reference.authors.complete)))
    )
      return { kind: 'reference', reference }
    return { kind: 'venue' }
  }
  const reference = referenceOf(head)
  if (reference?.authors != null || (reference !== null && isReview(rich))) return { kind: 'reference', reference }
  if (
    reference !== null &&
    (/^[“"‘'«《]/.test(text) ? reference.marked : isBook(text) || isTitleWithPlace(text)) &&
    reference.gaps.some((gap) => venueOf(gap) !== null || yearsIn(gap).length > 0)
  ) {
    return { kind: 'reference', reference }
  }
  if (withoutRemarks(text).replace(/[\s.,;|·()[\]]/g, '') === '') return { kind: 'links' }
  if (isProse(text)) return { kind: 'prose' }
  return { kind: 'title' }
}

/** What a line of a list of publications holds. */
export const roleOf: (rich: Rich) => Role = remembered(readRole)
