import neo4j, { type Driver } from 'neo4j-driver'
import { SetupError } from '../../model/error.ts'
import type { Graph } from '../graph.ts'
import type { Neo4jOptions } from '../graph-options.ts'
import { makeIndexes } from './indexes.ts'
import { toSetupError } from './neo4j-error.ts'
import { createNeo4jGraph } from './neo4j-graph.ts'

const connectionTimeoutMs = 5_000
const retryTimeMs = 5_000
/** The first version with `CALL (variable) { ... }`. */
const oldest = { major: 5, minor: 23 }

/** The address for people to read: somebody may have put a password into it. */
const withoutCredentials = (uri: string): string => uri.replace(/\/\/.*@/, '//')

const schemes = /^(neo4j|bolt)(\+s|\+ssc)?:\/\/[^\s@]+$/

const createDriver = (options: Neo4jOptions): Driver => {
  if (!schemes.test(options.uri)) {
    throw new SetupError(
      `NEO4J_URI must be an address such as neo4j://localhost:7687, without user and password, but is ${withoutCredentials(options.uri)}.`,
    )
  }
  return neo4j.driver(options.uri, neo4j.auth.basic(options.user, options.password), {
    disableLosslessIntegers: true,
    maxConnectionPoolSize: options.connections ?? 16,
    connectionTimeout: connectionTimeoutMs,
    connectionAcquisitionTimeout: Math.max(options.statementTimeoutMs, connectionTimeoutMs),
    maxTransactionRetryTime: Math.min(options.statementTimeoutMs, retryTimeMs),
    notificationFilter: { minimumSeverityLevel: 'OFF' },
    telemetryDisabled: true,
    userAgent: 'coterie',
  })
}

const checkVersion = async (driver: Driver, { uri, database }: Neo4jOptions): Promise<void> => {
  const { agent } = await driver.getServerInfo({ database })
  const [, major, minor] = /^Neo4j\/(\d+)\.(\d+)/.exec(agent ?? '')?.map(Number) ?? []
  if (major === undefined || minor === undefined) return
  if (major < oldest.major || (major === oldest.major && minor < oldest.minor)) {
    throw new SetupError(`Neo4j at ${uri} is ${agent}: Neo4j ${oldest.major}.${oldest.minor} or newer is needed.`)
  }
}

/**
 * The graph in a Neo4j, its indexes and constraints made.
 * @throws SetupError an address nobody answers at, a refused password, an unknown database, and the cure
 */
export const openNeo4jGraph = async (options: Neo4jOptions): Promise<Graph> => {
  const driver = createDriver(options)
  try {
    await checkVersion(driver, options)
    const session = driver.session({ database: options.database })
    try {
      const searchIndexNames = await makeIndexes(session)
      return createNeo4jGraph(driver, searchIndexNames, options)
    } finally {
      await session.close()
    }
  } catch (error) {
    await driver.close()
    throw error instanceof SetupError ? error : toSetupError(error, options.uri, options.database)
  }
}
