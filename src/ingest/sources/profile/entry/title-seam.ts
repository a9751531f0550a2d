import { withoutRemarks } from '../field/remarks.ts'
import { isSentenceEnd } from '../field/title.ts'
import { conference, journal } from '../field/venue.ts'
import { beginsLikeVenue, volumeInFrontOf } from '../field/venue-start.ts'
import { hasVolume } from '../field/volume.ts'
import type { Rich } from '../text/rich-text.ts'

/**
 * What stands between the title and the venue of an entry; 'slant': nothing but the venue's italics or bold letters, 'blank': nothing but a
 * blank in front of a venue in 汉字, 'type': a type mark of GB/T 7714.
 */
export type Seam = 'point' | 'comma' | 'colon' | 'semicolon' | 'dash' | 'slash' | 'slant' | 'blank' | 'type'

/** A place at which a title may end and a venue begin. */
export interface Cut {
  readonly seam: Seam
  readonly end: number
  /** Where what follows the title begins. */
  readonly next: number
  /** What would be the venue's name. */
  readonly name: string
  /** How well both sides look; the higher the better, about 0 for a cut that says nothing. */
  readonly worth: number
}

/** How far behind its beginning the end of a title is looked for, and the most cuts that are looked at. */
const longestTitle = 500
const mostCuts = 30

const signs: Readonly<Record<string, Seam>> = {
  ',': 'comma',
  '，': 'comma',
  ':': 'colon',
  '：': 'colon',
  ';': 'semicolon',
  '；': 'semicolon',
}

/** The sign that may end a title at a place, with its length; null for other places. */
const seamAt = (text: string, at: number): { readonly seam: Seam; readonly length: number } | null => {
  const sign = text[at] ?? ''
  const behind = text[at + 1] ?? ''
  if (/[.。．?!？]/.test(sign)) {
    const glued =
      sign === '.' && /^\p{Ll}{2}\.(?:\p{Lu}\p{L}|\d{1,2}(?:st|nd|rd|th)\s)/u.test(text.slice(at - 2, at + 6))
    // Shortened words end a title too ("of Streptomyces spp. Steroids 4").
    const short = sign === '.' && /^\p{Ll}{2}\.\s\p{Lu}/u.test(text.slice(at - 2, at + 3))
    return isSentenceEnd(text, at) || glued || short ? { seam: 'point', length: 1 } : null
  }
  const seam = signs[sign]
  if (seam !== undefined)
    return /[，；]/.test(sign) ||
      /[\s《“\p{Script=Han}]/u.test(behind) ||
      // In running text a blank stands behind a comma: one without parts fields.
      /^,(?:in (?:Proc|the )|\p{Lu})/u.test(text.slice(at, at + 24))
      ? { seam, length: 1 }
      : null
  if (
    sign === ' ' &&
    /[\p{L}\p{N})）]/u.test(text[at - 1] ?? '') &&
    (hanVenue.test(text.slice(at + 1, at + 40)) || shortVenue.test(text.slice(at + 1, at + 40)))
  )
    return { seam: 'blank', length: 1 }
  const type = sign === '[' ? typeMark.exec(text.slice(at, at + 12)) : null
  if (type !== null) return { seam: 'type', length: type[0].length }
  if (/^\s[–—-]\s/.test(text.slice(at, at + 3))) return { seam: 'dash', length: 3 }
  return text.startsWith('//', at) && text[at - 1] !== ':' ? { seam: 'slash', length: 2 } : null
}

/** A venue in 汉字 that shows itself: in marks of its own, or by its last word in front of a number. */
const hanVenue =
  /^(?:《[^《》]{2,30}》|[\p{Script=Han}（）()]{0,12}(?:学报|通报|杂志|导报|学刊|研究|科学|工程|应用|技术|进展|评论))\s?(?:[,，;；.(（–—-]{0,2}\s?(?:第|\d)|$)/u
/** "GMP, 2010", "ACM Multimedia, 2011": a short name in front of its year. */
const shortVenue = /^(?:(?:ACM|IEEE)(?: \p{Lu}[\p{L}&-]+){1,2}|\p{Lu}[\p{L}\d&-]*\p{Lu}[\p{L}\d]*),\s(?:19|20)\d\d\b/u
/** "[J]. ", "[C]//". */
const typeMark = /^\[(?:[JCDMPRNAZSG]|EB|DB)(?:\s?\/\s?(?:OL|CD))?\s?\][\s.．,，:：/]{0,4}/

const functionWord =
  /^(?:of|and|the|in|on|for|to|at|by|with|from|a|an|&|de|del|della|di|da|do|et|y|e|la|le|les|des|du|für|der|die|das|und|zur|en|à|und)$/i
const sentenceEnd = /(?<=\p{Ll}{4})[.?!](?=\s)/u
const numbering = /[\s,.;:([]*(?:\b(?:vol(?:ume)?|v|no|nr|issue|n|bd|band|pp?|pages?|article|art)\b\.?)?[\s(]*$/i

/** How far a work is, which no journal is called by. */
const state =
  /^(?:accepted|held|presented|in press|submitted|forthcoming|to appear|under (?:review|revision)|in (?:review|revision))$/i

/** "2019 Jan 15;508(3)": a date has no name. */
const month = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)\p{Ll}{0,6}\.?$/iu

const stateBehind = /,\s(?:accepted|in press|to appear|forthcoming|submitted)\b.*$/i

/** "In 2009 IEEE 7th", "the 3rd": which of its kind a meeting is. */
const ordinals =
  /^(?:[Ii]n:?\s)?(?:(?:[Tt]he\s)?[Pp]roc(?:eedings?|\.)?\sof\s)?(?:the\s)?(?:(?:(?:19|20)\d\d|\d{1,3}(?:st|nd|rd|th))\s|IEEE\s(?=\d)){1,4}/

const hanOrdinal = /^第[\d一二三四五六七八九十百]{1,4}[届次]/

const shortenedName = /^((?:\p{Lu}\p{L}{0,9}\.[ -]?){2,7})(?:[A-Z]|[A-Z]\.)?[,;:]?\s?(?:[Vv]ol\.?\s?)?[(]?\d/u

/** The name that a text begins with, up to its first number or the end of its sentence. */
const nameIn = (printed: string): { readonly name: string; readonly numbered: boolean } => {
  const rest = printed.slice(volumeInFrontOf(printed).length)
  const head = (rest.slice(0, 200).split(sentenceEnd, 1)[0] ?? '').replace(hanOrdinal, '')
  const han =
    /^(?:见|载于?)?[《“]?(\p{Script=Han}[^，,。．.;；\d《》]{1,40})[》”]?[\s，,。．.;；（(–—-]{0,4}(?:第\s?)?(\d?)/u.exec(
      head,
    )
  if (han !== null) return { name: (han[1] ?? '').trim(), numbered: han[2] !== '' }
  // "J. Coast. Res., 27": shortened words are one name up to the number behind them.
  const short = shortenedName.exec(rest.slice(0, 120))?.[1]
  if (short !== undefined) return { name: short.trim(), numbered: true }
  const counted = head.replace(ordinals, '')
  // "in Q1" is a word.
  const digit = counted.search(/(?<!\p{L})\d/u)
  const whole = digit < 0 ? (/^[^.;。；]*/.exec(counted)?.[0] ?? '') : counted.slice(0, digit)
  const name = whole
    .replace(/^in:?\s/i, '')
    .replace(stateBehind, '')
    .replace(numbering, '')
    .replace(/\s?[(（]\p{L}{0,9}\.?$/u, '')
    .trim()
  return { name, numbered: digit >= 0 && digit - name.length < 16 }
}

const count = (text: string, pattern: RegExp): number => (text.match(pattern) ?? []).length

/** How much the text behind a title looks like a venue. */
export const worthOfVenue = (rest: string): number => {
  const { name, numbered } = nameIn(rest)
  return worthOfName(name, numbered, rest)
}

/** "Growth and Decay on the Low Islands, Salt Letters": many words, and one or two of their own in front of the number. */
const longFront = /^(?:[^\s,:;]+ ){4,}[^\s,:;]+, \p{Lu}[^\s,:;]+(?: [^\s,:;]+)?$/u

/** "(A. Lee and B. Fox, eds.)": who edited the book that is named in front of it. */
const editors = /\s\((?=\p{Lu})[\p{L}.'’& ,-]{3,120}[,\s]\s?[Ee]d(?:itor)?s?\.?\)/u

/** "Maps of Salt: From Sea to Table (A. Lee, ed.), Harbour Press": the name of a book whose editors are named; null for other text. */
const editedBook = (rest: string): string | null => {
  const at = rest.slice(0, 300).search(editors)
  const name = rest.slice(0, Math.max(0, at))
  return at < 4 || sentenceEnd.test(name) || /[()]/.test(name) ? null : name
}

const worthOfName = (name: string, numbered: boolean, rest: string): number => {
  const book = editedBook(rest)
  // However many commas its name holds.
  if (book !== null) return 1.5 + Math.max(0, worthOfName(book, false, book))
  if (!/\p{L}{2}/u.test(name) || state.test(name) || month.test(name)) return -1
  let worth = numbered ? 1.5 : 0
  if (/^\p{Script=Han}/u.test(name)) {
    const called = journal.test(name) || (conference.test(name) && name.length <= 40)
    return worth + (name.length <= 18 || called ? 1 : -1) + (called || /出版社$|^《/.test(name) ? 1 : 0)
  }
  // "in Sale e pietre. Le isole basse, A. Roe (ed.), 2005": books of other languages have small letters.
  if (/^in:?\s\p{Lu}/u.test(rest)) return worth + 1 - 0.7 * Math.min(2, count(name, /[,:;]\s/g))
  const words = name.split(/\s+/).filter((word) => /\p{L}/u.test(word) && !functionWord.test(word))
  const low = words.filter((word) => /^\p{Ll}/u.test(word)).length
  if (low > words.length * 0.34) worth -= 2
  // One word alone may be anything: a town, the end of a title.
  else if (low === 0 && (words.length > 1 || numbered)) worth += 1
  if (/^\p{Ll}/u.test(name) && !/^in\s/.test(name)) worth -= 1
  if (beginsLikeVenue(rest)) worth += 1.5
  if (words.length > 10 && !conference.test(name)) worth -= 1
  // Words that go on behind a comma or a colon: the cut comes too early.
  worth -= 0.7 * count(name, /[,:;]\s|,(?=\p{Lu})/gu)
  return numbered && longFront.test(name) && !beginsLikeVenue(rest) ? worth - 1 : worth
}

/** Short words that a point shortens, and numbers of parts. */
const shortened = /(?:^|[^\p{L}])(?:spp|var|etc|ssp|aff|[IVX]{1,4})$/u

/** How many sentences end within a title: behind a word of four letters, or a shorter one in front of a capital. */
const sentencesWithin = (title: string): number => {
  let found = 0
  for (let at = title.indexOf('.'); at >= 0; at = title.indexOf('.', at + 1)) {
    if (!/\s/.test(title[at + 1] ?? '')) continue
    const before = title.slice(Math.max(0, at - 5), at)
    if (/\p{Ll}{4}$/u.test(before)) found += 1
    else if (/(?:\p{Ll}{3}|\p{Lu}{2})$/u.test(before) && !shortened.test(before))
      found += /^\p{Lu}\p{L}+ /u.test(title.slice(at + 2, at + 40)) ? 1 : 0
  }
  return found
}

/** "The Salt Roads. Growth and Decay on the Islands": what follows the end of a sentence is one of many words itself. */
const isOfTwoSentences = (title: string): boolean => {
  const second = /^[^.]{6,80}\p{Ll}{4}\. (\p{Lu}[^\s.,]+(?: [^\s.,]+){4,})$/u.exec(title)?.[1]
  return second !== undefined && !journal.test(second) && !conference.test(second)
}

/** How much the words in front of a cut look like a whole title. */
export const worthOfTitle = (title: string): number => {
  let worth = 0
  const words = title.split(/\s+/)
  if (/\p{Script=Han}{4}/u.test(title) ? title.length < 5 : words.length < 3) worth -= 1.5
  if (functionWord.test(words.at(-1) ?? '')) worth -= 3
  if (count(title, /[(（]/g) !== count(title, /[)）]/g)) worth -= 3
  if (hasVolume(title)) worth -= 2
  if (/proceeding/i.test(title) && /[.,]\s?(?:in\s)?(?:the\s)?proceedings?\sof\b/i.test(title)) worth -= 3
  // "..., in: Proceedings of ...": the venue has begun.
  if (/[.,]\s[Ii]n\s?(?::\s|\s(?=[\p{Lu}\d[]))/u.test(title)) worth -= 3
  if (journal.test(title.slice(-40)) && /\p{Lu}\S*$/u.test(title)) worth -= 0.5
  // "A title. Chin", "A title. J. Coast": shortened words of a venue.
  if (/\p{Ll}{3}[.?!]\s(?:\p{Lu}\p{L}{0,8}\.?\s?){1,3}$/u.test(title)) worth -= 2
  // "A title. 2019": the year behind it.
  if (/\p{L}[.,]\s(?:19|20)\d\d$/u.test(title)) worth -= 3
  if (editors.test(title)) worth -= 3
  // What holds a year or an opening quotation mark began too early.
  if (/[(（](?:19|20)\d\d[)）]\s?\p{L}|[.,]\s[“"«]\p{Lu}/u.test(title)) worth -= 3
  // A point within a title in 汉字 parts what a blank behind it shows to be two.
  return (
    worth -
    2 * sentencesWithin(title) +
    (isOfTwoSentences(title) ? 1 : 0) -
    1.5 * count(title, /\p{Script=Han}[.．]\s(?=\S)/gu)
  )
}

/** "Growth and Decay on the Islands. Letters of salt.": five words or more, and a few others that end the text. */
const namedBehind = /^(?:[^\s.]+ ){4,}\p{L}*\p{Ll}{4}\. \p{Lu}[^.\d]{6,60}\.?\s*$/u
const costOfName = 3

const yearInFront = /^[(（]?(?:19|20)\d\d[a-z]?[)）]?[.,:;]\s{1,2}(?=\S)/

/** The places at which the title that begins at `from` may end. */
export const cutsOf = (rich: Rich, from: number): readonly Cut[] => {
  const { text } = rich
  const limit = Math.min(text.length, from + longestTitle)
  const slants = rich.spans.filter(
    ({ kind, start }) => (kind === 'italic' || kind === 'bold') && start > from + 6 && start < limit,
  )
  const cuts: Cut[] = []
  const add = (seam: Seam, end: number, next: number) => {
    const rest = text.slice(next, next + 300)
    // Ranks and links alone are no venue.
    if (!/[\p{L}\d]/u.test(/^(?:[(（[]|https?:)/.test(rest) ? withoutRemarks(rest) : rest)) return
    // "A title. 2019. Salt Letters, 3(1)": the year stands in front of the venue.
    const year = yearInFront.exec(rest)?.[0].length ?? 0
    const behind = rest.slice(year)
    const { name, numbered } = nameIn(behind)
    const slanted = slants.some(
      ({ start, end: slantEnd }) => Math.abs(start - next - year) <= 1 && slantEnd - start > 2,
    )
    const ofSigns = (slanted ? 2 : 0) + (year > 0 ? 1 : 0)
    const worth = worthOfName(name, numbered, behind) + worthOfTitle(text.slice(from, end)) + ofSigns
    // "A title, Hydrol. Process., 27": the venue began at the comma.
    const within =
      seam === 'point' &&
      /,\s\p{Lu}\p{L}{0,11}$/u.test(text.slice(from, end)) &&
      /^\.\s?(?:\p{Lu}\p{L}{0,11}\.?,?\s?){1,4}\d/u.test(text.slice(end, end + 60))
    // "Salt First: Growth and Decay on the Islands. Letters of salt.": a name of its own stands behind what the colon begins.
    const goesOn = seam === 'colon' && !numbered && namedBehind.test(behind)
    cuts.push({ seam, end, next, name, worth: worth - (within ? 3 : 0) - (goesOn ? costOfName : 0) })
  }
  const shortest = /^\p{Script=Han}/u.test(text.slice(from, from + 2)) ? 4 : 6
  for (let at = from + shortest; at < limit && cuts.length < mostCuts; at += 1) {
    const found = seamAt(text, at)
    if (found !== null) {
      let next = at + found.length
      while (/[\s/]/.test(text[next] ?? '')) next += 1
      add(found.seam, /[?!？]/.test(text[at] ?? '') ? at + 1 : at, next)
    } else if (
      text[at] === ' ' &&
      slants.some(({ start }) => start === at + 1) &&
      /[\p{L}\d)]/u.test(text[at - 1] ?? '')
    )
      add('slant', at, at + 1)
  }
  return cuts
}
