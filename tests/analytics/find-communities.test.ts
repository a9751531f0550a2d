import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findCommunities } from '../../src/analytics/leiden/find-communities.ts'
import { modularityOf } from '../../src/analytics/modularity.ts'
import type { WeightedGraph } from '../../src/analytics/weighted-graph.ts'
import { listOf } from '../../src/model/lists.ts'
import { arbitraryGraph, type SampleGraph } from './arbitrary-graph.ts'
import { knownGraphs } from './known-graph.ts'

const unhurried = () => undefined
const find = (graph: WeightedGraph, resolution: number, seed: number) =>
  findCommunities(graph, { resolution, seed }, unhurried)

/** Modularity pair by pair, as Newman and Girvan write it: the sum of A(i,j) - resolution k(i) k(j) / 2W over pairs of one community, over 2W. */
const naiveModularity = ({ nodeCount, ties }: SampleGraph, communities: Int32Array, resolution: number): number => {
  const nodes = Array.from({ length: nodeCount }, (_, node) => node)
  const weight = (a: number, b: number) =>
    ties
      .filter((tie) => tie.includes(a) && tie.slice(0, 2).includes(b) && a !== b && tie.slice(0, 2).includes(a))
      .reduce((sum, tie) => sum + tie[2], 0)
  const strength = (a: number) => nodes.reduce((sum, b) => sum + weight(a, b), 0)
  const all = nodes.reduce((sum, a) => sum + strength(a), 0)
  let sum = 0
  for (const a of nodes)
    for (const b of nodes)
      if (communities[a] === communities[b]) sum += weight(a, b) - (resolution * strength(a) * strength(b)) / all
  return sum / all
}

/** How many of a community can be reached from its first node without leaving it. */
const reachedWithin = (graph: WeightedGraph, communities: Int32Array, first: number): Set<number> => {
  const reached = new Set([first])
  for (const node of reached)
    for (const other of listOf(graph.neighbours, node))
      if (communities[other] === communities[first]) reached.add(other)
  return reached
}

describe('Modularity', () => {
  test('is what the sum over all pairs gives', () => {
    const groups = fc.array(fc.nat(3), { minLength: 7, maxLength: 7 })
    fc.assert(
      fc.property(arbitraryGraph(7, 14), groups, fc.constantFrom(0.5, 1, 1.7), (sample, numbers, resolution) => {
        const communities = Int32Array.from(numbers)
        const found = modularityOf(sample.graph, communities, resolution)
        if (sample.ties.length === 0) expect(found).toBeNull()
        else expect(found).toBeCloseTo(naiveModularity(sample, communities, resolution), 12)
      }),
    )
  })

  test.each(knownGraphs)('of a partition of %s is what networkx says', (_, { graph, partition, modularity }) => {
    for (const [resolution, expected] of Object.entries(modularity))
      expect(modularityOf(graph, Int32Array.from(partition), Number(resolution))).toBeCloseTo(expected, 10)
  })
})

describe('Communities', () => {
  test('have everybody once, are connected, and no single move makes them better', async () => {
    const graphs = arbitraryGraph(9, 20)
    await fc.assert(
      fc.asyncProperty(graphs, fc.constantFrom(0.5, 1, 2), fc.nat(99), async (sample, resolution, seed) => {
        const { graph, nodeCount, ties } = sample
        const found = await find(graph, resolution, seed)
        expect(found).toHaveLength(nodeCount)
        const count = new Set(found).size
        expect([...new Set(found)]).toEqual(Array.from({ length: count }, (_, number) => number))
        for (const [node, community] of found.entries())
          expect(reachedWithin(graph, found, node).size).toBe(found.filter((other) => other === community).length)
        if (ties.length === 0) return
        const modularity = naiveModularity(sample, found, resolution)
        for (const [node] of found.entries())
          for (let community = 0; community <= count; community++)
            expect(naiveModularity(sample, found.with(node, community), resolution)).toBeLessThan(modularity + 1e-9)
      }),
      { numRuns: 40 },
    )
  })

  test.each(knownGraphs)('of %s are as good as those of igraph', async (_, { graph, bestModularity }) => {
    const found = await Promise.all([1, 2, 3].map((seed) => find(graph, 1, seed)))
    const reached = found.map((communities) => modularityOf(graph, communities, 1) ?? 0)
    expect(Math.max(...reached)).toBeGreaterThan(bestModularity - 0.002)
    expect(Math.min(...reached)).toBeGreaterThan(bestModularity - 0.02)
  })

  test.each(knownGraphs)(
    'of %s are the same for the same seed, and more of a greater resolution',
    async (_, { graph }) => {
      expect(await find(graph, 1, 42)).toEqual(await find(graph, 1, 42))
      const counts = await Promise.all(
        [0.2, 1, 5].map(async (resolution) => new Set(await find(graph, resolution, 42)).size),
      )
      expect(counts).toEqual([...counts].sort((a, b) => a - b))
      expect(counts[2]).toBeGreaterThan(counts[0] ?? 0)
    },
  )
})
