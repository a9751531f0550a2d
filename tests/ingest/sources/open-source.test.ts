import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { maximumDocumentBytes } from '../../../src/ingest/sources/decode.ts'
import { type OpenOptions, openSource } from '../../../src/ingest/sources/open-source.ts'
import { unpackLimits } from '../../../src/ingest/sources/packed/unpack.ts'
import { bytesSource } from '../../../src/ingest/sources/source-bytes.ts'
import type { Found } from '../../../src/ingest/sources/source-reader.ts'
import { collection, variants } from './acl/collection.ts'
import { bibtex, csl, csv, endnote, ris } from './bibliography/fixtures.ts'
import { crossrefLines } from './crossref/fixtures.ts'
import { records } from './dblp/records.ts'
import { openAlexLines } from './openalex/fixtures.ts'
import { orcidJson, orcidXml } from './orcid/fixtures.ts'
import { tarOf } from './packed/tar-of.ts'
import { rorLines } from './ror/fixtures.ts'

const profile = '# Ada Byron\n\n## Publications\n\n1. Ada Byron, Bo Chen. Knots in Trees. Journal of Knots, 2020.\n'

const everything = async (content: string | Uint8Array, name = 'a file', options: OpenOptions = {}) => {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  const opened = await openSource(bytesSource(name, bytes), options)
  if ('reason' in opened) return { format: null, reason: opened.reason, found: [], places: [], titles: [] }
  const found: Found[] = []
  for await (const one of opened.found()) found.push(one)
  const placed = found.map((one) =>
    one.kind === 'record' ? one.record : one.kind === 'unread' ? one.unread : one.rejection,
  )
  return {
    format: opened.format,
    reason: null,
    found,
    places: placed.map(({ locator }) => locator),
    titles: found.flatMap((one) =>
      one.kind === 'record' && one.record.kind === 'paper' ? one.record.paper.title : [],
    ),
  }
}

const reasonsOf = (found: readonly Found[]): readonly string[] =>
  found.flatMap((one) => (one.kind === 'rejected' ? one.rejection.reason : []))

const known = [
  ['ACL_XML', collection, 'P05.xml'],
  ['ACL_XML', variants, 'name_variants.yaml'],
  ['DBLP_XML', records, 'dblp.xml'],
  ['ORCID', orcidXml, 'record.xml'],
  ['ORCID', orcidJson, 'record.json'],
  ['ROR', rorLines, 'ror.json'],
  ['OPENALEX', openAlexLines, 'works.json'],
  ['CROSSREF', crossrefLines, 'works.json'],
  ['CSL_JSON', csl, 'items.json'],
  ['BIBTEX', bibtex, 'works.bib'],
  ['ENDNOTE', endnote, 'works.txt'],
  ['RIS', ris, 'works.txt'],
  ['CSV', csv, 'works.csv'],
  ['PROFILE', profile, 'ada.md'],
] as const

describe('A source is opened by its look', () => {
  test.each(known)('as %s, and says the same packed with gzip', async (format, content, name) => {
    const plain = await everything(content, name)
    expect(plain.format).toBe(format)
    expect(plain.found.some(({ kind }) => kind === 'record')).toBe(true)
    expect(await everything(gzipSync(content), `${name}.gz`)).toEqual(plain)
  })

  test('and read again from its beginning each time', async () => {
    const opened = await openSource(bytesSource('works.bib', Buffer.from(bibtex)))
    if ('reason' in opened) throw new Error(opened.reason)
    const counts: number[] = []
    for (let time = 0; time < 2; time += 1) {
      let count = 0
      for await (const _ of opened.found()) count += 1
      counts.push(count)
    }
    expect(counts).toEqual([4, 4])
  })

  test('and let go when nobody wants the rest', async () => {
    const closed: string[] = []
    const open = async function* () {
      try {
        for (let entry = 0; entry < 100_000; entry += 1) yield Buffer.from(`@misc{a${entry}, title={T}}\n`)
      } finally {
        closed.push('closed')
      }
    }
    const opened = await openSource({ name: 'works.bib', open })
    if ('reason' in opened) throw new Error(opened.reason)
    for await (const _ of opened.found()) break
    expect(closed).toEqual(['closed', 'closed'])
  })

  test.each([
    ['', 'The document is empty.'],
    ['\x89PNG\r\n', 'but got a PNG image'],
    ['PK\x03\x04', 'but got a zip archive'],
    ['{"some": "data"}', 'JSON of a kind that is not known'],
    ['{"some": "data"}\n{"some": "more"}', 'JSON of a kind that is not known'],
    ['[{"some": "data"}, {"some', 'Expected JSON, but the text stops to be JSON'],
    ['<?xml version="1.0"?><person/>', 'XML of a kind that is not known'],
  ])('or not at all: %j', async (content, reason) => {
    expect((await everything(Buffer.from(content, 'latin1'))).reason).toContain(reason)
  })

  test('and no document is held that is longer than a document', async () => {
    const { reason } = await everything(Buffer.alloc(maximumDocumentBytes + 10, 'A line of prose.\n'))
    expect(reason).toBe('The document is of no format that is read piece by piece, and has more than 20 MB.')
  })

  test('and what cannot be had at all is thrown', async () => {
    const open = async function* () {
      yield Buffer.from('@misc{a, title={T}}\n')
      throw new Error('no such disk')
    }
    await expect(openSource({ name: 'works.bib', open })).rejects.toThrow('no such disk')
  })
})

describe('A format can be forced', () => {
  test('on a source that looks like another', async () => {
    const forced = await everything(orcidXml, 'record.xml', { format: 'ORCID' })
    expect(forced.format).toBe('ORCID')
    expect((await everything(profile, 'ada.md', { format: 'PROFILE' })).titles).toEqual(['Knots in Trees'])
    expect((await everything(variants, 'people.yml', { format: 'ACL_XML' })).found).toHaveLength(3)
  })

  test.each(['BIBTEX', 'RIS', 'CSV', 'DBLP_XML', 'OPENALEX', 'ROR'] as const)(
    'and where there is no %s that is said in one sentence',
    async (format) => {
      const { found, places } = await everything(profile, 'ada.md', { format })
      expect(found.some(({ kind }) => kind === 'record')).toBe(false)
      expect(reasonsOf(found).at(-1)).toBe(`Expected ${format}, as was asked for, but found no record of it.`)
      expect(places.at(-1)).toBe('document')
    },
  )
})

describe('A gzip file', () => {
  const entries = (from: number, to: number): string =>
    Array.from({ length: to - from }, (_, index) => `@misc{a${from + index}, title={Title ${from + index}}}\n`).join('')

  test('may be several one after another, with zeros behind', async () => {
    const parts = [gzipSync(entries(0, 100)), gzipSync(entries(100, 200)), gzipSync(''), Buffer.alloc(512)]
    const { titles, found } = await everything(Buffer.concat(parts), 'works.bib.gz')
    expect([titles.length, found.length]).toEqual([200, 200])
  })

  test('may come byte by byte', async () => {
    const bytes = Buffer.concat([gzipSync(entries(0, 20)), gzipSync(entries(20, 40))])
    const open = async function* () {
      for (let at = 0; at < bytes.length; at += 1) yield bytes.subarray(at, at + 1)
    }
    const opened = await openSource({ name: 'works.bib', open })
    let count = 0
    if (!('reason' in opened)) for await (const _ of opened.found()) count += 1
    expect(count).toBe(40)
  })

  test('that is cut off gives what stands before, and a rejection', async () => {
    const whole = gzipSync(entries(0, 5_000))
    const { titles, found, places } = await everything(whole.subarray(0, whole.length / 2), 'works.bib.gz')
    expect(titles.length).toBeGreaterThan(1_000)
    expect(reasonsOf(found).at(-1)).toBe(
      'Expected the end of the gzip file, but it is cut off; what stands before is read.',
    )
    expect(places.at(-1)).toBe(`packed byte ${Math.floor(whole.length / 2)}`)
  })

  test('that is damaged gives what stands before, and a rejection', async () => {
    const whole = gzipSync(entries(0, 20_000))
    const middle = Math.floor(whole.length / 2)
    whole.fill(0xff, middle, middle + 200)
    const { titles, found } = await everything(whole, 'works.bib.gz')
    expect(titles.length).toBeGreaterThan(1_000)
    expect(titles.length).toBeLessThan(20_000)
    expect(reasonsOf(found).at(-1)).toMatch(/^Expected a whole gzip file, but it is damaged here/)
  })

  test.each([
    ['a ratio', { freeBytes: 200_000, mostRatio: 20 }, /at most 20 unpacked bytes for each packed one/],
    ['a size', { mostBytes: 1_000_000 }, /^Expected at most 1000000 bytes unpacked, but there are more/],
  ])('that unpacks beyond %s is read so far, and ends in a rejection', async (_what, limits, reason) => {
    const bomb = gzipSync(`${entries(0, 10)}${' '.repeat(4_000_000)}${entries(10, 20)}`)
    const { titles, found } = await everything(bomb, 'works.bib.gz', { limits: { ...unpackLimits, ...limits } })
    expect(titles).toHaveLength(10)
    expect(reasonsOf(found)).toEqual([expect.stringMatching(reason)])
  })
})

describe('A tar archive', () => {
  const long = `a folder/${'deep/'.repeat(30)}P05.xml`
  const files = [
    ['works/', ''],
    ['works/README.md', 'What is in here.'],
    [long, collection],
    ['works/name_variants.yaml', variants],
    ['works/venues.yaml', 'acl: {}'],
    ['works/small.bib.gz', gzipSync(bibtex)],
    ['people/ada.md', profile],
    ['people/bo.md', profile.replace('Ada Byron\n', 'Bo Chen\n')],
    ['picture.png', '\x89PNG\0'],
    ['unknown.bin', '\0\0\0'],
    ['inner.tar.gz', gzipSync(tarOf([['P05.xml', collection]]))],
    ['script.py', 'print("@article{a, title={T}}")'],
  ] as const

  test.each(['works.tar', 'works.tar.gz', 'works.tgz'])('%s is read file by file, each by its look', async (name) => {
    const tar = tarOf(files)
    const { format, places, titles, found } = await everything(name === 'works.tar' ? tar : gzipSync(tar), name)
    expect(format).toBe('ACL_XML')
    expect(titles).toHaveLength(9)
    expect(places.slice(0, 4)).toEqual([
      `${long}, line 11 (P05-1001)`,
      `${long}, line 21 (P05-1012)`,
      `${long}, line 28 (P05-2003)`,
      'works/name_variants.yaml, line 1 (yu-wang-delft)',
    ])
    expect(found.flatMap((one) => (one.kind === 'rejected' ? one.rejection.locator : []))).toEqual([
      'works/name_variants.yaml, line 11 (yang-liu)',
      'unknown.bin, file',
      'inner.tar.gz, file',
    ])
    const unread = found.flatMap((one) => (one.kind === 'unread' ? [one.unread] : []))
    expect(unread).toEqual([
      {
        locator: '4 files that are no sources',
        text: 'works/README.md, works/venues.yaml, picture.png, script.py',
      },
    ])
  })

  test('has an owner for each of its profiles', async () => {
    const { found } = await everything(tarOf(files), 'works.tar')
    const subjects = found.flatMap((one) =>
      one.kind === 'record' && one.record.kind === 'person' && one.record.locator.startsWith('people/')
        ? one.record.subject
        : [],
    )
    expect(new Set(subjects)).toEqual(new Set(['people/ada.md: owner', 'people/bo.md: owner']))
  })

  test('can be read as one format, whatever its files look like', async () => {
    const { format, found } = await everything(tarOf([['works.txt', bibtex]]), 'works.tar', { format: 'BIBTEX' })
    expect([format, found.length]).toEqual(['BIBTEX', 4])
    const none = await everything(tarOf([['works.txt', 'prose']]), 'works.tar', { format: 'BIBTEX' })
    expect(reasonsOf(none.found)).toEqual(['Expected BIBTEX, as was asked for, but found no record of it.'])
  })

  test('that is cut off or damaged gives the files before, and a rejection', async () => {
    const tar = tarOf([
      ['P05.xml', collection],
      ['P06.xml', collection],
    ])
    const cut = await everything(tar.subarray(0, tar.indexOf('P06.xml') + 1_600), 'works.tar')
    expect(cut.titles.length).toBeGreaterThan(3)
    expect(reasonsOf(cut.found).at(-1)).toBe(
      'Expected the rest of the archive, but it is cut off; what stands before is read.',
    )
    const second = tar.indexOf('P06.xml')
    tar.fill(0x41, second, second + 50)
    const damaged = await everything(tar, 'works.tar')
    expect([damaged.titles.length, damaged.places.at(-1)]).toEqual([3, `byte ${second}`])
  })

  test('without a source is not taken', async () => {
    expect((await everything(tarOf([['script.py', 'x']]), 'works.tar')).reason).toBe(
      'The archive has no file of a format that is known.',
    )
  })
})
