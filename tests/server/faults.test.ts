import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Graph } from '../../src/graph/graph.ts'
import { CoterieError } from '../../src/model/error.ts'
import { embeddedEngine } from '../graph/engines.ts'
import { graphWith } from './graphs.ts'
import { post, send } from './sending.ts'
import { openTestServer, type TestServer, type TestServerOptions } from './test-server.ts'

const browser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }
const question = { query: '{ graph { counts { personCount } } people { totalCount } }' }
const secret = 'bolt://neo4j:open-sesame@10.0.0.7:7687 /srv/coterie/graph'

let graph: Graph
const servers: TestServer[] = []
const failing = async (error: unknown, options: TestServerOptions = {}): Promise<TestServer> => {
  const server = await openTestServer(
    graphWith(graph, { read: () => Promise.reject(error), search: () => Promise.reject(error) }),
    options,
  )
  servers.push(server)
  return server
}
const opened = async (options: TestServerOptions = {}): Promise<TestServer> => {
  const server = await openTestServer(graph, options)
  servers.push(server)
  return server
}

beforeAll(async () => {
  graph = await embeddedEngine.open()
})
afterAll(async () => {
  for (const server of servers) await server.close()
  await graph.close()
})

describe('A fault', () => {
  test.each(['TIMEOUT', 'UNAVAILABLE'] as const)('of the graph is told by its code: %s', async (code) => {
    const server = await failing(new CoterieError(code, 'The graph is slow or gone.'))
    const { status, json } = await post(server.api, question)
    expect(status).toBe(200)
    for (const error of json.errors) {
      expect(error).toMatchObject({ message: 'The graph is slow or gone.', extensions: { code } })
    }
    expect(server.logged).toEqual([])
  })

  test.each([
    ['a fault in the program', new TypeError(`Cannot read properties of undefined at ${secret}`)],
    [
      'a refused statement',
      new CoterieError('INTERNAL', `refused: ${secret}`, { secret }, { cause: new Error('why it was refused') }),
    ],
    ['a thing that is no error', secret],
  ])('of ours shows an id and nothing of the inside, and the log has the rest: %s', async (_, error) => {
    const server = await failing(error)
    const { text, json } = await post(server.api, question)
    for (const { message, extensions } of json.errors) {
      expect(Object.keys(extensions).sort()).toEqual(['code', 'id'])
      expect(extensions.code).toBe('INTERNAL')
      expect(message).toContain(extensions.id)
      expect(server.logged.filter((line) => line.includes(extensions.id))).toHaveLength(1)
    }
    expect(text).not.toContain('sesame')
    expect(text).not.toContain('/srv')
    expect(text).not.toContain('    at ')
    expect(server.logged.join()).toContain(error instanceof CoterieError ? 'why it was refused' : 'sesame')
  })

  test('in one field leaves the others', async () => {
    const half = await openTestServer(
      graphWith(graph, { search: () => Promise.reject(new CoterieError('UNAVAILABLE', 'Away.')) }),
    )
    servers.push(half)
    const { json } = await post(half.api, {
      query: '{ graph { engine } person(by: { name: "Ada" }) { id } node(id: "x") { id } }',
    })
    expect(json.data).toEqual({ graph: { engine: 'EMBEDDED' }, person: null, node: null })
    expect(json.errors).toMatchObject([{ path: ['person'], extensions: { code: 'UNAVAILABLE' } }])
  })

  test('is a statement that takes longer than a request may', async () => {
    const server = await openTestServer(
      graphWith(graph, {
        read: (_, __, options) =>
          new Promise((___, reject) => {
            const giveUp = () =>
              reject(new CoterieError('TIMEOUT', 'The question was given up before the graph had answered.'))
            options?.signal?.addEventListener('abort', giveUp)
          }),
      }),
      { bounds: { requestTimeoutMs: 50 } },
    )
    servers.push(server)
    const { json } = await post(server.api, { query: '{ graph { counts { personCount } } }' })
    expect(json).toMatchObject({ data: null, errors: [{ extensions: { code: 'TIMEOUT' } }] })
  })

  test('is a text that no graph can hold, and it is refused in words', async () => {
    const server = await opened()
    for (const name of ['\ud800', '\u0000', 'x'.repeat(100_000), '"; MATCH (n) DETACH DELETE n //', '* OR *:*', '%']) {
      const query =
        'query ($name: String!) { person(by: { name: $name }) { id } search(text: $name) { totalCount } people(filter: { text: $name }) { totalCount } paper(by: { title: $name }) { id } }'
      const { json } = await post(server.api, { query, variables: { name } })
      const codes = (json.errors ?? []).map(({ extensions }: { extensions: { code: string } }) => extensions.code)
      expect(codes.filter((code: string) => code !== 'NOT_FOUND' && code !== 'BAD_USER_INPUT')).toEqual([])
    }
    expect(server.logged).toEqual([])
  })
})

describe('With the playground off', () => {
  test('there is no page and no introspection, and mistakes are told without the schema', async () => {
    const server = await opened({ playground: false })
    for (const path of ['/', '/graphql', '/graphql/index.html']) {
      const reply = await send(`${server.url}${path}`, { headers: browser })
      expect(reply.status).toBeGreaterThanOrEqual(400)
      expect(reply.headers['content-type']).not.toContain('html')
    }
    const introspection = await post(server.api, { query: '{ __schema { types { name } } }' })
    expect(introspection.status).toBe(400)
    expect(introspection.json.data).toBeUndefined()
    const { json } = await post(server.api, { query: '{ grph { engine } }' })
    expect(json.errors[0].message).not.toContain('graph"')
    expect(await post(server.api, { query: '{ __typename graph { engine } }' })).toMatchObject({ status: 200 })
  })

  test('on, introspection answers and mistakes come with a suggestion', async () => {
    const server = await opened()
    const { json } = await post(server.api, { query: '{ __schema { queryType { name } } }' })
    expect(json.data.__schema.queryType.name).toBe('Query')
    const mistake = await post(server.api, { query: '{ grph { engine } }' })
    expect(mistake.json.errors[0].message).toContain('Did you mean "graph"')
  })
})
