import { writeOut } from './accent-spelling.ts'
import { foldName, foldNamePieces, foldText } from './fold.ts'
import { spellGreek } from './greek.ts'
import { givenPieces, namesIn, type PersonName } from './person-name.ts'
import { syllableInitials } from './pinyin-syllable.ts'
import { latinReadings, syllables } from './reading.ts'
import { nameOf } from './remembered-name.ts'
import { hasHan } from './script.ts'
import { allPrefixes, bigrams, isPlainToken, joinInitials, prefixes, scriptRuns, searchToken } from './search-token.ts'

/** What a node is found by: names of people, which may stand in either order; the name of something else; titles and the like. */
export interface SearchTexts {
  readonly names?: readonly string[]
  readonly named?: string
  readonly text?: string
}

/** λScale is found by "scale" and "lambdascale" too. */
const greekStart = /^[α-ω]([a-z]+)$/u

const splitWords = (folded: string): string[] => (folded === '' ? [] : folded.split(' '))

/** The tokens of a folded word of any script, with its prefixes. */
function tokensOf(word: string): string[] {
  const tokens = scriptRuns(word).flatMap((part) =>
    part.han ? [...part.text, ...bigrams(part.text)].map(searchToken) : prefixes(searchToken(part.text)),
  )
  const rest = greekStart.exec(word)?.[1]
  if (rest !== undefined) tokens.push(...prefixes(searchToken(rest)), ...prefixes(searchToken(spellGreek(word))))
  return tokens.filter((token) => token !== '')
}

/** Collects the words of one node; each once. */
class WordList {
  /** Words of plain letters and digits, which all come with their beginnings. */
  readonly #plain = new Set<string>()
  /** Single tokens of other words. */
  readonly #tokens = new Set<string>()

  addHan(text: string): void {
    for (const token of [...text, ...bigrams(text)].map(searchToken)) if (token !== '') this.#tokens.add(token)
  }

  /** A folded word of any script with its prefixes. */
  addWord(word: string): void {
    if (isPlainToken(word)) this.#plain.add(word)
    else for (const token of tokensOf(word)) this.#tokens.add(token)
  }

  toString(): string {
    const beginnings = allPrefixes([...this.#plain].sort())
    return (this.#tokens.size === 0 ? beginnings : [...new Set([...beginnings, ...this.#tokens])].sort()).join(' ')
  }
}

const lettersOf = (words: readonly string[]): string => words.map((word) => [...word][0] ?? '').join('')

/** Of the ways to part a pinyin word those with the fewest syllables: "ycj" of "yingchaojie", not "ycoj". */
function fewestInitials(word: string): string[] {
  const all = syllableInitials(word)
  return all.filter((letters) => letters.length === all[0]?.length)
}

function addLatinName(list: WordList, name: PersonName): void {
  for (const token of [...name.tokens, ...name.pieces]) list.addWord(token)
  const given = name.given.join('')
  const family = (name.family ?? '').replaceAll(' ', '')
  list.addWord(given + family)
  list.addWord(family + given)
  if (given !== name.given[0]) list.addWord(given)
  if (family !== name.family) list.addWord(family)
  const [first = ''] = family
  const ofGiven = [lettersOf(name.given), lettersOf(givenPieces(name))]
  if (name.given.length === 1) ofGiven.push(...fewestInitials(given))
  for (const letters of ofGiven) for (const word of [letters, letters + first, first + letters]) list.addWord(word)
}

function addHanName(list: WordList, name: PersonName): void {
  list.addHan(name.joined)
  for (const { family, given } of latinReadings(name.text)) {
    for (const word of [family, given, given + family, family + given]) list.addWord(word)
  }
  // The parts by syllable: "xue you" and "xyz" for 张学友.
  const [family = [], given = []] = [name.family ?? '', name.given.join('')].map(syllables)
  for (const syllable of [...family, ...given]) list.addWord(syllable)
  const [letters, first] = [lettersOf(given), lettersOf(family)]
  for (const word of [letters, letters + first, first + letters]) list.addWord(word)
}

function addText(list: WordList, text: string): void {
  const [spaced, joined] = [foldText(text), foldName(joinInitials(text))]
  for (const word of splitWords(spaced)) list.addWord(word)
  if (joined !== spaced) for (const word of splitWords(joined)) list.addWord(word)
  addWrittenOut(list, text)
}

/** "krueger" for "Krüger". */
function addWrittenOut(list: WordList, text: string): void {
  const out = writeOut(text)
  if (out !== null) for (const word of splitWords(foldName(joinInitials(out)))) list.addWord(word)
}

/** Names of more characters than this are found by their syllables one by one: joined from each, they would be too many words. */
const longestJoinedReading = 16

/** A Chinese name by its reading: "xianggang", "zhongwen daxue", "da xue" and "xgzwdx" for 香港中文大学. */
function addReading(list: WordList, text: string): void {
  const read = syllables(text)
  if (read.length > longestJoinedReading) for (const syllable of read) list.addWord(syllable)
  else for (const start of read.keys()) list.addWord(read.slice(start).join(''))
  list.addWord(lettersOf(read))
}

/**
 * The `searchText` of a node: the words it is found by, sorted, each once, one blank between them. Words come with
 * all their beginnings, cut at 20 letters; personal names also joined in both orders, with initials and, like all Chinese
 * names, in pinyin; Chinese text as characters and pairs. Each word is letters and digits only.
 */
export function indexWords({ names = [], named = '', text = '' }: SearchTexts): string {
  const list = new WordList()
  // A sign that stands for a Chinese character, as ㊑ does, is one here as it is in a query.
  for (const printed of names.flatMap((name) => namesIn(name.normalize('NFKC')))) {
    const name = nameOf(printed)
    if (name.script === 'Hani') addHanName(list, name)
    else addLatinName(list, name)
    // For who types titles, suffixes and glued initials as well.
    for (const folded of [foldName(joinInitials(printed)), foldNamePieces(printed)]) {
      for (const word of splitWords(folded)) list.addWord(word)
    }
    addWrittenOut(list, printed)
  }
  if (hasHan(named)) addReading(list, named)
  for (const one of [named, text]) addText(list, one)
  return list.toString()
}

/**
 * The words that a typed query asks for, all of which a node must have: hyphenated words are one, initials with
 * periods are one, Chinese text is pairs of characters. Each once, in typed order; empty when nothing is a word.
 */
export function queryWords(text: string): string[] {
  const found = new Set<string>()
  for (const word of splitWords(foldName(joinInitials(text)))) {
    for (const part of scriptRuns(word)) {
      for (const token of part.han ? bigrams(part.text) : [part.text]) {
        const safe = searchToken(token)
        if (safe !== '') found.add(safe)
      }
    }
  }
  return [...found]
}
