import { hash } from 'node:crypto'

/** The kinds of thing that an id can name; the id begins with it, so that `node(id)` knows where to look. */
export const idKinds = [
  'person',
  'group',
  'paper',
  'institution',
  'topic',
  'venue',
  'activity',
  'source',
  'record',
  'authorship',
  'affiliation',
  'relation',
  'claim',
  'fact',
  'decision',
  'import',
] as const
export type IdKind = (typeof idKinds)[number]

declare const brand: unique symbol
type Id<Kind extends IdKind> = string & { readonly [brand]: Kind }
export type PersonId = Id<'person'>
export type PaperId = Id<'paper'>
export type RecordId = Id<'record'>
export type SourceId = Id<'source'>
export type DecisionId = Id<'decision'>

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/**
 * An id made of what it names, such as `paper-3k9qv5x0tm2rh`: 65 bits, so that a billion things have no two alike in
 * practice; lower-case letters and digits only, safe in URLs and file names.
 */
export const hashId = <Kind extends IdKind>(kind: Kind, ...parts: readonly string[]): Id<Kind> => {
  const digest = hash('sha256', parts.join('\u0000'), 'buffer')
  // The first 65 bits as a number, five at a time from its end; in pieces, since numbers are exact up to 53 bits only.
  let high = digest.readUInt32BE(0)
  let middle = digest.readUInt32BE(4)
  let low = digest.readUInt8(8) >> 7
  let text = ''
  for (let place = 0; place < 13; place++) {
    const five = ((middle & 15) << 1) | low
    text += alphabet[five]
    low = (middle >>> 4) & 1
    middle = ((middle >>> 5) | (high << 27)) >>> 0
    high >>>= 5
  }
  return `${kind}-${text}` as Id<Kind>
}

/** What answers call the tie of two people: made of their ids, the smaller first, so that it need not be stored. */
export const tieId = (person: string, other: string): string => {
  const [from, to] = person < other ? [person, other] : [other, person]
  return `tie-${from.slice('person-'.length)}-${to.slice('person-'.length)}`
}

/** The kind that an id names, or null when it is no id of ours. */
export const kindOfId = (id: string): IdKind | null => {
  const match = /^([a-z]+)-[0-9a-hjkmnp-tv-z]{13}$/.exec(id)
  const kind = idKinds.find((candidate) => candidate === match?.[1])
  return kind ?? null
}
