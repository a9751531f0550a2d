import { describe, expect, it } from 'vitest'
import { readProfile } from '../../../../src/ingest/sources/profile/read-profile.ts'
import { authorsOf, papersOf } from './reading.ts'

const read = (text: string) => papersOf(readProfile('cv.md', text))
const titles = (text: string): readonly string[] => read(text).map(({ title }) => title)

const list =
  '# Ann Lee\n\n## Publications\n\n- Ann Lee, Bo Fox. Maps of salt. Sand Letters, 2021.\n- Ann Lee, Cy Moe. Roads of salt. Sand Letters, 2022.\n'
const ours = ['Maps of salt', 'Roads of salt']

describe('a remark behind a dash is no part of the title', () => {
  it.each([
    'New version coming soon',
    'Under review',
    'Partially contained in "Old salt" for the meeting of 2020',
    'Published at [Tide Notes](https://tide.example)',
    'Submitted to [Tide Press](https://tide.example)',
    'Final project for a course on salt',
  ])('%s', (remark) => {
    const page = `# Ann Lee\n\n## Papers\n\n* The price of salt in small towns - ${remark} <br>\n[Bo Fox](https://fox.example) and Ann Lee. <br>\n\n* Barley and its neighbours - Under review <br>\nAnn Lee and [Cy Moe](https://moe.example). <br>\n`
    expect(titles(page)).toEqual(['The price of salt in small towns', 'Barley and its neighbours'])
  })

  it('nor one behind the people', () => {
    const page =
      '# Ann Lee\n\n## Papers\n\n* Notes on the theory of tides <br>\n Ann Lee and Bo Fox. Final project for the course Tides, taught by Cy Moe <br>\n'
    expect(read(page).map(({ title, authors }) => [title, authors.length])).toEqual([
      ['Notes on the theory of tides', 2],
    ])
  })

  it('but a dash within a title stays', () => {
    expect(
      titles('# Ann Lee\n\n## Papers\n\n- Ann Lee, Bo Fox. Salt - a history of trade. Sand Letters, 2021.\n'),
    ).toEqual(['Salt - a history of trade'])
  })
})

describe('what law journals print', () => {
  it('keeps a colon within the link that is the title, and takes the year in brackets, not the page', () => {
    const page =
      '# Ann Lee\n\n## Articles\n\n[Harbor Unionism: Work Rules on the Coast](a.pdf), 14 _Sand Law Journal_ 444 (2014)\n\n[Pilots and Captains: Blame at Sea](b.pdf), 83 _Tide Law Review_ 2019 (2008)\n'
    expect(read(page).map(({ title, year }) => [title, year])).toEqual([
      ['Harbor Unionism: Work Rules on the Coast', 2014],
      ['Pilots and Captains: Blame at Sea', 2008],
    ])
  })

  it('knows posts in firms from works', () => {
    const page = `${list}\n# Legal Practice\n\n### Roe Carder, LLP, Sandton and Saltport, CA\n\n#### Associate, 2006-2007\n\n- Labor and employment law\n\n### Moe, Fox and Lin, Saltport, PA\n\n#### Associate, 2002-2004\n\n- Civil litigation\n`
    expect(titles(page)).toEqual(ours)
  })
})

describe('headings, roles and projects are no works', () => {
  it('a heading with a short rule below it', () => {
    const page =
      '# Ann Lee\n\nBooks\n======\n\n* Salt for beginners - Under review <br>\nAnn Lee and Bo Fox. <br>\n  <details><summary>Summary</summary> All of it.\n  </details>\n\nLecture notes\n======\n\n* A short course on tides <br>\nAnn Lee and Cy Moe. <br>\n'
    expect(titles(page)).not.toContain('Lecture notes')
    expect(titles(page)[0]).toBe('Salt for beginners')
  })

  it('a part in the work of others', () => {
    expect(
      titles(
        `${list}- Designer of the editing software for _The Salt Archive, Vol. 9_, edited by Cy Moe (Tide Society, 2014).\n`,
      ),
    ).toEqual(ours)
  })

  it.each([
    '2004年4月—2006年3月，作为主要研究人员，参与国家“十五”重点盐业攻关项目',
    '2010年1月至2012年12月，主持海岛科技厅盐业课题',
  ])('%s', (line) => {
    const page = `# 李海帆\n\n## 论文\n\n李海帆，陈港. 渡口的秩序. 海岛研究, 2019(1): 1-9.\n李海帆，陈港. 渡口的变迁. 海岛研究, 2020(1): 3-9.\n${line}\n`
    expect(titles(page)).toEqual(['渡口的秩序', '渡口的变迁'])
  })
})

describe('titles in quotations with items below', () => {
  it('are an entry each', () => {
    const page =
      '# 刘帆\n\n## 工作论文\n\n> 渡口与盐价：一个分析框架\n\n- 李海、**刘帆**和陈港\n\n- 投稿在《海岛研究》\n\n> 盐还是鱼？岛屿财政的数理模型修正\n\n- **刘帆**和姜港\n\n> Toward a Model of Salt and\n> Ferry Prices: Theory and Islands\n\n- 李海、**刘帆**和沈港\n'
    expect(read(page).map((paper) => [paper.title, authorsOf(paper)])).toEqual([
      ['渡口与盐价：一个分析框架', ['李海', '刘帆@', '陈港']],
      ['盐还是鱼？岛屿财政的数理模型修正', ['刘帆@', '姜港']],
      ['Toward a Model of Salt and Ferry Prices: Theory and Islands', ['李海', '刘帆@', '沈港']],
    ])
  })
})
