import { read, write } from '../graph/graph.ts'
import { hashId } from '../model/id.ts'

/**
 * Which version of the graph is stored: a number that every transaction raises that changes people, papers or what stands between
 * them. It is a node of its own, written in that transaction, so that all processes that share a graph see the same.
 */

/** The node of the version. */
export const graphVersionId = hashId('import', 'graph version')

interface Id {
  readonly id: string
}

export interface GraphVersionRow {
  /** Transactions that changed the graph. */
  readonly changeCount: number
  /** When the last one ran, ISO 8601. */
  readonly changedAt: string
}

/** The version; no row before the first change. */
export const graphVersion = read<Id, GraphVersionRow>(
  'MATCH (n:Import {id: $id}) RETURN n.changeCount AS changeCount, n.changedAt AS changedAt',
)

/** The version raised by one. */
export const raiseGraphVersion = write<Id & { readonly now: string }>(
  'MERGE (n:Import {id: $id}) SET n.changeCount = coalesce(n.changeCount, 0) + 1, n.changedAt = $now',
)
