import type { Breathe } from '../model/breathe.ts'
import { lengthOf, listOf } from '../model/lists.ts'
import { findCommunities } from './leiden/find-communities.ts'
import type { Partition } from './partition.ts'

/** So many further seeds a partition is compared with. */
export const comparedSeedCount = 5

/**
 * By community: how much of it is found again with each of the next five seeds, as the mean of the greatest Jaccard index with any
 * community there (Hennig 2007, with seeds in the place of samples). 1: it is always the same; at 0.5 and below it dissolves.
 */
export const stabilityOf = async ({ graph, search, members }: Partition, breathe: Breathe): Promise<Float64Array> => {
  const count = members.starts.length - 1
  const sums = new Float64Array(count)
  for (let step = 1; step <= comparedSeedCount; step++) {
    const other = await findCommunities(graph, { ...search, seed: search.seed + step }, breathe)
    const sizes = new Int32Array(other.length)
    for (const community of other) sizes[community] = (sizes[community] as number) + 1
    for (let community = 0; community < count; community++) {
      const shared = new Map<number, number>()
      for (const person of listOf(members, community))
        shared.set(other[person] as number, (shared.get(other[person] as number) ?? 0) + 1)
      let best = 0
      for (const [found, both] of shared)
        best = Math.max(best, both / (lengthOf(members, community) + (sizes[found] as number) - both))
      sums[community] = (sums[community] as number) + best
    }
    await breathe()
  }
  return sums.map((sum) => sum / comparedSeedCount)
}
