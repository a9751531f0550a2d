import { describe, expect, test } from 'vitest'
import { csvReader } from '../../../../src/ingest/sources/csv/read-csv.ts'
import type { PaperRecord } from '../../../../src/model/record.ts'
import { csv } from '../bibliography/fixtures.ts'
import { foundBy } from '../json/found-by.ts'

const read = (text: string) => foundBy(csvReader, text)
const namesOf = (record: PaperRecord | undefined): readonly string[] =>
  record?.paper.authors.map(({ name }) => name) ?? []

describe('Tables of works', () => {
  test('are read row by row, with what their columns say', async () => {
    const { papers, rejected } = await read(csv)
    expect(rejected).toEqual([])
    expect(papers.map((record) => [record.locator, record.paper.title, namesOf(record), record.paper.year])).toEqual([
      ['line 2', 'Trees that grow, in memory', ['Lind, Åsa', 'Müller, Jörg'], 2020],
      ['line 3', 'A second look at knots', ['Wang Xiaoming', 'Anna Berg'], 2021],
      ['lines 4-5', 'A title on two lines', ['Kim, Min-ji'], 2022],
    ])
    expect(papers[0]?.paper).toMatchObject({ doi: '10.1234/jgs.2020.7', venue: { kind: 'JOURNAL' } })
    expect(papers[2]?.paper).toMatchObject({ arxivId: '2101.00001', status: 'PREPRINT' })
  })

  test.each([
    ['semicolons', 'Title;Authors;Year\n"Trees; tall";Lind, Åsa and Doe, Jane;2020\n'],
    ['tabs', 'Title\tAuthors\tYear\n"Trees; tall"\tLind, Åsa; Doe, Jane\t2020\n'],
    ['a line for Excel', 'sep=,\r\nTitle,Authors,Year\r\nTrees; tall,"Lind, Åsa; Doe, Jane",2020\r\n'],
    ['words in front', 'Export of today\n\nTitle,Authors,Year\nTrees; tall,"Lind, Åsa; Doe, Jane",2020\n'],
    ['columns in another order', 'DOI,year,AUTHOR,Paper_Title\n,2020,"Lind, Åsa; Doe, Jane",Trees; tall\n'],
  ])('are read with %s', async (_what, text) => {
    const { papers, rejected } = await read(text)
    expect(rejected).toEqual([])
    expect(papers.map((record) => [record.paper.title, namesOf(record), record.paper.year])).toEqual([
      ['Trees; tall', ['Lind, Åsa', 'Doe, Jane'], 2020],
    ])
  })

  test('have Chinese headers and names too', async () => {
    const { papers } = await read(
      '作者,题名,发表时间,刊名,关键词\n"张三，李四",会生长的树,2020-03,图学报,图；树\n王五;赵六;等,结,2021年,,\n',
    )
    expect(papers.map((record) => [record.paper.title, namesOf(record), record.paper.year])).toEqual([
      ['会生长的树', ['张三', '李四'], 2020],
      ['结', ['王五', '赵六'], 2021],
    ])
    expect(papers[0]?.paper.topics.map(({ name }) => name)).toEqual(['图', '树'])
    expect(papers[1]?.paper.authorsComplete).toBe(false)
  })

  test('of Scopus give whole names, affiliations and keywords', async () => {
    const { papers } = await read(
      '"Authors","Author full names","Title","Year","Source title","DOI","Authors with affiliations","Author Keywords","Publication Stage","Source","EID"\n' +
        '"Lind Å.; Doe J.","Lind, Åsa (57190000000); Doe, Jane (57190000001)","Trees","2022","Journal of Graph Stories","10.1234/t","Lind Å., Knot Labs, Town; Doe J., University of Somewhere, City","graphs; trees","Article in Press","Scopus","2-s2.0-1"\n',
    )
    expect(papers[0]?.locator).toBe('line 2 (2-s2.0-1)')
    expect(papers[0]?.paper.authors.map(({ name, affiliation }) => [name, affiliation])).toEqual([
      ['Lind, Åsa', 'Knot Labs, Town'],
      ['Doe, Jane', 'University of Somewhere, City'],
    ])
    expect(papers[0]?.paper).toMatchObject({ status: 'ACCEPTED', venue: { name: 'Journal of Graph Stories' } })
  })

  test('of Web of Science have codes for headers', async () => {
    const { papers } = await read(
      'PT\tAU\tAF\tTI\tSO\tPY\tDI\tUT\nJ\tLind, A\tLind, Åsa\tTrees\tKNOT LETTERS\t2020\t10.1234/t\tWOS:1\n',
    )
    expect([papers[0]?.locator, namesOf(papers[0]), papers[0]?.paper.venue?.name]).toEqual([
      'line 2 (WOS:1)',
      ['Lind, Åsa'],
      'KNOT LETTERS',
    ])
  })
})

describe('One bad row never costs the table', () => {
  const header = 'title,authors,year,venue\n'
  const good = 'Good,Åsa Lind,2020,Knots\n'

  test.each([
    ['"Bad,Nobody,2000,X', 'Expected a closing quotation mark, but the next row began.'],
    ['Bad,with,too,many,columns', 'Expected 4 columns, but got 5.'],
    [',Nobody,2000,X', 'Expected a title, but the entry has none.'],
    ['B\0d,Nobody,2000,X', 'Expected text, but got a zero character.'],
  ])('%s', async (bad, reason) => {
    const { papers, rejected } = await read(`${header}${good}${bad}\n${good}${good}`)
    expect(papers.map(({ paper }) => paper.title)).toEqual(['Good', 'Good', 'Good'])
    expect(rejected.map(({ locator, reason }) => [locator, reason])).toEqual([['line 3', reason]])
  })

  test('a quotation mark that opens in the last row costs only that row', async () => {
    const { papers, rejected } = await read(`${header}${good}"Bad,Nobody\nmore words\n`)
    expect([papers.length, rejected.map(({ locator }) => locator)]).toEqual([2, ['line 3']])
  })

  test('quotation marks inside of words are part of them', async () => {
    const { papers } = await read(
      `${header}The 5" disk,Åsa Lind,2020,Knots\n"Called ""x"" by us",Åsa Lind,2020,Knots\n${good}`,
    )
    expect(papers.map(({ paper }) => paper.title)).toEqual(['The 5" disk', 'Called "x" by us', 'Good'])
  })

  test('a table without a title is one rejection', async () => {
    const { papers, rejected } = await read('name,age\nÅsa,20\n')
    expect([papers.length, rejected.length, rejected[0]?.locator]).toEqual([0, 1, 'line 1'])
  })

  test.each([
    ['a line of 2 MB', `${'x'.repeat(2_000_000)},A B,2020,X`],
    ['a hundred thousand authors', `Bad,"${'A B; '.repeat(100_000)}",2020,X`],
    ['a hundred thousand columns', `Bad${',x'.repeat(100_000)}`],
  ])('%s ends in one rejection', async (_what, bad) => {
    const { papers, rejected } = await read(`${header}${good}${bad}\n${good}`)
    expect([papers.length, rejected.map(({ locator }) => locator)]).toEqual([2, ['line 3']])
  })
})

describe('What looks like the header of a table', () => {
  const header = 'Title\tCited by\tYear\n'

  test('is one above rows, and none above lines of a page', () => {
    expect(csvReader.recognises('works.txt', `${header}Trees; tall\t7\t2017\nKnots\t4\t2015\n`)).toBe(true)
    const page = 'Trees; tall\nÅ Lind, J Doe\nJournal of Trees 5 (2), 1-9\t7\t2017\n'
    expect(csvReader.recognises('works.txt', `${header}${page}${page}`)).toBe(false)
    expect(csvReader.recognises('works.tsv', `${header}${page}${page}`)).toBe(true)
  })
})
