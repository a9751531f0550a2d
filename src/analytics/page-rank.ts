import type { Breathe } from '../model/breathe.ts'
import { nodeCountOf, strengthsOf, tiedNodesOf, type WeightedGraph } from './weighted-graph.ts'

/** How often a walker goes on to a neighbour rather than anywhere: Brin and Page 1998. */
const damping = 0.85
/** It is enough when all shares together change by less. */
const tolerance = 1e-9
const mostRounds = 200

/**
 * By node: the share of time that a walker spends there who follows ties by their weights and now and then starts again anywhere. Over
 * the nodes that have ties, whose shares sum to 1; 0 for the others. Each round uses what it has just found (Gauss and Seidel), which takes
 * half as many as the usual iteration.
 */
export const pageRankOf = async (graph: WeightedGraph, breathe: Breathe): Promise<Float64Array> => {
  const { neighbours, weights } = graph
  const { starts, items } = neighbours
  const tied = tiedNodesOf(graph)
  const ranks = new Float64Array(nodeCountOf(graph))
  /** What a neighbour gets of the rank for each unit of weight. */
  const shares = new Float64Array(ranks.length)
  const strengths = strengthsOf(graph)
  for (const node of tied) {
    ranks[node] = 1 / tied.length
    shares[node] = damping / tied.length / (strengths[node] as number)
  }
  for (let round = 0; round < mostRounds; round++) {
    let change = 0
    for (const node of tied) {
      let rank = (1 - damping) / tied.length
      for (let place = starts[node] as number; place < (starts[node + 1] as number); place++)
        rank += (shares[items[place] as number] as number) * (weights[place] as number)
      change += Math.abs(rank - (ranks[node] as number))
      ranks[node] = rank
      shares[node] = (damping * rank) / (strengths[node] as number)
    }
    if (change < tolerance) break
    await breathe()
  }
  // So far the sum is as near to 1 as the last change was small.
  const sum = ranks.reduce((all, rank) => all + rank, 0)
  return sum === 0 ? ranks : ranks.map((rank) => rank / sum)
}
