import type { Graph } from '../graph/graph.ts'
import { graphVersion, graphVersionId } from '../statements/graph-version.ts'

/** Which version of the graph an answer was made from. */
export interface GraphVersion {
  /** Transactions that changed the graph; 0 before the first. */
  readonly changeCount: number
  /** When the last of them ran, ISO 8601; null before the first. */
  readonly changedAt: string | null
}

/** The version of a graph as it is now. */
export const readVersion = async (graph: Graph): Promise<GraphVersion> => {
  const [row] = await graph.read(graphVersion, { id: graphVersionId })
  return row ?? { changeCount: 0, changedAt: null }
}

/** Whether nothing was written between the two. */
export const isSameVersion = (a: GraphVersion, b: GraphVersion): boolean =>
  a.changeCount === b.changeCount && a.changedAt === b.changedAt

/** A graph that is written to all the time is read so often in the hope of a moment without; then the last reading will do. */
const mostReadings = 3

/** What a reading gives, and the version it is of: it is read again where something was written meanwhile. */
export const readOneVersion = async <T>(
  graph: Graph,
  reading: (version: GraphVersion) => Promise<T>,
): Promise<{ readonly version: GraphVersion; readonly found: T }> => {
  for (let left = mostReadings; ; left--) {
    const version = await readVersion(graph)
    const found = await reading(version)
    if (left === 1 || isSameVersion(version, await readVersion(graph))) return { version, found }
  }
}
