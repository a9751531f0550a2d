import { createGunzip } from 'node:zlib'

/** How much a packed source may become. */
export interface UnpackLimits {
  /** Bytes of the whole, unpacked. */
  readonly mostBytes: number
  /** Unpacked bytes for one packed byte; real sources have 5 to 30, and a packed file that is an attack 1,000. */
  readonly mostRatio: number
  /** The ratio counts from so many unpacked bytes on: a small file may be the same line again and again. */
  readonly freeBytes: number
}

const megabyte = 1024 * 1024

/** The limits unless others are given: dblp, the greatest source in use, has 5 GB unpacked. */
export const unpackLimits: UnpackLimits = { mostBytes: 32 * 1024 * megabyte, mostRatio: 200, freeBytes: 32 * megabyte }

/** Why bytes ended before their time, and where. */
export interface Break {
  readonly locator: string
  readonly reason: string
}

/** The bytes of a source as they are read, and, once they have ended, why they ended too early. */
export interface Unpacked {
  readonly chunks: AsyncIterable<Uint8Array>
  broken(): Break | null
}

/** Packed bytes go in by so many, so that at most a thousand times as many come out at once. */
const stepLength = 16 * 1024

/** True for the first bytes of a gzip file. */
export const isGzip = (head: Uint8Array): boolean => head[0] === 0x1f && head[1] === 0x8b && head[2] === 0x08

/** Unpacks what was written so far; errors are kept for the one who asks, so that nothing that came before is lost. */
class Gunzip {
  readonly #stream = createGunzip({ chunkSize: 64 * 1024 })
  #ready: Uint8Array[] = []
  #fault: Error | null = null
  /** It ends before its input does where zeros fill up the last block of a tape. */
  #ended = false
  #wake: () => void = () => {}

  constructor() {
    this.#stream.on('data', (bytes: Uint8Array) => this.#ready.push(bytes))
    this.#stream.on('error', (error) => {
      this.#fault = error
      this.#wake()
    })
    this.#stream.on('end', () => {
      this.#ended = true
      this.#wake()
    })
  }

  get fault(): Error | null {
    return this.#fault
  }

  /** What comes out for a piece that goes in; null says that nothing more comes. */
  async step(piece: Uint8Array | null): Promise<readonly Uint8Array[]> {
    await new Promise<void>((resolve) => {
      this.#wake = resolve
      if (this.#fault !== null || this.#ended) resolve()
      else if (piece === null) this.#stream.end()
      else this.#stream.write(piece, () => resolve())
    })
    const ready = this.#ready
    this.#ready = []
    return ready
  }

  close(): void {
    this.#stream.destroy()
  }
}

const inWords = (bytes: number): string => (bytes >= megabyte ? `${Math.round(bytes / megabyte)} MB` : `${bytes} bytes`)

const excess = (packed: number, unpacked: number, limits: UnpackLimits): string | null => {
  if (unpacked > limits.mostBytes)
    return `Expected at most ${inWords(limits.mostBytes)} unpacked, but there are more; the rest is not read.`
  if (unpacked > limits.freeBytes && unpacked > packed * limits.mostRatio)
    return `Expected at most ${limits.mostRatio} unpacked bytes for each packed one, but there are more; the rest is not read.`
  return null
}

const reasonOf = (fault: Error): string =>
  /unexpected end/.test(fault.message)
    ? 'Expected the end of the gzip file, but it is cut off; what stands before is read.'
    : `Expected a whole gzip file, but it is damaged here (${fault.message}); what stands before is read.`

/** The bytes that a gzip source unpacks to, all its members, within the limits; memory stays bounded whatever it holds. */
export const unpack = (packedChunks: AsyncIterable<Uint8Array>, limits: UnpackLimits): Unpacked => {
  let broken: Break | null = null
  async function* unpacked(): AsyncGenerator<Uint8Array> {
    const gunzip = new Gunzip()
    let packed = 0
    let total = 0
    const stopped = (): boolean => {
      const reason = excess(packed, total, limits) ?? (gunzip.fault === null ? null : reasonOf(gunzip.fault))
      if (reason !== null) broken ??= { locator: `packed byte ${packed}`, reason }
      return broken !== null
    }
    try {
      for await (const chunk of packedChunks)
        for (let at = 0; at < chunk.length; at += stepLength) {
          const piece = chunk.subarray(at, at + stepLength)
          packed += piece.length
          for (const bytes of await gunzip.step(piece)) {
            total += bytes.length
            if (excess(packed, total, limits) !== null) break
            yield bytes
          }
          if (stopped()) return
        }
      for (const bytes of await gunzip.step(null)) {
        total += bytes.length
        yield bytes
      }
      stopped()
    } finally {
      gunzip.close()
    }
  }
  return { chunks: unpacked(), broken: () => broken }
}
