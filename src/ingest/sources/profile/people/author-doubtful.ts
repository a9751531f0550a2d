import { isCommonWord } from '../field/common-words.ts'
import {
  allInitials,
  hanName,
  isCarelessName,
  isHan,
  isSingle,
  likenessOf,
  type Segment,
  segmentAt,
} from './author-segment.ts'
import { type Step, take, takeLast } from './author-steps.ts'
import { cutName, isRareName } from './author-style.ts'
import type { ListState } from './list-state.ts'

/** "Wang huaibin" and "Y.D song" among names: a capital was forgotten. */
const isCareless = ({ drafts, text }: ListState, segment: Segment): boolean =>
  segment.stop === ',' &&
  (drafts.length > 0 || segment.marks !== '' || segment.words.some((word) => word.kind === 'word' && word.dotted)) &&
  isCarelessName(segment) &&
  likenessOf(segmentAt(text, segment.next)) > 0

/** Japanese and Korean names in Han characters have other surnames: among others of a list they count. */
const isForeignHan = ({ drafts, text }: ListState, segment: Segment): boolean =>
  drafts.length > 0 &&
  isHan(segment.words) &&
  segment.words.length === 1 &&
  /^.{2,4}$/u.test(hanName(segment.words)) &&
  (segment.stop === ',' || segment.marks !== '') &&
  likenessOf(segmentAt(text, segment.next)) > 0

/** "陈一, 李二, 官三. 王四#. 题目": a rare name, with a point for the comma behind it and a signed name before the title. */
const isHanBeforePoint = ({ drafts, text }: ListState, segment: Segment): boolean => {
  if (drafts.length < 2 || !isHan(segment.words) || !/^.{2,3}$/u.test(hanName(segment.words))) return false
  if (!/^[.．。]\s?\p{Script=Han}/u.test(text.slice(segment.end, segment.end + 3))) return false
  const last = segmentAt(text, segment.end + 1)
  return isHan(last.words) && likenessOf(last) > 0 && last.marks !== '' && /[.．。]/.test(text[last.end] ?? '')
}

/** "Roe Sulá AI, Orozco J.": a name that is built as the next one, though its initials are a word too. */
const isBuiltAsNext = ({ drafts, text }: ListState, segment: Segment): boolean => {
  if (drafts.length > 0 || segment.stop !== ',' || segment.words.length < 2 || segment.words.length > 4) return false
  const following = segmentAt(text, segment.next)
  return [segment, following].every((each) => {
    const words = each.words.map((word) => word.text)
    return (
      words.length > 1 &&
      /^\p{Lu}{1,3}$/u.test(words.at(-1) ?? '') &&
      words.slice(0, -1).every((word) => /^\p{Lu}[\p{L}'’-]*\p{Ll}/u.test(word) && !isCommonWord(word))
    )
  })
}

/** One bare name in a list of full ones: people with a single name, but never the first or the last. */
const isBareName = ({ drafts, text }: ListState, segment: Segment): boolean =>
  drafts.length > 0 &&
  segment.words.length === 1 &&
  (segment.stop === ',' || segment.stop === 'and' || segment.stop === ';') &&
  isSingle(segment) &&
  !allInitials(segment.words) &&
  likenessOf(segmentAt(text, segment.next)) > 0

/** "Ann Roe, Xi You*, Bo Fox", "... and To Ngai*, ...": a sign of authors behind a name one word of which is a word too. */
const isSigned = ({ drafts, text, afterAnd }: ListState, segment: Segment): boolean =>
  drafts.length > 0 &&
  segment.stop === ',' &&
  /[*†‡#]/.test(segment.marks) &&
  segment.words.length === 2 &&
  segment.words.every(({ text: word }) => /^\p{Lu}\p{Ll}+$/u.test(word)) &&
  (afterAnd || likenessOf(segmentAt(text, segment.next)) > 0)

/** Takes a name that only the names around it give away; ends the list where nothing does. */
export const takeDoubtful = (state: ListState, segment: Segment): Step => {
  const { text, drafts } = state
  if (isBuiltAsNext(state, segment)) return take(state, segment, 1)
  // "Roe et al., Title": the first surname alone.
  if (
    drafts.length === 0 &&
    segment.stop === 'rest' &&
    segment.words.length === 1 &&
    isSingle(segment) &&
    /al/.test(segment.last.text)
  )
    return take(state, segment, 0.7)
  if (isSigned(state, segment)) return take(state, segment, 0.5)
  if (isCareless(state, segment)) return take(state, segment, 0.5)
  if (isHanBeforePoint(state, segment)) return take(state, segment, 0.5)
  if (isForeignHan(state, segment)) return take(state, segment, 0.7)
  // A rare surname in front of known ones, and a common word for a name among names ("Rui Ai").
  const following = segment.stop === ',' && segment.notes.length === 0 ? segmentAt(text, segment.next) : null
  if (following !== null && isRareName(text, segment, following, drafts.length)) return take(state, segment, 0.5)
  // A title that begins without a sign after "Smith J." is cut from the name by the style of the names before.
  const cut = cutName(segment, state.compactCount)
  if (cut > 0 && drafts.length > 0) return takeLast(state, segment, segment, 1, cut)
  return isBareName(state, segment) ? take(state, segment, 0.5) : 'end'
}
