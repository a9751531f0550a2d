import type { AuthorList } from './author-list.ts'
import { isChineseName } from './chinese-surnames.ts'
import { saidAuthors } from './said-authors.ts'

const between =
  /^[（(]?\s?[与和]\s?([^，,。；;（）()]{2,160}?)\s?(等人?)?\s?(?:[共合][作著写撰编译]|共同(?:完成|撰写|写作))(?=[\s，,。.；;）)]|$)[\s，,。.；;）)]*/u

const isNameIn = (name: string): boolean => (/\p{Script=Han}/u.test(name) ? isChineseName(name) : /^\p{Lu}/u.test(name))

/** Who wrote a work with the owner, and what follows upon it. */
export interface Company {
  readonly list: AuthorList
  readonly rest: string
}

/**
 * "与 Lee、Fox 合著，Salt Letters, 12(3)": nothing but people stands between the words that say what they did, so that names
 * of any language and surnames alone are people. Null for other texts.
 */
export const companyInHan = (text: string, from: number): Company | null => {
  const found = between.exec(text.slice(from, from + 240))
  if (found === null) return null
  const names = found[1] ?? ''
  const start = from + found[0].indexOf(names, 1)
  const said = saidAuthors(names)
  if (said === null || !said.authors.every(({ name }) => isNameIn(name))) return null
  const authors = said.authors.map((author) => ({ ...author, start: author.start + start, end: author.end + start }))
  const list = { ...said, authors, start, end: start + names.length, complete: said.complete && found[2] === undefined }
  return { list, rest: text.slice(from + found[0].length) }
}
