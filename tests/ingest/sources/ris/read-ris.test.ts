import { describe, expect, test } from 'vitest'
import { risReader } from '../../../../src/ingest/sources/ris/read-ris.ts'
import type { PaperRecord } from '../../../../src/model/record.ts'
import { ris } from '../bibliography/fixtures.ts'
import { foundBy } from '../json/found-by.ts'

const read = (text: string) => foundBy(risReader, text)
const first = async (text: string): Promise<PaperRecord | undefined> => (await read(text)).papers[0]
const namesOf = (record: PaperRecord | undefined): readonly string[] =>
  record?.paper.authors.map(({ name }) => name) ?? []

describe('RIS', () => {
  test('is read entry by entry, with what its tags say', async () => {
    const { papers, rejected, unread } = await read(ris)
    expect([rejected, unread]).toEqual([[], []])
    expect(papers.map(({ locator }) => locator)).toEqual(['line 1 (lind2020)', 'lines 13-18'])
    expect(namesOf(papers[0])).toEqual(['Lind, Åsa', 'Müller, Jörg'])
    expect(papers[0]?.paper).toMatchObject({
      title: 'Trees that grow in memory',
      venue: { name: 'Journal of Graph Stories', kind: 'JOURNAL' },
      year: 2020,
      month: 3,
      doi: '10.1234/jgs.2020.7',
      status: 'PUBLISHED',
    })
    expect(papers[1]?.paper.venue).toEqual({
      name: 'International Conference on Knots',
      acronym: null,
      kind: 'CONFERENCE',
    })
  })

  test.each([
    ['one blank around the sign', 'TY - JOUR\nTI - Trees\nAU - Lind, Å.\nER - '],
    ['line ends of Windows', 'TY  - JOUR\r\nTI  - Trees\r\nAU  - Lind, Å.\r\nER  - \r\n'],
    ['no end', 'TY  - JOUR\nTI  - Trees\nAU  - Lind, Å.\n'],
    ['a title on two lines', 'TY  - JOUR\nTI  - \n  Trees\nAU  - Lind, Å.\nER  -'],
    ['several people on one line', 'TY  - JOUR\nT1  - Trees\nA1  - Lind, Å.;\nER  -'],
    ['the type in words', 'TY  - Journal Article\nTI  - Trees\nAU  - Lind, Å.\nER  -'],
  ])('is read with %s', async (_what, text) => {
    const record = await first(text)
    expect([record?.paper.title, namesOf(record)]).toEqual(['Trees', ['Lind, Å.']])
  })

  test('of a chapter, a thesis, and an article in press', async () => {
    expect((await first('TY  - CHAP\nTI  - T\nT2  - A Book of Knots\nPB  - Press\nER  -'))?.paper.venue).toEqual({
      name: 'A Book of Knots',
      acronym: null,
      kind: 'BOOK',
    })
    expect((await first('TY  - THES\nTI  - T\nPB  - University of Somewhere\nER  -'))?.paper.venue?.kind).toBe('THESIS')
    expect((await first('TY  - JOUR\nTI  - T\nJO  - Knots\nPY  - in press\nER  -'))?.paper.status).toBe('ACCEPTED')
  })

  test('takes editors for no authors', async () => {
    expect(namesOf(await first('TY  - CHAP\nTI  - T\nAU  - Lind, Å.\nA2  - Doe, J.\nED  - Roe, C.\nER  -'))).toEqual([
      'Lind, Å.',
    ])
  })

  test('loses one bad entry alone', async () => {
    const { papers, rejected } = await read(
      `TY  - JOUR\nAU  - Nobody\nER  -\nTY  - JOUR\nTI  - Broken\nTY  - JOUR\nTI  - Good\nER  -`,
    )
    expect(papers.map(({ paper }) => paper.title)).toEqual(['Broken', 'Good'])
    expect(rejected.map(({ locator, reason }) => [locator, reason])).toEqual([
      ['lines 1-3', 'Expected a title, but the entry has none.'],
    ])
  })

  test('passes over headers of providers, and lists other lines between entries', async () => {
    const { unread } = await read(`Record #1 of 2\nProvider: Someone\n1.\n${ris}\nA line that\nnobody expects\n${ris}`)
    expect(unread).toEqual([{ locator: 'lines 23-24', text: 'A line that\nnobody expects' }])
  })

  test.each([
    ['a line of 2 MB', `TY  - JOUR\nTI  - ${'x'.repeat(2_000_000)}\nER  -\n`],
    ['a hundred thousand authors', `TY  - JOUR\nTI  - T\n${'AU  - A, B\n'.repeat(100_000)}ER  -\n`],
    ['an entry that goes on without end', `TY  - JOUR\nTI  - T\n${'KW  - k\n'.repeat(200_000)}`],
    ['a zero character', 'TY  - JOUR\nTI  - a\0b\nER  -\n'],
    ['broken UTF-8', 'TY  - JOUR\nTI  - a\uFFFDb\nER  -\n'],
  ])('%s ends in one rejection', async (_what, bad) => {
    const { papers, rejected } = await read(`${bad}${ris}`)
    expect([papers.length, rejected.length]).toEqual([2, 1])
  })
})

describe('Relatives of RIS', () => {
  test("PubMed's files give whole names, groups and a DOI", async () => {
    const { papers } = await read(
      'PMID- 12345\nTI  - A study of\n      trees.\nFAU - Lind, Åsa B\nAU  - Lind ÅB\nFAU - Doe, Jane\nAU  - Doe J\nCN  - Knot Study Group\n' +
        'DP  - 2019 Mar\nJT  - Journal of trees\nLID - 10.1234/t.1 [doi]\n\nPMID- 99\nTI  - Next\n',
    )
    expect(papers.map(({ locator, paper }) => [locator, paper.title])).toEqual([
      ['line 1 (12345)', 'A study of trees'],
      ['line 13 (99)', 'Next'],
    ])
    expect(namesOf(papers[0])).toEqual(['Lind, Åsa B', 'Doe, Jane', 'Knot Study Group'])
    expect(papers[0]?.paper).toMatchObject({ year: 2019, month: 3, doi: '10.1234/t.1' })
    expect(papers[0]?.paper.authors[2]?.group).toBe(true)
  })

  test("Web of Science's files set further names in", async () => {
    const record = await first(
      'FN Some Provider\nVR 1.0\nPT J\nAU Lind, A\n   Doe, J\nAF Lind, Åsa\n   Doe, Jane\nTI Trees that\n   grow\nSO KNOT LETTERS\nDE graphs; trees\nPY 2004\nUT WOS:1\nER\n\nEF',
    )
    expect([record?.locator, record?.paper.title, namesOf(record)]).toEqual([
      'line 3 (WOS:1)',
      'Trees that grow',
      ['Lind, Åsa', 'Doe, Jane'],
    ])
    expect(record?.paper.topics.map(({ name }) => name)).toEqual(['graphs', 'trees'])
  })

  test('RefWorks files, as CNKI exports them', async () => {
    const { papers } = await read(
      'RT Journal Article\nSR 1\nA1 张三;李四;\nT1 会生长的树\nJF 图学报\nYR 2021\nK1 图;树\n\nRT Dissertation/Thesis\nSR 1\nA1 王芳\nT1 结的研究\nPB 某某大学\nYR 2018\n',
    )
    expect(papers.map((record) => [record.paper.title, namesOf(record), record.paper.venue?.kind])).toEqual([
      ['会生长的树', ['张三', '李四'], 'JOURNAL'],
      ['结的研究', ['王芳'], 'THESIS'],
    ])
  })
})
