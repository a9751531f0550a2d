import type { Breathe } from '../model/breathe.ts'
import type { Lists } from '../model/lists.ts'
import { type CommunitySearch, findCommunities } from './leiden/find-communities.ts'
import { modularityOf } from './modularity.ts'
import type { TieGraph } from './select-ties.ts'
import { nodeCountOf } from './weighted-graph.ts'

/** Everybody who has a tie in one of the communities, which are numbered from 0: the largest first, then by key. */
export interface Partition {
  readonly graph: TieGraph
  readonly search: CommunitySearch
  /** By person: the community; -1 for who has no tie. */
  readonly communities: Int32Array
  /** By community: its people, who has the strongest ties within it first, then by number. */
  readonly members: Lists
  /** By person: the sum of the weights of the ties within the own community. */
  readonly innerStrengths: Float64Array
  /** By community: made of the id of its first member, so that it stays while that one stays the first. */
  readonly keys: readonly string[]
  /** Null for a graph without ties. */
  readonly modularity: number | null
  /** How many people have no tie. */
  readonly alonePersonCount: number
}

/** The communities of the people of a graph: see `findCommunities`. */
export const partitionPeople = async (
  graph: TieGraph,
  search: CommunitySearch,
  breathe: Breathe,
): Promise<Partition> => {
  const found = await findCommunities(graph, search, breathe)
  const { starts, items } = graph.neighbours
  const innerStrengths = new Float64Array(nodeCountOf(graph))
  const groups = new Map<number, number[]>()
  for (let person = 0; person < found.length; person++) {
    if (starts[person] === starts[person + 1]) continue
    const community = found[person] as number
    const group = groups.get(community)
    if (group === undefined) groups.set(community, [person])
    else group.push(person)
    let strength = 0
    for (let place = starts[person] as number; place < (starts[person + 1] as number); place++)
      if (found[items[place] as number] === community) strength += graph.weights[place] as number
    innerStrengths[person] = strength
  }
  const strongestFirst = (a: number, b: number) =>
    (innerStrengths[b] as number) - (innerStrengths[a] as number) || a - b
  const keyed = [...groups.values()].map((group) => {
    group.sort(strongestFirst)
    return { group, key: keyOfCommunity(graph.projection.people[group[0] as number] as string) }
  })
  keyed.sort((a, b) => b.group.length - a.group.length || (a.key < b.key ? -1 : 1))
  const communities = new Int32Array(found.length).fill(-1)
  const memberStarts = new Int32Array(keyed.length + 1)
  for (const [community, { group }] of keyed.entries()) {
    memberStarts[community + 1] = (memberStarts[community] as number) + group.length
    for (const person of group) communities[person] = community
  }
  const members = { starts: memberStarts, items: Int32Array.from(keyed.flatMap(({ group }) => group)) }
  return {
    graph,
    search,
    communities,
    members,
    innerStrengths,
    keys: keyed.map(({ key }) => key),
    modularity: modularityOf(graph, communities, search.resolution),
    alonePersonCount: found.length - members.items.length,
  }
}

/** The key of the community in which this person has the strongest ties. */
export const keyOfCommunity = (personId: string): string => personId.replace(/^person-/, 'community-')
