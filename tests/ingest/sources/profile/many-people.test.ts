import { describe, expect, it } from 'vitest'
import { readProfile } from '../../../../src/ingest/sources/profile/read-profile.ts'
import { authorsOf, papersOf, personsOf } from './reading.ts'

const facts = (text: string) =>
  papersOf(readProfile('people.md', text)).map((paper) => [paper.title, authorsOf(paper), paper.year])
const owners = (text: string) => personsOf(readProfile('people.md', text)).flatMap(({ names }) => names)

const faculty = [
  '某大学社会学院 师资\n\n教授\n',
  '李海帆\n教授，博士，海岛人\n研究方向：潮汐社会学\n代表成果：\n专著《潮汐与市镇》（2019年）\n论文《渡口的秩序与变迁》（2021年）\n某大学社会学院教授，博士生导师。研究潮汐与市镇。\n',
  '王小舟\n副教授\n研究方向：盐业史\n代表成果：\n论文《盐田治理的民情基础》（2020年）\n出版1部学术专著\n',
  '陈一鸣\n讲师，历史学博士\n代表成果：\n陈一鸣，2022，《灯塔与港口》，《海岛研究》第1期\n',
].join('\n')

describe('a page about many people', () => {
  it('has no owner, and each work only the authors that are printed', () => {
    expect(owners(faculty)).toEqual([])
    expect(facts(faculty)).toEqual([
      ['潮汐与市镇', [], 2019],
      ['渡口的秩序与变迁', [], 2021],
      ['盐田治理的民情基础', [], 2020],
      ['灯塔与港口', ['陈一鸣'], 2022],
    ])
  })

  it('is the list of a group whose members stand under headings of one kind', () => {
    const page =
      '# Tide Group\n\n### Ann Lee\n\nProfessor of Geology\n\n### Bo Fox\n\nPhD student, since 2020\n\n### Cy Moe\n\nPostdoctoral Researcher\n'
    expect(owners(page)).toEqual([])
  })

  it('says nothing of its people as if they were one', () => {
    const page =
      '李海帆\n教授\n2001年毕业于海岛大学。\n\n王小舟\n副教授\n2005年毕业于沙洲大学。\n\n陈一鸣\n讲师\n2010年毕业于港口大学。\n'
    expect(personsOf(readProfile('people.md', page))).toEqual([])
  })
})

describe('the page of one person', () => {
  it('keeps its owner beside students and referees', () => {
    const page =
      '# Ann Lee\n\nProfessor of Geology\n\n## Students\n\n### Bo Fox\n\nPhD student\n\n### Cy Moe\n\nPhD student\n\n### Dee Ray\n\nMaster student\n'
    expect(owners(page)).toEqual(['Ann Lee'])
  })

  it('keeps its owner above those who recommend him', () => {
    const page = '李海帆 教授\n海岛大学\n\n推荐人\n\n王小舟 教授\n\n陈一鸣 教授\n\n赵明 研究员\n'
    expect(owners(page)).toEqual(['李海帆'])
  })

  it('keeps its owner where referees stand as plainly as the name', () => {
    const page =
      'Ann Lee\nProfessor of Geology\n\nReferences\n\nBo Fox\nProfessor, Harbour University\n\nCy Moe\nProfessor, Sand University\n\nDee Ray\nProfessor, Tide University\n'
    expect(owners(page)).toEqual(['Ann Lee'])
  })
})
