import { hanName, isHan, isSingle, likenessOf, type Segment, segmentAt, wordsOf } from './author-segment.ts'
import { isRareChineseName } from './chinese-surnames.ts'
import { isInitials, nameLikeness } from './person-name.ts'

/** "PA, USA": capitals without dots on both sides of a comma are no person. */
export const isPlaceCode = (first: Segment, second: Segment): boolean =>
  first.words.length === 1 &&
  /^\p{Lu}{2,3}$/u.test(first.words[0]?.text ?? '') &&
  second.words.every((word) => /^\p{Lu}{2,3}$/u.test(word.text))

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
  if (before > 0) return second.stop !== ',' || likenessOf(second) === 0 || before > 1
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
  if (third.words.length === 0) return third.stop === 'and'
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
