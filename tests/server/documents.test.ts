import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { request } from 'node:http'
import { connect } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Graph } from '../../src/graph/graph.ts'
import { inImportTurn } from '../../src/ingest/import-turn.ts'
import { CoterieError } from '../../src/model/error.ts'
import { embeddedEngine } from '../graph/engines.ts'
import { deleteAll } from '../graph/promises/shared-graph.ts'
import { createGate, graphWith } from './graphs.ts'
import { post, type Sent, send } from './sending.ts'
import { openTestServer, type TestServer, type TestServerOptions } from './test-server.ts'

const token = 'open-sesame-0123456789'
const authorization = `Bearer ${token}`
const folds = '@article{folds, title={Protein Folds in Deep Water}, author={Ann Lorimer and Bob Quist}, year={2021}}'
const question = { query: '{ sources { nodes { name format complete recordCount } } papers { totalCount } }' }

let graph: Graph
let server: TestServer
const servers: TestServer[] = []
const open = async (over: Graph, options: TestServerOptions = {}): Promise<TestServer> => {
  const opened = await openTestServer(over, { ...options, http: { writeToken: token, ...options.http } })
  servers.push(opened)
  return opened
}
const ask = async () => (await post(server.api, question)).json.data
const put = (name: string, sent: Sent = {}, on = server) =>
  send(`${on.url}/documents/${name}`, {
    method: 'PUT',
    body: folds,
    ...sent,
    headers: { authorization, 'content-length': `${Buffer.byteLength(String(sent.body ?? folds))}`, ...sent.headers },
  })
const codeIn = ({ json }: Awaited<ReturnType<typeof send>>): string => json.errors[0].extensions.code

beforeAll(async () => {
  graph = await embeddedEngine.open()
  server = await open(graph)
})
beforeEach(async () => {
  await graph.write((transaction) => transaction.run(deleteAll, {}))
})
afterAll(async () => {
  for (const opened of servers) await opened.close()
  await graph.close()
})

describe('PUT /documents/NAME', () => {
  test('takes a document in, and answers with the report', async () => {
    const { status, json, headers } = await put('folds.bib')
    expect([status, headers['content-type']]).toEqual([200, 'application/json; charset=utf-8'])
    expect(json).toMatchObject({
      importId: expect.stringMatching(/^import-[0-9a-z]{13}$/),
      report: {
        dryRun: false,
        changed: true,
        documents: [{ name: 'folds.bib', format: 'BIBTEX', outcome: 'NEW', recordCount: 1 }],
        people: { createdCount: 2 },
        papers: { createdCount: 1 },
      },
    })
    expect(await ask()).toEqual({
      sources: { nodes: [{ name: 'folds.bib', format: 'BIBTEX', complete: true, recordCount: 1 }] },
      papers: { totalCount: 1 },
    })
    expect(readdirSync(server.uploads)).toEqual([])
  })

  test('takes what comes in pieces, and what is packed', async () => {
    const headers = { authorization, 'transfer-encoding': 'chunked' }
    const pieces = [folds.slice(0, 20), folds.slice(20)]
    const inPieces = await send(`${server.url}/documents/pieces.bib`, { method: 'PUT', headers, body: pieces })
    expect(inPieces.json.report.documents).toMatchObject([{ outcome: 'NEW', recordCount: 1 }])
    const packed = gzipSync(`${folds}\n@article{b, title={Rust and Other Poems}, author={Bob Quist}}`)
    const length = { 'content-length': `${packed.length}`, 'content-encoding': 'gzip' }
    const { json } = await put('packed.bib.gz', { body: packed, headers: length })
    expect(json.report.documents).toMatchObject([{ format: 'BIBTEX', outcome: 'NEW', recordCount: 2 }])
  })

  test.each([
    ['openalex%2Fworks%201.bib', 'openalex/works 1.bib'],
    ['a/../b.bib', 'a/../b.bib'],
    ['%E8%AE%BA%E6%96%87.bib', '论文.bib'],
    ['%2e%2e%2f%2e%2e%2fetc%2fpasswd', '../../etc/passwd'],
    ['100%25.bib', '100%.bib'],
  ])('calls %s %s, whatever that would be as a path', async (path, name) => {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1')
    let text = ''
    socket.setEncoding('utf8').on('data', (piece) => {
      text += piece
    })
    // Written by hand: a client would tidy up the address.
    socket.write(
      `PUT /documents/${path} HTTP/1.1\r\nhost: x\r\nauthorization: ${authorization}\r\nconnection: close\r\ncontent-length: ${folds.length}\r\n\r\n${folds}`,
    )
    await once(socket, 'close')
    expect(text).toMatch(/^HTTP\/1\.1 200 /)
    expect((await ask()).sources.nodes).toMatchObject([{ name }])
  })

  test('with dryRun=1 reports the same and stores nothing', async () => {
    const tried = (await put('folds.bib?dryRun=1')).json.report
    expect((await ask()).papers.totalCount).toBe(0)
    const done = (await put('folds.bib')).json.report
    expect(tried).toEqual({ ...done, dryRun: true })
  })

  test('with format reads the document so, and refuses formats that there are not', async () => {
    expect((await put('folds.txt?format=bibtex')).json.report.documents).toMatchObject([{ format: 'BIBTEX' }])
    const forced = await put('folds.bib?format=dblp-xml&dryRun=true')
    expect(forced.json.report.documents).toMatchObject([{ recordCount: 0, format: 'DBLP_XML' }])
    const wrong = await put('folds.bib?format=docx')
    expect([wrong.status, codeIn(wrong)]).toEqual([400, 'BAD_USER_INPUT'])
    expect(wrong.json.errors[0].message).toContain('BIBTEX')
  })

  test('of a document that nobody can read is answered with why', async () => {
    const { status, json } = await put('photo.png', { body: '\u0000\u0001\u0002' })
    expect(status).toBe(200)
    expect(json.report).toMatchObject({ changed: false, documents: [{ outcome: 'REJECTED', rejectedCount: 1 }] })
  })

  test.each([
    ['dryrun=1', 'folds.bib?dryrun=1'],
    ['a flag that is none', 'folds.bib?dryRun=perhaps'],
    ['an empty name', '?dryRun=1'],
    ['a blank name', '%20'],
    ['a control character', 'a%0Ab'],
    ['a mark that turns the direction', 'a%E2%80%AEb'],
    ['half a character', '%ED%A0%80'],
    ['a broken code', '%zz'],
    ['a long name', 'x'.repeat(501)],
  ])('is refused with %s', async (_, path) => {
    const refused = await put(path)
    expect([refused.status, codeIn(refused)]).toEqual([400, 'BAD_USER_INPUT'])
    expect((await ask()).sources.nodes).toEqual([])
  })
})

describe('A document', () => {
  const large = 'x'.repeat(1024 * 1024 + 1)

  test('that is too large is refused, told in advance or not, and nothing of it is kept', async () => {
    const told = await put('large.bib', { body: large })
    expect([told.status, codeIn(told), told.headers.connection]).toEqual([413, 'PAYLOAD_TOO_LARGE', 'close'])
    expect(told.json.errors[0].message).toContain('UPLOAD_BYTES')
    const headers = { authorization, 'transfer-encoding': 'chunked' }
    const pieces = [large.slice(0, -1), 'x']
    const untold = await send(`${server.url}/documents/large.bib`, { method: 'PUT', headers, body: pieces })
    expect([untold.status, codeIn(untold)]).toEqual([413, 'PAYLOAD_TOO_LARGE'])
    expect(readdirSync(server.uploads)).toEqual([])
  })

  test('that is a form, packed otherwise, or not there is refused', async () => {
    const form = await put('a.bib', { headers: { 'content-type': 'multipart/form-data; boundary=x' } })
    expect([form.status, codeIn(form)]).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE'])
    const packed = await put('a.bib', { headers: { 'content-encoding': 'br' } })
    expect([packed.status, codeIn(packed)]).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE'])
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1')
    socket.write(`PUT /documents/a.bib HTTP/1.1\r\nhost: x\r\nauthorization: ${authorization}\r\n\r\n`)
    const [answer] = await once(socket, 'data')
    expect(String(answer)).toMatch(/^HTTP\/1\.1 411 [\s\S]*LENGTH_REQUIRED/)
    socket.destroy()
  })

  test('is asked for before it is sent where the client waits for that', async () => {
    const sendWaiting = (bearer: string) =>
      new Promise<{ continued: boolean; status: number }>((resolve, reject) => {
        let continued = false
        const headers = { authorization: bearer, expect: '100-continue', 'content-length': folds.length }
        const outgoing = request(`${server.url}/documents/folds.bib`, { method: 'PUT', headers, agent: false })
        outgoing.on('continue', () => {
          continued = true
          outgoing.end(folds)
        })
        outgoing.on('response', (reply) => {
          resolve({ continued, status: reply.statusCode ?? 0 })
          outgoing.destroy()
        })
        outgoing.on('error', reject)
        outgoing.flushHeaders()
      })
    expect(await sendWaiting(authorization)).toEqual({ continued: true, status: 200 })
    expect(await sendWaiting('Bearer wrong')).toEqual({ continued: false, status: 401 })
  })

  test('of a client that goes away leaves nothing behind', async () => {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1')
    socket.write(
      `PUT /documents/a.bib HTTP/1.1\r\nhost: x\r\nauthorization: ${authorization}\r\ncontent-length: 99\r\n\r\n@art`,
    )
    await expect.poll(() => readdirSync(server.uploads).length).toBe(1)
    socket.destroy()
    await expect.poll(() => readdirSync(server.uploads)).toEqual([])
    expect((await put('folds.bib')).status).toBe(200)
    expect(server.logged).toEqual([])
  })

  test('waits for no other import: it is refused while one runs', async () => {
    const gate = createGate()
    const options = { dryRun: false, now: () => new Date('2026-01-02T12:00:00Z') }
    const running = inImportTurn(graph, options, () => gate.passed)
    const refused = await put('folds.bib')
    expect([refused.status, codeIn(refused)]).toEqual([409, 'CONFLICT'])
    gate.open()
    await running
    expect((await put('folds.bib')).status).toBe(200)
  })

  test('that meets a fault of ours is answered with an id, and the log has the rest', async () => {
    const failing = await open(graphWith(graph, { write: () => Promise.reject(new TypeError('secret inside')) }))
    const { status, text, json } = await put('folds.bib', {}, failing)
    expect([status, json.errors[0].extensions.code]).toEqual([500, 'INTERNAL'])
    expect(text).not.toContain('secret')
    expect(failing.logged.join()).toContain('secret inside')
    const away = await open(
      graphWith(graph, { write: () => Promise.reject(new CoterieError('UNAVAILABLE', 'The graph is away.')) }),
    )
    expect(await put('folds.bib', {}, away)).toMatchObject({
      status: 503,
      json: { errors: [{ message: 'The graph is away.' }] },
    })
    expect(away.logged).toEqual([])
  })
})

describe('DELETE /documents/NAME', () => {
  const remove = (path: string) =>
    send(`${server.url}/documents/${path}`, { method: 'DELETE', headers: { authorization } })

  test('takes a source out with all that only it said', async () => {
    await put('folds%2Fold.bib')
    expect((await remove('folds%2Fold.bib?dryRun=1')).json.report).toMatchObject({ dryRun: true, changed: true })
    expect((await ask()).papers.totalCount).toBe(1)
    const { status, json } = await remove('folds%2Fold.bib')
    expect(status).toBe(200)
    expect(json.report.documents).toMatchObject([{ name: 'folds/old.bib', outcome: 'REMOVED', recordCount: 1 }])
    expect(json.report.facts).toMatchObject({ addedCount: 0, withdrawnCount: 2 })
    expect(await ask()).toEqual({ sources: { nodes: [] }, papers: { totalCount: 0 } })
  })

  test('of a name that nothing has is answered with what there is', async () => {
    await put('folds.bib')
    const { status, json } = await remove('fold.bib')
    expect([status, json.errors[0]]).toEqual([
      404,
      { message: 'No source is called "fold.bib". There are: folds.bib.', extensions: { code: 'NOT_FOUND' } },
    ])
    expect(await remove('folds.bib?format=ris')).toMatchObject({ status: 400 })
  })
})

describe('Who may write', () => {
  const mutation = {
    query: 'mutation ($documents: [DocumentInput!]!) { importDocuments(documents: $documents) { importId } }',
    variables: { documents: [{ name: 'folds.bib', content: folds }] },
  }

  test('is who brings the token; a wrong one is refused whatever is asked', async () => {
    const without = await send(`${server.url}/documents/folds.bib`, { method: 'PUT', body: folds })
    expect([without.status, codeIn(without), without.headers['www-authenticate']]).toEqual([
      401,
      'UNAUTHORIZED',
      'Bearer',
    ])
    for (const wrong of ['Bearer x', `Bearer ${token}x`, `Bearer ${token.toUpperCase()}`]) {
      expect(await put('folds.bib', { headers: { authorization: wrong } })).toMatchObject({ status: 401 })
      const asked = await post(server.api, question, { authorization: wrong })
      expect([asked.status, codeIn(asked)]).toEqual([401, 'UNAUTHORIZED'])
    }
    expect((await post(server.api, question, { authorization })).status).toBe(200)
    expect((await post(server.api, question, { authorization: 'Basic YTpi' })).status).toBe(200)
    expect(codeIn(await post(server.api, mutation))).toBe('FORBIDDEN')
    expect((await post(server.api, mutation, { authorization })).json.data.importDocuments.importId).toMatch(/^import-/)
    expect((await post(server.api, question)).json.data.papers.totalCount).toBe(1)
  })

  test('is nobody while no token is set', async () => {
    const closed = await open(graph, { http: { writeToken: null } })
    for (const method of ['PUT', 'DELETE']) {
      const { status, json } = await send(`${closed.url}/documents/a.bib`, {
        method,
        headers: { authorization },
        body: folds,
      })
      expect([status, json.errors]).toEqual([
        403,
        [{ message: 'Writing is off: set WRITE_TOKEN.', extensions: { code: 'FORBIDDEN' } }],
      ])
    }
    expect(codeIn(await post(closed.api, mutation, { authorization }))).toBe('FORBIDDEN')
  })

  test('can ask before whether it would be one', async () => {
    const closed = await open(graph, { http: { writeToken: null } })
    const writing = { query: '{ writing }' }
    expect((await post(closed.api, writing, { authorization })).json.data).toEqual({ writing: 'OFF' })
    expect((await post(server.api, writing)).json.data).toEqual({ writing: 'NEEDS_TOKEN' })
    expect((await post(server.api, writing, { authorization })).json.data).toEqual({ writing: 'ALLOWED' })
    expect((await post(server.api, writing, { authorization: 'Bearer nothing-like-it' })).status).toBe(401)
  })

  test('uses PUT and DELETE, and nothing else', async () => {
    for (const method of ['GET', 'POST', 'PATCH']) {
      const refused = await send(`${server.url}/documents/a.bib`, { method, headers: { authorization }, body: '' })
      expect([refused.status, codeIn(refused), refused.headers.allow]).toEqual([
        405,
        'METHOD_NOT_ALLOWED',
        'PUT, DELETE',
      ])
    }
    const byLink = await send(
      `${server.api}?query=${encodeURIComponent('mutation { importDocuments(documents: []) { importId } }')}`,
      {
        headers: { authorization, 'apollo-require-preflight': '1' },
      },
    )
    expect(byLink.status).toBe(405)
  })

  test('may be a page of another origin that the settings name', async () => {
    const origin = 'https://lab.example'
    const named = await open(graph, { http: { corsOrigins: [origin] } })
    const preflight = { origin, 'access-control-request-method': 'PUT' }
    const { status, headers } = await send(`${named.url}/documents/a.bib`, { method: 'OPTIONS', headers: preflight })
    expect([status, headers['access-control-allow-methods']]).toEqual([204, 'GET, POST, PUT, DELETE'])
    expect((await put('a.bib', { headers: { origin } }, named)).headers['access-control-allow-origin']).toBe(origin)
  })
})
