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
    ['rights in Chinese software', '- 潮汐检测软件V1.0, 软著, 2022SR000001'],
    ['what somebody was in a project', '1. 课题负责人，海洋科技重点计划课题“潮位的并行模型”，2015年 - 2017年'],
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

describe('lines of a Chinese page', () => {
  const framed = (number: number, title: string, authors: string, venue: string, rest: string) =>
    `<div class="paper-row">\n\n### [${number}] ${title}\n\n${authors}  \n*${venue}*  \n${rest}\n\n</div>\n\n`

  const chinese = (text: string) => papersOf(readProfile('a page.md', text)).map(({ title }) => title)

  it('that tell of what kind a work is, between points, or lead to a film of it', () => {
    const entries = [
      framed(
        1,
        '面向盐井的潮汐模型切换设计与控制',
        '**Ming Zhao**, Xu Liu, Qi Ye',
        'Salt Letters, 33: 41–46',
        '**期刊论文 · SL · 2025 · 共同第一作者、署名首位 · 已发表**\n\n<a href="/x.mp4">视频链接</a>',
      ),
      framed(
        2,
        '海岛电价的柔顺切换与规划方法',
        'Qi Ye, **Ming Zhao**, Xu Liu',
        'Tide Letters, 9: 36–67',
        '**会议论文 · TL · 2025 · 第二作者；会议论文 · 已发表**',
      ),
      framed(
        3,
        '渔村步态的实时相位估计',
        '**Ming Zhao**, Qi Ye',
        'Salt Letters, 2: 1–9',
        '**期刊论文 · SL · 2025 · 第一作者 · 已发表**',
      ),
    ]
    expect(chinese(`## 2025\n\n${entries.join('')}`)).toEqual([
      '面向盐井的潮汐模型切换设计与控制',
      '海岛电价的柔顺切换与规划方法',
      '渔村步态的实时相位估计',
    ])
  })

  it('that tell how many works there are', () => {
    const page =
      '# 赵明\n\n发表论文\n======\n自2020年以来，我共发表9篇第一作者论文，其中7篇Q1期刊论文，2篇Q2期刊论文。\n\n2023年\n------\n1. **赵明**，钱亮. 盐井的潮汐模型. *海洋学报*, 2023\n2. **赵明**，孙立. 海岛的电价. *电力学报*, 2022\n'
    expect(chinese(page)).toEqual(['盐井的潮汐模型', '海岛的电价'])
  })
})

describe('topics that part a list', () => {
  it('stand below a heading that names the list and holds nothing by itself', () => {
    const page =
      '## Publications\n\n## Salt\n\n- Salt in old wells. Salt Letters, 2021.\n\n## Tides\n\n- Tides in new wells. Salt Letters, 2020.\n'
    expect(titles(page)).toEqual(ours)
  })
})

describe('parts of a list', () => {
  it('stand below words that say whose or what part they are, even where something introduces the list', () => {
    const page =
      '## Publications\n\nA full list stands on another page, which I keep as well as I can.\n\n## First author\n\n- Salt in old wells. Salt Letters, 2021.\n- Old wells of salt. Salt Letters, 2021.\n\n## Co-author\n\n- Tides in new wells. Salt Letters, 2020.\n\n## Travel\n\n- Lisbon, 2019, with Max Roe and Bo Fox\n'
    expect(titles(page)).toEqual(['Salt in old wells', 'Old wells of salt', 'Tides in new wells'])
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

  it.each([
    [
      'Complexes of salt. Part 61 Nickel in old wells. *Metal Salts*, **3**, 143-150.',
      'Complexes of salt. Part 61 Nickel in old wells',
    ],
    ['Brief on the law of wells, Kisor v. Wilkie, 2019.', 'Brief on the law of wells, Kisor v. Wilkie'],
    ['Tides in the old harbours: a review. Tide Letters 4, 2018.', 'Tides in the old harbours: a review'],
  ])('a title that holds a point or the word of a journal: %s', (entry, title) => {
    expect(titles(`## Papers\n\n- Ann Lee, Bo Fox. ${entry}\n`)).toEqual([title])
  })

  it('a listing that prints how often each work is cited beside its year', () => {
    const page =
      'Ann Lee\nSand University\n\nTITLE\tCITED BY\tYEAR\nSalt crystals in wells: a review\nA Lee, B Fox\nJournal of Salt 12 (3), 100-120\n134\t2019\nTide-driven salt\nB Fox, A Lee, C Moe, ...\nAdvanced Salt, 1701234\n89\t2017\n'
    expect(
      papersOf(readProfile('a page.txt', page)).map(({ title, year, authorsComplete }) => [
        title,
        year,
        authorsComplete,
      ]),
    ).toEqual([
      ['Salt crystals in wells: a review', 2019, true],
      ['Tide-driven salt', 2017, false],
    ])
  })

  it('a title of two words in bold letters above its people', () => {
    const page =
      '## Papers\n\n**Sand nets from beaches**\n\nAnn Lee, Bo Fox\n\n*SANDS 2024*\n\n**Beach Splatting**<br>\nBo Fox, Ann Lee<br>\n*SANDS 2023*\n'
    expect(titles(page)).toEqual(['Sand nets from beaches', 'Beach Splatting'])
  })

  it('headings of years that a page sets apart with blanks of its own, the last one open', () => {
    const page =
      '# Publications\n\n<font size=4><b>&ensp;&ensp;2024</b></font>\n\n- **Salt in old wells**<br>Ann Lee, Bo Fox<br>SALTS\n\n<font size=4><b>&ensp;&ensp;2019 and before</b></font>\n\n- **Tides in new wells**<br>Bo Fox, Ann Lee<br>SALTS\n'
    expect(papersOf(readProfile('a page.md', page)).map(({ title, year }) => [title, year])).toEqual([
      ['Salt in old wells', 2024],
      ['Tides in new wells', null],
    ])
  })

  it('a state in bold letters below a year in bold letters', () => {
    const page =
      '## Papers\n\n**2024**\n\n- Ann Lee, Bo Fox. Salt in old wells. SALTS 2024.\n\n**Under review**\n\n- Bo Fox, Ann Lee. Tides in new wells.\n'
    expect(papersOf(readProfile('a page.md', page)).map(({ year, status }) => [year, status])).toEqual([
      [2024, 'PUBLISHED'],
      [null, 'SUBMITTED'],
    ])
  })
})

describe('marks of Chinese titles', () => {
  it.each([
    ['李海帆. 《盐铁论》叙事时间的再思考[J]. 海岛学报, 2015, 30(2): 1-9.', '《盐铁论》叙事时间的再思考'],
    ['《盐业史论丛》第一辑，海岛大学出版社，2014年', '盐业史论丛'],
  ])('%s', (entry, title) => {
    expect(titles(`# 论文\n\n1. ${entry}\n`)).toEqual([title])
  })

  it('a venue between strokes behind the people', () => {
    const page = '## Papers\n\n- Homes of salt and sand. Ann Lee, **Bo Fox** (*Practical Salt* | 2018 | [Paper](x))\n'
    expect(
      papersOf(readProfile('a page.md', page)).map((paper) => [authorsOf(paper), paper.venue?.name, paper.year]),
    ).toEqual([[['Ann Lee', 'Bo Fox'], 'Practical Salt', 2018]])
  })

  it('those who wrote it with the owner are named at the end', () => {
    const page = '# 李海帆\n\n## 论文\n\n1. 《再论盐引》，《海岛研究》2011年第2期（与王小舟合作）。\n'
    expect(papersOf(readProfile('主页.md', page)).map((paper) => [paper.title, authorsOf(paper)])).toEqual([
      ['再论盐引', ['李海帆@?', '王小舟?']],
    ])
  })
})

describe('works of other people', () => {
  it.each(['Reading list', 'Papers I like', 'Papers using saltkit', 'References', 'Odds and ends'])(
    'stand below: %s',
    (heading) => {
      const others =
        '- Max Roe, Bo Lin. Maps of the north. Map Letters, 2023.\n- Dee Ray, Eva Sol. Maps of the south. Map Letters, 2024.\n- Dee Ray, Max Roe. Maps of the east. Map Letters, 2022.\n'
      expect(titles(`# Ann Lee\n\n${list}\n## ${heading}\n\n${others}`)).toEqual(ours)
    },
  )

  it('but a list that names the owner is his, whatever its heading says', () => {
    const others =
      '- Max Roe, Ann Lee. Maps of the north. Map Letters, 2023.\n- Ann Lee, Eva Sol. Maps of the south. Map Letters, 2024.\n'
    expect(titles(`# Ann Lee\n\n${list}\n## Odds and ends\n\n${others}`)).toHaveLength(4)
  })
})

describe('words that no work is called by', () => {
  it.each([
    '海岛大学教授、博士生导师，2015年',
    '1992年毕业于海岛大学，2002年获沙洲大学博士学位。',
    '研究成果发表在《海岛科学》、《海岛研究》等学术期刊，2025年',
    '出版2部学术专著，2019年',
  ])('%s', (line) => {
    const page = `# 李海帆\n\n## 论文\n\n李海帆，《渡口的秩序》，《海岛研究》2019年第1期\n李海帆，《渡口的变迁》，《海岛研究》2020年第1期\n${line}\n`
    expect(titles(page)).toEqual(['渡口的秩序', '渡口的变迁'])
  })

  it.each(['University of Sand', 'Tide University Press', 'Routledge'])('%s', (place) => {
    expect(titles(`${list}- Dee Ray, Eva Sol. ${place}, 2025.\n`)).toEqual(ours)
  })

  it('a blog without people', () => {
    expect(titles(`${list}\n<p><b>What I learned from tides</b>, blog, 2023</p>\n`)).toEqual(ours)
  })
})

describe('lists of curricula', () => {
  const facts = (text: string) => papersOf(readProfile('cv.txt', text)).map(({ title, year }) => [title, year])

  it('date entries by the year in the margin above them', () => {
    const page =
      'Curriculum Vitae                 Ann Lee\n\nPublications\n\n2022    Lee, A., & Fox, B. Birds of salt. Wetlands 30: 1-15.\n\n        Fox, B., & Lee, A. Peat under the sea. Journal of Peat 8(2): 33-50.\n\n2021    Fox, B. & Lee, A. Soils again. Soil Notes 55: 9-18.\n'
    expect(facts(page)).toEqual([
      ['Birds of salt', 2022],
      ['Peat under the sea', 2022],
      ['Soils again', 2021],
    ])
  })

  it('name their owner behind their own title', () => {
    const reading = readProfile(
      'cv.txt',
      'Curriculum Vitae                 Ann Lee\n\nPosition\nReader, Sand University\n',
    )
    expect(reading.records.flatMap((record) => (record.kind === 'person' ? record.person.names : []))).toEqual([
      'Ann Lee',
    ])
  })

  it('tell of works in bold letters that have neither year nor venue yet', () => {
    const page =
      '# Ann Lee\n\n## Working papers\n\n**The price of barley** (job market paper) [draft]\n\n**Tractors and trust** (with Bo Fox), 2021\n'
    expect(titles(page)).toEqual(['The price of barley', 'Tractors and trust'])
  })

  it.each(['Theses supervised', 'Thesis examinations', 'Dissertation committees'])('list apart: %s', (heading) => {
    expect(titles(`${list}\n## ${heading}\n\n- Moore, A. Water in fens. MSc thesis, 2021.\n`)).toEqual(ours)
  })
})

describe('what stands beside the parts of a list', () => {
  const parts =
    '## Publications\n\n### Journal articles\n\n- Ann Lee, Bo Fox. "Salt in old wells." Salt Letters, 2021.\n\n### Chapters\n\n- Bo Fox, Ann Lee. "Tides in new wells." In Book of Wells, 2020.\n\n'

  it.each([
    ['software', '### Open source software\n\n- [saltkit](https://example.org/saltkit) - a simulator of salt in wells'],
    ['data', '### Where to find data\n\n- Wells (Lee et al., SL 2021): [archive](https://example.org/1)'],
  ])('below a heading of its own that names no works: %s', (_case, text) => {
    expect(titles(parts + text)).toEqual(ours)
  })

  it('is read all the same where people or a place of publication show a work', () => {
    const other = '### Maps and atlases\n\n- Ann Lee, Cy Moe. "A map of salt." Harbour Press, 2019.\n'
    expect(titles(parts + other)).toEqual([...ours, 'A map of salt'])
  })
})

describe('what lasted a while', () => {
  it.each([
    ['a post that goes on', '**Chair of salt research** *Harbour Students*, Sand University, November 2021-.'],
    ['a post that ended', '**Fellow in tides** *Harbour Laboratory*, Tide University, May 2018 – June 2020'],
  ])('%s', (_case, text) => {
    expect(titles(`# RESEARCH\n\n${text}\n\n${list}`)).toEqual(ours)
  })
})

it('a sentence about work with others is no title', () => {
  const told =
    'Much is known of salt in wells by now. In my early work, done in collaboration with Ann Lee (Sand), Bo Fox (Tide), Cy Moe (Hill), I asked how it moves.'
  expect(titles(`${list}\n${told}\n`)).toEqual(ours)
})

it('schools that somebody went to, below an underlined heading of whatever length', () => {
  const page =
    'Schools and diplomas of all kinds\n--------\n\n* 2001 Harbour Institute of Engineering, Sand.\n* 2005 PhD in Ecology, Tide University, supervised by T. Roe & J. Fox.\nCentre for Tides and Salt, Sand\n'
  expect(titles(page)).toEqual([])
})

it('an address above everything', () => {
  expect(
    titles(`# Ann Lee\n\n2019 North Hall, Harbour, CA 93106-9210, USA Email: lee@sand.example\n\n${list}`),
  ).toEqual(ours)
})

it.each([
  [
    'a caption',
    '<img src="wells.png"> Adapted from <a href="https://doi.org/10.1000/1">Menes et al. 2017</a>, <i>Wells</i>',
  ],
  [
    'a recording',
    '## Recordings on wells\n\n- *Digging for Salt with Words*\n  — Harbour xTalk with Peter Barend, on\n  [YouTube](https://youtube.example/1), 2016.',
  ],
  ['the fields of a project', '### Dissertation\n\n**Technologies:** Saltware®, Tide Linux, WellDB\n\n## Publications'],
  [
    'a story below "Research"',
    '# Research\n\nI enjoy salt and have led several projects in this area. One of these projects, by Derek Fox, was published in Salt Online in 2022.',
  ],
])('%s', (_case, text) => {
  expect(titles(`${text}\n\n${list}`)).toEqual(ours)
})

it('what a title in progress is about, in a list below it', () => {
  const page =
    '# Work in Progress\n\n-   "[The Once Salted and the Now Dry](/salt.pdf)"\n\n    -   An argument that wells must make reference to salt which is no longer there.\n'
  expect(titles(page)).toEqual(['The Once Salted and the Now Dry'])
})

it('links in brackets that say how long a preprint is', () => {
  const page =
    '### **Preprints:**\n\n1. On deformations of wells with tides  \n(*joint with* [Cam Rue](/rue))  \n[[Preprint. 50 pages. April 3, 2025]](/main3.pdf)\n\n2. A salt algorithm based on the old tides of wells  \n[[Preprint. 8 pages. April 1, 2025]](/salt.pdf)\n\n3. Salt curves and their tides in wells  \n(*joint with* [Nick Rek](/rek))  \n[[Preprint. 24 Pages. January 18, 2024]](/e.pdf)\n'
  expect(titles(page)).toEqual([
    'On deformations of wells with tides',
    'A salt algorithm based on the old tides of wells',
    'Salt curves and their tides in wells',
  ])
})
