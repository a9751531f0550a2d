import { describe, expect, it } from 'vitest'
import { readProfile } from '../../../../src/ingest/sources/profile/read-profile.ts'
import { papersOf } from './reading.ts'

const papers = (text: string) => papersOf(readProfile('a page.md', text))
const titles = (text: string) => papers(text).map(({ title }) => title)
const named = (text: string) => papers(text).map(({ title, authors }) => [title, authors.map(({ name }) => name)])

const list = (...entries: readonly string[]): string => `# Publications\n\n${entries.join('\n\n')}\n`

describe('the name of a kind of beings', () => {
  it.each([
    ['at the head of a title', '_Sepia salina_ in cold water: still common? _Sand Lett_ 165:96-99.'],
    ['in front of a dash', '_Sepia salina_---a guest of the cold coasts. _Sand Lett_ 165:96-99.'],
    [
      'between commas',
      'Small Salt Squid, _Sepia salina_, Town and Coast Planning Workshop: Last Report. Tide Group, Harbour.',
    ],
  ])('stays within the title: %s', (_where, entry) => {
    expect(titles(list(`Lee A, Fox BC, Moe D (2017) ${entry}`))).toEqual([
      entry
        .replaceAll('_', '')
        .replace(/(\?|(?<=coasts|Report)\.) .*$/, (_rest, end: string) => (end === '?' ? end : '')),
    ])
  })

  it('but a journal of two words ends it', () => {
    expect(titles(list('Lee A, Fox BC (2017) Squids of the cold coast, _Acta salina_, 12, 3-9.'))).toEqual([
      'Squids of the cold coast',
    ])
  })
})

describe('between people and title', () => {
  it.each([
    ['Lee, Ann, and Bo Fox, eds. *Salt Writing: Why and How*. Harbour: Tide Press, 2015.', ['Lee, Ann', 'Bo Fox']],
    [
      'Ann Lee and Bo Fox. Forthcoming (Spring 2012). “Salt Writing: Why and How” in *The Salt Book*. Tide Press.',
      ['Ann Lee', 'Bo Fox'],
    ],
    [
      'Lee A, Fox B, Moe M-JJ, Roe C (2017) Salt Writing: Why and How. _Sand Lett_ 3:4-9.',
      ['Lee A', 'Fox B', 'Moe M-JJ', 'Roe C'],
    ],
  ])('%s', (entry, people) => {
    expect(named(list(entry))).toEqual([['Salt Writing: Why and How', people]])
  })
})

describe('no title is', () => {
  it('a link that leads to journal, volume and pages', () => {
    const page =
      '# Ann Lee\n\n## Publications\n\n`2022`\n__Cracks in drying salt__\n- Fox B, _Lee A_, Moe C. [Sand Letters. 18(28):5239–5248](https://x.example/1)\n\n`2021`\n\n__Waves in wet salt__\n- _Lee A_, Moe C. [Tide Lett. 17(48):e108](https://x.example/2)\n'
    expect(titles(page)).toEqual(['Cracks in drying salt', 'Waves in wet salt'])
  })

  it('the kind of a thesis and its university within a link', () => {
    expect(
      titles(
        list(
          "Lee, A. (2009) [Salt policy in small towns (Master's thesis). Harbour University, Harbour](https://x.example)",
        ),
      ),
    ).toEqual(['Salt policy in small towns'])
  })

  it('a line that says where to click', () => {
    const page = list(
      '[***Handbook of Salt***](https://x.example)  \nby Ann Lee and Bo Fox  \nTide Press  \n2011.  \n\n*Click on title for more information.*',
    )
    expect(titles(page)).toEqual(['Handbook of Salt'])
  })
})

describe('a journal in shortened words', () => {
  it('is one name, at any of whose points no title ends', () => {
    const lines = ['thin', 'cold', 'dry', 'wet'].map(
      (air, index) => `${2019 - index} B. Fox and **A. Lee**. Fast salt in ${air} air. J. Coast. Res., 11(3), 14–19.  `,
    )
    expect(titles(`## Publications\n\n${lines.join('\n')}\n`)).toEqual([
      'Fast salt in thin air',
      'Fast salt in cold air',
      'Fast salt in dry air',
      'Fast salt in wet air',
    ])
  })
})

describe('a title as a heading', () => {
  it('has people and a journal in italics with its volume on the line below', () => {
    const page =
      '# Publications\n\n### Slow salt in deep lakes\nAnn Lee and Bo Fox. *Sand Letters* 12(3), 2019.\n\n### Fast salt in thin air\nBo Fox and Ann Lee. *Sand Letters* 11(3), 2018.\n'
    expect(named(page)).toEqual([
      ['Slow salt in deep lakes', ['Ann Lee', 'Bo Fox']],
      ['Fast salt in thin air', ['Bo Fox', 'Ann Lee']],
    ])
  })
})

describe('a title in marks that do not match', () => {
  it.each([
    ['closed by two apostrophes', "\"Salt in wells: a test of two islands.'' Sand Lett, 630 (2019)."],
    ['opened by the mark that closes it', '”Salt in wells: a test of two islands,” Sand Lett, 630 (2019).'],
  ])('is %s', (_, printed) => {
    expect(named(list(`1. A. Lee, B. Fox. ${printed}`, '2. A. Lee. "Old soup." Sand Lett, 12 (2018).'))).toEqual([
      ['Salt in wells: a test of two islands', ['A. Lee', 'B. Fox']],
      ['Old soup', ['A. Lee']],
    ])
  })
})
