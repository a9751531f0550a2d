import { describe, expect, test } from 'vitest'
import type { Answer } from '../asking.ts'
import { operation } from '../contract.ts'
import { fractional, otherEnd, papersOf, tiesAt, tiesOf, unbroken } from '../expected-graph.ts'
import { printedPapers } from '../printed-papers.ts'
import type { Service } from '../test-service.ts'

const lan = 'Tingfeng Lan'
const round = (value: number): number => Math.round(value * 1e9) / 1e9
const byTitle = (papers: readonly Answer[]) =>
  [...papers].sort((a, b) => (a.title < b.title ? -1 : a.title > b.title ? 1 : a.venue < b.venue ? -1 : 1))

/** What the profile, collaborators and ambiguity queries of the contract answer over the five profiles. */
export const promisesOfPeople = (service: () => Service): void => {
  describe('A profile', () => {
    const profile = async (): Promise<Answer> => {
      const { data, errors } = await service().ask(operation('profile'))
      expect(errors).toEqual([])
      return data.person
    }

    test('has one name in Latin letters, and figures that fit its papers', async () => {
      const person = await profile()
      expect(person).toMatchObject({ label: lan, name: lan, nativeName: null, formerIds: [], claims: [] })
      expect(person.names).toMatchObject([{ text: lan, script: 'Latn', certainty: 'CERTAIN' }])
      const collaboratorCount = tiesAt(tiesOf(printedPapers, fractional), lan).length
      expect(collaboratorCount).toBe(53)
      expect(person.summary).toEqual({ paperCount: 14, collaboratorCount, firstYear: 2024, lastYear: 2026 })
    })

    test('has the studies and the internship, latest first, with dates as precise as printed', async () => {
      const { affiliations } = await profile()
      expect(affiliations).toMatchObject([
        { role: 'Ph.D. in Computer Science', from: '2024-09', to: null, ongoing: true, expected: false },
        { role: 'Research Intern', from: '2023-09', to: '2024-07', ongoing: false, expected: false },
        { role: 'B.Eng. in Computer Engineering', from: '2020-09', to: '2024-06', ongoing: false, expected: false },
      ])
      const institutions = affiliations.map(({ institution }: Answer) => institution)
      expect(institutions[0]).toMatchObject({ name: 'University of Virginia', country: 'US' })
      expect(institutions[1].name).toMatch(/^AntGroup/)
      expect(institutions[2]).toMatchObject({ name: 'Sichuan University', country: 'CN' })
    })

    test('has two advisors and a manager, who are the people of the papers', async () => {
      const { relations } = await profile()
      const said = relations.map(({ kind, person, institution }: Answer) => [kind, person.label, institution.name])
      expect(said.sort()).toEqual([
        ['ADVISOR', 'Mingjie Tang', 'Sichuan University'],
        ['ADVISOR', 'Yue Cheng', 'University of Virginia'],
        ['MANAGER', 'Jian Sha', expect.stringMatching(/^AntGroup/)],
      ])
      const { data } = await service().ask(
        '{ a: person(by: { name: "Mingjie Tang" }) { id summary { paperCount } } b: person(by: { name: "Jian Sha" }) { id summary { paperCount } } }',
      )
      expect([data.a.summary.paperCount, data.b.summary.paperCount]).toEqual([
        papersOf('Mingjie Tang').length,
        papersOf('Jian Sha').length,
      ])
      const ids = relations.map(({ person }: Answer) => person.id)
      expect(ids).toEqual(expect.arrayContaining([data.a.id, data.b.id]))
    })

    test('has the interests, and one award, one grant, three services, two talks and three projects', async () => {
      const { interests, activities } = await profile()
      expect(interests.map(({ name }: Answer) => name).sort()).toEqual([
        'LLM infra',
        'serverless computing',
        'storage systems for AI',
      ])
      const kinds = activities.map(({ kind }: Answer) => kind).sort()
      const expected = { AWARD: 1, GRANT: 1, PROJECT: 3, SERVICE: 3, TALK: 2 }
      expect(kinds).toEqual(Object.entries(expected).flatMap(([kind, count]) => Array(count).fill(kind)))
    })

    test('has all fourteen papers, the newest first and those of unknown year last', async () => {
      const { papers } = await profile()
      expect(papers.totalCount).toBe(14)
      expect(papers.pageInfo.hasNextPage).toBe(false)
      const years = papers.nodes.map(({ year }: Answer) => year)
      expect(years).toEqual([...Array(6).fill(2026), 2025, 2025, 2024, ...Array(5).fill(null)])
    })

    test('has of each paper the printed authors, year, venue and state', async () => {
      const { papers } = await profile()
      const found = papers.nodes.map((paper: Answer) => ({
        title: paper.title,
        year: paper.year,
        venue: paper.venue?.acronym ?? null,
        authorsComplete: paper.authorsComplete,
        authors: paper.authorships.nodes.map((place: Answer) => `${place.position} ${unbroken(place.author.label)}`),
      }))
      const expected = papersOf(lan).map((paper) => ({
        title: paper.title,
        year: paper.year,
        venue: paper.state === 'VENUE' ? paper.at : null,
        authorsComplete: paper.complete,
        authors: [
          ...paper.authors.map((name, index) => `${index + 1} ${name}`),
          ...(paper.hidden === null ? [] : [`null ${paper.hidden}`]),
        ],
      }))
      expect(byTitle(found)).toEqual(byTitle(expected))
    })

    test('has equal contribution exactly where a star stands after the name', async () => {
      const { papers } = await profile()
      const starred = papers.nodes.flatMap((paper: Answer) =>
        paper.authorships.nodes.flatMap((place: Answer) =>
          place.equalContribution ? [`${paper.title.slice(0, 10)} ${place.author.label}`] : [],
        ),
      )
      expect(starred.sort()).toEqual([
        'DLRover-RM Qinglong Wang',
        'DLRover-RM Tingfeng Lan',
        'mLoRA: Fin Dengchun Li',
        'mLoRA: Fin Zhengmao Ye',
      ])
    })

    test('joins a name with the hyphen of a broken line, and does not join one with another letter', async () => {
      const { data } = await service().ask(`{
        joined: people(filter: { name: "Yingchaojie Feng" }) { totalCount nodes { label summary { paperCount } names { text } } }
        first: person(by: { name: "Yuanchun Zhou" }) { id summary { paperCount } possibleMatches { person { label } reasons { reason detail weight } } }
        second: person(by: { name: "Yuanchuan Zhou" }) { id summary { paperCount } possibleMatches { person { label } } }
      }`)
      expect(data.joined).toMatchObject({
        totalCount: 1,
        nodes: [{ label: 'Yingchaojie Feng', summary: { paperCount: 2 } }],
      })
      expect(data.joined.nodes[0].names.map(({ text }: Answer) => text)).toContain('Yingchao-jie Feng')
      expect([data.first.summary.paperCount, data.second.summary.paperCount]).toEqual([2, 1])
      expect(data.first.possibleMatches).toMatchObject([{ person: { label: 'Yuanchuan Zhou' } }])
      expect(data.first.possibleMatches[0].reasons.length).toBeGreaterThan(0)
      expect(data.second.possibleMatches).toMatchObject([{ person: { label: 'Yuanchun Zhou' } }])
    })
  })

  describe('What the documents say of the other people:', () => {
    test('the owners of the listings have the figures that the listings claim, as claims', async () => {
      const { data } = await service().ask(`{
        su: person(by: { name: "Zhaoyuan Su" }) { summary { paperCount } claims { name value source { name } } }
        zhao: person(by: { name: "Junping Zhao" }) { summary { paperCount } claims { name value } }
      }`)
      expect([data.su.summary.paperCount, data.zhao.summary.paperCount]).toEqual([9, 8])
      const said = (claims: Answer) => Object.fromEntries(claims.map(({ name, value }: Answer) => [name, value]))
      expect(said(data.su.claims)).toMatchObject({ 'h-index': '22', papers: '6', citations: '8' })
      expect(said(data.zhao.claims)).toMatchObject({ 'h-index': '14', papers: '8', citations: '74' })
    })

    test('a page without a name makes a person without one', async () => {
      const { data } =
        await service().ask(`{ people(filter: { institution: { name: "University of Pennsylvania" } }) { nodes {
        label name nativeName names { text } summary { paperCount collaboratorCount }
        relations { kind person { label } } collaborators { totalCount } activities(kinds: [AWARD]) { title }
        affiliations { institution { name } } } } }`)
      expect(data.people.nodes).toHaveLength(1)
      const [person] = data.people.nodes
      expect(person).toMatchObject({
        label: 'Unnamed researcher, University of Pennsylvania',
        name: null,
        nativeName: null,
        names: [],
        summary: { paperCount: 0, collaboratorCount: 0 },
        collaborators: { totalCount: 0 },
      })
      const related = person.relations.map(({ kind, person: other }: Answer) => `${kind} ${other.label}`)
      expect(related).toEqual(
        expect.arrayContaining([
          'ADVISOR Boon Thau Loo',
          'ADVISOR Vincent Liu',
          'CLAIMED_COLLABORATOR Ethan Katz-Bassett',
          'CLAIMED_COLLABORATOR Roxana Geambasu',
          'CLAIMED_COLLABORATOR Ryan Stutsman',
          'CLAIMED_COLLABORATOR Mathias Lécuyer',
        ]),
      )
      expect(person.activities).toHaveLength(5)
      expect(person.affiliations.map(({ institution }: Answer) => institution.name).sort()).toEqual([
        'Columbia University',
        'Southern University of Science and Technology',
        'University of Pennsylvania',
      ])
    })

    test('a Chinese page has its own words, dates and institutions', async () => {
      const { data } = await service().ask(`{ person(by: { name: "Xin Tan" }) {
        summary { paperCount } affiliations { institution { name } role from to ongoing expected }
        activities(kinds: [AWARD]) { title from } } }`)
      expect(data.person.summary.paperCount).toBe(10)
      const stays = Object.fromEntries(
        data.person.affiliations.map(({ institution, from, to, expected }: Answer) => [
          institution.name,
          [from, to, expected],
        ]),
      )
      expect(stays).toEqual({
        香港中文大学: ['2022-08', '2026-07', true],
        西北工业大学: ['2018-09', '2022-06', false],
        阶跃星辰: ['2024-09', '2026-01', false],
        微软亚洲研究院: ['2021-10', '2022-03', false],
      })
      expect(data.person.activities.map(({ from }: Answer) => from)).toEqual(
        expect.arrayContaining(['2020-09', '2020-06']),
      )
    })

    test('徐宏 is Hong Xu of the papers, and the reason is shown', async () => {
      const { data, errors } = await service().ask(`{
        native: person(by: { name: "徐宏" }) { id label nativeName summary { paperCount } names { text script reasons } relations(kinds: [STUDENT]) { person { label } } }
        latin: person(by: { name: "Xu, Hong" }) { id }
      }`)
      expect(errors).toEqual([])
      expect(data.native).toMatchObject({ label: 'Hong Xu', nativeName: '徐宏', summary: { paperCount: 10 } })
      expect(data.latin.id).toBe(data.native.id)
      expect(data.native.relations).toEqual([{ person: { label: 'Xin Tan' } }])
      const form = data.native.names.find(({ text }: Answer) => text === '徐宏')
      expect(form).toMatchObject({ script: 'Hani' })
      expect(form.reasons.length).toBeGreaterThan(0)
    })
  })

  describe('The collaborators of a person', () => {
    test('come strongest first, each weight the sum over the joint papers', async () => {
      const { data, errors } = await service().ask(operation('collaborators'))
      expect(errors).toEqual([])
      const { collaborators } = data.person
      const expected = tiesAt(tiesOf(papersOf(lan), fractional), lan)
        .map((tie) => ({ label: otherEnd(tie, lan), weight: round(tie.weight), paperCount: tie.papers.length }))
        .sort((a, b) => b.weight - a.weight || b.paperCount - a.paperCount)
      expect(expected[0]).toEqual({ label: 'Zhaoyuan Su', weight: round(7.1 / 4.5), paperCount: 7 })
      expect(collaborators.totalCount).toBe(53)
      expect(collaborators.pageInfo.hasNextPage).toBe(true)
      const found = collaborators.edges.map(({ weight, node, collaboration }: Answer) => ({
        label: unbroken(node.label),
        weight: round(weight),
        paperCount: collaboration.paperCount,
      }))
      expect(found.map(({ weight, paperCount }: Answer) => [weight, paperCount])).toEqual(
        expected.slice(0, 10).map(({ weight, paperCount }) => [weight, paperCount]),
      )
      for (const edge of found) expect(expected).toContainEqual(edge)
      expect(found.slice(0, 5).map(({ label }: Answer) => label)).toEqual(
        expected.slice(0, 5).map(({ label }) => label),
      )
    })

    test('show the papers behind each tie, and what is uncertain about the figures', async () => {
      const { data } = await service().ask(operation('collaborators'))
      const { collaborators } = data.person
      const own = papersOf(lan)
      expect(collaborators.caveats).toEqual({
        papersOverAuthorLimit: 0,
        papersOverTieLimit: 0,
        papersOfUnknownYear: own.filter(({ year }) => year === null).length,
        papersWithCutAuthorList: own.filter(({ complete }) => !complete).length,
      })
      expect(collaborators.edges[0].collaboration).toMatchObject({
        firstYear: 2025,
        lastYear: 2026,
        perYear: [
          { year: 2025, paperCount: 1 },
          { year: 2026, paperCount: 3 },
        ],
        papers: { totalCount: 7, nodes: [{ year: 2026 }, { year: 2026 }, { year: 2026 }] },
      })
    })
  })

  describe('A name that fits several', () => {
    test('is an error with candidates in its own field, and the other fields answer', async () => {
      const { data, errors } = await service().ask(operation('ambiguous'))
      expect(data).toEqual({ paper: null, person: null, people: { totalCount: 0, nodes: [] } })
      const faults = new Map(errors.map(({ path, extensions }) => [path?.join('.'), extensions]))
      expect([faults.get('paper')?.code, faults.get('person')?.code]).toEqual(['AMBIGUOUS_NAME', 'NOT_FOUND'])
      expect(errors).toHaveLength(2)
      const candidates = faults.get('paper')?.candidates as Answer
      expect(candidates).toHaveLength(2)
      for (const { id, label } of candidates) {
        expect(id).toMatch(/^paper-/)
        expect(label).toMatch(/^IGenBench: /)
      }
      const { data: chosen } = await service().ask(
        'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Paper { authorCount possibleVersions { paper { id } } } } }',
        { ids: candidates.map(({ id }: Answer) => id) },
      )
      expect(chosen.nodes.map(({ authorCount }: Answer) => authorCount).sort()).toEqual([16, 5])
      expect(chosen.nodes[0].possibleVersions).toEqual([{ paper: { id: candidates[1].id } }])
    })
  })
}
