import type { Breathe } from '../../model/breathe.ts'
import { shuffle } from '../seeded-random.ts'
import { nodeCountOf } from '../weighted-graph.ts'
import { type Level, Links, leastGain } from './level.ts'
import { nodesAtOnce } from './move-nodes.ts'

/**
 * Parts of the communities: each node begins alone and joins, once, that part of its own community where modularity grows most, while both
 * hang well enough together with the rest of the community. So every part is connected, and a community that falls apart can be split
 * on the next level: what Leiden has over Louvain (Traag and others 2019). Of several good parts the best is taken instead of one
 * drawn by chance. @returns by node: the number of its part, below the number of nodes
 */
export const refineCommunities = async (
  { graph, strengths, density }: Level,
  communities: Int32Array,
  random: () => number,
  breathe: Breathe,
): Promise<Int32Array> => {
  const { neighbours, weights } = graph
  const { starts, items } = neighbours
  const nodeCount = nodeCountOf(graph)
  const parts = Int32Array.from({ length: nodeCount }, (_, node) => node)
  const partSums = strengths.slice()
  const isAlone = new Uint8Array(nodeCount).fill(1)
  const communitySums = new Float64Array(nodeCount)
  /** By part: the weight of its ties to the rest of its community. */
  const outward = new Float64Array(nodeCount)
  for (let node = 0; node < nodeCount; node++) {
    const community = communities[node] as number
    communitySums[community] = (communitySums[community] as number) + (strengths[node] as number)
    let weight = 0
    for (let place = starts[node] as number; place < (starts[node + 1] as number); place++)
      if (communities[items[place] as number] === community) weight += weights[place] as number
    outward[node] = weight
  }
  const hangsTogether = (part: number, community: number): boolean => {
    const sum = partSums[part] as number
    return (outward[part] as number) >= density * sum * ((communitySums[community] as number) - sum) - leastGain
  }
  const links = new Links(nodeCount)
  const order = shuffle(
    Int32Array.from({ length: nodeCount }, (_, node) => node),
    random,
  )
  for (let at = 0; at < nodeCount; at++) {
    if (at % nodesAtOnce === 0) await breathe()
    const node = order[at] as number
    const community = communities[node] as number
    if (isAlone[node] === 0 || !hangsTogether(node, community)) continue
    for (let place = starts[node] as number; place < (starts[node + 1] as number); place++) {
      const other = items[place] as number
      if (communities[other] === community) links.add(parts[other] as number, weights[place] as number)
    }
    const expected = (strengths[node] as number) * density
    let best = -1
    let bestGain = leastGain
    for (let place = 0; place < links.count; place++) {
      const part = links.groups[place] as number
      const gain = (links.weights[part] as number) - expected * (partSums[part] as number)
      if (gain > bestGain && hangsTogether(part, community)) {
        best = part
        bestGain = gain
      }
    }
    if (best !== -1) {
      outward[best] = (outward[best] as number) + (outward[node] as number) - 2 * (links.weights[best] as number)
      partSums[best] = (partSums[best] as number) + (strengths[node] as number)
      parts[node] = best
      isAlone[best] = 0
    }
    links.clear()
  }
  return parts
}
