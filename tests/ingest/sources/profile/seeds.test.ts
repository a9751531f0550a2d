import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readProfile } from '../../../../src/ingest/sources/profile/read-profile.ts'
import type { Reading } from '../../../../src/model/record.ts'
import { authorsOf, papersOf, personsOf } from './reading.ts'

const folder = '../shared/seeds'
const there = existsSync(folder)

const read = (number: string): Reading => {
  const file = readdirSync(folder).find((name) => name.startsWith(number)) ?? ''
  return readProfile(file, readFileSync(`${folder}/${file}`, 'utf8'))
}

const factsOf = (reading: Reading) => ({
  names: personsOf(reading).flatMap(({ names }) => names),
  affiliations: personsOf(reading).flatMap(({ affiliations }) => affiliations),
  relations: personsOf(reading).flatMap(({ relations }) => relations),
  activities: personsOf(reading).flatMap(({ activities }) => activities),
  interests: personsOf(reading).flatMap(({ interests }) => interests.map(({ name }) => name)),
  claims: personsOf(reading).flatMap(({ claims }) => claims.map(({ name, value }) => `${name} ${value}`)),
})

describe.skipIf(!there)('the five profiles of ../shared/seeds (left out where the folder is absent)', () => {
  it('the CV: twelve publications in three layouts', () => {
    const reading = read('000')
    const papers = papersOf(reading)
    expect(papers).toHaveLength(12)
    expect(papers.every((paper) => paper.authorsComplete)).toBe(true)
    expect(papers.every((paper) => authorsOf(paper).filter((author) => author.includes('@')).length === 1)).toBe(true)
    expect(papers.map(({ status, venue, year }) => `${status} ${venue?.acronym ?? '-'} ${year ?? '-'}`)).toEqual([
      'SUBMITTED - -',
      'SUBMITTED - -',
      'SUBMITTED - -',
      'PUBLISHED ACL Demo 2026',
      'PUBLISHED ACL 2026',
      'PUBLISHED MLSys 2026',
      'PUBLISHED MLSys 2026',
      'SUBMITTED - -',
      'PUBLISHED ICDE 2026',
      'PUBLISHED NSDI 2026',
      'PUBLISHED VLDB 2025',
      'PUBLISHED VLDB 2024',
    ])
    expect(papers.map(({ submittedTo }) => submittedTo)).toEqual([
      "SOSP'26",
      "IJCAI'26",
      "SIGMOD'26",
      ...Array(4).fill(null),
      "ICDE'26",
      ...Array(4).fill(null),
    ])
    expect(authorsOf(papers[3])).toHaveLength(5)
    expect(authorsOf(papers[4])).toHaveLength(16)
    expect(authorsOf(papers[4])).toContain('Yingchao-jie Feng')
    expect(authorsOf(papers[10]).slice(0, 4)).toEqual(['Zhengmao Ye*', 'Dengchun Li*', 'Zetao Hu', 'Tingfeng Lan@'])
    expect(authorsOf(papers[11]).slice(0, 3)).toEqual(['Qinglong Wang*', 'Tingfeng Lan*@', 'Yinghao Tang'])
    expect(papers[8]?.venue?.name).toBe('IEEE International Conference on Data Engineering')
    expect(papers[10]?.venue?.name).toBe('International Conference on Very Large Data Bases')
  })

  it('the CV: its owner, studies, work and activities', () => {
    const reading = read('000')
    const facts = factsOf(reading)
    expect(facts.names).toEqual(['Tingfeng Lan'])
    expect(
      facts.affiliations.map(({ institution, role, period }) => [institution, role, period.from, period.to]),
    ).toEqual([
      ['University of Virginia', 'Ph.D. in Computer Science', '2024-09', null],
      ['Sichuan University', 'B.Eng. in Computer Engineering', '2020-09', '2024-06'],
      ['AntGroup AI Infra', 'Research Intern', '2023-09', '2024-07'],
    ])
    expect(facts.relations.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'ADVISOR Yue Cheng',
      'ADVISOR Mingjie Tang',
      'MANAGER Jian Sha',
    ])
    const kinds = facts.activities.map(({ kind }) => kind)
    expect([...new Set(kinds)].map((kind) => `${kind} ${kinds.filter((other) => other === kind).length}`)).toEqual([
      'PROJECT 3',
      'GRANT 1',
      'SERVICE 3',
      'TALK 2',
      'AWARD 1',
    ])
    expect(facts.interests).toEqual(['LLM infra', 'storage systems for AI', 'serverless computing'])
    expect(JSON.stringify(reading)).not.toContain('@')
  })

  it.each([
    ['001', 'Zhaoyuan Su', 6, 6],
    ['004', 'Junping Zhao', 8, 7],
  ])('the listing %s: every entry, the owner in each, no year', (number, owner, entries, cut) => {
    const reading = read(number)
    const papers = papersOf(reading)
    expect(papers).toHaveLength(entries)
    expect(papers.filter((paper) => !paper.authorsComplete)).toHaveLength(cut)
    for (const paper of papers) {
      expect(paper.year).toBeNull()
      expect(paper.status).toBe('PREPRINT')
      expect(paper.topics[0]?.scheme).toBe('ARXIV')
      expect(paper.authors.filter(({ subject }) => subject === 'owner').map(({ name }) => name)).toEqual([owner])
    }
    expect(reading.records.every(({ text }) => text.length < 400)).toBe(true)
    expect(reading.unread).toEqual([])
  })

  it('the listings: dates, a team, an affiliation, claims', () => {
    const first = papersOf(read('001'))
    expect(first.map(({ posted }) => posted)).toEqual([null, null, null, '2025-05-18', '2025-05-24', '2024-02-20'])
    expect(authorsOf(first[0])).toEqual(['Tingfeng Lan', 'Zirui Wang', 'Yunjia Zheng', 'Zhaoyuan Su@?'])
    expect(first[0]?.authors[2]?.affiliation).toBe('cmu')
    expect(factsOf(read('001')).claims).toEqual([
      'category DC',
      'h-index 22',
      'papers 6',
      'citations 8',
      'Novelty 53%',
      'AI Score 45',
    ])
    const second = papersOf(read('004'))
    expect(second[3]?.authors[0]).toMatchObject({ name: 'Ling Team', group: true })
    expect(second[6]).toMatchObject({ authorsComplete: true })
    expect(authorsOf(second[6])).toEqual(['Ao Shen', 'Rui Zhang', 'Junping Zhao@'])
  })

  it('the home page: a person without a name', () => {
    const reading = read('002')
    const facts = factsOf(reading)
    expect(papersOf(reading)).toEqual([])
    expect(facts.names).toEqual([])
    expect(facts.affiliations.map(({ institution, role, period }) => [institution, role, period.to])).toEqual([
      ['University of Pennsylvania', 'Ph.D. candidate in Computer Science', null],
      ['Columbia University', 'Master’s student', null],
      ['Southern University of Science and Technology', 'B.S. in Financial Mathematics', '2015'],
    ])
    expect(facts.relations.filter(({ kind }) => kind === 'ADVISOR').map(({ name }) => name)).toEqual([
      'Boon Thau Loo',
      'Vincent Liu',
    ])
    expect(facts.relations.filter(({ kind }) => kind === 'CLAIMED_COLLABORATOR').map(({ name }) => name)).toEqual([
      'Asaf Cidon',
      'Ethan Katz-Bassett',
      'Roxana Geambasu',
      'Ryan Stutsman',
      'Mathias Lécuyer',
    ])
    expect(facts.activities.filter(({ kind }) => kind === 'PROJECT')).toHaveLength(3)
    expect(facts.activities.filter(({ kind }) => kind === 'AWARD')).toHaveLength(5)
  })

  it('the Chinese CV: ten works, the owner known from the marks', () => {
    const reading = read('003')
    const papers = papersOf(reading)
    const facts = factsOf(reading)
    expect(papers).toHaveLength(10)
    expect(papers.every((paper) => authorsOf(paper).includes('Xin Tan@'))).toBe(true)
    expect(papers.map(({ venue, year, status }) => `${venue?.acronym ?? '-'} ${year ?? '-'} ${status}`)).toEqual([
      '- - PREPRINT',
      '- - PREPRINT',
      'SIGCOMM 2026 PUBLISHED',
      'ASPLOS 2026 PUBLISHED',
      'ASPLOS 2025 PUBLISHED',
      'FAISys 2025 PUBLISHED',
      'ICPP 2024 PUBLISHED',
      'ICML 2026 PUBLISHED',
      'IWQoS 2026 PUBLISHED',
      'SOSP PACMI 2025 PUBLISHED',
    ])
    expect(facts.names).toEqual(['Xin Tan'])
    expect(
      facts.affiliations.map(({ institution, role, period }) => [
        institution,
        role,
        period.from,
        period.to,
        period.expected,
      ]),
    ).toEqual([
      ['香港中文大学', '博士研究生', '2022-08', '2026-07', true],
      ['西北工业大学', '工学学士', '2018-09', '2022-06', false],
      ['阶跃星辰', '研究实习生', '2024-09', '2026-01', false],
      ['微软亚洲研究院', '研究实习生', '2021-10', '2022-03', false],
    ])
    expect(facts.relations).toMatchObject([{ kind: 'ADVISOR', name: '徐宏', institution: '香港中文大学' }])
    expect(facts.activities.filter(({ kind }) => kind === 'PROJECT')).toHaveLength(5)
  })
})
