import { foldName } from './fold.ts'
import { particleWord } from './name-marks.ts'

/** True when there is a letter of any script. */
export const hasLetters = (text: string): boolean => /\p{L}/u.test(text)

/** True for a word of at least two letters, all of them capitals. */
export function isShouted(word: string): boolean {
  if (word !== word.toUpperCase() || word === word.toLowerCase()) return false
  return (word.match(/\p{L}/gu) ?? []).length > 1
}

/** Two or three consonants in capitals are initials ("JR"), but for the surname Ng. */
const initials = /^[B-DF-HJ-NP-TV-XZ]{2,3}$/

const capital = (part: string): string => {
  const small = part.toLowerCase()
  const [first = '', ...rest] = small
  const capitalised = first.toUpperCase() + rest.join('')
  return /^Mc\p{L}{2}/u.test(capitalised)
    ? `Mc${capitalised.charAt(2).toUpperCase()}${capitalised.slice(3)}`
    : capitalised
}

/**
 * A word in capitals in ordinary letters: "MCDONALD" is "McDonald", "O'BRIEN" is "O'Brien", "JEAN-PIERRE" is
 * "Jean-Pierre", "VAN" inside a name is "van". Other words, initials and words with periods are returned as they are.
 */
export function ordinaryCase(word: string, inside = false): string {
  if (!isShouted(word)) return word
  if (word.includes('.') || (initials.test(word) && word !== 'NG')) return word
  if (inside && particleWord(foldName(word))) return word.toLowerCase()
  return word
    .split(/(?<=[-‐'’])/u)
    .map(capital)
    .join('')
}
