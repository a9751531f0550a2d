import { createBreathing } from '../model/breathe.ts'
import { findCommunities } from './leiden/find-communities.ts'
import { weightedGraphOf } from './weighted-graph.ts'

/**
 * The community of each node of a drawn network, numbered from 0, the largest first, then by the smallest id: see `findCommunities`.
 * A node without ties is a community of its own. The order of nodes and ties does not matter.
 */
export const communitiesOf = async (
  nodes: readonly string[],
  edges: readonly { readonly source: string; readonly target: string; readonly weight: number }[],
  seed: number,
): Promise<ReadonlyMap<string, number>> => {
  const ids = [...nodes].sort()
  const numbers = new Map(ids.map((id, number) => [id, number]))
  const numberOf = (id: string) => numbers.get(id) as number
  const ties = edges
    .map(({ source, target, weight }) => [numberOf(source), numberOf(target), weight] as const)
    .sort((a, b) => a[0] - b[0] || a[1] - b[1])
  const search = { resolution: 1, seed }
  const found = await findCommunities(weightedGraphOf(ids.length, ties), search, createBreathing())
  const groups = new Map<number, string[]>()
  for (const [number, id] of ids.entries()) {
    const community = found[number] as number
    groups.set(community, [...(groups.get(community) ?? []), id])
  }
  const largestFirst = [...groups.values()].sort(
    (a, b) => b.length - a.length || ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1),
  )
  return new Map(largestFirst.flatMap((group, number) => group.map((id) => [id, number] as const)))
}
