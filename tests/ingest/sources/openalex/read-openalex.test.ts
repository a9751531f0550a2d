import { describe, expect, test } from 'vitest'
import { openAlexReader } from '../../../../src/ingest/sources/openalex/read-openalex.ts'
import { foundBy } from '../json/found-by.ts'
import { author, institution, openAlexLines, work } from './fixtures.ts'

const readOne = async (value: object) => foundBy(openAlexReader, JSON.stringify(value))

describe('OpenAlex', () => {
  test('gives a work with its authors as printed', async () => {
    const { papers, rejected } = await readOne(work)
    expect(rejected).toEqual([])
    expect(papers[0]).toMatchObject({
      locator: 'line 1 (W2001234567)',
      paper: {
        title: 'Sea grass at night',
        authorsComplete: true,
        venue: { name: 'Journal of Shallow Water', acronym: null, kind: 'JOURNAL' },
        year: 2019,
        month: 3,
        posted: null,
        status: 'PUBLISHED',
        doi: '10.1000/abc.1',
        arxivId: '1901.01234',
        topics: [
          { name: 'Coastal Ecology', scheme: 'OPENALEX' },
          { name: 'Seagrass', scheme: 'KEYWORD' },
        ],
      },
    })
    expect(papers[0]?.paper.authors).toMatchObject([
      {
        name: 'Maren Olsdottir',
        position: 1,
        group: false,
        corresponding: true,
        affiliation: 'Dept. of Seas, Fjord University; [left out]',
        identifiers: [
          { scheme: 'OPENALEX', value: 'A5000000001' },
          { scheme: 'ORCID', value: '0000-0002-1825-0097' },
        ],
        institutions: [{ name: 'Fjord University', ror: '02nr0ka47', country: 'NO' }],
      },
      { name: 'Brook, Tim', position: 2, identifiers: [{ scheme: 'OPENALEX', value: 'A5000000002' }] },
      { name: 'Ocean Bank', position: 3, group: true, identifiers: [] },
    ])
  })

  test('leaves the abstract and addresses out of the text', async () => {
    const { papers } = await readOne(work)
    expect(papers[0]?.text).toBe(
      'Sea grass at night; Maren Olsdottir, Brook, Tim, Ocean Bank; Journal of Shallow Water; article; 2019; 10.1000/abc.1; Coastal Ecology, Seagrass',
    )
  })

  test('tells a preprint by its type, and when it was posted', async () => {
    const preprint = {
      ...work,
      type: 'preprint',
      primary_location: {
        source: { display_name: 'arXiv (Cornell University)', type: 'repository' },
        version: 'submittedVersion',
      },
    }
    expect((await readOne(preprint)).papers[0]?.paper).toMatchObject({
      status: 'PREPRINT',
      year: null,
      month: null,
      posted: '2019-03-05',
      venue: { kind: 'REPOSITORY' },
    })
  })

  test('takes the first of January for "some time in that year"', async () => {
    const { papers } = await readOne({ ...work, publication_date: '2019-01-01' })
    expect(papers[0]?.paper).toMatchObject({ year: 2019, month: null })
  })

  test('knows that a cut list of authors is not complete', async () => {
    const { papers } = await readOne({ ...work, is_authors_truncated: true })
    expect(papers[0]?.paper.authorsComplete).toBe(false)
  })

  test('takes no identifier from the number of deleted authors', async () => {
    const [first] = work.authorships
    const deleted = { ...first, author: { ...first?.author, id: 'https://openalex.org/A5317838346', orcid: null } }
    const { papers } = await readOne({ ...work, authorships: [deleted] })
    expect(papers[0]?.paper.authors[0]?.identifiers).toEqual([])
    expect((await readOne({ ...author, id: 'https://openalex.org/A5317838346' })).rejected).toHaveLength(1)
  })

  test('gives an author with affiliations and their years', async () => {
    const { people } = await readOne(author)
    expect(people[0]).toMatchObject({
      subject: 'A5000000001',
      person: {
        names: ['Maren Olsdottir', 'M. Olsdottir', 'Olsdottir, Maren'],
        affiliations: [
          { institution: 'Fjord University', period: { from: '2018', to: '2020' } },
          { institution: 'Harbour College', period: { from: null, to: null } },
        ],
        interests: [{ name: 'Coastal Ecology', scheme: 'OPENALEX' }],
        claims: [
          { name: 'works', value: '7' },
          { name: 'citations', value: '21' },
          { name: 'h-index', value: '3' },
        ],
      },
    })
  })

  test('gives an institution with its names in all languages and its parent', async () => {
    const { institutions } = await readOne(institution)
    expect(institutions[0]?.institution).toEqual({
      names: ['Fjord University', 'University of the Fjord', 'Fjorduniversitetet'],
      acronyms: ['FU'],
      ror: '02nr0ka47',
      country: 'NO',
      partOf: ['05dxps055'],
    })
  })

  test('reads a page of its API like lines', async () => {
    const page = JSON.stringify({ meta: { count: 3 }, results: [work, author, institution], group_by: [] })
    const fromPage = await foundBy(openAlexReader, page)
    const fromLines = await foundBy(openAlexReader, openAlexLines)
    expect(fromPage.papers.map(({ paper }) => paper)).toEqual(fromLines.papers.map(({ paper }) => paper))
    expect(fromPage.people[0]?.locator).toBe('line 1, entry 2 (A5000000001)')
    expect(fromLines.people[0]?.locator).toBe('line 2 (A5000000001)')
  })

  test('rejects what it cannot take with its line, and reads on', async () => {
    const { id: _, ...nameless } = work
    const lines = [
      '{"id": "https://openalex.org/W1", "title": null}',
      JSON.stringify(nameless),
      '[1, 2]',
      '{"id": "https://openalex.org/W2", "title": "cut',
      `{"id": "https://openalex.org/W3", "title": "${'x'.repeat(10)}\u0000"}`,
      '{"id": 9007199254740993, "title": "A number"}',
      '{"id": "https://openalex.org/S1", "display_name": "A journal"}',
      JSON.stringify(work),
    ]
    const found = await foundBy(openAlexReader, lines.join('\n'))
    expect(found.rejected.map(({ locator, reason }) => `${locator}: ${reason}`)).toEqual([
      'line 1 (W1): Expected a work with a title, but it has none.',
      'line 2: Expected a record with an OpenAlex id, but it has none.',
      'line 3, entry 1: Expected an object, but got a number.',
      'line 3, entry 2: Expected an object, but got a number.',
      'line 4: Expected the end of the record before the next one begins; it is cut off.',
      expect.stringMatching(/^line 5: Expected JSON/),
      'line 6: Expected an identifier that is exact, but got a number above 2^53.',
    ])
    expect(found.unread).toEqual([{ locator: 'line 7 (S1)', text: 'A journal' }])
    expect(found.papers.map(({ locator }) => locator)).toEqual(['line 8 (W2001234567)'])
  })

  test('rejects bytes that are no UTF-8, a million authors and endless nesting, each by its line', async () => {
    const authors = `{"id": "https://openalex.org/W5", "title": "Many", "authorships": [${'{},'.repeat(50_000)}{}]}`
    const million = `{"id": "https://openalex.org/W6", "title": "More", "authorships": [${'{"a":1},'.repeat(999_999)}{}]}`
    const deep = `{"id": "https://openalex.org/W7", "x": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`
    const bytes = Buffer.concat([
      Buffer.from('{"id": "https://openalex.org/W4", "title": "'),
      Buffer.from([0xff, 0xc3]),
      Buffer.from(`"}\n${authors}\n${million}\n${deep}\n${JSON.stringify(work)}`),
    ])
    const { rejected, papers } = await foundBy(openAlexReader, bytes)
    expect(rejected.map(({ locator, reason }) => `${locator}: ${reason}`)).toEqual([
      'line 1: Expected UTF-8, but got bytes that are not.',
      'line 2 (W5): Expected at most 20000 authors, but there are 50001.',
      expect.stringMatching(/^line 3.*(?:authors|values)/),
      'line 4: Expected at most 100 levels of nesting, but there are more.',
    ])
    expect(papers).toHaveLength(1)
  })
})
