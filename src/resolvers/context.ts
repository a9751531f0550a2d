import type { Graph } from '../graph/graph.ts'
import type { Loaders } from '../loaders/index.ts'

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

/** What every resolver gets: made anew for each request. */
export interface Context {
  readonly graph: Graph
  readonly loaders: Loaders
  readonly signal: AbortSignal
  readonly bounds: Bounds
}
