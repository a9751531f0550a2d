import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Graph } from '../../src/graph/graph.ts'
import { embeddedEngine } from '../graph/engines.ts'
import { importInto, list } from '../ingest/documents.ts'
import { projectFile } from '../resolvers/asking.ts'
import { openTestServer, type TestServer } from '../server/test-server.ts'
import { browserIsRequired, launchChromium } from '../web/chromium.ts'
import { askTyped } from './ask-typed.ts'
import { FindPeopleDocument, NetworkDocument } from './generated/operations.ts'

const component = projectFile('tests/frontend/readme-network.tsx')
let graph: Graph
let server: TestServer
let page: Server
let origin = ''

beforeAll(async () => {
  graph = await embeddedEngine.open()
  const works = [
    'Ann Quill, Bob Ray | Rivers of Ice | ICML 2020',
    'Ann Quill, Cy Dorn, Bob Ray | Rivers of Sand | ICML 2021',
  ]
  await importInto(graph, [list('ann.txt', 'Ann Quill', ...works)])
  page = createServer(async ({ url }, response) => {
    const [type, body] =
      url === '/page.js'
        ? ['text/javascript', await bundle()]
        : ['text/html', '<!doctype html><body><script src="/page.js"></script>']
    response.writeHead(200, { 'content-type': type }).end(body)
  })
  await new Promise<void>((resolve) => page.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(page.address() as AddressInfo).port}`
  server = await openTestServer(graph, { http: { corsOrigins: [origin] } })
})
afterAll(async () => {
  page?.close()
  await server?.close()
  await graph?.close()
})

let bundled: Promise<string> | undefined
/** The page with the component of README, as one script. */
const bundle = (): Promise<string> => {
  bundled ??= bundleNow()
  return bundled
}

const bundleNow = async (): Promise<string> => {
  const { build } = await import('vite')
  const made = await build({
    root: fileURLToPath(new URL('.', import.meta.url)),
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      rollupOptions: { input: fileURLToPath(new URL('readme-page.tsx', import.meta.url)) },
    },
  })
  const output = 'output' in made ? made.output : []
  return output[0]?.type === 'chunk' ? output[0].code : ''
}

test('The component in README is one that is compiled with the project, and has fewer than 40 lines', () => {
  const [, shown = ''] = /```tsx\n([\s\S]*?)```/.exec(projectFile('README.md')) ?? []
  expect(shown).toBe(component)
  expect(shown.trimEnd().split('\n').length).toBeLessThan(40)
})

test('Operations with generated types are answered as these say', async () => {
  const { people } = await askTyped(server.api, FindPeopleDocument, { text: 'quil' })
  const [ann] = people?.nodes ?? []
  expect([people?.totalCount, ann?.label, ann?.summary.firstYear]).toEqual([1, 'Ann Quill', 2020])
  const { collaborationNetwork } = await askTyped(server.api, NetworkDocument, { person: { id: ann?.id ?? '' } })
  const weights: readonly number[] | undefined = collaborationNetwork?.edges.map(({ weight }) => weight)
  expect(weights).toEqual([2, 1, 1])
  await expect(askTyped(server.api, NetworkDocument, { person: { name: 'Nobody' } })).rejects.toThrow(
    'No person has the name "Nobody".',
  )
})

// It takes seconds of computing: in CI, and wherever everything must be shown to work.
describe.skipIf(!browserIsRequired)('The component of README in a browser', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchChromium()
  })
  afterAll(() => browser?.close())

  const open = async (name: string, api = server.api) => {
    const opened = await browser.newPage()
    const query = new URLSearchParams({ name, api: api.replace('localhost', '127.0.0.1') })
    await opened.goto(`${origin}/?${query}`)
    return opened
  }

  test('draws a network from a service of another origin that allows it', async () => {
    const opened = await open('Ann Quill')
    const picture = opened.getByRole('img', { name: 'Co-authors of Ann Quill' })
    await picture.waitFor()
    expect(await picture.locator('text').allTextContents()).toEqual(['Ann Quill', 'Bob Ray', 'Cy Dorn'])
    expect([await picture.locator('circle').count(), await picture.locator('path').count()]).toEqual([3, 3])
    expect(await picture.locator('path').first().getAttribute('d')).toMatch(/^M0,0 L-?\d/)
  })

  test('says what is wrong: a name that nobody has, and a service that does not allow its origin', async () => {
    const nobody = await open('Nobody')
    await nobody.getByText('No person has the name "Nobody".').waitFor()
    const closed = await openTestServer(graph)
    const refused = await open('Ann Quill', closed.api)
    await refused.getByText('Failed to fetch').waitFor()
    await closed.close()
  })
})
