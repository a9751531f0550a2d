import { describe, expect, it } from 'vitest'
import { sameName } from '../../../../src/ingest/sources/profile/person/owner.ts'
import { calmName, namesOfTitle } from '../../../../src/ingest/sources/profile/person/owner-name.ts'
import { readProfile } from '../../../../src/ingest/sources/profile/read-profile.ts'
import { personsOf } from './reading.ts'

describe('namesOfTitle', () => {
  it.each([
    ['ANNA LEE', ['Anna Lee']],
    ['Curriculum Vitae of Anna B. Lee, Ph.D.', ['Anna B. Lee']],
    ["Anna Lee's Homepage", ['Anna Lee']],
    ['李雷 (Lei Li)', ['李雷', 'Lei Li']],
    ['Lei Li（李雷）', ['Lei Li', '李雷']],
    ['Dr. Jean-Luc O’Neil', ['Jean-Luc O’Neil']],
    ['Prof. 李 雷', ['李雷']],
    ['Lee, Anna', ['Lee, Anna']],
  ])('finds the names in "%s"', (title, names) => {
    expect(namesOfTitle(title)).toEqual(names)
  })

  it.each(['About Me', 'Research Projects', 'University of Somewhere', 'Curriculum Vitae', '研究兴趣'])(
    'finds none in "%s"',
    (title) => {
      expect(namesOfTitle(title)).toEqual([])
    },
  )
})

describe('calmName', () => {
  it('writes capitals as running text does', () => {
    expect(calmName("JEAN-LUC O'NEIL MCKAY")).toBe("Jean-Luc O'Neil McKay")
    expect(calmName('Anna Lee')).toBe('Anna Lee')
  })
})

describe('sameName', () => {
  it.each([
    ['Anna Lee', 'Lee, Anna'],
    ['Anna Lee', 'A. Lee'],
    ['Anna B. Lee', 'Lee AB'],
    ['Ying-Chao Feng', 'Yingchao Feng'],
    ['李雷', 'Lei Li'],
    ['José Müller', 'Jose Muller'],
  ])('%s and %s', (one, other) => {
    expect(sameName(one, other)).toBe(true)
    expect(sameName(other, one)).toBe(true)
  })

  it.each([
    ['Anna Lee', 'Amy Lee'],
    ['Anna Lee', 'B. Lee'],
    ['Anna Lee', 'Anna Fox'],
    ['李雷', 'Lei Wang'],
  ])('not %s and %s', (one, other) => {
    expect(sameName(one, other)).toBe(false)
  })
})

describe('whom a page is about', () => {
  const owners = (page: string) => personsOf(readProfile('a page.md', page)).flatMap(({ names }) => names)

  it.each([
    ['李海帆  副所长, 博导, 研究员\n研究方向：潮汐', '李海帆'],
    ['李海帆  研究员，博士生导师\n某研究所', '李海帆'],
    ['# 李海帆 博士 / 个人主页\n\n研究潮汐。', '李海帆'],
    ['# 李海帆的个人主页', '李海帆'],
    ['欢迎来到李海帆的主页！', '李海帆'],
    ['# 阿里木·哈力克\n\n教授', '阿里木·哈力克'],
    ['乌云毕力格\n\n博士，某大学教授、博士生导师。', '乌云毕力格'],
    ['Ana Beth Lee :)\nPHD CANDIDATE · HARBOUR UNIVERSITY', 'Ana Beth Lee'],
    ['---\ntitle: "个人简介"\nexcerpt: "李海帆的个人简介"\n---\n\n研究潮汐。', '李海帆'],
  ])('the title or the first line says: %s', (page, name) => {
    expect(owners(page)).toEqual([name])
  })

  it.each([
    ['1.个人简介\n\n李海帆，女，1968年12月出生，工学博士。', '李海帆'],
    ['# 个人主页\n\n李海帆（Haifan Li），教授，博士生导师', '李海帆'],
    ['# 简介\n\n李海帆，某大学教授，主要从事潮汐研究。', '李海帆'],
    ['# 简介\n\n乌云毕力格，男，1970年生。', '乌云毕力格'],
    ['# Biography\n\nDr. Ann Lee (Faculty page) is currently a Lecturer at Harbour University.', 'Ann Lee'],
  ])('the first sentence of the biography says: %s', (page, name) => {
    expect(owners(page)).toEqual([name])
  })

  it('lines of an address above the name are asked in vain', () => {
    const page =
      'Department of Tides  \nHarbour University  \nSalzburg, AT  \nPhone: +43 662 1234 5678  \n\nDr Ann Lee\n\n## Appointments\n\n2011. Lecturer.'
    expect(owners(page)).toEqual(['Ann Lee'])
  })

  it.each([
    '机器学习，博士课程\n\n论文',
    '海岛大学，2001年成立。',
    '本科，2015年毕业于某大学',
    '# 成员\n\n李海帆，男，1968年生。\n\n王小舟，女，1970年生。',
    'Deep Learning is a course at Harbour University.',
  ])('nobody is named by: %s', (page) => {
    expect(owners(page)).toEqual([])
  })
})

it('the title of a page names its owner beside what the page holds', () => {
  const names = (title: string) =>
    readProfile('a page.html', `---\ntitle: ${title}\n---\n\n# 论文与评论\n`).records.flatMap((record) =>
      record.kind === 'person' ? record.person.names : [],
    )
  expect(names('出版 - 张磊')).toEqual(['张磊'])
  expect(names('Publications | Ana Diaz')).toEqual(['Ana Diaz'])
})
