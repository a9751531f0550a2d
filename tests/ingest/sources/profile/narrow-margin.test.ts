import { describe, expect, it } from 'vitest'
import { readProfile } from '../../../../src/ingest/sources/profile/read-profile.ts'
import { papersOf } from './reading.ts'

const page = `Ann Lee
Curriculum Vitae
Education Doctor of Philosophy in the Science of Salt
Harbour University, 1999.
Dissertation: How salt moves through the walls of old towns and what it does there
Committee: Cy Moe (Chair), Bo Fox, Dee Ray, Eve Sand
Research
Interests
Salt in walls, salt in wells, the slow movement of salt through stone and the towns it built
Journal
Articles
Ann Lee and Bo Fox. How salt moves through the walls of old towns. Journal of Coastal
Salt, 1999.
Cy Moe and Ann Lee. The slow movement of salt through the stones of a tower. Journal of
Coastal Salt, May
1998.
Conference
Papers
Ann Lee and Bo Fox. Wells and what they hold in a dry year by the sea. In Proceedings of
the Fifth Meeting on Wells, Harbour, September 1997.
Technical
Reports
Bo Fox, Ann Lee, and Cy Moe. Counting the grains in aerial photographs. Technical Report TR
CS95105, Harbour University, Department of Salt, 1996.
Patent Dee Ray and Ann Lee. A machine that counts the grains of salt in a photograph. United
States Patent 5424959, property of Tide Inc., 1995.
`

describe('a page with headings in a narrow margin, as a PDF leaves it', () => {
  const papers = papersOf(readProfile('cv.txt', page))

  it('has its lists below headings whose words stand one below the other', () => {
    expect(papers.map(({ title, year }) => [title, year])).toEqual([
      ['How salt moves through the walls of old towns', 1999],
      ['The slow movement of salt through the stones of a tower', 1998],
      ['Wells and what they hold in a dry year by the sea', 1997],
      ['Counting the grains in aerial photographs', 1996],
    ])
  })

  it('has nobody who judged a thesis or holds a patent among its authors', () => {
    expect(new Set(papers.flatMap(({ authors }) => authors.map(({ name }) => name)))).toEqual(
      new Set(['Ann Lee', 'Bo Fox', 'Cy Moe']),
    )
  })
})
