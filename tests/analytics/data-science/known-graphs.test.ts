import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findServedCommunities } from '../../../src/analytics/data-science/served-communities.ts'
import { createServedGraphs, type ServedGraph } from '../../../src/analytics/data-science/served-graph.ts'
import { rankServed } from '../../../src/analytics/data-science/served-ranking.ts'
import type { Measure } from '../../../src/analytics/rank-people.ts'
import type { Graph } from '../../../src/graph/graph.ts'
import { newNodes, newRelations } from '../../../src/statements/stored-graph.ts'
import { testServerHasDataScience } from '../../graph/data-science.ts'
import { everythingIsRequired, neo4jEngine } from '../../graph/engines.ts'
import { type KnownGraph, knownGraphs } from '../known-graph.ts'
import { everything } from '../sample-ties.ts'

const never = AbortSignal.any([])
const idOf = (node: number): string => `person-${String(node).padStart(13, '0')}`
const nodeOf = (id: string): number => Number(id.slice('person-'.length))

/** Each tie as so many joint papers as it weighs; the papers themselves are not stored. */
const store = (graph: Graph, { nodeCount, graph: { neighbours, weights } }: KnownGraph): Promise<void> =>
  graph.write(async (transaction) => {
    const people = Array.from({ length: nodeCount }, (_, node) => ({ id: idOf(node), properties: { id: idOf(node) } }))
    await transaction.run(...newNodes('Person', people))
    const rows = people.flatMap(({ id }, node) => {
      const others = Array.from(neighbours.items.subarray(neighbours.starts[node], neighbours.starts[node + 1]))
      return others.flatMap((other, at) => {
        const of = <T>(value: T): T[] =>
          Array.from({ length: weights[(neighbours.starts[node] ?? 0) + at] ?? 0 }, () => value)
        const properties = { papers: of('paper'), years: of(0), sizes: of(2), cut: of(false), certain: of(true) }
        return node < other ? [{ from: id, to: idOf(other), properties }] : []
      })
    })
    await transaction.run(...newRelations('Person COLLABORATED Person', rows))
  })

test.runIf(everythingIsRequired)('Graph Data Science is there', async () => {
  expect(await testServerHasDataScience()).toBe(true)
})

if (neo4jEngine !== undefined && (await testServerHasDataScience())) {
  const engine = neo4jEngine
  describe.each(knownGraphs)('Graph Data Science finds in %s', (_, known) => {
    let graph: Graph
    let served: ServedGraph
    beforeAll(async () => {
      graph = await engine.open()
      await store(graph, known)
      const found = await createServedGraphs(graph, 100).of(everything, never)
      if (found === null) throw new Error('There is no Graph Data Science.')
      served = found
    })
    afterAll(async () => {
      await graph.close()
    })

    const rank = (measure: Measure, limit = known.nodeCount, mostLooks?: number) =>
      rankServed(served, measure, 42, { after: null, limit }, never, mostLooks)

    test.each([
      ['DEGREE', known.degree],
      ['STRENGTH', known.strength],
      ['PAGERANK', known.pagerank],
      ['BETWEENNESS', known.betweenness],
      ['HARMONIC_CLOSENESS', known.harmonic.map((sum) => sum / (known.nodeCount - 1))],
    ] as const)('%s as networkx does', async (measure, expected) => {
      const { people, sampleSize } = await rank(measure)
      expect(sampleSize).toBeNull()
      const values = new Map(people.map(({ id, value }) => [nodeOf(id), value]))
      for (const [at, node] of known.nodes.entries()) {
        const value = expected[at] ?? 0
        expect(Math.abs((values.get(node) ?? 0) - value)).toBeLessThan(1e-6 * value + 1e-8)
      }
      const places = people.map(({ id, value }) => [-value, id] as const)
      expect(places).toEqual([...places].sort((a, b) => a[0] - b[0] || (a[1] < b[1] ? -1 : 1)))
    })

    test('whom most ways lead through from a part of the people, too', async () => {
      const exact = await rank('BETWEENNESS', 10)
      const looks = served.personCount + 2 * served.tieCount
      const estimate = await rank('BETWEENNESS', 10, looks * Math.floor(known.nodeCount / 3))
      expect(estimate.sampleSize).toBe(Math.floor(known.nodeCount / 3))
      const first = exact.people.slice(0, 5).map(({ id }) => id)
      const found = estimate.people.filter(({ id }) => first.includes(id))
      expect(found.length).toBeGreaterThanOrEqual(4)
    })

    test('communities whose modularity is that of the best within two hundredths, by its definition', async () => {
      const found = await findServedCommunities(served, { resolution: 1, seed: 42 }, never)
      expect(found.modularity).toBeGreaterThan(known.bestModularity - 0.02)
      expect(found.modularity).toBeLessThan(known.bestModularity + 0.001)
      expect(found.sizes.reduce((sum, size) => sum + size, 0)).toBe(served.personCount)
      expect(served.personCount + found.alonePersonCount).toBe(known.nodeCount)
      expect(served.tieCount).toBe(known.graph.weights.length / 2)
    })
  })
}
