import { createReadStream } from 'node:fs'
import type { SourceBytes } from './open-source.ts'

const pieceLength = 256 * 1024

/** A source that is a file, read from its beginning each time it is opened. */
export const fileSource = (name: string, path: string): SourceBytes => ({
  name,
  open: () => createReadStream(path, { highWaterMark: pieceLength }),
})

/** A source that is in memory already. */
export const bytesSource = (name: string, bytes: Uint8Array): SourceBytes => ({
  name,
  async *open() {
    for (let at = 0; at < bytes.length; at += pieceLength) yield bytes.subarray(at, at + pieceLength)
  },
})
