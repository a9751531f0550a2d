import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Graph } from '../../src/graph/graph.ts'
import { embeddedEngine } from '../graph/engines.ts'
import { createGate, graphWith } from './graphs.ts'
import { post, send } from './sending.ts'
import { openTestServer, type TestServer } from './test-server.ts'

const question = { query: '{ graph { engine } }' }
const answer = { data: { graph: { engine: 'EMBEDDED' } } }

let graph: Graph
let server: TestServer
const servers: TestServer[] = []
const open = async (...args: Parameters<typeof openTestServer>): Promise<TestServer> => {
  const opened = await openTestServer(...args)
  servers.push(opened)
  return opened
}

beforeAll(async () => {
  graph = await embeddedEngine.open()
  server = await open(graph)
})
afterAll(async () => {
  for (const opened of servers) await opened.close()
  await graph.close()
})

describe('The probes', () => {
  test('say that the process lives, and that it can answer', async () => {
    expect(await send(`${server.url}/livez`)).toMatchObject({ status: 200, text: 'ok\n' })
    expect(await send(`${server.url}/readyz`)).toMatchObject({ status: 200, text: 'ready\n' })
  })

  test('say while it starts or stops that it lives but cannot answer yet', async () => {
    const starting = await open(graph, { http: { isReady: async () => false, isServing: () => false } })
    expect(await send(`${starting.url}/livez`)).toMatchObject({ status: 200 })
    expect(await send(`${starting.url}/readyz`)).toMatchObject({ status: 503, headers: { 'retry-after': '1' } })
    const refused = await post(starting.api, question)
    expect(refused).toMatchObject({ status: 503, json: { errors: [{ extensions: { code: 'UNAVAILABLE' } }] } })
  })
})

describe('A question over HTTP', () => {
  test('is answered as JSON, and what it cost is told', async () => {
    const reply = await post(server.api, question)
    expect(reply).toMatchObject({ status: 200, json: answer })
    expect(reply.headers['content-type']).toMatch(/^application\/(graphql-response\+)?json/)
    expect(reply.headers['x-content-type-options']).toBe('nosniff')
    expect(reply.json.extensions.cost).toEqual({ requested: 1, limit: 100_000 })
  })

  test('may come by GET from a client that shows it is no form or link', async () => {
    const url = `${server.api}?query=${encodeURIComponent(question.query)}`
    expect(await send(url, { headers: { 'apollo-require-preflight': 'true' } })).toMatchObject({
      status: 200,
      json: answer,
    })
  })

  test('is refused where a page of another origin could have sent it unseen', async () => {
    const url = `${server.api}?query=${encodeURIComponent(question.query)}`
    const byLink = await send(url)
    const byForm = await post(server.api, 'query=%7B__typename%7D', {
      'content-type': 'application/x-www-form-urlencoded',
    })
    const asText = await post(server.api, question, { 'content-type': 'text/plain' })
    for (const { status, json } of [byLink, byForm, asText]) {
      expect(status).toBe(400)
      expect(json.errors[0].extensions).toEqual({ code: 'BAD_REQUEST' })
      expect(json.data).toBeUndefined()
    }
  })

  test.each([
    ['no JSON', '{"query": '],
    ['an empty body', ''],
    ['a list of operations', [question, question]],
    ['a text', '"hello"'],
    ['nothing', 'null'],
    ['no query', {}],
    ['a query that is no text', { query: 7 }],
    ['variables that are no object', { query: '{ __typename }', variables: 'x' }],
    ['a name of no operation', { query: 'query A { __typename } query B { __typename }', operationName: 'C' }],
    ['several operations and no name', { query: 'query A { __typename } query B { __typename }' }],
  ])('that is %s is a bad request', async (_, body) => {
    const { status, json } = await post(server.api, body)
    expect(status).toBe(400)
    expect(json.errors[0].extensions.code).toBe('BAD_REQUEST')
    expect(server.logged).toEqual([])
  })

  test('that does not parse or is not of this schema is refused with the code of the reason', async () => {
    const faults = await Promise.all(['{ graph ', '{ nothing }'].map((query) => post(server.api, { query })))
    expect(faults.map(({ status, json }) => [status, json.errors[0].extensions])).toEqual([
      [400, { code: 'GRAPHQL_PARSE_FAILED' }],
      [400, { code: 'GRAPHQL_VALIDATION_FAILED' }],
    ])
  })

  test('that was never sent whole is not kept for later', async () => {
    const persistedQuery = { version: 1, sha256Hash: 'f'.repeat(64) }
    const { json } = await post(server.api, { extensions: { persistedQuery } })
    expect(json.errors[0].extensions).toEqual({ code: 'PERSISTED_QUERY_NOT_SUPPORTED' })
    expect(server.logged).toEqual([])
  })

  test('may be as large as the limit and no larger, told in advance or not', async () => {
    const small = await open(graph, { bounds: { bodyBytes: 1_024 } })
    const filled = (bytes: number) => {
      const bare = JSON.stringify({ ...question, operationName: null, variables: { x: '' } }).length
      return JSON.stringify({ ...question, operationName: null, variables: { x: 'x'.repeat(bytes - bare) } })
    }
    expect(await post(small.api, filled(1_024))).toMatchObject({ status: 200, json: answer })
    const tooLarge = await post(small.api, filled(1_025))
    expect(tooLarge).toMatchObject({ status: 413, json: { errors: [{ extensions: { code: 'BAD_REQUEST' } }] } })
    expect(tooLarge.json.errors[0].message).toContain('1024 bytes')
    const headers = { 'content-type': 'application/json', 'transfer-encoding': 'chunked' }
    const inPieces = await send(small.api, {
      method: 'POST',
      headers,
      body: [filled(1_025).slice(0, 700), 'x'.repeat(700)],
    })
    expect(inPieces).toMatchObject({ status: 413, headers: { connection: 'close' } })
    expect(
      await send(small.api, { method: 'POST', headers, body: [filled(900).slice(0, 300), filled(900).slice(300)] }),
    ).toMatchObject({ status: 200 })
  })

  test('by another method is not allowed, and other paths have nothing', async () => {
    expect(
      (await send(server.api, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: '{}' })).status,
    ).toBe(405)
    expect(await send(`${server.url}/elsewhere`)).toMatchObject({ status: 404 })
    expect(await send(`${server.url}/graphql/deeper`)).toMatchObject({ status: 404 })
  })
})

describe('Pages of other origins', () => {
  const origin = 'https://lab.example'
  const preflight = {
    method: 'OPTIONS',
    headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
  }
  const allowedBy = (headers: Readonly<Record<string, unknown>>) => headers['access-control-allow-origin']

  test('are allowed nothing unless the settings name them', async () => {
    expect(allowedBy((await send(server.api, preflight)).headers)).toBeUndefined()
    expect(allowedBy((await post(server.api, question, { origin })).headers)).toBeUndefined()
    const other = await open(graph, { http: { corsOrigins: ['https://other.example'] } })
    expect(allowedBy((await send(other.api, preflight)).headers)).toBeUndefined()
  })

  test('may ask where the settings name them, or all', async () => {
    const named = await open(graph, { http: { corsOrigins: ['https://other.example', origin] } })
    const { status, headers } = await send(named.api, preflight)
    expect([status, allowedBy(headers), headers.vary]).toEqual([204, origin, 'origin'])
    expect(headers['access-control-allow-headers']).toContain('content-type')
    expect(headers['access-control-allow-credentials']).toBeUndefined()
    const reply = await post(named.api, question, { origin })
    expect([reply.status, allowedBy(reply.headers)]).toEqual([200, origin])
    const all = await open(graph, { http: { corsOrigins: ['*'] } })
    expect(allowedBy((await post(all.api, question, { origin })).headers)).toBe('*')
  })
})

describe('The end of the service', () => {
  test('lets requests under way finish, takes no more, and keeps no connection open', async () => {
    const gate = createGate()
    const slow = graphWith(graph, {
      read: async (statement, params, options) => {
        gate.arrive()
        await gate.passed
        return graph.read(statement, params, options)
      },
    })
    const ending = await openTestServer(slow)
    const agent = new Agent({ keepAlive: true })
    const underWay = new Promise<{ text: string; connection: string | undefined }>((resolve, reject) => {
      const outgoing = request(
        ending.api,
        { method: 'POST', agent, headers: { 'content-type': 'application/json' } },
        async (reply) => {
          const chunks: Buffer[] = []
          for await (const chunk of reply) chunks.push(chunk)
          resolve({ text: Buffer.concat(chunks).toString(), connection: reply.headers.connection })
        },
      )
      outgoing.on('error', reject)
      outgoing.end(JSON.stringify({ query: '{ graph { counts { personCount } } }' }))
    })
    await gate.reached
    const closed = ending.close()
    await expect(send(`${ending.url}/livez`)).rejects.toMatchObject({ code: 'ECONNREFUSED' })
    gate.open()
    const { text, connection } = await underWay
    expect(JSON.parse(text)).toMatchObject({ data: { graph: { counts: { personCount: 0 } } } })
    expect(connection).toBe('close')
    await closed
    agent.destroy()
  })

  test('does not wait for connections that nobody uses', async () => {
    const ending = await openTestServer(graph)
    const agent = new Agent({ keepAlive: true })
    await new Promise<void>((resolve, reject) => {
      request(`${ending.url}/livez`, { agent }, (reply) => reply.resume().on('end', resolve))
        .on('error', reject)
        .end()
    })
    const { port } = new URL(ending.url)
    const idle = connect(Number(port), '127.0.0.1')
    await once(idle, 'connect')
    const gone = once(idle, 'close')
    idle.resume()
    await ending.close()
    await gone
    agent.destroy()
  })
})

describe('A client that never finishes its question', () => {
  test('does not hold up the end for ever', async () => {
    const ending = await openTestServer(graph, { bounds: { requestTimeoutMs: 50 } })
    const { port } = new URL(ending.url)
    const socket = connect(Number(port), '127.0.0.1')
    socket.on('error', () => {})
    const gone = once(socket, 'close')
    socket.write(
      'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"query"',
    )
    // Its head has arrived by the time that a later request is answered.
    await send(`${ending.url}/livez`)
    await ending.close()
    await gone
  })
})

describe('A client that goes away', () => {
  test('takes its statements along, and the service answers the next', async () => {
    const gate = createGate()
    let gaveUp: Promise<unknown> = Promise.resolve()
    const slow = graphWith(graph, {
      read: (statement, params, options) => {
        const signal = options?.signal
        gaveUp = new Promise((resolve) => signal?.addEventListener('abort', () => resolve(signal.aborted)))
        gate.arrive()
        return gate.passed.then(() => graph.read(statement, params, options))
      },
    })
    const waiting = await open(slow)
    const outgoing = request(waiting.api, {
      method: 'POST',
      agent: false,
      headers: { 'content-type': 'application/json' },
    })
    outgoing.on('error', () => {})
    outgoing.end(JSON.stringify({ query: '{ graph { counts { personCount } } }' }))
    await gate.reached
    outgoing.destroy()
    expect(await gaveUp).toBe(true)
    gate.open()
    expect(await post(waiting.api, question)).toMatchObject({ status: 200 })
    expect(waiting.logged).toEqual([])
  })

  test('in the middle of its question does no harm', async () => {
    const { port } = new URL(server.url)
    const socket = connect(Number(port), '127.0.0.1')
    await once(socket, 'connect')
    socket.write(
      'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"query"',
    )
    socket.destroy()
    expect(await post(server.api, question)).toMatchObject({ status: 200, json: answer })
    expect(server.logged).toEqual([])
  })
})
