import { mostAuthors } from '../json/author-list.ts'
import { authorListAt } from '../profile/people/author-list.ts'
import { isChineseName } from '../profile/people/chinese-surnames.ts'
import { type AuthorName, type AuthorNames, isRest } from './author.ts'

const named = (parts: readonly string[]): AuthorNames => {
  const names: AuthorName[] = []
  let complete = true
  for (const part of parts) {
    if (names.length > mostAuthors) break
    const name = part.trim()
    if (isRest(name)) complete = false
    else if (name !== '') names.push({ name, group: false })
  }
  return { names, complete }
}

/** True when every name is turned around, or none: "Smith, John" and "Doe, Jane". */
const eachIsOne = (parts: readonly string[]): boolean => {
  const people = parts.filter((part) => !isRest(part.trim()))
  const commas = people.map((part) => part.split(',').length - 1)
  return commas.every((count) => count === 0) || commas.every((count) => count === 1 || count === 2)
}

/** The reader of running text takes lists of this length at most; longer ones are not written with commas alone. */
const longestRunningList = 20_000

const runningList = (text: string): AuthorNames | null => {
  if (text.length > longestRunningList) return null
  const list = authorListAt(text, 0)
  if (list === null || text.slice(list.end).replace(/[\s.,;]/g, '') !== '') return null
  return { names: list.authors.map(({ name, group }) => ({ name, group })), complete: list.complete }
}

/** "Smith J, Doe AB": initials behind the surname, without a dot. */
const compact = /^[\p{Lu}][\p{L}'’ -]{1,40} \p{Lu}{1,4}$/u

const byCommas = (text: string): AuthorNames => {
  const parts = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const kept = parts.map((part) => part.replace(/\.$/, ''))
  if (kept.length > 1 && kept.every((part) => compact.test(part) || isRest(part))) return named(kept)
  const running = runningList(text)
  if (running !== null) return running
  if (parts.length === 2 && parts.some((part) => !part.includes(' '))) return named([text])
  if (parts.length > 2 && parts.length % 2 === 0 && parts.every((part, index) => index % 2 === 0 || /\./.test(part))) {
    return named(parts.flatMap((part, index) => (index % 2 === 0 ? [`${part}, ${parts[index + 1] ?? ''}`] : [])))
  }
  return named(parts)
}

/**
 * The names that stand in one cell or line: parted by ";", "|", line ends, " and ", 、 or commas, surnames in front or
 * behind. A single "Last, First" is one person.
 */
export const authorsInCell = (printed: string): AuthorNames => {
  const text = printed.trim()
  if (text === '') return { names: [], complete: true }
  const sign = [/[;；]/, /\n/, /\s?\|\s?/, /、/].find((pattern) => pattern.test(text))
  if (sign !== undefined) return named(text.split(sign, mostAuthors + 1))
  if (/\p{Script=Han}[,，]/u.test(text)) {
    const parts = text.split(/[,，]|(?<=\p{Script=Han})\s?和\s?(?=\p{Script=Han}{2,4}$)/u, mostAuthors + 1)
    if (parts.every((part) => /\p{Script=Han}/u.test(part) || isRest(part.trim()))) return named(parts)
  }
  if (/^\p{Script=Han}{2,4}(?:\s+\p{Script=Han}{2,4})+$/u.test(text)) {
    const parts = text.split(/\s+/)
    if (parts.every((part) => isChineseName(part))) return named(parts)
  }
  if (/\s(?:and|&)\s/i.test(text)) {
    const parts = text.split(/,?\s+(?:and|&)\s+/i, mostAuthors + 1)
    return eachIsOne(parts) ? named(parts) : (runningList(text) ?? named(parts.flatMap((part) => part.split(','))))
  }
  return text.includes(',') ? byCommas(text) : named([text])
}
