import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bibtexReader } from '../../../../src/ingest/sources/bibtex/read-bibtex.ts'
import { cslReader } from '../../../../src/ingest/sources/csl/read-csl.ts'
import { csvReader } from '../../../../src/ingest/sources/csv/read-csv.ts'
import { endnoteReader } from '../../../../src/ingest/sources/endnote/read-endnote.ts'
import { risReader } from '../../../../src/ingest/sources/ris/read-ris.ts'
import { longestText, type SourceReader } from '../../../../src/ingest/sources/source-reader.ts'
import { foundBy } from '../json/found-by.ts'
import { bibtex, csl, csv, endnote, noteExpress, ris } from './fixtures.ts'

const signs = [
  '{',
  '}',
  '"',
  '@',
  '@article{x,',
  '@comment{',
  '@string{a = a # a}\n',
  '\\',
  "\\'{",
  '#',
  '=',
  ',',
  ';',
  '\t',
  '\n',
  '\r',
  ' and ',
  '%0 ',
  'TY  - ',
  'ER  - ',
  '{Reference Type}: ',
  '"__proto__":',
  '\0',
  '\u202E',
  '\uFEFF',
  'a@b.example.org',
]

const damage = fc.record({
  kind: fc.constantFrom('flip', 'chop', 'lose', 'repeat', 'insert', 'insert'),
  at: fc.nat(),
  length: fc.integer({ min: 1, max: 200 }),
  byte: fc.integer({ min: 0, max: 255 }),
  sign: fc.constantFrom(...signs),
})
type Damage = typeof damage extends fc.Arbitrary<infer T> ? T : never

const damaged = (bytes: Buffer, { kind, at, length, byte, sign }: Damage): Buffer => {
  const place = at % (bytes.length + 1)
  const before = bytes.subarray(0, place)
  const behind = bytes.subarray(place)
  if (kind === 'chop') return before
  if (kind === 'lose') return Buffer.concat([before, behind.subarray(length)])
  if (kind === 'repeat') return Buffer.concat([before, behind.subarray(0, length), behind])
  if (kind === 'insert') return Buffer.concat([before, Buffer.from(sign), behind])
  return Buffer.concat([before, Buffer.from([byte]), behind.subarray(1)])
}

const holdsPromises = async (reader: SourceReader, bytes: Buffer, length: number): Promise<void> => {
  reader.recognises('a document', bytes.toString())
  const found = await foundBy(reader, bytes, length)
  for (const { locator, text } of [...found.papers, ...found.unread, ...found.rejected]) {
    expect(locator).toMatch(/^lines? \d/)
    expect(text.length).toBeLessThanOrEqual(longestText)
    expect(text).not.toMatch(/\w@\w+\.\w/)
    expect(locator + text).not.toMatch(/\p{Surrogate}/u)
  }
  for (const { paper } of found.papers) {
    expect(paper.title).toMatch(/[\p{L}\p{N}]/u)
    for (const { name } of paper.authors) expect(name).toMatch(/\p{L}/u)
    expect(paper.authors.map(({ position }) => position)).toEqual(paper.authors.map((_, index) => index + 1))
  }
}

describe('Damaged files never end the reading', () => {
  test.each([
    ['BibTeX', bibtexReader, bibtex],
    ['RIS', risReader, ris],
    ['CSL-JSON', cslReader, csl],
    ['EndNote', endnoteReader, endnote],
    ['NoteExpress', endnoteReader, noteExpress],
    ['CSV', csvReader, csv],
  ] as const)(
    'of %s',
    async (_name, reader, text) => {
      const damages = fc.array(damage, { minLength: 1, maxLength: 8 })
      await fc.assert(
        fc.asyncProperty(damages, fc.integer({ min: 1, max: 2000 }), (all, length) =>
          holdsPromises(reader, all.reduce(damaged, Buffer.from(text)), length),
        ),
        { numRuns: 1000 },
      )
    },
    60_000,
  )
})
