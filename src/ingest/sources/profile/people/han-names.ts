import type { AuthorList, ListedAuthor } from './author-list.ts'
import { isChineseName } from './chinese-surnames.ts'
import { japaneseNamesAt } from './japanese-names.ts'

/** What stands behind a name: what parts it from the next one, or the people from the title. */
export type Sign = 'blank' | 'comma' | 'list' | 'semicolon' | 'point' | 'colon' | 'none'

/** A list of people in 汉字 as far as one of its names, with the sign behind it. */
export interface HanNames {
  readonly list: AuthorList
  /** How many are surely names, and how many only their place makes such. */
  readonly sure: number
  readonly unsure: number
  readonly sign: Sign
  /** True where another sign parts the names than stands behind the last one. */
  readonly apart: boolean
  /** Where the text goes on behind the sign. */
  readonly next: number
}

const name =
  /(?:\p{Script=Han}{1,8}(?:[·•・]\p{Script=Han}{1,8}){1,3}|\p{Script=Han} {1,2}\p{Script=Han}(?!\p{Script=Han})|\p{Script=Han}{2,7})(?!\p{Script=Han})/uy
const joined = /(\p{Script=Han}{2,3})[和与及](\p{Script=Han}{2,3})(?!\p{Script=Han})/uy
/** What people are, not how they are called, and words of titles. */
const rank =
  /[的与及]|(?:教授|导师|博士|硕士|学士|院长|所长|主任|研究员|讲师|工程师|学者|委员|理事|会长|主席|作者|独立)$/u
const marks = /\s?(?:[*＊∗#＃†‡§¶△▲☆★①-⑳⁰¹²³⁴-⁹✉^]+|\d{1,2}(?:,\d{1,2}){0,3}(?![\d年]))/uy
const note =
  /\s?[(（[【](?:[*＊#＃†\d,，]{1,6}|\d{1,2}\/\d{1,2}|[^()（）[\]【】]{0,12}(?:作者|通讯|通信|一作|共同|导师|学生|博士|硕士|研究生|指导|本人)[^()（）[\]【】]{0,8})[)）\]】]/uy
const rest = /\s{0,2}[,，、]?\s{0,2}(?:等(?:人)?(?!\p{Script=Han})|et\.? al\b\.?)/uy
const signs = /\s{0,3}([,，、;；.．。:：]?)\s{0,3}(?:[和与及&]\s{0,2}(?=\p{Script=Han}{2,4}(?!\p{Script=Han})))?/uy

const kinds: Readonly<Record<string, Sign>> = {
  ',': 'comma',
  '，': 'comma',
  '、': 'list',
  ';': 'semicolon',
  '；': 'semicolon',
  '.': 'point',
  '．': 'point',
  '。': 'point',
  ':': 'colon',
  '：': 'colon',
}

/** The most names of one list. */
const mostNames = 60

const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at
  return pattern.exec(text)
}

const signAt = (text: string, at: number): { readonly sign: Sign; readonly next: number } => {
  const found = matchAt(signs, text, at)
  const next = at + (found?.[0].length ?? 0)
  return { sign: kinds[found?.[1] ?? ''] ?? (next > at ? 'blank' : 'none'), next }
}

/** A long name, as peoples have whose names are written by their sound, is one only in the middle of so many others. */
const leastSure = 3

const nextName = /\s{0,2}[,，、]\s{0,2}(\p{Script=Han}{2,3})\s{0,2}[,，、.]/uy

/** Whether a further name of a list follows, and the list goes on behind it. */
const namesGoOn = (text: string, at: number): boolean => isChineseName(matchAt(nextName, text, at)?.[1] ?? '')

const author = (start: number, printed: string, end: number, mark: string, notes: readonly string[]): ListedAuthor => ({
  name: printed.replaceAll(' ', ''),
  start,
  end,
  marks: mark,
  notes,
  group: false,
  placed: true,
})

/**
 * The lists of people in 汉字 that may begin at a place, the shortest first: where a list ends only its line shows. `again`
 * are words that stand in several entries where people stand: they are names, whatever they look like. Other names have at
 * most `longestName` characters.
 */
export const hanNamesAt = (
  text: string,
  from: number,
  again: ReadonlySet<string>,
  longestName = 4,
): readonly HanNames[] => {
  const japanese = japaneseNamesAt(text, from)
  if (japanese !== null)
    return [{ list: japanese, sure: japanese.authors.length, unsure: 0, apart: true, ...signAt(text, japanese.end) }]
  const found: HanNames[] = []
  const authors: ListedAuthor[] = []
  let sure = 0
  let unsure = 0
  let between: Sign | null = null
  let at = from
  while (authors.length < mostNames) {
    const pair = matchAt(joined, text, at)
    const both = pair !== null && isChineseName(pair[1] ?? '') && isChineseName(pair[2] ?? '')
    const printed = both ? (pair[1] ?? '') : (matchAt(name, text, at)?.[0] ?? '')
    // "李四等", "李四主编": what stands behind a name without a blank.
    const suffix = /^\p{Script=Han}{2,3}?(等人?|主编|主译|编著|编|著|译)$/u.exec(printed)?.[1] ?? ''
    const bare = printed.slice(0, printed.length - suffix.length)
    const cut = suffix.startsWith('等')
    const tooLong = bare.length > longestName && !bare.includes('·') && !again.has(bare)
    if (bare === '' || rank.test(bare) || (tooLong && (sure < leastSure || !namesGoOn(text, at + bare.length))))
      return found
    const known = bare.includes('·') || again.has(bare) || isChineseName(bare.replaceAll(' ', ''))
    sure += known ? 1 : 0
    unsure += known ? 0 : bare.length > 4 ? 2 : 1
    let end = at + bare.length + (cut ? 0 : suffix.length)
    let mark = ''
    const notes: string[] = []
    for (let round = 0; round < 3; round += 1) {
      const sign = matchAt(marks, text, end)?.[0] ?? ''
      const remark = sign === '' ? (matchAt(note, text, end)?.[0] ?? '') : ''
      if (sign === '' && remark === '') break
      mark += sign.trim()
      if (remark !== '') notes.push(remark.trim())
      end += sign.length + remark.length
    }
    authors.push(author(at, bare, at + bare.length, mark, notes))
    if (both) {
      at += bare.length + 1
      continue
    }
    const others = cut ? printed.slice(bare.length) : (matchAt(rest, text, end)?.[0] ?? '')
    end += others.length
    const { sign, next } = signAt(text, end)
    // "张磊.衣服、代表与裁缝", "张磊. 大数据：新动能": behind the point a title begins.
    if (between === 'point' && (sign === 'list' || sign === 'colon')) return found
    const list: AuthorList = {
      authors: [...authors],
      start: from,
      end,
      complete: others === '',
      strength: sure,
      closed: others !== '',
      inverted: false,
    }
    found.push({ list, sure, unsure, sign, apart: between !== sign, next })
    if (others !== '' || sign === 'none' || sign === 'colon') return found
    between ??= sign
    at = next
  }
  return found
}
