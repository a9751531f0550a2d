import {
  createSourceEventStream,
  type DocumentNode,
  execute,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  getOperationAST,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
} from 'graphql'
import type { RequestBounds } from '../config.ts'
import { CoterieError } from '../model/error.ts'
import type { Context } from '../resolvers/context.ts'
import { costOf } from './cost.ts'
import { createFormatError, type Log } from './format-error.ts'
import { createLimitRules } from './limits.ts'

/** What subscriptions are answered with. */
export interface SubscriptionOptions {
  readonly schema: GraphQLSchema
  readonly bounds: RequestBounds
  /** Whether errors may tell of the schema. */
  readonly playground: boolean
  readonly createContext: (signal: AbortSignal) => Context
  readonly log: Log
}

/** A subscription as it came. */
export interface Subscription {
  readonly document: DocumentNode
  readonly operationName: string | undefined
  readonly variables: Readonly<Record<string, unknown>>
}

/** An answer: data, or errors as clients see them, or both. */
export interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null
  readonly errors?: readonly GraphQLFormattedError[]
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The subscription in the body of a request; null when it holds none, and others have to answer it. */
export const parseSubscription = (body: unknown, { tokens }: RequestBounds): Subscription | null => {
  if (!isRecord(body) || typeof body.query !== 'string') return null
  const { operationName, variables } = body
  const name = typeof operationName === 'string' ? operationName : undefined
  try {
    const document = parse(body.query, { maxTokens: tokens })
    if (getOperationAST(document, name)?.operation !== OperationTypeNode.SUBSCRIPTION) return null
    return { document, operationName: name, variables: isRecord(variables) ? variables : {} }
  } catch {
    // What cannot be parsed is refused like every other question.
    return null
  }
}

/**
 * The answers to a subscription until `gone`: one a piece of news, each in a context of its own, so that none sees what was loaded for
 * another. Ends at once, with the errors, where the subscription is refused.
 */
export const subscribe = async (
  subscription: Subscription,
  options: SubscriptionOptions,
  gone: AbortSignal,
): Promise<AsyncIterable<Answer>> => {
  const { schema, bounds, createContext, log } = options
  const { document, operationName, variables: variableValues } = subscription
  const formatError = createFormatError(log)
  const shown = (error: GraphQLError): GraphQLFormattedError => formatError(error.toJSON(), error)
  const refusals = refusalsOf(subscription, options)
  if (refusals.length > 0) return only({ errors: refusals.map(shown) })
  const asked = { schema, document, operationName, variableValues }
  const news = await createSourceEventStream({ ...asked, contextValue: createContext(gone) })
  if (!isIterable(news)) return only({ errors: (news.errors ?? []).map(shown) })
  return (async function* (): AsyncGenerator<Answer> {
    try {
      for await (const rootValue of news) {
        const signal = AbortSignal.any([gone, AbortSignal.timeout(bounds.requestTimeoutMs)])
        const { data, errors } = await execute({ ...asked, rootValue, contextValue: createContext(signal) })
        yield {
          ...(data === undefined ? {} : { data }),
          ...(errors === undefined ? {} : { errors: errors.map(shown) }),
        }
      }
    } catch (error) {
      if (gone.aborted || !(error instanceof Error)) throw error
      yield { errors: [shown(new GraphQLError(error.message, { originalError: error }))] }
    }
  })()
}

/** Why a subscription is not even begun; none when it is within the schema and the bounds. */
const refusalsOf = (
  { document, operationName, variables }: Subscription,
  { schema, bounds, playground }: SubscriptionOptions,
): readonly GraphQLError[] => {
  const faults = validate(schema, document, [...specifiedRules, ...createLimitRules(bounds)])
  if (faults.length > 0) return faults.map((fault) => validationError(fault, playground))
  const operation = getOperationAST(document, operationName)
  const cost = operation === null || operation === undefined ? 0 : costOf(schema, document, operation, variables)
  if (cost <= bounds.cost) return []
  const message = `An answer may cost at most ${bounds.cost}, but each of these may cost ${cost}; ask for shorter lists or fewer levels.`
  const originalError = new CoterieError('COST_EXCEEDED', message, { cost, limit: bounds.cost })
  return [new GraphQLError(message, { originalError })]
}

const validationError = (fault: GraphQLError, playground: boolean): GraphQLError => {
  const message = playground ? fault.message : fault.message.replace(/ ?Did you mean .*\?$/, '')
  const extensions = { code: 'GRAPHQL_VALIDATION_FAILED', ...fault.extensions }
  return new GraphQLError(message, { ...(fault.nodes === undefined ? {} : { nodes: fault.nodes }), extensions })
}

const isIterable = (value: object): value is AsyncIterable<unknown> => Symbol.asyncIterator in value

const only = async function* (answer: Answer): AsyncGenerator<Answer> {
  yield answer
}
