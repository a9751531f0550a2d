import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Graph } from '../../../src/graph/graph.ts'
import type { TestEngine } from '../../graph/engines.ts'
import type { Answer } from '../asking.ts'
import { publicationList } from '../documents.ts'
import { load, type Service, serviceOver, sharedService } from '../test-service.ts'

const [ada, bela, cleo, dora, egon] = [
  'Adalbert Quillfeder',
  'Brunhilde Vogelsang',
  'Casimir Ottersteen',
  'Dorothea Lindqvistel',
  'Eberhard Zwirnmann',
] as const

/** Five papers of five people: small enough to work out every figure by hand. */
const document = publicationList(ada, [
  { title: 'Bridges of Wood and Iron', authors: [ada, bela], venue: 'VLDB', year: 2020 },
  { title: 'Rivers under the Old Town', authors: [ada, bela, cleo], venue: 'VLDB', year: 2021 },
  { title: 'Lamps for the Long Night', authors: [ada, bela, cleo, dora], venue: 'KDD', year: 2022 },
  { title: 'A Garden without Walls', authors: [dora, ada, egon], venue: 'KDD', year: 2023, cut: true },
  { title: 'Notes on Unknown Seasons', authors: [ada, egon] },
])

/** Joint papers: of which numbers of authors. */
const ties: Readonly<Record<string, readonly number[]>> = {
  [`${ada} + ${bela}`]: [2, 3, 4],
  [`${ada} + ${cleo}`]: [3, 4],
  [`${ada} + ${dora}`]: [4, 3],
  [`${ada} + ${egon}`]: [3, 2],
  [`${bela} + ${cleo}`]: [3, 4],
  [`${bela} + ${dora}`]: [4],
  [`${cleo} + ${dora}`]: [4],
  [`${dora} + ${egon}`]: [3],
}
const papers = { [ada]: 5, [bela]: 3, [cleo]: 2, [dora]: 2, [egon]: 2 } as const
/** FULL: the sums of the weights above at each person; together twice 14. */
const strengths = { [ada]: 9, [bela]: 6, [cleo]: 5, [dora]: 5, [egon]: 3 } as const

const fields = `nodes { id label distance paperCount degree strength community } edges { id source target weight normalizedWeight paperCount }
  totals { nodeCount edgeCount paperCount exact } truncated { reasons omittedNodeCount omittedEdgeCount }
  caveats { papersOverAuthorLimit papersOverTieLimit papersOfUnknownYear papersWithCutAuthorList }`

const networkOf = async (ask: Service['ask'], more: string): Promise<Answer> => {
  const { data, errors } = await ask(
    `{ collaborationNetwork(around: { people: [{ name: "${ada}" }] }${more}) { ${fields} } }`,
  )
  expect(errors).toEqual([])
  const network = data.collaborationNetwork
  const labels = new Map<string, string>(network.nodes.map(({ id, label }: Answer) => [id, label]))
  const edges = network.edges.map((edge: Answer) => [
    [labels.get(edge.source), labels.get(edge.target)].sort().join(' + '),
    edge,
  ])
  return {
    ...network,
    byPair: new Map<string, Answer>(edges),
    byLabel: new Map(network.nodes.map((node: Answer) => [node.label, node])),
  }
}

const round = (value: number): number => Math.round(value * 1e9) / 1e9
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/** Figures of a network that is worked out by hand, and its limits. */
export const promisesOfSmallNetwork = (engine: TestEngine): void => {
  describe(`A small network on ${engine.name}`, () => {
    const service = sharedService(engine, [document])

    test('has the nodes, degrees and strengths that its papers make', async () => {
      const { nodes, totals, truncated, caveats } = await networkOf(service().ask, '')
      const expected = Object.entries(strengths).map(([label, strength]) => ({
        label,
        distance: label === ada ? 0 : 1,
        paperCount: papers[label as keyof typeof papers],
        degree: Object.keys(ties).filter((pair) => pair.includes(label)).length,
        strength,
      }))
      const found = nodes.map(({ id: _, community: __, ...node }: Answer) => node)
      expect(found).toEqual(expect.arrayContaining(expected))
      expect(found).toHaveLength(5)
      expect(found.map(({ strength }: Answer) => strength)).toEqual([9, 6, 5, 5, 3])
      expect(totals).toEqual({ nodeCount: 5, edgeCount: 8, paperCount: 5, exact: true })
      expect(truncated).toBeNull()
      expect(caveats).toEqual({
        papersOverAuthorLimit: 0,
        papersOverTieLimit: 0,
        papersOfUnknownYear: 1,
        papersWithCutAuthorList: 1,
      })
    })

    test.each([
      ['FULL', () => 1],
      ['FRACTIONAL', (size: number) => 1 / (size - 1)],
      ['PER_PAPER', (size: number) => 2 / (size * (size - 1))],
    ] as const)('is counted by %s', async (counting, weigh) => {
      const { byPair, byLabel } = await networkOf(service().ask, `, ties: { counting: ${counting} }`)
      const found = Object.fromEntries([...byPair].map(([pair, { weight }]) => [pair, round(weight)]))
      const expected = Object.fromEntries(
        Object.entries(ties).map(([pair, sizes]) => [pair, round(sum(sizes.map(weigh)))]),
      )
      expect(found).toEqual(expected)
      // Each author's fractions sum to his papers, and the parts of all ties of a paper to one.
      if (counting === 'FRACTIONAL')
        for (const [label, node] of byLabel) expect(round(node.strength)).toBe(papers[label as keyof typeof papers])
      if (counting === 'PER_PAPER') expect(round(sum(Object.values(found)))).toBe(5)
    })

    test.each([
      ['NONE', (c: number) => c],
      [
        'ASSOCIATION_STRENGTH',
        (c: number, a: keyof typeof papers, b: keyof typeof papers) => (28 * c) / (strengths[a] * strengths[b]),
      ],
      ['SALTON', (c: number, a: keyof typeof papers, b: keyof typeof papers) => c / Math.sqrt(papers[a] * papers[b])],
      ['JACCARD', (c: number, a: keyof typeof papers, b: keyof typeof papers) => c / (papers[a] + papers[b] - c)],
    ] as const)('is normalized by %s', async (normalization, formula) => {
      const { byPair } = await networkOf(service().ask, `, normalization: ${normalization}`)
      for (const [pair, sizes] of Object.entries(ties)) {
        const [a, b] = pair.split(' + ') as [keyof typeof papers, keyof typeof papers]
        expect([pair, round(byPair.get(pair)?.normalizedWeight)]).toEqual([pair, round(formula(sizes.length, a, b))])
      }
    })

    test('is normalized under the same ties that are counted', async () => {
      const { byPair } = await networkOf(
        service().ask,
        ', normalization: JACCARD, ties: { years: { to: 2021 }, unknownYears: EXCLUDE }',
      )
      // Two papers of Ada and Bela, one of them with Cleo.
      expect(Object.fromEntries([...byPair].map(([pair, edge]) => [pair, edge.normalizedWeight]))).toEqual({
        [`${ada} + ${bela}`]: 1,
        [`${ada} + ${cleo}`]: 0.5,
        [`${bela} + ${cleo}`]: 0.5,
      })
    })

    test.each(['FULL', 'FRACTIONAL'])(
      'keeps every value when less of it is drawn, and says what was left out: %s',
      async (counting) => {
        const arguments_ = `, normalization: ASSOCIATION_STRENGTH, ties: { counting: ${counting} }`
        const whole = await networkOf(service().ask, arguments_)
        for (let maxNodes = 1; maxNodes <= 5; maxNodes += 1) {
          for (let maxEdges = 0; maxEdges <= 8; maxEdges += 1) {
            const drawn = await networkOf(service().ask, `${arguments_}, maxNodes: ${maxNodes}, maxEdges: ${maxEdges}`)
            const strip = ({ community: _, ...node }: Answer) => node
            expect(drawn.nodes.map(strip)).toEqual(whole.nodes.slice(0, maxNodes).map(strip))
            const ids = new Set(drawn.nodes.map(({ id }: Answer) => id))
            const between = whole.edges.filter(({ source, target }: Answer) => ids.has(source) && ids.has(target))
            expect(drawn.edges).toEqual(between.slice(0, maxEdges))
            expect(drawn.totals).toEqual(whole.totals)
            expect(drawn.caveats).toEqual(whole.caveats)
            const reasons = [
              ...(maxNodes < 5 ? ['MAX_NODES'] : []),
              ...(between.length > maxEdges ? ['MAX_EDGES'] : []),
            ]
            expect(drawn.truncated).toEqual(
              reasons.length === 0
                ? null
                : { reasons, omittedNodeCount: 5 - maxNodes, omittedEdgeCount: 8 - drawn.edges.length },
            )
          }
        }
      },
    )

    test('is a lower bound, and says so, where reading it stops at the work limit', async () => {
      const whole = await networkOf(service().ask, ', depth: 2')
      for (const bounds of [{ workTies: 2 }, { workPeople: 2 }]) {
        const ask = service().askWithin(bounds)
        const part = await networkOf(ask, ', depth: 2')
        expect(part.totals.exact).toBe(false)
        expect(part.truncated.reasons).toEqual(['WORK_LIMIT'])
        expect(part.totals.edgeCount).toBeLessThan(whole.totals.edgeCount)
        for (const edge of part.edges) expect(whole.edges).toContainEqual(edge)
        expect(await networkOf(ask, ', depth: 2')).toEqual(part)
      }
      expect((await networkOf(service().askWithin({ workTies: 8, workPeople: 5 }), ', depth: 2')).totals.exact).toBe(
        true,
      )
    })

    test('leaves out papers by number of authors, by year and by cut lists, and counts them as caveats', async () => {
      const pairs = async (selection: string) => {
        const { byPair, caveats } = await networkOf(service().ask, `, ties: { ${selection} }`)
        return { pairs: Object.fromEntries([...byPair].map(([pair, { paperCount }]) => [pair, paperCount])), caveats }
      }
      expect(await pairs('maxAuthorsPerPaper: 2')).toEqual({
        pairs: { [`${ada} + ${bela}`]: 1, [`${ada} + ${egon}`]: 1 },
        caveats: {
          papersOverAuthorLimit: 3,
          papersOverTieLimit: 0,
          papersOfUnknownYear: 1,
          papersWithCutAuthorList: 0,
        },
      })
      expect((await pairs('cutAuthorLists: EXCLUDE')).pairs[`${ada} + ${egon}`]).toBe(1)
      expect((await pairs('unknownYears: EXCLUDE, years: { from: 2023 }')).pairs).toEqual({
        [`${ada} + ${dora}`]: 1,
        [`${ada} + ${egon}`]: 1,
        [`${dora} + ${egon}`]: 1,
      })
      expect((await pairs('minWeight: 2, counting: FULL')).pairs).toEqual({
        [`${ada} + ${bela}`]: 3,
        [`${ada} + ${cleo}`]: 2,
        [`${ada} + ${dora}`]: 2,
        [`${ada} + ${egon}`]: 2,
        [`${bela} + ${cleo}`]: 2,
      })
    })

    test('has co-authors with the weights of its ties', async () => {
      const { data } = await service().ask(
        `{ person(by: { name: "${ada}" }) { collaborators(ties: { counting: PER_PAPER }) { edges { weight node { label } collaboration { weight paperCount people { label } } } } } }`,
      )
      expect(data.person.collaborators.edges.map(({ weight, node }: Answer) => [node.label, round(weight)])).toEqual([
        [bela, 1.5],
        [egon, round(4 / 3)],
        ...[cleo, dora]
          .map((label) => [label, 0.5])
          .sort(
            (a, b) =>
              data.person.collaborators.edges.findIndex((edge: Answer) => edge.node.label === a[0]) -
              data.person.collaborators.edges.findIndex((edge: Answer) => edge.node.label === b[0]),
          ),
      ])
    })
  })

  describe(`Papers of very many authors on ${engine.name}`, () => {
    let graph: Graph
    beforeAll(async () => {
      graph = await engine.open()
      await load(graph, [document], 3)
    })
    afterAll(() => graph.close())

    test('make no ties, stay papers of their authors, and are counted as a caveat', async () => {
      const ask = serviceOver(graph).askWithin({ tieLimit: 3 })
      const { byPair, byLabel, caveats } = await networkOf(ask, '')
      expect(byPair.has(`${ada} + ${dora}`) && !byPair.has(`${bela} + ${dora}`)).toBe(true)
      expect(byPair.get(`${ada} + ${bela}`)?.paperCount).toBe(2)
      expect(byLabel.get(ada)?.paperCount).toBe(5)
      expect(caveats.papersOverTieLimit).toBe(1)
      const { data } = await ask(
        `{ collaboration(between: [{ name: "${ada}" }, { name: "${bela}" }]) { caveats { papersOverTieLimit } } person(by: { name: "${dora}" }) { papers { totalCount } summary { collaboratorCount } } }`,
      )
      expect(data.collaboration.caveats.papersOverTieLimit).toBe(1)
      expect(data.person).toEqual({ papers: { totalCount: 2 }, summary: { collaboratorCount: 2 } })
    })
  })
}
