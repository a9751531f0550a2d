import { isVenueAbbreviation } from '../field/common-words.ts'
import {
  hanName,
  isHan,
  isInnerParticle,
  isSingle,
  likenessOf,
  type Segment,
  segmentAt,
  wordsOf,
} from './author-segment.ts'
import { isRareChineseName } from './chinese-surnames.ts'
import { isInitials, nameLikeness } from './person-name.ts'

/** "PA, USA", "Ohio, USA": capitals without dots on both sides of a comma, or a country behind it, are no person. */
export const isPlaceCode = (first: Segment, second: Segment): boolean =>
  (first.words.length === 1 &&
    /^\p{Lu}{2,3}$/u.test(first.words[0]?.text ?? '') &&
    second.words.every((word) => /^\p{Lu}{2,3}$/u.test(word.text))) ||
  (second.words.length === 1 && /^(?:USA|UK|UAE)$/.test(second.words[0]?.text ?? ''))

/** A name that only its place in a list of names gives away. */
export const isRareName = (text: string, segment: Segment, following: Segment, before: number): boolean => {
  if (isHan(segment.words) && isRareChineseName(hanName(segment.words)))
    return likenessOf(following) > 0 || (isHan(following.words) && isRareChineseName(hanName(following.words)))
  if (likenessOf(following) === 0) return false
  if (isHan(segment.words)) {
    if (before > 0 || segment.words.length > 1 || !/^.{2,3}$/u.test(hanName(segment.words))) return false
    return following.stop === ',' && likenessOf(segmentAt(text, following.next)) > 0
  }
  return (
    before > 1 &&
    segment.words.length === 2 &&
    following.words.length > 1 &&
    segment.words.every((word) => word.kind === 'word' && !word.dotted && /^\p{Lu}\p{Ll}{1,11}$/u.test(word.text))
  )
}

const nothing = { text: '', dotted: false }

/** Whether "Doe, Jane" is one person: pairs go on, or full names follow, or the list parts people with ";". */
export const invertedStyle = (text: string, first: Segment, second: Segment, before: number): boolean => {
  if (second.stop === ';') return true
  if (first.stop !== ',') return false
  if (isInitials({ text: first.words[0]?.text ?? '', dotted: false }) && (first.words[0]?.text.length ?? 0) < 3)
    return before > 0
  // "Doe, Jane Ann (2021)": what a year follows is the whole list.
  if (
    before === 0 &&
    first.words.length === 1 &&
    (second.stop === 'stop' || second.stop === 'dot') &&
    /^[.,]?\s?[([]?(?:19|20)\d\d[a-z]?[)\].,]/.test(text.slice(second.end, second.end + 10))
  )
    return true
  // "Doe, Jane A. “A title”": initials behind the given name, and the title.
  if (
    before === 0 &&
    first.words.length === 1 &&
    second.words.length > 1 &&
    /^\p{Lu}\p{Ll}.*\s\p{Lu}\.?$/u.test(text.slice(second.start, second.end)) &&
    /^[.,]{0,2}\s?[“"«]/.test(text.slice(second.end, second.end + 4))
  )
    return true
  if (before > 0) return second.stop !== ',' || likenessOf(second) === 0 || before > 1
  // "Doe, Jane Ann, and Max Roe": nobody with a single name stands first.
  if (
    before === 0 &&
    first.words.length === 1 &&
    second.words.length === 2 &&
    second.stop === ',' &&
    likenessOf(second) > 0 &&
    /^,?\s(?:and|&)\s/.test(text.slice(second.end, second.end + 6))
  )
    return true
  // "Doe, Jane Ann, Max Roe, ...": only the first surname stands in front; no list begins with a surname alone.
  if (second.stop === ',' && second.words.length === 2 && likenessOf(second) > 0 && first.words.length === 1) {
    const third = segmentAt(text, second.next)
    return likenessOf(third) > 0 && third.words.length > 1 && !isInitials(wordsOf(third.words).at(-1) ?? nothing)
  }
  if (
    second.words.length > 1 &&
    likenessOf(second) > 0 &&
    !isInitials(wordsOf(second.words).at(-1) ?? { text: '', dotted: false })
  )
    return false
  if (second.stop === 'and' || second.stop === 'stop' || second.stop === 'dot' || second.stop === 'rest')
    return second.words.length <= 2
  const third = segmentAt(text, second.next)
  if (third.words.length === 0)
    return third.stop === 'and' || /^[\s,]{0,3}(?:[“"‘«]|$)/.test(text.slice(second.end, second.end + 6))
  if (likenessOf(third) > 0) return true
  return isSingle(third)
}

/** How many words of a segment are a name when a title follows them at once; 0 when none can be told apart. */
export const cutName = (segment: Segment, compactCount: number): number => {
  const index = segment.words.findIndex(
    (word, place) => place > 0 && word.kind === 'word' && isInitials({ text: word.text, dotted: word.dotted }),
  )
  if (compactCount === 0 || index <= 0) return 0
  let count = index + 1
  while (count < segment.words.length) {
    const before = segment.words[count - 1]
    const word = segment.words[count]
    if (before?.kind !== 'word' || before.dotted || word?.kind !== 'word' || !/^\p{Lu}$/u.test(word.text)) break
    count += 1
  }
  return nameLikeness(wordsOf(segment.words.slice(0, count))) > 0 ? count : 0
}

/** The number of words up to the initials behind a surname ("Roe M.B. Deep nets" has 2 or 3); 0 where none stand there. */
export const endOfInitials = (segment: Segment, dotted: boolean): number => {
  let count = 0
  let dots = false
  for (const [place, word] of segment.words.entries()) {
    if (word.kind !== 'word') return 0
    const initials =
      place > 0 &&
      /^-?\p{Lu}{1,3}(?:-\p{Lu}{1,2}){0,2}$/u.test(word.text) &&
      isInitials({ text: word.text, dotted: word.dotted })
    const next = segment.words[place + 1]
    const particle =
      count > 0 &&
      isInnerParticle(word.text) &&
      (next === undefined || (next.kind === 'word' && /^\p{Lu}$/u.test(next.text)))
    if (particle) {
      count = place + 1
      continue
    }
    // "Cao W. A model": a letter without its dot begins the title.
    if (initials && dots && !word.dotted) break
    if (initials) {
      count = place + 1
      dots ||= word.dotted
      // "Zhou H J. A model" among names without dots: this dot ends the list, unless a letter stands right behind it.
      if (word.dotted && !dotted && !(next?.kind === 'word' && next.glued)) break
    } else if (count > 0 || word.dotted || place > 2) break
  }
  return count
}

const behindSurname = /^\p{L}[\p{L}\p{M}'’ -]+ \p{Lu}{1,3}(?:[.-]{1,2}\p{Lu}){0,3}\.?$/u
const beforeSurname = /^(?:\p{Lu}\.[ -]?){1,4}\p{L}[\p{L}\p{M}'’ -]+$/u

type Placed = readonly { readonly start: number; readonly wordEnd: number }[]

const allAre = (pattern: RegExp, text: string, drafts: Placed): boolean =>
  drafts.slice(-8).every(({ start, wordEnd }) => pattern.test(text.slice(start, wordEnd + 1).replace(/[,;\s]$/, '')))

/** True when all names so far are surnames with initials behind them and no comma between: "Roe M., Doe A.B." */
export const initialsLast = (text: string, drafts: Placed): boolean => allAre(behindSurname, text, drafts)

/** True for a segment that is built as all names before it, whatever its words mean: "Ai R" among "Yu Z" and "Xu J". */
export const isStyled = (segment: Segment, text: string, drafts: Placed): boolean => {
  if (segment.words.length < 2 || segment.words.length > 7 || segment.stop === 'stop') return false
  // "J. Am. Chem. Soc." is built like names, but its words are shortened.
  if (segment.words.some((word) => word.kind === 'word' && word.dotted && word.text.length > 1)) return false
  if (segment.stop === 'dot' && isVenueAbbreviation(segment.words.at(-1)?.text ?? '')) return false
  const name = text.slice(segment.start, segment.words.at(-1)?.end ?? segment.end)
  return [behindSurname, beforeSurname].some(
    (pattern) => pattern.test(name) && /\p{Lu}\p{Ll}/u.test(name) && allAre(pattern, text, drafts),
  )
}

/** True when a name so far has a dot behind an initial. */
export const hasDots = (text: string, drafts: Placed): boolean =>
  drafts.slice(-8).some(({ start, wordEnd }) => /\p{Lu}\./u.test(text.slice(start, wordEnd + 1)))

/** The words of "Z. Yu. Deep nets" that are a name, where all names before are initials and a surname; 0 for others. */
export const endOfSurname = (segment: Segment, text: string, drafts: Placed): number => {
  if (drafts.length < 2 || !allAre(beforeSurname, text, drafts)) return 0
  let place = 0
  while (place < segment.words.length) {
    const word = segment.words[place]
    if (word?.kind !== 'word' || !word.dotted || !/^-?\p{Lu}$/u.test(word.text)) break
    place += 1
  }
  if (place === 0) return 0
  for (let at = place; at < Math.min(segment.words.length, place + 3); at += 1) {
    const word = segment.words[at]
    if (word?.kind !== 'word' || word.text.length < 2) return 0
    if (word.dotted) return at + 1 < segment.words.length && !isVenueAbbreviation(word.text) ? at + 1 : 0
  }
  return 0
}

/** The words of "Su, Weijie J. Deep nets" that are given names; 0 where they do not end in an initial with a dot. */
export const endOfGivenNames = (segment: Segment): number => {
  const [first, second, third] = segment.words
  if (first?.kind !== 'word' || first.dotted || !/^\p{Lu}\p{Ll}+/u.test(first.text)) return 0
  const isLetter = (word: typeof first | undefined) =>
    word?.kind === 'word' && word.dotted && /^\p{Lu}$/u.test(word.text)
  if (second?.kind === 'word' && isLetter(second) && segment.words.length > 2)
    return isLetter(third as typeof first) ? 3 : 2
  return 0
}

/** True for "L. T" where a sentence goes on: the letter without a dot is the first of the title. */
export const beginsTitle = (segment: Segment): boolean => {
  const last = segment.words.at(-1)
  return (
    segment.words.length > 1 &&
    segment.marks === '' &&
    last?.kind === 'word' &&
    !last.dotted &&
    segment.words.slice(0, -1).some((word) => word.kind === 'word' && word.dotted) &&
    (segment.stop === 'stop' || segment.stop === 'dot') &&
    segment.last.kind !== 'mark'
  )
}

/** "J. Am. Chem. Soc.": shortened words that go on with another one are a journal. */
export const isShortened = (segment: Segment, text: string): boolean =>
  segment.stop === 'dot' &&
  isVenueAbbreviation(segment.words.at(-1)?.text ?? '') &&
  /^\s?\p{Lu}\p{L}{0,11}\.[\s,\d]/u.test(text.slice(segment.next, segment.next + 16))

/** What a word of names is not: an abbreviation, a number, a sign within letters. */
const coined = /^(?!(?:Mc|Mac|De|Di|La|Le|Van|O['’])\p{Lu})\p{L}*\p{Ll}\p{Lu}|\p{Lu}{3}|\p{Lu}{2}-\p{Lu}/u

/** "Fox B. 盐井研究": the words in front of 汉字 where they end with initials; 0 for other segments. */
const wordsBeforeHan = ({ words }: Segment): number => {
  const han = words.findIndex((word) => word.kind === 'han')
  const initials = words[han - 1]
  if (han < 2 || initials?.kind !== 'word' || !/^\p{Lu}{1,3}$/u.test(initials.text)) return 0
  return nameLikeness(wordsOf(words.slice(0, han))) > 0 ? han : 0
}

/**
 * The words of a segment that are a name where a title begins behind them in 汉字 or in the form "SaltNet: A map": all for
 * a plain name, some where nothing parts the two ("Bo Fox SaltNet: A map"), 0 where the segment is the title's first word.
 */
export const wordsBeforeTitle = (segment: Segment, text: string, drafts: Placed): number => {
  const { words } = segment
  const before = drafts.length === 0 ? 0 : wordsBeforeHan(segment)
  if (before > 0) return before
  const last = words.at(-1)
  if (last === undefined || drafts.length === 0 || words.length > 4 || !coined.test(last.text)) return words.length
  if (!/^\s?[:：/^+]/.test(text.slice(last.end, last.end + 2))) return words.length
  // Where people's names are coined so as well, or the point of initials ends them, the word says nothing.
  if (words.some((word) => word.kind === 'word' && word.dotted)) return words.length
  if (drafts.some(({ start, wordEnd }) => coined.test(text.slice(start, wordEnd)))) return words.length
  return words.length > 2 ? words.length - 1 : 0
}
