import { isChineseName } from './chinese-surnames.ts'

/** The pieces that author lists are made of. Reading stops by itself at what cannot be part of a list. */
export type AuthorToken =
  | {
      readonly kind: 'word'
      readonly text: string
      readonly start: number
      readonly end: number
      readonly dotted: boolean
      readonly glued: boolean
    }
  | { readonly kind: 'han'; readonly text: string; readonly start: number; readonly end: number }
  | { readonly kind: 'mark'; readonly text: string; readonly start: number; readonly end: number }
  | { readonly kind: 'note'; readonly text: string; readonly start: number; readonly end: number }
  | { readonly kind: 'separator'; readonly text: ',' | ';' | 'and' | '·'; readonly start: number; readonly end: number }
  | { readonly kind: 'rest'; readonly text: string; readonly start: number; readonly end: number }
  | { readonly kind: 'stop'; readonly text: string; readonly start: number; readonly end: number }

const word =
  /(?:['’ʼ]t )?\p{L}(?:(?!\p{Script=Han})[\p{L}\p{M}]|['’ʼ`´][\p{Ll}\p{Lu}](?!\s)|['’ʼ`´]\p{L}(?=\p{L})|[-–](?=\p{L}))*/uy
const han = /[\p{Script=Han}〇]+(?:[·•・][\p{Script=Han}]+)*/uy
const raisedMark = /[*∗⋆★☆†‡§¶#✉📧◇♠♣♦\p{So}+✝✢⁎⁰¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜ⁺^]+/uy
const strokeMark = /(?:\|\||[‖∥])[*†‡]{0,2}(?=[\s,;]|$)/uy
/** "1,2*"; but "CRY1-HY5" is a word of a title. */
const digitMark = /\d{1,2}(?:,\d{1,2})*(?:,(?=[*†‡§¶#]))?(?!\d?[-–]\p{L}{2})/uy
/** "JCR Q1", "CCF-A", "SCI 二区": the rank of a journal, no name. */
const rank = /(?:JCR|SCIE|SSCI|CSSCI|CSCD)\b|CCF[- ]?[ABC]\b|SCI\s?(?:[一二三四1-4]\s?区|Q[1-4])/uy
const letterMark = /[a-e](?=[\s,;])/y
const restWords =
  /(?:and|&|,)?\s{0,2}(?:et\.?\s?al\b\.?|etc\b\.?|(?:\d{1,4} |many )?(?:more(?: (?:authors|co-?authors|people))?|other authors|others|co-?authors)\b|\+\s?\d{1,4}(?: (?:more authors|more|others|authors))?|等(?:人|编著|主编|著|编|译|\b|(?!\p{Script=Han}))|(?:他|ほか)(?:\s?\d{1,3}\s?名)?(?![\p{Script=Han}\p{Script=Hiragana}])|\.\.\.|…)/iuy
const calledName =
  /["'“‘]\p{Lu}[\p{L}-]{1,14}["'”’](?=\s\p{Lu})|[(（]\p{Lu}\p{Ll}[\p{L}-]{1,14}[)）](?=\s\p{Lu}[\p{L}'’-]+\s?(?:[,，;；.*#†\d]|and\s|$))/uy
const joiner = /(?:and|und|et|y|och|e)\b(?!\s{0,2}al\b)/iy

const companions = /[,，]\s{1,2}(?:along |together |jointly )?with\s(?=\p{Lu})/uy

const isBlank = (character: string | undefined): boolean => character === ' ' || character === '\n'

const matchAt = (pattern: RegExp, text: string, at: number): string | null => {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? null
}

const closes: Readonly<Record<string, string>> = { '(': ')', '（': '）', '[': ']' }

/** What stands in brackets after a name, in which no further bracket opens; null when it is too long for a note. */
const noteAt = (text: string, at: number): string | null => {
  const close = closes[text[at] ?? '']
  if (close === undefined) return null
  const other = close === ')' ? '）' : close
  for (let index = at + 1; index < Math.min(text.length, at + 80); index += 1) {
    if (text[index] === close || text[index] === other) return text.slice(at, index + 1)
    if (closes[text[index] ?? ''] !== undefined) return null
  }
  return null
}

const slippedMark = /^[*†‡#]{1,2}(?=\.\s?\p{Lu}[\p{L}'’-]{1,30}(?:[*†‡#]{0,2}[,;]|\s(?:and|&)\s))/u

/** The token that begins at or after `from`; at the end of the text a stop of no length. */
export const authorTokenAt = (text: string, from: number, previous: AuthorToken | null): AuthorToken => {
  let start = from
  while (isBlank(text[start])) start += 1
  const character = text[start]
  if (character === undefined) return { kind: 'stop', text: '', start, end: start }
  const glued = start === from
  const rest = matchAt(restWords, text, start)
  if (rest !== null && /[\p{L}.…\d+]/u.test(rest) && !/^,?\s*$/.test(rest)) {
    return { kind: 'rest', text: rest, start, end: start + rest.length }
  }
  if (character === ',' || character === '，' || character === '、') {
    // "Ann Lee, with Max Roe": those who wrote it with her; more may follow even behind an "and".
    const others = matchAt(companions, text, start)
    if (others !== null) return { kind: 'separator', text: ';', start, end: start + others.length }
    // "Smith1,*" and "Smith1, 2": the comma parts marks, not names.
    return { kind: 'separator', text: ',', start, end: start + 1 }
  }
  if (character === ';' || character === '；') return { kind: 'separator', text: ';', start, end: start + 1 }
  if (character === '&') return { kind: 'separator', text: 'and', start, end: start + 1 }
  if ((character === '·' || character === '•' || character === '|') && isBlank(text[start - 1])) {
    return { kind: 'separator', text: '·', start, end: start + 1 }
  }
  // "Lee, Ann / Fox, Bo: A title".
  if (character === '/' && isBlank(text[start - 1]) && isBlank(text[start + 1]) && previous?.kind === 'word')
    return { kind: 'separator', text: ';', start, end: start + 1 }
  if (
    (character === '和' || character === '与' || character === '及') &&
    (previous?.kind !== 'han' || previous.end === start)
  ) {
    return { kind: 'separator', text: 'and', start, end: start + 1 }
  }
  const joined = matchAt(joiner, text, start)
  // "Potter,and Hampton": the blank behind the comma was forgotten.
  const apart = !glued || /[,，;*†‡]/.test(text[start - 1] ?? '')
  if (joined !== null && apart && isBlank(text[start + joined.length])) {
    // "y" and "e" join names only where a name stands on both sides; a capital one is an initial.
    if (joined.length > 1 ? joined !== 'Y' : joined === 'y' || joined === 'e') {
      return { kind: 'separator', text: 'and', start, end: start + joined.length }
    }
  }
  const run = matchAt(han, text, start)
  if (run !== null && previous?.kind === 'han' && /^(?:主编|编著|编|著|译|主译|副主编)$/u.test(run)) {
    return { kind: 'note', text: run, start, end: start + run.length }
  }
  // "孙启明等": the last character is no part of the name.
  // "刘涛和陈帆": two names and the word between them.
  const pair = /^(\p{Script=Han}{2,3})[和与及](\p{Script=Han}{2,3})$/u.exec(run ?? '')
  if (pair?.[1] !== undefined && isChineseName(pair[1]) && isChineseName(pair[2] ?? ''))
    return { kind: 'han', text: pair[1], start, end: start + pair[1].length }
  const characters =
    run !== null && /^.{2,4}(?:等(?:人|编著|主编|著|编|译)?|编著|主编|著|译)$/u.test(run)
      ? run.replace(/(?:等(?:人|编著|主编|著|编|译)?|编著|主编|著|译)$/, '')
      : run
  if (characters !== null) return { kind: 'han', text: characters, start, end: start + characters.length }
  if (
    glued &&
    previous !== null &&
    (previous.kind === 'word' || previous.kind === 'mark' || previous.kind === 'han' || previous.kind === 'note')
  ) {
    // "Ann Lee *a and Bo Fox": a letter behind a sign.
    const digits =
      matchAt(digitMark, text, start) ?? (previous.kind === 'mark' ? matchAt(letterMark, text, start) : null)
    if (digits !== null) return { kind: 'mark', text: digits, start, end: start + digits.length }
  }
  // "Ann Lee||, Bo Fox||": two strokes behind a name are a mark, one parts names.
  const strokes = glued && previous?.kind === 'word' ? matchAt(strokeMark, text, start) : null
  if (strokes !== null) return { kind: 'mark', text: strokes, start, end: start + strokes.length }
  const mark = matchAt(raisedMark, text, start)
  if (mark !== null) return { kind: 'mark', text: mark, start, end: start + mark.length }
  const letters = matchAt(rank, text, start) === null ? matchAt(word, text, start) : null
  // "Started Ph.D. studies": a degree, and nobody's name.
  if (letters === 'Ph' && text.startsWith('.D', start + 2)) return { kind: 'stop', text: letters, start, end: start }
  if (letters !== null) {
    const end = start + letters.length
    // "Bo Fox.(Eds.)": a point that slipped in between a name and what is said of it.
    if (letters.length > 2 && /^\.\((?:[Ee]ds?|[Ee]ditors?)\b/.test(text.slice(end, end + 9)))
      return { kind: 'word', text: letters, start, end: end + 1, dotted: false, glued }
    // "Bo Fox. and Cy Moe.": a point in the place of the comma.
    if (letters.length > 2 && /^\. (?:and|&) \p{Lu}[\p{L}.'’-]* \p{Lu}[\p{L}'’-]+[.,]/u.test(text.slice(end, end + 60)))
      return { kind: 'word', text: letters, start, end: end + 1, dotted: false, glued }
    // "W*. Chen": a mark that slipped in between an initial and its point.
    const slip =
      letters.length === 1 && previous?.kind !== 'word'
        ? (slippedMark.exec(text.slice(end, end + 40))?.[0].length ?? 0)
        : 0
    const dotted = text[end + slip] === '.'
    return { kind: 'word', text: letters, start, end: dotted ? end + slip + 1 : end, dotted, glued }
  }
  if (character === '-' && previous?.kind === 'word' && previous.dotted) {
    const second = matchAt(word, text, start + 1)
    if (second !== null) {
      const end = start + 1 + second.length
      const dotted = text[end] === '.'
      return { kind: 'word', text: `-${second}`, start, end: dotted ? end + 1 : end, dotted, glued: true }
    }
  }
  // "Ting-Hao 'Kenneth' Huang", "Ting-Hao (Kenneth) Huang": a name in use, between the others.
  const called = previous?.kind === 'word' ? matchAt(calledName, text, start) : null
  if (called !== null) {
    return { kind: 'word', text: called.slice(1, -1), start, end: start + called.length, dotted: false, glued: false }
  }
  const note = noteAt(text, start)
  if (
    note !== null &&
    // "(Practical Salt | 2018 | paper)": what stands between strokes is a venue.
    !note.includes('|') &&
    !/(?:press|publish\p{L}*|verlag|books|出版社)[^()]{0,20}(?:19|20)\d\d\s?[)）]$/iu.test(note) &&
    !/^[([（]\s?(?:(?:19|20)\d\d|submitted|accepted|in press|in prep|forthcoming|under|to appear|n\.d)/i.test(note)
  )
    return { kind: 'note', text: note, start, end: start + note.length }
  return { kind: 'stop', text: character, start, end: start }
}
