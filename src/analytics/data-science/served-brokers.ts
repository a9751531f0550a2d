import { createBreathing } from '../../model/breathe.ts'
import { listOf, numbersBelow } from '../../model/lists.ts'
import { onceForEach } from '../../model/once-for-each.ts'
import { membersOfCommunities } from '../../statements/data-science.ts'
import { type Broker, brokersOf } from '../broker.ts'
import { constraintOf } from '../constraint.ts'
import type { FoundBroker } from '../found-communities.ts'
import { createKeptWork } from '../kept-work.ts'
import { personNumber } from '../projection.ts'
import { readProjectionOf } from '../read-projection.ts'
import { selectTies, type TieGraph } from '../select-ties.ts'
import { strengthsOf } from '../weighted-graph.ts'
import { wholeGraphDeadlines } from './served-graph.ts'
import type { ServedPartition } from './served-partition.ts'

const brokers = createKeptWork<ServedPartition, readonly FoundBroker[]>(100)

/** Work that is kept goes on when the request that began it is given up. */
const never = AbortSignal.any([])

/**
 * So many of the first brokers of one of some communities, which the server calls by numbers: found in this process from the papers of the
 * people of the community, and their constraint from those of their co-authors. The work is done once for a partition.
 */
export const createServedBrokers = (
  partition: ServedPartition,
  shown: readonly number[],
  signal: AbortSignal,
): ((community: number, most: number) => Promise<readonly FoundBroker[]>) => {
  const { served, search, property } = partition
  const { graph, name, selection, tieLimit } = served
  const read = async (people: readonly string[]): Promise<TieGraph> =>
    selectTies(await readProjectionOf(graph, people, tieLimit, never), selection)
  const membersOfAll = onceForEach(async () => {
    const params = { name, property, communities: shown }
    const members = new Map<number, string[]>(shown.map((community) => [community, []]))
    for (const { community, id } of await graph.read(membersOfCommunities, params, { deadlines: wholeGraphDeadlines }))
      members.get(community)?.push(id)
    return members
  })
  const find = async (community: number, most: number): Promise<readonly FoundBroker[]> => {
    const members = (await membersOfAll(null)).get(community) ?? []
    const ties = await read(members)
    const first = (await brokersIn(ties, members, search)).slice(0, most)
    const idOf = (person: number) => ties.projection.people[person] as string
    const around = new Set(first.flatMap(({ person }) => [person, ...listOf(ties.neighbours, person)].map(idOf)))
    const wider = await read([...around])
    const strengths = strengthsOf(wider)
    return first.map(({ person, ...broker }) => {
      const id = idOf(person)
      return { ...broker, id, constraint: constraintOf(wider, strengths, personNumber(wider.projection, id)) }
    })
  }
  return (community, most) => brokers(partition, `${community} ${most}`, signal, () => find(community, most))
}

/** The brokers of a community of these people, in a graph that has all their ties. */
const brokersIn = (graph: TieGraph, ids: readonly string[], search: ServedPartition['search']): Promise<Broker[]> => {
  const communities = new Int32Array(graph.projection.people.length).fill(-1)
  for (const id of ids) communities[personNumber(graph.projection, id)] = 0
  const items = numbersBelow(communities.length).filter((person) => communities[person] === 0)
  const members = { starts: Int32Array.of(0, items.length), items }
  return brokersOf({ graph, search, communities, members }, 0, createBreathing())
}
