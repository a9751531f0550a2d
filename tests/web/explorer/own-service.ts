import { fileURLToPath } from 'node:url'
import { createGraphNews } from '../../../src/analytics/graph-news.ts'
import { createWebPages, explorerIn } from '../../../src/server/web-page.ts'
import { embeddedEngine } from '../../graph/engines.ts'
import type { Document } from '../../ingest/documents.ts'
import { publicationList } from '../../resolvers/documents.ts'
import { load } from '../../resolvers/test-service.ts'
import { openTestServer } from '../../server/test-server.ts'

const wei = 'Wei Wang'

/** Two people of one name, each with co-authors of their own. */
const documents = [
  publicationList('Adalbert Quillfeder', [
    { title: 'Bridges of Wood and Iron in Alpine Valleys', authors: ['Adalbert Quillfeder', wei], year: 2020 },
    { title: 'Lanterns along the Alpine Mail Roads', authors: ['Adalbert Quillfeder', wei], year: 2021 },
  ]),
  publicationList('Brunhilde Vogelsang', [
    { title: 'Stem Cells of the Fruit Fly under Cold Light', authors: ['Brunhilde Vogelsang', wei], year: 2021 },
  ]),
]

/** A running service with what may write to it. */
export interface OwnService {
  readonly origin: string
  readonly writeToken: string | null
  readonly close: () => Promise<void>
}

/** A service with the built explorer over documents, by default a few papers: what is loaded there disturbs no other test. */
export async function openOwnService(
  writeToken: string | null,
  loaded: readonly Document[] = documents,
): Promise<OwnService> {
  const news = createGraphNews(await embeddedEngine.open())
  const { graph } = news
  await load(graph, loaded)
  const folder = fileURLToPath(new URL('../../../dist/web/explorer', import.meta.url))
  const server = await openTestServer(graph, {
    news,
    http: { writeToken, pages: createWebPages([explorerIn(folder, { playground: false })]) },
  })
  return {
    // The browser of the tests knows no other host than this.
    origin: server.url.replace('localhost', '127.0.0.1'),
    writeToken,
    close: () => server.close().then(() => graph.close()),
  }
}
