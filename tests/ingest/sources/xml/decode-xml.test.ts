import { describe, expect, it } from 'vitest'
import { decodeXml } from '../../../../src/ingest/sources/xml/decode-xml.ts'

const decode = async (bytes: Uint8Array, length = bytes.length): Promise<string | { refused: string }> => {
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length)
  }
  let text = ''
  for await (const piece of decodeXml({ name: 'a document', chunks: chunks() })) {
    if (typeof piece !== 'string') return piece
    text += piece
  }
  return text
}

const latin = '<?xml version="1.0" encoding="ISO-8859-1"?><a>Jürgen Özgür</a>'

describe('decodeXml', () => {
  it('takes the declared encoding', async () => {
    expect(await decode(Buffer.from(latin, 'latin1'))).toBe(latin)
  })

  it('takes UTF-8 where nothing is declared, also when a character is cut in two', async () => {
    const text = `<a>${'王茂松'.repeat(400)}</a>`
    expect(await decode(Buffer.from(text), 7)).toBe(text)
  })

  it('believes a byte order mark more than the declaration', async () => {
    expect(await decode(Buffer.from(`\uFEFF${latin}`, 'utf16le'))).toBe(latin)
    expect(await decode(Buffer.from(`\uFEFF${latin}`))).toBe(latin)
  })

  it('refuses an encoding that nobody knows in one sentence', async () => {
    expect(await decode(Buffer.from('<?xml version="1.0" encoding="x-old-9"?><a/>'))).toEqual({
      refused: 'Expected an encoding such as UTF-8 or ISO-8859-1, but the document declares "x-old-9".',
    })
  })

  it('decodes an empty document', async () => {
    expect(await decode(new Uint8Array(0), 1)).toBe('')
  })
})
