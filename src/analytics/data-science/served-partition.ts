import { findCommunities, foundCommunities } from '../../statements/data-science.ts'
import type { CommunitySearch } from '../leiden/find-communities.ts'
import { keyOfCommunity } from '../partition.ts'
import { type ServedGraph, wholeGraphDeadlines } from './served-graph.ts'
import { ensureProperty } from './served-property.ts'

/** Communities as the server found them, each by its place: the largest first, then by key. */
export interface ServedPartition {
  readonly served: ServedGraph
  readonly search: CommunitySearch
  /** Which property of its people says who is together. */
  readonly property: string
  /** What the server calls each community. */
  readonly numbers: readonly number[]
  /** The id of who has the strongest ties within. */
  readonly first: readonly string[]
  readonly keys: readonly string[]
  readonly sizes: readonly number[]
  readonly modularity: number | null
}

const wholeGraph = { deadlines: wholeGraphDeadlines }

/** Which property says who is together. */
export const ensureCommunities = async (
  served: ServedGraph,
  { resolution, seed }: CommunitySearch,
  signal: AbortSignal,
): Promise<string> => {
  const property = `leiden${resolution}seed${seed}`
  await ensureProperty(served, property, signal, (named) =>
    served.graph.read(findCommunities, { ...named, resolution, seed }, wholeGraph),
  )
  return property
}

/** Reads who stands first in each community, and how much weight lies within. @param property which says who is together; any for a graph without people */
export const readPartition = async (
  served: ServedGraph,
  search: CommunitySearch,
  property: string,
): Promise<ServedPartition> => {
  const { graph, name, personCount } = served
  const rows = personCount === 0 ? [] : await graph.read(foundCommunities, { name, property }, wholeGraph)
  const keyed = rows.map((row) => ({ ...row, key: keyOfCommunity(row.first) }))
  keyed.sort((a, b) => b.size - a.size || (a.key < b.key ? -1 : 1))
  return {
    served,
    search,
    property,
    numbers: keyed.map(({ community }) => community),
    first: keyed.map(({ first }) => first),
    keys: keyed.map(({ key }) => key),
    sizes: keyed.map(({ size }) => size),
    modularity: modularityOf(rows, search.resolution),
  }
}

/** See `modularityOf` in `modularity.ts`. Here, too, weights are sums from both ends. */
const modularityOf = (
  communities: readonly { readonly within: number; readonly strength: number }[],
  resolution: number,
): number | null => {
  const all = communities.reduce((sum, { strength }) => sum + strength, 0)
  if (all === 0) return null
  return communities.reduce((sum, { within, strength }) => sum + within / all - resolution * (strength / all) ** 2, 0)
}
