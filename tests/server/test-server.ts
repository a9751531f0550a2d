import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { GraphNews } from '../../src/analytics/graph-news.ts'
import { createProjectionHolder } from '../../src/analytics/held-projection.ts'
import type { RequestBounds } from '../../src/config.ts'
import type { Graph } from '../../src/graph/graph.ts'
import { createFileImports } from '../../src/ingest/file-imports.ts'
import { ImportNews } from '../../src/ingest/import-news.ts'
import { createLoaders } from '../../src/loaders/index.ts'
import { createLive } from '../../src/resolvers/live.ts'
import { createApolloServer } from '../../src/server/apollo.ts'
import { type HttpOptions, type HttpServer, openHttpServer } from '../../src/server/http.ts'
import { usualBounds } from '../resolvers/asking.ts'

export interface TestServer extends HttpServer {
  /** The address of the API. */
  readonly api: string
  readonly logged: readonly string[]
  /** Where uploads are kept while they are taken. */
  readonly uploads: string
}

export interface TestServerOptions {
  readonly bounds?: Partial<RequestBounds>
  readonly playground?: boolean
  readonly http?: Partial<HttpOptions>
  /** Who tells subscribers; without it nothing is told. */
  readonly news?: GraphNews
}

/** The service's HTTP server over a graph, on a free port. */
export const openTestServer = async (
  graph: Graph,
  { bounds = {}, playground = true, http = {}, news }: TestServerOptions = {},
): Promise<TestServer> => {
  const all = { ...usualBounds, ...bounds }
  const projections = createProjectionHolder(graph, all)
  const logged: string[] = []
  const apollo = createApolloServer(all, playground, (line) => logged.push(line))
  await apollo.start()
  const uploads = await mkdtemp(join(tmpdir(), 'coterie-test-uploads-'))
  const imports = new ImportNews(Date.now)
  const importing = { now: () => new Date('2026-01-01T00:00:00Z'), watch: imports }
  const live = news === undefined ? {} : { live: createLive(news, imports) }
  const server = await openHttpServer('127.0.0.1', 0, {
    apollo,
    createContext: (signal, mayWrite) => ({
      graph,
      signal,
      bounds: all,
      loaders: createLoaders({ graph, signal }),
      projection: projections.forRequest(signal),
      mayWrite,
      hasWriteToken: typeof http.writeToken === 'string',
      importing,
      ...live,
    }),
    documents: {
      ...createFileImports(graph, { tieLimit: all.tieLimit, ...importing }),
      uploadBytes: 1024 * 1024,
      folder: uploads,
    },
    writeToken: null,
    log: (line) => logged.push(line),
    isReady: async () => true,
    isServing: () => true,
    pages: null,
    corsOrigins: [],
    playground,
    bounds: all,
    ...http,
  })
  const close = () => server.close().then(() => rm(uploads, { recursive: true, force: true }))
  return { ...server, close, uploads, api: `${server.url}/graphql`, logged }
}
