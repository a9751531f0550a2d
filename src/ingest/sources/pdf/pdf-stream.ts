import { inflateSync } from 'node:zlib'

/** No stream of a document that people read unpacks to more; a page of text has some ten thousand bytes. */
const mostUnpacked = 128 * 1024 * 1024
const mostTogether = 512 * 1024 * 1024

/**
 * True for a PDF that packs an enormous amount of nothing into its streams. The library unpacks streams whole, so they
 * are tried before, with a limit.
 */
export const inflatesTooFar = (bytes: Uint8Array): boolean => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  // Packed twice: nothing but a bomb has that.
  if (/\/(?:FlateDecode|Fl)\s*\/(?:FlateDecode|Fl)\b/.test(file.toString('latin1'))) return true
  let together = 0
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    if (at >= 3 && file.toString('latin1', at - 3, at) === 'end') continue
    let start = at + 6
    if (file[start] === 13) start += 1
    if (file[start] === 10) start += 1
    // The mark of the packing that is meant, in its usual forms.
    if ((file[start] ?? 0) % 16 !== 8 || (((file[start] ?? 0) << 8) + (file[start + 1] ?? 0)) % 31 !== 0) continue
    const close = file.indexOf('endstream', start)
    const end = close < 0 ? file.length : close
    try {
      together += inflateSync(file.subarray(start, end), { maxOutputLength: mostUnpacked }).length
    } catch (error) {
      if (error instanceof RangeError) return true
    }
    if (together > mostTogether) return true
    at = end
  }
  return false
}
