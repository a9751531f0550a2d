import { describe, expect, it } from 'vitest'
import { readProfile } from '../../../../src/ingest/sources/profile/read-profile.ts'
import { authorsOf, papersOf } from './reading.ts'

const papers = (text: string, name = 'a page.md') => papersOf(readProfile(name, `# Ana Lee\n\n${text}`))
const titles = (text: string, name?: string) => papers(text, name).map(({ title }) => title)
const facts = (text: string, name?: string) =>
  papers(text, name).map((paper) => [
    paper.title,
    authorsOf(paper).join(', '),
    paper.venue?.name ?? paper.venue?.acronym ?? null,
    paper.year,
  ])
/** Three plain works around an entry, so that the list shows that it holds works. */
const among = (entry: string) =>
  `## Publications\n\n- Ana Lee and Bo Fox. How salt travels through stone. Journal of Stone 3(1), 2021.\n- ${entry}\n- Bo Fox and Ana Lee. Why stones keep their salt. Stone Letters 4(2), 2019.\n`
const between = (entry: string, name?: string) => facts(among(entry), name)[1]

describe('books', () => {
  it('are called by what stands in front of their edition', () => {
    expect(
      between(
        'Lee A, Fox B (Eds.) Handbook of Salt and Stone: Roads for a Thriving Coast, 1st ed.; Harbour Press, 2016.',
      ),
    ).toEqual(['Handbook of Salt and Stone: Roads for a Thriving Coast', 'Lee A@, Fox B', 'Harbour Press', 2016])
  })

  it('in the marks of Chinese titles may have their publisher without a sign between', () => {
    const page =
      '# 李安\n\n## 学术论文\n\n[1] 李安, 王波. 盐业资源的整合机制研究[J]. 盐业学报, 2014, 3(2): 1-9.\n\n[2] 著作：《盐业@你生活》海岛大学出版社, 2016.\n\n[3] 著作：《海盐与生活同行》北海出版社, 2014.\n'
    expect(papersOf(readProfile('a page.md', page)).map(({ title }) => title)).toEqual([
      '盐业资源的整合机制研究',
      '盐业@你生活',
      '海盐与生活同行',
    ])
  })

  it('name in brackets those who edited them, who wrote no chapter', () => {
    const page =
      '- Salt and Paradox. In Modes of Salt: The unified approach to stone. Bo Fox and Cy Moe (eds). Harbour Press (2021)\n- How salt travels. Journal of Stone 3(1), 2019.\n'
    expect(papers(`## Publications\n\n${page}`).map((paper) => [paper.title, authorsOf(paper).join(', ')])[0]).toEqual([
      'Salt and Paradox',
      'Ana Lee@?',
    ])
  })

  it('of a meeting may be the work of the one who edited them', () => {
    expect(
      between(
        'Lee, A.B., editor (2010) Proceedings of the 11th Annual Salt Conference 2010. BMC Stone 11(2): 1-13.',
      )?.slice(0, 2),
    ).toEqual(['Proceedings of the 11th Annual Salt Conference 2010', 'Lee, A.B.@'])
  })

  it('are reviewed by the owner, not by those who wrote them', () => {
    const page =
      '- Review of In Old Bergen: Salt, Farming, and the Journal of a Miller, by Bo Fox (Harbour University Press, 2002). North Sea Historical Review (October, 2003).\n- Review of A Separate Coast by Cy Moe. Coastal Quarterly, July 2006\n'
    expect(facts(`## Book Reviews\n\n${page}`)).toEqual([
      [
        'Review of In Old Bergen: Salt, Farming, and the Journal of a Miller',
        'Ana Lee@?',
        'North Sea Historical Review',
        2003,
      ],
      ['Review of A Separate Coast', 'Ana Lee@?', 'Coastal Quarterly', 2006],
    ])
  })
})

describe('titles', () => {
  it('of words that might be names are titles where nothing sets people apart', () => {
    const page =
      '- Stones, Infinity and Paradox. In Outstanding Contributions to Salt: Cy Moe. Harbour Press, 2021.\n- How salt travels. Journal of Stone 3(1), 2019.\n'
    expect(titles(`## Publications\n\n${page}`)[0]).toBe('Stones, Infinity and Paradox')
  })

  it('have all sentences in front of a venue in italics', () => {
    expect(
      titles(
        '## Publications\n\n* Salt and Protest. How Towns Changed Their Mind about Stone. *Coastal Science Review*, 2020. [[article]](https://x.example/a)\n* How salt travels. *Journal of Stone*, 2019. [[article]](https://x.example/b)\n',
      ),
    ).toEqual(['Salt and Protest. How Towns Changed Their Mind about Stone', 'How salt travels'])
  })

  it('end with their quotation where a name in capitals follows', () => {
    expect(
      titles(
        '## Articles\n\n- “What? Salt Pans in History Class?” Learning and Leading with Stone. December/January 2010.\n',
      ),
    ).toEqual(['What? Salt Pans in History Class?'])
  })

  it('may stand in a second language beside themselves', () => {
    const page =
      '- **How salt travels through old stone walls** <small>盐在古老石墙中的迁移规律及其影响因素研究</small>  \n  **Ana Lee**, et al., *18th World Salt Congress (World Salt 2025)*. Published in *Salt Letters*, 2025.\n- **Why stones keep their salt for so long** <small>石头为何能够长久地保存盐分的机理研究</small>  \n  **Ana Lee**, et al., *SALT 2024*. Published in *Salt Letters*, 2024.\n'
    expect(
      papers(`## Publications\n\n${page}`).map((paper) => [
        paper.title,
        authorsOf(paper).join(', '),
        paper.authorsComplete,
      ]),
    ).toEqual([
      ['How salt travels through old stone walls', 'Ana Lee@', false],
      ['Why stones keep their salt for so long', 'Ana Lee@', false],
    ])
  })

  it('may stand under a heading that says that they were chosen', () => {
    const page =
      '- **Earmarked salt and the taste for stone** (with Bo Fox)\n- **Fairness among millers of the coast** (with Cy Moe)\n'
    expect(titles(`## Selected work in progress\n\n${page}`)).toHaveLength(2)
  })

  it('go with a company in brackets behind their venue, point and all', () => {
    const page =
      '2018. Roles and the meaning of salted adjectives. Proceedings of Salt and Sense 22 (ZAS 60). (with Bo Fox.)\n\n2016. Numbers of stones. Proceedings of Salt and Sense 20. (with Cy Moe.)\n'
    expect(facts(`## Papers\n\n${page}`).map(([title, people]) => [title, people])).toEqual([
      ['Roles and the meaning of salted adjectives', 'Ana Lee@?, Bo Fox?'],
      ['Numbers of stones', 'Ana Lee@?, Cy Moe?'],
    ])
  })
})

describe('what pages carry', () => {
  const list = (between: string) =>
    `Publications\n\nLee, A. and Fox, B. (2008) How salt travels through the walls of\n${between}old stone. Salt Bulletin 40: 115-119. [Abstract]\nFox, B. and Lee, A. (2007) Why stones keep their salt. Stone Letters 8: 217. [PDF]\nLee, A. and Moe, C. (2006) A stone in every soup of the coast. Kitchen Studies 3: 21-29. [PDF]\n`
  const plain = [
    'How salt travels through the walls of old stone',
    'Why stones keep their salt',
    'A stone in every soup of the coast',
  ]

  it('when a browser printed them is no part of an entry', () => {
    const furniture = 'https://ana.example/lab/publications.htm 1/3\n11/21/26, 4:05 PM Publications\n'
    expect(titles(list(furniture), 'a page.txt')).toEqual(plain)
  })

  it('are their numbers out of so many, wherever they stand', () => {
    const page = `${list('1/2\n')}Fox, B. and Moe, C. (2004) Towns that taxed the wind. Salt Letters 5: 3-9.\n2/2\n`
    expect(titles(page, 'a page.txt')).toEqual([...plain, 'Towns that taxed the wind'])
  })

  it('lists of projects end with what somebody was in them', () => {
    const page =
      '# 李安\n\n## 科研业绩\n\n[1] 2017年 国家重点研发计划专项“盐业智能决策与推荐”（2017YFB0000001），课题负责人。\n\n[2] 2015年 北海市科技计划项目“海盐整合机制研究”，课题负责人。\n\n[3] 2014年 科技部软科学研究项目“盐业资源的整合”，项目负责人。\n'
    expect(papersOf(readProfile('a page.md', page))).toEqual([])
  })
})
