import { isCommonWord } from '../field/common-words.ts'
import { allInitials, isGivenNames, type Segment, segmentAt, wordsOf } from './author-segment.ts'
import { isSurname } from './person-name.ts'

/**
 * Where surnames stand in a list that parts everything with commas: "pairs" for "Roe, Ann Lee, Fox, Bo", "first" for
 * "Roe, Ann Lee, Bo Fox", "alone" for "Roe, Fox and Moe"; null where the parts by themselves do not tell.
 */
export type NameOrder = 'pairs' | 'first' | 'alone' | null

/** The most parts that are looked at, and how many of them must be half a name by themselves. */
const mostParts = 40
const halves = 0.3

const isWordOnly = ({ words }: Segment): boolean => words.every(({ kind }) => kind === 'word')

/** True for a part that is no whole name: a word alone, or letters alone. */
const isHalf = (part: Segment): boolean => part.words.length === 1 || allInitials(part.words)

/** "BoFox": two words whose blank was forgotten. */
export const isGlued = (part: Segment | undefined): boolean =>
  part?.words.length === 1 &&
  /^(?!(?:Mc|Mac|De|Di|Du|La|Le|Van|Von|Fitz)\p{Lu})\p{Lu}\p{Ll}+\p{Lu}\p{Ll}+$/u.test(part.words[0]?.text ?? '')

/** "De la Cruz", "Roe": words that may stand in front of a comma as somebody's surname. */
const isFront = (part: Segment): boolean => !allInitials(part.words) && isSurname(wordsOf(part.words))

const isPair = (front: Segment | undefined, behind: Segment | undefined): boolean =>
  front !== undefined && behind !== undefined && front.stop === ',' && isFront(front) && isGivenNames(behind)

/** The parts of a list up to the first one that holds what no name does. */
const partsAt = (text: string, from: number): readonly Segment[] => {
  const parts: Segment[] = []
  let at = from
  while (parts.length < mostParts) {
    const part = segmentAt(text, at)
    if (part.words.length === 0) {
      // "Roe, Ann, and Bo Fox": a comma in front of the joiner.
      if (part.stop !== 'and' || parts.length === 0) break
      at = part.next
      continue
    }
    if (!isWordOnly(part) || part.marks !== '' || part.notes.length > 0) break
    if (part.words.some((word) => isCommonWord(word.text))) break
    parts.push(part)
    if (parts.length === 2 && !isPair(parts[0], part)) break
    if (part.stop !== ',' && part.stop !== 'and') break
    at = part.next
  }
  return parts
}

/** One word each, the last one behind "and": nobody's given name stands there. */
const areAlone = (parts: readonly Segment[]): boolean =>
  parts.length > 2 && parts.every((part) => part.words.length === 1 && isFront(part)) && parts.at(-2)?.stop === 'and'

/** The order of the names of the list that begins at a place. */
export const nameOrderAt = (text: string, from: number): NameOrder => {
  const parts = partsAt(text, from)
  const [front, behind, ...rest] = parts
  if (!isPair(front, behind) || rest.length === 0) return null
  if (areAlone(parts)) return 'alone'
  // "Ann Roe, BoFox, Cy Moe": a blank was forgotten in the second name.
  if (front !== undefined && front.words.length > 1 && isGlued(behind)) return null
  const told = isHalf(front as Segment) || isHalf(behind as Segment)
  if (told && rest.every((part) => !isHalf(part))) return 'first'
  const pairs = parts.length % 2 === 0 && parts.every((part, index) => index % 2 > 0 || isPair(part, parts[index + 1]))
  return pairs && parts.filter(isHalf).length >= Math.max(2, parts.length * halves) ? 'pairs' : null
}
