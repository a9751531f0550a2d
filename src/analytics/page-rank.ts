import type { Breathe } from '../model/breathe.ts'
import { nodeCountOf, strengthsOf, tiedNodesOf, type WeightedGraph } from './weighted-graph.ts'

/** How often a walker goes on to a neighbour rather than anywhere: Brin and Page 1998. */
const damping = 0.85
/** It is enough when all shares together change by less. */
const tolerance = 1e-9
const mostRounds = 200

/**
 * By node: the share of time that a walker spends there who follows ties by their weights and now and then starts again anywhere. Over
 * the nodes that have ties, whose shares sum to 1; 0 for the others.
 */
export const pageRankOf = async (graph: WeightedGraph, breathe: Breathe): Promise<Float64Array> => {
  const { neighbours, weights } = graph
  const { starts, items } = neighbours
  const strengths = strengthsOf(graph)
  const tied = tiedNodesOf(graph)
  let ranks = new Float64Array(nodeCountOf(graph))
  let next = new Float64Array(ranks.length)
  const shares = new Float64Array(ranks.length)
  for (const node of tied) ranks[node] = 1 / tied.length
  for (let round = 0; round < mostRounds; round++) {
    for (const node of tied) shares[node] = (damping * (ranks[node] as number)) / (strengths[node] as number)
    let change = 0
    for (const node of tied) {
      let rank = (1 - damping) / tied.length
      for (let place = starts[node] as number; place < (starts[node + 1] as number); place++)
        rank += (shares[items[place] as number] as number) * (weights[place] as number)
      change += Math.abs(rank - (ranks[node] as number))
      next[node] = rank
    }
    ;[ranks, next] = [next, ranks]
    if (change < tolerance) break
    await breathe()
  }
  return ranks
}
