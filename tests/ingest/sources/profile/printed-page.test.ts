import { describe, expect, it } from 'vitest'
import { readProfile } from '../../../../src/ingest/sources/profile/read-profile.ts'
import { authorsOf, papersOf } from './reading.ts'

const papers = (text: string) => papersOf(readProfile('a page.txt', text))
const titles = (text: string) => papers(text).map(({ title }) => title)

describe('text as it comes out of a PDF', () => {
  it('carries the number and the head of each page, which belong to no entry', () => {
    const page =
      '盐井学者 李盐\n个人简历\n论文\n[1] 李盐, 王井. 沿海盐井水位的长期观测与沿岸村落用水方式之间的关系\n研究[J]. 盐业学报, 2020, 3(1): 1-9.\n[2] Ann Lee, Yan Li, "Slow tides and the wells of the coast that hold their\n1\n\f盐井学者 李盐\nsalt," Salt Letters, 12(3), pp. 4-9, 2021.\n[3] Yan Li, Bo Fox, "What old wells remember of the rain along the long northern\ncoast," Tide Studies, 5(1), pp. 2-8, 2022.\n2\n'
    expect(titles(page)).toEqual([
      '沿海盐井水位的长期观测与沿岸村落用水方式之间的关系研究',
      'Slow tides and the wells of the coast that hold their salt',
      'What old wells remember of the rain along the long northern coast',
    ])
  })

  it('counts its pages by numbers that stand in the text, where no sign parts them', () => {
    const entry = (number: number): string =>
      `[${number}] Ann Lee, Bo Fox, "The ${['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh'][number - 1]} well of the coast and what it tells of salt in the\nspring," Salt Letters, 12(${number}),\npp. 4-9, 2021.`
    const entries = [1, 2, 3, 4, 5, 6, 7].map(entry)
    const page = `Ann Lee\nPublications\n${entries.slice(0, 5).join('\n')}\n[6] Ann Lee, Bo Fox, "The sixth well of the coast\n1\nand what it tells of salt," Salt Letters, 12(6), pp. 4-9, 2021.\n${entries[6]}\n2\n`
    expect(titles(page)).toContain('The sixth well of the coast and what it tells of salt')
    expect(titles(page)).toHaveLength(7)
  })

  it('has bullets that a font of signs holds, and headings without a line left free', () => {
    const page =
      '李盐\n研究领域\n\uF0B7 盐井与潮汐\n出版物\n论文\n\uF0B7 A slow way to salt by old wells, 2021 IEEE Conference on Salt and\nWells (SW-2021), 2021, 89-95.\n\uF0B7 How tides part old wells from young ones on the coast, 2021 IEEE\nConference on Salt and Wells (SW-2021), 2021, 10-17.\n著作\n\uF0B7 沿海盐井调查报告，海潮出版社，2020，ISBN 978-7-0000-0000-1\n专利\n\uF0B7 一种盐井水位测量装置，实用新型专利，国家知识产权局，2022，CN000000000.4\n'
    expect(titles(page)).toEqual([
      'A slow way to salt by old wells',
      'How tides part old wells from young ones on the coast',
      '沿海盐井调查报告',
    ])
  })

  it('sets characters apart to fill a line, which are one word all the same', () => {
    const page =
      '论文\n\n[1] 李盐, 王井. 沿 海 盐 井 的 长 期 观 测 研 究 [J]. 盐业学报, 2020, 3(1): 1-9.\n[2] 王井, 李盐. 潮汐与盐井水位的关系[J]. 盐业学报, 2021, 4(1): 3-8.\n'
    expect(papers(page).map((paper) => [paper.title, authorsOf(paper)])).toEqual([
      ['沿海盐井的长期观测研究', ['李盐', '王井']],
      ['潮汐与盐井水位的关系', ['王井', '李盐']],
    ])
  })

  it('tells of somebody in sentences, none of which is a title', () => {
    const page =
      '李盐，盐业大学助理教授。以独立第一作者身份在 Salt Letters、Well J.、Tide 等期刊发表论文 10余篇，主持省自然科学基金项目。学习经历：2017.11-2022.03 海潮大学博士。\n\n[1] Y. Li, J. Wang, L. Fox and X. Moe. Slow salt by many wells in a cold spring. Salt Letters, 142, Part A (2025) 111205.\n\n[2] Y. Li, X. Moe. A young liquid that remembers its salt. Well Engineering Journal, 475 (2023): 146146.\n\n国家自然科学基金青年项目，30万元。\n'
    expect(titles(page)).toEqual(['Slow salt by many wells in a cold spring', 'A young liquid that remembers its salt'])
  })
})
