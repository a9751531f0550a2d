import { randomBytes } from 'node:crypto'
import { inspect } from 'node:util'
import { unwrapResolverError } from '@apollo/server/errors'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import { CoterieError } from '../model/error.ts'

/** Codes of Apollo's own that clients may see as they are. */
const passed: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'OPERATION_RESOLUTION_FAILURE',
])

/** Writes one line about a fault to where the operator reads. */
export type Log = (line: string) => void

/**
 * What clients see of an error: a code of the closed list and a sentence that says what was expected. A fault of ours shows an id
 * and nothing of the inside; the same id stands in the log with the stack.
 */
export const createFormatError =
  (log: Log) =>
  (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const cause = unwrapped(error)
    if (cause instanceof CoterieError && cause.code !== 'INTERNAL') {
      return { ...located(formatted), message: cause.message, extensions: { ...cause.details, code: cause.code } }
    }
    if (cause instanceof GraphQLError && cause.extensions.code === 'COST_EXCEEDED') {
      return { ...located(formatted), message: cause.message, extensions: { code: 'COST_EXCEEDED' } }
    }
    const code = formatted.extensions?.code
    if (passed.has(code))
      return {
        ...located(formatted),
        message: formatted.message,
        extensions: { code: code === 'OPERATION_RESOLUTION_FAILURE' ? 'BAD_REQUEST' : code },
      }
    // graphql-js refuses an argument while it runs (a @oneOf input whose variable is null) without a code of its own.
    if (cause instanceof GraphQLError && /^(Argument|Variable) "/.test(cause.message)) {
      return { ...located(formatted), message: cause.message, extensions: { code: 'BAD_USER_INPUT' } }
    }
    return { ...located(formatted), ...logFault(cause, log) }
  }

/** What clients see of a fault of ours; the log has the rest under the same id. */
export const logFault = (cause: unknown, log: Log): { message: string; extensions: { code: string; id: string } } => {
  const id = randomBytes(6).toString('hex')
  // With what caused it: a refused statement says why only there.
  log(`error ${id}: ${inspect(cause, { breakLength: 120 })}`)
  return {
    message: `Something went wrong on our side; the log has it as ${id}.`,
    extensions: { code: 'INTERNAL', id },
  }
}

/** What was thrown: Apollo wraps errors of resolvers, of plugins and of validation rules each in one of its own. */
const unwrapped = (error: unknown): unknown => {
  const cause = unwrapResolverError(error)
  if (!(cause instanceof GraphQLError)) return cause
  const { originalError } = cause
  return originalError instanceof CoterieError || originalError instanceof GraphQLError ? originalError : cause
}

const located = ({ locations, path }: GraphQLFormattedError) => ({
  ...(locations === undefined ? {} : { locations }),
  ...(path === undefined ? {} : { path }),
})
