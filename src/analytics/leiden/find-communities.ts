import type { Breathe } from '../../model/breathe.ts'
import { numbersBelow } from '../../model/lists.ts'
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
const usualRounds = 2

/**
 * By node: the number of its community, from 0, in the order of first nodes; a node without ties is alone. The method of Leiden (Traag,
 * Waltman and van Eck 2019) for modularity: nodes move, communities are refined to connected parts, parts become the nodes of the next
 * level. The same graph and search give the same answer.
 */
export const findCommunities = async (
  graph: WeightedGraph,
  { resolution, seed }: CommunitySearch,
  breathe: Breathe,
  rounds = usualRounds,
): Promise<Int32Array> => {
  const random = seededRandom(seed)
  const found = numbersBelow(nodeCountOf(graph))
  if (graph.weights.length === 0) return found
  for (let round = 0; round < rounds; round++) {
    let level = firstLevel(graph, resolution)
    /** By node of the graph: the node of the level. */
    const nodes = numbersBelow(found.length)
    let communities: Int32Array = found.slice()
    for (;;) {
      await moveNodes(level, communities, random, breathe)
      const communityCount = numberFromZero(communities)
      found.set(throughPlaces(communities, nodes))
      if (communityCount === communities.length) break
      let parts: Int32Array = await refineCommunities(level, communities, random, breathe)
      let partCount = numberFromZero(parts)
      // Parts that are as small as the nodes would lead to the same level again.
      if (partCount === parts.length) {
        parts = communities.slice()
        partCount = communityCount
      }
      nodes.set(throughPlaces(parts, nodes))
      level = await mergeNodes(level, parts, partCount, breathe)
      communities = communitiesOfParts(communities, parts, partCount)
    }
  }
  numberFromZero(found)
  return found
}

/** The values at some places. */
const throughPlaces = (values: Int32Array, places: Int32Array): Int32Array => {
  const found = new Int32Array(places.length)
  for (let at = 0; at < places.length; at++) found[at] = values[places[at] as number] as number
  return found
}

const communitiesOfParts = (communities: Int32Array, parts: Int32Array, partCount: number): Int32Array => {
  const found = new Int32Array(partCount)
  for (let node = 0; node < parts.length; node++) found[parts[node] as number] = communities[node] as number
  return found
}
