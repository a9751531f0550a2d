import { describe, expect, test } from 'vitest'
import { crossrefReader } from '../../../../src/ingest/sources/crossref/read-crossref.ts'
import { foundBy } from '../json/found-by.ts'
import { article, crossrefLines, paper, preprint } from './fixtures.ts'

const readOne = async (value: object) => foundBy(crossrefReader, JSON.stringify(value))

describe('Crossref', () => {
  test('gives an article with persons, groups and what stands for others', async () => {
    const { papers } = await readOne(article)
    expect(papers[0]).toMatchObject({
      locator: 'line 1 (10.1000/xyz.7)',
      paper: {
        title: 'Tides & tales: A survey',
        authorsComplete: false,
        venue: { name: 'Journal of Shallow Water', acronym: 'JSW', kind: 'JOURNAL' },
        year: 2019,
        month: 3,
        status: 'PUBLISHED',
        doi: '10.1000/xyz.7',
        topics: [{ name: 'Oceanography', scheme: 'KEYWORD' }],
      },
    })
    expect(papers[0]?.paper.authors).toMatchObject([
      {
        name: 'John W. Williams',
        position: 1,
        group: false,
        affiliation: 'Harbour College, Seatown; e-mail: [left out]; Fjord University',
        identifiers: [{ scheme: 'ORCID', value: '0000-0002-1825-0097' }],
        institutions: [{ name: 'Fjord University', ror: '02nr0ka47', country: null }],
      },
      { name: 'Ann Lee Jr.', position: 2 },
      { name: 'OLYMPUS Collaboration', position: 3, group: true },
    ])
    expect(papers[0]?.text).not.toContain('Secret')
  })

  test('finds the date where "issued" has none, and the workshop where the event is cut short', async () => {
    const { papers } = await readOne(paper)
    expect(papers[0]?.paper).toMatchObject({
      year: 2015,
      month: 11,
      venue: { name: 'International Workshop on Waves', acronym: 'WOW', kind: 'WORKSHOP' },
      authors: [{ name: '王昱' }],
      authorsComplete: true,
    })
    expect((await readOne({ ...paper, 'published-print': undefined })).papers[0]?.paper.year).toBeNull()
  })

  test('gives a preprint with the day on which it was posted', async () => {
    expect((await readOne(preprint)).papers[0]?.paper).toMatchObject({
      status: 'PREPRINT',
      year: null,
      posted: '2020-10-27',
      venue: { name: 'Open Earth Archive', acronym: 'OEA', kind: 'REPOSITORY' },
      topics: [{ name: 'Geochemistry' }],
    })
  })

  test('takes titles that are texts, not lists', async () => {
    const { papers } = await readOne({ ...article, title: 'Plain', subtitle: [], 'container-title': 'Science' })
    expect(papers[0]?.paper).toMatchObject({ title: 'Plain', venue: { name: 'Science' } })
  })

  test('does not repeat a subtitle that stands in the title', async () => {
    const { papers } = await readOne({ ...article, title: ['Tides: a survey'], subtitle: ['A survey'] })
    expect(papers[0]?.paper.title).toBe('Tides: a survey')
  })

  test('reads lists of items and answers of its API like lines', async () => {
    const lines = await foundBy(crossrefReader, crossrefLines)
    const works = [article, paper, preprint]
    const answer = { status: 'ok', 'message-type': 'work-list', message: { 'total-results': 3, items: works } }
    for (const text of [JSON.stringify(answer), JSON.stringify({ items: works }), JSON.stringify(works, null, 2)]) {
      const found = await foundBy(crossrefReader, text)
      expect(found.papers.map((record) => record.paper)).toEqual(lines.papers.map((record) => record.paper))
    }
    const one = await readOne({ status: 'ok', 'message-type': 'work', message: article })
    expect(one.papers.map((record) => record.paper)).toEqual([lines.papers[0]?.paper])
  })

  test('leaves journals and reviews unread, and rejects refusals and works without a title', async () => {
    const lines = [
      JSON.stringify({ ...article, type: 'journal', title: ['Aquatic Ecology'] }),
      JSON.stringify({ ...article, type: 'peer-review' }),
      JSON.stringify({ ...article, title: [] }),
      JSON.stringify({ status: 'failed', message: [{ type: 'x', message: 'Integer specified as x' }] }),
      '{"DOI": 12345678901234567890, "title": ["Number"], "author": [{"family": "\\ud800"}]}',
    ]
    const found = await foundBy(crossrefReader, lines.join('\n'))
    expect(found.unread.map(({ locator }) => locator)).toEqual(['line 1 (10.1000/xyz.7)', 'line 2 (10.1000/xyz.7)'])
    expect(found.rejected.map(({ locator, reason }) => `${locator}: ${reason}`)).toEqual([
      'line 3 (10.1000/xyz.7): Expected a work with a title, but it has none.',
      'line 4: Expected a work with a DOI, but it has none.',
      'line 5: Expected an identifier that is exact, but got a number above 2^53.',
    ])
    expect(found.rejected[1]?.text).toBe('Integer specified as x')
  })
})
