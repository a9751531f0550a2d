import type { Config } from './config.ts'
import type { Graph } from './graph/graph.ts'
import { openGraph } from './graph/open-graph.ts'

/** The graph of the settings: the embedded one in its folder, or somebody's Neo4j. @throws SetupError */
export const openConfiguredGraph = ({ neo4j, dataDir, bounds: { statementTimeoutMs } }: Config): Promise<Graph> =>
  openGraph(
    neo4j === null
      ? { kind: 'embedded', folder: dataDir, statementTimeoutMs }
      : { kind: 'neo4j', ...neo4j, statementTimeoutMs },
  )
