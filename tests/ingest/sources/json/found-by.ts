import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import type { Found, SourceReader } from '../../../../src/ingest/sources/source-reader.ts'
import type { InstitutionRecord, PaperRecord, PersonRecord, Rejection, Unread } from '../../../../src/model/record.ts'

/** What a reader finds, by kind and in order. */
export interface FoundBy {
  readonly papers: readonly PaperRecord[]
  readonly people: readonly PersonRecord[]
  readonly institutions: readonly InstitutionRecord[]
  readonly unread: readonly Unread[]
  readonly rejected: readonly Rejection[]
}

export async function* piecesOf(bytes: Uint8Array, length = 64 * 1024): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length)
}

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content

/** Everything that a reader finds in a text or in bytes, which come in pieces of a length. */
export const foundBy = async (
  reader: SourceReader,
  content: string | Uint8Array,
  length?: number,
): Promise<FoundBy> => {
  const found: Found[] = []
  const chunks = piecesOf(bytesOf(content), length)
  for await (const one of reader.read({ name: 'a document', chunks })) found.push(one)
  const records = found.flatMap((one) => (one.kind === 'record' ? [one.record] : []))
  return {
    papers: records.filter((record) => record.kind === 'paper'),
    people: records.filter((record) => record.kind === 'person'),
    institutions: records.filter((record) => record.kind === 'institution'),
    unread: found.flatMap((one) => (one.kind === 'unread' ? [one.unread] : [])),
    rejected: found.flatMap((one) => (one.kind === 'rejected' ? [one.rejection] : [])),
  }
}

/** How many of each there are: records, rejected, unread. */
export const countsOf = (found: FoundBy): readonly [read: number, rejected: number, unread: number] => [
  found.papers.length + found.people.length + found.institutions.length,
  found.rejected.length,
  found.unread.length,
]

const folder = fileURLToPath(new URL('../../../../../shared/data/', import.meta.url))

/** True where the real data stand beside the project. */
export const hasRealData = existsSync(folder)

/** A file of the real data, unpacked. */
export const realFile = (path: string): Buffer => {
  const bytes = readFileSync(folder + path)
  return path.endsWith('.gz') ? gunzipSync(bytes) : bytes
}
