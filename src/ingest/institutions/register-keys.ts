import type { InstitutionFacts } from '../../model/record.ts'
import { hasHan } from '../../names/script.ts'
import { countryOf } from '../derive/country.ts'
import { simplifiedHan } from './han-form.ts'
import { isGenericName } from './institution-word.ts'
import { nameKeyOf } from './printed-words.ts'

/** An institution of the register, with the record that says so. */
export interface RegisterEntry {
  readonly record: string
  readonly facts: InstitutionFacts
}

/** NAME: a whole name; ACRONYM: letters that stand for one. */
export type KeyKind = 'NAME' | 'ACRONYM'

export interface RegisterKey {
  readonly key: string
  readonly kind: KeyKind
}

/** What acronyms are looked up by: the letters alone, marked, for "MIT" is not the name "mit". */
export const acronymKey = (acronym: string): string =>
  `=${simplifiedHan(acronym.toLowerCase().normalize('NFKC')).replace(/[^\p{L}\p{N}]/gu, '')}`

const bracketed = /\s*[(（]([^()（）]*)[)）]/gu

/** Without a country or an acronym in brackets; "University of Frankfurt (Oder)" stays, since it is not that of Frankfurt. */
const withoutBrackets = (name: string): string =>
  name.replace(bracketed, (whole: string, inner: string) =>
    countryOf(inner) !== null || isAcronym(inner) ? '' : whole,
  )

/** A name of a company with its country, "Google (Canada)". */
export const isBranchName = (name: string): boolean => {
  const country = /^[^(]+ \(([A-Z][\w .]+)\)$/.exec(name)?.[1]
  return country !== undefined && countryOf(country) !== null
}

/** Words that companies have at the end of their name and people leave out. */
const companyEnding = / (?:technology|group|holdings|international|corporation|systems|solutions|labs|ai)$/

const hanCompanyEnding = /(?:技术|科技|控股|集团|网络|股份|信息|在线)*(?:集团|有限公司|公司)$/

/** Keys of a company without the end of its name: "Huawei Technologies (China)" as "huawei", 腾讯控股有限公司 as 腾讯. */
const brandKeys = (name: string): string[] => {
  const key = nameKeyOf(withoutBrackets(name))
  const brand = key.replace(companyEnding, '').replace(hanCompanyEnding, '')
  const company = isBranchName(name) || hanCompanyEnding.test(key)
  return company && brand !== key && brand.length > (hasHan(brand) ? 1 : 4) && !isGenericName(brand.split(' '))
    ? [brand]
    : []
}

/** True for a key that only the beginning of the entry's name gives. */
export const isBrandKey = ({ facts }: RegisterEntry, key: string): boolean =>
  facts.names.some((name) => brandKeys(name).includes(key)) &&
  !facts.names.some((name) => nameKeyOf(name) === key || nameKeyOf(withoutBrackets(name)) === key)

/** An acronym as printed: capitals and digits, at most one small letter in three. */
export const isAcronym = (text: string): boolean =>
  /^[\p{L}\p{N}][\p{L}\p{N}\-&.‑/ ]{1,11}$/u.test(text) &&
  !/\s\S+\s/.test(text) &&
  (text.match(/\p{Lu}/gu)?.length ?? 0) >= 2 &&
  (text.match(/\p{Ll}/gu)?.length ?? 0) * 3 <= text.length

/** The keys under which an entry of the register is looked up, each once; NAME wins where a name and an acronym agree. */
export const registerKeys = ({ facts }: RegisterEntry): readonly RegisterKey[] => {
  const found = new Map<string, KeyKind>()
  for (const name of facts.names) {
    for (const form of [name, withoutBrackets(name)]) {
      const short = isAcronym(form) && !form.includes(' ')
      const key = short ? acronymKey(form) : nameKeyOf(form)
      if (key.length > 1 && !found.has(key)) found.set(key, short ? 'ACRONYM' : 'NAME')
    }
    for (const key of brandKeys(name)) if (!found.has(key)) found.set(key, 'NAME')
  }
  for (const acronym of facts.acronyms) {
    const key = acronymKey(acronym)
    if (key.length > 2 && !found.has(key)) found.set(key, 'ACRONYM')
  }
  return [...found].map(([key, kind]) => ({ key, kind }))
}
