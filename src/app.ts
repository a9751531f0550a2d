import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Config } from './config.ts'
import type { Graph } from './graph/graph.ts'
import { hashOf, importDocuments } from './ingest/import-documents.ts'
import { readDocuments } from './ingest/read-folder.ts'
import { createLoaders } from './loaders/index.ts'
import { openConfiguredGraph } from './open-configured-graph.ts'
import { createApolloServer } from './server/apollo.ts'
import type { Log } from './server/format-error.ts'
import { openHttpServer } from './server/http.ts'
import { createWebPages } from './server/web-page.ts'
import { counts } from './statements/analytics.ts'
import { sourceHashes } from './statements/source.ts'

/** A running service. */
export interface App {
  readonly url: string
  /** Lets requests finish, then closes the graph. A second close does nothing. */
  close(): Promise<void>
}

/** The profiles that come with the project. */
const seedFolder = fileURLToPath(new URL('../seed/', import.meta.url))
const ideFolder = fileURLToPath(new URL('../dist/web/ide', import.meta.url))

/**
 * Loads what `seed/` has and the graph does not hold by hash, so that a later start reads nothing but hashes. Only ever into the
 * embedded graph: nobody's Neo4j is written to unasked.
 */
const loadSeeds = async (graph: Graph, config: Config, print: Log): Promise<void> => {
  if (graph.engine !== 'EMBEDDED' || !existsSync(seedFolder)) return
  const held = new Set((await graph.read(sourceHashes, {})).map(({ sha256 }) => sha256))
  const missing = (await readDocuments(seedFolder)).filter(({ bytes }) => !held.has(hashOf(bytes)))
  if (missing.length === 0) return
  // One by one, so that a first load that is killed goes on with the next file.
  for (const document of missing) {
    await importDocuments(graph, [document], { dryRun: false, tieLimit: config.bounds.tieLimit, now: () => new Date() })
  }
  print(`Loaded ${missing.length} ${missing.length === 1 ? 'profile' : 'profiles'} from seed/.`)
}

const figures = async (graph: Graph): Promise<string> => {
  const [people, papers, ties] = await Promise.all(
    [counts.person, counts.paper, counts.collaboration].map((statement) => graph.read(statement, {})),
  )
  return `${people?.[0]?.total ?? 0} people, ${papers?.[0]?.total ?? 0} papers, ${ties?.[0]?.total ?? 0} ties`
}

/** Opens the graph, the schema and the HTTP server in this order, and puts them together. @throws SetupError */
export const openApp = async (config: Config, print: Log, log: Log): Promise<App> => {
  const graph = await openConfiguredGraph(config)
  let state: 'STARTING' | 'READY' | 'STOPPING' = 'STARTING'
  const isReady = async () =>
    state === 'READY' &&
    (await graph.read(counts.source, {}).then(
      () => true,
      () => false,
    ))
  const apollo = createApolloServer(config.bounds, config.playground, log)
  try {
    await apollo.start()
    const http = await openHttpServer(config.host, config.port, {
      apollo,
      createContext: (signal) => ({ graph, signal, bounds: config.bounds, loaders: createLoaders({ graph, signal }) }),
      isReady,
      isServing: () => state === 'READY',
      pages: config.playground ? createWebPages(ideFolder) : null,
      corsOrigins: config.corsOrigins,
      bodyBytes: config.bounds.bodyBytes,
      requestTimeoutMs: config.bounds.requestTimeoutMs,
    })
    let closing: Promise<void> | null = null
    const close = () => {
      state = 'STOPPING'
      closing ??= http
        .close()
        .then(() => apollo.stop())
        .then(() => graph.close())
      return closing
    }
    try {
      await loadSeeds(graph, config, print)
      print(
        `Graph: ${graph.engine === 'EMBEDDED' ? 'embedded, kept in' : 'Neo4j at'} ${graph.place}: ${await figures(graph)}.`,
      )
    } catch (error) {
      await close()
      throw error
    }
    state = 'READY'
    return { url: `${http.url}/graphql`, close }
  } catch (error) {
    await graph.close()
    throw error
  }
}
