import { describe, expect, test } from 'vitest'
import { bibtexReader } from '../../../../src/ingest/sources/bibtex/read-bibtex.ts'
import type { PaperFacts } from '../../../../src/model/record.ts'
import { bibtex } from '../bibliography/fixtures.ts'
import { foundBy } from '../json/found-by.ts'

const read = (text: string) => foundBy(bibtexReader, text)

const paperIn = async (fields: string, type = 'article'): Promise<PaperFacts | undefined> =>
  (await read(`@${type}{key, title = {Trees}, ${fields}}`)).papers[0]?.paper

const namesIn = async (author: string): Promise<readonly string[]> =>
  (await paperIn(`author = {${author}}`))?.authors.map(({ name, group }) => (group ? `group ${name}` : name)) ?? []

describe('BibTeX', () => {
  test('is read entry by entry, with what its fields say', async () => {
    const { papers, rejected, unread } = await read(bibtex)
    expect([papers.length, rejected, unread]).toEqual([4, [], []])
    expect(papers[0]).toMatchObject({
      kind: 'paper',
      locator: 'line 4 (lind2020)',
      paper: {
        title: 'Trees that GROW in memory',
        authorsComplete: false,
        venue: { name: 'Journal of Graph Stories, Series B', acronym: null, kind: 'JOURNAL' },
        year: 2020,
        month: 3,
        status: 'PUBLISHED',
        doi: '10.1234/jgs.2020.7',
        topics: [
          { name: 'graphs, memory', scheme: 'KEYWORD' },
          { name: 'trees', scheme: 'KEYWORD' },
        ],
      },
    })
    expect(papers[0]?.paper.authors.map(({ name, group, position }) => [position, name, group])).toEqual([
      [1, 'Lind, Åsa', false],
      [2, 'Müller, Jörg', false],
      [3, 'The Graph Collaboration', true],
    ])
  })

  test('gives the entry as printed as the text of its record', async () => {
    const { papers } = await read('@misc{a,\n  title = {Trees}\n}\n')
    expect(papers[0]?.text).toBe('@misc{a,\n  title = {Trees}\n}')
  })

  test('lets a paper inherit from proceedings that come behind it', async () => {
    const { papers } = await read(bibtex)
    const paper = papers.find(({ locator }) => locator.includes('wang2021'))?.paper
    expect(paper).toMatchObject({
      year: 2021,
      venue: { name: 'International Conference on Knots', acronym: 'KNOTS', kind: 'CONFERENCE' },
      status: 'PUBLISHED',
    })
    expect(paper?.authors.map(({ name }) => name)).toEqual(['Wang, Xiaoming', 'van der Berg, Jr., Anna'])
  })

  test('lets a paper be read whose parent never comes, or which is its own', async () => {
    const { papers } = await read('@inbook{a, title={A}, crossref={none}}\n@book{b, title={B}, crossref={b}}')
    expect(papers.map(({ paper }) => paper.title)).toEqual(['B', 'A'])
  })

  test('keeps both of two entries with one key', async () => {
    const { papers } = await read('@misc{a, title={One}}\n@misc{a, title={Two}}')
    expect(papers.map(({ locator }) => locator)).toEqual(['line 1 (a)', 'line 2 (a)'])
  })

  test('takes editors of proceedings for no authors', async () => {
    const { papers } = await read('@proceedings{a, title={Knots}, editor={Doe, Jane}, author={Doe, Jane}}')
    expect(papers[0]?.paper.authors).toEqual([])
  })

  test('joins a title and its subtitle', async () => {
    expect((await paperIn('subtitle = {A Study}'))?.title).toBe('Trees: A Study')
  })
})

describe('Names in BibTeX', () => {
  test.each([
    ['Knuth, Donald E.', ['Knuth, Donald E.']],
    ['Donald E. Knuth', ['Donald E. Knuth']],
    ['van Beethoven, Ludwig', ['van Beethoven, Ludwig']],
    ['von Last, Jr, First', ['von Last, Jr, First']],
    ['Lind, {\\AA}sa AND M{\\"u}ller, J{\\"{o}}rg', ['Lind, Åsa', 'Müller, Jörg']],
    [
      '{World Health Organization} and {Barnes and Noble}',
      ['group World Health Organization', 'group Barnes and Noble'],
    ],
    ['{Lind, Åsa and Müller, Jörg}', ['Lind, Åsa', 'Müller, Jörg']],
    ['{张三} and 李 四', ['张三', '李四']],
    ['张三, 李四, 王五', ['张三', '李四', '王五']],
    ['family=Berg, given=Anna, prefix=van der', ['van der Berg, Anna']],
    ['Smith, J., Doe, A. B., and Roe, C.', ['Smith, J.', 'Doe, A. B.', 'Roe, C.']],
    ['The ATLAS Collaboration and Lind, A.', ['group The ATLAS Collaboration', 'Lind, A.']],
    ['Anders{\\o}n and and Berg', ['Andersøn', 'Berg']],
    ['', []],
  ])('%s', async (author, names) => {
    expect(await namesIn(author)).toEqual(names)
  })

  test.each(['Lind, Å. and others', 'Lind, Å. and Berg, A. et al.', '张三 and 等'])(
    '%s is not the whole list',
    async (author) => {
      expect((await paperIn(`author = {${author}}`))?.authorsComplete).toBe(false)
    },
  )

  test('with stars in one list did the same', async () => {
    const paper = await paperIn('author = {Lind*, Åsa and Berg*, Anna and Roe, Carl}')
    expect(paper?.authors.map(({ name, equalContribution }) => [name, equalContribution])).toEqual([
      ['Lind, Åsa', true],
      ['Berg, Anna', true],
      ['Roe, Carl', false],
    ])
  })
})

describe('Types and states in BibTeX', () => {
  test.each([
    ['article', 'journal={J. Graphs}, year=2020', 'JOURNAL', 'PUBLISHED'],
    ['article', 'journal={J. Graphs}, year=2020, note={to appear}', 'JOURNAL', 'ACCEPTED'],
    ['article', 'journal={J. Graphs}, year={in press}', 'JOURNAL', 'ACCEPTED'],
    ['article', 'journal={arXiv preprint arXiv:2101.00001}', 'REPOSITORY', 'PREPRINT'],
    ['article', 'journal={CoRR}, volume={abs/2101.00001}', 'REPOSITORY', 'PREPRINT'],
    ['article', 'journal={CVPR}, year=2020', 'CONFERENCE', 'PUBLISHED'],
    ['inproceedings', 'booktitle={Workshop on Knots}', 'WORKSHOP', 'PUBLISHED'],
    ['incollection', 'booktitle={A Handbook of Knots}', 'BOOK', 'PUBLISHED'],
    ['phdthesis', 'school={University of Somewhere}, year=2020', 'THESIS', 'PUBLISHED'],
    ['techreport', 'institution={Knot Labs}, year=2020', 'UNKNOWN', 'PUBLISHED'],
    ['misc', 'eprint={2101.00001}, archivePrefix={arXiv}', undefined, 'PREPRINT'],
    ['misc', 'howpublished={Submitted to KNOTS 2022}', undefined, 'SUBMITTED'],
    ['misc', 'year=2020', undefined, 'UNKNOWN'],
    ['unpublished', 'note={Manuscript in preparation}', undefined, 'UNKNOWN'],
  ])('@%s with %s', async (type, fields, kind, status) => {
    const paper = await paperIn(fields, type)
    expect([paper?.venue?.kind, paper?.status]).toEqual([kind, status])
  })

  test('a number and a class of arXiv are read from their fields', async () => {
    const paper = await paperIn('eprint={2101.00001v2}, archivePrefix={arXiv}, primaryClass={cs.DB}', 'misc')
    expect([paper?.arxivId, paper?.topics]).toEqual(['2101.00001', [{ name: 'cs.DB', scheme: 'ARXIV' }]])
  })

  test('a number of another archive is none of arXiv', async () => {
    expect((await paperIn('eprint={12345}, eprinttype={pubmed}'))?.arxivId).toBeNull()
  })

  test('a DOI is read from its field, from an address, and with the signs of old ones', async () => {
    expect((await paperIn('doi={https://doi.org/10.1234/AB}'))?.doi).toBe('10.1234/ab')
    expect((await paperIn('url={https://doi.org/10.1234/AB}'))?.doi).toBe('10.1234/ab')
    expect((await paperIn('doi={10.1002/(SICI)1096(1998)19:4<377::AID-1>3.0.CO;2-P}'))?.doi).toBe(
      '10.1002/(sici)1096(1998)19:4<377::aid-1>3.0.co;2-p',
    )
  })

  test.each([
    ['date={2013-05-01}', 2013, 5],
    ['date={2011/2012}', 2011, null],
    ['year=2020, month=sep', 2020, 9],
    ['year=2020, month={9}', 2020, 9],
    ['year={c. 1999}', 1999, null],
    ['year={n.d.}', null, null],
  ])('%s', async (fields, year, month) => {
    const paper = await paperIn(fields)
    expect([paper?.year, paper?.month]).toEqual([year, month])
  })

  test('keywords are parted by commas, or by semicolons where there are any', async () => {
    const topics = async (keywords: string) => (await paperIn(`keywords={${keywords}}`))?.topics.map(({ name }) => name)
    expect(await topics('graphs, trees')).toEqual(['graphs', 'trees'])
    expect(await topics('graphs, directed; trees; trees')).toEqual(['graphs, directed', 'trees'])
  })
})
