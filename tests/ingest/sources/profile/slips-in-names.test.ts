import { describe, expect, it } from 'vitest'
import { readProfile } from '../../../../src/ingest/sources/profile/read-profile.ts'
import { authorsOf, papersOf } from './reading.ts'

const read = (entry: string, heading = '# Publications') => {
  const [paper] = papersOf(readProfile('a page.md', `${heading}\n\n- ${entry}\n`))
  return [authorsOf(paper).join(' | '), paper?.title]
}

describe('lists of people with slips and rare forms', () => {
  it.each([
    [
      'a suffix behind a comma',
      'Roe, A. B., Guim, P. R., Jr, & Moe, T. (2014). Salt in old wells. *Salt Letters*, 11(4), 1-7.',
      'Roe, A. B. | Guim, P. R., Jr | Moe, T.',
      'Salt in old wells',
    ],
    [
      'initials with points behind names without',
      'Fox B, Moe A.D., Roe J.D. Oxygen in harbour mice. *Mouse Notes*, 2015.',
      'Fox B | Moe A.D. | Roe J.D.',
      'Oxygen in harbour mice',
    ],
    [
      'a comma that was forgotten behind an initial',
      'Gal M., Rod R. R., Bov, R. S. Mor M., Hop, J. B., Roe, J. D. Islands without rodents. *Island Biology*, 190, 2-7, 2015.',
      'Gal M. | Rod R. R. | Bov, R. S. | Mor M. | Hop, J. B. | Roe, J. D.',
      'Islands without rodents',
    ],
    [
      'a last name that is not turned around as the others are',
      'Wan, C.S., Fox, M., and Fantini R.F. Melting of salt, 2. A better model, Harbour Polymer Journal. 2009,18(1): 49-61',
      'Wan, C.S. | Fox, M. | Fantini R.F.',
      'Melting of salt, 2. A better model',
    ],
    [
      'a mark between an initial and its point',
      'A. Wan, B. Fox, C. Moe*, W*. Chen, and J. Liu*. Salt growth and late soup. *Kitchen Solids* 193, 105867 (2024).',
      'A. Wan | B. Fox | C. Moe* | W. Chen | J. Liu*',
      'Salt growth and late soup',
    ],
    [
      'a mark behind an initial that lost its point',
      'Zan, C.X., Wan, H.P., and Wan, C.S*. Poly fibers of salt: a model. Fibers and Salt. 2007, 8(3):295',
      'Zan, C.X. | Wan, H.P. | Wan, C.S*',
      'Poly fibers of salt: a model',
    ],
    [
      'a blank that was forgotten within a name',
      'Ann Lee, Bo Fox, ZiJuan, Cy Moe. **A service for couriers.** In Proceedings of Couriers 2016.',
      'Ann Lee | Bo Fox | ZiJuan | Cy Moe',
      'A service for couriers',
    ],
    [
      'surnames alone in front of a quotation',
      'Roe & Sui, "What do harbours teach?", Harbour Review 21(1): 3-20, 2025',
      'Roe | Sui',
      'What do harbours teach?',
    ],
    [
      'many surnames alone, one of them like a word',
      'Roe, Ai, Ge, Gu, Li Ding, Zhao & Zhu, "The party and the port", Harbour Review, 2021',
      'Roe | Ai | Ge | Gu | Li Ding | Zhao | Zhu',
      'The party and the port',
    ],
    [
      'a degree behind one of those whom semicolons part',
      'Ana Lee; Bo Fox, PHD.; Cy Moe; Dee Roe, Salt in the wells of low islands, Salt Letters, 2020',
      'Ana Lee | Bo Fox | Cy Moe | Dee Roe',
      'Salt in the wells of low islands',
    ],
    [
      'a name that says in small letters whose child it is',
      'Ana Lee, Otabek Karimov Umid ugli, Bo Asalm Fox, Cy Moe. Salt in the wells of low islands. Salt Letters 12 (2020)',
      'Ana Lee | Otabek Karimov Umid ugli | Bo Asalm Fox | Cy Moe',
      'Salt in the wells of low islands',
    ],
    [
      'two strokes for those who did the same share',
      'A. Lee\\|\\|, B. Fox\\|\\|, C. Moe "Salt in the wells of low islands" *Salt Letters* **143**, 773 (2021)',
      'A. Lee | B. Fox | C. Moe',
      'Salt in the wells of low islands',
    ],
    [
      'a shortened state in front',
      'In prog. A. Lee, B. Fox, C. Moe. Salt in the wells of low islands. In progress.',
      'A. Lee | B. Fox | C. Moe',
      'Salt in the wells of low islands',
    ],
    [
      'names of 汉字 directly in front of a title in marks',
      '周海帆、练宏《渡口之间的谈判》，《海岛研究》2011年第5期',
      '周海帆 | 练宏',
      '渡口之间的谈判',
    ],
  ])('%s', (_case, entry, people, title) => {
    expect(read(entry)).toEqual([people, title])
  })
})

describe('a name in small letters', () => {
  it('is one where other entries of the list print it in capitals', () => {
    const page =
      '# Papers\n\n1. Ana Lee, Bo Fox, Salt in the wells of low islands, Salt Letters, 2022\n2. Cy Moe, Dee Roe, Bo fox, Learning to cook soup on small stones, Soup Letters, 2021\n3. Ana Lee, Bo Fox, Cy Moe, Stones that float on northern lakes, Stone Letters, 2020\n'
    expect(papersOf(readProfile('a page.md', page)).map((paper) => [paper.title, paper.authors.length])).toEqual([
      ['Salt in the wells of low islands', 2],
      ['Learning to cook soup on small stones', 3],
      ['Stones that float on northern lakes', 3],
    ])
  })
})

describe('what stands in front of a title', () => {
  it.each([
    ['主编《潮汐应用基础》，海岛大学出版社，2015', '潮汐应用基础', 2015],
    ['2015　《国家与渡口（1949—1994）》，海岛大学出版社，2015-02', '国家与渡口（1949—1994）', 2015],
    ['论文《“公益经营者”：渡口的新角色》（2019年）', '“公益经营者”：渡口的新角色', 2019],
  ])('is no part of it: %s', (entry, title, year) => {
    const [paper] = papersOf(readProfile('主页.md', `# 论著\n\n${entry}\n`))
    expect([paper?.title, paper?.year]).toEqual([title, year])
  })
})

describe('headings within a list', () => {
  it('a state as the term of a definition list, and a year up to which the works below reach', () => {
    const page =
      'Publications\n=====\n\n*In prep*\n:\t* Roe J.D., Fox B. Hunger of populations. Written for: *Hunger Letters*.\n\n2011\n:\t* Roe, J. D., & Fox, B. [Tides of hunger](x.pdf). *Tide Letters*, 3, 1-7.\n\n\t* Roe, J. D., & Moe, C. [Wells of hunger](y.pdf). *Tide Letters*, 4, 8-9.\n\npre-2011\n:\t* Roe, J. D., & Lin, A. [Lions of hunger](z.pdf). *Tide Letters*, 1, 1-7.\n'
    expect(papersOf(readProfile('a page.md', page)).map(({ title, year }) => [title, year])).toEqual([
      ['Hunger of populations', null],
      ['Tides of hunger', 2011],
      ['Wells of hunger', 2011],
      ['Lions of hunger', null],
    ])
  })

  it('works that won prizes are works', () => {
    const page =
      '# 代表研究\n\n1. `2024` [Salt maps of the north](https://x.example/1) — 盐田地图\n\n**获奖研究**\n\n2. `2017` [Salt maps of the south](https://x.example/2) — 南方\n\n3. `2016` [Salt maps of the east](https://x.example/3) — 东方\n'
    expect(papersOf(readProfile('主页.md', page)).map(({ title }) => title)).toEqual([
      'Salt maps of the north',
      'Salt maps of the south',
      'Salt maps of the east',
    ])
  })
})

it('a list of one in the settings of a page names its owner', () => {
  const page = '---\nlayout: post\ntitle: "科研成果"\nauthor:\n  - 李海帆\n---\n\n## 期刊论文\n'
  const names = readProfile('主页.md', page).records.flatMap((record) =>
    record.kind === 'person' ? record.person.names : [],
  )
  expect(names).toEqual(['李海帆'])
})
