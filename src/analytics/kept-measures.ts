import type { Graph } from '../graph/graph.ts'
import { createBreathing } from '../model/breathe.ts'
import { type Broker, brokersOf } from './broker.ts'
import { CommunityTerms } from './community-term.ts'
import { subjectsOf } from './held-subjects.ts'
import { createKeptWork } from './kept-work.ts'
import type { CommunitySearch } from './leiden/find-communities.ts'
import { type Partition, partitionPeople } from './partition.ts'
import { type Measure, type Ranked, rankPeople } from './rank-people.ts'
import type { TieGraph } from './select-ties.ts'
import { stabilityOf } from './stability.ts'

/**
 * What it takes to measure a whole graph, done once for a graph, its selected ties and a question, and kept with them: see `createKeptWork`.
 * So none of these works may wait for another; each is begun when the one before is done.
 */

const rankings = createKeptWork<TieGraph, Ranked>(8)
const partitions = createKeptWork<TieGraph, Partition>(4)
const stabilities = createKeptWork<Partition, Float64Array>(1)
const brokers = createKeptWork<Partition, readonly Broker[]>(100)
const communityTerms = createKeptWork<Partition, CommunityTerms>(1)

/** So many brokers of a community are kept. */
const mostBrokers = 100

/** Everybody who has a tie, in the order of a measure. */
export const keptRanking = (graph: TieGraph, measure: Measure, seed: number, signal: AbortSignal): Promise<Ranked> =>
  rankings(graph, `${measure} ${seed}`, signal, () => rankPeople(graph, measure, seed, createBreathing()))

/** The communities of a graph. */
export const keptPartition = (graph: TieGraph, search: CommunitySearch, signal: AbortSignal): Promise<Partition> =>
  partitions(graph, `${search.resolution} ${search.seed}`, signal, () =>
    partitionPeople(graph, search, createBreathing()),
  )

/** By community: see `stabilityOf`. */
export const keptStability = (partition: Partition, signal: AbortSignal): Promise<Float64Array> =>
  stabilities(partition, '', signal, () => stabilityOf(partition, createBreathing()))

/** The first brokers of a community. */
export const keptBrokers = (partition: Partition, community: number, signal: AbortSignal): Promise<readonly Broker[]> =>
  brokers(partition, String(community), signal, async () =>
    (await brokersOf(partition, community, createBreathing())).slice(0, mostBrokers),
  )

/** What sets communities apart, with the titles and topics read from the graph that the projection is of. */
export const keptTerms = async (graph: Graph, partition: Partition, signal: AbortSignal): Promise<CommunityTerms> => {
  const subjects = await subjectsOf(graph, partition.graph.projection)
  return communityTerms(partition, '', signal, async () => new CommunityTerms(partition, subjects))
}
