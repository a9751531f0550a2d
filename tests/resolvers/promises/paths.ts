import { describe, expect, test } from 'vitest'
import type { TestEngine } from '../../graph/engines.ts'
import { type Answer, type Ask, usualBounds } from '../asking.ts'
import { operation } from '../contract.ts'
import { publicationList } from '../documents.ts'
import { distancesFrom, full, otherEnd, papersOf, peopleOf, tiesAt, tiesOf } from '../expected-graph.ts'
import { type PrintedPaper, printedPapers } from '../printed-papers.ts'
import { type Service, sharedService } from '../test-service.ts'

const from2020 = printedPapers.filter((paper) => (paper.year ?? 2020) >= 2020 && peopleOf(paper).length <= 50)
const unlimited = { papersOverAuthorLimit: 0, papersOverTieLimit: 0 }
const caveatsOver = (papers: Iterable<PrintedPaper>) => ({
  ...unlimited,
  papersOfUnknownYear: [...new Set(papers)].filter(({ year }) => year === null).length,
  papersWithCutAuthorList: [...new Set(papers)].filter(({ complete }) => !complete).length,
})

/** How many ways of fewest steps there are, found by walking all of them. */
const countWaysTo = (name: string, start: string, distances: ReadonlyMap<string, number>): number =>
  name === start
    ? 1
    : tiesAt(tiesOf(printedPapers, full), name)
        .map((tie) => otherEnd(tie, name))
        .filter((other) => distances.get(other) === (distances.get(name) ?? 0) - 1)
        .reduce((sum, other) => sum + countWaysTo(other, start, distances), 0)

const pathsTo = (name: string, more = '') =>
  `collaborationPaths(from: { name: "Tingfeng Lan" }, to: { name: "${name}" }${more}) { outcome distance shortestPathCount paths(first: 100) { people { label } } }`

/** What path queries answer over the five profiles. */
export const promisesOfPaths = (service: () => Service): void => {
  describe('The way from Tingfeng Lan to Xin Tan', () => {
    test('has two steps through Minchen Yu, who is likely one person, with the papers of each', async () => {
      const { data, errors } = await service().ask(operation('paths'))
      expect(errors).toEqual([])
      const { paths, introducers, ...answer } = data.collaborationPaths
      const way = ['Tingfeng Lan', 'Minchen Yu', 'Xin Tan']
      expect(answer).toEqual({
        outcome: 'FOUND',
        distance: 2,
        shortestPathCount: '1',
        caveats: caveatsOver(from2020.filter((paper) => way.some((name) => papersOf(name).includes(paper)))),
      })
      const steps = way.slice(1).map((to, step) => {
        const papers = papersOf(to).filter((paper) => papersOf(way[step] ?? '').includes(paper))
        return [way[step], to, papers.length, papers.map(({ title }) => title)]
      })
      const [path] = paths
      expect(paths).toHaveLength(1)
      expect([path.strength, path.certainty]).toEqual([1, 'LIKELY'])
      expect(path.people.map(({ label }: Answer) => label)).toEqual(way)
      const found = path.steps.map(({ from, to, weight, papers }: Answer) => [
        from.label,
        to.label,
        weight,
        papers.nodes.map(({ title }: Answer) => title),
      ])
      expect(found).toEqual(steps)
      expect(path.steps.map(({ certainty }: Answer) => certainty)).toEqual(['CERTAIN', 'LIKELY'])
      expect(introducers).toEqual([{ person: { label: 'Minchen Yu' }, pathCount: '1', strength: 1 }])
    })

    test('is none where only what is certain counts', async () => {
      const { data } = await service().ask(`{ ${pathsTo('Xin Tan', ', ties: { minCertainty: CERTAIN }')} }`)
      expect(data.collaborationPaths).toMatchObject({ outcome: 'NOT_CONNECTED', distance: null, paths: [] })
    })
  })

  describe('Ways to everybody within reach', () => {
    const distances = distancesFrom(tiesOf(printedPapers, full), ['Tingfeng Lan'], 9)
    const some = [...distances].filter(([, steps]) => steps > 0).filter((_, index) => index % 5 === 0)
    const query = `{ ${some.map(([name], index) => `to${index}: ${pathsTo(name, ', maxHops: 3')}`).join('\n')} }`

    test.each([
      ['held in memory', {}],
      ['read level by level, since it is too large to be held', { projectionTies: 10 }],
    ])('are as many and as short as the papers make them, in a graph %s', async (_, bounds) => {
      const { data, errors } = await service().askWithin(bounds)(query)
      expect(errors).toEqual([])
      expect(some.length).toBeGreaterThan(12)
      for (const [index, [name, steps]] of some.entries()) {
        const count = countWaysTo(name, 'Tingfeng Lan', distances)
        const { paths, ...answer } = data[`to${index}`]
        const isNear = steps <= 3
        expect(answer).toEqual({
          outcome: isNear ? 'FOUND' : 'BEYOND_MAX_HOPS',
          distance: isNear ? steps : null,
          shortestPathCount: isNear ? String(count) : '0',
        })
        expect(new Set(paths.map((path: Answer) => JSON.stringify(path))).size).toBe(isNear ? count : 0)
      }
    })
  })

  test('Junping Zhao is not connected with Tingfeng Lan, and the number of cut author lists is said', async () => {
    const { data, errors } = await service().ask(
      '{ collaborationPaths(from: { name: "Tingfeng Lan" }, to: { name: "Junping Zhao" }) { outcome distance shortestPathCount caveats { papersOverAuthorLimit papersOverTieLimit papersOfUnknownYear papersWithCutAuthorList } paths { strength } introducers { pathCount } asOf { changeCount changedAt } } graph { version { changeCount changedAt } } }',
    )
    expect(errors).toEqual([])
    const ties = tiesOf(printedPapers, full)
    const around = ['Tingfeng Lan', 'Junping Zhao'].flatMap((name) => [...distancesFrom(ties, [name], 9).keys()])
    const caveats = caveatsOver(around.flatMap(papersOf))
    expect(caveats.papersWithCutAuthorList).toBe(11)
    expect(data.collaborationPaths).toEqual({
      outcome: 'NOT_CONNECTED',
      distance: null,
      shortestPathCount: '0',
      caveats,
      paths: [],
      introducers: [],
      asOf: data.graph.version,
    })
    expect(data.graph.version).toEqual({ changeCount: 1, changedAt: '2026-01-01T00:00:00.000Z' })
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

const titles = [
  'Bridges of Wood and Iron',
  'Rivers under the Old Town',
  'Lamps for the Long Night',
  'A Garden without Walls',
  'Notes on Unknown Seasons',
  'The Weight of Small Coins',
  'Maps of a Sunken Coast',
  'Clocks that Run Backwards',
]
/** Ada and Egon wrote one paper together, and each wrote two with Bela and one with Cleo; Dora wrote with Egon, Fritz with nobody. */
const entries = [
  [[ada, egon], 2015],
  [[ada, bela], 2020],
  [[ada, bela], 2021],
  [[bela, egon], 2020],
  [[bela, egon], 2021],
  [[ada, cleo], 2022],
  [[cleo, egon], 2022],
  [[egon, dora], 2022],
] as const
const documents = [
  publicationList(
    ada,
    entries.map(([authors, year], index) => ({ title: titles[index] ?? '', authors, venue: 'VLDB', year })),
  ),
  publicationList(fritz, [{ title: 'A Hermit and his Library', authors: [fritz], venue: 'KDD', year: 2020 }]),
]

const waysFrom = async (ask: Ask, to: string, more: string): Promise<Answer> => {
  const { data, errors } = await ask(
    `{ collaborationPaths(from: { name: "${ada}" }, to: { name: "${to}" }${more}) { outcome distance shortestPathCount paths { strength people { label } steps { paperCount firstYear lastYear } } introducers { person { label } pathCount strength } } }`,
  )
  expect(errors).toEqual([])
  const { paths, introducers, ...answer } = data.collaborationPaths
  return {
    ...answer,
    ways: paths.map(({ people }: Answer) => people.map(({ label }: Answer) => label)),
    strengths: paths.map(({ strength }: Answer) => strength),
    steps: paths.map(({ steps }: Answer) => steps),
    introducers: introducers.map(({ person, pathCount, strength }: Answer) => [person.label, pathCount, strength]),
  }
}

/** Ways through a graph that is small enough to see all of them. */
export const promisesOfSmallPaths = (engine: TestEngine): void => {
  describe(`Ways between six people on ${engine.name}`, () => {
    const service = sharedService(engine, documents)
    const both = (): readonly Ask[] => [service().ask, service().askWithin({ projectionPeople: 2 })]

    test('are shortest or strongest, as is asked', async () => {
      for (const ask of both()) {
        const shortest = await waysFrom(ask, egon, '')
        expect(shortest).toMatchObject({ distance: 1, shortestPathCount: '1', ways: [[ada, egon]], introducers: [] })
        const strongest = await waysFrom(ask, egon, ', objective: STRONGEST')
        expect(strongest).toMatchObject({ distance: 2, ways: [[ada, bela, egon]], strengths: [2] })
        expect(strongest.steps[0][0]).toEqual({ paperCount: 2, firstYear: 2020, lastYear: 2021 })
        expect(await waysFrom(ask, egon, ', objective: STRONGEST, maxHops: 1')).toEqual(shortest)
      }
    })

    test('are listed with the strongest first, and introducers with them', async () => {
      for (const ask of both()) {
        const answer = await waysFrom(ask, egon, ', ties: { years: { from: 2020 } }')
        expect(answer).toMatchObject({
          outcome: 'FOUND',
          distance: 2,
          shortestPathCount: '2',
          ways: [
            [ada, bela, egon],
            [ada, cleo, egon],
          ],
          strengths: [2, 1],
          introducers: [
            [bela, '1', 2],
            [cleo, '1', 1],
          ],
        })
      }
    })

    test('lead around those who are to be avoided', async () => {
      for (const ask of both()) {
        const around = (...names: string[]) =>
          `, ties: { years: { from: 2020 } }, avoiding: [${names.map((name) => `{ name: "${name}" }`).join(', ')}]`
        expect((await waysFrom(ask, egon, around(bela))).ways).toEqual([[ada, cleo, egon]])
        expect(await waysFrom(ask, egon, around(bela, cleo))).toMatchObject({
          outcome: 'NOT_CONNECTED',
          distance: null,
        })
      }
    })

    test('may be too long, or may not be there at all', async () => {
      for (const ask of both()) {
        expect(await waysFrom(ask, dora, ', maxHops: 1')).toMatchObject({
          outcome: 'BEYOND_MAX_HOPS',
          distance: null,
          ways: [],
        })
        expect(await waysFrom(ask, dora, ', maxHops: 2')).toMatchObject({ outcome: 'FOUND', ways: [[ada, egon, dora]] })
        expect(await waysFrom(ask, fritz, '')).toMatchObject({ outcome: 'NOT_CONNECTED', shortestPathCount: '0' })
      }
    })

    test('are not told where the search had to stop', async () => {
      const ask = service().askWithin({ projectionPeople: 2, workTies: 1 })
      expect(await waysFrom(ask, dora, ', objective: STRONGEST')).toMatchObject({
        outcome: 'SEARCH_LIMIT_REACHED',
        distance: null,
        shortestPathCount: '0',
        ways: [],
      })
    })

    test.each([
      ['to the same person', `to: { name: "${ada}" }`, /two different people, but both are Adalbert/],
      ['of no steps', `to: { name: "${egon}" }, maxHops: 0`, 'maxHops must be between 1 and 20, but got 0.'],
      ['of too many steps', `to: { name: "${egon}" }, maxHops: 21`, 'maxHops must be between 1 and 20, but got 21.'],
      [
        'around their own end',
        `to: { name: "${egon}" }, avoiding: [{ name: "${egon}" }]`,
        /neither from nor to, but names Eberhard/,
      ],
    ])('%s cannot be meant', async (_, more, message) => {
      const { data, errors } = await service().ask(
        `{ collaborationPaths(from: { name: "${ada}" }, ${more}) { outcome } }`,
      )
      expect(data).toEqual({ collaborationPaths: null })
      expect(errors[0]?.message).toMatch(message)
      expect(errors[0]?.extensions?.code).toBe('BAD_USER_INPUT')
    })

    test.each(['paths', 'introducers'])('more %s than a page holds are refused', async (list) => {
      const { errors } = await service().ask(
        `{ collaborationPaths(from: { name: "${ada}" }, to: { name: "${egon}" }) { ${list}(first: ${usualBounds.pageSize + 1}) { strength } } }`,
      )
      expect(errors[0]?.message).toBe('first must be between 1 and 100, but got 101.')
    })
  })
}
