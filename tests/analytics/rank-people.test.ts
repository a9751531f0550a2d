import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { constraintOf } from '../../src/analytics/constraint.ts'
import { type Measure, rankPeople } from '../../src/analytics/rank-people.ts'
import { strengthsOf, type WeightedGraph, weightedGraphOf } from '../../src/analytics/weighted-graph.ts'
import { allWays, arbitraryGraph } from './arbitrary-graph.ts'
import { knownGraphs } from './known-graph.ts'

const unhurried = () => undefined
const rank = (graph: WeightedGraph, measure: Measure, mostLooks?: number, seed = 42) =>
  rankPeople(graph, measure, seed, unhurried, mostLooks)

describe.each(knownGraphs)('In %s', (_, known) => {
  const { graph, nodes, nodeCount } = known
  const of = (values: Float64Array) => nodes.map((node) => values[node] ?? 0)
  const toBeClose = (found: readonly number[], expected: readonly number[], digits = 8) => {
    for (const [at, value] of expected.entries()) expect(found[at]).toBeCloseTo(value, digits)
  }

  test.each([
    ['DEGREE', known.degree],
    ['STRENGTH', known.strength],
    ['PAGERANK', known.pagerank],
    ['BETWEENNESS', known.betweenness],
    ['HARMONIC_CLOSENESS', known.harmonic.map((sum) => sum / (nodeCount - 1))],
  ] as const)('%s is what networkx says', async (measure, expected) => {
    const { values, order, standardErrors, sampleSize } = await rank(graph, measure)
    toBeClose(of(values), expected)
    expect([standardErrors, sampleSize]).toEqual([null, null])
    const ranks = Array.from(order, (node) => [-(values[node] ?? 0), node] as const)
    expect(ranks).toEqual([...ranks].sort((a, b) => a[0] - b[0] || a[1] - b[1]))
  })

  test('Burt’s constraint is what networkx says', () => {
    const strengths = strengthsOf(graph)
    toBeClose(
      nodes.map((node) => constraintOf(graph, strengths, node) ?? 0),
      known.constraint,
    )
  })
})

test.each(['BETWEENNESS', 'HARMONIC_CLOSENESS'] as const)(
  'The first values of an estimate of %s are as far off as their standard errors say',
  async (measure) => {
    const graph = knownGraphs[2]?.[1].graph ?? weightedGraphOf(0, [])
    const exact = await rank(graph, measure)
    const looks = graph.weights.length + exact.values.length
    const estimate = await rank(graph, measure, looks * 150)
    expect([estimate.sampleSize, exact.sampleSize]).toEqual([150, null])
    expect(estimate).toEqual(await rank(graph, measure, looks * 150))
    expect((await rank(graph, measure, looks * 150, 43)).values).not.toEqual(estimate.values)
    const first = [...estimate.order.subarray(0, 30)]
    const within = (errors: number) =>
      first.filter((node) => {
        const difference = Math.abs((estimate.values[node] ?? 0) - (exact.values[node] ?? 0))
        return difference < errors * (estimate.standardErrors?.[node] ?? 0)
      }).length / first.length
    expect(within(2)).toBeGreaterThan(0.85)
    expect(within(1)).toBeLessThan(0.95)
  },
)

describe('Of any graph', () => {
  test('exact betweenness and closeness are what a look at every pair gives', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryGraph(8, 14), async (sample) => {
        const { nodes, stepsOf, countOf } = allWays(sample)
        const tied = nodes.filter((node) => sample.ties.some(([a, b]) => a === node || b === node))
        const [betweenness, closeness] = await Promise.all([
          rank(sample.graph, 'BETWEENNESS'),
          rank(sample.graph, 'HARMONIC_CLOSENESS'),
        ])
        expect([...betweenness.order].sort()).toEqual(tied)
        for (const node of tied) {
          let [passing, near] = [0, 0]
          for (const a of tied) {
            if (a !== node) near += 1 / stepsOf(a, node)
            for (const b of tied)
              if (a < b && a !== node && b !== node && stepsOf(a, node) + stepsOf(node, b) === stepsOf(a, b))
                passing += Number.isFinite(stepsOf(a, b)) ? (countOf(a, node) * countOf(node, b)) / countOf(a, b) : 0
          }
          const pairs = ((tied.length - 1) * (tied.length - 2)) / 2
          expect(betweenness.values[node]).toBeCloseTo(pairs === 0 ? 0 : passing / pairs, 12)
          expect(closeness.values[node]).toBeCloseTo(near / (tied.length - 1), 12)
        }
      }),
      { numRuns: 40 },
    )
  })

  test('PageRank sums to 1 over everybody who has a tie', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryGraph(8, 14), async ({ graph, ties }) => {
        const { values, order } = await rank(graph, 'PAGERANK')
        expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(ties.length === 0 ? 0 : 1, 9)
        expect(new Set(order)).toEqual(new Set(ties.flatMap((tie) => tie.slice(0, 2))))
      }),
    )
  })

  test('nobody is ranked where nobody has a tie, and nobody without ties has a constraint', async () => {
    const graph = weightedGraphOf(3, [])
    for (const measure of ['DEGREE', 'PAGERANK', 'BETWEENNESS', 'HARMONIC_CLOSENESS'] as const)
      expect((await rank(graph, measure)).order).toHaveLength(0)
    expect(constraintOf(graph, strengthsOf(graph), 0)).toBeNull()
  })
})
