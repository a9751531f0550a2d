import type { ProjectionOfRequest } from '../analytics/held-projection.ts'
import type { Graph } from '../graph/graph.ts'
import type { ImportSizes } from '../ingest/import-documents.ts'
import type { ImportWatch } from '../ingest/import-news.ts'
import type { ImportWork } from '../ingest/import-work.ts'
import type { Loaders } from '../loaders/index.ts'
import type { Live } from './live.ts'

/** The bounds that resolvers keep; see `config.ts`. */
export interface Bounds {
  readonly pageSize: number
  readonly networkNodes: number
  readonly networkEdges: number
  readonly workPeople: number
  readonly workTies: number
  /** Papers with more known authors make no ties. */
  readonly tieLimit: number
}

/** What all imports of the service have in common. */
export interface ImportSettings {
  readonly now?: () => Date
  /** Asks imports to stop, since the service does. */
  readonly signal?: AbortSignal
  readonly sizes?: Partial<ImportSizes>
  /** Who looks on. */
  readonly watch?: ImportWatch
  /** Who does the work. */
  readonly work?: ImportWork
}

/** What every resolver gets: made anew for each request. */
export interface Context {
  readonly graph: Graph
  readonly loaders: Loaders
  /** The whole collaboration graph in memory. */
  readonly projection: ProjectionOfRequest
  readonly signal: AbortSignal
  readonly bounds: Bounds
  /** Whether the request brought the write token; see `writing.ts`. */
  readonly mayWrite?: boolean
  /** Whether the service has a write token at all. */
  readonly hasWriteToken?: boolean
  /** How the service imports; where it is missing, as always. */
  readonly importing?: ImportSettings
  /** What subscriptions listen to; where it is missing, there are none. */
  readonly live?: Live
}
