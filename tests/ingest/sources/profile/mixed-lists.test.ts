import { describe, expect, it } from 'vitest'
import { readProfile } from '../../../../src/ingest/sources/profile/read-profile.ts'
import { authorsOf, papersOf } from './reading.ts'

const read = (name: string, text: string) =>
  papersOf(readProfile(name, text)).map((paper) => [paper.title, authorsOf(paper), paper.year])

describe('cards with the place of publication above the title', () => {
  const card = (place: string, title: string, ...more: readonly string[]) =>
    `${[place, `### ${title}`, ...more, '本研究说明盐井如何随潮汐变化，并给出测量方法。', '[阅读论文 ↗](https://x.example/1)'].join('\n\n')}\n\n`

  const places = [
    'Salt Science · 2026 原创研究',
    'Sensors of Salt B: Wells · 2025 · 467:1404',
    'Wells · 2024',
    'Tides · 2023 · 4:2',
  ]
  const titles = [
    'Single wells reveal the tides of a salt coast',
    'A probe for the salt within deep wells',
    'How tides move the water of wells',
    'Maps of the salt beneath a coast',
  ]

  it('belong together, and links to read a work are none', () => {
    const cards = titles.map((title, at) => card(places[at] ?? '', title, 'Lee A., Fox B., Roe C.'))
    const people = ['Lee A.', 'Fox B.', 'Roe C.']
    expect(read('a.md', `# 研究成果\n\n${cards.join('')}`)).toEqual(
      titles.map((title, at) => [title, people, 2026 - at]),
    )
  })

  it('are one work where a title stands in two scripts', () => {
    const headings = [
      '海岸深井中的盐分与水位变化',
      '潮汐作用下的井水研究方法',
      '盐碱海岸的单井观测',
      '沿海盐层的制图研究',
    ]
    const cards = headings.map((title, at) =>
      card(places[at] ?? '', title, titles[at] ?? '', 'Ann Lee, Bo Fox, Cy Roe'),
    )
    expect(read('a.md', `# 论文\n\n${cards.join('')}`).map(([title]) => title)).toEqual(headings)
  })

  it('have no names in front of their words with numbers and hyphens', () => {
    const entry = (title: string) =>
      `### [${title} ↗](https://x.example/2)\n\nLee, A., Shi, M., Fox, B., & Roe, C.\n\nThe Salt Cell, 37(4), 64 共同第一作者\n\n`
    const page = `# 研究论文\n\n${entry('A SAL1-HY5-MYB cascade tunes the salt of guard cells')}${entry('SaltMiner: a pipeline for the wells of plants')}`
    expect(read('a.md', page).map(([title]) => title)).toEqual([
      'A SAL1-HY5-MYB cascade tunes the salt of guard cells',
      'SaltMiner: a pipeline for the wells of plants',
    ])
  })
})

describe('lists by GB/T 7714', () => {
  const papers = (lines: readonly string[]) =>
    papersOf(readProfile('a.md', `# 李盐\n\n## 论文\n\n${lines.map((line) => `- ${line}\n`).join('')}`))

  it('hold titles of any length in front of a mark, books and newspapers by their names, and years behind a point', () => {
    const [tide, well, salt] = papers([
      '李盐. 潮与汐[J].盐业, 2013, (3): 10-11.',
      '李盐. 井边的日常生活[N].新海晚报,2013-05-18.',
      '李盐,王井. 水位的再认识（上）[C]//陈海,周岛主编.《新海论丛16》.2007.',
    ])
    expect(tide?.title).toBe('潮与汐')
    expect([well?.title, well?.venue?.name]).toEqual(['井边的日常生活', '新海晚报'])
    expect([salt?.title, salt?.venue?.name, salt?.year]).toEqual(['水位的再认识（上）', '新海论丛16', 2007])
  })

  it('hold names in both scripts before a title in 汉字', () => {
    const [paper] = papers(['**李盐**，王井，Foxley B. 井与拓扑：时序水位的识别方法. *Salt Letters*, 2023, SCI Q1'])
    expect(paper?.title).toBe('井与拓扑：时序水位的识别方法')
    expect(paper === undefined ? [] : authorsOf(paper)).toEqual(['李盐@', '王井', 'Foxley B'])
  })
})

describe('lists with surnames in front', () => {
  const papers = (lines: readonly string[]) =>
    papersOf(readProfile('a.md', `## Publications\n\n${lines.map((line, at) => `${at + 1}. ${line}\n\n`).join('')}`))

  it('end at the comma behind people whom ";" parts', () => {
    const read = papers([
      '**[Gap theorems for salt wells](https://x.example/1)**, Lee, Anna; Fox, Bo, J. Math. Wells 58 (2025), no. 2, 133–144.',
      '**[The legacy of the coast](https://x.example/2)**, Lee, Anna, Notices Amer. Salt Soc. 71 (2024), no. 11, 1502–1519.',
      '**[Geodesics in the space of tides](https://x.example/3)**, Aley, S. Ali; Lee, Anna, Math. Salt 375 (2019), no. 3-4, 1079–1103.',
    ])
    expect(read.map(authorsOf)).toEqual([['Lee, Anna', 'Fox, Bo'], ['Lee, Anna'], ['Aley, S. Ali', 'Lee, Anna']])
  })

  it('may have the year between title and journal', () => {
    const read = papers([
      'Lee, Anna; Fox, Bo, A careful method for the salt of deep wells, 2013, Salt Letters, 34(7): 951-959',
      'Fox, Bo; Lee, Anna, Tides of the inner coast and their wells, 2012, Salt Letters, 33: 127-136',
      'Lee, Anna; Fox, Bo, Placebo models of the salt in rivers, 2011, Coast Research, 46(9): 1123-31',
    ])
    expect(read.map(({ title, year }) => [title, year])).toEqual([
      ['A careful method for the salt of deep wells', 2013],
      ['Tides of the inner coast and their wells', 2012],
      ['Placebo models of the salt in rivers', 2011],
    ])
  })
})

describe('pages in Markdown with HTML', () => {
  it('have tags over several lines, and counts of works that are none', () => {
    const page =
      '# 李盐\n\n## 论文发表\n\n<div\nstyle="\ntext-align: center;\nmargin: 0">\n<span>\n\t<a href="https://x.example/1">PubMed</a>\n    <br>第一作者：<strong>15 篇</strong>\n    <br>通讯作者：<strong>6 篇</strong>\n    <br>总引用次数: <strong>2010</strong>\n</span>\n</div>\n\n1. Lee A, Fox B. Salt in the wells of a coast. ***Salt Lett***. 2021;22(11):56.\n'
    expect(read('a.md', page).map(([title]) => title)).toEqual(['Salt in the wells of a coast'])
  })
})

describe('what became of a work', () => {
  it('is no part of its title, and a link to it no work', () => {
    const page =
      '## 论文\n\n* **Tags for the salt of wells** [Best Paper Award Nomination]\n  * Ann Lee; Bo Fox\n  * *Salt Symposium*, 2016.\n\n* **沿海盐井的网络安全综述**【年度优秀学术论文】\n  * 李盐; 王井\n  * **盐业学报**，2024，2（6）：16 - 35.\n\n[Link to publication](https://x.example/3)\n'
    expect(read('a.md', page)).toEqual([
      ['Tags for the salt of wells', ['Ann Lee', 'Bo Fox'], 2016],
      ['沿海盐井的网络安全综述', ['李盐', '王井'], 2024],
    ])
  })
})
