import { describe, expect, it } from 'vitest'
import { readProfile } from '../../../../src/ingest/sources/profile/read-profile.ts'
import { authorsOf, papersOf } from './reading.ts'

const papers = (text: string) => papersOf(readProfile('a page.md', text))
const titles = (text: string) => papers(text).map(({ title }) => title)

describe('works between the paragraphs of a page about interests', () => {
  it('are whole references within links, whoever wrote alone', () => {
    const page =
      '# Research Interests\n\n## Salt: what do the wells of the coast hold?\n\nMy interest is in wells and what people of the coast did with them over time. I ask who drew the salt.\n\n[Lee, Ann (2019). "On the salt of wells," Salt Letters, 34(1), 10-24.](https://x.example/1)\n\n[Lee, Ann (2017). "Who drew the salt," Tide Studies, 3(2): 5-9.](https://x.example/2)\n\n[Lee, Ann and Bo Fox (2015). "Tides in old wells," Tide Studies, 1(2): 25-39.](https://x.example/3)\n'
    expect(titles(page)).toEqual(['On the salt of wells', 'Who drew the salt', 'Tides in old wells'])
  })
})

describe('labels in front of an entry', () => {
  it('say that a work is in progress', () => {
    const page =
      '# Papers in progress\n\nIn progress **Ann Lee** & Bo Fox. The salt of deep wells. Available on [SaltBuzz](https://x.example/1).\n\nSubmitted **Ann Lee** & Cy Moe. The tides of old towns.\n'
    expect(papers(page).map((paper) => [paper.title, authorsOf(paper)])).toEqual([
      ['The salt of deep wells', ['Ann Lee@', 'Bo Fox']],
      ['The tides of old towns', ['Ann Lee@', 'Cy Moe']],
    ])
  })
})

describe('a venue in front of the people of a work', () => {
  it('is a name in italics with a colon, behind which people and a title stand', () => {
    const page =
      '# Papers\n\n*Salt Systems with Applications*: Bo Fox, **Ann Lee**, …, Wells at Night: Where Salt Comes From, 2025, 307.\n\nCy Moe, **Ann Lee**, …, Tides: Reading Wells, Old Maps, and New Towns with Salt, 2025.\n\n*Tide Letters*: **Ann Lee**, …, A Slow Road of Salt with Two Towns, 2019, 9(2): 37-43.\n\n*2018 Salt Symposium on Wells (SSW)*: **Ann Lee**, …, Finding Salt with Slow Light in Cold Wells, 2018: 5-9.\n'
    expect(papers(page).map((paper) => [paper.title, authorsOf(paper), paper.year])).toEqual([
      ['Wells at Night: Where Salt Comes From', ['Bo Fox', 'Ann Lee@'], 2025],
      ['Tides: Reading Wells, Old Maps, and New Towns with Salt', ['Cy Moe', 'Ann Lee@'], 2025],
      ['A Slow Road of Salt with Two Towns', ['Ann Lee@'], 2019],
      ['Finding Salt with Slow Light in Cold Wells', ['Ann Lee@'], 2018],
    ])
    expect(papers(page)[0]?.venue?.name).toBe('Salt Systems with Applications')
    expect(papers(page)[0]?.authorsComplete).toBe(false)
  })
})

describe('lists of people', () => {
  it('go on behind more than one gap, and end with a collaborative', () => {
    const page =
      '# Papers\n\n1. Roe RS, Thaw T, Salis AL, ..., Fox A, ..., Stockton MS. Salt in wells of early towns. *Salt Medicine*. 2025;17(7):7-9.\n\n2. Lorenz DA, Jade A, Fox A; The Harbour Wells’ Salt Collaborative. Tides in wells of late towns. *Salt Medicine*. 2024;16(6):9-50.\n'
    expect(papers(page).map((paper) => [paper.title, authorsOf(paper).length])).toEqual([
      ['Salt in wells of early towns', 5],
      ['Tides in wells of late towns', 4],
    ])
    expect(papers(page)[1]?.authors.at(-1)).toMatchObject({
      name: 'The Harbour Wells’ Salt Collaborative',
      group: true,
    })
  })
})

describe('blocks below headings that are titles', () => {
  it('have years of their own, and fields that say nothing', () => {
    const block = (title: string, venue: string, year: number, people: string): string =>
      `### [${title}](https://x.example/)\n\n${venue}, *27*(2), 34–56\n\nN/A\n\n${year}\n\n${people}\n\n`
    const page = `## Publications\n\n${block('The salt of deep wells', 'Salt Express', 2021, '**Lee A**, Fox B, Moe C')}${block('Slow tides in old towns', 'Tide Letters', 2019, 'Fox B, **Lee A**')}${block('A road of sand and salt', 'Salt Express', 2018, 'Moe C, **Lee A**, Fox B')}`
    expect(papers(page).map((paper) => [paper.title, paper.authors.length, paper.venue?.name, paper.year])).toEqual([
      ['The salt of deep wells', 3, 'Salt Express', 2021],
      ['Slow tides in old towns', 2, 'Tide Letters', 2019],
      ['A road of sand and salt', 3, 'Salt Express', 2018],
    ])
  })
})

describe('people behind titles', () => {
  it('stand in italics, whatever follows them', () => {
    const page =
      '# Papers\n\n- A safe road for salt. *Ann Lee and Bo Fox* In Acts of the Tide Workshop 2005, Harbour, pages 29-53, 2005\n- Tides and wells of sand. *Bo Fox, Ann Lee* 2006\n- A way of drawing salt. *Ann Lee and Bo Fox 2004*\n'
    expect(papers(page).map((paper) => [paper.title, authorsOf(paper).length, paper.year])).toEqual([
      ['A safe road for salt', 2, 2005],
      ['Tides and wells of sand', 2, 2006],
      ['A way of drawing salt', 2, 2004],
    ])
  })

  it('are not named as a title of one word in front of them', () => {
    const page =
      '# Papers\n\n- A safe road for salt. *Ann Lee and Bo Fox* In Acts of the Tide Workshop 2005, Harbour, pages 29-53, 2005\n- SALTROAD *Ann Lee and Bo Fox*\n  In demo presentation of TIDE-X 2006, Harbour, Jan 2006\n'
    expect(papers(page).map((paper) => [paper.title, authorsOf(paper)])).toEqual([
      ['A safe road for salt', ['Ann Lee', 'Bo Fox']],
      ['SALTROAD', ['Ann Lee', 'Bo Fox']],
    ])
  })

  it('end where links follow in brackets', () => {
    const page =
      '# Papers\n\n### A model of salt in wells\n135 *J. Salt Econ.* 795 (2020)  \nwith Bo Fox and Cy Moe, ([SSRN](https://x.example/1), [DOI](https://doi.org/10.1000/xyz12))\n'
    expect(papers(page).map(authorsOf)).toEqual([['Bo Fox?', 'Cy Moe?']])
  })
})

describe('lines that tell of a work', () => {
  it('are its abstract to the end, and links with the date of the text', () => {
    const page =
      '## Papers\n\n**Salt in old wells**\n(with Bo Fox)  \n*Salt Letters* **23** (2023), no. 4, 5-6.  \nAbstract:\nWe show that the salt of any well is drawn by cutting off\nFoxian diagrams, which we count. The method goes on from a construction\nof sandy roads introduced by Roe, Moe, and Lin, which widens the known\nnotion of tides.  \n\nFull paper (7/25/23):\n[PDF](papers/salt.pdf) | [arXiv:2201.00001](https://arxiv.org/abs/2201.00001)  \n\n**Tides in new wells**\n(with Cy Moe)  \nPreprint.  \n\nFull paper (8/3/25):\n[PDF](papers/tides.pdf) | [arXiv:2508.00002](https://arxiv.org/abs/2508.00002)  \n'
    expect(papers(page).map(({ title, arxivId }) => [title, arxivId])).toEqual([
      ['Salt in old wells', '2201.00001'],
      ['Tides in new wells', '2508.00002'],
    ])
  })
})

describe('a lone author', () => {
  it('has a given name with initials in front of a quoted title', () => {
    const page = '# Papers\n\n- Leeson, Ann H. J. “The salt of 12 wells.” Tides 1, no. 3 (2016): 14.\n'
    expect(papers(page).map(authorsOf)).toEqual([['Leeson, Ann H. J.']])
  })
})

describe('slips and breaks within an entry', () => {
  it('a list of people that a line ends in the middle of a name', () => {
    const page = `# Papers\n\n- Faye, Mary, Dora Muller, Chris Hubert Joseph\n  Hartger, and Ann Lanti. “Is salt by a despised\n  well really hurtful?” Salt Psychology 45, no. 6 (2014): 48–94.\n- Leeson, Ann H. J. “The salt of 12 wells.” Tides 1, no. 3 (2016): 14. https://x.example/a-long-address-that-no-line-of-this-page-holds-whole/and-more\n`
    expect(papers(page).map((paper) => [paper.title, authorsOf(paper).length])).toEqual([
      ['Is salt by a despised well really hurtful?', 4],
      ['The salt of 12 wells', 1],
    ])
  })

  it('a point for a comma in front of the last name in 汉字', () => {
    const page =
      '# 论文\n\n- 陈小海, 李二江, 官大河. 王三山#. 全流程视角下盐井出版制度建设现状[J]. 盐业学报, 2026, 38(1): 1-6.\n- 王三山, 陈小海. 潮汐与盐井的数值模拟研究[J]. 盐业学报, 2025, 37(1): 7-9.\n'
    expect(papers(page).map((paper) => [paper.title, authorsOf(paper).length])).toEqual([
      ['全流程视角下盐井出版制度建设现状', 4],
      ['潮汐与盐井的数值模拟研究', 2],
    ])
  })

  it('the name of the owner at the end of a title that leads to it', () => {
    const page =
      '# Papers of Ann Lee\n\n- Lee, Ann & Bo Fox. (2025). Salt paper collection of Ann Lee. The Archive of Salt, 12, 3-4.\n- Bo Fox & Ann Lee. (2024). Tides of the wells. Salt Letters, 12(3), 4–9.\n- Cy Moe & Ann Lee. (2023). Towns of the coast. Salt Letters, 11(3), 5–8.\n'
    expect(titles(page)[0]).toBe('Salt paper collection of Ann Lee')
  })
})

it('papers below a heading that may as well be of meetings are papers', () => {
  const page =
    '# 张浩 (Hao Zhang)\n\n## 期刊论文\n\n1. L. Han, H. Zhang and S. Ko, "Area of salt adders," *Salt Letters*, vol. 51, pp. 1852-1854, Nov 2015.\n\n## 学术会议\n\n1. H. Zhang and S. Ko, "Salt multipliers of many kinds," *2021 Symposium on Salt Circuits (SSC)*, May 2021.\n2. L. Roe, H. Zhang and S. Ko, "Salt in documents," *2020 Workshop on Salt (WSA)*, Nov 2020.\n'
  expect(papersOf(readProfile('主页.md', page)).map(({ title }) => title)).toEqual([
    'Area of salt adders',
    'Salt multipliers of many kinds',
    'Salt in documents',
  ])
  const attended = '# 张浩\n\n## 学术会议\n\n- 2019年8月 参加第九届盐业大会，青岛\n- 2018年7月 参加盐湖论坛，西宁\n'
  expect(papersOf(readProfile('主页.md', attended))).toEqual([])
})

it('references with a mark of their kind are works, whatever else their list holds', () => {
  const page =
    '# 郭超\n\n### 教育经历\n\n### 海港大学 | 软件学院 | 博士研究生 | 2020.09—2025.07\n\n研究成果：论文与科研项目\n\n- Guo C, Wang N, Sun Y, et al. Salt with long tails in detection[C]//2023 Conference on Salt Systems (CSS). IEEE, 2023: 1319-1326.\n- 盐业基金项目：盐湖的攻击检测研究，2023-2024，参与\n- 盐业自然科学基金：盐湖数据检测及溯源，2023-2025，参与\n- 盐业人才基金项目：自适应检测技术研究，2022-2024，参与\n'
  expect(papersOf(readProfile('简历.md', page)).map(({ title, year }) => [title, year])).toEqual([
    ['Salt with long tails in detection', 2023],
  ])
})

it('rows of links end entries that no blank line parts', () => {
  const page =
    'Cecilia Diaz\nHarbour Business School\n\nPublications\nIdentifying Salt Prices\nwith Bo Fox — Salt Letters, 39(5), May 2022, pp. 1267–1309\nAbstract ▾·Paper·BibTeX\nDesigning Tide Scenarios\nwith Cy Moe — Tide Weekly, 80, April 2020, pp. 833–873\nAbstract ▾·Paper·FTG Insights·BibTeX\nTransparency and Salt Runs\nSalt Letters, 60, October 2019, 101120\nAbstract ▾·Paper·BibTeX\nThe Value of Tides\nwith Bo Fox and Ana Lee — Salt Letters, 132(6), 2018, pp. 1947–1993\n'
  expect(papersOf(readProfile('a page.txt', page)).map(({ title, year }) => [title, year])).toEqual([
    ['Identifying Salt Prices', 2022],
    ['Designing Tide Scenarios', 2020],
    ['Transparency and Salt Runs', 2019],
    ['The Value of Tides', 2018],
  ])
})

it('a list without a heading whose people are cut is one of works', () => {
  const page =
    '- Bo Nast et al, Salt moves boats in small harbours. *Submitted*.\n- Erik Wend et al, Wind drives salt in old towns. *Salt Cell*. 2020 Dec; (55) 723-736.\n- Tad Ito, Cy Moe et al, Strong tides of salt are essential. *Nat. Salt.* 2019 Nov; (16) 1109-1113.\n- Hao Liu et al, Decrease of salt in tides. *J. Salt.* 2018 Sep; (32) 3099-3113.\n'
  expect(papersOf(readProfile('publications.md', page)).map(({ title, year }) => [title, year])).toEqual([
    ['Salt moves boats in small harbours', null],
    ['Wind drives salt in old towns', 2020],
    ['Strong tides of salt are essential', 2019],
    ['Decrease of salt in tides', 2018],
  ])
})
