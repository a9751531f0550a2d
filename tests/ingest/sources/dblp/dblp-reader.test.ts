import { describe, expect, it } from 'vitest'
import { dblpReader } from '../../../../src/ingest/sources/dblp/dblp-reader.ts'
import { dblpEntities } from '../../../../src/ingest/sources/dblp/latin-entity.ts'
import { readAll, realFile } from '../xml/read-all.ts'
import { records } from './records.ts'

const paperAt = async (index: number) => (await readAll(dblpReader, records)).papers[index]

describe('dblpReader', () => {
  it('knows dblp.xml and pieces of it by their beginning', () => {
    expect(dblpReader.recognises('dblp.xml', records)).toBe(true)
    expect(dblpReader.recognises('a.xml', '<list><www mdate="x" key="homepages/1/2"><author>')).toBe(true)
    expect(dblpReader.recognises('a.xml', '<collection id="P05"><volume id="1"><paper id="1">')).toBe(false)
  })

  it('reads all kinds of records in their order, with their keys as places', async () => {
    const { found, unread, rejected } = await readAll(dblpReader, records)
    const places = found.flatMap((one) => (one.kind === 'record' ? [one.record.locator] : []))
    expect(places).toEqual([
      'line 4 (journals/tods/GrayO90)',
      'line 11 (journals/corr/abs-1706-03762)',
      'line 15 (conf/acl/NunezG20)',
      'line 17 (reference/db/Gross18)',
      'line 18 (phd/de/Gross1985)',
      'line 19 (books/x/Editor99)',
      'line 21 (homepages/g/JorgGross)',
      'line 28 (homepages/12/345)',
    ])
    expect(unread.map(({ locator }) => locator)).toEqual(['line 20 (conf/acl/2020)'])
    expect(rejected).toEqual([])
  })

  it('takes homonym numbers and ORCIDs as identity, and prints names without numbers', async () => {
    expect((await paperAt(0))?.paper.authors).toMatchObject([
      { name: 'Jörg Groß', position: 1, identifiers: [{ scheme: 'DBLP', value: 'Jörg Groß 0002' }] },
      { name: 'Ada Núñez', position: 2, identifiers: [{ scheme: 'ORCID', value: '0000-0001-2345-678X' }] },
    ])
    expect((await paperAt(1))?.paper.authors[0]).not.toHaveProperty('identifiers')
  })

  it('reads titles without their full stop, and dates, links and journals', async () => {
    expect((await paperAt(0))?.paper).toMatchObject({
      title: 'On B-trees & H2O',
      venue: { name: 'ACM Trans. Database Syst.', acronym: null, kind: 'JOURNAL' },
      year: 1990,
      month: 3,
      status: 'PUBLISHED',
      doi: '10.1145/1234567.1234568',
      arxivId: null,
    })
    expect((await paperAt(2))?.paper.title).toBe('More words...')
  })

  it('takes CoRR as a repository of preprints', async () => {
    expect((await paperAt(1))?.paper).toMatchObject({
      title: 'Is this all?',
      venue: { name: null, acronym: 'CoRR', kind: 'REPOSITORY' },
      status: 'PREPRINT',
      arxivId: '1706.03762',
    })
  })

  it('tells meetings, collections, theses and books apart', async () => {
    const { papers } = await readAll(dblpReader, records)
    expect(papers.slice(2).map(({ paper }) => [paper.venue, paper.authors.length])).toEqual([
      [{ name: null, acronym: 'ACL', kind: 'CONFERENCE' }, 1],
      [{ name: 'Encyclopedia of Trees', acronym: null, kind: 'BOOK' }, 1],
      [{ name: 'University of Delft', acronym: null, kind: 'THESIS' }, 1],
      [{ name: 'Wood Press', acronym: null, kind: 'BOOK' }, 0],
    ])
  })

  it('gives a person every name, the places of work, awards and who it is not', async () => {
    const [person, redirect] = (await readAll(dblpReader, records)).people
    expect(person).toMatchObject({
      subject: 'homepages/g/JorgGross',
      person: {
        names: ['Jörg Groß', 'J. Gross'],
        identifiers: [
          { scheme: 'DBLP', value: 'g/JorgGross' },
          { scheme: 'DBLP', value: 'Jörg Groß 0002' },
          { scheme: 'ORCID', value: '0000-0002-0000-0001' },
        ],
        affiliations: [
          { institution: 'University of Delft', unit: 'Department of Trees', place: 'Delft, The Netherlands' },
        ],
        activities: [{ kind: 'AWARD', title: 'Oak Prize', period: { from: '2001', to: '2001' } }],
        claims: [{ name: 'isnot', value: 'Jörg Groß 0001' }],
      },
    })
    expect(redirect).toMatchObject({
      subject: 'homepages/g/JorgGross',
      person: { names: [], identifiers: [{ scheme: 'DBLP', value: '12/345' }] },
    })
  })

  it('makes no person of a page that lists several', async () => {
    const page =
      '<www publtype="disambiguation" key="homepages/w/WW"><author>W W</author><title>Home Page</title></www>'
    const { people, rejected } = await readAll(dblpReader, page)
    expect(people).toEqual([])
    expect(rejected).toMatchObject([
      { locator: 'line 1 (homepages/w/WW)', reason: expect.stringMatching(/one person/) },
    ])
  })

  it('decodes the declared ISO-8859-1', async () => {
    const text =
      '<?xml version="1.0" encoding="ISO-8859-1"?><dblp><article key="a/1"><author>Jürgen Müller</author><title>Öl.</title></article></dblp>'
    expect((await readAll(dblpReader, Buffer.from(text, 'latin1'))).papers[0]?.paper).toMatchObject({
      title: 'Öl',
      authors: [{ name: 'Jürgen Müller' }],
    })
  })

  it.each([
    ['entities made of entities', '<!ENTITY a "aaaaaaaaaa"><!ENTITY lol "&a;&a;&a;&a;&a;&a;">'],
    ['an entity from a file', '<!ENTITY lol SYSTEM "file:///etc/hostname">'],
    ['an entity from an address', '<!ENTITY % x SYSTEM "http://localhost:1/x.dtd"> %x;'],
  ])('rejects %s at both places, and reads the other records', async (_what, declaration) => {
    const attack = records
      .replace('"dblp.dtd">', `"dblp.dtd" [\n${declaration}\n]>`)
      .replace('More words...', 'More &lol; words')
    const { papers, people, rejected } = await readAll(dblpReader, attack)
    expect([papers.length, people.length]).toEqual([5, 2])
    expect(rejected).toMatchObject([
      { locator: 'line 2', reason: 'Expected a document without declarations of its own; its entities are not taken.' },
      { locator: 'line 17 (conf/acl/NunezG20)', reason: expect.stringMatching(/undefined entity/) },
    ])
  })

  it('has the entities of the DTD', () => {
    const dtd = realFile('dblp/dblp.dtd')?.toString('latin1') ?? '<!ENTITY times "&#215;">'
    const defined = [...dtd.matchAll(/<!ENTITY (\w+)\s+"&#(\d+);"/g)]
    for (const [, name = '', code] of defined) expect(dblpEntities[name]).toBe(String.fromCharCode(Number(code)))
    expect(defined.length).toBeGreaterThan(0)
  })
})

describe('real pieces of dblp (skipped where ../shared/data is absent)', () => {
  it.for([
    ['evelasquez-dblp.xml', 15, 8, 0],
    ['fhamster-authortest.xml', 4, 0, 0],
    ['fhamster-chartest.xml', 4, 1, 0],
    ['florentin4-dblp.xml', 85, 0, 0],
    ['loskeeper-www.xml', 2, 5, 1],
    ['shenka123-dblp-2026-iso8859.xml', 131, 0, 0],
    ['som-data_example-www.xml', 0, 21, 0],
  ] as const)('gives all records of %s', async ([name, works, persons, strays], { skip }) => {
    const file = realFile(`dblp/${name}`)
    if (file === null) return skip()
    const { papers, people, unread, rejected } = await readAll(dblpReader, file)
    expect([papers.length, people.length, unread.length, rejected.length]).toEqual([works, persons, strays, 0])
  })
})
