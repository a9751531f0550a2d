import type { PageRequest } from '../../model/page.ts'
import { counts } from '../../statements/analytics.ts'
import { commonPeople, peopleOfCommunities, topicsOfCommunities } from '../../statements/data-science.ts'
import { leastScore, logLikelihood, type StandingTerm } from '../community-term.ts'
import type { CommunityDetails } from '../found-communities.ts'
import { createKeptWork } from '../kept-work.ts'
import { comparedSeedCount } from '../stability.ts'
import { createServedBrokers } from './served-brokers.ts'
import { conditionsOf, wholeGraphDeadlines } from './served-graph.ts'
import { ensureCommunities, type ServedPartition } from './served-partition.ts'

const people = createKeptWork<ServedPartition, ReadonlyMap<number, readonly PersonRow[]>>(16)
const stabilities = createKeptWork<ServedPartition, ReadonlyMap<number, number>>(1)
const terms = createKeptWork<ServedPartition, ReadonlyMap<number, readonly StandingTerm[]>>(16)

/** What is kept is worked out to its end, also when the request that began it is given up. */
const wholeGraph = { deadlines: wholeGraphDeadlines }
const never = AbortSignal.any([])

type Place = Pick<PageRequest, 'after' | 'limit'>

/** What the server says of some communities: it is asked about all of them at once. */
export const detailsOf = (
  partition: ServedPartition,
  shown: readonly number[],
  signal: AbortSignal,
): CommunityDetails => {
  const { first, numbers } = partition
  const communities = shown.map((community) => numbers[community] as number)
  const brokersOf = createServedBrokers(partition, communities, signal)
  const numberOf = (community: number) => numbers[community] as number
  return {
    first: (community) => first[community] as string,
    people: async (community, { list, after, limit }) => {
      const key = JSON.stringify([communities, after, limit])
      const work = () => readPeople(partition, communities, { after, limit })
      const found = (await people(partition, key, signal, work)).get(numberOf(community)) ?? []
      const items = found.slice(0, limit).map(({ id, inner }) => ({ cursor: { key: inner, id }, node: { id } }))
      return { list, items, hasNextPage: found.length > limit, hasPreviousPage: after !== null }
    },
    stability: async (community) => {
      const found = await stabilities(partition, '', signal, () => readStabilities(partition))
      return found.get(numberOf(community)) ?? 0
    },
    terms: async (community) => {
      const found = await terms(partition, communities.join(), signal, () => readTerms(partition, communities))
      return found.get(numberOf(community)) ?? []
    },
    brokers: (community, most) => brokersOf(numberOf(community), most),
  }
}

const groupByCommunity = <R extends { readonly community: number }>(rows: readonly R[]): Map<number, R[]> => {
  const groups = new Map<number, R[]>()
  for (const row of rows) {
    const group = groups.get(row.community)
    if (group === undefined) groups.set(row.community, [row])
    else group.push(row)
  }
  return groups
}

interface PersonRow {
  readonly community: number
  readonly id: string
  readonly inner: number
}

const readPeople = async (
  { served: { graph, name }, property }: ServedPartition,
  communities: readonly number[],
  { after, limit }: Place,
): Promise<ReadonlyMap<number, readonly PersonRow[]>> => {
  const place = { afterKey: after === null ? null : Number(after.key), afterId: after?.id ?? null }
  const params = { name, property, communities, ...place, limit: limit + 1 }
  const rows = await graph.read(peopleOfCommunities, params, wholeGraph)
  return groupByCommunity(rows)
}

/** By community: see `stabilityOf`. */
const readStabilities = async ({
  served,
  property,
  search,
  numbers,
  sizes,
}: ServedPartition): Promise<ReadonlyMap<number, number>> => {
  const { graph, name } = served
  const sums = new Map<number, number>()
  const sizeOf = new Map(numbers.map((number, place) => [number, sizes[place] as number]))
  for (let step = 1; step <= comparedSeedCount; step++) {
    const other = await ensureCommunities(served, { ...search, seed: search.seed + step }, never)
    const rows = await graph.read(commonPeople, { name, property, other }, wholeGraph)
    const foundSizes = new Map<number, number>()
    for (const { found, both } of rows) foundSizes.set(found, (foundSizes.get(found) ?? 0) + both)
    const best = new Map<number, number>()
    for (const { community, found, both } of rows) {
      const either = (sizeOf.get(community) as number) + (foundSizes.get(found) as number) - both
      best.set(community, Math.max(best.get(community) ?? 0, both / either))
    }
    for (const [community, likeness] of best) sums.set(community, (sums.get(community) ?? 0) + likeness)
  }
  return new Map([...sums].map(([community, sum]) => [community, sum / comparedSeedCount]))
}

/** By community: the topics that its papers have more often than all others, whatever their year; the greatest score first, then by topic. */
const readTerms = async (
  { served, property }: ServedPartition,
  communities: readonly number[],
): Promise<ReadonlyMap<number, readonly StandingTerm[]>> => {
  const { graph, name, selection, tieLimit } = served
  const [all] = await graph.read(counts.paper, {})
  const params = { name, property, communities, ...conditionsOf(selection), tieLimit }
  const rows = await graph.read(topicsOfCommunities, params, wholeGraph)
  const standing = [...groupByCommunity(rows)].map(([community, topics]) => {
    const standingOut = topics.flatMap(({ topic, papers, having, everywhere }): StandingTerm[] => {
      const [elsewhere, others] = [everywhere - having, (all?.total ?? 0) - papers]
      if (having * others <= elsewhere * papers) return []
      const score = logLikelihood(having, papers, elsewhere, others)
      return score >= leastScore ? [{ kind: 'TOPIC', term: topic, score, paperCount: having }] : []
    })
    return [community, standingOut.sort((a, b) => b.score - a.score || (a.term < b.term ? -1 : 1))] as const
  })
  return new Map(standing)
}
