import { Neo4jError } from 'neo4j-driver'
import { CoterieError, SetupError } from '../../model/error.ts'

const late = /^Neo\.ClientError\.Transaction\.(TransactionTimedOut|Terminated|LockClientStopped)/
const away = /^(ServiceUnavailable|SessionExpired|N\/A|Neo\.TransientError\.|Neo\.ClientError\.(Security|Database)\.)/

/** A server's or driver's error as clients may see it, with its own words as the cause; other errors as they are. */
export const toCoterieError = (error: unknown): unknown => {
  if (!(error instanceof Neo4jError)) return error
  const cause = { cause: error }
  if (late.test(error.code))
    return new CoterieError('TIMEOUT', 'The graph did not answer in time; ask for less at once.', {}, cause)
  if (away.test(error.code))
    return new CoterieError('UNAVAILABLE', 'The graph cannot be reached now; try again.', {}, cause)
  return new CoterieError('INTERNAL', 'The graph refused a statement.', {}, cause)
}

/** What keeps the service from starting with this Neo4j, as one sentence with the cure. */
export const toSetupError = (error: unknown, uri: string, database: string): SetupError => {
  const code = error instanceof Neo4jError ? error.code : ''
  const reason = error instanceof Error ? error.message.split(/[\n.]/, 1)[0] : String(error)
  const sentence = (): string => {
    if (code === 'Neo.ClientError.Security.Unauthorized') {
      return `Neo4j at ${uri} refused the password: check NEO4J_USER and NEO4J_PASSWORD.`
    }
    if (code === 'Neo.ClientError.Security.AuthenticationRateLimit') {
      return `Neo4j at ${uri} refused too many passwords: check NEO4J_USER and NEO4J_PASSWORD, and wait a few seconds.`
    }
    if (code === 'Neo.ClientError.Security.CredentialsExpired') {
      return `Neo4j at ${uri} wants a new password first: change it there, then set NEO4J_PASSWORD.`
    }
    if (code.startsWith('Neo.ClientError.Security.')) {
      return `Neo4j at ${uri} does not let this user make indexes (${reason}): give NEO4J_USER the rights to read, write and make indexes.`
    }
    if (code === 'Neo.ClientError.Database.DatabaseNotFound') {
      return `Neo4j at ${uri} has no database named ${database}: check NEO4J_DATABASE.`
    }
    if (code === 'ServiceUnavailable' || code === 'SessionExpired' || code === 'N/A') {
      return `No Neo4j answers at ${uri}: start it, or check NEO4J_URI.`
    }
    return `Neo4j at ${uri} is not fit for the graph (${reason}): check NEO4J_URI and NEO4J_DATABASE.`
  }
  return new SetupError(sentence(), { cause: error })
}
