import type { Graph } from '../graph/graph.ts'
import { lengthOf, listOf } from '../model/lists.ts'
import { constraintOf } from './constraint.ts'
import type { CommunityDetails, FoundCommunities } from './found-communities.ts'
import type { GraphVersion } from './graph-version.ts'
import { keptBrokers, keptStability, keptTerms } from './kept-measures.ts'
import type { Partition } from './partition.ts'
import { pageOfRanked } from './ranked-page.ts'
import { caveatsOfPeople } from './way-caveats.ts'
import { strengthsOf } from './weighted-graph.ts'

/** The communities of a graph that is held in memory. */
export const heldCommunities = (
  graph: Graph,
  partition: Partition,
  version: GraphVersion,
  signal: AbortSignal,
): FoundCommunities => ({
  version,
  computedBy: 'MEMORY',
  keys: partition.keys,
  sizes: partition.keys.map((_, community) => lengthOf(partition.members, community)),
  modularity: partition.modularity,
  alonePersonCount: partition.alonePersonCount,
  caveats: async () => caveatsOfPeople(partition.graph, partition.graph.projection.people.keys()),
  of: () => detailsOf(graph, partition, signal),
})

const detailsOf = (graph: Graph, partition: Partition, signal: AbortSignal): CommunityDetails => {
  const { graph: ties, members, innerStrengths } = partition
  const idOf = (person: number) => ties.projection.people[person] as string
  let strengths: Float64Array | undefined
  return {
    first: (community) => idOf(listOf(members, community)[0] as number),
    people: async (community, page) => {
      const placeOf = (person: number) => ({ key: innerStrengths[person] as number, id: idOf(person) })
      const found = pageOfRanked(listOf(members, community), placeOf, page)
      return { ...found, items: found.items.map(({ cursor, node }) => ({ cursor, node: { id: idOf(node) } })) }
    },
    stability: async (community) => (await keptStability(partition, signal))[community] as number,
    terms: async (community) => (await keptTerms(graph, partition, signal)).of(community),
    brokers: async (community, most) => {
      strengths ??= strengthsOf(ties)
      const all = strengths
      return (await keptBrokers(partition, community, signal)).slice(0, most).map(({ person, ...broker }) => ({
        ...broker,
        id: idOf(person),
        constraint: constraintOf(ties, all, person),
      }))
    },
  }
}
