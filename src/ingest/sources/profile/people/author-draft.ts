import { dotEnds, type Segment } from './author-segment.ts'
import { isGroupName } from './person-name.ts'

/** A name of a list that is being read. */
export interface Draft {
  readonly start: number
  readonly end: number
  readonly wordEnd: number
  readonly marks: string
  readonly notes: readonly string[]
  readonly likeness: number
}

/** The name that one segment makes, or a surname and the initials behind its comma. */
export const draftOf = (first: Segment, last: Segment, likeness: number, wordCount = last.words.length): Draft => ({
  start: first.start,
  end: wordCount === last.words.length ? last.end : (last.words[wordCount - 1]?.end ?? last.end),
  wordEnd: nameEnd(last, wordCount),
  marks: first === last ? last.marks : first.marks + last.marks,
  notes: first === last ? last.notes : [...first.notes, ...last.notes],
  likeness,
})

const nameEnd = (segment: Segment, wordCount: number): number => {
  const word = segment.words[wordCount - 1]
  if (word === undefined) return segment.end
  return word.kind === 'word' && dotEnds(word) ? word.end - 1 : word.end
}

/** The group that a list names at a place; null where none stands. */
export const groupOf = (text: string, from: number): Draft | null => {
  const head = text.slice(from, from + 90)
  const until = head.search(/[,;，；。:(（]|\.(?!\d)| and | & /)
  const candidate = (until < 0 ? head : head.slice(0, until)).trimEnd()
  const blanks = candidate.length - candidate.trimStart().length
  if (!isGroupName(candidate.trim())) return null
  return {
    start: from + blanks,
    end: from + candidate.length,
    wordEnd: from + candidate.length,
    marks: '',
    notes: [],
    likeness: 1,
  }
}

/** "Harbour Salt and Tide Group": a group whose name holds a joiner, as no one with initials has it. */
export const joinedGroupOf = (text: string, from: number): Draft | null => {
  const found =
    /^\s{0,2}(\p{Lu}[\p{L}-]+(?: [\p{L}-]+){0,4} (?:and|&) \p{Lu}[\p{L}-]+(?: [\p{L}-]+){0,3})\s?(?=[,;.:(]|$)/u.exec(
      text.slice(from, from + 90),
    )
  const name = found?.[1] ?? ''
  if (found === null || !isGroupName(name) || /\s\p{Lu}{1,3}(?:\s|$)/u.test(name)) return null
  const end = from + found[0].trimEnd().length
  return { start: end - name.length, end, wordEnd: end, marks: '', notes: [], likeness: 1 }
}

/** A name in Latin letters with nothing to take away. */
const plainName = /^(?!(?:Prof|Dr|Mr|Mrs|Ms|Professor)\b)[\p{Script=Latin}.'’-]+(?: [\p{Script=Latin}.'’-]+)*$/u

/** The name as printed, without marks, titles and blanks too many. */
export const nameOf = (text: string, draft: Draft): string => {
  const raw = text.slice(draft.start, draft.wordEnd)
  if (plainName.test(raw)) return raw
  const printed = raw
    .replace(/[*∗⋆★☆†‡§¶#✉📧◇♠♣♦\p{So}✝✢⁎⁰¹²³⁴⁵⁶⁷⁸⁹⁺^]+/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/\s+,/g, ',')
    // "Ann Lee, PHD": a degree behind a whole name.
    .replace(/(?<=\S \S{1,30}),\s?(?:Ph\.?\s?D|M\.?D)\.?$/i, '')
    .replace(/^(?:Prof|Dr|Mr|Mrs|Ms|Professor)\.?\s/i, '')
    .trim()
  return /^[\p{Script=Han} ]+$/u.test(printed) ? printed.replaceAll(' ', '') : printed
}
