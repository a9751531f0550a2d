import { foldName, foldText } from './fold.ts'
import { spellGreek } from './greek.ts'

const spelledOut = (text: string): string =>
  text.replace(/&amp;|&/g, ' and ').replace(/\\(?:emph|text\w\w|mathrm|mathbf)\b/g, ' ')

/**
 * The letters and digits of a title, folded, without blanks: equal for two prints of one title, whatever their
 * capitals, accents, punctuation, hyphens and blanks; λ is "lambda", & is "and". Empty for a title without letters.
 */
export const titleKey = (title: string): string => {
  if (title !== last.title) last = { title, key: spellGreek(foldText(spelledOut(title))).replaceAll(' ', '') }
  return last.key
}

/** Whoever makes a work of its records asks for one title several times in a row. */
let last = { title: '', key: '' }

const stopWords: ReadonlySet<string> = new Set(
  (
    'a about across after all an and any are as at based be been between beyond both but by can do does for from has have how in ' +
    'into is it its less more most new no non not of off on onto or our over per so than that the their them these they this ' +
    'through to too toward towards under up upon use using via vs was we what when where which while who why will with within ' +
    'without you your approach method novel study 的 与 和 及 基于 面向 一种 研究'
  ).split(' '),
)

/** Endings of plurals only: "policies" is "policy", "models" is "model"; "analysis", "class" and "bus" stay. */
function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || !/^[a-z]+$/.test(word) || /(?:ss|us|is)$/.test(word)) return word
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(?:ss|sh|ch|x|zz)es$/.test(word)) return word.slice(0, -2)
  return word.endsWith('s') ? word.slice(0, -1) : word
}

/** The pairs of characters of a Chinese word, where there are no blanks to tell words. */
function chineseWords(word: string): string[] {
  const characters = [...word]
  if (characters.length < 3) return [word]
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`)
}

/**
 * The words that say what a title is about, in order, repeated ones too: folded, without stop words and plural
 * endings; parts of hyphenated words are words; single letters and numbers are left out; Chinese as character pairs.
 */
export function titleWords(title: string): string[] {
  const found: string[] = []
  for (const word of spellGreek(foldText(title)).split(' ')) {
    // Most words by far, which need no look at scripts.
    if (/^[a-z]*$/.test(word)) addTelling(singular(word), found)
    else
      for (const part of word.match(/\p{Script=Han}+|[^\p{Script=Han}]+/gu) ?? [])
        for (const one of /\p{Script=Han}/u.test(part) ? chineseWords(part) : [singular(part)]) addTelling(one, found)
  }
  return found
}

const addTelling = (word: string, found: string[]): void => {
  const isShort = word.length < 2 || (word.length === 2 && [...word].length < 2)
  if (!isShort && !stopWords.has(word) && !/^\p{N}+$/u.test(word)) found.push(word)
}

/** Heads before a colon that name a kind of text. */
const genericHeads: ReadonlySet<string> = new Set(
  'abstract appendix correction demo editorial erratum foreword introduction keynote poster preface review survey tutorial'.split(
    ' ',
  ),
)

const head = /^\s*([^\s:：]+(?:\s+v?\d[\d.]*\w?)?)\s*[:：](?!\/\/)\s*(\S.*)$/su

/**
 * The folded name that a title gives its system before a colon: "Frontier: Towards ..." is "frontier", "Qwen 2.5: ..."
 * is "qwen25"; null when there is none, or more than one word, or a word such as "Poster" alone.
 */
export function systemName(title: string): string | null {
  const [, name, rest] = head.exec(title) ?? []
  if (name === undefined || rest === undefined) return null
  const folded = spellGreek(foldName(name)).replaceAll(' ', '')
  if (genericHeads.has(folded)) return systemName(rest)
  return /\p{L}/u.test(folded) && !/\p{Script=Han}/u.test(folded) && folded.length > 1 && !stopWords.has(folded)
    ? folded
    : null
}
