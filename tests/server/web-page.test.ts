import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contentSecurityPolicy, createWebPages, explorerIn, playgroundIn, widgetIn } from '../../src/server/web-page.ts'

const page = '<!doctype html><title>Coterie playground</title>'
const explorer = '<!doctype html><html data-playground="on"><title>Coterie</title>'
const script = 'export const word = "学者";\n'.repeat(500)
const browser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }

interface Reply {
  readonly status: number | undefined
  readonly headers: IncomingMessage['headers']
  readonly body: Buffer
}

let folder: string
let server: Server
let unbuilt: Server

/** Sends the path as it stands; `fetch` would tidy it first. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET', of = server): Promise<Reply> {
  const { port } = of.address() as AddressInfo
  return new Promise((resolve, reject) => {
    request({ port, host: '127.0.0.1', path, method, headers, agent: false }, async (reply) => {
      const chunks: Buffer[] = []
      for await (const chunk of reply) chunks.push(chunk)
      resolve({ status: reply.statusCode, headers: reply.headers, body: Buffer.concat(chunks) })
    })
      .on('error', reject)
      .end()
  })
}

async function serve(parent: string, playground = true): Promise<Server> {
  const pages = [playgroundIn(join(parent, 'ide')), explorerIn(join(parent, 'explorer'), { playground })]
  const answer = createWebPages(pages, [widgetIn(join(parent, 'widget'))])
  const started = createServer(async (incoming, response) => {
    if (!(await answer(incoming, response))) response.writeHead(418).end('for others')
  })
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve))
  return started
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'coterie-web-'))
  mkdirSync(join(folder, 'ide', 'assets'), { recursive: true })
  writeFileSync(join(folder, 'secret.js'), 'secret')
  writeFileSync(join(folder, 'ide', 'index.html'), page)
  mkdirSync(join(folder, 'widget'))
  writeFileSync(join(folder, 'widget', 'coterie.js'), script)
  mkdirSync(join(folder, 'explorer'))
  writeFileSync(join(folder, 'explorer', 'index.html'), explorer)
  writeFileSync(join(folder, 'explorer', 'view-a1b2c3d4.js'), script)
  writeFileSync(join(folder, 'ide', 'assets', 'main-a1b2c3d4.js'), script)
  writeFileSync(join(folder, 'ide', 'assets', 'main-a1b2c3d4.js.map'), '{}')
  writeFileSync(join(folder, 'ide', 'assets', 'main-a1b2c3d4.css'), 'body { margin: 0 }')
  writeFileSync(join(folder, 'ide', 'assets', 'icon-a1b2c3d4.svg'), '<svg/>')
  writeFileSync(join(folder, 'ide', 'assets', 'signs-a1b2c3d4.ttf'), 'font')
  server = await serve(folder)
  unbuilt = await serve(join(folder, 'nothing here'))
})

afterAll(() => {
  for (const started of [server, unbuilt]) started.close()
  rmSync(folder, { recursive: true })
})

describe('the page', () => {
  test('is served to a browser that opens /graphql, whatever query follows', async () => {
    for (const path of ['/graphql', '/graphql?query={graph{engine}}']) {
      const reply = await ask(path, browser)
      expect(reply.status).toBe(200)
      expect(reply.headers['content-type']).toBe('text/html; charset=utf-8')
      expect(reply.headers['cache-control']).toBe('no-cache')
      expect(reply.headers.vary).toBe('accept, accept-encoding')
      expect(reply.body.toString()).toBe(page)
    }
  })

  test('carries the security headers', async () => {
    const { headers } = await ask('/graphql', browser)
    expect(headers['content-security-policy']).toBe(contentSecurityPolicy)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBe('no-referrer')
  })

  test('is not sent again to a browser that has it', async () => {
    const { headers } = await ask('/graphql', browser)
    const again = await ask('/graphql', { ...browser, 'if-none-match': String(headers.etag) })
    expect(again.status).toBe(304)
    expect(again.headers.etag).toBe(headers.etag)
    expect(again.body).toHaveLength(0)
  })

  test('leaves API requests to others', async () => {
    expect((await ask('/graphql', browser, 'POST')).status).toBe(418)
    expect((await ask('/graphql?query={a}', { accept: 'application/json' })).status).toBe(418)
    expect((await ask('/graphql')).status).toBe(418)
    expect((await ask('/graphql/', browser)).status).toBe(418)
    expect((await ask('/livez', browser)).status).toBe(418)
  })

  test('says how to build it when it is not built', async () => {
    const reply = await ask('/graphql', browser, 'GET', unbuilt)
    expect(reply.status).toBe(503)
    expect(reply.body.toString()).toBe('This page is not built. Run: npm run build\n')
    expect((await ask('/graphql', browser, 'POST', unbuilt)).status).toBe(418)
  })
})

describe('the explorer', () => {
  test('is served at the root to everybody, with what it loads below a prefix of its own', async () => {
    for (const headers of [browser, {}]) {
      const reply = await ask('/?page=person&id=p1', headers)
      expect(reply.status).toBe(200)
      expect(reply.headers['content-security-policy']).toBe(contentSecurityPolicy)
      expect(reply.headers['cache-control']).toBe('no-cache')
      expect(reply.body.toString()).toBe(explorer)
    }
    const asset = await ask('/explorer/view-a1b2c3d4.js')
    expect(asset.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(asset.body.toString()).toBe(script)
    expect((await ask('/explorer/index.html')).status).toBe(404)
    expect((await ask('/', browser, 'POST')).status).toBe(418)
    expect((await ask('/', browser, 'GET', unbuilt)).status).toBe(503)
  })

  test('is told where there is no playground to link to', async () => {
    const alone = await serve(folder, false)
    const { body, headers } = await ask('/', browser, 'GET', alone)
    expect(body.toString()).toBe(explorer.replace('"on"', '"off"'))
    expect(headers['content-length']).toBe(String(body.length))
    expect(headers.etag).not.toBe((await ask('/', browser)).headers.etag)
    alone.close()
  })
})

describe('a file that the page loads', () => {
  test.each([
    ['main-a1b2c3d4.js', 'text/javascript; charset=utf-8'],
    ['main-a1b2c3d4.css', 'text/css; charset=utf-8'],
    ['icon-a1b2c3d4.svg', 'image/svg+xml; charset=utf-8'],
    ['signs-a1b2c3d4.ttf', 'font/ttf'],
  ])('%s is served as %s and kept by browsers for ever', async (name, type) => {
    const reply = await ask(`/playground/assets/${name}`)
    expect(reply.status).toBe(200)
    expect(reply.headers['content-type']).toBe(type)
    expect(reply.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(reply.headers['x-content-type-options']).toBe('nosniff')
    expect(reply.headers['content-length']).toBe(String(reply.body.length))
  })

  test('is compressed for who takes it, the same each time', async () => {
    const plain = await ask('/playground/assets/main-a1b2c3d4.js')
    expect(plain.headers['content-encoding']).toBeUndefined()
    expect(plain.body.toString()).toBe(script)
    for (let time = 0; time < 2; time++) {
      const compressed = await ask('/playground/assets/main-a1b2c3d4.js', { 'accept-encoding': 'gzip, br' })
      expect(compressed.headers['content-encoding']).toBe('gzip')
      expect(compressed.headers.vary).toBe('accept-encoding')
      expect(compressed.body.length).toBeLessThan(script.length / 10)
      expect(gunzipSync(compressed.body).toString()).toBe(script)
    }
  })

  test('is described without its content to HEAD', async () => {
    const reply = await ask('/playground/assets/main-a1b2c3d4.js', {}, 'HEAD')
    expect(reply.status).toBe(200)
    expect(reply.headers['content-length']).toBe(String(Buffer.byteLength(script)))
    expect(reply.body).toHaveLength(0)
  })

  test('takes no other method', async () => {
    const reply = await ask('/playground/assets/main-a1b2c3d4.js', {}, 'POST')
    expect(reply.status).toBe(405)
    expect(reply.headers.allow).toBe('GET, HEAD')
  })

  test.each([
    '/playground/../secret.js',
    '/playground/assets/../../secret.js',
    '/playground/%2e%2e/secret.js',
    '/playground/..%2fsecret.js',
    '/playground/..\\secret.js',
    '/playground//etc/passwd',
    '/playground/',
    '/playground/assets',
    '/playground/index.html',
    '/playground/constructor',
    '/playground/assets/main-a1b2c3d4.js.map',
    '/playground/assets/main-a1b2c3d4.js%00',
  ])('cannot be had at %s', async (path) => {
    const reply = await ask(path, browser)
    expect(reply.status).toBe(404)
    expect(reply.headers['cache-control']).toBe('no-store')
    expect(reply.body.toString()).toBe('There is no such file.\n')
  })

  test('that vanished after the start is refused in a sentence, and served again when it is back', async () => {
    const path = join(folder, 'ide', 'assets', 'icon-a1b2c3d4.svg')
    const gzip = { 'accept-encoding': 'gzip' }
    rmSync(path)
    expect((await ask('/playground/assets/icon-a1b2c3d4.svg', gzip)).status).toBe(503)
    writeFileSync(path, '<svg/>')
    expect((await ask('/playground/assets/icon-a1b2c3d4.svg', gzip)).status).toBe(200)
  })
})

describe('the script of the widget', () => {
  test('is given to pages of every origin, which ask each time whether it became another one', async () => {
    const reply = await ask('/coterie.js', { origin: 'https://lab.example' })
    expect(reply.status).toBe(200)
    expect(reply.headers['content-type']).toBe('text/javascript; charset=utf-8')
    expect(reply.headers['access-control-allow-origin']).toBe('*')
    expect(reply.headers['cross-origin-resource-policy']).toBe('cross-origin')
    expect(reply.headers['cache-control']).toBe('no-cache')
    expect(reply.body.toString()).toBe(script)
    const again = await ask('/coterie.js', { 'if-none-match': String(reply.headers.etag) })
    expect(again.status).toBe(304)
  })

  test('is read only, and says how to build it where it was not built', async () => {
    expect((await ask('/coterie.js', {}, 'POST')).status).toBe(405)
    const missing = await ask('/coterie.js', {}, 'GET', unbuilt)
    expect(missing.status).toBe(503)
    expect(missing.body.toString()).toBe('This page is not built. Run: npm run build\n')
  })
})
