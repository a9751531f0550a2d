import { isInstitution } from '../field/institution.ts'
import type { AuthorList } from './author-list.ts'
import { peopleWithin } from './people-within.ts'

/** So many groups of people, each with an institution behind it, are no other list. */
const fewest = 2
const mostGroups = 40
const longest = 3000

interface Group {
  readonly start: number
  /** Where the people of the group end and their institution begins. */
  readonly end: number
}

/** "Ann Lee, Bo Fox, and Cy Moe, Salt University": where the people of a group end; null where no institution follows them. */
const groupOf = (text: string, start: number): Group | null => {
  let at = text.indexOf(',')
  while (at >= 0) {
    const next = text.indexOf(',', at + 1)
    const part = text.slice(at + 1, next < 0 ? text.length : next)
    if (isInstitution(part)) return at > 2 ? { start, end: start + at } : null
    at = next
  }
  return null
}

/**
 * "Ann Lee and Bo Fox, Salt University; Cy Moe, Stone Institute": the people of a text to its end, in groups that each have
 * their institution behind them, as USENIX prints them. Null for other texts.
 */
export const affiliatedList = (text: string, from: number): AuthorList | null => {
  if (!text.includes(';', from) || text.length - from > longest) return null
  const parts = text.slice(from).split(';', mostGroups)
  if (parts.length < fewest) return null
  const lists: AuthorList[] = []
  let start = from
  for (const part of parts) {
    const group = groupOf(part, start)
    const list = group === null ? null : peopleWithin(text, group.start, group.end)
    if (list === null) return null
    lists.push(list)
    start += part.length + 1
  }
  return {
    authors: lists.flatMap((list) => list.authors),
    start: lists[0]?.start ?? from,
    end: text.length,
    complete: lists.every(({ complete }) => complete),
    strength: lists.reduce((sum, { strength }) => sum + strength, 0),
    closed: true,
    inverted: false,
  }
}
