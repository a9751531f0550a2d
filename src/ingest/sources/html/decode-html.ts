import { type Decoded, decodeText, maximumDocumentBytes } from '../decode.ts'

/** So much of a page may stand in front of the word that names its encoding. */
const declarationBytes = 8_192

/** The encoding that a page says it has, in lower case; null where it says nothing. */
export const declaredEncoding = (bytes: Uint8Array): string | null => {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, declarationBytes))
  const found = /<meta\b[^<>]{0,300}?charset\s{0,5}=\s{0,5}["']?\s{0,5}([\w-]{2,20})/i.exec(head)
  const xml = /^\s{0,20}<\?xml\b[^<>]{0,200}?encoding\s{0,5}=\s{0,5}["']([\w-]{2,20})/i.exec(head)
  return (found?.[1] ?? xml?.[1])?.toLowerCase() ?? null
}

const decodeAs = (bytes: Uint8Array, encoding: string, fatal: boolean): string | null => {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes)
  } catch {
    return null
  }
}

/** Bytes that do not fit are few in a page that has the encoding it says. */
const mostlyFits = (text: string): boolean => (text.match(/\uFFFD/g)?.length ?? 0) <= 2 + text.length / 500

/**
 * The text of a page: by its byte order mark, as UTF-8 where it is UTF-8, then by the encoding that it says it has, and
 * as any other document where it says none or another.
 */
export const decodeHtml = (bytes: Uint8Array): Decoded => {
  const marked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (marked || bytes.length > maximumDocumentBytes) return decodeText(bytes)
  const declared = declaredEncoding(bytes)
  if (declared === null) return decodeText(bytes)
  const unicode = decodeAs(bytes, 'utf-8', true)
  if (unicode !== null && !declared.startsWith('iso-2022')) return { text: unicode, encoding: 'utf-8' }
  // The names of the older Chinese encodings are used for pages that have the newer one's characters too.
  const encoding = /^(?:gb2312|gbk|gb_2312-80|x-gbk|euc-cn)$/.test(declared) ? 'gb18030' : declared
  const text = decodeAs(bytes, encoding, false)
  return text !== null && mostlyFits(text) ? { text, encoding } : decodeText(bytes)
}
