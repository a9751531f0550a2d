import { describe, expect, test } from 'vitest'
import { cslReader } from '../../../../src/ingest/sources/csl/read-csl.ts'
import type { PrintedAuthor } from '../../../../src/model/record.ts'
import { csl } from '../bibliography/fixtures.ts'
import { foundBy } from '../json/found-by.ts'

const read = (text: string) => foundBy(cslReader, text)
const readItem = (item: object) => read(JSON.stringify({ id: 'a', type: 'article-journal', title: 'Trees', ...item }))
const paperOf = async (item: object) => (await readItem(item)).papers[0]?.paper
const shown = ({ name, group }: PrintedAuthor): string => (group ? `group ${name}` : name)

describe('CSL-JSON', () => {
  test('is read item by item, with what its fields say', async () => {
    const { papers, rejected } = await read(csl)
    expect(rejected).toEqual([])
    expect(papers.map(({ locator }) => locator)).toEqual(['lines 2-14 (lind2020)', 'lines 15-22 (zhang2021)'])
    expect(papers[0]?.paper.authors.map(shown)).toEqual([
      'Lind, Åsa',
      'van der Berg, Jr., Anna',
      'group The Graph Collaboration',
    ])
    expect(papers[0]?.paper).toMatchObject({
      title: 'Trees that grow in memory',
      venue: { name: 'Journal of Graph Stories', kind: 'JOURNAL' },
      year: 2020,
      month: 3,
      doi: '10.1234/jgs.2020.7',
      status: 'PUBLISHED',
    })
    expect(papers[1]?.paper.authors.map(shown)).toEqual(['张三', '李四'])
    expect(papers[1]?.paper).toMatchObject({ authorsComplete: false, year: null, venue: { kind: 'CONFERENCE' } })
  })

  test.each([
    ['one item', JSON.stringify(JSON.parse(csl)[0])],
    [
      'one item a line',
      JSON.parse(csl)
        .map((item: object) => JSON.stringify(item))
        .join('\n'),
    ],
    ['a list of items in an answer', `{"items": ${csl}}`],
  ])('is read as %s', async (_what, text) => {
    expect((await read(text)).papers[0]?.paper.title).toBe('Trees that grow in memory')
  })

  test.each([
    [{ literal: 'World Health Organization' }, 'group World Health Organization'],
    [{ literal: 'Lind, Åsa' }, 'Lind, Åsa'],
    [{ literal: 'J. Doe' }, 'J. Doe'],
    [{ family: 'Beethoven', given: 'Ludwig', 'dropping-particle': 'van' }, 'van Beethoven, Ludwig'],
    [{ family: 'Plato' }, 'Plato'],
    [{ family: '欧阳', given: '修' }, '欧阳修'],
  ])('takes the name %j as %s', async (name, author) => {
    expect((await paperOf({ author: [name] }))?.authors.map(shown)).toEqual([author])
  })

  test.each([
    [{ 'date-parts': [[2011, 5, 25]] }, 2011, 5],
    [{ 'date-parts': [['2011', '5']] }, 2011, 5],
    [{ 'date-parts': [[2011], [2012]] }, 2011, null],
    [{ 'date-parts': [[null]] }, null, null],
    [{ 'date-parts': [] }, null, null],
    [{ raw: '2011-05' }, 2011, 5],
    [{ literal: 'Spring 2011' }, 2011, null],
    ['2011-05-25', 2011, 5],
    [{ 'date-parts': [[2 ** 60]] }, null, null],
  ])('takes the date %j as year %s and month %s', async (issued, year, month) => {
    const paper = await paperOf({ issued })
    expect([paper?.year, paper?.month]).toEqual([year, month])
  })

  test('a preprint of arXiv is one', async () => {
    expect(await paperOf({ type: 'article', publisher: 'arXiv', number: 'arXiv:2101.00001' })).toMatchObject({
      status: 'PREPRINT',
      arxivId: '2101.00001',
      venue: { name: 'arXiv', kind: 'REPOSITORY' },
    })
  })

  test.each([
    ['a title that is a list of objects', { title: [{}] }, /title/],
    ['half of a surrogate pair', { title: 'a\ud800b' }, /surrogate/],
    ['thirty thousand authors', { author: Array.from({ length: 30_000 }, () => ({ family: 'A' })) }, /authors/],
  ])('rejects %s', async (_what, item, reason) => {
    const { rejected } = await readItem(item)
    expect(rejected.map(({ locator }) => locator)).toEqual(['line 1 (a)'])
    expect(rejected[0]?.reason).toMatch(reason)
  })

  test('rejects an item with the key __proto__, and goes on', async () => {
    const { papers, rejected } = await read(
      '[{"id":"x","title":"T","__proto__":{"title":"U"}},\n{"id":"y","title":"Good"}]',
    )
    expect([papers.length, rejected[0]?.reason]).toEqual([1, 'No field is called __proto__.'])
  })
})
