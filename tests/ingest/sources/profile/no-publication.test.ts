import { describe, expect, it } from 'vitest'
import { readProfile } from '../../../../src/ingest/sources/profile/read-profile.ts'
import { authorsOf, papersOf } from './reading.ts'

const titles = (text: string) => papersOf(readProfile('a page.md', text)).map(({ title }) => title)
const list =
  '## Publications\n\n- Ann Lee, Bo Fox. "Salt in old wells." Salt Letters, 2021.\n- Bo Fox, Ann Lee. "Tides in new wells." Salt Letters, 2020.\n'
const ours = ['Salt in old wells', 'Tides in new wells']

describe('what is no publication', () => {
  it.each([
    [
      'a project told in sentences',
      '**Turtle walks.** How do turtles walk, and how can robots learn from them? In this project we built a robot in 2021.',
    ],
    [
      'a project with those who pay for it',
      '**Swarms at sea.** Small boats agree on a course. Funded by the Sea Council, 2022.',
    ],
    [
      'an abstract below its own heading',
      'Abstract\nWells of salt are deep and they are old. The data are available at https://doi.org/10.5555/x (Lee, 2021).',
    ],
    [
      'rights in software',
      '- Ann Lee, Bo Fox, “A system that counts salt,” Software Copyright Patent, No. 2022SR1053901.',
    ],
    ['the kind of a work in place of a title', '- **Ann Lee**. Senior Thesis (2017)'],
  ])('%s', (_case, text) => {
    expect(titles(`${list}\n### More\n\n${text}\n`)).toEqual(ours)
  })

  it.each([
    ['Code', '- `saltkit` — a simulator of salt (Ann Lee and Bo Fox, 2020)'],
    ['Beyond work', '- *The Old Well* by Max Roe, Harbour Press, 1952, is what I read again and again.'],
    ['Hackathons', '- Salt Hack, first place, Harbour City, 2019'],
  ])('what stands below another heading of the same rank: %s', (heading, text) => {
    expect(titles(`# Ann Lee\n\n${list}\n## ${heading}\n\n${text}\n`)).toEqual(ours)
  })

  it('the first words of a page to its readers', () => {
    const page = `Hi! I am a postdoc at Sand University working with [Max Roe](x). I received my PhD from Tide University in 2020.\n\n${list}`
    expect(titles(page)).toEqual(ours)
  })
})

describe('topics that part a list', () => {
  it('stand below a heading that names the list and holds nothing by itself', () => {
    const page =
      '## Publications\n\n## Salt\n\n- Salt in old wells. Salt Letters, 2021.\n\n## Tides\n\n- Tides in new wells. Salt Letters, 2020.\n'
    expect(titles(page)).toEqual(ours)
  })
})

describe('signs that were forgotten or are rare', () => {
  const facts = (text: string) =>
    papersOf(readProfile('a page.md', text)).map((paper) => [paper.title, authorsOf(paper).join(' | ')])

  it('a name at the edge of a title, which other entries name too', () => {
    const page =
      '## Papers\n\n- Ann Lee, Cy Moe, Bo Fox. Salt in old wells. Salt Letters, 2021.\n- Cy Moe, Bo Fox, Ann Lee. Tides in new wells. Salt Letters, 2020.\n- Ann Lee, Cy Moe, Bo Fox Towers of salt and sand, Salt Letters, 2019.\n'
    expect(facts(page)[2]).toEqual(['Towers of salt and sand', 'Ann Lee | Cy Moe | Bo Fox'])
  })

  it('a surname that is also how a journal is shortened', () => {
    expect(
      facts(
        '## Papers\n\n[1] Zhang Long, Li Haifeng, and Ma Lin. An unsupervised way to count salt. Proceeding of SALT 2012.\n',
      ),
    ).toEqual([['An unsupervised way to count salt', 'Zhang Long | Li Haifeng | Ma Lin']])
  })

  it.each([
    [
      'Counting salt on the web, The proceeding of the 4th IEEE International Conference on Salt 2002, October 2002',
      'Counting salt on the web',
    ],
    [
      'Counting salt in texts, Publishing House, SALT: Proceedings of the Salt Conference, 2005',
      'Counting salt in texts',
    ],
    ['Counting salt in rivers, appear in 5th ACM Workshop on Salt (SALTS), 2014', 'Counting salt in rivers'],
  ])('what begins a venue: %s', (entry, title) => {
    expect(titles(`## Papers\n\n- Ann Lee, Bo Fox. ${entry}\n`)).toEqual([title])
  })

  it('a year and many blanks in front of an entry', () => {
    const page =
      '<h3>Publications</h3>\n<p>\n2022&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;Garc, M. A., Bow, D., & Pop, S., 2022. Signals of a falling telephone. Signals, 3(2), 209-234.\n</p>\n'
    expect(facts(page)).toEqual([['Signals of a falling telephone', 'Garc, M. A. | Bow, D. | Pop, S.']])
  })

  it('editors behind a book, which did not write it', () => {
    expect(titles('## Books\n\n- Sand and society, editor, with Bo Fox. Harbour Press, 2010.\n')).toEqual([
      'Sand and society',
    ])
  })
})
