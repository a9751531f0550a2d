import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { pdfText, recognisesPdf } from '../../../../src/ingest/sources/pdf/pdf-text.ts'
import { makePdf, type Printed } from './make-pdf.ts'

const converted = async (pages: readonly (readonly Printed[])[]) => {
  const result = await pdfText(makePdf(pages))
  if ('reason' in result) throw new Error(result.reason)
  return { result, lines: result.text.split('\n').map((line) => line.trimEnd()) }
}

const column = (x: number, texts: readonly string[], from = 100): readonly Printed[] =>
  texts.map((text, index) => ({ text, x, y: from + index * 12 }))

describe('a PDF as text', () => {
  it('keeps lines, headings by their size and type by its font', async () => {
    const { lines, result } = await converted([
      [
        { text: 'Publications', x: 50, y: 80, size: 16 },
        { text: 'Ana Diaz', x: 50, y: 110, font: 'Helvetica-Bold' },
        { text: ', Li Wei. A title that is printed. ', x: 93, y: 110 },
        { text: 'VLDB', x: 245, y: 110, font: 'Helvetica-Oblique' },
      ],
    ])
    expect(lines).toEqual(['## Publications', '', '**Ana Diaz**, Li Wei. A title that is printed. *VLDB*'])
    expect(result.locate(3)).toBe('page 1, line 2')
  })

  it('joins a line to the one that it filled, and words that it broke', async () => {
    const { lines, result } = await converted([
      column(50, [
        '1. Ana Diaz, Li Wei and Jan Novak. A long title of something that is trans-',
        'ported over the end of the line and so goes on until it ends. VLDB, 2020.',
        '2. Li Wei. A short one.',
      ]),
    ])
    expect(lines).toEqual([
      '1. Ana Diaz, Li Wei and Jan Novak. A long title of something that is transported over the end of the line and so goes on until it ends. VLDB, 2020.',
      '2. Li Wei. A short one.',
    ])
    expect(result.locate(1)).toBe('page 1, lines 1-2')
  })

  it('reads one column after the other', async () => {
    const left = Array.from({ length: 10 }, (_none, index) => `Left column, line number ${index} of ten.`)
    const right = Array.from({ length: 10 }, (_none, index) => `Right column, line number ${index} of ten.`)
    const { lines } = await converted([[...column(50, left), ...column(320, right)]])
    const text = lines.join(' ')
    expect(text.indexOf('Left column, line number 9')).toBeLessThan(text.indexOf('Right column, line number 0'))
  })

  it('keeps dates beside the lines that they belong to', async () => {
    const { lines } = await converted([
      Array.from({ length: 8 }, (_none, index): readonly Printed[] => [
        { text: `201${index}`, x: 50, y: 100 + index * 14 },
        { text: `Position number ${index} at a university of some name`, x: 120, y: 100 + index * 14 },
      ]).flat(),
    ])
    expect(lines[3]).toBe('2013 Position number 3 at a university of some name')
  })

  it('leaves out what all pages carry', async () => {
    const page = (number: number): readonly Printed[] => [
      { text: 'Curriculum vitae of Ana Diaz', x: 50, y: 30 },
      ...column(50, [`Text of page ${number}`]),
      { text: `${number} / 3`, x: 300, y: 780 },
    ]
    const { lines } = await converted([page(1), page(2), page(3)])
    expect(lines.join('|')).toBe('Text of page 1|Text of page 2|Text of page 3')
  })

  it('keeps marks above the line at the names', async () => {
    const { lines } = await converted([
      [
        { text: 'Ana Diaz', x: 50, y: 100 },
        { text: '1', x: 90.7, y: 96, size: 6 },
        { text: ', Li Wei', x: 94.2, y: 100 },
      ],
    ])
    expect(lines).toEqual(['Ana Diaz¹, Li Wei'])
  })

  it('reads Chinese fonts that only name an older encoding', async () => {
    const { lines } = await converted([[{ text: 'C2DBCEC4D5AA', x: 50, y: 100, font: 'Chinese' }]])
    expect(lines).toEqual(['论文摘'])
  })

  it('refuses what it cannot read, in a sentence', async () => {
    const reasonOf = async (bytes: Uint8Array): Promise<string> => {
      const result = await pdfText(bytes)
      return 'reason' in result ? result.reason : 'read'
    }
    expect(await reasonOf(makePdf([[]]))).toBe('The PDF has no text, only pictures: it seems to be scanned.')
    expect(await reasonOf(new TextEncoder().encode('%PDF-1.4\nnothing'))).toMatch(
      /^The PDF is broken and cannot be opened/,
    )
    const locked = makePdf(
      [column(50, ['x'])],
      '/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A> /U <28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A> >> /ID [<00> <00>]',
    )
    expect(await reasonOf(locked)).toBe('The PDF is encrypted: it opens with a password only.')
    expect(await reasonOf(makePdf(Array.from({ length: 201 }, () => [])))).toBe(
      'The PDF has 201 pages; at most 200 are taken.',
    )
  })

  it('refuses a bomb before the library opens it', async () => {
    const packed = deflateSync(Buffer.alloc(140 * 1024 * 1024), { level: 1 })
    const file = Buffer.concat([
      Buffer.from('%PDF-1.4\n1 0 obj << /Filter /FlateDecode >>\nstream\n'),
      packed,
      Buffer.from('\nendstream\nendobj\n'),
    ])
    expect(await pdfText(file)).toEqual({
      reason: 'The PDF unpacks to far more than any document holds, and is not opened.',
    })
  })

  it('is told by its first bytes', () => {
    expect(recognisesPdf('a', makePdf([[]]))).toBe(true)
    expect(recognisesPdf('a.pdf', new TextEncoder().encode('text'))).toBe(false)
  })
})
