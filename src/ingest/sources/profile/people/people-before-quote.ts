import { isCommonWord } from '../field/common-words.ts'
import { quotedAt } from '../field/quotation.ts'
import type { AuthorList, ListedAuthor } from './author-list.ts'
import { isChineseName } from './chinese-surnames.ts'

/** How far into a line the quotation may begin. */
const searched = 300

const separators = /\s*(?:[,，、;；]|\s(?:and|und|et|y)\s|&|(?<=\p{Script=Han})\s)\s*(?:(?:and|&)\s+)?/gu
const cutSign = /^(?:et\.? al\.?|等|他|ほか)$/i
const latinName = /^\p{Lu}[\p{L}\p{M}'’-]+(?: \p{Lu}[\p{L}\p{M}'’-]+)?$/u
const hanName = /^\p{Script=Han}{2,4}(?:·\p{Script=Han}{1,6})?$/u
/** Names beside a title in kana: surnames of two characters, given names of one to three. */
const japaneseName = /^\p{Script=Han}{2,6}$/u
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u

const firstQuotation = (text: string, at: number): number | null => {
  for (let index = at; index < Math.min(text.length, at + searched); index += 1) {
    const sign = text[index] ?? ''
    if (!/[“"《「]/.test(sign)) continue
    return quotedAt(text, index) === null ? null : index
  }
  return null
}

/**
 * The people in front of the first quotation of a line, where nothing but people stands there: "Roe, Fox & Moe, “A title”",
 * "张三、李四《题目》". Surnames alone count; at least two are needed. Null for other lines.
 */
export const peopleBeforeQuote = (text: string, at: number): AuthorList | null => {
  const quotation = firstQuotation(text, at)
  if (quotation === null) return null
  const part = text.slice(at, quotation).replace(/[\s,，:：.。]+$/u, '')
  if (part.length < 5 || /[\d()（）[\]:：?!]/.test(part)) return null
  const parted = partedNames(text, part, at)
  if (parted !== null) return listOf(parted, at, true)
  const japanese = kana.test(text.slice(quotation, quotation + searched))
  const isHanName = (name: string): boolean => (japanese ? japaneseName : hanName).test(name)
  const authors: ListedAuthor[] = []
  let complete = true
  let from = 0
  for (const match of [...part.matchAll(separators), null]) {
    const to = match?.index ?? part.length
    const name = part.slice(from, to).trim()
    const start = at + from + (part.slice(from, to).length - part.slice(from, to).trimStart().length)
    from = to + (match?.[0].length ?? 0)
    if (cutSign.test(name)) complete = false
    else if (!isHanName(name) && !isLatinName(name)) return null
    else authors.push({ name, start, end: start + name.length, marks: '', notes: [], group: false, placed: true })
  }
  const han = authors.filter(({ name }) => isHanName(name))
  // "Ai" and "An" are names only among others.
  const doubtful = authors.filter(({ name }) => name.split(' ').some((word) => isCommonWord(word))).length
  // Whole names are read as they stand in any list.
  const alone = authors.filter(({ name }) => !name.includes(' ')).length
  if (alone * 2 < authors.length) return null
  if (authors.length < 2 + doubtful || (han.length > 0 && !japanese && !han.some(({ name }) => isChineseName(name))))
    return null
  return { ...listOf(authors, at, complete), end: at + part.length }
}

const listOf = (authors: readonly ListedAuthor[], at: number, complete: boolean): AuthorList => ({
  authors,
  start: authors[0]?.start ?? at,
  end: authors.at(-1)?.end ?? at,
  complete,
  strength: authors.length,
  closed: true,
  inverted: false,
})

const withInitials = /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2}[,.]? (?:\p{Lu}\.?[ -]?){1,4}$/u

/** "Lee Osan, Ann Mary K.": surnames and given names in full, as only semicolons can part them. */
const withGivenNames =
  /^(?:(?:de|da|do|dos|van|von|der) )?\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2}, \p{Lu}[\p{L}'’-]+(?: (?:\p{Lu}\.?|\p{Lu}[\p{L}'’-]+|de|da|do|dos)){0,4}$/u

/** "Lee, AB; Fox CD; Roe. EF": surnames with initials that semicolons part, whatever stands between the two; null else. */
const partedNames = (text: string, part: string, at: number): readonly ListedAuthor[] | null => {
  const authors: ListedAuthor[] = []
  for (const match of part.matchAll(/[^;；]+/gu)) {
    const raw = match[0].trim()
    if (!withInitials.test(raw) && !withGivenNames.test(raw)) return null
    const start = at + match.index + match[0].indexOf(raw)
    // The point of the last initial was taken for the end of the list.
    const dotted =
      / \p{Lu}$/u.test(raw) && text[start + raw.length] === '.' && withGivenNames.test(raw) ? `${raw}.` : raw
    const name = dotted.replace(/^(\S{2,})\. /u, '$1 ')
    authors.push({ name, start, end: start + dotted.length, marks: '', notes: [], group: false, placed: true })
  }
  return authors.length < 2 ? null : authors
}

/** A name, or a surname as it stands alone; initials belong to a list that other rules read. */
const isLatinName = (text: string): boolean =>
  latinName.test(text) && text.split(' ').every((word) => word.length > 1 && (word.length < 4 || !isCommonWord(word)))
