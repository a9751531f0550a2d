import { isInstitution } from '../field/institution.ts'
import type { AuthorList, ListedAuthor } from './author-list.ts'
import { isPersonName } from './person-name.ts'

const separators = /\s*(?:[,，、;；|]|\s(?:and|und|et|y)\s|\s[&·•]\s|&(?=\s))\s*/gu
const semicolons = /\s*(?:[;；|]|\s(?:and|und|et|y)\s|\s[&·•]\s)\s*/gu
const cutSigns = /^(?:et\.?\s?al\b.*|等|\.{3}|…|others)$/iu
const markSigns = /[*∗⋆★☆†‡§¶#✉📧◇♠♣♦\p{So}✝✢⁎⁰¹²³⁴⁵⁶⁷⁸⁹⁺^]+/gu
const onlyInitials = /^(?:\p{Lu}[.-]?\s?){1,4}$|^\p{Lu}{1,3}$/u

const longestText = 20_000
const longestName = 60

/** "Ann Roe, Harbour University; Bo Fox, Sand Lab": each with where they work, blanked out so that places stay. */
const withoutWorkplaces = (text: string): string => {
  const parts = text.split(/(?<=[;；])/)
  const placed = parts.filter((part) => {
    const comma = part.indexOf(',')
    return (
      comma > 0 &&
      isPersonName(part.slice(0, comma).trim()) &&
      !isPersonName(
        part
          .slice(comma + 1)
          .replace(/[;；]/, '')
          .trim(),
      )
    )
  })
  if (parts.length < 2 || placed.length < parts.length * 0.6) return text
  return parts.map((part) => part.replace(/,[^;；]*/, (place) => ' '.repeat(place.length))).join('')
}

/** The names of a line that says itself to be one of authors, whatever they look like; null where none can be told apart. */
export const saidAuthors = (text: string): AuthorList | null => {
  const head = withoutWorkplaces(text.slice(0, longestText))
  const authors: ListedAuthor[] = []
  let complete = true
  let at = 0
  const take = (from: number, to: number): boolean => {
    const part = head.slice(from, to)
    const name = part
      .replace(markSigns, '')
      .replace(/[(（[][^()（）[\]]*[)）\]]/g, ' ')
      .replace(/^\s*(?:and|&)\s+/, '')
      .replace(/(\p{L}{2})\.?\s*\d*\s*$/u, '$1')
      .trim()
    if (name === '' || (authors.length > 0 && isInstitution(name))) return true
    if (cutSigns.test(name)) {
      complete = false
      return true
    }
    if (name.length > longestName || !/\p{L}/u.test(name) || /[:：?!]/.test(name)) return false
    const start = from + (part.length - part.trimStart().length)
    const previous = authors.at(-1)
    const marks = (part.match(markSigns) ?? []).join('')
    if (previous !== undefined && onlyInitials.test(name) && !/[\s,]/.test(previous.name)) {
      authors[authors.length - 1] = {
        ...previous,
        name: `${previous.name}, ${name}`,
        end: to,
        marks: previous.marks + marks,
      }
      return true
    }
    authors.push({ name, start, end: to, marks, notes: [], group: false, placed: true })
    return true
  }
  // "Roe, Max; Doe, Ann": semicolons part people, commas their names.
  const parts = head.split(/[;；]|\s(?:and|und|et|y|&)\s/)
  const inverted =
    (parts.length > 1 || /^\s*\p{L}+,\s\p{Lu}\p{Ll}[\p{L} .-]*$/u.test(head)) &&
    parts.filter((part) => /^[^,]+,[^,]+$/.test(part)).length >= parts.length * 0.6
  for (const match of head.matchAll(inverted ? semicolons : separators)) {
    if (!take(at, match.index)) return null
    at = match.index + match[0].length
  }
  if (!take(at, head.trimEnd().length) || authors.length === 0) return null
  return {
    authors,
    start: authors[0]?.start ?? 0,
    end: head.length,
    complete,
    strength: authors.length,
    closed: true,
    inverted: false,
  }
}
