import type { Broker } from '../analytics/broker.ts'
import { labelOf, type StandingTerm } from '../analytics/community-term.ts'
import { constraintOf } from '../analytics/constraint.ts'
import type { GraphVersion } from '../analytics/held-projection.ts'
import { keptBrokers, keptPartition, keptStability, keptTerms } from '../analytics/kept-measures.ts'
import type { Partition } from '../analytics/partition.ts'
import { selectTies } from '../analytics/select-ties.ts'
import { caveatsOfPeople } from '../analytics/way-caveats.ts'
import { strengthsOf } from '../analytics/weighted-graph.ts'
import { CoterieError } from '../model/error.ts'
import { lengthOf, listOf } from '../model/lists.ts'
import type { PageArguments } from '../model/page.ts'
import { createConnection, loadPage, requestedPage } from './connection.ts'
import type { Context } from './context.ts'
import { pageOfRanked } from './ranked-page.ts'
import { parseTies, type TieInput } from './ties.ts'
import { withinBounds } from './within-bounds.ts'

type Forward = Pick<PageArguments, 'first' | 'after'>

interface CommunityArguments extends Forward {
  readonly resolution?: number | null
  readonly seed?: number | null
  readonly ties?: TieInput | null
}

/** What `Community` resolves from. */
interface CommunitySource {
  readonly partition: Partition
  readonly number: number
  /** The brokers of every community of the page, so that their people are loaded together. */
  readonly brokersOfPage: () => Promise<ReadonlyMap<number, readonly Broker[]>>
}

const communities = async (_: unknown, { resolution, seed, ties, ...args }: CommunityArguments, context: Context) => {
  const page = requestedPage('communities', args, context)
  const search = { resolution: parseResolution(resolution ?? 1), seed: seed ?? 42 }
  const selection = parseTies(ties)
  const { projection, version } = await context.projection.whole()
  const partition = await keptPartition(selectTies(projection, selection), search, context.signal)
  const { keys, members } = partition
  const placeOf = (community: number) => ({ key: lengthOf(members, community), id: keys[community] as string })
  const found = pageOfRanked([...keys.keys()], placeOf, page)
  const shown = found.items.map(({ node }) => node)
  const brokersOfPage = onceAsked(async () => {
    const lists = new Map<number, readonly Broker[]>()
    for (const community of shown) lists.set(community, await keptBrokers(partition, community, context.signal))
    return lists
  })
  const items = found.items.map(({ cursor, node }) => ({ cursor, node: { partition, number: node, brokersOfPage } }))
  return { ...createConnection<CommunitySource>({ ...found, items }, () => keys.length), partition, version }
}

const parseResolution = (resolution: number): number => {
  if (resolution > 0 && resolution <= 1_000) return resolution
  throw new CoterieError('BAD_USER_INPUT', `resolution must be above 0 and at most 1000, but got ${resolution}.`)
}

const onceAsked = <T>(work: () => Promise<T>): (() => Promise<T>) => {
  let found: Promise<T> | undefined
  return () => {
    found ??= work()
    return found
  }
}

const people = async ({ partition, number }: CommunitySource, args: Forward, context: Context) => {
  const { graph, members, innerStrengths } = partition
  const idOf = (person: number) => graph.projection.people[person] as string
  const page = pageOfRanked(
    listOf(members, number),
    (person) => ({ key: innerStrengths[person] as number, id: idOf(person) }),
    requestedPage('people of community', args, context),
  )
  const items = page.items.map(({ cursor, node }) => ({ cursor, node: { id: idOf(node) } }))
  return createConnection(await loadPage({ ...page, items }, (id) => context.loaders.person.load(id)), () =>
    lengthOf(members, number),
  )
}

interface First {
  readonly first?: number | null
}

const firstOf = ({ first }: First, { bounds }: Context): number => withinBounds('first', first, 5, 1, bounds.pageSize)

const topics = async ({ partition, number }: CommunitySource, args: First, context: Context) => {
  const first = firstOf(args, context)
  const standing = (await keptTerms(context.graph, partition, context.signal)).of(number)
  const ids = standing.flatMap(({ kind, term }) => (kind === 'TOPIC' ? term : [])).slice(0, first)
  const found = await Promise.all(ids.map((id) => context.loaders.topic.load(id)))
  return found.filter((topic) => topic !== null)
}

const brokers = async ({ partition, number, brokersOfPage }: CommunitySource, args: First, context: Context) => {
  const first = firstOf(args, context)
  const { graph } = partition
  const shown = ((await brokersOfPage()).get(number) ?? []).slice(0, first)
  const idOf = (person: number) => graph.projection.people[person] as string
  const loaded = await Promise.all(shown.map(({ person }) => context.loaders.person.load(idOf(person))))
  const strengths = strengthsOf(graph)
  return shown.flatMap((broker, at) =>
    loaded[at] === null
      ? []
      : [{ ...broker, constraint: constraintOf(graph, strengths, broker.person), person: loaded[at] }],
  )
}

/** The strongest person of a community, for one that nothing sets apart. */
const nameOfFirst = async ({ partition, number }: CommunitySource, { loaders }: Context): Promise<string> => {
  const id = partition.graph.projection.people[listOf(partition.members, number)[0] as number] as string
  return (await loaders.person.load(id))?.label ?? id
}

const textOf = async ({ kind, term }: StandingTerm, { loaders }: Context): Promise<string> =>
  kind === 'WORD' ? term : ((await loaders.topic.load(term))?.name ?? term)

/** Topics and words in a label. */
const labelLength = 3

/** Communities: what the schema's `community.graphql` promises. */
export const communityResolvers = {
  Query: { communities },
  CommunityConnection: {
    modularity: ({ partition }: CommunitySource) => partition.modularity,
    alonePersonCount: ({ partition }: CommunitySource) => partition.alonePersonCount,
    caveats: ({ partition: { graph } }: CommunitySource) => caveatsOfPeople(graph, graph.projection.people.keys()),
    asOf: ({ version }: { readonly version: GraphVersion }) => version,
  },
  Community: {
    key: ({ partition, number }: CommunitySource) => partition.keys[number],
    size: ({ partition, number }: CommunitySource) => lengthOf(partition.members, number),
    label: async (source: CommunitySource, _: unknown, context: Context) => {
      const terms = (await keptTerms(context.graph, source.partition, context.signal)).of(source.number)
      // Words of a topic that was named are passed over; there are never so many of them.
      const texts = await Promise.all(terms.slice(0, 10 * labelLength).map((term) => textOf(term, context)))
      return labelOf(texts, labelLength) ?? (await nameOfFirst(source, context))
    },
    stability: async ({ partition, number }: CommunitySource, _: unknown, { signal }: Context) =>
      (await keptStability(partition, signal))[number],
    topics,
    people,
    brokers,
  },
}
