import { draftOf, groupOf, joinedGroupOf } from './author-draft.ts'
import { isGlued } from './author-order.ts'
import {
  allInitials,
  isGivenNames,
  isSingle,
  leadingInitials,
  likenessOf,
  type Segment,
  segmentAt,
  wordsOf,
} from './author-segment.ts'
import {
  beginsTitle,
  endOfGivenNames,
  endOfInitials,
  endOfSurname,
  hasDots,
  initialsLast,
  invertedStyle,
  isPlaceCode,
  isShortened,
  isStyled,
  wordsBeforeTitle,
} from './author-style.ts'
import { authorTokenAt } from './author-token.ts'
import { isChineseName } from './chinese-surnames.ts'
import type { ListState } from './list-state.ts'
import { isSureGroup, isSurname } from './person-name.ts'

/** Whether a list goes on behind what a step took. A step that takes nothing is null. */
export type Step = 'more' | 'end' | null

/** Takes the name that a segment makes, and goes on behind `behind`. */
export const take = (state: ListState, first: Segment, likeness: number, behind: Segment = first): Step => {
  state.push(draftOf(first, behind, likeness))
  return state.advance(behind) ? 'more' : 'end'
}

/** Takes the first words of a segment as the last name of the list: what follows them is the title. */
export const takeLast = (state: ListState, first: Segment, last: Segment, likeness: number, words: number): Step => {
  state.push(draftOf(first, last, likeness, words))
  state.closed ||= state.afterAnd
  return 'end'
}

/** Takes a group where the list stands. */
export const takeGroup = (state: ListState): Step => {
  const { drafts, text, at } = state
  const among = drafts.length > 1 && !state.afterAnd && areShort(text, drafts)
  const group = groupOf(text, at) ?? (among ? joinedGroupOf(text, at) : null)
  if (group === null || (state.drafts.length === 0 && !isSureGroup(state.text.slice(group.start, group.end))))
    return null
  state.push(group, true)
  const following = authorTokenAt(state.text, group.end, null)
  if (following.kind === 'rest') {
    state.complete = false
    state.closed = true
    state.end = following.end
    return 'end'
  }
  if (following.kind !== 'separator' || state.afterAnd) return 'end'
  state.afterAnd = following.text === 'and'
  state.at = following.end
  return 'more'
}

/** Takes what stands between names: "and" behind a comma, "et al." */
export const takeSeparator = (state: ListState, segment: Segment): Step => {
  if (state.drafts.length === 0) return 'end'
  if (segment.stop === 'rest') {
    state.complete = false
    state.closed = true
    state.end = segment.next
    // "A, B, ..., Z": names behind the gap are authors, but nobody knows which.
    return state.goOnBehindGap(segment) ? 'more' : 'end'
  }
  if (state.afterAnd || (segment.stop !== 'and' && segment.stop !== ',')) return 'end'
  // "A, B, and C": the comma was followed by the joiner.
  if (segment.stop === 'and') state.afterAnd = true
  state.at = segment.next
  return 'more'
}

/** "Ai" of "Ai, R." among surnames with initials, though it is a word of titles. */
const isStyledSurname = (state: ListState, segment: Segment): boolean =>
  state.invertedCount > 1 && segment.words.length === 1 && /^\p{Lu}\p{Ll}+$/u.test(segment.words[0]?.text ?? '')

/** True where all names so far end in initials and nothing else. */
const haveInitialsOnly = ({ text, drafts }: ListState): boolean =>
  drafts.length > 0 && drafts.every(({ start, wordEnd }) => /,\s?(?:\p{Lu}\.[ -]?)+$/u.test(text.slice(start, wordEnd)))

/** "Fox, B.-C. A “slow” tide": how many words are initials, where a letter without a point begins the title; 0 elsewhere. */
const initialsBeforeQuote = ({ words, end }: Segment, text: string): number => {
  const last = words.at(-1)
  const before = words.at(-2)
  return last?.kind === 'word' &&
    last.text === 'A' &&
    !last.dotted &&
    before?.kind === 'word' &&
    before.dotted &&
    /^\s["“]/.test(text.slice(end, end + 2)) &&
    allInitials(words)
    ? words.length - 1
    : 0
}

/** Takes a surname in front of a comma with the given names or initials behind it. */
export const takeInverted = (state: ListState, segment: Segment): Step => {
  const { text } = state
  if (state.order === 'alone') return segment.words.length === 1 ? take(state, segment, 0.8) : null
  if (segment.stop !== ',') return null
  // "Lee*, A., Fox, B.": a mark at the surname, and initials behind it.
  if (segment.marks !== '' && !(/^[*†‡#]+$/.test(segment.marks) && leadingInitials(segmentAt(text, segment.next)) > 0))
    return null
  if (state.drafts.length > 0 && state.invertedCount === 0 && isGlued(segment)) return null
  const quoted = initialsBeforeQuote(segmentAt(text, segment.next), text)
  if (quoted > 0 && segment.words.length === 1) {
    state.invertedCount += 1
    return takeLast(state, segment, segmentAt(text, segment.next), 1.2, quoted)
  }
  // "Roe, Ann, Bo Fox, M. Lee Moe": behind the first name nobody else is turned around.
  if (state.order === 'first' && state.drafts.length > 0) return null
  if (state.surnameNext) {
    const given = segmentAt(text, segment.next)
    // "..., and Fox, B. Authority, Change, and Salt", "..., Fox, B. Movers and those who stay": the last initials, and a title that
    // begins with one word.
    const heads = leadingInitials(given)
    const titled = state.afterAnd
      ? given.stop === ','
      : given.stop === 'and' && /^\s?\p{Ll}/u.test(text.slice(given.next))
    if (titled && heads > 0 && heads < given.words.length && haveInitialsOnly(state)) {
      state.invertedCount += 1
      return takeLast(state, segment, given, 1.2, heads)
    }
    if (isGivenNames(given) && given.words.length > 0) {
      state.invertedCount += 1
      return take(state, segment, 1, given)
    }
  }
  if (!isSingle(segment) && likenessOf(segment) === 0 && state.invertedCount <= 1) return null
  const surname =
    segment.words.every((word) => word.kind === 'word') &&
    (isSurname(wordsOf(segment.words)) || isStyledSurname(state, segment))
  if (!surname) return null
  const next = segmentAt(text, segment.next)
  const place = isPlaceCode(segment, next)
  // "Ann Roe, Bo Fox, MAP: A title": the letters behind a whole name are no initials of it.
  const coined =
    state.invertedCount === 0 &&
    segment.words.length > 1 &&
    /^(?:\s?[:：/^+⁰¹²³⁴-⁹]|\d[\p{L}\d-]*\s?[:：])/u.test(text.slice(next.words.at(-1)?.end ?? 0))
  if (allInitials(next.words) && !place && !coined && !beginsTitle(next)) {
    state.invertedCount += 1
    return take(state, segment, 1.2, next)
  }
  // "Doe, J. Ann; Roe, Max": where ";" parts the people, all in front of it are given names.
  if (
    next.stop === ';' &&
    segment.words.length === 1 &&
    isGivenNames({ ...next, stop: ',' }) &&
    next.words.length < 4
  ) {
    state.invertedCount += 1
    return take(state, segment, 1, next)
  }
  const heads = leadingInitials(next) || (state.invertedCount > 1 ? endOfGivenNames(next) : 0)
  if (heads > 0 && !place && (segment.words.length === 1 || state.invertedCount > 0)) {
    // The title follows the initials without any sign.
    state.invertedCount += 1
    return takeLast(state, segment, next, 1.2, heads)
  }
  if (segment.words.length > 1) return null
  // "Doe, J., Suryatman, Roe, A.": one with a single name among surnames with initials.
  if (
    state.invertedCount > 0 &&
    next.stop === ',' &&
    isSingle(next) &&
    !allInitials(next.words) &&
    allInitials(segmentAt(text, next.next).words)
  )
    return take(state, segment, 0.5)
  if (next.words.length > 0 && isGivenNames(next) && invertedStyle(text, segment, next, state.invertedCount)) {
    state.invertedCount += 1
    return take(state, segment, 1, next)
  }
  return null
}

/** "张三 李四 王五": names in Han characters that nothing but blanks part. */
const takeParted = (state: ListState, segment: Segment): Step => {
  const { words } = segment
  if (
    words.length < 2 ||
    !words.every((word) => word.kind === 'han' && word.text.length > 1 && isChineseName(word.text))
  )
    return null
  for (const word of words)
    state.push({ ...draftOf(segment, segment, 1), start: word.start, end: word.end, wordEnd: word.end })
  state.end = segment.end
  return state.advance(segment) ? 'more' : 'end'
}

/** True for surnames with initials, in whatever order the first ones print them: "Roe, A. B.", "Fox C." */
const areShort = (text: string, drafts: ListState['drafts']): boolean =>
  drafts.every(({ start, wordEnd }) =>
    /^\p{Lu}[\p{L}\p{M}'’-]+,? (?:\p{Lu}\.?[ -]?){1,3}$/u.test(text.slice(start, wordEnd + 1).replace(/[,;\s]$/, '')),
  )

/** "Doe, Jane; Roe, Max, J. Coast": behind people whom ";" parts, a comma ends the list, and no one is the other way round. */
const isBehindPairs = ({ text, drafts, invertedCount }: ListState, segment: Segment): boolean => {
  const [first, second] = drafts
  return (
    first !== undefined &&
    second !== undefined &&
    invertedCount >= drafts.length &&
    text.slice(first.wordEnd, second.start).includes(';') &&
    /,\s{0,2}$/.test(text.slice(Math.max(0, segment.start - 3), segment.start))
  )
}

/** Takes a name that looks like one, or is built as those before it. */
export const takePlain = (state: ListState, segment: Segment): Step => {
  const { text, drafts } = state
  if (isBehindPairs(state, segment)) return 'end'
  const parted = takeParted(state, segment)
  if (parted !== null) return parted
  const before = wordsBeforeTitle(segment, text, drafts)
  if (before === 0) return 'end'
  if (before < segment.words.length) return takeLast(state, segment, segment, 1, before)
  const likeness = likenessOf(segment)
  if (drafts.length > 0) {
    // "Roe M., Doe A.B. Title": where initials end the names, what follows them begins the title.
    const surname = endOfSurname(segment, text, drafts)
    const count = endOfInitials(segment, hasDots(text, drafts)) || surname
    // "Roe, A., Fox, B., and Lin C. Title": the last one is not turned around.
    const last = likeness === 0 && segment.words.length > count + 1 && state.afterAnd && areShort(text, drafts)
    if (count > 0 && count < segment.words.length && (initialsLast(text, drafts) || surname > 0 || last))
      return takeLast(state, segment, segment, 1, count)
  }
  if (
    likeness === 0 &&
    drafts.length > 0 &&
    (drafts.length > 1 || segment.stop === ',') &&
    isStyled(segment, text, drafts)
  )
    return take(state, segment, 0.5)
  if (drafts.length > 0 && isShortened(segment, text)) return 'end'
  if (likeness === 0) return null
  const lastWord = segment.words.at(-1)
  if (lastWord?.kind === 'word' && !lastWord.dotted && /^\p{Lu}{1,3}$/u.test(lastWord.text)) state.compactCount += 1
  return take(state, segment, likeness)
}
