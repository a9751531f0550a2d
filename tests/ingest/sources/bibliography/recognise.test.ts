import { describe, expect, test } from 'vitest'
import { bibtexReader } from '../../../../src/ingest/sources/bibtex/read-bibtex.ts'
import { crossrefReader } from '../../../../src/ingest/sources/crossref/read-crossref.ts'
import { cslReader } from '../../../../src/ingest/sources/csl/read-csl.ts'
import { csvReader } from '../../../../src/ingest/sources/csv/read-csv.ts'
import { endnoteReader } from '../../../../src/ingest/sources/endnote/read-endnote.ts'
import { openAlexReader } from '../../../../src/ingest/sources/openalex/read-openalex.ts'
import { risReader } from '../../../../src/ingest/sources/ris/read-ris.ts'
import { crossrefLines } from '../crossref/fixtures.ts'
import { openAlexLines } from '../openalex/fixtures.ts'
import { bibtex, csl, csv, endnote, noteExpress, ris } from './fixtures.ts'

const readers = [openAlexReader, crossrefReader, cslReader, bibtexReader, endnoteReader, risReader, csvReader]

const told = (text: string, name = 'a document'): readonly string[] =>
  readers.filter((reader) => reader.recognises(name, text)).map((reader) => reader.format)

describe('A bibliography is told by its look', () => {
  test.each([
    ['BIBTEX', bibtex.slice(bibtex.indexOf('@string'))],
    ['RIS', ris],
    ['CSL_JSON', csl],
    ['ENDNOTE', endnote],
    ['ENDNOTE', noteExpress],
    ['CSV', csv],
    ['CSV', '作者;标题;年份\n张三;树;2020\n'],
    ['OPENALEX', openAlexLines],
    ['CROSSREF', crossrefLines],
  ])('%s, and no other', (format, text) => {
    expect(told(text)).toEqual([format])
    expect(told(`\uFEFF${text}`.replaceAll('\n', '\r\n'))).toEqual([format])
  })

  test('words in front of the first entry are allowed where the name says BibTeX', () => {
    expect(told(bibtex, 'library.bib')).toEqual(['BIBTEX'])
    expect(told(bibtex)).toEqual([])
  })

  test('a home page that shows BibTeX, a table or a list is none', () => {
    expect(told(`# Åsa Lind\n\nPublications\n\n\`\`\`\n${bibtex}\n\`\`\`\n`, 'lind.md')).toEqual([])
    expect(told('| Title | Authors | Year |\n|---|---|---|\n| Trees | Åsa Lind | 2020 |\n', 'lind.md')).toEqual([])
    expect(told('Åsa Lind, Jörg Müller. Trees. Journal of Graph Stories, 2020.\n')).toEqual([])
    expect(told('{"items": [{"itemType": "journalArticle", "title": "Trees", "creators": []}]}')).toEqual([])
  })

  test.each(['%', '@', '@a{', '{"', '%0 a\n', 'TY  - A\n', 'title,', '"', ' '])(
    'a head full of %j is told at once',
    (sign) => {
      expect(told(sign.repeat(65_536).slice(0, 65_536)).length).toBeLessThanOrEqual(1)
    },
  )
})
