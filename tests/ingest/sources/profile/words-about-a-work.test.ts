import { describe, expect, it } from 'vitest'
import { readProfile } from '../../../../src/ingest/sources/profile/read-profile.ts'
import { sectionKindOf } from '../../../../src/ingest/sources/profile/section/section-kind.ts'
import { authorsOf, papersOf } from './reading.ts'

const facts = (text: string) =>
  papersOf(readProfile('a page.md', text)).map((paper) => [
    paper.title,
    authorsOf(paper).join(', '),
    paper.venue?.acronym ?? paper.venue?.name,
    paper.year,
  ])

const box = (badge: string, title: string, people: string, ...remarks: readonly string[]): string =>
  `<div class="badge">${badge}</div>\n\n[${title}](https://salt.example)\n\n${people}\n\n${remarks.map((remark) => `- ${remark}`).join('\n')}\n\n[**[Code]**](https://code.example)\n`

describe('list marks below people, again and again', () => {
  it('stand in front of words about the work above them', () => {
    const page = `# 论文\n\n${box('SIGSALT 2026', 'SaltNet: Finding Salt in Soup with Small Stones', 'Ana Lee, Bo Fox, Cy Moe, Dee Roe', '首个在汤中寻找盐粒的工作。', '在三个数据集上超越已有方法，发表于盐会 2026。')}\n${box('3DSALT 2024', 'Stones that Float on the Lakes of the North', 'Bo Fox, Ana Lee, Cy Moe', '面向湖面浮石的大规模评测基准：涵盖火山石、浮冰等 10 类石头。')}\n${box('SIGSOUP 2023', 'Soups of the Coast: A Survey of What is Cooked', 'Cy Moe, Ana Lee', '统一了海岸汤品的描述与生成任务。')}`
    expect(facts(page)).toEqual([
      ['SaltNet: Finding Salt in Soup with Small Stones', 'Ana Lee, Bo Fox, Cy Moe, Dee Roe', 'SIGSALT', 2026],
      ['Stones that Float on the Lakes of the North', 'Bo Fox, Ana Lee, Cy Moe', '3DSALT', 2024],
      ['Soups of the Coast: A Survey of What is Cooked', 'Cy Moe, Ana Lee', 'SIGSOUP', 2023],
    ])
  })

  it('a link with a preprint behind it is the title above its people', () => {
    const page =
      '# 论文\n\n- [**SaltNet: Finding Salt in Soup**](https://salt.example)，*Arxiv 2025*。  \n  Ana Lee, Bo Fox, Cy Moe。  \n  端到端框架，通过小石头在汤中寻找盐粒。\n\n- [**Stones that Float on Northern Lakes**](https://stones.example)，*Arxiv 2024*。  \n  Bo Fox, Ana Lee。  \n  湖面浮石的描述与生成。\n'
    expect(facts(page).map(([title, people]) => [title, people])).toEqual([
      ['SaltNet: Finding Salt in Soup', 'Ana Lee, Bo Fox, Cy Moe'],
      ['Stones that Float on Northern Lakes', 'Bo Fox, Ana Lee'],
    ])
  })

  it('a long list of names stays one where the badges above titles differ', () => {
    const page = `# 论文\n\n${box('Salt AI 2026', 'SaltNet: Finding Salt in Soup', 'Salt Team', '首个在汤中寻找盐粒的工作。')}\n${box('Salt AI 2026', 'Stones that Float on the Lakes', 'Salt Team', '面向湖面浮石的评测基准。')}\n${box('Arxiv 2026', 'Soups of the Coast and the Hills', 'Cy Moe, Ana Lee, Bo Fox, Dee Roe, Eli Poe', '统一了海岸汤品的任务。')}`
    expect(facts(page)[2]?.slice(0, 2)).toEqual([
      'Soups of the Coast and the Hills',
      'Cy Moe, Ana Lee, Bo Fox, Dee Roe, Eli Poe',
    ])
  })

  it('technical reports are works', () => {
    expect(sectionKindOf('技术报告')).toBe('PUBLICATIONS')
  })
})
