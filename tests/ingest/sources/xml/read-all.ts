import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Found, SourceReader } from '../../../../src/ingest/sources/source-reader.ts'
import type { PaperRecord, PersonRecord, Rejection, Unread } from '../../../../src/model/record.ts'

/** What a reader finds in a text, by kind and in order. */
export interface AllFound {
  readonly found: readonly Found[]
  readonly papers: readonly PaperRecord[]
  readonly people: readonly PersonRecord[]
  readonly unread: readonly Unread[]
  readonly rejected: readonly Rejection[]
}

async function* piecesOf(bytes: Uint8Array, length: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length)
}

/** Reads a whole text or bytes, in pieces of a length. */
export const readAll = async (
  reader: SourceReader,
  content: string | Uint8Array,
  length = 64 * 1024,
): Promise<AllFound> => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const found: Found[] = []
  for await (const one of reader.read({ name: 'a document', chunks: piecesOf(bytes, length) })) found.push(one)
  const records = found.flatMap((one) => (one.kind === 'record' ? [one.record] : []))
  return {
    found,
    papers: records.filter((record) => record.kind === 'paper'),
    people: records.filter((record) => record.kind === 'person'),
    unread: found.flatMap((one) => (one.kind === 'unread' ? [one.unread] : [])),
    rejected: found.flatMap((one) => (one.kind === 'rejected' ? [one.rejection] : [])),
  }
}

/** A file of the real data beside the project; null where the data are absent. */
export const realFile = (path: string): Buffer | null => {
  const file = fileURLToPath(new URL(`../../../../../shared/data/${path}`, import.meta.url))
  return existsSync(file) ? readFileSync(file) : null
}
