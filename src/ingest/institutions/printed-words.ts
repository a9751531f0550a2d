import { foldText } from '../../names/fold.ts'
import { joinInitials } from '../../names/search-token.ts'
import { simplifiedHan } from './han-form.ts'
import { isLegalForm, keyWord } from './institution-word.ts'

/** One word of a printed affiliation. */
export interface PrintedWord {
  /** As in keys; "" for a word that keys leave out. */
  readonly word: string
  readonly folded: string
  readonly printed: string
  /** Bound to the word before it by a hyphen or dash. */
  readonly bound: boolean
  /** What stands between it and the word before it. */
  readonly before: string
}

/** A stretch of a printed affiliation between commas and the like. */
export interface Segment {
  readonly text: string
  readonly words: readonly PrintedWord[]
  /** Stood in brackets. */
  readonly bracketed: boolean
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

/** True when a text ends with a shortened word, whose full stop ends no sentence: "Comput. Sci.". */
const isAbbreviated = (text: string): boolean => {
  const last = foldText(/\p{L}+$/u.exec(text)?.[0] ?? '')
  return keyWord(last) !== last || /[^aeiouy]{2}$/.test(last)
}

/** The text without markup, e-mail addresses, telephone numbers and footnote marks. */
export const plainAffiliation = (printed: string): string =>
  printed
    .slice(0, 2_000)
    .replace(
      /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,6}));/gi,
      (whole, hex?: string, decimal?: string, name?: string) => {
        if (name !== undefined) return entities[name.toLowerCase()] ?? whole
        const code = Number.parseInt(hex ?? decimal ?? '', hex === undefined ? 10 : 16)
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' '
      },
    )
    .replace(/(\p{Lu}\p{Ll}{3,})(?=\1(?!\p{L}))/gu, '$1, ')
    .replace(/<\/?\w[^<>]{0,80}>/g, ' ')
    .replace(/\b(?:e-?mail|phone|tel|fax)\b\s*[.:]?.*$/i, ' ')
    .replace(/\S+@\S+/g, ' ')
    .replace(/(\p{Ll}{5,})\.\s+(?=\p{Lu}\p{Ll}+\s\p{L})/gu, (whole, end: string, at: number, text: string) =>
      isAbbreviated(text.slice(0, at + end.length)) ? whole : `${end}, `,
    )
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/^\s*(?:from the\b|[\d*†‡§¶]+(?=[\s\p{L}])|\(?[a-z\d]\)\s)/iu, ' ')
    .replace(/#(?:TAB|N)#/g, ' ')
    .trim()

const wordOf = (printed: string, before: string): PrintedWord[] => {
  const bound = /[-–—/]$/.test(before)
  const folded = simplifiedHan(foldText(printed))
  if (folded === '') return []
  return folded.split(' ').map((part, index) => {
    // "U of X" and "Univ": a lone U with a capital is a university, in front of "of" or a name.
    const word = printed === 'U' || printed === 'U.' ? 'univ' : keyWord(part)
    return { word, folded: part, printed, bound: bound || index > 0, before: index > 0 ? '' : before }
  })
}

/** The words of a stretch of text. */
export const wordsOf = (text: string): PrintedWord[] => {
  const spelled = joinInitials(text.replace(/&/g, ' and '))
  let end = 0
  return [...spelled.matchAll(/[^\s\-–—/:()[\]"“”«»]+/gu)].flatMap((match) => {
    const before = spelled.slice(end, match.index)
    end = match.index + match[0].length
    return wordOf(match[0], before)
  })
}

/** The stretches of an affiliation, in printed order; what stands in brackets is a stretch of its own. */
export const segmentsOf = (text: string): Segment[] =>
  [...text.matchAll(/([([（【])|[^,;|\n\r，；、。()[\]（）【】]+/gu)].flatMap((match, index, all) => {
    if (match[1] !== undefined) return []
    const words = wordsOf(match[0])
    return words.length === 0 ? [] : [{ text: match[0].trim(), words, bracketed: all[index - 1]?.[1] !== undefined }]
  })

/** The key of words: what names are compared by. Legal forms at the end are left out, unless nothing else is there. */
export const keyOf = (words: readonly PrintedWord[]): string => {
  const kept = words.map(({ word }) => word).filter((word) => word !== '')
  while (kept.length > 1 && isLegalForm(kept.at(-1) ?? '')) kept.pop()
  return kept.join(' ')
}

/** The key of a name as a whole, brackets and commas included. */
export const nameKeyOf = (name: string): string => keyOf(wordsOf(name.replace(/[,;，；、]/g, ' ')))
