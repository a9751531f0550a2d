import { normalizeText } from '../normalize-text.ts'
import { withoutPrivateData } from '../profile/person/private-data.ts'
import { isObject, itemsOf, type Json, memberOf } from './json-value.ts'

/** How one thing is read from whatever stands in its place. It never throws; what cannot be read is null or empty. */
export type Field<T> = (value: Json) => T

/** Longer texts are no names, titles or places, and are cut. */
export const longestFieldText = 5_000

const plainAscii = /^[\x20-\x7e]*$/

/** A text on one line without invisible characters, e-mail addresses and blanks around it; null for none. */
export const text: Field<string | null> = (value) => {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? String(value) : null
  if (typeof value !== 'string') return null
  const cut = value.length > longestFieldText ? value.slice(0, longestFieldText) : value
  const plain = plainAscii.test(cut) ? cut : normalizeText(cut)
  const shown = (plain.includes('@') ? withoutPrivateData(plain) : plain).replace(/\s+/g, ' ').trim()
  return shown === '' ? null : shown
}

/** A whole number that is exact, also as digits in quotes; null for anything else, such as ids above 2^53. */
export const wholeNumber: Field<number | null> = (value) => {
  const number = typeof value === 'string' && /^\s?\d{1,16}\s?$/.test(value) ? Number(value) : value
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : null
}

/** Any finite number; null for anything else. */
export const anyNumber: Field<number | null> = (value) =>
  typeof value === 'number' && Number.isFinite(value) ? value : null

/** True for `true` alone. */
export const flag: Field<boolean> = (value) => value === true

/** The items of a list that can be read, in order; a lone value is a list of one. */
export const listOf =
  <T>(field: Field<T>): Field<readonly NonNullable<T>[]> =>
  (value) => {
    const found: NonNullable<T>[] = []
    for (const item of itemsOf(value)) {
      const read = field(item)
      if (read !== null && read !== undefined) found.push(read)
    }
    return found
  }

/** All texts of a list, or the one text. */
export const texts = listOf(text)

/** The texts that an object of any names holds, such as those by language. */
export const textsByName: Field<readonly string[]> = (value) =>
  isObject(value) ? Object.values(value).flatMap((item) => texts(item ?? null)) : []

/** A field, or another where the first has nothing: names that a format has changed. */
export const either =
  <T>(...fields: readonly Field<T>[]): Field<T | null> =>
  (value) => {
    for (const field of fields) {
      const found = field(value)
      if (found !== null) return found
    }
    return null
  }

/** What a field reads inside: `inside('source', text)`. */
export const inside =
  <T>(name: string, field: Field<T>): Field<T> =>
  (value) =>
    field(memberOf(value, name))

type Table = Readonly<Record<string, readonly [name: string, field: Field<unknown>]>>

/** What a table of fields reads: our names, each with what its field gives. */
export type ReadBy<T extends Table> = { readonly [K in keyof T]: ReturnType<T[K][1]> }

/** The fields of one kind of object: our name, the name in the format, and how it is read. */
export const fieldsOf = <const T extends Table>(table: T): Field<ReadBy<T>> => {
  const entries = Object.entries(table)
  return (value) => {
    const read: Record<string, unknown> = {}
    for (const [ours, [theirs, field]] of entries) read[ours] = field(memberOf(value, theirs))
    return read as ReadBy<T>
  }
}
