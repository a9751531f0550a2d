import { describe, expect, it } from 'vitest'
import { readProfile } from '../../../../src/ingest/sources/profile/read-profile.ts'
import { papersOf } from './reading.ts'

describe('what stands among works in 汉字 and is none', () => {
  const titlesOf = (text: string) => papersOf(readProfile('a page.md', text)).map(({ title }) => title)

  it('is a patent by its mark, a project, and a prize, in one list with papers', () => {
    const page =
      '李盐\n\n主要成果：\n\n[1] 李盐, 王井. 沿海盐井的水动力特性研究[J]. 盐业学报, 2020, 38(2): 11-19. (EI)\n[2] Li Y, Wang J. Hydrodynamics of a salt well[J]. Salt Engineering, 2021, 220: 108422. (SCI二区, IF=4.4)\n[3] 李盐, 王井. 一种盐井水位装置: 中国, CN202010555555.5[P]. 2021-05-06.\n[4] 国家自然科学基金青年项目: 盐井的非线性动力学(52000000), 2021-2023, 主持.\n[5] 2022年获省科技进步二等奖(排名第3).\n[6] 盐井数据平台研究，省重点研发计划项目，2020.\n'
    expect(titlesOf(page)).toEqual(['沿海盐井的水动力特性研究', 'Hydrodynamics of a salt well'])
  })

  it('is how much somebody wrote, in which journals', () => {
    const page =
      '# 李盐\n\n## 论文发表\n\n目前，在Salt.Rept., Salt.Rev.Lett, Tide Bull., JSEA等期刊发表论文50余篇，总引用2000余次。\n\n[完整论文列表](https://x.example/1)\n'
    expect(titlesOf(page)).toEqual([])
  })
})

describe('a place in brackets behind a title', () => {
  it('ends it, and topics above such titles are none', () => {
    const page =
      '# 论文成果\n\n## 重点论文（部分）\n\n### 盐井 S-T 及其治理\n- S-T 盐井修复提升水质（Salt Commun, 2019）\n- CD70 作为盐井指标（Salt-Wells, 2018）\n\n### 潮汐与水位\n- 盐井治理现状与机制综述（Tide Res, 2021）\n- 潮汐失调与 VEG 阻断（Well Res, 2020）\n'
    expect(papersOf(readProfile('a page.md', page)).map(({ title, year }) => [title, year])).toEqual([
      ['S-T 盐井修复提升水质', 2019],
      ['CD70 作为盐井指标', 2018],
      ['盐井治理现状与机制综述', 2021],
      ['潮汐失调与 VEG 阻断', 2020],
    ])
  })
})
