import { describe, expect, it } from 'vitest'
import { readProfile } from '../../../../src/ingest/sources/profile/read-profile.ts'
import { papersOf, personsOf } from './reading.ts'

const persons = (text: string) => personsOf(readProfile('a page.txt', text))

describe('sentences about the writer', () => {
  it('give an adviser the institution of the studies', () => {
    const page = 'Ana Lee\n\nI am a Ph.D. student at Somewhere University. I am advised by Max Roe and Eva Frank.\n'
    expect(
      persons(page).flatMap(({ relations }) => relations.map(({ name, institution }) => [name, institution])),
    ).toEqual([
      ['Max Roe', 'Somewhere University'],
      ['Eva Frank', 'Somewhere University'],
    ])
  })

  it('name partners in front of what was done together', () => {
    const page = 'Ana Lee\n\nBio\n\nI worked with Prof. Ida Holm on privacy.\n'
    expect(persons(page).flatMap(({ relations }) => relations.map(({ kind, name }) => [kind, name]))).toEqual([
      ['CLAIMED_COLLABORATOR', 'Ida Holm'],
    ])
  })

  it('may give the year in front of the degree', () => {
    const page = 'Ana Lee\n\nBio\n\nIn 2015 I received a B.S. in Physics from Elsewhere College.\n'
    expect(persons(page).flatMap(({ affiliations }) => affiliations.map(({ period }) => period.to))).toEqual(['2015'])
  })

  it('name a unit by "its"', () => {
    const page =
      'Bo Fox\n\nBo Fox is an associate professor at the University of Pennsylvania and belongs to its Distributed Systems Lab.\n'
    expect(persons(page).flatMap(({ affiliations }) => affiliations)).toMatchObject([
      { institution: 'University of Pennsylvania', unit: 'Distributed Systems Lab', role: 'associate professor' },
    ])
  })
})

describe('list items', () => {
  it('that are whole sentences are no interests', () => {
    const page = 'Ana Lee\n\nResearch Interests\n- Works where light and glass meet.\n- Storage\n'
    expect(persons(page).flatMap(({ interests }) => interests.map(({ name }) => name))).toEqual(['Storage'])
  })

  it('that a blank line cut in Chinese go on behind it', () => {
    const page =
      '# 王小明\n\n## 项目经历\n\n**分布式训练平台** 2023.01 - 2023.06\n- 负责调度器的设计与实现，将作业的平均等待时间减少到原来的一半，并支持\n\n优先级抢占\n- 实现了监控\n\n**图数据库引擎** 2022.01 - 2022.06\n- 设计了存储格式\n'
    expect(persons(page).flatMap(({ activities }) => activities.map(({ title }) => title))).toEqual([
      '分布式训练平台',
      '图数据库引擎',
    ])
  })

  it('with a remark before the submission have no venue and no year', () => {
    const page =
      'Publications\n1. Ana Lee, Max Roe. "Slow Trains". Adopted into BigSpeed and featured on the Torch blog. In submission to SIGMOD\'26.\n'
    expect(papersOf(readProfile('a.txt', page))[0]).toMatchObject({
      status: 'SUBMITTED',
      submittedTo: "SIGMOD'26",
      venue: null,
      year: null,
    })
  })
})

describe('honours below the studies they were given in', () => {
  it('are awards; what else stands there is none', () => {
    const page =
      '# Ana Lee\n\n## Education\n\nHarbour University, B.S. in Physics, 2018.9 - 2022.6\n\n- Two national scholarships\n- Adviser: Max Roe\n\n## 教育背景\n\n海岛大学, 物理学, 工学学士 2014.9 - 2018.6\n\n- 两次获国家奖学金, 并获评优秀毕业生\n'
    expect(persons(page).flatMap(({ activities }) => activities.map(({ kind, title }) => [kind, title]))).toEqual([
      ['AWARD', 'Two national scholarships'],
      ['AWARD', '两次获国家奖学金, 并获评优秀毕业生'],
    ])
  })
})
