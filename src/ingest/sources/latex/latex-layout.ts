import { environmentGroups } from './latex-command.ts'
import type { LatexSource, Slice } from './latex-source.ts'

const listNames =
  /^(?:itemize|enumerate|description|etaremune|thebibliography|compactitem|compactenum|cvitems|innerlist|outerlist|bibsection|publist|list|lista|resumelist|publications)\*?$/i

/** True for an environment that is a list by its name. */
export const isListName = (name: string): boolean => listNames.test(name)

/** True for a list, and for an environment that is not known and begins with an item. */
export const holdsItems = (source: LatexSource, offset: number, name: string): boolean =>
  isListName(name) ||
  (!environmentGroups.has(name) &&
    /^\s{0,40}(?:%[^\n]{0,200}\s{1,40}){0,3}\\item\b/.test(source.text.slice(offset, offset + 900)))

/** A year, or a month with its year, beside an entry stands behind it, where entries have theirs; nowhere if the entry says it too. */
export const withYearLast = (parts: readonly number[], texts: readonly string[]): readonly number[] => {
  const [first, ...rest] = parts
  const year = first === undefined ? '' : (texts[first] ?? '').trim()
  if (first === undefined || rest.length === 0 || !/^(?:\d{1,2}\/)?(?:(?:19|20)\d\d|(?<=\/)\d\d)$/.test(year))
    return parts
  return rest.some((index) => texts[index]?.includes(year)) ? rest : [...rest, first]
}

/** True for a group that labels the next one: a year, a number, a few words with a colon. */
export const isLabel = (source: LatexSource, slice: Slice | undefined): boolean => {
  const text = slice === undefined ? '' : source.slice(slice).trim()
  return /^[\d\s.()[\]–-]{1,9}$/.test(text) || /[:：\]]$/.test(text)
}

/** An address without the signs that only LaTeX needs. */
export const addressOf = (written: string): string =>
  written
    .replace(/\\([%#&_~{}])/g, '$1')
    .replace(/\s+/g, '')
    .slice(0, 2_000)

/** Dashes and quotation marks as they are printed. */
export const typeset = (text: string): string =>
  /[-`']{2}/.test(text) ? text.replace(/---/g, '—').replace(/--/g, '–').replace(/``/g, '“').replace(/''/g, '”') : text

/** People with initials, parted by commas, semicolons or "and". */
const severalPeople = /\p{Lu}\}?\.[^;]{0,80}?(?:;|,| and | \\& )\s*\{?\p{Lu}/u

/**
 * True for groups of which one holds several people and another one a title's words: the fields of a work, whose commas
 * within would not be told from those between them.
 */
export const areFieldsOfWork = (texts: readonly string[]): boolean => {
  const people = texts.findIndex((text) => severalPeople.test(text.slice(0, 400)))
  return (
    people >= 0 &&
    texts.length > 2 &&
    texts.some((text, index) => index !== people && text.length < 400 && text.trim().split(/\s+/).length > 4)
  )
}
