import { hasHan } from '../../names/script.ts'
import { institutionWords } from './institution-word.ts'
import { isPlaceCode, printedCountry } from './printed-country.ts'
import { nameKeyOf, segmentsOf, wordsOf } from './printed-words.ts'
import { isAcronym } from './register-keys.ts'

/** What a printed institution is recognised by where no register knows it. */
export interface InstitutionKeys {
  /** Of each whole name that is printed, without blanks; those that share one are one institution. */
  readonly keys: readonly string[]
  /** The name to show: without what stands in brackets behind it, and without legal forms. */
  readonly name: string
  /** Acronyms printed beside a whole name, in small letters: no key by themselves, since two institutions may share one. */
  readonly acronyms: readonly string[]
}

const brackets = /\s*[(（]([^()（）]*)[)）]\s*/gu

const isInstitution = (text: string): boolean =>
  /大学|學|学院|研究|公司|医院|中心|科学院/u.test(text) || wordsOf(text).some(({ word }) => institutionWords.has(word))

const keyOfName = (name: string): string => nameKeyOf(name).replaceAll(' ', '')

/** The letters with which the words begin, connecting words left out and kept: "cuhk" and "cuohk". */
const beginnings = (name: string): string[] => {
  const words = wordsOf(name)
  const letters = (kept: typeof words) => kept.map(({ folded }) => [...folded][0] ?? '').join('')
  return [letters(words.filter(({ word }) => word !== '')), letters(words)]
}

/** True when an acronym goes with a name: its letters begin the words, or the name is in another script. */
const standsFor = (acronym: string, name: string): boolean => {
  const letters = acronym.toLowerCase().replace(/[^a-z\d]/g, '')
  return (
    hasHan(name) ||
    beginnings(name).some((found) => found === letters || (letters.length > 2 && found.startsWith(letters)))
  )
}

/**
 * What a printed institution is recognised by without a register: "The University of X", "University of X" and "Univ.
 * of X" share a key. A second name in brackets is a key too ("香港中文大学 (The Chinese University of Hong Kong)"); an
 * acronym is only noted. A text without words has no keys and is its own name.
 */
export const institutionKeys = (printed: string): InstitutionKeys => {
  const text = printed.replace(/\s+/g, ' ').trim()
  const asides = [...text.matchAll(brackets)].map(([, aside = '']) => aside.trim())
  const bare = text
    .replace(brackets, ' ')
    .replace(/\s+/g, ' ')
    .replace(/\s*[,;，；]\s*$/u, '')
    .trim()
  const name = bare === '' ? text : bare
  const acronyms = asides.filter((aside) => isAcronym(aside) && !isPlaceCode(aside) && standsFor(aside, name))
  const others = asides.filter((aside) => !isAcronym(aside) && hasHan(aside) !== hasHan(name) && isInstitution(aside))
  // A country or a city in brackets tells apart: "York University (UK)".
  const kept = asides.filter((aside) => isPlaceCode(aside) || printedCountry(segmentsOf(`${aside},${aside}`)) !== null)
  const keys = [keyOfName([name, ...kept].join(' ')), ...others.map(keyOfName)].filter((key) => key !== '')
  return {
    keys: [...new Set(keys)],
    name,
    acronyms: [...new Set(acronyms.map((acronym) => acronym.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')))],
  }
}

/**
 * The key of the one institution that each acronym stands for, given the keys of all printed institutions. An acronym
 * that is printed beside two names of one script stands for none, nor does one of fewer than three letters.
 */
export const settledAcronyms = (all: Iterable<InstitutionKeys>): ReadonlyMap<string, readonly string[]> => {
  const namesOf = new Map<string, Map<string, InstitutionKeys>>()
  for (const institution of all) {
    const [key] = institution.keys
    if (key === undefined) continue
    for (const acronym of institution.acronyms) {
      if (acronym.length < 3) continue
      const names = namesOf.get(acronym) ?? new Map<string, InstitutionKeys>()
      namesOf.set(acronym, names.set(key, institution))
    }
  }
  return new Map(
    [...namesOf].flatMap(([acronym, names]) => {
      const written = [...names.values()].map(({ name }) => hasHan(name))
      const single = written.filter((han) => han).length < 2 && written.filter((han) => !han).length < 2
      return single ? [[acronym, [...names.keys()].sort()] as const] : []
    }),
  )
}
