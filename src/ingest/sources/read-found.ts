import type { SourceFormat } from '../../model/record.ts'
import { rejectedAt } from './found-at.ts'
import type { Unpacked } from './packed/unpack.ts'
import type { Found, SourceReader } from './source-reader.ts'

/**
 * What a reader finds in bytes, and why they ended too early where they did. A fault of the reader is a rejection too, and
 * no reason to keep the other sources out; where the bytes cannot be had, that is thrown.
 */
export async function* readFound(reader: SourceReader, name: string, unpacked: Unpacked): AsyncGenerator<Found> {
  let thrown: unknown
  async function* watched(): AsyncGenerator<Uint8Array> {
    try {
      yield* unpacked.chunks
    } catch (error) {
      thrown = error
      throw error
    }
  }
  try {
    yield* reader.read({ name, chunks: watched() })
  } catch (error) {
    if (error === thrown) throw error
    const fault = error instanceof Error ? error.message : String(error)
    yield rejectedAt('document', `The reader failed on this document, which is a fault of ours: ${fault}`)
  }
  const broken = unpacked.broken()
  if (broken !== null) yield rejectedAt(broken.locator, broken.reason)
}

/** What is found, and a rejection where a format was asked for of which there is nothing. */
export async function* orWhyNone(found: AsyncIterable<Found>, format: SourceFormat): AsyncGenerator<Found> {
  let any = false
  for await (const one of found) {
    any ||= one.kind === 'record'
    yield one
  }
  if (!any) yield rejectedAt('document', `Expected ${format}, as was asked for, but found no record of it.`)
}
