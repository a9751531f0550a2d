import { ApolloServer, type ApolloServerPlugin } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled'
import { type GraphQLSchema, OperationTypeNode } from 'graphql'
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
        if (operation.operation === OperationTypeNode.SUBSCRIPTION) {
          response.http.status = 400
          throw new CoterieError('BAD_USER_INPUT', 'A subscription is asked with POST and Accept: text/event-stream.')
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

const schemas = new WeakMap<ApolloServer<Context>, GraphQLSchema>()

/** The schema of a server that was started, for what Apollo does not answer itself. */
export const schemaOf = (apollo: ApolloServer<Context>): GraphQLSchema => {
  const schema = schemas.get(apollo)
  if (schema === undefined) throw new Error('The schema of a server is known when the server is started.')
  return schema
}

/** The Apollo server of the service: not started yet. */
export const createApolloServer = (bounds: RequestBounds, playground: boolean, log: Log): ApolloServer<Context> => {
  const apollo: ApolloServer<Context> = new ApolloServer<Context>({
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
      {
        serverWillStart: async ({ schema }) => {
          schemas.set(apollo, schema)
        },
      },
      // The cache-control plugin is the largest avoidable cost of an answer; the others would report to somebody else.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  })
  return apollo
}
