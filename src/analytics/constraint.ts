import type { WeightedGraph } from './weighted-graph.ts'

/**
 * How much the ties of a node lead back to each other: the sum over its neighbours j of (p(i,j) + sum over q of p(i,q) p(q,j))^2, where
 * p(i,j) is the share of j in the strength of i (Burt 1992). Near 0: many who do not know each other; 1: one tie alone. Null for a
 * node without ties.
 */
export const constraintOf = (graph: WeightedGraph, strengths: Float64Array, node: number): number | null => {
  const { neighbours, weights } = graph
  const { starts, items } = neighbours
  const shares = new Map<number, number>()
  for (let place = starts[node] as number; place < (starts[node + 1] as number); place++)
    shares.set(items[place] as number, (weights[place] as number) / (strengths[node] as number))
  if (shares.size === 0) return null
  const indirect = new Map<number, number>()
  for (const [between, share] of shares) {
    for (let place = starts[between] as number; place < (starts[between + 1] as number); place++) {
      const other = items[place] as number
      if (!shares.has(other)) continue
      const onward = (weights[place] as number) / (strengths[between] as number)
      indirect.set(other, (indirect.get(other) ?? 0) + share * onward)
    }
  }
  let constraint = 0
  for (const [other, share] of shares) constraint += (share + (indirect.get(other) ?? 0)) ** 2
  return constraint
}
