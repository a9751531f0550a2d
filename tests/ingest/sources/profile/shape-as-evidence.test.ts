import { describe, expect, it } from 'vitest'
import { readProfile } from '../../../../src/ingest/sources/profile/read-profile.ts'
import { authorsOf, papersOf, personsOf } from './reading.ts'

const papers = (text: string) => papersOf(readProfile('a page.md', text))
const facts = (text: string) => papers(text).map((paper) => [paper.title, authorsOf(paper), paper.year])
const titles = (text: string) => papers(text).map(({ title }) => title)

describe('items that say little by themselves', () => {
  it('are works where nearly all of their list name a journal', () => {
    const page =
      '# 盐井研究者\n\n# 科研成果\n\n- **SaltNet**: Counting the grains of wells at night, *IEEE Transactions on Salt and Wells*，JCR Q1，二作（导师一作），录用。\n- **TideMap**: Old maps of young tides along the coast, *Journal of Tides and Coasts*，JCR Q1，一作，三审。\n- **BrineQA**: Questions that brine answers in the dark, *IEEE Transactions on Brine*，JCR Q2，共一，二审。\n- **WellBench**: Measuring what wells remember of rain, *Measurement of Wells*，JCR Q1，共一，录用。\n'
    expect(papers(page).map(({ title, status }) => [title, status])).toEqual([
      ['SaltNet: Counting the grains of wells at night', 'ACCEPTED'],
      ['TideMap: Old maps of young tides along the coast', 'SUBMITTED'],
      ['BrineQA: Questions that brine answers in the dark', 'SUBMITTED'],
      ['WellBench: Measuring what wells remember of rain', 'ACCEPTED'],
    ])
  })

  it('are books below a heading of books, where each has its year', () => {
    const page =
      '# 李盐\n\n### 著作\n- 沿海盐井调查与评价报告，海潮出版社，2020，ISBN 978-7-0000-0000-1\n\n- 沿海盐井年度观测报告，2020\n\n- 沿海盐井水位监测报告，2021\n\n### 专利\n- 一种盐井水位测量装置，实用新型专利，国家知识产权局，2022\n'
    expect(titles(page)).toEqual(['沿海盐井调查与评价报告', '沿海盐井年度观测报告', '沿海盐井水位监测报告'])
  })

  it('are no works where they name prizes and projects', () => {
    const page =
      '# 李盐\n\n## 科研成果\n\n- 沿海盐井水位监测方法研究，省自然科学基金，2019\n- 全国大学生盐业知识竞赛一等奖，2020\n- 省级优秀毕业论文，盐业大学，2021\n- 盐井数据可视化系统，软件著作权，2021\n'
    expect(titles(page)).toEqual([])
  })
})

describe('headings above the places of works', () => {
  it('are their titles, and what stands below tells of them', () => {
    const page =
      '# 李盐\n\n## 代表性工作\n\n### SaltFusion\n\nIEEE Transactions on Salt and Wells (TSW)，2026\n\n以一个模型读懂多种盐井。\n\nGoogle Scholar · 63 引用\n\n### Tides in old wells: a survey\n\n《中国盐业学报》，2023\n\n🏅 中国盐业学报 2024 优秀论文\n\n### WellFormer\n\nSalt Fusion，2022\n\n利用潮汐恢复盐井的水位。\n'
    expect(papers(page).map(({ title, year }) => [title, year])).toEqual([
      ['SaltFusion', 2026],
      ['Tides in old wells: a survey', 2023],
      ['WellFormer', 2022],
    ])
  })
})

describe('items below a title', () => {
  it('belong to its work where they name people and its state', () => {
    const page =
      '# Publications\n\n**Towards a fair measure of salt in shared wells**\n\n- **Ann Lee**\\*, Bo Fox\\*, Cy Moe, Di Roe\n- *Under review, 2026*\n\n**Slow tides for many towns along the coast**\n\n- Bo Fox, **Ann Lee**, Cy Moe\n- *Salt Conference, 2025*\n'
    expect(papers(page).map((paper) => [paper.title, authorsOf(paper).length])).toEqual([
      ['Towards a fair measure of salt in shared wells', 4],
      ['Slow tides for many towns along the coast', 3],
    ])
  })
})

describe('slips in lists of people', () => {
  it('are marks behind a comma, and a point for the comma behind a surname', () => {
    const page =
      '# Publications\n\n1. A. Lee, B. Fox,* C. A. Moe,*and D. Roe* “Salt that defends its wells at night. ” Salt Lett. 2026, 148, 52-74.\n2. Roe, D.-P.* , Lee, A., Moe. C., et al., 2016. [Salt as affected by the age of wells](https://x.example/1). _Journal of Wells_ 8(4): 546-555.\n'
    expect(papers(page).map((paper) => [paper.title, authorsOf(paper).length])).toEqual([
      ['Salt that defends its wells at night', 4],
      ['Salt as affected by the age of wells', 3],
    ])
  })
})

describe('dates with days in front of an entry', () => {
  it('are labels', () => {
    const page =
      '# 李盐\n\n## 会议论文\n\n`2017年4月5~9日` ___Yan Li___, Ann Lee, Bo Fox. A slow way to salt in the wells of the coast. Salt Annual Meeting, 2017, Apr. 5-9, Saltburn.\n\n`2016年8月21~25日` ___Yan Li___, Ann Lee, Cy Moe. What the tides took from old wells. 33rd International Salt Congress, 2016, Tidetown.\n'
    expect(papers(page).map((paper) => [paper.title, authorsOf(paper), paper.year])).toEqual([
      ['A slow way to salt in the wells of the coast', ['Yan Li@', 'Ann Lee', 'Bo Fox'], 2017],
      ['What the tides took from old wells', ['Yan Li@', 'Ann Lee', 'Cy Moe'], 2016],
    ])
  })
})

describe('a line that ends with a colon', () => {
  it('names no owner', () => {
    const page =
      '李盐是盐业大学的博士生，研究盐井。\n\nHer Mottos:\n\n*“让盐井说话。”*\n\n# 论文\n\n- 李盐, 王井. 盐井的记忆[J]. 盐业学报, 2020, 3(1): 1-9.\n'
    expect(personsOf(readProfile('a page.md', page)).flatMap(({ names }) => names)).toEqual([])
  })
})

describe('what is said of an entry by a word in front', () => {
  it('is also where its authors work', () => {
    const page =
      '# 论文\n\n**论文标题**：A slow way to find salt in old wells\\\n**期刊**：Journal of Salt (JS)\\\n**发表时间**：2025年\n\n**作者**：李盐，王井，赵海\\\n**单位**：盐业大学、海潮研究中心\n'
    expect(titles(page)).toEqual(['A slow way to find salt in old wells'])
  })
})

describe('titles with the rank of their journal and the place of their author', () => {
  it('are works below a heading of papers, though they name neither people nor years', () => {
    const page =
      '代表期刊论文 ：\n\n[1]Listening to large floating covers of salt with light， IEEE Salt Journal（IF 4.325，JCR一区，中科院二区top），第一作者\n[2]Slow images of covers in the sun of the coast， Remote Wells (IF 5.349， JCR一区，中科院二区top），第一作者\n'
    expect(titles(page)).toEqual([
      'Listening to large floating covers of salt with light',
      'Slow images of covers in the sun of the coast',
    ])
  })
})

describe('marks of people in lists by commas', () => {
  it('are letters behind a comma or a star, and show a last name that is a word too', () => {
    const page =
      '# 代表性论文\n\n1. Xin Lee and To Moe\\*, pH-Sensitive salt in old wells with small windows, Langmuir, 2021, 37, 28-43. (Cover)\n2. Jian Lee,a Luona Fox,a Bo Moe,a Shao Roe \\*a and Hai Zhuo\\*, New salt that remembers its shape under light, Tide Lett., 2017, 5, 14-18.\n3. Bo Fox, Jian Lee. Salt engineering in layered wells. Salt Storage Materials, 2023, 61: 102945.\n'
    expect(papers(page).map((paper) => [paper.title, authorsOf(paper)])).toEqual([
      ['pH-Sensitive salt in old wells with small windows', ['Xin Lee', 'To Moe*']],
      ['New salt that remembers its shape under light', ['Jian Lee', 'Luona Fox', 'Bo Moe', 'Shao Roe*', 'Hai Zhuo*']],
      ['Salt engineering in layered wells', ['Bo Fox', 'Jian Lee']],
    ])
  })
})

describe('lines above a heading that is a title', () => {
  const cards = (entries: readonly (readonly [date: string, title: string, below: string])[]) =>
    `# Ana Lee\n\n## Publications\n\n${entries.map(([date, title, below]) => `${date}\n\n### ${title}\n\n${below}`).join('\n\n')}\n`

  it('say when its work appeared, and not that of the work above them', () => {
    const page = cards([
      ['2020 · Salt Letters', 'Salt and tides of towns', 'Ana Lee, Bo Fox'],
      ['2018 · Tide Weekly', 'Tides in small harbours', 'Ana Lee, Cy Moe'],
      ['2015 · Salt Letters', 'Old salt of the north', 'Ana Lee, Bo Fox'],
      ['2011 · Salt Letters', 'New salt of the south', 'Ana Lee, Bo Fox'],
    ])
    expect(facts(page)).toEqual([
      ['Salt and tides of towns', ['Ana Lee@', 'Bo Fox'], 2020],
      ['Tides in small harbours', ['Ana Lee@', 'Cy Moe'], 2018],
      ['Old salt of the north', ['Ana Lee@', 'Bo Fox'], 2015],
      ['New salt of the south', ['Ana Lee@', 'Bo Fox'], 2011],
    ])
  })

  it('make titles of headings below which nobody is named', () => {
    const page = cards([
      ['2020', 'Salt law in China: a view of towns', 'Harbour Press'],
      ['2018', '盐湖国家安全法：法理与实践', 'Tide Press'],
      ['2015', 'Paradigms of salt in the making', 'Salt Law Review'],
      ['2011', 'Comparative education in salt', 'Salt Law Review'],
    ])
    expect(facts(page).map(([title, , year]) => [title, year])).toEqual([
      ['Salt law in China: a view of towns', 2020],
      ['盐湖国家安全法：法理与实践', 2018],
      ['Paradigms of salt in the making', 2015],
      ['Comparative education in salt', 2011],
    ])
  })

  it('stay with the work above them where the first title has none', () => {
    const page =
      '# Ana Lee\n\n## Publications\n\n### Salt and tides of towns\n\nAna Lee, Bo Fox\n\n*Salt Letters*, 2020\n\n### Tides in small harbours\n\nAna Lee, Cy Moe\n\n*Tide Weekly*, 2018\n\n### Old salt of the north\n\nAna Lee, Bo Fox\n\n*Salt Letters*, 2015\n\n### New salt of the south\n\nAna Lee, Bo Fox\n\n*Salt Letters*, 2011\n'
    expect(facts(page).map(([, , year]) => year)).toEqual([2020, 2018, 2015, 2011])
  })
})

describe('works one after another below a heading of something else', () => {
  const works =
    '2021\nLee AB, Fox C, Moe D. (2021). How salt travels through old stone walls of the coast, Salt Letters\n(link)\nFox C, Lee AB. (2021). Why stones keep their salt for a hundred years, Journal of Stone (link)\n2020\nMoe D, Lee AB, Fox C. (2020). A stone in every soup of the northern towns, Kitchen Studies (link)\nLee AB, Moe D. (2020). The towns that taxed the wind long before windows, Coastal Review (link)\nLee AB, Fox C. (2020). What ledgers tell of the price of bread, Journal of Stone (link)\n'

  it('are a list whose own heading was not seen', () => {
    const page = `Ann B. Lee\n\nAwards and Honors\n- Salt Prize, 2019\n- Stone Medal, 2018\nSelected news from the press\n${works}`
    expect(titles(page)).toEqual([
      'How salt travels through old stone walls of the coast',
      'Why stones keep their salt for a hundred years',
      'A stone in every soup of the northern towns',
      'The towns that taxed the wind long before windows',
      'What ledgers tell of the price of bread',
    ])
  })

  it('are none below a heading of patents, nor of grants where nothing was published', () => {
    expect(titles(`Ann B. Lee\n\nPatents\n${works}`)).toEqual([])
    const grants =
      'Lee AB, Fox C. Salt in the walls of old towns. Harbour Fund, 2019\nFox C, Lee AB. Stones for the poor of the coast. Harbour Fund, 2018\nMoe D, Lee AB. Soup in cold kitchens of the north. Harbour Fund, 2017\nLee AB, Moe D. Ledgers kept from the fire. Harbour Fund, 2016\n'
    expect(titles(`Ann B. Lee\n\nGrants\n${grants}`)).toEqual([])
  })
})
