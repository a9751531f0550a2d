import { faultOf } from '../bibliography/printed-text.ts'
import { normalizeText } from '../normalize-text.ts'
import { isObject, type Json, type JsonObject, memberOf } from './json-value.ts'

/** How what must not be stored looks in the text of a record; nearly all records have none of it. */
const suspicious = /\\u0000|\\u[dD][89a-fA-F]|[\u202D\u202E]|\\u202[dDeE]|"__proto__"|\d{16}/

/** Members whose texts no record takes: what stands there costs nobody anything. */
const unread: ReadonlySet<string> = new Set([
  'abstract',
  'abstract_inverted_index',
  'reference',
  'references',
  'referenced_works',
  'related_works',
])

const faultOfText = (text: string): string | null =>
  // A lost character was lost before: it is no fault of this file.
  faultOf(text.includes('\uFFFD') ? text.replaceAll('\uFFFD', '') : text)

/** Members by which a source calls things: a number that JavaScript changes would call another one. */
const identifying = /(?:^|[-_])(?:ids?|doi|code|key|number|pmid|mag)$/i

/** What is hostile in a value, which is called so in its object; null for nearly all. */
export const faultIn = (value: Json | undefined, under = ''): string | null => {
  if (typeof value === 'string') return faultOfText(value)
  if (typeof value === 'number')
    return identifying.test(under) && Number.isInteger(value) && !Number.isSafeInteger(value)
      ? 'Expected an identifier that is exact, but got a number above 2^53.'
      : null
  if (Array.isArray(value)) return firstFault(value, (item) => faultIn(item, under))
  if (!isObject(value)) return null
  return firstFault(Object.entries(value), ([name, inner]) => {
    if (name === '__proto__') return 'No field is called __proto__.'
    return faultOfText(name) ?? (unread.has(name) ? null : faultIn(inner, name))
  })
}

const firstFault = <T>(items: readonly T[], faultOfItem: (item: T) => string | null): string | null => {
  for (const item of items) {
    const fault = faultOfItem(item)
    if (fault !== null) return fault
  }
  return null
}

/** What the record is called in its source, where that can be shown; null for none. */
export const shownId = (value: JsonObject): string | null => {
  for (const name of ['id', 'DOI', 'citation-key']) {
    const id = memberOf(value, name)
    if (typeof id === 'string' && id !== '' && faultOf(id) === null)
      return normalizeText(/^https?:/.test(id) ? id.slice(id.lastIndexOf('/') + 1) : id)
  }
  return null
}

/**
 * Why a record cannot be taken though it is JSON: zero characters, halves of surrogate pairs, controls that turn text
 * around, identifiers that JavaScript changes, `__proto__`; null for nearly all.
 */
export const hostileFault = (text: string, value: Json): string | null =>
  suspicious.test(text) ? faultIn(value) : null
