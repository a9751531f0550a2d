import { createProjectionHolder } from './analytics/held-projection.ts'
import type { Config } from './config.ts'
import type { Graph } from './graph/graph.ts'
import { createLoaders } from './loaders/index.ts'
import type { Ask } from './model/question.ts'
import type { Context } from './resolvers/context.ts'
import { createApolloServer } from './server/apollo.ts'
import type { Log } from './server/format-error.ts'

/** What answers questions about a graph, whatever they come by. */
export interface Answering {
  readonly apollo: ReturnType<typeof createApolloServer>
  /** A context for one request, which ends with the signal, and may change something or not. */
  createContext(signal: AbortSignal, mayWrite: boolean): Context
  /** Reads the graph into memory, so that nobody has to wait for it who asks about all of it. @throws what reading throws */
  readAhead(): Promise<void>
}

/** Puts together what answers questions about a graph; `apollo` is not started yet. */
export const createAnswering = (
  graph: Graph,
  config: Config,
  log: Log,
  more: Pick<Context, 'importing' | 'live'> = {},
): Answering => {
  const { bounds } = config
  const projections = createProjectionHolder(graph, bounds)
  return {
    apollo: createApolloServer(bounds, config.playground, log),
    createContext: (signal, mayWrite) => ({
      graph,
      signal,
      bounds,
      loaders: createLoaders({ graph, signal }),
      projection: projections.forRequest(signal),
      mayWrite,
      hasWriteToken: config.writeToken !== null,
      ...more,
    }),
    readAhead: async () => {
      await projections.forRequest().current()
    },
  }
}

/** Asks within this process: under the bounds of requests over HTTP, and nothing can be changed. */
export const askWithin =
  ({ apollo, createContext }: Answering, { bounds }: Config): Ask =>
  async ({ query, variables }, signal) => {
    const { body } = await apollo.executeOperation(
      { query, variables: { ...variables } },
      { contextValue: createContext(AbortSignal.any([signal, AbortSignal.timeout(bounds.requestTimeoutMs)]), false) },
    )
    if (body.kind !== 'single') throw new Error('The answer to a question came in several parts.')
    return body.singleResult
  }
