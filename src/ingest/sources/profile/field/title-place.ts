import { isPersonName } from '../people/person-name.ts'
import type { Rich } from '../text/rich-text.ts'
import { cleanTitle } from './clean-title.ts'
import { quotedAt } from './quotation.ts'
import { isLinkWords } from './remarks.ts'
import { isSlantedPlace } from './slanted-place.ts'
import { titleEnd, titleSpanAt } from './title.ts'
import { beginsLikeVenue, isNameWithNumber } from './venue-start.ts'

/** Where a title stands. */
export interface Place {
  readonly start: number
  readonly end: number
  readonly afterwards: number
  readonly marked: boolean
}

/** The first place from which the pattern's characters end. */
export const skip = (text: string, from: number, pattern: RegExp): number => {
  let at = from
  while (at < text.length && pattern.test(text[at] ?? '')) at += 1
  return at
}

/** "Learning and Leading with Salt": three words or more with capitals, but for the small ones. */
const isInCapitals = (name: string): boolean => {
  const words = name.split(/\s+/)
  return (
    words.length > 2 && words.every((word) => /^(?:\p{Lu}|of|and|the|in|on|for|to|with|a|an|&|at|by|from)/u.test(word))
  )
}

/** What goes on behind a quotation and is no rest of its title: "In ...", "Translated by ...", "Review of ...". */
const otherSentence =
  /^\s?(?:In|With|By|Translated|Edited|Reviews?|Special|Presented|Published|Forthcoming|Paper|Talk)\b/u

/**
 * Where a sentence between a quotation and the italics of a venue ends: "“It is not the salt.” Reading the tides of low islands.
 * _Tide Letters_ 5". Null where none of several words stands there.
 */
const sentenceBehind = ({ text, spans }: Rich, from: number): number | null => {
  const slant = spans.find(({ kind, start }) => kind === 'italic' && start >= from && start < from + 200)
  const between = slant === undefined ? '' : text.slice(from, slant.start)
  const said = /^ (\p{Lu}[^.“”"]{20,})\.\s?$/u.exec(between)?.[1]
  if (said === undefined || otherSentence.test(between) || said.split(' ').length < 5 || beginsLikeVenue(said))
    return null
  return from + 1 + said.length
}

/** "'What is it?' A title that begins with a quotation. Journal 12": the quotation is a part of it; null for a quoted title. */
export const wholeTitle = (
  rich: Rich,
  at: number,
  quoted: { readonly end: number; readonly afterwards: number },
): Place | null => {
  const { text } = rich
  const quotation = text.slice(at + 1, quoted.end)
  const sentence = sentenceBehind(rich, quoted.afterwards)
  if (sentence !== null) return { start: at, end: sentence, afterwards: sentence + 1, marked: false }
  if (/[.,]$/.test(quotation) || (!/[?!]$/.test(quotation) && wordCount(quotation) > 3)) return null
  const behind = text.slice(quoted.afterwards, quoted.afterwards + 160)
  if (!/^ \p{L}[\p{L}’'-]* \p{L}/u.test(behind) || /^ (?:in|In|with|With|by|By|and|joint|Joint) /.test(behind))
    return null
  if (beginsLikeVenue(behind.trimStart()) || isNameWithNumber(behind)) return null
  // "“What? Salt in Class?” Learning and Leading with Salt.": a name in capitals behind a whole question.
  if (wordCount(quotation) > 3 && isInCapitals(/^[^.]*/.exec(behind.trimStart())?.[0] ?? '')) return null
  if (rich.spans.some((span) => Math.abs(span.start - quoted.afterwards) <= 1)) return null
  const { end, afterwards } = titleEnd(rich, quoted.afterwards)
  return end > quoted.afterwards + 8 ? { start: at, end, afterwards, marked: false } : null
}

/** The title that begins at a place: quoted, set apart or plain; null at the end. */
export const titleAt = (rich: Rich, at: number): Place | null => {
  const text = rich.text
  const quoted = quotedAt(text, at)
  const whole = quoted === null ? null : wholeTitle(rich, at, quoted)
  if (whole !== null) return whole
  // "'Hope' and 'Grit', two kinds of salt": the marks are around a word of the title.
  if (quoted !== null && isTitle(text.slice(quoted.start, quoted.end))) return { ...quoted, marked: true }
  if (isSlantedPlace(rich, at)) return null
  const span = titleSpanAt(rich, at)
  if (
    span !== null &&
    !beginsLikeVenue(text.slice(span.start, span.end)) &&
    !isPersonName(text.slice(span.start, span.end))
  ) {
    const inner = quotedAt(text, span.start)
    if (inner !== null && inner.end <= span.end) return { ...inner, marked: true }
    // A link over the whole reference sets nothing apart.
    const content = text.slice(span.start, span.end)
    if (
      content.length < 400 &&
      !(span.kind === 'link' && content.length > 120 && /\.\s\p{Lu}.*(?:19|20)\d\d/u.test(content))
    ) {
      return { start: span.start, end: span.end, afterwards: span.end, marked: true }
    }
  }
  if (at >= text.length) return null
  const { end, afterwards } = titleEnd(rich, at)
  return end > at ? { start: at, end, afterwards, marked: false } : null
}

/** The number of words of a text. */
export const wordCount = (text: string): number => (text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []).length

/** True for what may be a title at all. */
export const isTitle = (text: string): boolean => {
  const title = cleanTitle(text)
  if ((title.match(/\p{Script=Han}/gu) ?? []).length >= 4) return true
  return (
    title.length >= 5 && /\p{L}{3}/u.test(title) && !/^https?:|^\S*\/\S*\.\w{2,4}$/.test(title) && !isLinkWords(title)
  )
}

/** "字体潮[J]": a title of any length where the mark of its kind follows. */
export const isMarkedTitle = (text: string, { start, end }: Place): boolean =>
  /^\s?\[[JMCDN](?:\/OL)?\]/.test(text.slice(end, end + 8)) &&
  /\p{Script=Han}.*\p{Script=Han}/u.test(text.slice(start, end))
