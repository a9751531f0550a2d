import { describe, expect, it } from 'vitest'
import { authorListAt } from '../../../../src/ingest/sources/profile/people/author-list.ts'
import { readProfile } from '../../../../src/ingest/sources/profile/read-profile.ts'
import { furnitureOf } from '../../../../src/ingest/sources/profile/text/furniture.ts'
import { linesOf } from '../../../../src/ingest/sources/profile/text/line.ts'
import { continues, JoinedLine } from '../../../../src/ingest/sources/profile/text/wrapping.ts'
import { authorsOf, papersOf } from './reading.ts'

const papers = (text: string) => papersOf(readProfile('a page.md', text))

describe('page furniture', () => {
  it('is page numbers and running headers, and no year', () => {
    const lines = linesOf(
      'Ana Lee\n\n3\n\nPage 2 of 7\n\n第 3 页\n\nCurriculum Vitae – page 2\n\n2020\n\nAna Lee - page 4',
    )
    expect([...furnitureOf(lines)]).toEqual([3, 5, 7, 9, 13])
  })
})

describe('broken lines', () => {
  it('go on behind commas, small words, open brackets and where the next word did not fit', () => {
    expect(continues('Ana Lee, Bo Fox,', 'Cy Moe. Title', 20, null)).toBe(2)
    expect(continues('A theory of', 'Light', 11, null)).toBe(2)
    expect(continues('Light (in', 'glass)', 9, null)).toBe(2)
    expect(continues('A line that fills its column', 'Nearly to the end', 28, 30)).toBe(1)
    expect(continues('A title', 'Ana Lee', 7, null)).toBe(0)
  })

  it('lose the hyphen of a broken word and keep the one of a compound', () => {
    const joined = (first: string, second: string): string => {
      const line = new JoinedLine({ text: first, spans: [] })
      line.add({ text: second, spans: [] })
      return line.toRich().text
    }
    expect(joined('a recom-', 'mendation')).toBe('a recommendation')
    expect(joined('a self-', 'made thing')).toBe('a self-made thing')
    expect(joined('state-of-the-', 'art')).toBe('state-of-the-art')
    expect(joined('玻璃中的', '慢光')).toBe('玻璃中的慢光')
  })
})

describe('more layouts', () => {
  it('people joined by "and" alone, surname first', () => {
    expect(authorListAt('Lee, Ana and Fox Moe, Bo and Ray, Cy D.', 0)?.authors.map(({ name }) => name)).toEqual([
      'Lee, Ana',
      'Fox Moe, Bo',
      'Ray, Cy D.',
    ])
    expect(authorListAt('Ana Lee, Bo Fox and Cy Moe', 0)?.authors).toHaveLength(3)
  })

  it('names in use between the others', () => {
    expect(authorListAt("Ana 'Annie' Lee, Bo Fox", 0)?.authors[0]?.name).toBe("Ana 'Annie' Lee")
    expect(authorListAt('Bo Fox, Ana (Annie) Lee, Cy Moe', 0)?.authors[1]?.name).toBe('Ana (Annie) Lee')
  })

  it('lines that say what they hold', () => {
    const page =
      '# Papers\n\n**Title:** Slow Light\n**Authors:** Ana Lee, Bo Fox\n**Venue:** ABCD 2021\n**Abstract:** We study light.\n'
    expect(papers(page)).toMatchObject([{ title: 'Slow Light', year: 2021, venue: { acronym: 'ABCD' } }])
  })

  it('labels as headings, and years without any other heading', () => {
    const page =
      "# 2022\n\n### ABC' 22\n**Slow Light in Glass**\n\nAna Lee, Bo Fox.\n\n### ABC' 22\n**Fast Light in Water**\n\nBo Fox, Ana Lee, and Cy Moe.\n"
    expect(papers(page).map(({ title, year, venue }) => [title, year, venue?.acronym])).toEqual([
      ['Slow Light in Glass', 2022, 'ABC'],
      ['Fast Light in Water', 2022, 'ABC'],
    ])
  })

  it('lists that name only those who wrote it with the owner', () => {
    const page =
      'Ana Lee\n\nPublications\n\n"Slow Light" (with Bo Fox), Optics Weekly, 2018.\n\n"Fast Light," Optics Weekly, 2019.\n'
    expect(papers(page).map(authorsOf)).toEqual([['Ana Lee@?', 'Bo Fox?'], ['Ana Lee@?']])
  })

  it('a list of publications without a heading', () => {
    const page =
      '1. Ana Lee, Bo Fox. Slow light in glass. ABCD 2020.\n2. Bo Fox, Ana Lee. Fast light in water. ABCD 2021.\n'
    expect(papers(page)).toHaveLength(2)
  })

  it('a listing in three lines with counts', () => {
    const page =
      'Ana Lee\n\nSlow light\nA Lee, B Fox\nOptics Weekly 12 (3), 1-10, 2014\n120\n2014\nFast light\nB Fox, A Lee\nABCD, 5-9, 2016\n85\n2016\n'
    expect(papers(page).map(({ title, year }) => [title, year])).toEqual([
      ['Slow light', 2014],
      ['Fast light', 2016],
    ])
  })
})
