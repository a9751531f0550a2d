import { isCommonWord } from '../field/common-words.ts'
import { skip } from '../field/title-place.ts'
import { type AuthorList, authorListAt, type ListedAuthor } from './author-list.ts'

const longestList = 3000
const mostRounds = 80

const joiner = /^(?:and|und|et|y|&|with)\s+/i
const restSign =
  /^(?:et\.?\s?al\b\.?|\[?(?:\.{3}|…)\]?|and others\b|(?:and )?\d{1,4} (?:more authors|more|others)\b|等)[\s.,…]*/iu

/** A name that no rule of names knows, as its place alone gives it away: capitals, no digits, no words of titles. */
const isPlausible = (name: string): boolean => {
  const words = name.split(/\s+/)
  return (
    name.length >= 2 &&
    name.length <= 40 &&
    words.length <= 5 &&
    !/\p{Script=Han}{6}/u.test(name) &&
    !/[\d:?!"“”/]/.test(name) &&
    /^[\p{Lu}\p{Lo}]|^(?:van|von|de|der|den|da|di|al)\b/u.test(name) &&
    words.filter((word) => /^\p{Ll}/u.test(word)).length <= 2 &&
    !words.some((word) => word.length > 3 && isCommonWord(word.replace(/\.$/, '')) && words.length > 2)
  )
}

/** All people between two places of a text, where the list's layout says that nothing else stands there; null else. */
export const peopleWithin = (text: string, from: number, to: number): AuthorList | null => {
  if (to - from > longestList || to - from < 2) return null
  const part = text.slice(0, to)
  const authors: ListedAuthor[] = []
  let complete = true
  let strength = 0
  let inverted = false
  let placed = true
  let at = from
  for (let round = 0; round < mostRounds && at < to; round += 1) {
    at = skip(part, at, /[\s.,;，；、&()[\]]/)
    const join = joiner.exec(part.slice(at, at + 10))
    if (join !== null) at += join[0].length
    const rest = restSign.exec(part.slice(at, at + 16))
    if (rest !== null) {
      complete = false
      placed = false
      at += rest[0].length
      continue
    }
    if (at >= to) break
    const list = authorListAt(part, at)
    if (list !== null) {
      authors.push(...list.authors.map((author) => ({ ...author, placed: author.placed && placed })))
      complete &&= list.complete
      strength += list.strength
      inverted ||= list.inverted
      at = Math.max(list.end, at + 1)
      continue
    }
    const raw = /^[^,;，；、&]{1,60}?(?=[,;，；、&]|\s(?:and|und|et)\s|$)/u.exec(part.slice(at, at + 61))?.[0] ?? ''
    const name = raw
      .replace(/[*†‡§#¶⁰¹²³⁴⁵⁶⁷⁸⁹]+/gu, '')
      .replace(/[.\s]+$/, '')
      .trim()
    if (name === '' && raw !== '') {
      at += raw.length
      continue
    }
    if (!isPlausible(name)) return null
    const initials = /^,\s?((?:\p{Lu}\.[\s-]?){1,4})(?=[,;&\s]|$)/u.exec(
      part.slice(at + raw.length, at + raw.length + 20),
    )
    const length = raw.length + (initials?.[0].length ?? 0)
    authors.push({
      name: initials === null ? name : `${name}, ${(initials[1] ?? '').trim()}`,
      start: at,
      end: at + length,
      marks: '',
      notes: [],
      group: false,
      placed,
    })
    strength += 0.5
    at += length
  }
  if (authors.length === 0 || at < to - 3) return null
  return { authors, start: authors[0]?.start ?? from, end: to, complete, strength, closed: true, inverted }
}
