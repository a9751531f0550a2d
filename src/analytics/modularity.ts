import { strengthsOf, type WeightedGraph } from './weighted-graph.ts'

/**
 * How much more weight lies within the communities than chance would put there: the sum over them of w/W - resolution (s/2W)^2, with w the
 * weight of the ties within, s the sum of the strengths of their nodes, W the weight of all ties (Newman and Girvan 2004; with a
 * resolution Reichardt and Bornholdt 2006). Null for a graph without ties. A node whose community is below 0 must have no ties.
 */
export const modularityOf = (graph: WeightedGraph, communities: Int32Array, resolution: number): number | null => {
  const { neighbours, weights } = graph
  const { starts, items } = neighbours
  const strengths = strengthsOf(graph)
  const sums = new Float64Array(communities.reduce((most, community) => Math.max(most, community + 1), 0))
  let [within, all] = [0, 0]
  for (let node = 0; node < communities.length; node++) {
    const community = communities[node] as number
    if (community < 0) continue
    sums[community] = (sums[community] as number) + (strengths[node] as number)
    all += strengths[node] as number
    for (let place = starts[node] as number; place < (starts[node + 1] as number); place++)
      if (communities[items[place] as number] === community) within += weights[place] as number
  }
  if (all === 0) return null
  let expected = 0
  for (const sum of sums) expected += (sum / all) ** 2
  return within / all - resolution * expected
}
