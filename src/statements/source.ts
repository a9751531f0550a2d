import { read } from '../graph/graph.ts'
import { type Order, pageOf } from './page.ts'

export interface SourceRow {
  readonly id: string
  readonly name: string
  readonly format: string
  readonly sha256: string
  readonly importedAt: string
  readonly recordCount: number
  readonly unreadCount: number
  readonly rejectedCount: number
}

const sourceFields = '{.id, .name, .format, .sha256, .importedAt, .recordCount, .unreadCount, .rejectedCount}'

/** Sources by their ids. */
export const sourcesByIds = read<{ readonly ids: readonly string[] }, { readonly node: SourceRow }>(
  `UNWIND $ids AS id MATCH (n:Source {id: id}) RETURN n ${sourceFields} AS node`,
)

/** The latest import first. */
export const sourceOrder: Order = { key: 'n.importedAt', descending: true }

/** A page of all sources. */
export const allSources = pageOf<Record<never, never>, SourceRow>('MATCH (n:Source)', 'true', sourceOrder, sourceFields)

/** How many sources there are. */
export const countSources = read<Record<never, never>, { readonly total: number }>(
  'MATCH (n:Source) RETURN count(n) AS total',
)

/** The hashes of all sources: what is held already. Empty for a source of which a part is not written yet. */
export const sourceHashes = read<Record<never, never>, { readonly sha256: string; readonly name: string }>(
  'MATCH (n:Source) RETURN n.sha256 AS sha256, n.name AS name ORDER BY sha256, name',
)

export interface RecordRow {
  readonly id: string
  readonly source: string
  readonly locator: string
  readonly text: string
}

/** Records by their ids, each with its source. */
export const recordsByIds = read<{ readonly ids: readonly string[] }, RecordRow>(`
  UNWIND $ids AS id
  MATCH (r:Record {id: id})
  MATCH (r)<-[:HAS]-(s:Source)
  RETURN id, s.id AS source, r.locator AS locator, r.text AS text
`)
