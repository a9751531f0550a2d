import { describe, expect, it } from 'vitest'
import { readProfile } from '../../../../src/ingest/sources/profile/read-profile.ts'
import { authorsOf, papersOf } from './reading.ts'

const papers = (text: string) => papersOf(readProfile('a page.md', text))
const titles = (text: string) => papers(text).map(({ title }) => title)
const facts = (text: string) =>
  papers(text).map((paper) => [paper.title, authorsOf(paper).join(', '), paper.venue?.name, paper.year])

describe('an entry is read in the way that explains it best', () => {
  it('titles, people and venue in one wrapped paragraph, names with bare initials', () => {
    const page =
      '## PUBLICATIONS\n\nSalt in the wells of low islands after two\nvery dry winters. Roe KD, Fox CR, Moe SP,\nLee JJ. _J Low Isl_. 2017;212:260-269.\n\nA second look at wells of low islands and the\npeople who drink from them. Fox CR, Roe KD, et al. _J Low Isl_.\n2016;11(2):5-9.\n\nDeep pumps for low islands. Moe SP, Roe KD, Fox CR.\n_Low Pumps_. 2015;3(1):1-4.\n'
    expect(facts(page)).toEqual([
      [
        'Salt in the wells of low islands after two very dry winters',
        'Roe KD, Fox CR, Moe SP, Lee JJ',
        'J Low Isl',
        2017,
      ],
      ['A second look at wells of low islands and the people who drink from them', 'Fox CR, Roe KD', 'J Low Isl', 2016],
      ['Deep pumps for low islands', 'Moe SP, Roe KD, Fox CR', 'Low Pumps', 2015],
    ])
  })

  it('an emphasis that a line break cut holds its title together', () => {
    const page =
      '## Publications\n\n1. Ana Lee, Bo Fox, Peter\n  Waring (2012). **Slow light in glass: how to see\n  it with one lamp.** *Optics Weekly*.\n1. Ana Lee (2011). **Fast light in\n  water.** *Optics Weekly*.\n'
    expect(facts(page)).toEqual([
      ['Slow light in glass: how to see it with one lamp', 'Ana Lee, Bo Fox, Peter Waring', 'Optics Weekly', 2012],
      ['Fast light in water', 'Ana Lee', 'Optics Weekly', 2011],
    ])
  })

  it('lines within a block of plain HTML are one text', () => {
    const page =
      '<h1>Papers</h1>\n<div class="pub">\n  <span class="me">Lee, A.</span>, & Fox, B. (2024).\n  Slow light in glass: a second look.\n  <span class="journal">Optics Weekly</span>, 18(2), 265-286.\n</div>\n<div class="pub">\n  Fox, B., <span class="me">Lee, A.</span> (2023).\n  Fast light in cold water.\n  <span class="journal">Optics Weekly</span>, 17, 5.\n</div>\n'
    expect(papers(page).map((paper) => [paper.title, paper.authors.length, paper.year])).toEqual([
      ['Slow light in glass: a second look', 2, 2024],
      ['Fast light in cold water', 2, 2023],
    ])
  })

  it('what other entries of the document say shows where people are named', () => {
    const page =
      '# Publications\n\n## 2020\n\n**Roe Lima AI**, Fox BR. 2020. Salt in deep wells. *Low Islands* 25(2): 20.\n\n## 2019\n\nFox BR, **Roe Lima AI**, Moe SP. Lee KA. 2019. Pumps for deep wells. *Low Islands* 24(1): 4.\n'
    expect(papers(page).map((paper) => [paper.title, paper.authors.length])).toEqual([
      ['Salt in deep wells', 2],
      ['Pumps for deep wells', 4],
    ])
  })

  it('a table with a column of pictures keeps its columns', () => {
    const page =
      '# Publications\n\n|Figure|Published|Authors|Title|Venue|Links|\n|:--|:--|:--|:--|:--|:--|\n|<img src="/a.png" width="150" />|2025|Lee A, Fox B|Slow light in glass|Optics Weekly 26(74)|[PDF](https://x.example/1)|\n|<img src="/b.png" width="150" />|In progress|Fox B|Fast light in water|In progress|[PDF](https://x.example/2)|\n'
    expect(papers(page).map((paper) => [paper.title, paper.authors.length, paper.year])).toEqual([
      ['Slow light in glass', 2, 2025],
      ['Fast light in water', 1, null],
    ])
  })

  it('works among the settings of a page', () => {
    const page =
      '---\ntitle: Papers\nitems:\n  - title: Rings without corners\n    arxiv: https://arxiv.org/abs/2404.02483\n    coauthor: Bo Fox, Cy Moe\n    journal: submitted.\n  - title: Corners without rings\n    coauthor: false\n    journal: Journal of Rings, 446:5, 2024.\n---\n'
    expect(papers(page).map((paper) => [paper.title, paper.status])).toEqual([
      ['Rings without corners', 'SUBMITTED'],
      ['Corners without rings', 'PUBLISHED'],
    ])
  })
})

describe('what is no work, and who is no author', () => {
  it('editors behind a title are no authors', () => {
    const page =
      '# Publications\n\n"Salt and water" in *The Book of Islands*, ed. John R. Roe and Heather L. Fox (Big Press, 2012).\n\n"Wells and wages" in *The Book of Wells*, ed. Carl Moe (Big Press, 2010).\n'
    expect(papers(page).map((paper) => [paper.title, paper.authors.length])).toEqual([
      ['Salt and water', 0],
      ['Wells and wages', 0],
    ])
  })

  it('talks below a heading of talks, whatever the heading between says', () => {
    const page =
      '## Publications\n\n* “Salt in wells.” _Low Islands_ 12(2), 2010.\n\n## Presentations\n\n### Conference Sessions and Papers\n\n* “Wells without salt,” Annual Meeting of the Well Society, March 10–14, 2010, Hamburg (with Bo Fox).\n'
    expect(titles(page)).toEqual(['Salt in wells'])
  })

  it('a remark where the title would stand, and the names of parts of a page', () => {
    const page =
      '## 在审稿件\n\n- **R. Liu**、H. Zhou，\\[稿件双盲评审中。\\] *投稿至 Robot Letters。*\n\n## 已发表论文\n\n- **R. Liu** and Q. Fu, [Looming lights and how insects see them](https://x.example). *Robot Letters, vol. 9, 2024*\n'
    expect(titles(page)).toEqual(['Looming lights and how insects see them'])
  })

  it('labels and a name within one emphasis are no title', () => {
    const page =
      '### 已发表论文\n\n1. **[SCI] L. Luo**, Y. Zhou, et al. Slow pumps for deep wells. *Pump Research*, 2024.\n2. **[SCI]** Y. Zhou, **L. Luo**, et al. Deep wells for slow pumps. *Pump Research*, 2022.\n\n### 专利申请\n\n- **[已授权]** **罗磊**, 李辰等. 一种水泵的控制方法及装置, 2020.\n'
    expect(titles(page)).toEqual(['Slow pumps for deep wells', 'Deep wells for slow pumps'])
  })

  it('a colon stays within titles where commas without blanks part the fields', () => {
    const page = [
      'Publications',
      '',
      'Shan Gao,Tong Li,Yu-Jie Wei,BR-NET: Deep Bridges for Wooden Walls,ACM Wall/TOG,2021,40(6),1-15.',
      'Shu-Yu Chen#,Shan Gao*,WallEditing: Deep Wall Generation and Editing,ACM Wall/TOG,2021,40(4),90-99.',
      'Qing Tan#,Jie Yang,Shan Gao*,Variational Walls for Brick Analysis,IEEE Transactions on Walls,2021.',
      'Yun Xiao,Shan Gao*,A Survey on Deep Walls: From a Brick Perspective,Computational Walls,2020,6,113-133.',
    ].join('\n')
    expect(papersOf(readProfile('a page.txt', page)).map(({ title }) => title)).toEqual([
      'BR-NET: Deep Bridges for Wooden Walls',
      'WallEditing: Deep Wall Generation and Editing',
      'Variational Walls for Brick Analysis',
      'A Survey on Deep Walls: From a Brick Perspective',
    ])
  })

  it('a marked name that only a blank parts from the title is the first of its people', () => {
    const page = [
      'Publications',
      '',
      'Tides of Low Islands in Spring Ann Lee(#); Bo Chen(*); Carl Roe, Journal of Tides, 2016, 99(1): 270-274',
      'Ropes and Knots of Old Harbours,Ann Lee(#); Bo Chen(*); Dora Moe,Journal of Knots, 2017, 12(2): 3-9',
    ].join('\n')
    expect(papersOf(readProfile('a page.txt', page)).map((paper) => [paper.title, authorsOf(paper).join(' ')])).toEqual(
      [
        ['Tides of Low Islands in Spring', 'Ann Lee Bo Chen* Carl Roe'],
        ['Ropes and Knots of Old Harbours', 'Ann Lee Bo Chen* Dora Moe'],
      ],
    )
  })

  it('law reviews whose volume stands in front of their name, behind titles that may be names', () => {
    const page = [
      'Publications',
      '',
      '• Salted Towns, with Bo Fox, 26 University of Sands Journal of Harbour Law 793 (2024)',
      '• Stones of the Coast and the Law of Wells, 72 Kitchen Law Journal 353 (2022)',
      '• Old Wells: Public Kitchens in Coastal Towns, 2019 Harbour Law Review 947 (2019)',
      '• Comment, Soup in Public Kitchens, 77 University of Sands Law Review 1841 (2010)',
      '• On the Price of Salt, 98:2 Journal of Harbour Law 874 (2020)',
      '• Stones of the Sea and the Law of Nets, 101 Sand-Coast Law Review (forthcoming)',
      '• Who Owns a Harbour at Night, Kitchen and Political Economy Project Blog (Oct. 20,',
      '2025)',
      '• Wells Face an Uphill Battle before the Courts, with Cy Moe, Blue Harbour Blog (Aug. 1, 2023)',
    ].join('\n')
    expect(facts(page)).toEqual([
      ['Salted Towns', 'Bo Fox?', 'University of Sands Journal of Harbour Law', 2024],
      ['Stones of the Coast and the Law of Wells', '', 'Kitchen Law Journal', 2022],
      ['Old Wells: Public Kitchens in Coastal Towns', '', 'Harbour Law Review', 2019],
      ['Soup in Public Kitchens', '', 'University of Sands Law Review', 2010],
      ['On the Price of Salt', '', 'Journal of Harbour Law', 2020],
      ['Stones of the Sea and the Law of Nets', '', 'Sand-Coast Law Review', null],
      ['Who Owns a Harbour at Night', '', 'Kitchen and Political Economy Project Blog', 2025],
      ['Wells Face an Uphill Battle before the Courts', 'Cy Moe?', 'Blue Harbour Blog', 2023],
    ])
  })
})
