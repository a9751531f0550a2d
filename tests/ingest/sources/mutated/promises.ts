import { type Found, longestText, type SourceReader } from '../../../../src/ingest/sources/source-reader.ts'
import type { PaperFacts, PartialDate } from '../../../../src/model/record.ts'

const longestString = 5_100

const date = /^[12]\d{3}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/

/** What is wrong with the strings and dates of a value, at whatever depth; null for nothing. */
const faultOfValue = (value: unknown, name: string): string | null => {
  if (typeof value === 'string') {
    if (value.length > longestString) return `${name} has ${value.length} characters`
    if (value.includes('\0')) return `${name} holds a zero character`
    if (/\p{Surrogate}/u.test(value)) return `${name} holds half of a surrogate pair`
    if (/[\u202A-\u202E\u2066-\u2069]/.test(value)) return `${name} is turned around`
    return null
  }
  if (typeof value === 'number') return Number.isSafeInteger(value) ? null : `${name} is ${value}`
  if (value === undefined) return `${name} is undefined`
  if (typeof value !== 'object' || value === null) return null
  for (const [key, inner] of Object.entries(value)) {
    const fault = faultOfValue(inner, Array.isArray(value) ? name : key)
    if (fault !== null) return fault
  }
  return null
}

const isDate = (printed: PartialDate | null): boolean => printed === null || date.test(printed)

const faultOfPaper = (paper: PaperFacts): string | null => {
  const { title, year, month, posted, authors } = paper
  if (title.trim() === '' || title.length > 2_000) return `the title is "${title.slice(0, 100)}"`
  if (year !== null && !(Number.isInteger(year) && year >= 1000 && year <= 2100)) return `the year is ${year}`
  if (month !== null && !(Number.isInteger(month) && month >= 1 && month <= 12)) return `the month is ${month}`
  if (!isDate(posted)) return `it was posted ${posted}`
  let last = 0
  for (const { name, position } of authors) {
    if (name.trim() === '' || name.length > 1_000) return `a name is "${name.slice(0, 100)}"`
    if (position === null) continue
    if (!Number.isInteger(position) || position <= last) return `position ${position} follows ${last}`
    last = position
  }
  return null
}

/** What one finding holds against the promises of all readers; null where it holds them. */
export const brokenPromise = (found: Found): string | null => {
  const placed = found.kind === 'record' ? found.record : found.kind === 'unread' ? found.unread : found.rejection
  if (
    !/^(?:lines? [1-9]\d*|packed byte \d|byte \d|document$|\S.*, (?:lines? [1-9]|file$|document$)|\d+ files)/.test(
      placed.locator,
    )
  )
    return `the place is "${placed.locator}"`
  if (placed.text.length > longestText) return `the text has ${placed.text.length} characters`
  if (/\w@\w+\.\w/.test(placed.text)) return 'an e-mail address is kept'
  const fault = faultOfValue(found, found.kind)
  if (fault !== null) return fault
  if (found.kind === 'rejected')
    return /^[A-Z].*\.$/s.test(found.rejection.reason) ? null : `the reason is "${found.rejection.reason}"`
  if (found.kind === 'unread') return null
  const { record } = found
  if (record.kind === 'paper') return faultOfPaper(record.paper)
  const names = record.kind === 'person' ? record.person.names : record.institution.names
  return names.every((name) => name.trim() !== '' && name.length <= longestString) ? null : 'a name is empty or endless'
}

async function* piecesOf(bytes: Uint8Array, length: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length)
}

/** All that is found in bytes that come in pieces of a length. */
export const findAll = async (read: SourceReader['read'], bytes: Uint8Array, length: number): Promise<Found[]> => {
  const all: Found[] = []
  for await (const found of read({ name: 'a document', chunks: piecesOf(bytes, length) })) all.push(found)
  return all
}
