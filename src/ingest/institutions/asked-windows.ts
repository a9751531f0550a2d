import {
  endsDepartment,
  institutionWords,
  isConnector,
  isGenericWord,
  isOtherOrganisation,
  partWords,
  unitWords,
} from './institution-word.ts'
import { countryNamed, isPlaceCode } from './printed-country.ts'
import type { PrintedWord } from './printed-words.ts'

/** A stretch of words within a segment, from one word to before another, that may name the institution. */
export interface Window {
  readonly from: number
  readonly to: number
  /** What follows may be the city, or belong to the name: "Oregon State University Corvallis". */
  readonly loose: boolean
}

const longest = 9

/** True when the words before a window end a name of their own: "School of Medicine of the | University of Tokyo". */
export const leftIsClosed = (words: readonly PrintedWord[], from: number): boolean => {
  const before = words.slice(0, from)
  const last = before.at(-1)
  if (last === undefined) return true
  // "UFZ - Helmholtz Centre for ..." gives the acronym first.
  if (from === 1 && /^\p{Lu}{2,}$/u.test(last.printed)) {
    if (/[-–—]/.test(words[from]?.before ?? '') || (last.printed.length > 2 && !isPlaceCode(last.printed))) return true
  }
  if (words[from]?.bound === true && !/[-–—/]$/.test(last.printed)) return false
  if (before.some(({ word }) => isOtherOrganisation(word))) return false
  const lastWord = before.findLast(({ word }) => word !== '')?.word ?? ''
  const unit = before.some(({ word }) => unitWords.has(word))
  if (last.word === '') {
    // "Bank of the University" is no part of it; "Technology of China" is within a name.
    return last.folded === 'and'
      ? words[from]?.word === 'univ' || endsName(before, lastWord)
      : unit || before.every(({ word }) => word === '')
  }
  return unit && endsDepartment(last.word) && (words[from]?.word !== 'univ' || unitWords.has(before[0]?.word ?? ''))
}

const endsName = (before: readonly PrintedWord[], lastWord: string): boolean =>
  institutionWords.has(lastWord) || before.some(({ word }) => institutionWords.has(word) || unitWords.has(word))

type Right = 'CLOSED' | 'LOOSE' | 'OPEN'

/** Whether the words behind a window belong to its name: "University of Texas | at Austin" does. */
const rightOf = (words: readonly PrintedWord[], to: number): Right => {
  const next = words[to]
  if (next === undefined) return 'CLOSED'
  if (next.bound) return 'OPEN'
  const after = words.slice(to).find(({ word }) => word !== '')
  if (after === undefined) return 'CLOSED'
  if (words.slice(to).some(({ word }) => isOtherOrganisation(word))) return 'OPEN'
  if (next.word === '') {
    const joins = next.folded === 'and' || next.folded === 'et' || next.folded === 'y'
    const another = words.slice(to).some(({ word }) => institutionWords.has(word) || unitWords.has(word))
    return joins &&
      another &&
      /^\p{Lu}/u.test(after.printed) &&
      (!isGenericWord(after.word) || unitWords.has(after.word) || institutionWords.has(after.word))
      ? 'CLOSED'
      : 'OPEN'
  }
  if (partWords.has(after.word) || /^\d/.test(after.word)) return 'CLOSED'
  if (/^\p{Lu}{2,3}$/u.test(after.printed)) return 'CLOSED'
  if (/^\p{Ll}/u.test(after.printed)) return 'OPEN'
  if (words.slice(to, to + 3).some(({ word }) => partWords.has(word))) return 'CLOSED'
  if (words.slice(to).some(({ word }) => word === 'univ')) return 'OPEN'
  // Words behind "University of Michigan" are a campus as easily as a city.
  const address =
    words.slice(to).some(({ printed }) => /\d|^\p{Lu}{2,3}$/u.test(printed)) ||
    [1, 2].some(
      (count) =>
        to + count < words.length &&
        countryNamed(
          words
            .slice(-count)
            .map(({ printed }) => printed)
            .join(' '),
        ) !== null,
    )
  if (!institutionWords.has(words[to - 1]?.word ?? '') && !address && to + 2 >= words.length) return 'OPEN'
  return 'LOOSE'
}

/** The windows of a segment that hold a word for an institution and are bounded on both sides, the longest first. */
export const windowsOf = (words: readonly PrintedWord[]): Window[] => {
  const found: Window[] = []
  if (words.length > 60) return found
  for (let from = 0; from < words.length; from += 1) {
    if (words[from]?.word === '' || !leftIsClosed(words, from)) continue
    const last = Math.min(words.length, from + longest + 3)
    for (let to = from + 2; to <= last; to += 1) {
      if (from === 0 && to === words.length) continue
      const end = words[to - 1]
      if (end === undefined || end.word === '' || isConnector(end.folded)) continue
      const within = words.slice(from, to)
      if (!within.some(({ word }) => institutionWords.has(word))) continue
      if (within.every(({ word }) => word === '' || isGenericWord(word))) continue
      const right = rightOf(words, to)
      if (right !== 'OPEN') found.push({ from, to, loose: right === 'LOOSE' })
    }
  }
  return found.sort((one, other) => other.to - other.from - (one.to - one.from))
}
