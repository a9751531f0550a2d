import type { Breathe } from '../../model/breathe.ts'
import { shuffle } from '../seeded-random.ts'
import { nodeCountOf } from '../weighted-graph.ts'
import { type Level, Links, leastGain } from './level.ts'

/** Nodes between two looks at the clock. */
export const nodesAtOnce = 512

/**
 * Moves nodes to the community beside them where modularity grows most, or to one of their own, until no move lets it grow; only who has a
 * neighbour that moved is looked at again (Traag and others 2019, after Ozaki and others 2016). Changes `communities`, which are numbers
 * below the number of nodes.
 */
export const moveNodes = async (
  { graph, strengths, density }: Level,
  communities: Int32Array,
  random: () => number,
  breathe: Breathe,
): Promise<void> => {
  const { neighbours, weights } = graph
  const { starts, items } = neighbours
  const nodeCount = nodeCountOf(graph)
  const sums = new Float64Array(nodeCount)
  const sizes = new Int32Array(nodeCount)
  for (let node = 0; node < nodeCount; node++) {
    const community = communities[node] as number
    sums[community] = (sums[community] as number) + (strengths[node] as number)
    sizes[community] = (sizes[community] as number) + 1
  }
  const empty = new Int32Array(nodeCount + 1)
  let emptyCount = 0
  for (let community = nodeCount - 1; community >= 0; community--)
    if (sizes[community] === 0) empty[emptyCount++] = community
  const links = new Links(nodeCount)
  const queue = shuffle(
    Int32Array.from({ length: nodeCount }, (_, node) => node),
    random,
  )
  const waits = new Uint8Array(nodeCount).fill(1)
  let [first, waiting, looks] = [0, nodeCount, 0]
  while (waiting > 0) {
    if (++looks % nodesAtOnce === 0) await breathe()
    const node = queue[first] as number
    first = first + 1 === nodeCount ? 0 : first + 1
    waiting--
    waits[node] = 0
    const own = communities[node] as number
    const strength = strengths[node] as number
    for (let place = starts[node] as number; place < (starts[node + 1] as number); place++)
      links.add(communities[items[place] as number] as number, weights[place] as number)
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
    if (bestGain < -leastGain && emptyCount > 0) best = empty[--emptyCount] as number
    if (best === own) continue
    communities[node] = best
    sums[own] = (sums[own] as number) - strength
    sums[best] = (sums[best] as number) + strength
    sizes[best] = (sizes[best] as number) + 1
    sizes[own] = (sizes[own] as number) - 1
    if (sizes[own] === 0) {
      sums[own] = 0
      empty[emptyCount++] = own
    }
    for (let place = starts[node] as number; place < (starts[node + 1] as number); place++) {
      const other = items[place] as number
      if (waits[other] === 1 || communities[other] === best) continue
      waits[other] = 1
      const end = first + waiting
      queue[end >= nodeCount ? end - nodeCount : end] = other
      waiting++
    }
  }
}
