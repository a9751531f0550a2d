import { anyMonth, yearsIn } from '../field/date.ts'
import { type FrontLabel, labelLine } from '../field/label.ts'
import { venueOf } from '../field/printed-venue.ts'
import { isLinkWords, withoutRemarks } from '../field/remarks.ts'
import { type Stamp, stampOf } from '../field/stamp.ts'
import { statusOf } from '../field/status.ts'
import { venueLabelOf } from '../field/venue.ts'
import { placeBeforeTitle } from '../field/venue-before-people.ts'
import { beginsLikeVenue, isNameWithNumber, isNameWithYear } from '../field/venue-start.ts'
import { isLegendLine } from '../text/legend.ts'
import { remembered } from '../text/remembered.ts'
import { type Rich, sliceRich } from '../text/rich-text.ts'
import { type AuthorLine, authorLineOf } from './author-line.ts'
import { type Reference, referenceOf } from './reference.ts'
import { isBook, isReview, isTitleWithPlace } from './whole-work.ts'

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
  isNameWithYear(text) ||
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
const isAddress =
  /^(?:https?:\/\/\S+|(?:19|20)\d\d(?=[\w.&]{15}$)[A-Za-z][\w&]{1,4}[\w.&]*[A-Z.]|doi\s?[:：]?\s?10\.\d{3,6}\/\S+)(?:\s[^\p{L}\p{N}]{1,3})?$/iu

/** "10 results", "Sort by: Date", "Cited by": what stands above the works of a listing. */
const listingHead =
  /^(?:sort(?:ed)? (?:on|by)\b.{0,40}|\d[\d,.]{0,8} (?:results?|documents?|publications?|items?|records?|works?)|(?:showing|displaying|articles) \d.{0,40}|page \d{1,4}(?: of \d{1,4})?|title|cited by|year|.{0,40}\bsearch results|verified email at .{0,60})$/i

const readRole = (rich: Rich): Role => {
  const text = rich.text
  if (text.length < 90 && listingHead.test(text)) return { kind: 'links' }
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
