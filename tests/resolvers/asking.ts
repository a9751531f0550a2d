import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { FormattedExecutionResult } from 'graphql'
import { createProjectionHolder } from '../../src/analytics/held-projection.ts'
import { type RequestBounds, readConfig } from '../../src/config.ts'
import type { Graph } from '../../src/graph/graph.ts'
import { createLoaders } from '../../src/loaders/index.ts'
import type { Context } from '../../src/resolvers/context.ts'
import { createApolloServer } from '../../src/server/apollo.ts'

/** An answer as tests look into it: any field of any object, so that expectations read like the answer itself. */
// biome-ignore lint/suspicious/noExplicitAny: an answer has the shape of its question, which the compiler does not know.
export type Answer = any

export interface Asked {
  readonly data: Answer
  readonly errors: NonNullable<FormattedExecutionResult['errors']>
  readonly extensions: Answer
}

/** Puts an operation to the service; errors are part of what it answers. */
export type Ask = (
  query: string,
  variables?: Readonly<Record<string, unknown>>,
  operationName?: string,
) => Promise<Asked>

/** The settings that hold when the environment says nothing. */
export const usualBounds: RequestBounds = readConfig({}).bounds

const tellFault = (line: string): void => void process.stderr.write(`${line}\n`)

/** The servers made so far, by their bounds: what a server is asked about comes with each question. */
const servers = new Map<string, ReturnType<typeof createApolloServer>>()
const serverWithin = (bounds: RequestBounds): ReturnType<typeof createApolloServer> => {
  const key = JSON.stringify(bounds)
  const server = servers.get(key) ?? createApolloServer(bounds, true, tellFault)
  servers.set(key, server)
  return server
}

/** Puts questions to the service over a graph: the schema, its rules and resolvers, without HTTP. */
export const askOver = (graph: Graph, bounds: Partial<RequestBounds> = {}, more: Partial<Context> = {}): Ask => {
  const all = { ...usualBounds, ...bounds }
  const projections = createProjectionHolder(graph, all)
  const apollo = serverWithin(all)
  return async (query, variables, operationName) => {
    const { signal } = new AbortController()
    const { body } = await apollo.executeOperation(
      {
        query,
        ...(variables === undefined ? {} : { variables: { ...variables } }),
        ...(operationName === undefined ? {} : { operationName }),
      },
      {
        contextValue: {
          graph,
          signal,
          bounds: all,
          loaders: createLoaders({ graph, signal }),
          projection: projections.forRequest(signal),
          ...more,
        },
      },
    )
    if (body.kind !== 'single') throw new Error('The answer came in several parts.')
    const { data, errors = [], extensions } = body.singleResult
    // As a client gets it: plain objects, and nothing that JSON does not have.
    return JSON.parse(JSON.stringify({ data: data ?? null, errors, extensions })) as Asked
  }
}

/** The text of a file of the project. */
export const projectFile = (path: string): string =>
  readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8')
