import { normalizeText } from '../normalize-text.ts'
import { ByteReader } from './byte-reader.ts'
import type { Break } from './unpack.ts'

/** A file of an archive. Its bytes can be taken once, before the next member is asked for. */
export interface TarMember {
  readonly path: string
  readonly chunks: AsyncIterable<Uint8Array>
}

const blockLength = 512
const longestPath = 300
/** A path that is longer than its header stands in a block of its own, which is held. */
const longestExtension = 64 * 1024

const latin = new TextDecoder('latin1')
const utf8 = new TextDecoder()

const textIn = (block: Uint8Array, at: number, length: number): string =>
  utf8.decode(block.subarray(at, at + length)).replace(/\0[\s\S]*$/, '')

/** A number in octal digits, or, with the highest bit set, in bytes; null for anything else. */
const numberIn = (block: Uint8Array, at: number, length: number): number | null => {
  const field = block.subarray(at, at + length)
  if ((field[0] ?? 0) & 0x80) {
    const value = field.reduce((sum, byte, index) => sum * 256 + (index === 0 ? byte & 0x7f : byte), 0)
    return Number.isSafeInteger(value) ? value : null
  }
  const digits = latin
    .decode(field)
    .replace(/[\0 ]+$/, '')
    .trimStart()
  return /^[0-7]{0,12}$/.test(digits) ? Number.parseInt(digits || '0', 8) : null
}

/** The sum of a header, in which the sum itself counts as blanks. */
const isHeader = (block: Uint8Array): boolean => {
  if (block.length < blockLength) return false
  let sum = 8 * 0x20
  for (let at = 0; at < blockLength; at += 1) if (at < 148 || at >= 156) sum += block[at] ?? 0
  return numberIn(block, 148, 8) === sum
}

/** True for the first bytes of a tar archive. */
export const isTar = (head: Uint8Array): boolean => {
  const block = head.subarray(0, blockLength)
  return isHeader(block) && textIn(block, 0, 100) !== ''
}

/** The path without what cannot be seen, and without steps that lead nowhere. */
const tidyPath = (path: string): string =>
  normalizeText(path)
    .replace(/\s+/g, ' ')
    .split('/')
    .filter((step) => step !== '' && step !== '.')
    .join('/')
    .slice(0, longestPath)
    .replace(/[\uD800-\uDBFF]$/, '')

/** `path` and `size` of an extended header: records such as "18 path=a/b.xml". */
const extended = (text: string): { readonly path: string | null; readonly size: number | null } => {
  const size = /^\d{1,6} size=(\d{1,15})$/m.exec(text)?.[1]
  return { path: /^\d{1,6} path=([^\n]+)$/m.exec(text)?.[1] ?? null, size: size === undefined ? null : Number(size) }
}

/** Reads a tar archive from its beginning to its end, file by file; links, folders and devices are passed over. */
export class TarArchive {
  readonly #bytes: ByteReader
  #broken: Break | null = null
  /** Of the member at hand. */
  #left = 0

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#bytes = new ByteReader(chunks)
  }

  /** Why the archive ended too early; null while it is whole. */
  get broken(): Break | null {
    return this.#broken
  }

  async *members(): AsyncGenerator<TarMember> {
    let path: string | null = null
    let size: number | null = null
    try {
      for (;;) {
        const at = this.#bytes.position
        const header = await this.#bytes.exactly(blockLength)
        if (header.length === 0 || header.every((byte) => byte === 0)) return
        const stated = numberIn(header, 124, 12)
        if (!isHeader(header) || stated === null) {
          this.#break(at, 'Expected the next file of the archive, but got something else; the rest is not read.')
          return
        }
        const type = textIn(header, 156, 1)
        this.#left = size ?? stated
        const padding = (blockLength - (this.#left % blockLength)) % blockLength
        if (type === 'L' || type === 'x') {
          const text = utf8.decode(await this.#bytes.exactly(Math.min(this.#left, longestExtension)))
          this.#left -= Math.min(this.#left, longestExtension)
          if (type === 'L') path = text.replace(/\0[\s\S]*$/, '')
          else {
            const found = extended(text)
            path = found.path ?? path
            size = found.size
          }
        } else if (type !== 'g' && type !== 'K') {
          const prefix = textIn(header, 257, 5) === 'ustar' ? textIn(header, 345, 155) : ''
          const own = prefix === '' ? textIn(header, 0, 100) : `${prefix}/${textIn(header, 0, 100)}`
          const name = tidyPath(path ?? own)
          path = null
          size = null
          if ((type === '0' || type === '' || type === '7') && name !== '' && !/\/$/.test(own))
            yield { path: name, chunks: this.#content() }
        }
        for await (const _ of this.#content()) {
          // What nobody took of this member stands before the next one.
        }
        if (this.#broken !== null) return
        await this.#bytes.exactly(padding)
      }
    } finally {
      await this.#bytes.close()
    }
  }

  async *#content(): AsyncGenerator<Uint8Array> {
    while (this.#left > 0) {
      const piece = await this.#bytes.next(this.#left)
      if (piece === null) {
        this.#break(
          this.#bytes.position,
          'Expected the rest of the archive, but it is cut off; what stands before is read.',
        )
        this.#left = 0
        return
      }
      this.#left -= piece.length
      yield piece
    }
  }

  #break(position: number, reason: string): void {
    this.#broken ??= { locator: `byte ${position}`, reason }
  }
}
