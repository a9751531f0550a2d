import { ApolloServer, type ApolloServerPlugin } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled'
import type { RequestBounds } from '../config.ts'
import { CoterieError } from '../model/error.ts'
import type { Context } from '../resolvers/context.ts'
import { resolverMaps } from '../resolvers/index.ts'
import { costOf } from './cost.ts'
import { createFormatError, type Log } from './format-error.ts'
import { createLimitRules } from './limits.ts'
import { readTypeDefinitions } from './schema.ts'

/** Refuses operations above the cost bound before anything runs, and tells the cost of the others in `extensions.cost`. */
const costPlugin = (bounds: RequestBounds): ApolloServerPlugin<Context> => ({
  requestDidStart: async () => {
    let cost = 0
    return {
      didResolveOperation: async ({ schema, document, operation, request, response }) => {
        if (operation === undefined) return
        if (schema.getRootType(operation.operation) === undefined) {
          response.http.status = 400
          throw new CoterieError(
            'BAD_USER_INPUT',
            `The service answers queries and mutations, but got a ${operation.operation}.`,
          )
        }
        cost = costOf(schema, document, operation, request.variables ?? {})
        if (cost > bounds.cost) {
          response.http.status = 400
          throw new CoterieError(
            'COST_EXCEEDED',
            `An operation may cost at most ${bounds.cost}, but this one may cost ${cost}; ask for shorter lists or fewer levels.`,
            { cost, limit: bounds.cost },
          )
        }
      },
      willSendResponse: async ({ response }) => {
        if (response.body.kind === 'single')
          response.body.singleResult.extensions = {
            ...response.body.singleResult.extensions,
            cost: { requested: cost, limit: bounds.cost },
          }
      },
    }
  },
})

/** The Apollo server of the service: not started yet. */
export const createApolloServer = (bounds: RequestBounds, playground: boolean, log: Log): ApolloServer<Context> =>
  new ApolloServer<Context>({
    typeDefs: readTypeDefinitions(),
    resolvers: [...resolverMaps],
    introspection: playground,
    hideSchemaDetailsFromClientErrors: !playground,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    csrfPrevention: true,
    cache: 'bounded',
    persistedQueries: false,
    parseOptions: { maxTokens: bounds.tokens },
    validationRules: createLimitRules(bounds),
    formatError: createFormatError(log),
    plugins: [
      costPlugin(bounds),
      // The cache-control plugin is the largest avoidable cost of an answer; the others would report to somebody else.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  })
