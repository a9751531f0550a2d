import type { Breathe } from '../../model/breathe.ts'
import { seededRandom } from '../seeded-random.ts'
import { nodeCountOf, type WeightedGraph } from '../weighted-graph.ts'
import { firstLevel } from './level.ts'
import { mergeNodes, numberFromZero } from './merge-nodes.ts'
import { moveNodes } from './move-nodes.ts'
import { refineCommunities } from './refine-communities.ts'

/** How communities are searched for. */
export interface CommunitySearch {
  /** Above 0: the greater, the smaller the communities. 1 is that of modularity as Newman and Girvan define it. */
  readonly resolution: number
  /** The method looks at nodes in an order drawn by chance; the same seed draws the same. */
  readonly seed: number
}

/** The method is run over its own result so often: the second time still finds something, later ones hardly. */
const roundCount = 2

/**
 * By node: the number of its community, from 0, in the order of first nodes; a node without ties is alone. The method of Leiden (Traag,
 * Waltman and van Eck 2019) for modularity: nodes move, communities are refined to connected parts, parts become the nodes of the next
 * level. The same graph and search give the same answer.
 */
export const findCommunities = async (
  graph: WeightedGraph,
  { resolution, seed }: CommunitySearch,
  breathe: Breathe,
): Promise<Int32Array> => {
  const random = seededRandom(seed)
  const found = Int32Array.from({ length: nodeCountOf(graph) }, (_, node) => node)
  if (graph.weights.length === 0) return found
  for (let round = 0; round < roundCount; round++) {
    let level = firstLevel(graph, resolution)
    /** By node of the graph: the node of the level. */
    const nodes = Int32Array.from(found, (_, node) => node)
    let communities = found.slice()
    for (;;) {
      await moveNodes(level, communities, random, breathe)
      const communityCount = numberFromZero(communities)
      for (let node = 0; node < nodes.length; node++) found[node] = communities[nodes[node] as number] as number
      if (communityCount === communities.length) break
      let parts = await refineCommunities(level, communities, random, breathe)
      let partCount = numberFromZero(parts)
      // Parts that are as small as the nodes would lead to the same level again.
      if (partCount === parts.length) {
        parts = communities.slice()
        partCount = communityCount
      }
      const next = new Int32Array(partCount)
      for (let node = 0; node < parts.length; node++) next[parts[node] as number] = communities[node] as number
      for (let node = 0; node < nodes.length; node++) nodes[node] = parts[nodes[node] as number] as number
      level = await mergeNodes(level, parts, partCount, breathe)
      communities = next
    }
  }
  numberFromZero(found)
  return found
}
