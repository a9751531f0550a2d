import { describe, expect, test } from 'vitest'
import { longestPiece, type TextLine, textLines } from '../../../../src/ingest/sources/bibliography/text-line.ts'
import { piecesOf } from '../json/found-by.ts'

const linesOf = async (bytes: Uint8Array, length = 7): Promise<readonly TextLine[]> => {
  const lines: TextLine[] = []
  for await (const batch of textLines(piecesOf(bytes, length))) lines.push(...batch)
  return lines
}
const textsOf = async (bytes: Uint8Array, length?: number): Promise<readonly string[]> =>
  (await linesOf(bytes, length)).map(({ text }) => text)

describe('The lines of a source', () => {
  test('end with any sign and are numbered from 1, without a byte order mark', async () => {
    const lines = await linesOf(Buffer.from('\uFEFFone\r\ntwo\n\nfour\rfive'))
    expect(lines.map(({ text, number }) => [number, text])).toEqual([
      [1, 'one'],
      [2, 'two'],
      [3, ''],
      [4, 'four'],
      [5, 'five'],
    ])
  })

  test('are read in the encoding that each has', async () => {
    const mixed = Buffer.concat([Buffer.from('Müller\n'), Buffer.from('M\xfcller und S\xf6hne\n', 'latin1')])
    expect(await textsOf(mixed)).toEqual(['Müller', 'Müller und Söhne'])
    expect(await textsOf(Buffer.from('\uFEFF张三\nLind', 'utf16le'), 3)).toEqual(['张三', 'Lind'])
  })

  test('are GB18030 where the head of the source reads like it', async () => {
    const gb = Buffer.from('25d6d0b9fab5c4d1a7c9fad4dad1d0bebf0a2541d5c5c8fd', 'hex')
    expect(await textsOf(gb)).toEqual(['%中国的学生在研究', '%A张三'])
  })

  test('of any length come in parts that cut no character', async () => {
    const bytes = Buffer.from(`${'é'.repeat(longestPiece)}\nend`)
    const lines = await linesOf(bytes, 65_536)
    expect(lines.map(({ number, continued }) => [number, continued])).toEqual([
      [1, false],
      [1, true],
      [2, false],
    ])
    expect(lines.map(({ text }) => text).join('')).toBe(`${'é'.repeat(longestPiece)}end`)
  })
})
