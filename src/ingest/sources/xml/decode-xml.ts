import { TextDecoder } from 'node:util'
import type { SourceInput } from '../source-reader.ts'

/** At most so many bytes are decoded at once, however large the pieces of a source are. */
const longestPiece = 64 * 1024

/** The XML declaration stands in the first bytes; so much is enough to see it whole. */
const headLength = 512

const startsWith = (bytes: Uint8Array, head: readonly number[]): boolean =>
  head.every((byte, index) => bytes[index] === byte)

const declared = /^\s*<\?xml\s[^>]{0,300}?\bencoding\s*=\s*["']([\w.:-]{1,40})["']/

/** The name of the encoding of an XML document: by its byte order mark, else as declared, else UTF-8. */
export const xmlEncodingOf = (head: Uint8Array): string => {
  if (startsWith(head, [0xef, 0xbb, 0xbf])) return 'utf-8'
  if (startsWith(head, [0xff, 0xfe])) return 'utf-16le'
  if (startsWith(head, [0xfe, 0xff])) return 'utf-16be'
  const text = new TextDecoder('windows-1252').decode(head.subarray(0, headLength))
  const name = declared.exec(text)?.[1]?.toLowerCase() ?? 'utf-8'
  // The declaration could be read byte by byte, so that the text cannot be in two-byte units.
  return name.startsWith('utf-16') || name.startsWith('ucs-2') ? 'utf-8' : name
}

const decoderFor = (encoding: string): TextDecoder | null => {
  try {
    return new TextDecoder(encoding)
  } catch {
    return null
  }
}

const joined = (left: Uint8Array, right: Uint8Array): Uint8Array => {
  const whole = new Uint8Array(left.length + right.length)
  whole.set(left)
  whole.set(right, left.length)
  return whole
}

/**
 * The text of an XML source in pieces, by its declared encoding; bytes that do not fit become U+FFFD. An encoding that
 * is unknown ends it with one sentence.
 */
export async function* decodeXml(source: SourceInput): AsyncGenerator<string | { readonly refused: string }> {
  let head: Uint8Array = new Uint8Array(0)
  let decoder: TextDecoder | null = null
  for await (const chunk of source.chunks) {
    let bytes = chunk
    if (decoder === null) {
      head = joined(head, chunk.subarray(0, Math.max(headLength, longestPiece)))
      if (head.length < headLength) continue
      decoder = decoderFor(xmlEncodingOf(head))
      if (decoder === null) break
      yield decoder.decode(head, { stream: true })
      bytes = chunk.subarray(Math.max(headLength, longestPiece))
    }
    for (let at = 0; at < bytes.length; at += longestPiece)
      yield decoder.decode(bytes.subarray(at, at + longestPiece), { stream: true })
  }
  if (decoder === null) {
    const encoding = xmlEncodingOf(head)
    decoder = decoderFor(encoding)
    if (decoder === null) {
      yield { refused: `Expected an encoding such as UTF-8 or ISO-8859-1, but the document declares "${encoding}".` }
      return
    }
    yield decoder.decode(head, { stream: true })
  }
  yield decoder.decode()
}
