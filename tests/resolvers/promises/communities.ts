import { describe, expect, test } from 'vitest'
import { hasDataScience } from '../../graph/data-science.ts'
import type { TestEngine } from '../../graph/engines.ts'
import type { Answer } from '../asking.ts'
import { operation } from '../contract.ts'
import { publicationList } from '../documents.ts'
import { type ExpectedTie, full, otherEnd, peopleOf, tiesAt, tiesOf, unbroken } from '../expected-graph.ts'
import { printedPapers } from '../printed-papers.ts'
import { type Service, sharedService } from '../test-service.ts'

type Ties = ReadonlyMap<string, ExpectedTie>

const all = tiesOf(printedPapers, full)
const from2020 = tiesOf(
  printedPapers.filter(({ year }) => year === null || year >= 2020),
  full,
)
const tiedIn = (ties: Ties): string[] => [...new Set([...ties.values()].flatMap(({ ends }) => ends))].sort()
const strengthOf = (ties: Ties, name: string): number => tiesAt(ties, name).reduce((sum, { weight }) => sum + weight, 0)
const labelsOf = (people: Answer): string[] => people.nodes.map(({ label }: Answer) => unbroken(label))

/** By the definition: within over all, less the squares of the communities' shares of all strengths. */
const modularityOf = (ties: Ties, groups: readonly (readonly string[])[], resolution: number): number => {
  const weights = [...ties.values()]
  const total = weights.reduce((sum, { weight }) => sum + weight, 0)
  return groups.reduce((sum, group) => {
    const within = weights.filter(({ ends }) => ends.every((end) => group.includes(end)))
    const strengths = group.reduce((all, name) => all + strengthOf(ties, name), 0)
    const share = within.reduce((all, { weight }) => all + weight, 0) / total
    return sum + share - resolution * (strengths / (2 * total)) ** 2
  }, 0)
}

/** Burt's constraint by its definition. */
const constraintOf = (ties: Ties, name: string): number => {
  const share = (a: string, b: string) =>
    tiesAt(ties, a)
      .filter((tie) => otherEnd(tie, a) === b)
      .reduce((sum, { weight }) => sum + weight / strengthOf(ties, a), 0)
  const others = tiesAt(ties, name).map((tie) => otherEnd(tie, name))
  return others.reduce(
    (sum, other) =>
      sum +
      (share(name, other) + others.reduce((through, via) => through + share(name, via) * share(via, other), 0)) ** 2,
    0,
  )
}

/** What communities and rankings answer over the five profiles. */
export const promisesOfCommunities = (service: () => Service): void => {
  describe('Communities', () => {
    const ask = async (query: string): Promise<Answer> => {
      const { data, errors } = await service().ask(query)
      expect(errors).toEqual([])
      return data
    }

    test('have everybody who has a tie once, as much within as their modularity says, and brokers with ties out of them', async () => {
      const { communities, rankings } = await ask(operation('communities'))
      const members = 'nodes { key people(first: 100) { totalCount nodes { label } } }'
      const whole = await ask(
        `{ communities(seed: 42, first: 100, ties: { years: { from: 2020 } }) { alonePersonCount ${members} } graph { counts { personCount } } }`,
      )
      const groups: string[][] = whole.communities.nodes.map(({ people }: Answer) => labelsOf(people))
      expect(groups.flat().sort()).toEqual(tiedIn(from2020))
      expect(whole.communities.alonePersonCount).toBe(whole.graph.counts.personCount - tiedIn(from2020).length)
      expect(communities.totalCount).toBe(groups.length)
      expect(communities.modularity).toBeCloseTo(modularityOf(from2020, groups, 1), 10)
      expect(communities.modularity).toBeGreaterThan(0.5)
      const sizes = groups.map(({ length }) => length)
      expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
      for (const [at, community] of communities.nodes.entries()) {
        const group = groups[at] ?? []
        expect(community).toMatchObject({ key: whole.communities.nodes[at].key, size: group.length })
        expect(community.label).not.toBe('')
        expect(community.stability).toBeGreaterThan(0.3)
        expect(community.stability).toBeLessThanOrEqual(1)
        expect(labelsOf(community.people)).toEqual(group.slice(0, 5))
        for (const { person, constraint } of community.brokers) {
          const name = unbroken(person.label)
          expect(group).toContain(name)
          expect(tiesAt(from2020, name).some((tie) => !group.includes(otherEnd(tie, name)))).toBe(true)
          expect(constraint).toBeCloseTo(constraintOf(from2020, name), 10)
        }
      }
      expect(communities.nodes.flatMap(({ brokers }: Answer) => brokers).length).toBeGreaterThan(0)
      expect(rankings).toHaveLength(10)
      for (const { standardError } of rankings) expect(standardError).toBeNull()
    })

    test('list who has the strongest ties within first, and are named after that person', async () => {
      const { communities } = await ask(
        '{ communities(first: 3) { nodes { key people(first: 100) { nodes { id label } } } } }',
      )
      for (const { key, people } of communities.nodes) {
        const group = labelsOf(people)
        const inner = group.map((name) =>
          tiesAt(all, name)
            .filter((tie) => group.includes(otherEnd(tie, name)))
            .reduce((sum, { weight }) => sum + weight, 0),
        )
        expect(inner).toEqual([...inner].sort((a, b) => b - a))
        expect(key).toBe(people.nodes[0].id.replace('person-', 'community-'))
      }
    })

    test('come page by page, and their people too', async () => {
      const { communities } = await ask(
        '{ communities(first: 100) { totalCount nodes { key people(first: 100) { nodes { id } } } } }',
      )
      const keys: string[] = []
      for (let after = ''; keys.length < communities.totalCount; ) {
        const page = (
          await ask(`{ communities(first: 2${after}) { nodes { key } pageInfo { hasNextPage endCursor } } }`)
        ).communities
        keys.push(...page.nodes.map(({ key }: Answer) => key))
        expect(page.pageInfo.hasNextPage).toBe(keys.length < communities.totalCount)
        after = `, after: "${page.pageInfo.endCursor}"`
      }
      expect(keys).toEqual(communities.nodes.map(({ key }: Answer) => key))
      const people = (await ask('{ communities(first: 1) { nodes { people(first: 3) { pageInfo { endCursor } } } } }'))
        .communities.nodes[0].people
      const rest = (
        await ask(
          `{ communities(first: 1) { nodes { people(first: 100, after: "${people.pageInfo.endCursor}") { nodes { id } } } } }`,
        )
      ).communities.nodes[0]
      expect(rest.people.nodes).toEqual(communities.nodes[0].people.nodes.slice(3))
    })

    test('are smaller with a greater resolution, and their modularity follows it', async () => {
      const { communities } = await ask(
        '{ communities(resolution: 4, first: 100) { totalCount modularity nodes { people(first: 100) { nodes { label } } } } }',
      )
      const usual = (await ask('{ communities { totalCount } }')).communities
      expect(communities.totalCount).toBeGreaterThan(usual.totalCount)
      const groups: string[][] = communities.nodes.map(({ people }: Answer) => labelsOf(people))
      expect(communities.modularity).toBeCloseTo(modularityOf(all, groups, 4), 10)
    })

    test('say which papers are uncertain, and of which graph they are', async () => {
      const { communities, graph } = await ask(
        '{ communities { caveats { papersOfUnknownYear papersWithCutAuthorList } asOf { changeCount changedAt } } graph { version { changeCount changedAt } } }',
      )
      const withPeople = printedPapers.filter((paper) => peopleOf(paper).length > 0)
      expect(communities.caveats).toEqual({
        papersOfUnknownYear: withPeople.filter(({ year }) => year === null).length,
        papersWithCutAuthorList: withPeople.filter(({ complete }) => !complete).length,
      })
      expect(communities.asOf).toEqual(graph.version)
    })
  })

  describe('Rankings', () => {
    test.each([
      ['DEGREE', (name: string) => tiesAt(all, name).length],
      ['STRENGTH', (name: string) => strengthOf(all, name)],
    ])('by %s have everybody who has a tie with the value that the papers make, page by page', async (by, expected) => {
      const ranks: Answer[] = []
      for (let after = ''; ; ) {
        const { data, errors } = await service().ask(
          `{ rankings(by: ${by}, first: 40${after}) { value standardError sampleSize cursor person { id label } } }`,
        )
        expect(errors).toEqual([])
        ranks.push(...data.rankings)
        if (data.rankings.length < 40) break
        after = `, after: "${ranks.at(-1).cursor}"`
      }
      expect(ranks.map(({ person }) => unbroken(person.label)).sort()).toEqual(tiedIn(all))
      for (const { person, value, standardError, sampleSize } of ranks)
        expect([value, standardError, sampleSize]).toEqual([expected(unbroken(person.label)), null, null])
      const places = ranks.map(({ value, person }) => [-value, person.id])
      expect(places).toEqual([...places].sort((a, b) => a[0] - b[0] || (a[1] < b[1] ? -1 : 1)))
    })

    test('by PAGERANK sum to 1, and by BETWEENNESS put first who stands between', async () => {
      const { data, errors } = await service().ask(
        '{ rank: rankings(by: PAGERANK, first: 100) { value } between: rankings(by: BETWEENNESS, first: 100) { value person { label } } near: rankings(by: HARMONIC_CLOSENESS, first: 100) { value } }',
      )
      expect(errors).toEqual([])
      const count = Math.min(100, tiedIn(all).length)
      for (const list of ['rank', 'between', 'near']) expect(data[list]).toHaveLength(count)
      const sum = data.rank.reduce((total: number, { value }: Answer) => total + value, 0)
      expect(sum).toBeLessThanOrEqual(1 + 1e-9)
      expect(sum).toBeGreaterThan(0.8)
      const names = data.between.slice(0, 5).map(({ person }: Answer) => unbroken(person.label))
      expect(names).toContain('Minchen Yu')
    })

    test.each([
      ['rankings(by: DEGREE, first: 101) { value }', 'first must be between 1 and 100, but got 101.'],
      ['rankings(by: DEGREE, after: "x") { value }', /after must be a cursor of this list/],
      ['communities(resolution: 0) { totalCount }', 'resolution must be above 0 and at most 1000, but got 0.'],
      ['communities(ties: { minWeight: -1 }) { totalCount }', 'ties.minWeight must be 0 or more, but got -1.'],
      ['communities { nodes { brokers(first: 0) { constraint } } }', 'first must be between 1 and 100, but got 0.'],
    ])('and communities refuse %s', async (field, message) => {
      const { errors } = await service().ask(`{ ${field} }`)
      expect(errors[0]?.message).toMatch(message)
      expect(errors[0]?.extensions?.code).toBe('BAD_USER_INPUT')
    })

    test('and communities say that a graph is too large, unless Graph Data Science answers', async () => {
      const { graph, askWithin } = service()
      const { data, errors } = await askWithin({ projectionTies: 10 })(
        '{ communities { computedBy } rankings(by: DEGREE, first: 1) { computedBy } }',
      )
      if (await hasDataScience(graph)) {
        const computedBy = 'GRAPH_DATA_SCIENCE'
        expect(data).toEqual({ communities: { computedBy }, rankings: [{ computedBy }] })
      } else {
        expect(data).toEqual({ communities: null, rankings: null })
        expect(errors.map(({ extensions }) => extensions?.code)).toEqual(['COST_EXCEEDED', 'COST_EXCEEDED'])
      }
    })
  })
}

const [ada, bela, cleo, dora, egon, fritz] = [
  'Adalbert Quillfeder',
  'Brunhilde Vogelsang',
  'Casimir Ottersteen',
  'Dorothea Lindqvistel',
  'Eberhard Zwirnmann',
  'Friedemann Ockelrath',
] as const

/** Two threes who write about bridges and about lamps; Ada and Dora wrote one paper together. */
const documents = [
  publicationList(ada, [
    { title: 'Bridges of Wood and Iron', authors: [ada, bela, cleo], venue: 'VLDB', year: 2020 },
    { title: 'Old Bridges over Cold Rivers', authors: [ada, bela, cleo], venue: 'VLDB', year: 2021 },
    { title: 'Weighing Bridges by Night', authors: [ada, cleo], venue: 'VLDB', year: 2022 },
    { title: 'A Garden without Walls', authors: [ada, dora], venue: 'KDD', year: 2022 },
  ]),
  publicationList(dora, [
    { title: 'Lamps for the Long Winter', authors: [dora, egon, fritz], venue: 'KDD', year: 2020 },
    { title: 'Seven Lamps and a Mirror', authors: [dora, egon, fritz], venue: 'KDD', year: 2021 },
  ]),
]

/** Communities that one can see. */
export const promisesOfSmallCommunities = (engine: TestEngine): void => {
  describe(`Two groups with one tie between them on ${engine.name}`, () => {
    const service = sharedService(engine, documents)

    test('are two communities, named after what they write about, with one broker each', async () => {
      const { data, errors } = await service().ask(
        '{ communities { modularity nodes { size label stability people { totalCount nodes { label } } brokers { person { label } betweenness constraint standardError } } } }',
      )
      expect(errors).toEqual([])
      const [bridges, lamps] = [ada, dora].map((name) =>
        data.communities.nodes.find(({ people }: Answer) => labelsOf(people).includes(name)),
      )
      expect(data.communities.nodes).toHaveLength(2)
      // Within: 7 and 6 of 14; strengths: 15 and 13 of 28.
      expect(data.communities.modularity).toBeCloseTo(13 / 14 - (15 / 28) ** 2 - (13 / 28) ** 2, 10)
      expect(bridges).toMatchObject({ size: 3, stability: 1 })
      expect(bridges.label.split(', ')).toContain('bridge')
      expect(lamps.label.split(', ')).toContain('lamp')
      expect(bridges.people.totalCount).toBe(3)
      // Ada and Cleo share three papers; Bela has two with each.
      expect(labelsOf(bridges.people).slice(0, 2).sort()).toEqual([ada, cleo])
      // All ways from Dora to Bela and Cleo lead through Ada.
      expect(bridges.brokers).toMatchObject([{ person: { label: ada }, betweenness: 1, standardError: null }])
      expect(lamps.brokers).toMatchObject([{ person: { label: dora }, betweenness: 1, standardError: null }])
    })

    test('rank who stands between them first', async () => {
      const { data } = await service().ask('{ rankings(by: BETWEENNESS) { value person { label } } }')
      // 3 people behind each of the two, 2 of them beside: 6 of 10 pairs for each.
      expect(data.rankings.slice(0, 2).map(({ value }: Answer) => value)).toEqual([0.6, 0.6])
      expect(
        data.rankings
          .map(({ person }: Answer) => person.label)
          .slice(0, 2)
          .sort(),
      ).toEqual([ada, dora])
      expect(data.rankings.slice(2).map(({ value }: Answer) => value)).toEqual([0, 0, 0, 0])
    })

    test('are looked for in the ties that are asked for', async () => {
      const { data } = await service().ask(
        '{ communities(ties: { years: { from: 2022 } }) { totalCount alonePersonCount nodes { size label } } }',
      )
      expect(data.communities).toMatchObject({ totalCount: 1, alonePersonCount: 3, nodes: [{ size: 3 }] })
    })
  })
}
