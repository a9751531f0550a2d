import { describe, expect, it } from 'vitest'
import { readProfile } from '../../../../src/ingest/sources/profile/read-profile.ts'
import { authorsOf, papersOf } from './reading.ts'

const papers = (text: string) => papersOf(readProfile('a page.md', text))
const titles = (text: string) => papers(text).map(({ title }) => title)
const facts = (text: string) =>
  papers(text).map((paper) => [paper.title, authorsOf(paper).join(', '), paper.venue?.name, paper.year])

describe('lists whose entries share a layout are read with one layout', () => {
  it('linked titles over people, a venue and remarks in bullets', () => {
    const page =
      '# Publications\n\n[Slow light in thick glass](https://x.example/1)\n\n**Ana Lee**, Bo Fox\n\n**Optics Weekly, 2021**\n\n- Light is slow here.\n- We show by how much it slows.\n\n[Fast light in cold water](https://x.example/2)\n\nBo Fox, **Ana Lee**\n\n**Optics Weekly, 2019**\n\n- Light is fast there.\n'
    expect(facts(page)).toEqual([
      ['Slow light in thick glass', 'Ana Lee@, Bo Fox', 'Optics Weekly', 2021],
      ['Fast light in cold water', 'Bo Fox, Ana Lee@', 'Optics Weekly', 2019],
    ])
  })

  it('lines that end with two blanks, with companions or without, and links behind names', () => {
    const page =
      '## Publications\n\n**Tides and taxes: a long view**  \n  (joint with Bo Fox and Cy Moe)  \n  *Economic Weekly, 2020*  \n  Manuscript: [tides.pdf](/files/tides.pdf)  \n  Supplementary appendix: [more.pdf](/files/more.pdf)  \n\n**Salt and wages**  \n  *Accepted, Journal of Salt, 2021*  \n  Manuscript: [salt.pdf](/files/salt.pdf)  \n'
    expect(papers(page).map((paper) => [paper.title, authorsOf(paper), paper.venue?.name, paper.year])).toEqual([
      ['Tides and taxes: a long view', ['Bo Fox?', 'Cy Moe?'], 'Economic Weekly', 2020],
      ['Salt and wages', [], 'Journal of Salt', 2021],
    ])
  })

  it('items that say less than the others of their list', () => {
    const page =
      '# Preprints\n\n1. Rings without corners  \n(*joint with* [Bo Fox](https://x.example))  \n[[Preprint. 10 pages. May 1, 2024]](/a.pdf)\n\n2. Corners without any rings  \n[[Preprint. 8 pages. April 1, 2023]](/b.pdf)\n\n3. Fields of small towers  \n(*joint with* [Cy Moe](https://y.example))  \n[[Preprint. 9 pages. April 2, 2023]](/c.pdf)\n'
    expect(titles(page)).toEqual(['Rings without corners', 'Corners without any rings', 'Fields of small towers'])
  })

  it('one name in front of a title where people come first everywhere', () => {
    const page =
      '## Papers\n\n0. Ana Lee, Bo Fox, and Cy Moe, Groups with few friends, *J. Algebra* **12** (2018), 1–9.\n\n0. Bo Fox, Groups with no friends, *Arch. Math.* **10** (2017), 20–28.\n\n0. Ana Lee and Bo Fox, Rings of friends, *J. Algebra* **9** (2016), 3–4.\n'
    expect(papers(page).map((paper) => authorsOf(paper).length)).toEqual([3, 1, 2])
  })
})

describe('what a page holds besides', () => {
  it('BibTeX is read where nothing else tells of the work', () => {
    const page =
      '# Ana Lee\n\n## Publications\n\n```bibtex\n@article{lee2020,\n  title = {A {S}low {L}ight},\n  author = {Lee, Ana and Bo M{\\"u}ller and others},\n  journal = "Optics Weekly",\n  year = 2020,\n}\n@misc{lee2021, title={Fast Light}, author={Ana Lee}, howpublished={arXiv:2101.00001}, year={2021}}\n```\n'
    expect(papers(page).map((paper) => [paper.title, paper.authors.map(({ name }) => name), paper.year])).toEqual([
      ['A Slow Light', ['Lee, Ana', 'Bo Müller'], 2020],
      ['Fast Light', ['Ana Lee'], 2021],
    ])
    expect(papers(page)[0]?.authorsComplete).toBe(false)
    expect(papers(page)[1]?.arxivId).toBe('2101.00001')
  })

  it('BibTeX folded away below an entry is no second one', () => {
    const page =
      '# Publications\n- [Slow light in glass](https://x.example)\n  <details>\n  <summary>[BibTeX]</summary>\n  <pre><code>@article{lee,\n  title={Slow Light In Glass},\n  author={Lee, Ana and Fox, Bo},\n  year={2020}\n  }</code></pre>\n  </details>\n\n  *Optics Weekly*\n\n  Ana Lee, Bo Fox\n'
    expect(facts(page)).toEqual([['Slow light in glass', 'Ana Lee, Bo Fox', 'Optics Weekly', null]])
  })

  it('a text among the settings in front of a page is read as the page', () => {
    const page =
      "---\ntitle: 'Papers'\nsections:\n  - block: markdown\n    content:\n      text: |\n        1. Lee A, Fox B*. Slow light in thick and cold glass. Optics Weekly. 2023;13:10.\n        2. Fox B, Lee A*. Fast light in warm and clear water. Optics Weekly. 2022;12:20.\n    design:\n      view: citation\n---\n"
    expect(facts(page).map(([title, , , year]) => [title, year])).toEqual([
      ['Slow light in thick and cold glass', 2023],
      ['Fast light in warm and clear water', 2022],
    ])
  })

  it('block quotes, and a heading that names a field', () => {
    const page =
      '## 教育技术研究\n\n> **Lee A.**, Fox, B. (2022). **Loops in online classes**. _Computers and Classes_, 18, 10-20.\n\n> Fox, B., & Lee, A. (2021). Peers who explain things. _Classes Today_, 3(2), 5-9.\n\n##### 2019\n\n> Lee, A., & Moe, C. (2019). The ethics of counting clicks. _Classes Today_, 1(1), 1-4.\n'
    expect(facts(page).map(([title, , , year]) => [title, year])).toEqual([
      ['Loops in online classes', 2022],
      ['Peers who explain things', 2021],
      ['The ethics of counting clicks', 2019],
    ])
  })

  it('a page that speaks to its readers is no work, and neither are its links', () => {
    const page =
      '# Publications\n\n[Overview](#a) · [Scholar](https://s.example)\n\nI am a student of light, and I work with Max Roe in Rome.\n\n- Ana Lee, Bo Fox. Slow light. Optics Weekly, 2020.\n- Bo Fox, Ana Lee. Fast light. Optics Weekly, 2019.\n'
    expect(titles(page)).toEqual(['Slow light', 'Fast light'])
  })
})

describe('how single entries are printed', () => {
  const one = (line: string) => facts(`# Publications\n\n${line}\n`)[0]

  it.each([
    [
      'Lee, A. (2007). "Who calls?" Voices on the line before dawn. Journal of Calls, 12(3), 4–9.',
      ['"Who calls?" Voices on the line before dawn', 'Lee, A.', 'Journal of Calls', 2007],
    ],
    [
      'Lee, A. (2015). Ilman sinua. Rakkaus ja raha. In B. Fox & C. Moe (Eds.), Kirja (pp. 1–5). Oslo: Press.',
      ['Ilman sinua. Rakkaus ja raha', 'Lee, A.', 'Kirja', 2015],
    ],
    [
      'Lee, Anna Maria, Bo Fox, and Cy Moe:\n**Skills for Slow Robots**.\n*Robots Today* 28 (2014): 15-20.',
      ['Skills for Slow Robots', 'Lee, Anna Maria, Bo Fox, Cy Moe', 'Robots Today', 2014],
    ],
    [
      'Lee, A., Fox, B. Moe, C., Roe M., & Poe, E. (2025) “Waves in tailored nets”, Nets Today, accepted.',
      ['Waves in tailored nets', 'Lee, A., Fox, B., Moe, C., Roe M., Poe, E.', 'Nets Today', 2025],
    ],
    [
      "Lee, A. & Fox, B. (2024) ''Heat in thin nets'', Nets Today, 12.",
      ['Heat in thin nets', 'Lee, A., Fox, B.', 'Nets Today', 2024],
    ],
    ['王一鸣，李静，2020. 盐沼的碳埋藏. 海洋学报，42(3)：12-22.', ['盐沼的碳埋藏', '王一鸣, 李静', '海洋学报', 2020]],
    [
      '黎景良，后斌，危双峰，张晓东. 山区土地的变化. 测绘通报，2007，(7)：53-57.',
      ['山区土地的变化', '黎景良, 后斌, 危双峰, 张晓东', '测绘通报', 2007],
    ],
    ['"Owning the Shore," 45 Coastal Law Review 101 (2015).', ['Owning the Shore', '', 'Coastal Law Review', 2015]],
  ])('%s', (line, expected) => {
    expect(one(line)).toEqual(expected)
  })

  it('labels in brackets that say more than one thing', () => {
    const page =
      '论文发表\n\n1. [ICDE 2026, CCF-A] Ana Lee, Bo Fox. Slow graphs.\n2. [软件学报 2023, CCF-T1] 王一鸣, 李静. 动态图的匹配方法综述.\n3. [Under Review @ SIGMOD 2027] Bo Fox, Ana Lee. Moving\nIndexes.\n4. [arXiv 2511.09876] Ana Lee, Cy Moe. A bench for graphs.\n'
    expect(papers(page).map(({ title, status, year, venue }) => [title, status, year, venue?.acronym ?? null])).toEqual(
      [
        ['Slow graphs', 'PUBLISHED', 2026, 'ICDE'],
        ['动态图的匹配方法综述', 'PUBLISHED', 2023, '软件学报'],
        ['Moving Indexes', 'SUBMITTED', null, null],
        ['A bench for graphs', 'PREPRINT', null, null],
      ],
    )
  })

  it('titles over two lines in bold, with people on the next line', () => {
    const page =
      '## Work in Progress\n\n**Nudges that scale: random\nvariation and its uses**\nwith Bo Fox, Cy Moe, and Max\nRoe\n\n**Data are models**\nwith Bo Fox\n'
    expect(titles(page)).toEqual(['Nudges that scale: random variation and its uses', 'Data are models'])
  })

  it('a question as a heading keeps what follows it', () => {
    const page =
      '# Papers\n\n### Who listens in? A large study of small phones\n\nA. Lee, B. Fox\n\n**ABCD 2021**\n\n### Phones that talk\n\nB. Fox, A. Lee\n\n**ABCD 2020**\n'
    expect(titles(page)).toEqual(['Who listens in? A large study of small phones', 'Phones that talk'])
  })
})

describe('what stands around publications and is none', () => {
  it('funding, coverage and themes on a page about research', () => {
    const page =
      '# Research\n\n## Current themes\n\n- Clay and water: how pores close in wet years\n- Two papers accepted by Soil Letters this year!\n\n## Publications\n\n### Under review\n\nFox, B., Lee, A. Clay remembers floods. *Submitted to Soil Letters*.\n\n### 2023\n\nLee, A., & Fox, B. (2023). Old trees, young roots. *Soil Letters*, 12, 1–9.\n\n### Media coverage\n\n- "Clay remembers", The Daily Paper, 3 March 2023\n\n## Funding\n\n- Fox, B. (PI), Lee, A. Floods in clay. Big Fund, 2020–2024.\n'
    expect(papers(page).map(({ title, status }) => [title, status])).toEqual([
      ['Clay remembers floods', 'SUBMITTED'],
      ['Old trees, young roots', 'PUBLISHED'],
    ])
  })

  it('patents under a heading of their own, and talks between the papers of a year', () => {
    expect(
      titles(
        '研究成果\n1. 李磊, 张文远. 图查询的缓存方法. 计算机学报, 2019, 42(1): 1-12.\n2. 张文远, 李磊. 图的划分方法. 软件学报, 2018, 29(1): 1-9.\n\n授权发明专利：\n1. 张文远，李磊. 一种图查询方法. ZL201810000000.1\n',
      ),
    ).toEqual(['图查询的缓存方法', '图的划分方法'])
    expect(
      titles(
        '# Publications\n\n**2024**\n\nSlow Light in Glass. Ana Lee and Bo Fox. ABCD 2024.\n\nTalk: Light for everyone. Science Night, Oslo, 2024.\n\n**2022**\n\nFast Light in Water. Bo Fox and Ana Lee. EFGH 2022.\n',
      ),
    ).toEqual(['Slow Light in Glass', 'Fast Light in Water'])
  })
})

describe('a list of authors ends with a short surname', () => {
  const authorsOf = (line: string) => {
    const { records } = readProfile(
      'list.md',
      `# Publications\n\n- ${line}\n- A. Berg, C. Dahl. Moss on Roofs. Roof Letters 3 (2019)\n`,
    )
    const [first] = records.flatMap((record) => (record.kind === 'paper' ? [record.paper] : []))
    return { title: first?.title, authors: first?.authors.map(({ name }) => name) }
  }

  it.each([
    [
      'A. Berg, C. Dahl, and H. Xu. Moss under Snow. Snow Letters 4 (2020)',
      'Moss under Snow',
      ['A. Berg', 'C. Dahl', 'H. Xu'],
    ],
    [
      'Q Li, R Zhai and F Lin. Dense and Sparse Moss. Snow Letters 4 (2020)',
      'Dense and Sparse Moss',
      ['Q Li', 'R Zhai', 'F Lin'],
    ],
    [
      'A. Yu. Ivanov and B. Dahl. Moss under Snow. Snow Letters 4 (2020)',
      'Moss under Snow',
      ['A. Yu. Ivanov', 'B. Dahl'],
    ],
    [
      'Anna Berg, Carl Dahl,and Hedda Lund (2020). Moss under Snow. Snow Letters, 4',
      'Moss under Snow',
      ['Anna Berg', 'Carl Dahl', 'Hedda Lund'],
    ],
  ])('%s', (line, title, authors) => {
    expect(authorsOf(line)).toEqual({ title, authors })
  })
})

describe('headings and lines in front of lists', () => {
  const solo = '- Ann Lee. "Salt in old wells." Salt Letters, 2021.\n'

  it('a page of publications ends with none of its headings', () => {
    const page = `---\ntitle: Publications\n---\n\n### Peer-reviewed papers\n\n${solo}\n### On its way\n\nLee, A. (Under review). Tides in wells.\n`
    expect(titles(page)).toEqual(['Salt in old wells', 'Tides in wells'])
  })

  it('a sentence that introduces a list of papers is its heading', () => {
    const page =
      '# Ann Lee\n\nI work on salt.\n\nHere is a list of my working papers and publications:\n\n* "Do wells pay more for salt?" July, 2019. Working paper.\n\n* "Do tides turn?" Tide Letters, 2017 (with Bo Fox and Cy Moe)\n'
    expect(titles(page)).toEqual(['Do wells pay more for salt?', 'Do tides turn?'])
  })

  it('titles that are all that is said of works in progress', () => {
    const page = `## Publications\n\n${solo}\n## Work in progress\n\n- Wells and wages in a harbour town\n- "The price of tides"\n`
    expect(titles(page)).toEqual(['Salt in old wells', 'Wells and wages in a harbour town', 'The price of tides'])
  })

  it('papers below a heading of projects, where volumes or addresses show them', () => {
    const item = (title: string, doi: string) =>
      `- **A. Lee**, B. Fox, C. Moe, *${title}*.\nSalt and Tides (2025)\n[https://doi.org/${doi}](https://doi.org/${doi})\n`
    const page = `## Research projects\n\n${item('A model of salt in coastal wells', '10.5555/1')}${item('A model of tides in inland wells', '10.5555/2')}`
    expect(titles(page)).toEqual(['A model of salt in coastal wells', 'A model of tides in inland wells'])
  })

  it('a topic above numbered links', () => {
    const page =
      '## Research\n### Salt and Wells\n1. [Coastal bonds](https://doi.org/10.5555/1)\n2. [Wells of the inner towns](https://doi.org/10.5555/2)\n3. [Tides and the price of salt](https://doi.org/10.5555/3)\n'
    expect(titles(page)).toEqual(['Coastal bonds', 'Wells of the inner towns', 'Tides and the price of salt'])
  })
})

describe('dates, states and signs around titles', () => {
  it.each([
    ['a day behind the people', 'Lee, A., Fox, B., & Moe, C. 2012 May 20. Tides in wells. Salt Letters.', 2012],
    [
      'a state between people and title',
      'Lee, Ann and Bo Fox. In press. "Tides in wells." To appear in C. Roe (ed.), *Salt*.',
      null,
    ],
    [
      'a year and a dash',
      '**Lee, A.** 2018 - [Tides in wells](https://salt.example/1) - Master thesis, Sand University',
      2018,
    ],
    [
      'the part of an author',
      'Lee et al. (**contributing author**) 2019. [Tides in wells.](https://salt.example/1)',
      2019,
    ],
    ['a state and its journal', 'Lee, A., Fox, B. In review at Salt Letters. Tides in wells.', null],
    ['company that wrote it too', '"Tides in wells" with co-authors Bo Fox and Cy Moe, *Salt Letters*, 2020.', 2020],
    [
      'what stands in brackets',
      'Lee, A., Fox, B. (2024). Tides in wells[v1; https://salt.example/1], *Salt Letters*, 12, 5-9.',
      2024,
    ],
    ['a state behind the journal', 'Lee, A., Fox, B. (2024). Tides in wells. Biostatistics. Accepted.', 2024],
    ['a state in brackets', 'Tides in wells (in Finnish, in press). _Salt Letters_.', null],
    ['a sign in front', '\\* "Tides in wells" (with Bo Fox), *Salt Letters* 12(3): 5-9, 2020.', 2020],
    [
      'editors of the book',
      '"Tides in wells," in *Old Towns of Salt* eds. Bo Fox, Cy Moe, and Di Roe (Harbour: Sand Press, 2010)',
      2010,
    ],
    [
      'the year of the printing',
      '"Tides in wells." In *Acts of 31 January 2002*, edited by Bo Fox, Harbour: Sand, 2003.',
      2003,
    ],
  ])('%s', (_case, line, year) => {
    const page = `# Publications\n\n- ${line}\n- Lee, A., Fox, B. (2023). A longer title on salt in the old wells. Salt Modelling. Accepted.\n`
    const [first] = papers(page)
    expect([first?.title, first?.year]).toEqual(['Tides in wells', year])
  })

  it('a surname that is a word, behind which authors are signed', () => {
    const page = '# Publications\n\n- Pei Yuan, Xin You*, Hong Chen, Lin Zhang. Tides in wells. Salt Letters, 2020.\n'
    expect(papers(page)[0]?.authors.map(({ name }) => name)).toEqual(['Pei Yuan', 'Xin You', 'Hong Chen', 'Lin Zhang'])
  })

  it('people broken behind an initial', () => {
    const page =
      'Peer-reviewed papers\n--------------------\n\n12. K. B. Poul, D. W. Eyre, T. Hull, B. Asp, P. C. Matt, D. I.\nStuart, D. W. Crook, A. S. Walk, the Tide Survey Team "Tides in wells of\nthe coast." Salt Letters 3, 2020.\n\n11. D. W. Eyre, K. B. Poul, "Salt in wells." Salt Letters 2, 2019.\n'
    expect(
      papers(page)[0]
        ?.authors.map(({ name }) => name)
        .slice(0, 7),
    ).toEqual(['K. B. Poul', 'D. W. Eyre', 'T. Hull', 'B. Asp', 'P. C. Matt', 'D. I. Stuart', 'D. W. Crook'])
  })
})
