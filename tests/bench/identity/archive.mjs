import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

const block = 512

const textOf = (bytes) => new TextDecoder().decode(bytes).replace(/\0.*$/s, '')

/**
 * The plain files of a packed archive.
 * @param {string} path
 * @returns {Generator<{ name: string, bytes: Uint8Array }>}
 */
export function* filesIn(path) {
  const bytes = gunzipSync(readFileSync(path))
  let longName = null
  for (let at = 0; at + block <= bytes.length; ) {
    const head = bytes.subarray(at, at + block)
    if (head[0] === 0) return
    const size = Number.parseInt(textOf(head.subarray(124, 136)).trim() || '0', 8)
    const kind = String.fromCharCode(head[156] ?? 48)
    const prefix = textOf(head.subarray(345, 500))
    const short = textOf(head.subarray(0, 100))
    const body = bytes.subarray(at + block, at + block + size)
    if (kind === 'L') longName = textOf(body)
    else {
      const name = longName ?? (prefix === '' ? short : `${prefix}/${short}`)
      longName = null
      if (kind === '0' || kind === '\0') yield { name, bytes: body }
    }
    at += block + Math.ceil(size / block) * block
  }
}
