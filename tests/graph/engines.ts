import type { Graph } from '../../src/graph/graph.ts'
import { openGraph } from '../../src/graph/open-graph.ts'

export interface TestEngine {
  readonly name: string
  /** An empty graph with its indexes. Neo4j has only one database: what was in it is gone, and one graph is open at a time. */
  open(options?: { readonly statementTimeoutMs?: number }): Promise<Graph>
  /** Long enough for every common statement, and much too short for one over `slowRows` rows. */
  readonly shortTimeoutMs: number
  readonly slowRows: number
  /** A further graph over what is there: the same database, or another memory. */
  openAgain(): Promise<Graph>
}

const timeout = 20_000

/** The address of a Neo4j that tests may empty, if there is one. */
export const testNeo4jUri = process.env.NEO4J_TEST_URI

/** True where a missing Neo4j or browser is a failure. */
export const everythingIsRequired = process.env.COTERIE_REQUIRE_ALL === '1'

export const openTestNeo4j = (uri: string, statementTimeoutMs = timeout): Promise<Graph> =>
  openGraph({ kind: 'neo4j', uri, user: 'neo4j', password: 'unasked', database: 'neo4j', statementTimeoutMs })

const empty = async (uri: string): Promise<void> => {
  const { default: neo4j } = await import('neo4j-driver')
  const driver = neo4j.driver(uri)
  const session = driver.session()
  await session.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS')
  // Graphs of tests have the same versions: what was made of one must not answer for the next.
  const { records } = await session.run("SHOW PROCEDURES YIELD name WHERE name = 'gds.graph.drop' RETURN name")
  if (records.length > 0)
    await session.run(
      'CALL gds.graph.list() YIELD graphName CALL gds.graph.drop(graphName) YIELD database RETURN database',
    )
  await session.close()
  await driver.close()
}

const openMemory = (statementTimeoutMs = timeout): Promise<Graph> =>
  openGraph({ kind: 'embedded', folder: null, statementTimeoutMs })

/** Of many places in a row, every how many-th a test tries: each in CI, some where a person waits for the end. */
export const stride = everythingIsRequired ? 1 : 4

/** How many cases a property test tries: all of them in CI, some where a person waits for the end. */
export const cases = (inAll: number): number => (everythingIsRequired ? inAll : Math.ceil(inAll / 5))

/** The engine in memory: a test that opens only this one runs beside others. */
export const embeddedEngine: TestEngine = {
  name: 'the embedded engine',
  // It cannot be stopped, so its slow statement is one that ends within a second.
  shortTimeoutMs: 200,
  slowRows: 3_000_000,
  open: (options) => openMemory(options?.statementTimeoutMs),
  openAgain: () => openMemory(),
}

const neo4jAt = (uri: string): TestEngine => ({
  name: 'Neo4j',
  shortTimeoutMs: 1_000,
  slowRows: 500_000_000,
  open: async (options) => {
    await empty(uri)
    return openTestNeo4j(uri, options?.statementTimeoutMs)
  },
  openAgain: () => openTestNeo4j(uri),
})

/** The Neo4j of NEO4J_TEST_URI, if there is one. A test file with this name in it runs alone: there is one database. */
export const neo4jEngine: TestEngine | undefined = testNeo4jUri === undefined ? undefined : neo4jAt(testNeo4jUri)

/** The engines to test, one or both. A test file with this name in it runs alone, as with `neo4jEngine`. */
export const testEngines: readonly TestEngine[] =
  neo4jEngine === undefined ? [embeddedEngine] : [embeddedEngine, neo4jEngine]
