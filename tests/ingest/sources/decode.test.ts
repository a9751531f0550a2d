import { describe, expect, it } from 'vitest'
import { decodeText, maximumDocumentBytes } from '../../../src/ingest/sources/decode.ts'

const bytesOf = (...bytes: number[]): Uint8Array => Uint8Array.from(bytes)
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const rejectionOf = (bytes: Uint8Array): string => {
  const decoded = decodeText(bytes)
  return 'rejected' in decoded ? decoded.rejected : `taken as ${decoded.encoding}`
}

describe('decodeText', () => {
  it('takes UTF-8, with and without a byte order mark', () => {
    expect(decodeText(utf8('Zoë 张三'))).toEqual({ text: 'Zoë 张三', encoding: 'utf-8' })
    expect(decodeText(bytesOf(0xef, 0xbb, 0xbf, 0x41))).toEqual({ text: 'A', encoding: 'utf-8' })
  })

  it('takes UTF-16 when a byte order mark says so', () => {
    expect(decodeText(bytesOf(0xff, 0xfe, 0x41, 0x00, 0x09, 0x67))).toEqual({ text: 'A有', encoding: 'utf-16le' })
    expect(decodeText(bytesOf(0xfe, 0xff, 0x00, 0x41))).toEqual({ text: 'A', encoding: 'utf-16be' })
  })

  it('takes GB18030 that reads like Chinese', () => {
    // 研究大学的论文
    const bytes = bytesOf(0xd1, 0xd0, 0xbe, 0xbf, 0xb4, 0xf3, 0xd1, 0xa7, 0xb5, 0xc4, 0xc2, 0xdb, 0xce, 0xc4)
    expect(decodeText(bytes)).toEqual({ text: '研究大学的论文', encoding: 'gb18030' })
  })

  it('takes windows-1252 that reads like a western language', () => {
    const bytes = bytesOf(
      ...utf8('Publications of J'),
      0xf6,
      ...utf8('rg Wei'),
      0xdf,
      ...utf8(', a long line of plain text'),
    )
    expect(decodeText(bytes)).toEqual({
      text: 'Publications of Jörg Weiß, a long line of plain text',
      encoding: 'windows-1252',
    })
  })

  it('rejects an empty document and one of blanks', () => {
    expect(rejectionOf(bytesOf())).toBe('The document is empty.')
    expect(rejectionOf(utf8(' \n\t\n'))).toBe('The document is empty.')
  })

  it('names what a binary file is', () => {
    expect(rejectionOf(utf8('%PDF-1.7 something'))).toContain('PDF')
    expect(rejectionOf(bytesOf(0x50, 0x4b, 0x03, 0x04, 0x00))).toContain('zip')
    expect(rejectionOf(bytesOf(0x89, 0x50, 0x4e, 0x47, 0x0d))).toContain('PNG')
    expect(rejectionOf(bytesOf(0x41, 0x00, 0x42))).toContain('zero bytes')
  })

  it('rejects what is text in no known encoding', () => {
    const noise = Uint8Array.from({ length: 400 }, (_, index) => 0x80 + ((index * 37) % 127))
    expect(rejectionOf(noise)).toContain('neither UTF-8 nor')
  })

  it('rejects a broken UTF-16 document', () => {
    expect(rejectionOf(bytesOf(0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00))).toContain('UTF-16LE')
  })

  it('states the limit for a document that is too large', () => {
    expect(rejectionOf(new Uint8Array(maximumDocumentBytes + 1))).toBe(
      'The document has 21 MB; at most 20 MB are taken.',
    )
  })
})
