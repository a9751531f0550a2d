import { labelOf, type StandingTerm } from '../analytics/community-term.ts'
import { findServedCommunities } from '../analytics/data-science/served-communities.ts'
import type { CommunityDetails, FoundBroker, FoundCommunities } from '../analytics/found-communities.ts'
import { heldCommunities } from '../analytics/held-communities.ts'
import { keptPartition } from '../analytics/kept-measures.ts'
import type { CommunitySearch } from '../analytics/leiden/find-communities.ts'
import { pageOfRanked } from '../analytics/ranked-page.ts'
import { selectTies } from '../analytics/select-ties.ts'
import type { TieSelection } from '../analytics/tie-selection.ts'
import { CoterieError } from '../model/error.ts'
import { onceForEach } from '../model/once-for-each.ts'
import type { PageArguments } from '../model/page.ts'
import { createConnection, loadPage, requestedPage } from './connection.ts'
import type { Context } from './context.ts'
import { parseTies, type TieInput } from './ties.ts'
import { withinBounds } from './within-bounds.ts'

type Forward = Pick<PageArguments, 'first' | 'after'>

interface CommunityArguments extends Forward {
  readonly resolution?: number | null
  readonly seed?: number | null
  readonly ties?: TieInput | null
}

type FoundSource = Pick<CommunitySource, 'found'>

/** What `Community` resolves from. */
interface CommunitySource {
  readonly found: FoundCommunities
  readonly details: CommunityDetails
  readonly number: number
  /** The brokers of every community of the page, so that their people are loaded together. */
  readonly brokersOfPage: (most: number) => Promise<ReadonlyMap<number, readonly FoundBroker[]>>
}

const communities = async (_: unknown, { resolution, seed, ties, ...args }: CommunityArguments, context: Context) => {
  const page = requestedPage('communities', args, context)
  const search = { resolution: parseResolution(resolution ?? 1), seed: seed ?? 42 }
  const found = await findCommunities(search, parseTies(ties), context)
  const { keys, sizes } = found
  const placeOf = (community: number) => ({ key: sizes[community] as number, id: keys[community] as string })
  const places = pageOfRanked([...keys.keys()], placeOf, page)
  const shown = places.items.map(({ node }) => node)
  const details = found.of(shown)
  const brokersOfPage = onceForEach(async (most: number) => {
    const lists = new Map<number, readonly FoundBroker[]>()
    for (const community of shown) lists.set(community, await details.brokers(community, most))
    return lists
  })
  const items = places.items.map(({ cursor, node }) => ({
    cursor,
    node: { found, details, number: node, brokersOfPage },
  }))
  return { ...createConnection<CommunitySource>({ ...places, items }, () => keys.length), found }
}

/** In memory, or at the server for a graph that is too large. */
const findCommunities = async (
  search: CommunitySearch,
  selection: TieSelection,
  { graph, projection, signal }: Context,
): Promise<FoundCommunities> => {
  const served = await projection.served(selection)
  if (served !== null) return findServedCommunities(served, search, signal)
  const held = await projection.whole()
  const partition = await keptPartition(selectTies(held.projection, selection), search, signal)
  return heldCommunities(graph, partition, held.version, signal)
}

const parseResolution = (resolution: number): number => {
  if (resolution > 0 && resolution <= 1_000) return resolution
  throw new CoterieError('BAD_USER_INPUT', `resolution must be above 0 and at most 1000, but got ${resolution}.`)
}

const people = async ({ found, details, number }: CommunitySource, args: Forward, context: Context) => {
  const page = await details.people(number, requestedPage('people of community', args, context))
  const loaded = await loadPage(page, (id) => context.loaders.person.load(id))
  return createConnection(loaded, () => found.sizes[number] as number)
}

interface First {
  readonly first?: number | null
}

const firstOf = ({ first }: First, { bounds }: Context): number => withinBounds('first', first, 5, 1, bounds.pageSize)

const topics = async ({ details, number }: CommunitySource, args: First, context: Context) => {
  const first = firstOf(args, context)
  const standing = await details.terms(number)
  const ids = standing.flatMap(({ kind, term }) => (kind === 'TOPIC' ? term : [])).slice(0, first)
  const found = await Promise.all(ids.map((id) => context.loaders.topic.load(id)))
  return found.filter((topic) => topic !== null)
}

const brokers = async ({ number, brokersOfPage }: CommunitySource, args: First, context: Context) => {
  const shown = (await brokersOfPage(firstOf(args, context))).get(number) ?? []
  const loaded = await Promise.all(shown.map(({ id }) => context.loaders.person.load(id)))
  return shown.flatMap((broker, at) => (loaded[at] === null ? [] : [{ ...broker, person: loaded[at] }]))
}

/** The strongest person of a community, for one that nothing sets apart. */
const nameOfFirst = async ({ details, number }: CommunitySource, { loaders }: Context): Promise<string> => {
  const id = details.first(number)
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
    modularity: ({ found }: FoundSource) => found.modularity,
    alonePersonCount: ({ found }: FoundSource) => found.alonePersonCount,
    caveats: ({ found }: FoundSource) => found.caveats(),
    asOf: ({ found }: FoundSource) => found.version,
    computedBy: ({ found }: FoundSource) => found.computedBy,
  },
  Community: {
    key: ({ found, number }: CommunitySource) => found.keys[number],
    size: ({ found, number }: CommunitySource) => found.sizes[number],
    label: async (source: CommunitySource, _: unknown, context: Context) => {
      const terms = await source.details.terms(source.number)
      // Words of a topic that was named are passed over; there are never so many of them.
      const texts = await Promise.all(terms.slice(0, 10 * labelLength).map((term) => textOf(term, context)))
      return labelOf(texts, labelLength) ?? (await nameOfFirst(source, context))
    },
    stability: ({ details, number }: CommunitySource) => details.stability(number),
    topics,
    people,
    brokers,
  },
}
