import { createBreathing } from '../../model/breathe.ts'
import { listOf, numbersBelow } from '../../model/lists.ts'
import { peopleOfCommunities } from '../../statements/data-science.ts'
import { type Broker, brokersOf } from '../broker.ts'
import { constraintOf } from '../constraint.ts'
import type { FoundBroker } from '../found-communities.ts'
import { personNumber } from '../projection.ts'
import { readProjectionOf } from '../read-projection.ts'
import { selectTies, type TieGraph } from '../select-ties.ts'
import { strengthsOf } from '../weighted-graph.ts'
import { wholeGraphDeadlines } from './served-graph.ts'
import type { ServedPartition } from './served-partition.ts'

/**
 * The first brokers of a community, which the server calls by a number: in this process, from the papers of its people, and what they have
 * of constraint from those of the brokers' co-authors.
 */
export const createServedBrokers = ({ served, search, property }: ServedPartition, signal: AbortSignal) => {
  const { graph, name, selection, tieLimit } = served
  const read = async (people: readonly string[]): Promise<TieGraph> =>
    selectTies(await readProjectionOf(graph, people, tieLimit, signal), selection)

  const membersOf = async (community: number, size: number): Promise<string[]> => {
    const everybody = { communities: [community], afterKey: null, afterId: null, limit: size }
    const options = { signal, deadlines: wholeGraphDeadlines }
    return (await graph.read(peopleOfCommunities, { name, property, ...everybody }, options)).map(({ id }) => id)
  }

  return async (community: number, size: number, most: number): Promise<readonly FoundBroker[]> => {
    const members = await membersOf(community, size)
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
}

/** The brokers of a community of these people, in a graph that has all their ties. */
const brokersIn = (graph: TieGraph, ids: readonly string[], search: ServedPartition['search']): Promise<Broker[]> => {
  const communities = new Int32Array(graph.projection.people.length).fill(-1)
  for (const id of ids) communities[personNumber(graph.projection, id)] = 0
  const items = numbersBelow(communities.length).filter((person) => communities[person] === 0)
  const members = { starts: Int32Array.of(0, items.length), items }
  return brokersOf({ graph, search, communities, members }, 0, createBreathing())
}
