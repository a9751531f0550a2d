import { openEmbeddedGraph } from './embedded/open-embedded-graph.ts'
import type { Graph } from './graph.ts'
import type { GraphOptions } from './graph-options.ts'
import { openNeo4jGraph } from './neo4j/open-neo4j-graph.ts'

/**
 * The graph of one engine, its indexes and constraints made; ready for statements.
 * @throws SetupError one sentence with the cure: folder, lock, damage, address, password, database, rights
 */
export const openGraph = (options: GraphOptions): Promise<Graph> =>
  options.kind === 'embedded' ? openEmbeddedGraph(options) : openNeo4jGraph(options)
