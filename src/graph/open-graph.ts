import type { Graph } from './graph.ts'
import type { GraphOptions } from './graph-options.ts'

/**
 * The graph of one engine, its indexes and constraints made; ready for statements. Only the code of that engine is loaded: the
 * driver of Neo4j alone is a quarter of what a command line waits for.
 * @throws SetupError one sentence with the cure: folder, lock, damage, address, password, database, rights
 */
export const openGraph = async (options: GraphOptions): Promise<Graph> =>
  options.kind === 'embedded'
    ? (await import('./embedded/open-embedded-graph.ts')).openEmbeddedGraph(options)
    : (await import('./neo4j/open-neo4j-graph.ts')).openNeo4jGraph(options)
