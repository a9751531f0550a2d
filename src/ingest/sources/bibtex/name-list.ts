import { type AuthorName, type AuthorNames, isPlainlyPerson, isRest, noAuthors } from '../bibliography/author.ts'
import { authorsInCell } from '../bibliography/author-cell.ts'
import { mostAuthors } from '../json/author-list.ts'
import { isGroupName, isPersonName } from '../profile/people/person-name.ts'
import { groupEnd, latexText } from './latex.ts'

/** Parts of a value that a sign or word parts outside of all braces. */
const partedBy = (value: string, sign: RegExp, most: number): readonly string[] => {
  const parts: string[] = []
  let depth = 0
  let start = 0
  const signs = new RegExp(`\\\\.|[{}]|${sign.source}`, 'gis')
  for (let match = signs.exec(value); match !== null && parts.length < most; match = signs.exec(value)) {
    const found = match[0]
    if (found === '{') depth += 1
    else if (found === '}') depth = Math.max(0, depth - 1)
    else if (!found.startsWith('\\') && depth === 0) {
      parts.push(value.slice(start, match.index))
      start = match.index + found.length
      // "A and and B": the blank before the second word belongs to the first.
      if (/\s$/.test(found)) signs.lastIndex -= 1
    }
  }
  parts.push(value.slice(start))
  return parts
}

/** What stands in a pair of braces that encloses the whole; null where none does. */
const enclosed = (value: string): string | null => {
  const text = value.trim()
  return text.startsWith('{') && !/^\{\\/.test(text) && groupEnd(text, 0) === text.length && text.endsWith('}')
    ? text.slice(1, -1)
    : null
}

/** "family=Pelt, given=Charles, prefix=van", as biblatex takes it too. */
const keyedName = (parts: readonly string[]): string | null => {
  const values = new Map<string, string>()
  for (const part of parts) {
    const match = /^\s*"?(family|given|prefix|suffix|given-i|family-i|useprefix)\s*=\s*(.*?)"?\s*$/is.exec(part)
    if (match === null) return null
    values.set((match[1] ?? '').toLowerCase(), latexText(match[2] ?? ''))
  }
  const family = [values.get('prefix'), values.get('family')]
    .filter((part) => part !== undefined && part !== '')
    .join(' ')
  return [family, values.get('suffix'), values.get('given')]
    .filter((part) => part !== undefined && part !== '')
    .join(', ')
}

const nameOf = (printed: string): AuthorName => {
  const inner = enclosed(printed)
  if (inner !== null) {
    const name = latexText(inner)
    return { name, group: !isPlainlyPerson(name) || isGroupName(name) }
  }
  const parts = partedBy(printed, /,/, 6)
  const keyed = parts.every((part) => part.includes('=')) ? keyedName(parts) : null
  if (keyed !== null && keyed !== '') return { name: keyed, group: false }
  return {
    name: parts
      .map(latexText)
      .filter((part) => part !== '')
      .join(', '),
    group: false,
  }
}

const looksParted = (name: string): boolean =>
  /[;；、]/.test(name) || /\p{Script=Han}[,，]/u.test(name) || name.split(',').length > 3

/** Two people in one pair of braces are a slip of the pen; a council "on A and B" is not. */
const isListOfPeople = (parts: readonly string[]): boolean =>
  parts.length > 1 &&
  parts.every((part) => {
    const name = latexText(part)
    return isRest(name) || ((isPlainlyPerson(name) || isPersonName(name)) && !isGroupName(name))
  })

/**
 * The people of an author field: names are parted by "and" outside of braces, "and others" ends an incomplete list, a
 * name in braces as a whole is a group unless it is plainly a person. Lists that use other signs are read as well.
 */
export const nameList = (value: string): AuthorNames => {
  if (value.trim() === '') return noAuthors
  const and = /(?<=\s|^)and(?=\s|$)/
  const outer = partedBy(value, and, mostAuthors + 1)
  const inner = outer.length === 1 ? enclosed(value) : null
  const inside = inner === null ? [] : partedBy(inner, and, mostAuthors + 1)
  const parts = isListOfPeople(inside) ? inside : outer
  const names: AuthorName[] = []
  let complete = true
  for (const part of parts) {
    const name = nameOf(part)
    if (name.name === '') continue
    if (isRest(name.name)) complete = false
    else if (!name.group && looksParted(name.name)) {
      const cell = authorsInCell(name.name)
      for (const inCell of cell.names) names.push(inCell)
      complete &&= cell.complete
    } else names.push(name)
    if (names.length > mostAuthors) break
  }
  return { names, complete }
}
