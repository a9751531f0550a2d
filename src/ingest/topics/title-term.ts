import { foldText } from '../../names/fold.ts'
import { spellGreek } from '../../names/greek.ts'

const hanOrOther = /\p{Script=Han}|[^\p{Script=Han}\s]+/gu

/** Endings of plurals only: "studies" is "study", "graphs" is "graph"; "analysis", "bias" and "class" stay. */
const singular = (word: string): string => {
  if (word.length < 4 || !/^[a-z]+$/.test(word) || /(?:ss|us|is|as|ics|news|series)$/.test(word)) return word
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(?:sh|ch|x|zz)es$/.test(word)) return word.slice(0, -2)
  return word.endsWith('s') ? word.slice(0, -1) : word
}

/** One term of a text: a word as compared, and where it is printed. */
export interface Term {
  readonly term: string
  readonly from: number
  readonly to: number
}

const fold = (word: string): string => spellGreek(foldText(word)).replaceAll(' ', '')

const printedWord = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}]+)*[+#]*/gu

const plain = /^[a-z0-9]+$/

/** Most titles: letters, digits and blanks, with signs that part words. */
const plainTitle = /^[\w\s\-:,.;?!()[\]"/&]*$/

const isPlainLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 48 && code <= 57)

/** As `termsOf`, for plain titles: a million of them are a matter of seconds. */
const plainTermsOf = (text: string): Term[] => {
  const small = text.toLowerCase()
  const found: Term[] = []
  for (let at = 0; at < small.length; at += 1) {
    const from = at
    while (isPlainLetter(small.charCodeAt(at))) at += 1
    if (at > from) found.push({ term: singular(small.slice(from, at)), from, to: at })
  }
  return found
}

/** The terms of a text in order: folded words without plural endings, parts of hyphenated words apart, Chinese by character. */
export const termsOf = (text: string): Term[] => {
  if (plainTitle.test(text)) return plainTermsOf(text)
  const found: Term[] = []
  for (const match of text.matchAll(printedWord)) {
    const [printed] = match
    const small = printed.toLowerCase()
    if (plain.test(small)) {
      found.push({ term: singular(small), from: match.index, to: match.index + printed.length })
      continue
    }
    for (const part of printed.matchAll(hanOrOther)) {
      const from = match.index + part.index
      const signs = /[+#]+$/.exec(part[0])?.[0] ?? ''
      const term = singular(fold(part[0])) + signs
      if (term !== '') found.push({ term, from, to: from + part[0].length })
    }
  }
  return found
}
