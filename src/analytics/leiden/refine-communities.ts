import type { Breathe } from '../../model/breathe.ts'
import { numbersBelow } from '../../model/lists.ts'
import { shuffledNumbers } from '../seeded-random.ts'
import { inStretches } from './in-stretches.ts'
import { type Level, Links, leastGain } from './level.ts'

/**
 * Parts of the communities: each node begins alone and joins, once, that part of its own community where modularity grows most, while both
 * hang well enough together with the rest of the community. So every part is connected, and a community that falls apart can be split
 * on the next level: what Leiden has over Louvain (Traag and others 2019). Of several good parts the best is taken instead of one
 * drawn by chance. @returns by node: the number of its part, below the number of nodes
 */
export const refineCommunities = async (
  level: Level,
  communities: Int32Array,
  random: () => number,
  breathe: Breathe,
): Promise<Int32Array> => {
  const refining = new Refining(level, communities, random)
  await inStretches((nodes) => refining.goOn(nodes), breathe)
  return refining.parts
}

class Refining {
  readonly parts: Int32Array
  private readonly level: Level
  private readonly communities: Int32Array
  private readonly communitySums: Float64Array
  private readonly partSums: Float64Array
  /** By part: the weight of its ties to the rest of its community. */
  private readonly outward: Float64Array
  private readonly isAlone: Uint8Array
  private readonly links: Links
  private readonly order: Int32Array
  private next = 0

  constructor(level: Level, communities: Int32Array, random: () => number) {
    const { graph, strengths } = level
    const { starts, items } = graph.neighbours
    const nodeCount = communities.length
    this.level = level
    this.communities = communities
    this.parts = numbersBelow(nodeCount)
    this.partSums = strengths.slice()
    this.communitySums = new Float64Array(nodeCount)
    this.outward = new Float64Array(nodeCount)
    this.isAlone = new Uint8Array(nodeCount).fill(1)
    this.links = new Links(nodeCount)
    this.order = shuffledNumbers(nodeCount, random)
    for (let node = 0; node < nodeCount; node++) {
      const community = communities[node] as number
      this.communitySums[community] = (this.communitySums[community] as number) + (strengths[node] as number)
      let weight = 0
      for (let place = starts[node] as number; place < (starts[node + 1] as number); place++)
        if (communities[items[place] as number] === community) weight += graph.weights[place] as number
      this.outward[node] = weight
    }
  }

  /** Looks at so many nodes. @returns whether some are left */
  goOn(nodes: number): boolean {
    const end = Math.min(this.order.length, this.next + nodes)
    while (this.next < end) {
      const node = this.order[this.next++] as number
      if (this.isAlone[node] === 1 && this.hangsTogether(node, this.communities[node] as number)) this.join(node)
    }
    return end < this.order.length
  }

  private join(node: number): void {
    const { links, communities, parts, partSums, outward } = this
    const { graph, strengths, density } = this.level
    const { starts, items } = graph.neighbours
    const community = communities[node] as number
    const strength = strengths[node] as number
    const last = starts[node + 1] as number
    for (let place = starts[node] as number; place < last; place++) {
      const other = items[place] as number
      if (communities[other] === community) links.add(parts[other] as number, graph.weights[place] as number)
    }
    let best = -1
    let bestGain = leastGain
    for (let at = 0; at < links.count; at++) {
      const part = links.groups[at] as number
      const gain = (links.weights[part] as number) - strength * density * (partSums[part] as number)
      if (gain > bestGain && this.hangsTogether(part, community)) {
        best = part
        bestGain = gain
      }
    }
    if (best !== -1) {
      outward[best] = (outward[best] as number) + (outward[node] as number) - 2 * (links.weights[best] as number)
      partSums[best] = (partSums[best] as number) + strength
      parts[node] = best
      this.isAlone[best] = 0
    }
    links.clear()
  }

  private hangsTogether(part: number, community: number): boolean {
    const sum = this.partSums[part] as number
    const rest = (this.communitySums[community] as number) - sum
    return (this.outward[part] as number) >= this.level.density * sum * rest - leastGain
  }
}
