import { counts } from '../../statements/analytics.ts'
import { caveatsOfEverybody } from '../../statements/data-science.ts'
import type { FoundCommunities } from '../found-communities.ts'
import { createKeptWork } from '../kept-work.ts'
import type { CommunitySearch } from '../leiden/find-communities.ts'
import { detailsOf } from './served-community.ts'
import { conditionsOf, type ServedGraph, wholeGraphDeadlines } from './served-graph.ts'
import { ensureCommunities, readPartition, type ServedPartition } from './served-partition.ts'

const partitions = createKeptWork<ServedGraph, ServedPartition>(4)

/**
 * The communities that the Leiden method of Graph Data Science finds; the work is done once for a graph and a search.
 * @throws CoterieError TIMEOUT when the request is given up, while the work goes on; what the server throws
 */
export const findServedCommunities = async (
  served: ServedGraph,
  search: CommunitySearch,
  signal: AbortSignal,
): Promise<FoundCommunities> => {
  const { graph, version, selection, tieLimit, personCount } = served
  const property = personCount === 0 ? '' : await ensureCommunities(served, search, signal)
  const partition = await partitions(served, property, signal, () => readPartition(served, search, property))
  const [everybody] = await graph.read(counts.person, {}, { signal })
  return {
    version,
    computedBy: 'GRAPH_DATA_SCIENCE',
    keys: partition.keys,
    sizes: partition.sizes,
    modularity: partition.modularity,
    alonePersonCount: Math.max(0, (everybody?.total ?? 0) - personCount),
    caveats: async () => {
      const conditions = { ...conditionsOf(selection), tieLimit }
      const [row] = await graph.read(caveatsOfEverybody, conditions, { signal, deadlines: wholeGraphDeadlines })
      if (row === undefined) throw new Error('A statement that only counts gave no row.')
      return row
    },
    of: (shown) => detailsOf(partition, shown, signal),
  }
}
