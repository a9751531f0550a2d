import { describe, expect, test } from 'vitest'
import { orcidReader } from '../../../../src/ingest/sources/orcid/read-orcid.ts'
import { foundBy } from '../json/found-by.ts'
import { orcidJson, orcidXml, record, work } from './fixtures.ts'

const readOne = async (value: object) => foundBy(orcidReader, JSON.stringify(value))
const owner = '0000-0002-1825-0097'

describe('An ORCID record in JSON', () => {
  test('says who its owner is, without e-mail addresses', async () => {
    const found = await readOne(record)
    expect(found.people[0]).toMatchObject({
      locator: `line 1 (${owner}, person)`,
      subject: owner,
      person: {
        names: ['Maren Olsdottir', 'M. K. Olsdottir', 'Maren Olsen'],
        identifiers: [
          { scheme: 'ORCID', value: owner },
          { scheme: 'HOMEPAGE', value: 'maren.example' },
          { scheme: 'SCHOLAR', value: 'AbCdEfGhIjK' },
        ],
        interests: [{ name: 'seagrass', scheme: 'KEYWORD' }],
      },
    })
    expect(JSON.stringify(found)).not.toContain('@')
  })

  test('gives each employment and education with its place and time', async () => {
    const { people } = await readOne(record)
    const affiliated = people.filter(({ person }) => person.affiliations.length > 0)
    expect(affiliated.map(({ locator, text }) => `${locator}: ${text}`)).toEqual([
      `line 1 (${owner}, employment 11): employment; Professor; Dept. of Seas; Fjord University; Seatown, NO; 2018-09 – present`,
      `line 1 (${owner}, education 12): education; PhD; Harbour College; Seatown, NO; 2010 – 2014-06`,
    ])
    expect(affiliated.flatMap(({ person }) => person.affiliations)).toEqual([
      {
        institution: 'Fjord University',
        unit: 'Dept. of Seas',
        role: 'Professor',
        place: 'Seatown, NO',
        period: { from: '2018-09', to: null, ongoing: true, expected: false },
        country: 'NO',
      },
      {
        institution: 'Harbour College',
        unit: null,
        role: 'PhD',
        place: 'Seatown, NO',
        period: { from: '2010', to: '2014-06', ongoing: false, expected: false },
        country: 'NO',
      },
    ])
    expect(people.every(({ subject }) => subject === owner)).toBe(true)
  })

  test('gives awards, grants and reviews, those for one publisher as one service', async () => {
    const { people } = await readOne(record)
    expect(people.flatMap(({ person }) => person.activities)).toMatchObject([
      { kind: 'AWARD', title: 'Wave Medal, Sea Society' },
      { kind: 'GRANT', title: 'Tides, Sea Fund', period: { from: '2020', ongoing: false } },
      { kind: 'SERVICE', title: 'reviewer, Sea Press', period: { from: '2016', to: '2019' } },
    ])
  })

  test('gives a work that several systems have entered once, by its owner at no known place', async () => {
    const { papers } = await readOne(record)
    expect(papers).toHaveLength(1)
    expect(papers[0]).toMatchObject({
      locator: `line 1 (${owner}, work 21)`,
      paper: {
        title: 'Sea grass',
        authors: [{ name: 'M. K. Olsdottir', position: null, subject: owner, identifiers: [{ value: owner }] }],
        authorsComplete: false,
        venue: { name: 'Journal of Shallow Water', kind: 'JOURNAL' },
        year: 2019,
        month: 3,
        status: 'PUBLISHED',
        doi: '10.1000/abc',
      },
    })
  })

  test('knows the owner among the listed authors, and leaves editors out', async () => {
    const { papers } = await readOne(work)
    expect(papers[0]?.paper).toMatchObject({
      authors: [
        { name: 'Ann Lee', position: 1, subject: null },
        { name: 'Maren Olsdottir', position: 2, subject: owner },
      ],
      authorsComplete: true,
      status: 'PREPRINT',
      year: null,
      posted: '2021-05',
      arxivId: '2105.01234',
    })
    expect(papers[0]?.paper.authors).toHaveLength(2)
  })

  test('may stand beside its address, which says whose it is', async () => {
    const works = record['activities-summary'].works
    const found = await readOne({ _uri: `https://pub.orcid.org/v3.0/${owner}/works`, response: works })
    expect(found.papers[0]?.paper.authors).toMatchObject([{ name: owner, subject: owner, position: null }])
    const refused = await readOne({ _uri: 'x', response: { 'response-code': 404, 'user-message': 'Not found.' } })
    expect(refused.rejected).toMatchObject([{ locator: 'line 1', text: 'Not found.' }])
  })

  test('may be one of many lines', async () => {
    const found = await foundBy(orcidReader, `${orcidJson}\n{"orcid-identifier"\n${orcidJson}`)
    expect(found.papers.map(({ locator }) => locator.slice(0, 6))).toEqual(['line 1', 'line 2', 'line 4', 'line 5'])
    expect(found.rejected.map(({ locator }) => locator)).toEqual(['line 3'])
  })

  test('is unread where it says nothing of a person or work', async () => {
    const search = { result: [{ 'orcid-identifier': { path: owner } }], 'num-found': 1 }
    expect((await readOne(search)).unread).toEqual([{ locator: 'line 1', text: 'result, num-found' }])
  })
})

describe('An ORCID record in XML', () => {
  test('says the same, with the line of each entry', async () => {
    const { people, papers, rejected } = await foundBy(orcidReader, orcidXml)
    expect(rejected).toEqual([])
    expect(people).toMatchObject([
      {
        locator: `line 5 (${owner}, person)`,
        person: {
          names: ['Maren Olsdottir', 'M. K. Olsdottir', 'Maren Olsen', '海 人'],
          interests: [{ name: 'seagrass' }],
        },
      },
      {
        locator: `line 20 (${owner}, employment 11)`,
        person: {
          affiliations: [
            {
              institution: 'Fjord University',
              unit: 'Dept. of Seas & Lakes',
              role: 'Professor',
              place: 'Seatown, NO',
              period: { from: '2018-09', to: null, ongoing: true, expected: false },
            },
          ],
        },
      },
    ])
    expect(papers).toMatchObject([
      {
        locator: `line 33 (${owner}, work 21)`,
        paper: {
          title: 'Sea grass: At night',
          venue: { name: 'Conference on Seas', kind: 'CONFERENCE' },
          year: 2019,
          authors: [{ name: 'M. K. Olsdottir', subject: owner }],
        },
      },
    ])
    expect(JSON.stringify([people, papers])).not.toContain('@')
  })

  test('reads the same wherever the pieces of the source end', async () => {
    const whole = await foundBy(orcidReader, orcidXml)
    for (const length of [1, 7, 100]) expect(await foundBy(orcidReader, orcidXml, length)).toEqual(whole)
  })

  test('is one rejection with its line when it is broken, cut off, too deep or expands entities', async () => {
    const reasonOf = async (text: string | Uint8Array) => {
      const found = await foundBy(orcidReader, text)
      expect(found.papers.length + found.people.length).toBe(0)
      return found.rejected.map(({ locator, reason }) => `${locator}: ${reason}`)
    }
    const lines = orcidXml.split('\n')
    expect(await reasonOf(lines.slice(0, 20).join('\n'))).toEqual([expect.stringMatching(/^line 20: .*unclosed/)])
    expect(await reasonOf(orcidXml.replace('</person:name>', '</person:nam>'))).toEqual([
      expect.stringMatching(/^line 9: /),
    ])
    expect(await reasonOf(orcidXml.replace('Maren', '&lol9;'))).toEqual([expect.stringMatching(/^line 6: .*entity/)])
    expect(await reasonOf('<a>'.repeat(100_000))).toEqual([expect.stringMatching(/nested more than 64/)])
    expect(await reasonOf(`<a>${'<b/>'.repeat(300_000)}</a>`)).toEqual([
      expect.stringMatching(/more than 200000 elements/),
    ])
    expect(await reasonOf(`<a>${'x'.repeat(17 * 1024 * 1024)}</a>`)).toEqual([
      expect.stringMatching(/longer than 16 MB/),
    ])
    expect(await reasonOf(Buffer.concat([Buffer.from('<a>'), Buffer.from([0xff, 0xc3]), Buffer.from('</a>')]))).toEqual(
      [expect.stringMatching(/do not fit its encoding/)],
    )
  })
})
