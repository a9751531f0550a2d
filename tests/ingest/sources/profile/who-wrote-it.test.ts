import { describe, expect, it } from 'vitest'
import { readProfile } from '../../../../src/ingest/sources/profile/read-profile.ts'
import { authorsOf, papersOf } from './reading.ts'

const papers = (text: string) => papersOf(readProfile('a page.md', text))
const titles = (text: string) => papers(text).map(({ title }) => title)

describe('company', () => {
  const names = (page: string) => papers(page)[0]?.authors.map(({ name }) => name)

  it.each([
    ['and a journal behind a dash', 'with Bo Fox and Cy Moe — *Salt Letters*, 39(5), May 2024', 2024],
    ['and a month', 'with Bo Fox and Cy Moe December 2024', 2024],
  ])('in a line of its own, %s', (_case, line, year) => {
    const page = `# Publications\n\n### [Tides in wells](/1)\n${line}\n\n### [Salt of the coast](/2)\nwith Di Roe — *Tide Letters*, 2, 2023\n`
    expect(papers(page).map(({ title }) => title)).toEqual(['Tides in wells', 'Salt of the coast'])
    expect(names(page)?.filter((name) => name !== 'Ann Lee')).toEqual(['Bo Fox', 'Cy Moe'])
    expect(papers(page)[0]?.year).toBe(year)
  })

  it('whose last name is a word', () => {
    expect(names('# Papers\n\n**Tides in the old wells** (with Bo Islam and Emily Beam).\n')).toEqual([
      'Bo Islam',
      'Emily Beam',
    ])
  })
})

it('attributes behind links say nothing', () => {
  const page =
    '# Publications\n\n- Lee, A., & Fox, B. (2024). Tides in wells. [*Salt Letters*](https://salt.example/1){target="_blank"}, 12(3), 5-9.\n'
  expect(papers(page)[0]?.venue?.name).toBe('Salt Letters')
})

it('a page without a title is about what its address says', () => {
  const page =
    '---\ntitle: ""\npermalink: /papers/\n---\n\n### Tides in old wells of salt (Submitted)\n * With Bo Fox, Cy Moe, and Di Roe.\n'
  expect(papers(page).map(({ title }) => title)).toEqual(['Tides in old wells of salt'])
})

it('a page called publications needs no more of its entries where another heading follows', () => {
  const page =
    '---\ntitle: "Publications"\n---\n**Lee, A.B.** 2018\\. [Tides in the wells of the coast](https://salt.example/1). _Salt Letters_ 56: 378-380.\n\n#### Papers in progress\n\nFox, B., **Lee, A.B.**, Moe, C. Salt in the wells of the hills. In preparation.\n'
  expect(titles(page)).toEqual(['Tides in the wells of the coast', 'Salt in the wells of the hills'])
})

it('people whom semicolons part in front of a quotation, with a slip of the pen', () => {
  const page =
    '# Publications\n\n**Lee, A**; Fox, BC; Roe. DE. “*Salis marini* subsp. *salis* structure in four wells of the coast” XV Salt Conference, Harbour 2015.\n'
  expect(papers(page).map((paper) => [paper.title, authorsOf(paper).join('; ')])).toEqual([
    ['Salis marini subsp. salis structure in four wells of the coast', 'Lee, A; Fox, BC; Roe DE'],
  ])
})

it('works as large as headings that the sign of their kind shows, above what they are about', () => {
  const entry = (number: string, title: string, behind: string) =>
    `## [[${number}] ${title} ${behind}](https://salt.example/${number})\n\n**摘要：** 2008 年的海盐危机不仅影响了沿海经济，也使人们重新认识盐井对实体经济的作用，本文研究其机制。\n\n**关键词：** 盐井波动；海盐机制；潮汐经济；SALT 模型\n`
  const page = [
    '---\nlayout: page\ntitle: 学术研究\n---\n',
    entry('03', '盐井、潮汐与中国沿海经济波动', '[D]. 博士学位论文, 海港大学, 2018.'),
    entry('02', '海盐价格与潮汐周期的数值模拟分析', '[J]. 盐业研究, 2018 (01): 107-119.'),
    entry('01', '盐井涨跌周期与沿海经济波动', '[J]. 潮汐与经济, 2017 (08): 21-29.'),
  ].join('\n')
  expect(papers(page).map(({ title, year }) => [title, year])).toEqual([
    ['盐井、潮汐与中国沿海经济波动', 2018],
    ['海盐价格与潮汐周期的数值模拟分析', 2018],
    ['盐井涨跌周期与沿海经济波动', 2017],
  ])
})

it('company behind the venue', () => {
  const page =
    '# Publications\n\n["Tides in old wells."](https://doi.org/10.1000/1), in  *Salt Quarterly* with Di Rae Moe, Bo Fox, and Cy Lin (2024).\n'
  expect(papers(page).map((paper) => [paper.title, authorsOf(paper), paper.venue?.name])).toEqual([
    ['Tides in old wells', ['Di Rae Moe?', 'Bo Fox?', 'Cy Lin?'], 'Salt Quarterly'],
  ])
})

describe('a name of words in bold letters', () => {
  it.each([
    ['that an initial shows', '**Roy T. Smart**, Bo Fox, and Cy Moe. Tides in the old wells. Salt Letters, 2020.'],
    ['before a quotation', '**Can He**, Bo Fox, and Cy Moe. "Tides in the old wells," *Salt Letters*, 2020.'],
    ['among others', 'Bo Fox, **Can He**, and Cy Moe. "Tides in the old wells," *Salt Letters*, 2020.'],
  ])('%s', (_case, line) => {
    const [paper] = papers(`# Publications\n\n- ${line}\n`)
    expect(paper?.title).toBe('Tides in the old wells')
    expect(paper?.authors.length).toBe(3)
  })

  it('in a line of its own, above a title that is broken', () => {
    const page =
      '# In preparation\n\n- **Roy T. Smart**, Bo Fox, and Cy Moe.\n  The noise of tides in the old wells of the coast as captured by salt\n  gauges of the hills.\n'
    expect(titles(page)).toEqual([
      'The noise of tides in the old wells of the coast as captured by salt gauges of the hills',
    ])
  })
})

it('one author or two at the very end, behind venue and numbers', () => {
  const page =
    '# Publications\n\n[Tides in wells of the coast](/1), *Salt Discuss.*, 2019, 215, 439–451, **Lee, C.**, Fox, J.R.\n\n[Salt in wells of the hills](/2), *Harbour College*, 2021, **Lee, C.**\n'
  expect(papers(page).map((paper) => authorsOf(paper).map((name) => name.replace('@', '')))).toEqual([
    ['Lee, C.', 'Fox, J.R.'],
    ['Lee, C.'],
  ])
})

describe('people whom semicolons part', () => {
  it('with their given names in full, in front of a quotation', () => {
    const page =
      '# Publications\n\n- Lee Osan, Ann; Fox Berton, Bo; Moe, Cy Mattos; Roe, Di Russo F. "Tides in the wells of the coast". Salt Letters 152 4 (2025): 395-398.\n'
    expect(papers(page).map((paper) => [paper.title, authorsOf(paper).join('; ')])).toEqual([
      ['Tides in the wells of the coast', 'Lee Osan, Ann; Fox Berton, Bo; Moe, Cy Mattos; Roe, Di Russo F.'],
    ])
  })

  it('behind a title, within the bold letters of the whole reference', () => {
    const page =
      '# Publications\n\n- **Tides in the wells of the coast elicit salt. Lee, E. P.; Fox, R. M.; Moe, J. L.; Roe, C. S. Salt Letters, v. 7, p. 5, 2021.** [Link](/1)\n- **Salt in the wells of the hills elicits tides. Ann Lee; Bo Fox; Cy Moe. Tide Letters, v. 15, p. 69-78, 2012.** [Link](/2)\n'
    expect(papers(page).map((paper) => [paper.title, authorsOf(paper).length, paper.year])).toEqual([
      ['Tides in the wells of the coast elicit salt', 4, 2021],
      ['Salt in the wells of the hills elicits tides', 3, 2012],
    ])
  })
})

describe('names that hide in lists', () => {
  const listed = (text: string) =>
    papersOf(readProfile('a page.md', `# Publications\n\n${text}`)).map((paper) => [paper.title, authorsOf(paper)])

  it('"MR" beside a surname is initials, not a title', () => {
    expect(
      listed(
        '1. **Salt Networks on Manifolds of Tides.** MR Kohn, AA Tania, B Das. *Salt Weekly, 2024.*\n2. **Tides in Small Harbours.** AA Tania, MR Kohn. *Salt Weekly, 2023.*\n',
      ),
    ).toEqual([
      ['Salt Networks on Manifolds of Tides', ['MR Kohn', 'AA Tania', 'B Das']],
      ['Tides in Small Harbours', ['AA Tania', 'MR Kohn']],
    ])
  })

  it('co-authors behind a colon in brackets, in either language', () => {
    expect(
      listed(
        '- [Contests with many draws](http://x.example/1). (with: Bo Fox, and Cy Moe) **Salt Letters**, 2023;\n- [Prices of salt in towns](http://x.example/2). (with: Ana Lee, et al.) **Salt Letters**, 2022;\n- [盐价与住房——基于城市的实证分析。](http://x.example/3) （合作者：王一，张二）， **《盐业研究》**， 2021；\n',
      ),
    ).toEqual([
      ['Contests with many draws', ['Bo Fox?', 'Cy Moe?']],
      ['Prices of salt in towns', ['Ana Lee?']],
      ['盐价与住房——基于城市的实证分析', ['王一?', '张二?']],
    ])
  })

  it('a suffix behind the last name, and initials that go on in small letters', () => {
    expect(
      listed(
        '1. H. L. Wang, X. Yu, and N. Fox, Jr, “Lasers of salt,” *Salt Letters*, vol. 3, 2018.\n2. X. Yu and H. L. Wang, “Light in salt,” *Salt Letters*, vol. 2, 2017.\n',
      ),
    ).toEqual([
      ['Lasers of salt', ['H. L. Wang', 'X. Yu', 'N. Fox, Jr']],
      ['Light in salt', ['X. Yu', 'H. L. Wang']],
    ])
    expect(
      listed(
        '1. Wang, Y.-dong, Fu, X., Tsou, M.-H., & Ye, X.-yue. (2017). Air of towns from posts. *Towns and Systems*, 66, 110–116.\n2. Fu, X., & Ye, X.-yue. (2016). Posts of towns. *Towns and Systems*, 60, 1–6.\n',
      ),
    ).toEqual([
      ['Air of towns from posts', ['Wang, Y.-dong', 'Fu, X.', 'Tsou, M.-H.', 'Ye, X.-yue']],
      ['Posts of towns', ['Fu, X.', 'Ye, X.-yue']],
    ])
  })

  it('a long name by its sound in the middle of others, and a title behind a point that begins as a name does', () => {
    expect(
      listed(
        '1. 孙茂, 刘挺, 赵军, 阿卜杜热西提, 朱军, 李建. 盐湖的前沿问题. *盐业学报*, 28(1): 1-8, 2014.\n2. 刘挺, 赵军. 盐湖综述. *盐业学报*, 27(1): 1-8, 2013.\n',
      ),
    ).toEqual([
      ['盐湖的前沿问题', ['孙茂', '刘挺', '赵军', '阿卜杜热西提', '朱军', '李建']],
      ['盐湖综述', ['刘挺', '赵军']],
    ])
    expect(
      listed(
        '1. 张石.蓝布衫、李木匠与织布机：盐工生活研究[J].装饰,2023.\n2. 张石,曹木.盐史中的工厂[J].装饰,2022.\n',
      ).map(([title]) => title),
    ).toEqual(['蓝布衫、李木匠与织布机：盐工生活研究', '盐史中的工厂'])
  })
})

describe('people beside a title', () => {
  const listed = (text: string) =>
    papersOf(readProfile('a page.md', `# Publications\n\n${text}`)).map((paper) => [paper.title, authorsOf(paper)])

  it('the last initials of a list, and a title whose first word stands before a comma', () => {
    expect(
      listed(
        '- Pell, A.R., and Fenn, S. Paternalism, Salinity, and Tides. *Salt Letters*, 2020.\n- Pell, A.R., and Dorn, A.W. Anger over salt in towns. *Salt Letters*, 2019.\n',
      ),
    ).toEqual([
      ['Paternalism, Salinity, and Tides', ['Pell, A.R.', 'Fenn, S.']],
      ['Anger over salt in towns', ['Pell, A.R.', 'Dorn, A.W.']],
    ])
  })

  it('names in braces, as bibliographies keep them together', () => {
    expect(
      listed(
        '- Diaz, Val and Bos, Jo and {Harbour University} *From logic to salt* (2015), Salt Letters, 3--4\n- Diaz, Val and Bos, Jo *A platform for salt* (2012), LREC, 5--6\n',
      ),
    ).toEqual([
      ['From logic to salt', ['Diaz, Val', 'Bos, Jo', 'Harbour University']],
      ['A platform for salt', ['Diaz, Val', 'Bos, Jo']],
    ])
  })

  it('people behind a title in marks, without a blank or behind the wrong mark', () => {
    expect(
      listed(
        '[1]《盐湖数据概论》 岳丽 丁卫 盐业出版社2000年\n\n[2]《程序员指南》岳丽 杨寿 薛强（译）盐业出版社1997年\n\n[3]“盐序模式算法研究“ 蔡智 岳丽 王煦 盐业学报Vol.37，No9 2000\n',
      ),
    ).toEqual([
      ['盐湖数据概论', ['岳丽', '丁卫']],
      ['程序员指南', ['岳丽', '杨寿', '薛强']],
      ['盐序模式算法研究', ['蔡智', '岳丽', '王煦']],
    ])
  })

  it('a title with a colon behind the point that ends the people, and a venue that begins in small letters', () => {
    expect(
      papersOf(
        readProfile(
          '主页.md',
          '# 著作\n\n1. 宋培. 大数据：城市的新动能，盐业出版社，2018年3月.\n2. 宋培. 盐业数据：因你而变，盐业出版社，2017年3月.\n',
        ),
      ).map(({ title }) => title),
    ).toEqual(['大数据：城市的新动能', '盐业数据：因你而变'])
    expect(
      papersOf(
        readProfile(
          'a page.md',
          '# Papers\n\nAna Lee, Bo Fox: Salt for learning with devices. iConference 2016. http://x.example/1\n\nAna Lee, Cy Moe: Salt meets tides. ASIST 2015: 1-4\n\n[Back to top](#papers)\n',
        ),
      ).map(({ title, year }) => [title, year]),
    ).toEqual([
      ['Salt for learning with devices', 2016],
      ['Salt meets tides', 2015],
    ])
  })
})

it('one who wrote it with the owner, named at the very end, and titles that begin with a quotation', () => {
  const page =
    '# Ana Lee\n\n## Publications\n\n* [A Proposal for Salt in Towns](http://x.example/1), *Salt Letters*, 1991, with Daniel Tell.\n* [Comments on Salt Analysis](http://x.example/2), *Tide Weekly*, 1985.\n'
  expect(papersOf(readProfile('a page.md', page)).map((paper) => [paper.title, authorsOf(paper)])).toEqual([
    ['A Proposal for Salt in Towns', ['Ana Lee@?', 'Daniel Tell?']],
    ['Comments on Salt Analysis', ['Ana Lee@?']],
  ])
  const quoted =
    '# 赵阳\n\n## 论文\n\n1. 赵阳，"制造形象"：盐湖中的故事言说，《社会》，2021年第2期。\n2. 陈建，赵阳，"科级天花板"：县域盐业的晋升问题，《开放时代》，2020年第4期。\n'
  expect(papersOf(readProfile('主页.md', quoted)).map(({ title }) => title)).toEqual([
    '"制造形象"：盐湖中的故事言说',
    '"科级天花板"：县域盐业的晋升问题',
  ])
})

describe('words for "with" and "by" in other languages', () => {
  const read = (page: string) => papers(page).map((paper) => [paper.title, authorsOf(paper)])

  it('in front of a line of people', () => {
    expect(
      read(
        '# Ana Lee\n\n## Publikationen\n\n- Vom Salz in den Brunnen an der Küste\n  mit Bo Fox und Cy Moe\n  Salt Letters, 2019\n- Wie tief sind die Brunnen?\n  mit Di Roe\n  Tide Letters, 2020\n',
      ),
    ).toEqual([
      ['Vom Salz in den Brunnen an der Küste', ['Ana Lee@?', 'Bo Fox?', 'Cy Moe?']],
      ['Wie tief sind die Brunnen?', ['Ana Lee@?', 'Di Roe?']],
    ])
    expect(
      read(
        '# Publicaciones\n\n### Sal de la costa\nAutores: Ana Lee, Bo Fox\nSalt Letters, 2019\n\n### Pozos de las islas\nAutores: Ana Lee, Cy Moe, Di Roe\nTide Letters, 2020\n',
      ),
    ).toEqual([
      ['Sal de la costa', ['Ana Lee', 'Bo Fox']],
      ['Pozos de las islas', ['Ana Lee', 'Cy Moe', 'Di Roe']],
    ])
  })

  it('in brackets behind a title', () => {
    expect(
      read(
        '# Ana Lee\n\n## Publications\n\n- Le sel de la côte (avec Bo Fox et Cy Moe), *Salt Letters*, 2019.\n- Les puits des îles (avec Di Roe), *Tide Letters*, 2020.\n',
      ),
    ).toEqual([
      ['Le sel de la côte', ['Ana Lee@?', 'Bo Fox?', 'Cy Moe?']],
      ['Les puits des îles', ['Ana Lee@?', 'Di Roe?']],
    ])
  })
})
