import type { RequestBounds } from '../../src/config.ts'
import type { Graph } from '../../src/graph/graph.ts'
import { createLoaders } from '../../src/loaders/index.ts'
import { createApolloServer } from '../../src/server/apollo.ts'
import { type HttpOptions, type HttpServer, openHttpServer } from '../../src/server/http.ts'
import { usualBounds } from '../resolvers/asking.ts'

export interface TestServer extends HttpServer {
  /** The address of the API. */
  readonly api: string
  readonly logged: readonly string[]
}

export interface TestServerOptions {
  readonly bounds?: Partial<RequestBounds>
  readonly playground?: boolean
  readonly http?: Partial<HttpOptions>
}

/** The service's HTTP server over a graph, on a free port. */
export const openTestServer = async (
  graph: Graph,
  { bounds = {}, playground = true, http = {} }: TestServerOptions = {},
): Promise<TestServer> => {
  const all = { ...usualBounds, ...bounds }
  const logged: string[] = []
  const apollo = createApolloServer(all, playground, (line) => logged.push(line))
  await apollo.start()
  const server = await openHttpServer('127.0.0.1', 0, {
    apollo,
    createContext: (signal) => ({ graph, signal, bounds: all, loaders: createLoaders({ graph, signal }) }),
    isReady: async () => true,
    isServing: () => true,
    pages: null,
    corsOrigins: [],
    bodyBytes: all.bodyBytes,
    requestTimeoutMs: all.requestTimeoutMs,
    ...http,
  })
  return { ...server, api: `${server.url}/graphql`, logged }
}
