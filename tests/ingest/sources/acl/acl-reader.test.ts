import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aclReader, aclReaderFor } from '../../../../src/ingest/sources/acl/acl-reader.ts'
import { paperIdOf } from '../../../../src/ingest/sources/acl/paper-id.ts'
import { readAll, realFile } from '../xml/read-all.ts'
import { collection } from './collection.ts'

describe('paperIdOf', () => {
  it.each([
    ['2020.acl', 'main', '1', '2020.acl-main.1'],
    ['P05', '1', '1', 'P05-1001'],
    ['W19', '1', '1', 'W19-0101'],
    ['C69', '63', '1', 'C69-6301'],
    ['D19', '1', '1', 'D19-1001'],
    ['D19', '5', '1', 'D19-0501'],
    ['D19', '50', '12', 'D19-5012'],
  ])('puts %s, %s and %s together as %s', (collectionId, volume, paper, id) => {
    expect(paperIdOf(collectionId, volume, paper)).toBe(id)
  })

  it('is null where a part is missing', () => {
    expect(paperIdOf('P05', null, '1')).toBeNull()
  })
})

describe('aclReader', () => {
  it('knows its files by their beginning', () => {
    expect(aclReader.recognises('P05.xml', collection)).toBe(true)
    expect(aclReader.recognises('P05.xml', '<dblp><article key="a/b"/></dblp>')).toBe(false)
  })

  it('gives each paper what its volume says', async () => {
    const { papers, unread, rejected } = await readAll(aclReader, collection)
    expect([unread, rejected]).toEqual([[], []])
    expect(papers.map(({ locator }) => locator)).toEqual([
      'line 11 (P05-1001)',
      'line 21 (P05-1012)',
      'line 28 (P05-2003)',
    ])
    expect(papers[0]?.paper).toMatchObject({
      title: 'Parsing of long sentences with O(n^3) steps',
      venue: {
        name: 'Annual Meeting of the Association for Computational Linguistics',
        acronym: 'ACL',
        kind: 'CONFERENCE',
      },
      year: 2005,
      month: 6,
      status: 'PUBLISHED',
      doi: '10.3115/1219840.1219841',
      authorsComplete: true,
    })
  })

  it('takes the year from the collection where the volume has none', async () => {
    const { papers } = await readAll(aclReader, collection)
    expect(papers[2]?.paper).toMatchObject({ year: 2005, month: null, venue: { acronym: 'ACL SRW', kind: 'WORKSHOP' } })
  })

  it('keeps author ids, except those that stand for several people, and the names in other scripts', async () => {
    const authors = (await readAll(aclReader, collection)).papers[0]?.paper.authors ?? []
    expect(authors.map(({ name, position, identifiers, variants }) => [name, position, identifiers, variants])).toEqual(
      [
        ['Yu Wang', 1, [{ scheme: 'ACL', value: 'yu-wang-delft' }], ['王昱']],
        ['Yang Liu', 2, undefined, undefined],
        ['Mausam', 3, undefined, undefined],
      ],
    )
    const other = await readAll(aclReaderFor(new Set(['yu-wang-delft'])), collection)
    expect(other.papers[0]?.paper.authors.map(({ identifiers }) => identifiers?.[0]?.value)).toEqual([
      undefined,
      'yang-liu',
      undefined,
    ])
  })

  it('makes no author of an editor and no paper of front matter', async () => {
    const { papers } = await readAll(aclReader, collection)
    expect(papers[1]?.paper).toMatchObject({ title: 'Minutes of the Meeting', authors: [], authorsComplete: false })
    expect(JSON.stringify(papers)).not.toContain('Front')
  })

  it('keeps the entry as printed, without its abstract', async () => {
    expect((await readAll(aclReader, collection)).papers[0]?.text.split('\n')).toEqual([
      'paper P05-1001',
      'title: Parsing of long sentences with O(n^3) steps',
      'author: Yu Wang 昱 王 [id=yu-wang-delft]',
      'author: Yang Liu [id=yang-liu]',
      'author: Mausam',
      'pages: 1–8',
      'url: P05-1001',
      'doi: 10.3115/1219840.1219841',
    ])
  })

  it('reads the orcid and the affiliation of newer files', async () => {
    const newer = `<collection id="2026.acl"><volume id="long"><paper id="7"><title>T</title><author orcid="0000-0001-2345-678X"><first>A</first><last>B</last><affiliation>University of Delft</affiliation></author></paper></volume></collection>`
    expect((await readAll(aclReader, newer)).papers[0]?.paper).toMatchObject({
      venue: null,
      year: 2026,
      status: 'UNKNOWN',
      authors: [
        { affiliation: 'University of Delft', identifiers: [{ scheme: 'ORCID', value: '0000-0001-2345-678X' }] },
      ],
    })
  })

  it('loses only the entry that is broken', async () => {
    const broken = collection.replace('</title>\n      <editor>', '\n      <editor>')
    const { papers, rejected } = await readAll(aclReader, broken)
    expect(papers.map(({ locator }) => locator)).toEqual(['line 11 (P05-1001)', 'line 28 (P05-2003)'])
    expect(rejected).toMatchObject([{ locator: 'line 21 (P05-1012)', reason: expect.stringMatching(/well-formed/) }])
  })

  it('rejects a paper without a title and goes on', async () => {
    const { papers, rejected } = await readAll(aclReader, collection.replace(/<title>Minutes.*<\/title>/, ''))
    expect(papers).toHaveLength(2)
    expect(rejected).toMatchObject([
      { locator: 'line 21 (P05-1012)', reason: 'Expected a paper with a <title>, but it has none.' },
    ])
  })

  it('keeps what stands before the place where a file is cut off', async () => {
    const { papers, rejected } = await readAll(aclReader, collection.slice(0, collection.indexOf('Minutes')))
    expect(papers).toHaveLength(1)
    expect(rejected.map(({ locator }) => locator)).toEqual(['line 21 (12)', 'line 22'])
  })

  it('rejects a paper of 200,000 authors, one of 100,000 nested elements and one of wrong bytes, each alone', async () => {
    const paper = (id: string, inner: string) => `<paper id="${id}"><title>T</title>${inner}</paper>\n`
    const text = [
      '<collection id="P05"><volume id="1">\n',
      paper('1', '<author><first>A</first><last>B</last></author>'.repeat(200_000)),
      paper('2', '<author>A</author>'.repeat(20_001)),
      paper('3', '<i>'.repeat(100_000)),
      paper('4', '\0'),
      paper('5', '\u00FF\u00FE'),
      paper('6', ''),
      '</volume></collection>',
    ].join('')
    const { papers, rejected } = await readAll(aclReader, Buffer.from(text, 'latin1'))
    expect(papers.map(({ locator }) => locator)).toEqual(['line 7 (P05-1006)'])
    expect(rejected.map(({ locator }) => locator)).toEqual([
      'line 2 (1)',
      'line 3 (P05-1002)',
      'line 4 (P05-1003)',
      'line 5 (P05-1004)',
      'line 6 (P05-1005)',
    ])
  })

  it('says that a document is none of its own', async () => {
    expect((await readAll(aclReader, '')).rejected).toMatchObject([
      { locator: 'line 1', reason: 'Expected one of <paper>, <meta>, <frontmatter>, but the document has none.' },
    ])
  })

  it('loses at most two entries by one wrong byte', async () => {
    const entries = Array.from(
      { length: 9 },
      (_, index) => `<paper id="${index}"><title>Title ${index}</title></paper>\n`,
    )
    const text = `<collection id="P05"><volume id="1">\n${entries.join('')}</volume></collection>\n`
    const first = text.indexOf('<paper')
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: first, max: first + entries.join('').length - 1 }),
        fc.nat(255),
        async (at, byte) => {
          const bytes = Buffer.from(text)
          bytes[at] = byte
          expect((await readAll(aclReader, bytes)).papers.length).toBeGreaterThanOrEqual(7)
        },
      ),
      { numRuns: 300, seed: 1 },
    )
  })
})

const real = realFile('acl-anthology/2020.acl.xml')

describe.skipIf(real === null)('a real file of the Anthology (skipped where ../shared/data is absent)', () => {
  it('gives every paper and every author', async () => {
    const { papers, unread, rejected } = await readAll(aclReader, real ?? '')
    expect([papers.length, unread.length, rejected.length]).toEqual([871, 0, 0])
    expect(papers.reduce((sum, { paper }) => sum + paper.authors.length, 0)).toBe(3724)
    const acronyms = new Set(papers.map(({ paper }) => paper.venue?.acronym))
    expect(acronyms).toEqual(new Set(['ACL', 'ACL Demo', 'ACL SRW', 'ACL Tutorials']))
  })
})
