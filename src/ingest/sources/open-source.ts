import type { Reading, SourceFormat } from '../../model/record.ts'
import { maximumDocumentBytes } from './decode.ts'
import { foundIn } from './found-at.ts'
import { headBytes, headText, readerFor } from './known-reader.ts'
import { archiveFormat, readArchive } from './packed/archive.ts'
import { ByteReader } from './packed/byte-reader.ts'
import { isTar } from './packed/tar-members.ts'
import { isGzip, type Unpacked, type UnpackLimits, unpack, unpackLimits } from './packed/unpack.ts'
import { readDocument } from './read-document.ts'
import { orWhyNone, readFound } from './read-found.ts'
import type { Found } from './source-reader.ts'

/** A source that can be read from its beginning any number of times, in pieces. */
export interface SourceBytes {
  readonly name: string
  open(): AsyncIterable<Uint8Array>
}

/** A source whose format is known, with what is in it; or why it cannot be taken, in one sentence. */
export type OpenedSource =
  | {
      /** Of an archive, the format of its first file that has one. */
      readonly format: SourceFormat
      /** Reads the source anew each time. Throws only where its bytes cannot be had. */
      found(): AsyncIterable<Found>
    }
  | { readonly reason: string }

export interface OpenOptions {
  /** How the source is to be read, whatever it looks like. */
  readonly format?: SourceFormat
  readonly limits?: UnpackLimits
}

/**
 * Tells the format of a source by its name and beginning, so that it can be read: plain or gzip, or a tar archive of
 * sources. Of what is read only a record is held at a time; documents, which are no longer than 20 MB, are held whole.
 */
export const openSource = async (source: SourceBytes, options: OpenOptions = {}): Promise<OpenedSource> => {
  const limits = options.limits ?? unpackLimits
  const forced = options.format ?? null
  const name = source.name.replace(/\.gz$/i, '').replace(/\.tgz$/i, '.tar')
  const unpacked = await unpackedOf(source, limits)
  const bytes = new ByteReader(unpacked.chunks)
  try {
    const head = await bytes.look(headBytes)
    if (head.length === 0) return { reason: unpacked.broken()?.reason ?? 'The document is empty.' }
    if (isTar(head)) {
      const archive = { open: () => unpackedOf(source, limits), limits, forced }
      const format = forced ?? (await archiveFormat(archive))
      return typeof format === 'object' ? format : { format, found: () => readArchive(archive) }
    }
    const reader = forced === 'PROFILE' ? null : readerFor(name, headText(head), forced)
    if (reader !== null) {
      const read = async function* (): AsyncGenerator<Found> {
        const again = await unpackedOf(source, limits)
        yield* readFound(reader, name, again)
      }
      return { format: reader.format, found: () => (forced === null ? read() : orWhyNone(read(), forced)) }
    }
    const document = await wholeOf(bytes)
    const broken = unpacked.broken()
    if (document === null) return { reason: tooLarge }
    const reading = broken === null ? await readDocument(name, document) : broken
    return 'reason' in reading ? { reason: reading.reason } : openedReading(reading)
  } finally {
    await bytes.close()
  }
}

const tooLarge = `The document is of no format that is read piece by piece, and has more than ${maximumDocumentBytes / 1024 / 1024} MB.`

const openedReading = (reading: Reading): OpenedSource => ({
  format: reading.format,
  async *found() {
    yield* foundIn(reading)
  },
})

const unpackedOf = async (source: SourceBytes, limits: UnpackLimits): Promise<Unpacked> => {
  const bytes = new ByteReader(source.open())
  const head = await bytes.look(3)
  return isGzip(head) ? unpack(bytes.rest(), limits) : { chunks: bytes.rest(), broken: () => null }
}

/** All bytes of a document; null where there are more than one has. */
const wholeOf = async (bytes: ByteReader): Promise<Uint8Array | null> => {
  const whole = await bytes.exactly(maximumDocumentBytes + 1)
  return whole.length > maximumDocumentBytes ? null : whole
}
