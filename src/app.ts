import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createGraphNews } from './analytics/graph-news.ts'
import { createAnswering } from './answering.ts'
import type { Config } from './config.ts'
import type { Graph } from './graph/graph.ts'
import { createFileImports } from './ingest/file-imports.ts'
import { sizesOf } from './ingest/import-documents.ts'
import { ImportNews } from './ingest/import-news.ts'
import { openImportWork } from './ingest/thread/import-thread.ts'
import { loadSeeds } from './load-seeds.ts'
import { openConfiguredGraph } from './open-configured-graph.ts'
import { createLive } from './resolvers/live.ts'
import type { Log } from './server/format-error.ts'
import { openHttpServer } from './server/http.ts'
import { createWebPages, explorerIn, playgroundIn, widgetIn } from './server/web-page.ts'
import { counts } from './statements/analytics.ts'
import { sourceHashes } from './statements/source.ts'

/** A running service. */
export interface App {
  readonly url: string
  /** Lets requests finish, then closes the graph. A second close does nothing. */
  close(): Promise<void>
}

const built = (page: string): string => fileURLToPath(new URL(`../dist/web/${page}`, import.meta.url))

/** Says what is there in part only: after a kill, or while another process writes it. */
const tellIncomplete = async (graph: Graph, print: Log): Promise<void> => {
  const names = (await graph.read(sourceHashes, {})).filter(({ sha256 }) => sha256 === '').map(({ name }) => name)
  if (names.length === 0) return
  const more = names.length > 3 ? ` and ${names.length - 3} more` : ''
  print(
    `An import was interrupted: ${names.slice(0, 3).join(', ')}${more}. Load the same again, and it goes on from there.`,
  )
}

/** Where uploads are kept while they are taken: beside the embedded graph, which may have a larger disk; else a folder of ours. */
const openUploadFolder = async (graph: Graph): Promise<string> => {
  if (graph.engine === 'NEO4J') return mkdtemp(join(tmpdir(), 'coterie-uploads-'))
  const folder = join(graph.place, 'uploads')
  // The graph has one owner: what is there was left by one that was killed.
  await rm(folder, { recursive: true, force: true })
  return folder
}

const figures = async (graph: Graph): Promise<string> => {
  const [people, papers, ties] = await Promise.all(
    [counts.person, counts.paper, counts.collaboration].map((statement) => graph.read(statement, {})),
  )
  return `${people?.[0]?.total ?? 0} people, ${papers?.[0]?.total ?? 0} papers, ${ties?.[0]?.total ?? 0} ties`
}

/** Opens the graph, the schema and the HTTP server in this order, and puts them together. @throws SetupError */
export const openApp = async (config: Config, print: Log, log: Log): Promise<App> => {
  const news = createGraphNews(await openConfiguredGraph(config))
  const { graph } = news
  let state: 'STARTING' | 'READY' | 'STOPPING' = 'STARTING'
  const isReady = async () =>
    state === 'READY' &&
    (await graph.read(counts.source, {}).then(
      () => true,
      () => false,
    ))
  const stopping = new AbortController()
  const imports = new ImportNews(Date.now)
  const work = openImportWork()
  const importing = {
    now: () => new Date(),
    signal: stopping.signal,
    sizes: sizesOf(config.importBatch),
    watch: imports,
    work,
  }
  const { apollo, createContext, readAhead } = createAnswering(graph, config, log, {
    importing,
    live: createLive(news, imports),
  })
  try {
    const uploads = await openUploadFolder(graph)
    await apollo.start()
    const http = await openHttpServer(config.host, config.port, {
      apollo,
      createContext,
      documents: {
        ...createFileImports(graph, { ...importing, tieLimit: config.bounds.tieLimit }),
        uploadBytes: config.uploadBytes,
        folder: uploads,
      },
      writeToken: config.writeToken,
      log,
      isReady,
      isServing: () => state === 'READY',
      pages: createWebPages(
        [
          ...(config.playground ? [playgroundIn(built('ide'))] : []),
          ...(config.explorer ? [explorerIn(built('explorer'), config)] : []),
        ],
        [widgetIn(built('widget'))],
      ),
      corsOrigins: config.corsOrigins,
      playground: config.playground,
      bounds: config.bounds,
    })
    let closing: Promise<void> | null = null
    const close = () => {
      state = 'STOPPING'
      stopping.abort()
      closing ??= http
        .close()
        .then(() => apollo.stop())
        .then(() => rm(uploads, { recursive: true, force: true }))
        .then(() => work.close())
        .then(() => graph.close())
      return closing
    }
    try {
      await loadSeeds(graph, config, print)
      await tellIncomplete(graph, print)
      print(
        `Graph: ${graph.engine === 'EMBEDDED' ? 'embedded, kept in' : 'Neo4j at'} ${graph.place}: ${await figures(graph)}.`,
      )
    } catch (error) {
      await close()
      throw error
    }
    state = 'READY'
    // Nobody waits for it: who asks meanwhile is answered between its parts, and where it fails the next question reads and tells.
    readAhead().catch(() => {})
    return { url: `${http.url}/graphql`, close }
  } catch (error) {
    await graph.close()
    throw error
  }
}
