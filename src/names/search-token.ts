/**
 * What both engines take as one search word: letters and digits in small letters, nothing else. Marks that are left
 * after folding (Indic vowel signs, Thai tones) part words in one engine, so they are dropped in index and query alike.
 */

/** Words longer than this are cut, in the index and in queries. */
export const longestWord = 20

/** Most words by far; they need no look at single characters. */
const plain = /^[a-z0-9]*$/

const marks = /\p{M}/gu
const unsafe = /[^\p{L}\p{N}]/gu

/** Whether a folded word is a search word as it is. */
export const isPlainToken = (word: string): boolean => word.length <= longestWord && word !== '' && plain.test(word)

/** A folded word as the engines take it, cut at 20 characters; "" when nothing is left. */
export function searchToken(word: string): string {
  if (plain.test(word)) return word.slice(0, longestWord)
  const safe = word.replace(marks, '').replace(unsafe, '').toLowerCase()
  return safe.length <= longestWord ? safe : [...safe].slice(0, longestWord).join('')
}

const run = /[\p{Script=Han}]+|[^\p{Script=Han}]+/gu
const isHanRun = /^\p{Script=Han}/u

/** The parts of a folded word, Chinese characters apart from other letters: "gpu集群" is "gpu" and "集群". */
export function scriptRuns(word: string): { readonly text: string; readonly han: boolean }[] {
  if (plain.test(word)) return [{ text: word, han: false }]
  return (word.match(run) ?? []).map((text) => ({ text, han: isHanRun.test(text) }))
}

/** Pairs of neighbouring characters; the character itself when there is only one. */
export function bigrams(text: string): string[] {
  const characters = [...text]
  if (characters.length < 2) return characters
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`)
}

/** Every beginning of a word, from one character to the whole. */
export function prefixes(word: string): string[] {
  if (plain.test(word)) return Array.from({ length: word.length }, (_, index) => word.slice(0, index + 1))
  const characters = [...word]
  return characters.map((_, index) => characters.slice(0, index + 1).join(''))
}

/**
 * Every beginning of plain words in order, each once and in order: of a word those are new that are longer than what it has in
 * common with the word before.
 */
export function allPrefixes(sorted: readonly string[]): string[] {
  const found: string[] = []
  let before = ''
  for (const word of sorted) {
    let length = 0
    while (length < before.length && word.charCodeAt(length) === before.charCodeAt(length)) length++
    while (length < word.length) found.push(word.slice(0, ++length))
    before = word
  }
  return found
}

const initialsTogether = /(?<![\p{L}\p{N}.])(?:\p{L}\.[\s-]?){2,}/gu

/** The text with initials as one word, as they are typed: "T.F. Lan" is "TF Lan", "U.S. law" is "US law". */
export const joinInitials = (text: string): string =>
  text.replace(initialsTogether, (initials) => `${initials.replace(/[.\s-]/g, '')} `)
