import type { PrintedAuthor } from '../../../model/record.ts'
import { namesIn } from '../../../names/person-name.ts'
import { isChineseName } from '../profile/people/chinese-surnames.ts'
import { isGroupName, isPersonName } from '../profile/people/person-name.ts'
import { leftOut } from '../profile/person/private-data.ts'
import { faultOf, plainLine } from './printed-text.ts'

/** A name of a list: `group` is true where its source sets it as one unit that is not taken apart. */
export interface AuthorName {
  readonly name: string
  readonly group: boolean
  /** As printed with the name. */
  readonly affiliation?: string
}

/** The names of a list in printed order, and whether it is whole. */
export interface AuthorNames {
  readonly names: readonly AuthorName[]
  readonly complete: boolean
}

/** The list of a work that names nobody. */
export const noAuthors: AuthorNames = { names: [], complete: true }

const longestAffiliation = 500

const restSign = /^(?:(?:and\s+)?others?|\(?et\.? al\.?\)?|u\.\s?a\.|等人?|\.{3}|…)\.?$/iu
const restBehind = /[\s,]+(?:\(?et\.? al\.?\)?|and others)\.?$|(?<=\p{Script=Han})\s?等人?$/iu

/** True for "others", "et al." and "等", which stand for names that are left out. */
export const isRest = (text: string): boolean => text.length < 20 && restSign.test(text.trim())

/** The name without what stands for further ones: "Smith, J. et al.", "王伟等". */
export const withoutRest = (text: string): { readonly name: string; readonly complete: boolean } => {
  const cut = text.length < 300 ? text.replace(restBehind, '') : text
  return cut === text || cut.trim() === '' ? { name: text, complete: true } : { name: cut, complete: false }
}

/** True for a name that its source keeps together though a person bears it: "Smith, John", 张三. */
export const isPlainlyPerson = (text: string): boolean => {
  if (isChineseName(text)) return true
  const [family = '', given = '', ...more] = text.split(/[,，]/)
  return more.length === 0 && given.trim() !== '' && isPersonName(`${given.trim()} ${family.trim()}`)
}

/** Database numbers and roles behind a name: "(57190000000)", "(Eds.)", "[editor]". */
const aside = /\s?[([（][^()[\]（）]{0,40}(?:\d{5,}|\beds?\b|\beditors?\b|通讯作者|\*)[^()[\]（）]{0,20}[)\]）]/giu

/** "Yuan*, Zhihang": several such marks in one list say that these authors did the same. */
const starMark = /[*∗](?=\s?[,，]|\s*$)/u

const han = /^[\p{Script=Han}\s·•]+$/u

const tidyName = (printed: string): string => {
  const name = plainLine(printed)
    .replaceAll(leftOut, '')
    .replace(aside, ' ')
    .replace(/[*∗†‡§#✉]+(?=\s?[,，]|\s*$)/gu, '')
    .replace(/\s+([,，])/gu, '$1')
    .replace(/,(?=\S)/g, ', ')
    .replace(/^[\s,;，；、]+|[\s,;，；、]+$/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
  return han.test(name) ? name.replaceAll(' ', '') : name
}

/** The authors of a work, numbered, in the forms of its source; names without letters are left out. */
export const authorsNamed = (list: AuthorNames): { authors: PrintedAuthor[]; authorsComplete: boolean } => {
  let complete = list.complete
  const starred = list.names.filter(({ name }) => starMark.test(name)).length > 1
  const authors: PrintedAuthor[] = []
  for (const { name: printed, group, affiliation } of list.names) {
    if (isRest(printed)) {
      complete = false
      continue
    }
    const cut = group ? { name: printed, complete: true } : withoutRest(printed)
    complete &&= cut.complete
    const tidy = tidyName(cut.name)
    if (!/\p{L}/u.test(tidy)) continue
    const isGroup = group || isGroupName(tidy)
    const [name = tidy, ...variants] = isGroup ? [tidy] : namesIn(tidy)
    authors.push({
      name,
      position: authors.length + 1,
      group: isGroup,
      equalContribution: starred && starMark.test(printed),
      corresponding: false,
      affiliation:
        affiliation === undefined || faultOf(affiliation) !== null
          ? null
          : plainLine(affiliation).slice(0, longestAffiliation),
      subject: null,
      ...(variants.length > 0 ? { variants } : {}),
    })
  }
  return { authors, authorsComplete: complete }
}
