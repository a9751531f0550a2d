import { dropProperty, projectedGraph } from '../../statements/data-science.ts'
import { unlessGivenUp } from '../unless-given-up.ts'
import type { ServedGraph } from './served-graph.ts'

/** What was worked out stays at the server, 8 bytes a person each: that which was used last. */
const mostKept = 16

const known = new WeakMap<ServedGraph, Map<string, Promise<void>>>()

/**
 * Has a property of the people of a graph worked out at the server, once for whoever asks. What has begun is finished, so that who asks
 * again gets it. @throws CoterieError TIMEOUT when the request is given up; what the work throws
 */
export const ensureProperty = (
  served: ServedGraph,
  property: string,
  signal: AbortSignal,
  workOut: (named: { readonly name: string; readonly property: string }) => Promise<unknown>,
): Promise<void> => {
  const works = known.get(served) ?? new Map<string, Promise<void>>()
  known.set(served, works)
  const begin = async (): Promise<void> => {
    const { graph, name } = served
    const [oldest] = works.size < mostKept ? [] : works.keys()
    if (oldest !== undefined) {
      works.delete(oldest)
      await graph.read(dropProperty, { name, property: oldest })
    }
    // Another process may have worked it out.
    const [row] = await graph.read(projectedGraph, { name })
    if (row?.properties.includes(property) !== true) await workOut({ name, property })
  }
  const work = works.get(property) ?? begin()
  work.catch(() => works.delete(property))
  // A map keeps the order of insertion: the first one is the one that was not used for longest.
  works.delete(property)
  works.set(property, work)
  return unlessGivenUp(work, signal)
}
