/** What came as a document: its text with the encoding that fitted, or why it cannot be taken, in one sentence. */
export type Decoded = { readonly text: string; readonly encoding: string } | { readonly rejected: string }

/** The size of the greatest document that is taken, in bytes. */
export const maximumDocumentBytes = 20 * 1024 * 1024

const signatures: readonly (readonly [name: string, bytes: readonly number[]])[] = [
  ['a PDF file', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['a zip archive (a Word document is one too)', [0x50, 0x4b, 0x03, 0x04]],
  ['an old Word document', [0xd0, 0xcf, 0x11, 0xe0]],
  ['a PNG image', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG image', [0xff, 0xd8, 0xff]],
  ['a GIF image', [0x47, 0x49, 0x46, 0x38]],
  ['a gzip archive', [0x1f, 0x8b]],
  ['a PostScript file', [0x25, 0x21, 0x50, 0x53]],
]

const startsWith = (bytes: Uint8Array, head: readonly number[]): boolean =>
  head.every((byte, index) => bytes[index] === byte)

const decodeAs = (bytes: Uint8Array, encoding: string): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is counted
const controls = /[\u0000-\u0008\u000B\u000E-\u001F\u007F-\u009F\uFFFD]/g
const commonHan = /[的是在了和有人学大中国研究与于为会论文年月教授系统计算]/g
const han = /\p{Script=Han}/gu
const oddInHan = /[\uE000-\uF8FF\u3400-\u4DBF]/g

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** Chinese in the wrong encoding gives characters too, but rare ones: real text uses the common ones often. */
const looksChinese = (text: string): boolean => {
  const characters = countOf(text, han)
  return characters > 0 && countOf(text, commonHan) >= characters * 0.04 && countOf(text, oddInHan) === 0
}

/** Western text in the single-byte encoding: mostly plain letters, accented ones inside of words. */
const looksWestern = (text: string): boolean => {
  const foreign = countOf(text, /[\u0080-\uFFFF]/g)
  const lettersBeside = countOf(
    text,
    /[A-Za-z ][\u00C0-\u00FF\u2018-\u201D\u2013\u2014\u0160-\u017E]|[\u00C0-\u00FF\u2018-\u201D\u2013\u2014][A-Za-z ]/g,
  )
  return foreign <= text.length * 0.15 && lettersBeside * 2 >= foreign
}

const plausible = (text: string): boolean => countOf(text, controls) <= text.length / 1000

/**
 * The text of a document: UTF-8, or what a byte order mark says; then GB18030 and windows-1252 where the result reads
 * like text. Everything else is rejected with a sentence for people.
 */
export const decodeText = (bytes: Uint8Array): Decoded => {
  if (bytes.length > maximumDocumentBytes) {
    const size = Math.ceil(bytes.length / 1024 / 1024)
    return { rejected: `The document has ${size} MB; at most ${maximumDocumentBytes / 1024 / 1024} MB are taken.` }
  }
  const known = signatures.find(([, head]) => startsWith(bytes, head))
  if (known !== undefined) {
    return { rejected: `Expected plain text or Markdown, but got ${known[0]}; convert it to text first.` }
  }
  const marked = startsWith(bytes, [0xff, 0xfe]) ? 'utf-16le' : startsWith(bytes, [0xfe, 0xff]) ? 'utf-16be' : null
  if (marked !== null) {
    const text = decodeAs(bytes, marked)
    if (text === null || !plausible(text)) {
      return {
        rejected: `The byte order mark says ${marked.toUpperCase()}, but the rest is not ${marked.toUpperCase()} text.`,
      }
    }
    return textOrEmpty(text, marked)
  }
  if (bytes.includes(0))
    return { rejected: 'Expected plain text or Markdown, but got a binary file (it holds zero bytes).' }
  const unicode = decodeAs(bytes, 'utf-8')
  if (unicode !== null) {
    if (!plausible(unicode))
      return { rejected: 'Expected plain text or Markdown, but got a file full of control characters.' }
    return textOrEmpty(unicode, 'utf-8')
  }
  const chinese = decodeAs(bytes, 'gb18030')
  if (chinese !== null && plausible(chinese) && looksChinese(chinese)) return textOrEmpty(chinese, 'gb18030')
  const western = decodeAs(bytes, 'windows-1252')
  if (western !== null && plausible(western) && looksWestern(western)) return textOrEmpty(western, 'windows-1252')
  return {
    rejected: 'The text is neither UTF-8 nor, as far as can be told, GB18030 or windows-1252; save it as UTF-8.',
  }
}

const textOrEmpty = (text: string, encoding: string): Decoded =>
  text.trim() === '' ? { rejected: 'The document is empty.' } : { text, encoding }
