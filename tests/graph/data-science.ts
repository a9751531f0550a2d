import type { Graph } from '../../src/graph/graph.ts'
import { dataScience } from '../../src/statements/data-science.ts'
import { everythingIsRequired, openTestNeo4j, testNeo4jUri } from './engines.ts'

/** Whether Graph Data Science is where a graph is. */
export const hasDataScience = async (graph: Graph): Promise<boolean> =>
  graph.engine === 'NEO4J' && (await graph.read(dataScience, {})).length > 0

/** Whether the test Neo4j has it. @throws where everything must be there */
export const testServerHasDataScience = async (): Promise<boolean> => {
  if (testNeo4jUri === undefined) return false
  const graph = await openTestNeo4j(testNeo4jUri)
  const isThere = await hasDataScience(graph)
  await graph.close()
  if (!isThere && everythingIsRequired)
    throw new Error('The Neo4j of NEO4J_TEST_URI has no Graph Data Science: start it with --gds.')
  return isThere
}
