import * as fc from 'fast-check'
import { type WeightedGraph, weightedGraphOf } from '../../src/analytics/weighted-graph.ts'

/** A graph of a test with its ties: from, to, weight. */
export interface SampleGraph {
  readonly graph: WeightedGraph
  readonly nodeCount: number
  readonly ties: readonly (readonly [number, number, number])[]
}

/** Graphs of so many nodes, some without ties. */
export const arbitraryGraph = (nodeCount: number, maxTies: number): fc.Arbitrary<SampleGraph> =>
  fc
    .uniqueArray(
      fc
        .tuple(fc.nat(nodeCount - 1), fc.nat(nodeCount - 1), fc.constantFrom(0.25, 0.5, 1, 2, 3))
        .filter(([from, to]) => from < to),
      { selector: ([from, to]) => `${from} ${to}`, maxLength: maxTies, size: 'max' },
    )
    .map((ties) => ({ graph: weightedGraphOf(nodeCount, ties), nodeCount, ties }))

/** Steps between any two, Infinity where no way leads, and the number of shortest ways: found by trying every node in between. */
export const allWays = ({ nodeCount, ties }: SampleGraph) => {
  const nodes = Array.from({ length: nodeCount }, (_, node) => node)
  const steps = nodes.map((a) => nodes.map((b) => (a === b ? 0 : Number.POSITIVE_INFINITY)))
  for (const [a, b] of ties)
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const)
      (steps[from] as number[])[to] = 1
  const stepsOf = (a: number, b: number): number => steps[a]?.[b] ?? Number.POSITIVE_INFINITY
  for (const between of nodes)
    for (const a of nodes)
      for (const b of nodes)
        (steps[a] as number[])[b] = Math.min(stepsOf(a, b), stepsOf(a, between) + stepsOf(between, b))
  const isTied = (a: number, b: number) =>
    ties.some(([from, to]) => (from === a && to === b) || (from === b && to === a))
  const countOf = (a: number, b: number): number => {
    if (a === b) return 1
    if (stepsOf(a, b) === Number.POSITIVE_INFINITY) return 0
    return nodes
      .filter((before) => isTied(before, b) && stepsOf(a, before) === stepsOf(a, b) - 1)
      .reduce((sum, before) => sum + countOf(a, before), 0)
  }
  return { nodes, stepsOf, countOf }
}
