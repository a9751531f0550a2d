import { describe, expect, test } from 'vitest'
import { endnoteReader } from '../../../../src/ingest/sources/endnote/read-endnote.ts'
import type { PaperRecord } from '../../../../src/model/record.ts'
import { endnote, noteExpress } from '../bibliography/fixtures.ts'
import { foundBy } from '../json/found-by.ts'

const read = (text: string | Uint8Array) => foundBy(endnoteReader, text)
const namesOf = (record: PaperRecord | undefined): readonly string[] =>
  record?.paper.authors.map(({ name }) => name) ?? []

describe('EndNote exports', () => {
  test('are read entry by entry, with Chinese names, and 等 for further ones', async () => {
    const { papers, rejected, unread } = await read(endnote)
    expect([rejected, unread]).toEqual([[], []])
    expect(papers.map((record) => [record.locator, record.paper.title, namesOf(record)])).toEqual([
      ['lines 1-10', '会生长的树', ['张三', '李四', '王五']],
      ['lines 12-16', 'On Knots', ['Lind, Åsa']],
    ])
    expect(papers[0]?.paper).toMatchObject({
      authorsComplete: false,
      venue: { name: '图学报', kind: 'JOURNAL' },
      year: 2020,
      doi: '10.1234/jgs.2020.7',
      topics: ['图', '树', '记忆'].map((name) => ({ name, scheme: 'KEYWORD' })),
    })
    expect(papers[1]?.paper.venue).toEqual({ name: 'University of Somewhere', acronym: null, kind: 'THESIS' })
  })

  test('without types are parted by blank lines', async () => {
    const { papers } = await read('%A Lind, Åsa\n%A Doe, Jane\n%T Trees\n%J Knots\n%D 1999\n\n%T Alone\n%D 2000\n')
    expect(papers.map((record) => [record.paper.title, namesOf(record), record.paper.year])).toEqual([
      ['Trees', ['Lind, Åsa', 'Doe, Jane'], 1999],
      ['Alone', [], 2000],
    ])
  })

  test('go on over lines, and take editors for no authors', async () => {
    const { papers } = await read(
      '%0 Book Section\n%A Lind, Åsa\n%E Doe, Jane\n%T Trees\nthat grow\n%B A Book of Knots\n',
    )
    expect([papers[0]?.paper.title, namesOf(papers[0]), papers[0]?.paper.venue?.name]).toEqual([
      'Trees that grow',
      ['Lind, Åsa'],
      'A Book of Knots',
    ])
  })

  test('lose one bad entry alone', async () => {
    const { papers, rejected } = await read(`%0 Journal Article\n%A Nobody\n\n${endnote}`)
    expect([papers.length, rejected.map(({ locator }) => locator)]).toEqual([2, ['lines 1-2']])
  })
})

describe('Chinese exports', () => {
  test('of NoteExpress', async () => {
    const { papers, rejected } = await read(noteExpress)
    expect(rejected).toEqual([])
    expect(papers.map((record) => [record.locator, namesOf(record), record.paper.venue?.kind])).toEqual([
      ['lines 1-7', ['张三', '李四', '欧阳修'], 'JOURNAL'],
      ['lines 9-13', ['Wang, Xiaoming', 'Lind, Åsa'], 'CONFERENCE'],
    ])
    expect(papers[0]?.paper.topics.map(({ name }) => name)).toEqual(['图', '树'])
  })

  test('of CNKI with labels in both languages', async () => {
    const { papers } = await read(
      'SrcDatabase-来源库: 期刊\nTitle-题名: 会生长的树\nAuthor-作者: 张三;李四\nSource-文献来源: 图学报\nPubTime-发表时间: 2020-03-15\n' +
        'SrcDatabase-来源库: 博士\nTitle-题名: 结的研究\nAuthor-作者: 王芳\nOrgan-单位: 某某大学\nYear-年: 2018\n',
    )
    expect(
      papers.map((record) => [record.paper.title, namesOf(record), record.paper.year, record.paper.month]),
    ).toEqual([
      ['会生长的树', ['张三', '李四'], 2020, 3],
      ['结的研究', ['王芳'], 2018, null],
    ])
    expect(papers[1]?.paper.venue).toEqual({ name: '某某大学', acronym: null, kind: 'THESIS' })
  })

  test('in UTF-16, as some programs save them', async () => {
    const { papers } = await read(Buffer.from(`\uFEFF${endnote}`, 'utf16le'))
    expect(namesOf(papers[0])).toEqual(['张三', '李四', '王五'])
  })
})
