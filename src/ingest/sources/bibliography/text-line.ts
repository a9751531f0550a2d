import { isUtf8 } from 'node:buffer'
import { decodeText } from '../decode.ts'

/** A line of a source, or a part of one that is longer than `longestPiece`. */
export interface TextLine {
  readonly text: string
  /** 1-based, as editors count. */
  readonly number: number
  /** True for the second and further parts of one line. */
  readonly continued: boolean
}

/** Longer lines come in parts of so many bytes. */
export const longestPiece = 1024 * 1024

/** The head of a source tells its encoding where single lines do not. */
const headBytes = 64 * 1024

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const forgiving = new TextDecoder('utf-8', { ignoreBOM: true })
const gb18030 = new TextDecoder('gb18030', { fatal: true })

const attempt = (decoder: InstanceType<typeof TextDecoder>, bytes: Uint8Array): string | null => {
  try {
    return decoder.decode(bytes)
  } catch {
    return null
  }
}

const isChinese = (head: Uint8Array): boolean => {
  const decoded = decodeText(head.subarray(0, Math.max(head.lastIndexOf(0x0a), Math.min(head.length, 2048))))
  return 'encoding' in decoded && decoded.encoding === 'gb18030'
}

/** Each line by itself: files that were pasted together change their encoding on the way. */
const decodeLine = (bytes: Uint8Array, chinese: boolean): string => {
  const plain = attempt(utf8, bytes)
  if (plain !== null) return plain
  const local = chinese ? attempt(gb18030, bytes) : null
  if (local !== null) return local
  const guessed = decodeText(bytes)
  return 'text' in guessed ? guessed.text : forgiving.decode(bytes)
}

const joined = (left: Uint8Array, right: Uint8Array): Uint8Array => {
  if (left.length === 0) return right
  const both = new Uint8Array(left.length + right.length)
  both.set(left)
  both.set(right, left.length)
  return both
}

/** UTF-16 as UTF-8, where a byte order mark says so. */
async function* asUtf8(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let decoder: InstanceType<typeof TextDecoder> | null | undefined
  let held: Uint8Array = new Uint8Array(0)
  const encoder = new TextEncoder()
  for await (const chunk of chunks) {
    if (decoder === null) {
      yield chunk
      continue
    }
    if (decoder === undefined) {
      held = joined(held, chunk)
      if (held.length < 2) continue
      const little = held[0] === 0xff && held[1] === 0xfe
      const big = held[0] === 0xfe && held[1] === 0xff
      decoder = little || big ? new TextDecoder(little ? 'utf-16le' : 'utf-16be') : null
      yield decoder === null ? held : encoder.encode(decoder.decode(held, { stream: true }))
      continue
    }
    yield encoder.encode(decoder.decode(chunk, { stream: true }))
  }
  if (decoder === undefined) yield held
  else if (decoder !== null) yield encoder.encode(decoder.decode())
}

/** Where a part may end, so that no character is cut in two. */
const pieceEnd = (bytes: Uint8Array, from: number): number => {
  let end = from + longestPiece
  for (let back = 0; back < 3 && ((bytes[end] ?? 0) & 0xc0) === 0x80; back += 1) end -= 1
  return end
}

/**
 * The lines of a source in batches, as its chunks come: UTF-8, UTF-16 behind a byte order mark, GB18030 or windows-1252;
 * bytes that are none of them become U+FFFD. Ends with "\n", "\r\n" or "\r" are taken off. A line of any length is held
 * one part at a time.
 */
export async function* textLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<readonly TextLine[]> {
  let rest: Uint8Array = new Uint8Array(0)
  let number = 0
  let continued = false
  let chinese: boolean | null = null
  const take = (bytes: Uint8Array, last: boolean, batch: TextLine[]): void => {
    const ended = bytes.at(-1) === 0x0d && last ? bytes.subarray(0, -1) : bytes
    add(decodeLine(ended, chinese === true), batch)
    continued = !last
  }
  const add = (text: string, batch: TextLine[]): void => {
    if (number > 0 && !continued && !text.includes('\r')) {
      number += 1
      batch.push({ text, number, continued })
      return
    }
    for (const [index, line] of text.split('\r').entries()) {
      const later: boolean = index === 0 && continued
      if (!later) number += 1
      batch.push({ text: number === 1 && !later ? line.replace(/^\uFEFF/, '') : line, number, continued: later })
    }
  }
  /** Whole lines of plain UTF-8, as nearly all are, are read at once. */
  const takeWhole = (bytes: Uint8Array, batch: TextLine[]): void => {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString()
    for (let from = 0; from < text.length; ) {
      const end = text.indexOf('\n', from)
      add(text.slice(from, text.charCodeAt(end - 1) === 0x0d && end > from ? end - 1 : end), batch)
      from = end + 1
    }
  }
  const cut = (final: boolean): readonly TextLine[] => {
    chinese ??= isChinese(rest.subarray(0, headBytes))
    const batch: TextLine[] = []
    let from = 0
    const whole = rest.lastIndexOf(0x0a) + 1
    if (!continued && whole <= longestPiece && isUtf8(rest.subarray(0, whole))) {
      takeWhole(rest.subarray(0, whole), batch)
      from = whole
    }
    for (;;) {
      const end = rest.indexOf(0x0a, from)
      if (end < 0 && rest.length - from <= longestPiece + 4) break
      if (end >= 0 && end - from <= longestPiece) {
        take(rest.subarray(from, end), true, batch)
        from = end + 1
        continue
      }
      const part = pieceEnd(rest, from)
      take(rest.subarray(from, part), false, batch)
      from = part
    }
    rest = rest.slice(from)
    if (final && (rest.length > 0 || continued)) take(rest, true, batch)
    return batch
  }
  // Small chunks are gathered: joining each to a long line by itself would copy the line again and again.
  let waiting: Uint8Array[] = []
  let waitingBytes = 0
  for await (const chunk of asUtf8(chunks)) {
    waiting.push(chunk)
    waitingBytes += chunk.length
    if (waitingBytes < headBytes) continue
    rest = joined(rest, waiting.length === 1 ? chunk : Buffer.concat(waiting))
    waiting = []
    waitingBytes = 0
    const batch = cut(false)
    if (batch.length > 0) yield batch
  }
  rest = joined(rest, Buffer.concat(waiting))
  const batch = cut(true)
  if (batch.length > 0) yield batch
}
