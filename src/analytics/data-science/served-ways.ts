import { peopleOnWays, stepsBetween } from '../../statements/data-science.ts'
import { readProjectionOf } from '../read-projection.ts'
import { selectTies, type TieGraph } from '../select-ties.ts'
import { type ServedGraph, wholeGraphDeadlines } from './served-graph.ts'

/** Between whom ways are looked for. */
export interface ServedWayRequest {
  /** Ids of two different people. */
  readonly from: string
  readonly to: string
  readonly maxHops: number
  /** More people than these on the ways are not read. */
  readonly mostPeople: number
  readonly signal: AbortSignal
}

/** What Graph Data Science says of the shortest ways between two people. */
export interface ServedWays {
  /** Every tie of both ends, and of everybody on the shortest ways where these are short enough and not too many people stand on them. */
  readonly graph: TieGraph
  /** FOUND: all shortest ways are in the graph. TOO_MANY: too many people stand on them. */
  readonly outcome: 'FOUND' | 'NOT_CONNECTED' | 'BEYOND_MAX_HOPS' | 'TOO_MANY'
}

/**
 * Looks at the server for the people on the shortest ways, and reads the papers of these alone: the ways themselves are then found in this
 * process, as in a graph that is held.
 */
export const findServedWays = async (served: ServedGraph, request: ServedWayRequest): Promise<ServedWays> => {
  const { from, to, maxHops, mostPeople, signal } = request
  const { graph, name, selection, tieLimit } = served
  const read = async (people: readonly string[]): Promise<TieGraph> =>
    selectTies(await readProjectionOf(graph, people, tieLimit, signal), selection)
  const around = await read([from, to])
  const hasTies = (id: string): boolean => {
    const person = around.projection.people.indexOf(id)
    return around.neighbours.starts[person + 1] !== around.neighbours.starts[person]
  }
  // The server knows nobody who has no tie.
  if (!(hasTies(from) && hasTies(to))) return { graph: around, outcome: 'NOT_CONNECTED' }
  const options = { signal, deadlines: wholeGraphDeadlines }
  const [found] = await graph.read(stepsBetween, { name, from, to }, options)
  if (found === undefined) return { graph: around, outcome: 'NOT_CONNECTED' }
  if (found.hops > maxHops) return { graph: around, outcome: 'BEYOND_MAX_HOPS' }
  const ends = { name, from, to, hops: found.hops, limit: mostPeople + 1 }
  const people = await graph.read(peopleOnWays, ends, options)
  if (people.length > mostPeople) return { graph: around, outcome: 'TOO_MANY' }
  return { graph: await read(people.map(({ id }) => id)), outcome: 'FOUND' }
}
