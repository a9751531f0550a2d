import { describe, expect, test } from 'vitest'
import { bibtexReader } from '../../../../src/ingest/sources/bibtex/read-bibtex.ts'
import type { PaperRecord } from '../../../../src/model/record.ts'
import { bibliographies, hasBibliographies } from '../bibliography/packed-files.ts'
import { foundBy } from '../json/found-by.ts'

/** An item as another program read it from the same file. */
interface ExpectedItem {
  readonly citationKey?: string
  readonly title?: string
  readonly date?: string
  readonly creators?: readonly {
    readonly creatorType: string
    readonly name?: string
    readonly firstName?: string
    readonly lastName?: string
  }[]
}

/** Capitals, marks and markup apart: the other program changes the case of titles. */
const folded = (text: string): string =>
  text
    .replace(/<[^<>]*>/g, '')
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()

/** The letters of each name, in whatever order its parts come. */
const lettersOf = (names: readonly string[]): string => names.map((name) => [...folded(name)].sort().join('')).join('|')

const authorTypes = new Set([
  'author',
  'inventor',
  'artist',
  'composer',
  'programmer',
  'presenter',
  'director',
  'performer',
])

const expectedNames = ({ creators = [] }: ExpectedItem): readonly string[] =>
  creators
    .filter(({ creatorType }) => authorTypes.has(creatorType))
    .map(({ name, firstName = '', lastName = '' }) => name ?? firstName + lastName)
    .filter((name) => name !== 'others')

const yearIn = (date = ''): string | null => /(?<!\d)(1\d{3}|20\d\d)(?!\d)/.exec(date)?.[1] ?? null

const compare = async (bib: Buffer, items: readonly ExpectedItem[]) => {
  const left = new Set<PaperRecord>((await foundBy(bibtexReader, bib)).papers)
  return items
    .filter(({ title }) => title !== undefined)
    .map((item) => {
      const keyed = [...left].filter(({ locator }) => locator.endsWith(`(${item.citationKey})`))
      const titled = (keyed.length > 0 ? keyed : [...left]).find(
        ({ paper }) => folded(paper.title) === folded(item.title ?? ''),
      )
      const paper = titled ?? keyed[0]
      if (paper !== undefined) left.delete(paper)
      return {
        title: titled !== undefined,
        authors: lettersOf(paper?.paper.authors.map(({ name }) => name) ?? []) === lettersOf(expectedNames(item)),
        year: paper !== undefined && String(paper.paper.year) === String(yearIn(item.date)),
      }
    })
}

describe.skipIf(!hasBibliographies)(
  'BibTeX that another program has read too (in ../shared/data, else skipped)',
  () => {
    test('has the same titles, authors and years in more than 96 of 100 entries', async () => {
      const files = bibliographies()
      const pairs = [...files].flatMap(([name, bib]) => {
        const expected = files.get(name.replace(/\.bib$/, '.json'))
        return name.startsWith('bbt-import/') && name.endsWith('.bib') && expected !== undefined
          ? [{ bib, expected }]
          : []
      })
      expect(pairs).toHaveLength(88)
      const results = await Promise.all(
        pairs.map(({ bib, expected }) => {
          const { items = [] } = JSON.parse(expected.toString()) as { readonly items?: readonly ExpectedItem[] }
          return compare(bib, items)
        }),
      )
      const all = results.flat()
      const share = (field: 'title' | 'authors' | 'year') => all.filter((result) => result[field]).length / all.length
      expect(all.length).toBeGreaterThan(1350)
      expect(share('title')).toBeGreaterThan(0.98)
      expect(share('authors')).toBeGreaterThan(0.97)
      expect(share('year')).toBeGreaterThan(0.99)
      expect(all.filter(({ title, authors, year }) => title && authors && year).length / all.length).toBeGreaterThan(
        0.96,
      )
      expect(
        results.filter((one) => one.every(({ title, authors, year }) => title && authors && year)).length,
      ).toBeGreaterThan(75)
    })
  },
)
