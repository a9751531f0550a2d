import type { Rejection, SourceFormat, SourceRecord, Unread } from '../../model/record.ts'

/** What a reader finds, one by one, in the order of the source. */
export type Found =
  | { readonly kind: 'record'; readonly record: SourceRecord }
  | { readonly kind: 'unread'; readonly unread: Unread }
  | { readonly kind: 'rejected'; readonly rejection: Rejection }

/** A source as it comes: a name, and its bytes in pieces, already unpacked. */
export interface SourceInput {
  readonly name: string
  readonly chunks: AsyncIterable<Uint8Array>
}

/** The reader of one format. It holds one record at a time, so that a source may be larger than the memory. */
export interface SourceReader {
  readonly format: SourceFormat
  /** Whether a source looks like this format, by its name and its first 64 KB as text. */
  recognises(name: string, head: string): boolean
  /** Never throws for what a source holds: a bad entry is a rejection with its place, and the next one is read. */
  read(source: SourceInput): AsyncIterable<Found>
}

/** At most so much of a place is kept as its text. */
export const longestText = 2_000
