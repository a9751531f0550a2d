import { writeOut } from './accent-spelling.ts'
import { foldName, foldText } from './fold.ts'
import { spellGreek } from './greek.ts'
import { parseName } from './person-name.ts'
import { latinReadings, syllables } from './reading.ts'
import { hasHan } from './script.ts'
import { joinInitials } from './search-token.ts'
import { indexWords, queryWords } from './search-words.ts'

/**
 * The classes of match, best first; within a class, what part of the field the query covers adds up to 0.09, so that
 * a shorter field comes first. A Chinese name met through its pinyin counts 0.95 of the match.
 */
const wholeField = 1
const wholeInOrder = 0.9
const whole = 0.8
const beginnings = 0.6
const initials = 0.4
const somewhere = 0.2
const coverageShare = 0.09
const throughReading = 0.95

/** Fields of more characters are no Chinese names of people, of anything; of more words no names. */
const longestReadField = 6
const longestReadName = 40
const longestName = 6

const rounded = (score: number): number => Math.round(score * 10_000) / 10_000

const split = (folded: string): string[] => (folded === '' ? [] : folded.split(' '))

const length = (words: readonly string[]): number => words.reduce((sum, word) => sum + word.length, 0)

/** True when the words stand one after the other in the field. */
function isRun(words: readonly string[], field: readonly string[]): boolean {
  return field.some((_, start) => words.every((word, index) => field[start + index] === word))
}

/** How many words find a field word of their own that `fits`; a field word serves once. */
function pairs(
  words: readonly string[],
  field: readonly string[],
  fits: (word: string, of: string) => boolean,
): boolean {
  const free = [...field]
  return words.every((word) => {
    const at = free.findIndex((candidate) => fits(word, candidate))
    if (at >= 0) free.splice(at, 1)
    return at >= 0
  })
}

function scoreWords(words: readonly string[], field: readonly string[]): number {
  if (words.length === 0 || field.length === 0) return 0
  const [asked, there] = [words.join(''), field.join('')]
  if (asked === there) return wholeField
  const coverage = coverageShare * Math.min(1, length(words) / length(field))
  if (isRun(words, field)) return wholeInOrder + coverage
  if (pairs(words, field, (word, of) => word === of)) return whole + coverage
  // Longer words choose first, so that "l lan" does not spend "lan" on "l".
  const byLength = [...words].sort((one, other) => other.length - one.length)
  if (pairs(byLength, field, (word, of) => of.startsWith(word))) {
    return (words.some((word) => word.length > 1) ? beginnings : initials) + coverage
  }
  if (there.startsWith(asked)) return beginnings + coverage
  const letters = field.map((word) => word[0] ?? '').join('')
  if (isInitials(asked, letters)) return initials + coverage
  return 0
}

/** "tl" and "lt" for the letters of two words, whichever comes first. */
const isInitials = (asked: string, letters: string): boolean =>
  asked.length > 1 && (letters.startsWith(asked) || `${letters.at(-1)}${letters.slice(0, -1)}`.startsWith(asked))

/** "λScale" is also met as "scale" and "lambdascale". */
function greekFields(field: string): string[] {
  const folded = foldText(field)
  if (spellGreek(folded) === folded) return []
  return [spellGreek(folded), folded.replace(/(?<!\p{L})[α-ω](?=[a-z]{2})/gu, '')]
}

function scoreHan(query: string, field: string): number {
  const [asked, there] = [query, field].map((text) => foldText(text).replaceAll(' ', ''))
  if (asked === undefined || there === undefined || asked === '') return 0
  if (asked === there) return wholeField
  const coverage = (coverageShare * Math.min(asked.length, there.length)) / there.length
  if (there.startsWith(asked)) return wholeInOrder + coverage
  return there.includes(asked) ? whole + coverage : 0
}

/** The ways to part a text into words; most texts have one. */
function wordings(text: string): string[][] {
  return [...new Set([foldName(joinInitials(text)), foldText(text)])].map(split)
}

function fieldWordings(field: string): string[][] {
  const found = [...wordings(field), ...greekFields(field).map(split)]
  const out = writeOut(field)
  if (out !== null) found.push(split(foldName(joinInitials(out))))
  if ((found[0]?.length ?? 0) <= longestName) found.push([...parseName(field).tokens])
  return found
}

/** 香港中文大学 by "xianggang", better than by "zhongwen" or "xgzwdx". */
function scoreSyllables(words: readonly string[], field: string): number {
  const read = syllables(field)
  const [asked, there] = [words.join(''), read.join('')]
  if (asked === there) return wholeField
  const coverage = coverageShare * Math.min(1, asked.length / there.length)
  if (there.startsWith(asked)) return beginnings + coverage
  const rests = read.map((_, start) => read.slice(start).join(''))
  if (words.every((word) => rests.some((rest) => rest.startsWith(word)))) return initials + coverage
  return isInitials(asked, read.map(([letter]) => letter).join('')) ? initials + coverage : 0
}

function scoreReadings(words: readonly string[], field: string): number {
  if (!hasHan(field) || [...field].length > longestReadName) return 0
  const bySyllable = scoreSyllables(words, field)
  if ([...field].length > longestReadField) return throughReading * bySyllable
  const scores = latinReadings(field).flatMap(({ family, given }) => [
    scoreWords(words, [given, family]),
    scoreWords(words, [family, given]),
  ])
  return throughReading * Math.max(bySyllable, ...scores)
}

/** True when every word is in the field's index without standing at the beginning of words of one wording. */
function isHeld(words: readonly string[], field: string, wordingsOfField: readonly (readonly string[])[]): boolean {
  const all = wordingsOfField.flat()
  if (words.every((word) => all.some((of) => of.startsWith(word)))) return true
  if ((wordingsOfField[0]?.length ?? 0) > longestName) return false
  const index = new Set(indexWords({ names: [field], text: field }).split(' '))
  return words.every((word) => index.has(word))
}

/**
 * How well a field (one name or title) fits a typed query, 0 to 1, alike on every engine: 1 the whole field, 0.9 all
 * words in order, 0.8 all words, 0.6 beginnings of words, 0.4 initials, 0.2 words that the field's index holds for
 * another reason, plus up to 0.09 for covering more of the field. 0 when nothing fits or the query has no words; a
 * node can be found by words of two of its fields, and then each of them scores 0.
 */
export function matchScore(query: string, field: string): number {
  const words = queryWords(query)
  if (words.length === 0) return 0
  const fields = fieldWordings(field)
  const scores = wordings(query).flatMap((asked) => fields.map((there) => scoreWords(asked, there)))
  scores.push(hasHan(query) ? scoreHan(query, field) : scoreReadings(words, field))
  const best = Math.max(...scores)
  if (best > 0) return rounded(best)
  return isHeld(words, field, fields) ? somewhere : 0
}
