import { createHash } from 'node:crypto'

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
  'tie',
  'fact',
] as const
export type IdKind = (typeof idKinds)[number]

declare const brand: unique symbol
type Id<Kind extends IdKind> = string & { readonly [brand]: Kind }
export type PersonId = Id<'person'>
export type PaperId = Id<'paper'>
export type RecordId = Id<'record'>
export type SourceId = Id<'source'>

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/**
 * An id made of what it names, such as `paper-3k9qv5x0tm2rh`: 65 bits, so that a billion things have no two alike in
 * practice; lower-case letters and digits only, safe in URLs and file names.
 */
export const hashId = <Kind extends IdKind>(kind: Kind, ...parts: readonly string[]): Id<Kind> => {
  const digest = createHash('sha256').update(parts.join('\u0000')).digest()
  let bits = digest.readBigUInt64BE(0) * 2n + BigInt(digest.readUInt8(8) >> 7)
  let text = ''
  for (let place = 0; place < 13; place++) {
    text += alphabet[Number(bits & 31n)]
    bits >>= 5n
  }
  return `${kind}-${text}` as Id<Kind>
}

/** The kind that an id names, or null when it is no id of ours. */
export const kindOfId = (id: string): IdKind | null => {
  const match = /^([a-z]+)-[0-9a-hjkmnp-tv-z]{13}$/.exec(id)
  const kind = idKinds.find((candidate) => candidate === match?.[1])
  return kind ?? null
}
