import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { crossrefReader } from '../../../../src/ingest/sources/crossref/read-crossref.ts'
import { openAlexReader } from '../../../../src/ingest/sources/openalex/read-openalex.ts'
import { orcidReader } from '../../../../src/ingest/sources/orcid/read-orcid.ts'
import { rorReader } from '../../../../src/ingest/sources/ror/read-ror.ts'
import type { SourceReader } from '../../../../src/ingest/sources/source-reader.ts'
import { everythingIsRequired } from '../../../graph/engines.ts'
import { countsOf, foundBy, hasRealData, realFile } from './found-by.ts'

const ror = 'ror/ror-records-latest-51370.jsonl.gz'

const files = [
  ['openalex/works.jsonl.gz', openAlexReader, 329, 2, 0],
  ['openalex/api-page-raw-1.json.gz', openAlexReader, 50, 0, 0],
  ['openalex/authors.jsonl', openAlexReader, 3, 1, 0],
  ['openalex/institutions.jsonl.gz', openAlexReader, 679, 3, 0],
  ['crossref/works.jsonl.gz', crossrefReader, 1240, 6, 25],
  [ror, rorReader, ...(everythingIsRequired ? ([49_996, 1374, 0] as const) : ([7290, 210, 0] as const))],
] as const

/** The bytes of a file: of the register so many lines where a person waits, among them those that a test looks for. */
const bytesOf = (file: string): Buffer => {
  const bytes = realFile(file)
  if (file !== ror || everythingIsRequired) return bytes
  let end = 0
  for (let line = 0; line < 7_500; line++) end = bytes.indexOf('\n', end) + 1
  return bytes.subarray(0, end)
}

/** What each large file holds: read once, however many tests look at it. */
const held = new Map<string, ReturnType<typeof foundBy>>()
const foundIn = (reader: SourceReader, file: string, bytes = bytesOf(file)): ReturnType<typeof foundBy> => {
  const found = held.get(file) ?? foundBy(reader, bytes)
  held.set(file, found)
  return found
}

const readers = [openAlexReader, crossrefReader, rorReader, orcidReader]

const toldBy = (name: string, bytes: Buffer): readonly string[] => {
  const head = bytes.subarray(0, 64 * 1024).toString()
  return readers.filter((reader) => reader.recognises(name, head)).map((reader) => reader.format)
}

describe.skipIf(!hasRealData)('Real files (in ../shared/data, else skipped)', () => {
  test.each(files)('%s is recognised, and is read, rejected and unread as counted', async (file, reader, ...counts) => {
    const bytes = bytesOf(file)
    expect(toldBy(file, bytes)).toEqual([reader.format])
    expect(countsOf(await foundIn(reader, file, bytes))).toEqual(counts)
  })

  test('OpenAlex prints the name of each authorship, also of those without an author id', async () => {
    const { papers } = await foundIn(openAlexReader, 'openalex/works.jsonl.gz')
    const authors = papers.flatMap(({ paper }) => paper.authors)
    const unknown = authors.filter(({ identifiers }) => identifiers?.every(({ scheme }) => scheme !== 'OPENALEX'))
    expect([authors.length, unknown.length]).toEqual([877, 25])
    expect(unknown.filter(({ group }) => group).map(({ name }) => name)).toEqual([
      'World Bank',
      'World Bank',
      'OECD',
      'World Bank',
      'OECD',
      'World Bank',
    ])
  })

  test('Crossref has groups, no family name in capitals and works without a date', async () => {
    const { papers } = await foundIn(crossrefReader, 'crossref/works.jsonl.gz')
    const authors = papers.flatMap(({ paper }) => paper.authors)
    expect(authors.filter(({ group }) => group).length).toBeGreaterThanOrEqual(22)
    expect(authors.filter(({ name, group }) => !group && / \p{Lu}{4,}$/u.test(name)).map(({ name }) => name)).toEqual(
      [],
    )
    expect(papers.filter(({ paper }) => paper.year === null && paper.posted === null).length).toBeGreaterThan(30)
  })

  test('the Chinese University of Hong Kong has its Chinese name and its acronym', async () => {
    const { institutions } = await foundIn(rorReader, ror)
    const found = institutions.find(({ institution }) => institution.names.includes('香港中文大學'))
    expect(found?.institution).toMatchObject({ acronyms: expect.arrayContaining(['CUHK']), country: 'HK' })
  })

  test.each([
    ['orcid/read_samples_3.0', 100, 2, 12],
    ['orcid/rorcid', 233, 6, 18],
  ])('%s is recognised and read as counted, and no e-mail address is kept', async (folder, ...counts) => {
    const root = fileURLToPath(new URL(`../../../../../shared/data/${folder}`, import.meta.url))
    const sums = [0, 0, 0]
    for (const name of readdirSync(root)) {
      const bytes = realFile(`${folder}/${name}`)
      expect(toldBy(name, bytes)).toEqual(['ORCID'])
      const found = await foundBy(orcidReader, bytes)
      expect(JSON.stringify(found)).not.toMatch(/\w@\w+\.\w/)
      for (const [index, count] of countsOf(found).entries()) sums[index] = (sums[index] ?? 0) + count
    }
    expect(sums).toEqual(counts)
  })
})
