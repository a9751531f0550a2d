import type { Rich, Span } from '../text/rich-text.ts'
import { closesInner } from './clean-title.ts'
import { anyMonth } from './date.ts'
import { isNameOfSpecies } from './species.ts'
import { isTitleRemark } from './title-remark.ts'
import { beginsLikeVenue, isNameWithNumber } from './venue-start.ts'

const abbreviation =
  /(?:^|[\s(])(?:vs|e\.g|i\.e|etc|st|dr|no|nos|vol|cf|approx|fig|inc|ltd|u\.s|u\.k|mr|mrs|ver|v\d+|sp|spp|subsp|var)$/i

/** True when the sign at a place ends a sentence, as titles end. */
export const isSentenceEnd = (text: string, at: number): boolean => {
  const character = text[at]
  if (character === '。' || character === '．') return true
  if (character !== '.' && character !== '?' && character !== '!' && character !== '？') return false
  const next = text[at + 1]
  if (next !== undefined && !/[\s"”’)\]\p{Script=Han}“[]/u.test(next)) return false
  if (character !== '.') return true
  const before = text.slice(Math.max(0, at - 12), at)
  if (abbreviation.test(before) || /\p{L} v$/u.test(before)) return false
  if (/(?:^|[\s(.])\p{Lu}$/u.test(before) && next === ' ' && /^ \p{Ll}/u.test(text.slice(at + 1, at + 3))) return false
  // "A search for stars - II. Those of the north": a part of a work, and what it is about.
  if (/\s[-–—:]\s[IVX]{1,4}$/.test(before)) return false
  // "Catalogue of wells. II. Those of the north": so is this, on both sides of the number.
  if (/\p{Ll}{3}\.\s[IVX]{2,4}$/u.test(before) && /^\s\p{Lu}/u.test(text.slice(at + 1, at + 3))) return false
  if (/\p{Ll}{3}$/u.test(before) && /^\s[IVX]{2,4}\.\s\p{Lu}/u.test(text.slice(at + 1, at + 9))) return false
  // "Salz im 20. Jahrhundert": which one it is.
  if (/(?:^|\s)(?:im|am|des|das|der|dem|den|vom|zum|zur|die|ins|und|bis) \d{1,2}$/iu.test(before)) return false
  const behind = text.slice(at + 1, at + 30).trimStart()
  if (
    /^\p{Ll}/u.test(behind) &&
    // "iConference", "eLife": names whose second letter is the capital one.
    !/^\p{Ll}\p{Lu}/u.test(behind) &&
    !/^(?:in[: ]|to appear|arxiv|biorxiv|medrxiv|submitted|under|accepted|preprint|doi|http|pp)/i.test(behind)
  )
    return false
  return true
}

/** How far ahead the end of a title is looked for. */
const longestTitle = 600

const typeMark = /\[(?:[JCDMPRNAZSG]|EB|DB|CP)(?:\s?\/\s?(?:OL|CD|DK|MT))?\s?\]|\/\/\s?(?=\S)/

const nextSentenceEnd = (text: string, from: number, limit: number): number => {
  for (let at = from; at < limit; at += 1) if (isSentenceEnd(text, at)) return at
  return limit
}

/** How many words there are, a pair of Chinese characters taken for one. */
const wordCount = (text: string): number => (text.match(/\p{Script=Han}{2}|[^\s\p{Script=Han}]+/gu) ?? []).length

/**
 * Where a title that begins at `from` ends: at a type mark of GB/T 7714, before a venue behind a comma, or at the end of
 * its sentence. `afterwards` is where the rest begins.
 */
export const titleEnd = (
  rich: Rich,
  from: number,
  commaStyle = true,
): { readonly end: number; readonly afterwards: number } => {
  const text = rich.text
  const limit = Math.min(text.length, from + longestTitle)
  const marked = typeMark.exec(text.slice(from, limit))
  if (
    marked !== null &&
    marked.index > 1 &&
    !text.slice(Math.max(from, from + marked.index - 6), from + marked.index + 1).includes(':/')
  ) {
    const end = from + marked.index
    return { end: trimmedEnd(text, from, end), afterwards: end + marked[0].length }
  }
  let sentence = nextSentenceEnd(text, from, limit)
  // "Does it work? Evidence from a city. Journal": a question is followed by the rest of its title.
  for (let round = 0; round < 3; round += 1) {
    const sign = text[sentence]
    const enough = sentence - from > 8 || /\p{Script=Han}{4}/u.test(text.slice(from, sentence))
    // "Gumbo. In The Encyclopedia of ...": a title may be short.
    if (/^[.]\s(?:In|in):?\s(?:\p{Lu}|the\s)/u.test(text.slice(sentence, sentence + 12))) break
    if (sentence >= limit || (enough && sign !== '?' && sign !== '!' && sign !== '？')) break
    const following = nextSentenceEnd(text, sentence + 1, limit)
    const between = text.slice(sentence + 1, following).trim()
    const startsSpan = rich.spans.some((span) => span.kind === 'italic' && Math.abs(span.start - sentence) <= 3)
    if (
      following >= limit ||
      startsSpan ||
      beginsLikeVenue(between) ||
      isNameWithNumber(between) ||
      wordCount(between) < 3
    )
      break
    sentence = following
  }
  // A title of several sentences is rare; one that a quotation or a part number holds together is not.
  if (/(?:\b(?:part|vol|no) |[,:] )[IVX\d]{1,4}$/i.test(text.slice(from, sentence)) && sentence < limit) {
    const following = nextSentenceEnd(text, sentence + 1, limit)
    if (following < limit && !beginsLikeVenue(text.slice(sentence + 1, following).trim())) sentence = following
  }
  // "Complexes of salt. Part 61 Nickel. Journal": a part of a series of works.
  if (
    sentence < limit &&
    /^\.\s(?:Part|Pt\.|Paper|Teil) (?:\d{1,3}|[IVX]{1,5})[\s.:]/.test(text.slice(sentence, sentence + 14))
  ) {
    const following = nextSentenceEnd(text, sentence + 12, limit)
    if (following < limit) sentence = following
  }
  // "One sentence. And another. In A. Editor (Ed.), ...": what "In" follows is the end of the title.
  if (text[sentence] === '.' && sentence < limit) {
    const following = nextSentenceEnd(text, sentence + 1, limit)
    const between = text.slice(sentence + 1, following).trim()
    if (
      following < limit &&
      between.split(' ').length <= 14 &&
      between.length > 3 &&
      !/\d|[,:]/.test(between) &&
      /^\.\s(?:In|Teoksessa):?\s\p{Lu}/u.test(text.slice(following, following + 16)) &&
      !beginsLikeVenue(between) &&
      !rich.spans.some((span) => span.end > sentence + 1 && span.start < following)
    )
      sentence = following
  }
  const venue = venueBehindComma(rich, from, sentence, commaStyle)
  if (venue !== null) return { end: trimmedEnd(text, from, venue), afterwards: venue }
  const question = text[sentence] === '?' || text[sentence] === '!' || text[sentence] === '？'
  return {
    end: trimmedEnd(text, from, question ? sentence + 1 : sentence),
    afterwards: Math.min(text.length, sentence + 1),
  }
}

const trimmedEnd = (text: string, from: number, end: number): number => {
  let at = end
  while (at > from && /[\s,.;:，。；–—|"”-]/.test(text[at - 1] ?? '')) {
    const sign = text[at - 1]
    if ((sign === '"' || sign === '”') && closesInner(text.slice(from, at), sign)) break
    at -= 1
  }
  return at
}

/** "(Salt Lett, 2019)" at the end: a name in brackets with its year. */
const placeInBrackets = /^[(（]\s?[\p{Lu}\p{Script=Han}][\p{L}&.\s'’-]{1,60}[,，]\s?(?:19|20)\d\d\s?[)）]\s?[.。]?$/u

const dateInBrackets = new RegExp(`^\\((?:\\d{1,2}[/.]|${anyMonth} )?(?:19|20)\\d\\d\\)`, 'i')

const venueBehindComma = (rich: Rich, from: number, until: number, commaStyle: boolean): number | null => {
  const text = rich.text
  const beings = rich.spans.filter((span) => isNameOfSpecies(rich, span))
  for (let at = from + 6; at < until; at += 1) {
    const character = text[at]
    if (character === ',' && /^\s\(/.test(text.slice(at + 1, at + 3))) return at
    if (character === ',' && beings.some(({ start, end }) => at === end || at + 2 === start)) continue
    if (character === '，' || character === ',' || character === ';' || character === '|' || character === '；') {
      const behind = text.slice(at + 1, at + 160)
      // "题目，《期刊》，2015年": a journal in marks of its own.
      if (/^\s?《[^《》]{2,30}》\s?(?:[,，(（.。]|(?:19|20)\d\d|\d|$)/u.test(behind)) return at
      // "题目，海洋与湖沼，2021": a name between the title and the year.
      if (/^\s?[\p{Script=Han}（）()·]{2,20}\s?[,，]\s?(?:19|20)\d\d/u.test(behind)) return at
      // "Salt in wells, 2nd ed.; Harbour Press": which edition of a book.
      if (/^\s\d{1,2}(?:st|nd|rd|th) (?:revised )?(?:ed\b|edn\b|edition\b)/i.test(behind)) return at
      // "Salt on the islands, 1917–1967": the years that a work is about.
      if (
        /^\s{0,2}(?:(?:19|20)\d\d|['’]\d\d)\b(?!\s?[-–]?\s?(?:election|census|world)|\s?[-–—]{1,2}\s?(?:19|20)\d\d\b)/.test(
          behind,
        )
      )
        return at
      const start = at + 1 + (behind.length - behind.trimStart().length)
      if (
        rich.spans.some(
          (span) =>
            (span.kind === 'italic' || span.kind === 'bold') &&
            Math.abs(span.start - start) <= 1 &&
            span.end - span.start > 2,
        )
      )
        return at
      if (beginsLikeVenue(behind.trimStart())) return at
      if (commaStyle && isNameWithNumber(behind) && !/^\s{0,2}\p{L}+ (?:and|or) /u.test(behind)) return at
      continue
    }
    // "A title.Harbour Press: ...": the blank behind its end was forgotten.
    if (
      character === '.' &&
      /^\p{Ll}{2}\.(?:\p{Lu}|\d{1,2}(?:st|nd|rd|th))/u.test(text.slice(at - 2, at + 5)) &&
      beginsLikeVenue(text.slice(at + 1, at + 140))
    )
      return at
    if (
      (character === ' ' || character === '(') &&
      /^[ (](?:In (?:Proc|the \d|Proceedings)|in (?:Proc\.|Proceedings)|arXiv(?: preprint)?[: ]|IEEE Trans)/.test(
        text.slice(at, at + 30),
      )
    )
      return at
    if (
      character === ' ' &&
      /^\s(?:[–—-])\s/.test(text.slice(at, at + 3)) &&
      // "Paging caches — 提出分页缓存": a remark in the language of the page.
      (beginsLikeVenue(text.slice(at + 3, at + 140)) ||
        isTitleRemark(text.slice(at + 3, at + 70)) ||
        (/^\p{Script=Han}/u.test(text.slice(at + 3, at + 5)) && !/\p{Script=Han}/u.test(text.slice(from, at))))
    )
      return at
    // "Maps of salt in Roe, A. B., eds., ...": those who edited what the title stands in.
    if (
      character === ' ' &&
      /^\s[Ii]n:?\s\p{Lu}[\p{L}'’-]+,\s(?:\p{Lu}\.[\s-]?){1,3},?[^:]{0,120}?\b[Ee]ds?\b/u.test(text.slice(at, at + 180))
    )
      return at
    if (character === '(' && dateInBrackets.test(text.slice(at, at + 20))) return at
    // "A title (Salt Lett, 2019)", and the end of the line.
    if ((character === '(' || character === '（') && placeInBrackets.test(text.slice(at, at + 90))) return at
    if (character === '(' && state.test(text.slice(at, at + 80))) return at
    if (
      character === '(' &&
      /^\([^()]{3,100}(?:Press|Publish\w*|Routledge|Verlag|Books|Wiley|Elsevier|Palgrave)\b[^()]{0,120}\)/u.test(
        text.slice(at, at + 260),
      )
    )
      return at
    if (
      character === '[' &&
      /^\[(?:[\p{L} ,/]{2,24}\]|v(?:ersion )?\d[^[\]]{0,80}\]|[^[\]]{0,60}https?:)/u.test(text.slice(at, at + 90)) &&
      at > from + 10
    )
      return at
  }
  return null
}

/** "(in Finnish, in press)": how far the work is, behind its title. */
const state =
  /^\((?:[^()]{1,30}, )?(?:in press|forthcoming|accepted|submitted|under (?:review|revision)|in (?:review|revision|preparation))(?:,[^()]{1,30})?\)/i

const lengthOf = (span: Span): number => span.end - span.start

/** The span that sets a title apart at a place: the widest of those that begin there; null when none does. */
export const titleSpanAt = (rich: Rich, at: number): Span | null => {
  let found: Span | null = null
  for (const span of rich.spans) {
    if (Math.abs(span.start - at) > 1) continue
    const content = rich.text.slice(span.start, span.end).trim()
    const words = content.split(/\s+/).length
    if (words < 2 && !/\p{Script=Han}{4}/u.test(content) && !(words === 1 && content.length > 8)) continue
    // "**Salt in wells. Lee, A.; Fox, B.; Moe, C. Letters 3, 2019.**": the whole of a reference, with its people.
    if (span.kind !== 'link' && /;\s\p{Lu}[^;]{2,60};\s\p{Lu}/u.test(content)) continue
    const behind = rich.text.slice(span.end, span.end + 24)
    if (isNameOfSpecies(rich, span) || (span.kind === 'italic' && /^(?:-{2,3}|—)\p{L}/u.test(behind))) continue
    // A system's name alone, or a part that goes on in plain letters, is not the title.
    if (/^\s?[:：]\s?\S/.test(behind) || /^[\p{L}\d]/u.test(behind) || /^ \p{Ll}(?!rxiv|n:|n )/u.test(behind)) continue
    if (found === null || lengthOf(span) > lengthOf(found)) found = span
  }
  // "[Salt in wells [J]. Salt Letters, 2017](...)": the link is around the whole reference.
  const mark = found === null ? -1 : rich.text.slice(found.start, found.end).search(/\s?\[[JCDM](?:\/OL)?\][.．]/u)
  return found === null || mark < 6 ? found : { ...found, end: found.start + mark }
}
