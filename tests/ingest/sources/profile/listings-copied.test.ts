import { describe, expect, it } from 'vitest'
import { readProfile } from '../../../../src/ingest/sources/profile/read-profile.ts'
import { papersOf } from './reading.ts'

interface Work {
  readonly title: string
  readonly people: readonly string[]
  readonly venue: string
  readonly year: number
}

const works: readonly Work[] = [
  {
    title: 'Salt resources of old kitchens',
    people: ['Ana Lee', 'Bo Fox', 'Cy Moe'],
    venue: 'Kitchen Population Studies',
    year: 2024,
  },
  {
    title: 'Counting on cooks or others? The role of stones for soup',
    people: ['Bo Fox', 'Ana Lee'],
    venue: 'Stone and Water Research',
    year: 2023,
  },
  {
    title: 'Reasons to postpone the salting of old wells',
    people: ['Cy Moe', 'Dag B. Roe', 'Ana Lee'],
    venue: 'Soup Reproduction',
    year: 2021,
  },
  { title: 'Kitchen guilt', people: ['Ana Lee', 'Eva Lin'], venue: 'Psychology of Salt', year: 2019 },
  { title: 'The wish for a well', people: ['Ana Lee'], venue: 'Yearbook of Stone Research', year: 2018 },
]

const first = (name: string): string => {
  const words = name.replace('.', '').split(' ')
  return `${words.at(-1)}, ${words
    .slice(0, -1)
    .map((word) => `${word[0]}.`)
    .join(' ')}`
}
const joined = (names: readonly string[], and = ' & '): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')}${and}${names.at(-1)}`

const read = (
  head: string,
  work: (work: Work, index: number) => string,
): readonly (readonly [string, number, number | null])[] =>
  papersOf(readProfile('a listing.txt', `${head}${works.map(work).join('')}`)).map(({ title, authors, year }) => [
    title,
    authors.length,
    year,
  ])

const expected = works.map(({ title, people, year }) => [title, people.length, year])
const expectedWithoutYears = works.map(({ title, people }) => [title, people.length])

describe('listings copied from where people keep them', () => {
  it('takes what a listing prints with each work for no title', () => {
    const listing = read(
      'Lee, Ana\nHarbour Institute\n5 documents\n\nSort on: Date (newest)\n',
      ({ title, people, venue, year }, index) =>
        `${index % 2 ? 'Article • Open access' : 'Article'}\n${title}\n${people.map(first).join(', ')}\n${venue}, ${year}, 4${index}(3), pp. 30${index}-328\nShow abstract\nRelated documents\n${20 - index}\nCitations\n`,
    )
    expect(listing).toEqual(expected)
  })

  it('reads a list whose kind of work and numbers follow upon each work', () => {
    const listing = read(
      'Ana Lee\nProfessor\n\nResearch output\n5 Article\n\n',
      ({ title, people, venue, year }, index) =>
        `${year}\n${title}\n${joined(people.map(first))}, Nov ${year}, In: ${venue}. 4${index}, p. 303-328 14 p.\nResearch output: Contribution to journal › Article › peer-review\nOpen Access\nFile\n1${index} Citations (Scopus)\n5${index} Downloads (Pure)\n`,
    )
    expect(listing).toEqual(expected)
  })

  it('reads dates with a kind of work for no headings, and contributors for people', () => {
    const listing = read(
      'Ana Lee\nhttps://orcid.org/0000-0000-0000-0000\n\nWorks (5)\n\n',
      ({ title, people, venue, year }, index) =>
        `${title}\n${venue}\n${year}-05 | Journal article\nDOI: 10.1000/salt.${index}\nCONTRIBUTORS: ${people.join('; ')}\nShow more detail\nSource: Crossref\ncheck\npreferred source\n\n`,
    )
    expect(listing).toEqual(expected)
  })

  it('joins people who have a line each', () => {
    const listing = read(
      'Ana Lee\nHarbour Institute\n\nPublications (5)\n\n',
      ({ title, people, year }, index) =>
        `${title}\nArticle\n${index % 2 ? 'Full-text available\n' : ''}Nov ${year}\n${people.join('\n')}\n\nThis article examines how salt and soup number ${index} are linked. We find that stones matter for the wish to have a well.\n\nView\n\n`,
    )
    expect(listing).toEqual(expected)
  })

  it('leaves what stands above the first work of a listing out of the order of its lines', () => {
    const listing = read(
      'Ana Lee\nHarbour Institute\n\nResearch works\n5 results\n',
      ({ title, people, venue, year }, index) =>
        `${title}\n#${index + 1}\n${people.map((name) => `${name} (Harbour U.)`).join(', ')} (Nov ${index + 3}, ${year})\nPublished in: ${venue} 4${index} (${year}) 1, 303-328\npdf\nDOI\ncite\nclaim\nreference search\n1${index} citations\n`,
    )
    expect(listing).toEqual(expected)
  })

  it('reads people, a year and a place between dashes as one line', () => {
    const listing = read(
      'Ana Lee\n\nWorks by Ana Lee\n\n',
      ({ title, people, venue, year }, index) =>
        `${index + 1}.\n${title}.\n${joined(people)} - ${year} - ${venue} 4${index} (3):303-328.\ndetails\nIn this paper I argue that salt number ${index} matters for soup.\nDirect download\n\nExport citation\n\nBookmark\n`,
    )
    expect(listing.map(([title, people]) => [title, people])).toEqual(expectedWithoutYears)
  })

  it('reads numbers of works, months and counts above a title as no title', () => {
    const listing = read(
      'Your search returned 5 results\n',
      ({ title, people, year }, index) =>
        `${index + 1}\n${year}MNRAS.28${index}..101R\n${year}/05\ncited: ${20 - index}\n${title}\n${people.map(first).join('; ')}\n`,
    )
    expect(listing).toEqual(expected)
  })

  it('reads people between strokes', () => {
    const listing = read(
      'Prof. Dr. Ana Lee\n\nPublikationen\n\nZeitschriftenartikel\n',
      ({ title, people, venue, year }, index) =>
        `${people.map(first).join(' / ')}: ${title}, in: ${venue} 4${index} (${year}), S. 303-328.\n`,
    )
    expect(listing).toEqual(expected)
  })

  it('reads the head of a table on lines of its own for no work and no place', () => {
    const listing = read(
      'Ana Lee\nProfessor, Harbour Institute\nVerified email at harbour.example - Homepage\n\nTITLE\t\nCITED BY\nYEAR\n',
      ({ title, people, venue, year }, index) =>
        `${title}\n${people.map((name) => `${name[0]} ${name.split(' ').at(-1)}`).join(', ')}\n${venue} 4${index} (3), 30${index}-328\n${733 - index}\t${year}\n`,
    )
    expect(listing).toEqual(expected)
  })

  it('leaves a journal that most works appeared in what it is', () => {
    const page = works.map(({ title, people }) => `${title}\n${people.join(', ')}\nJournal of Salt\n`).join('\n')
    const found = papersOf(readProfile('a page.txt', `Ana Lee\n\nPublications\n\n${page}`))
    expect(found.map(({ venue }) => venue?.name)).toEqual(works.map(() => 'Journal of Salt'))
  })

  it('leaves a title whole at its colon where a name stands behind what follows', () => {
    const title = 'Water Knows Best: Counting the Many Salty Properties of Kitchen Resources'
    const page = `Publications\n\nLee, A. M., & Fox, B. D. (2019). ${title}. Accounts of salt research.\n\nLee, A. M., Moe, H. C., & Fox, B. D. (2018). Old variants of stones against new soups. Salt & wet chemistry.\n`
    const found = papersOf(readProfile('a page.txt', page))
    expect(found.map((paper) => paper.title)).toEqual([title, 'Old variants of stones against new soups'])
  })
})
