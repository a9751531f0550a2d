import { describe, expect, test } from 'vitest'
import { bibtexReader } from '../../../../src/ingest/sources/bibtex/read-bibtex.ts'
import { cslReader } from '../../../../src/ingest/sources/csl/read-csl.ts'
import { csvReader } from '../../../../src/ingest/sources/csv/read-csv.ts'
import { endnoteReader } from '../../../../src/ingest/sources/endnote/read-endnote.ts'
import { risReader } from '../../../../src/ingest/sources/ris/read-ris.ts'
import { everythingIsRequired } from '../../../graph/engines.ts'
import { countsOf, foundBy } from '../json/found-by.ts'
import { bibliographies, hasBibliographies } from './packed-files.ts'

const readers = [bibtexReader, cslReader, endnoteReader, risReader, csvReader]

const counted = [
  ['bib/RJC.bib', 494, 1532],
  ['bib/alfolio-12wang3.bib', 5, 32],
  ['bib/alfolio-20001LastOrder.bib', 12, 69],
  ['bib/alfolio-42Shawn.bib', 33, 207],
  ['bib/alfolio-501Good.bib', 10, 31],
  ['bib/alfolio-594zyc.bib', 13, 67],
  ['bib/bbt-bulk-performance.bib', 1241, 1421],
  ['bib/bbt-unabbreviate-1436-3.bib', 7166, 42_186],
  ['bib/biblatexExamples.bib', 90, 142],
  ['bib/dblp-ley.bib', 9, 14],
  ['bib/srush-anthology.bib', 47, 215],
  ['bib/srush-ssm.bib', 17, 113],
  ['bib/thammegowda-anthology.bib', 233, 1191],
  ['ris/rispy-example_basic.ris', 1, 1],
  ['ris/rispy-example_extraneous_data.ris', 2, 4],
  ['ris/rispy-example_full.ris', 2, 4],
  ['ris/rispy-example_urls.ris', 4, 4],
  ['ris/rispy-example_utf_chars.ris', 1, 5],
  ['ris/rispy-example_wos.ris', 2, 13],
] as const

describe.skipIf(!hasBibliographies)('Real bibliographies (in ../shared/data, else skipped)', () => {
  const files = hasBibliographies ? bibliographies() : new Map<string, Buffer>()
  const readerOf = (name: string, bytes: Buffer) => {
    const able = readers.filter((reader) => reader.recognises(name, bytes.subarray(0, 65_536).toString()))
    expect(
      able.map(({ format }) => format),
      name,
    ).toHaveLength(1)
    return able[0] ?? bibtexReader
  }

  // The two largest take as long as all others, several times over.
  const waitedFor = counted.filter(([, papers]) => everythingIsRequired || papers < 1_000)
  test.each(waitedFor)('%s: all entries are read, %i papers with %i authors', async (name, papers, authors) => {
    const bytes = files.get(name) ?? Buffer.alloc(0)
    const found = await foundBy(readerOf(name, bytes), bytes)
    expect(countsOf(found)).toEqual([papers, 0, 0])
    expect(found.papers.reduce((sum, { paper }) => sum + paper.authors.length, 0)).toBe(authors)
  })

  test('the files of CSL-JSON hold 113 items, of which one has no title', async () => {
    const all = await Promise.all(
      [...files]
        .filter(([name]) => name.startsWith('csl/'))
        .map(([name, bytes]) => foundBy(readerOf(name, bytes), bytes)),
    )
    expect(all.reduce((sum, { papers }) => sum + papers.length, 0)).toBe(112)
    expect(all.flatMap(({ rejected }) => rejected.map(({ locator, reason }) => [locator, reason]))).toEqual([
      ['line 5, entry 4 (emptybook)', 'Expected a title, but the entry has none.'],
    ])
  })

  test('an entry keeps its line: what stands there is its key', async () => {
    const bytes = files.get('bib/RJC.bib') ?? Buffer.alloc(0)
    const lines = bytes.toString().split('\n')
    const { papers } = await foundBy(bibtexReader, bytes)
    for (const { locator } of papers) {
      const [, line, key = ''] = /^line (\d+)(?: \((.*)\))?$/.exec(locator) ?? []
      expect(lines[Number(line) - 1]).toContain(key)
    }
  })
})
