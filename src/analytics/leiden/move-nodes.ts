import type { Breathe } from '../../model/breathe.ts'
import { shuffledNumbers } from '../seeded-random.ts'
import { inStretches } from './in-stretches.ts'
import { type Level, Links, leastGain } from './level.ts'

/**
 * Moves nodes to the community beside them where modularity grows most, or to one of their own, until no move lets it grow; only who has a
 * neighbour that moved is looked at again (Traag and others 2019, after Ozaki and others 2016). Changes `communities`, which are numbers
 * below the number of nodes.
 */
export const moveNodes = (
  level: Level,
  communities: Int32Array,
  random: () => number,
  breathe: Breathe,
): Promise<void> => {
  const moving = new Moving(level, communities, random)
  return inStretches((nodes) => moving.goOn(nodes), breathe)
}

class Moving {
  private readonly level: Level
  private readonly communities: Int32Array
  /** By community: the strengths of its nodes, and how many they are. */
  private readonly sums: Float64Array
  private readonly sizes: Int32Array
  /** Numbers of communities without nodes. */
  private readonly empty: Int32Array
  private emptyCount = 0
  private readonly links: Links
  /** Nodes that are to be looked at, in a ring from `first` on. */
  private readonly queue: Int32Array
  private readonly waits: Uint8Array
  private first = 0
  private waiting: number

  constructor(level: Level, communities: Int32Array, random: () => number) {
    const nodeCount = communities.length
    this.level = level
    this.communities = communities
    this.sums = new Float64Array(nodeCount)
    this.sizes = new Int32Array(nodeCount)
    for (let node = 0; node < nodeCount; node++)
      this.enter(communities[node] as number, level.strengths[node] as number)
    this.empty = new Int32Array(nodeCount + 1)
    for (let community = nodeCount - 1; community >= 0; community--)
      if (this.sizes[community] === 0) this.empty[this.emptyCount++] = community
    this.links = new Links(nodeCount)
    this.queue = shuffledNumbers(nodeCount, random)
    this.waits = new Uint8Array(nodeCount).fill(1)
    this.waiting = nodeCount
  }

  /** Looks at so many nodes. @returns whether some still wait */
  goOn(nodes: number): boolean {
    const { queue, waits, communities, level } = this
    for (let left = nodes; left > 0 && this.waiting > 0; left--) {
      const node = queue[this.first] as number
      this.first = this.first + 1 === queue.length ? 0 : this.first + 1
      this.waiting--
      waits[node] = 0
      const own = communities[node] as number
      const best = this.bestFor(node, own)
      if (best === own) continue
      communities[node] = best
      this.leave(own, level.strengths[node] as number)
      this.enter(best, level.strengths[node] as number)
      this.callNeighbours(node, best)
    }
    return this.waiting > 0
  }

  private bestFor(node: number, own: number): number {
    const { links, sums, communities } = this
    const { graph, strengths, density } = this.level
    const { starts, items } = graph.neighbours
    const end = starts[node + 1] as number
    for (let place = starts[node] as number; place < end; place++)
      links.add(communities[items[place] as number] as number, graph.weights[place] as number)
    const strength = strengths[node] as number
    const expected = strength * density
    let best = own
    // What it has now, itself taken out.
    let bestGain = (links.weights[own] as number) - expected * ((sums[own] as number) - strength)
    for (let at = 0; at < links.count; at++) {
      const community = links.groups[at] as number
      if (community === own) continue
      const gain = (links.weights[community] as number) - expected * (sums[community] as number)
      if (gain > bestGain + leastGain) {
        best = community
        bestGain = gain
      }
    }
    links.clear()
    return bestGain < -leastGain && this.emptyCount > 0 ? (this.empty[--this.emptyCount] as number) : best
  }

  private enter(community: number, strength: number): void {
    this.sums[community] = (this.sums[community] as number) + strength
    this.sizes[community] = (this.sizes[community] as number) + 1
  }

  private leave(community: number, strength: number): void {
    this.sums[community] = (this.sums[community] as number) - strength
    this.sizes[community] = (this.sizes[community] as number) - 1
    if (this.sizes[community] !== 0) return
    this.sums[community] = 0
    this.empty[this.emptyCount++] = community
  }

  /** Those of another community wait to be looked at again. */
  private callNeighbours(node: number, community: number): void {
    const { queue, waits, communities } = this
    const { starts, items } = this.level.graph.neighbours
    const end = starts[node + 1] as number
    for (let place = starts[node] as number; place < end; place++) {
      const other = items[place] as number
      if (waits[other] === 1 || communities[other] === community) continue
      waits[other] = 1
      const last = this.first + this.waiting++
      queue[last >= queue.length ? last - queue.length : last] = other
    }
  }
}
