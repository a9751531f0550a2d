import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Graph } from '../../src/graph/graph.ts'
import { embeddedEngine } from '../graph/engines.ts'
import { publicationList } from '../resolvers/documents.ts'
import { load } from '../resolvers/test-service.ts'
import { post, send } from './sending.ts'
import { openTestServer, type TestServer } from './test-server.ts'

const [ada, bela, cleo] = ['Adalbert Quillfeder', '徐宏', 'Casimir Ottersteen'] as const

let graph: Graph
let server: TestServer
const get = (address: string) => send(`${server.url}/export/${address}`)
const exported = async (args: string, format: string): Promise<string> => {
  const { json } = await post(server.api, {
    query: `{ collaborationNetwork(${args}) { exportAs(format: ${format}) } }`,
  })
  return json.data.collaborationNetwork.exportAs
}

beforeAll(async () => {
  graph = await embeddedEngine.open()
  await load(graph, [
    publicationList(ada, [
      { title: 'Bridges of Wood and Iron', authors: [ada, bela], venue: 'VLDB', year: 2020 },
      { title: 'Rivers under the Old Town', authors: [ada, bela, cleo], venue: 'VLDB', year: 2023 },
    ]),
  ])
  server = await openTestServer(graph)
})
afterAll(async () => {
  await server.close()
  await graph.close()
})

describe('A network as a download', () => {
  test.each([
    ['network.gexf', 'GEXF', 'application/gexf+xml; charset=utf-8', ''],
    ['network.graphml', 'GRAPHML', 'application/graphml+xml; charset=utf-8', ''],
    ['network.net', 'PAJEK', 'text/plain; charset=utf-8', '\uFEFF'],
    ['network.vosviewer.json', 'VOSVIEWER_JSON', 'application/json', ''],
    ['network.nodes.csv', 'CSV_NODES', 'text/csv; charset=utf-8; header=present', '\uFEFF'],
    ['network.edges.csv', 'CSV_EDGES', 'text/csv; charset=utf-8; header=present', '\uFEFF'],
    ['network.jsonld', 'JSON_LD', 'application/ld+json', ''],
  ])('%s is what exportAs gives, to be kept under a plain name', async (name, format, type, mark) => {
    const reply = await get(`${name}?person=${encodeURIComponent(ada)}&depth=2&counting=FRACTIONAL`)
    expect(reply.status).toBe(200)
    expect(reply.headers).toMatchObject({
      'content-type': type,
      'content-disposition': `attachment; filename="coterie-${name}"`,
      'x-content-type-options': 'nosniff',
    })
    const args = `around: { people: [{ name: "${ada}" }] }, depth: 2, ties: { counting: FRACTIONAL }`
    expect(reply.text).toBe(mark + (await exported(args, format)))
    expect(reply.text.length).toBeGreaterThan(100)
  })

  test('takes the same arguments as the question: ids, several people, objects and numbers', async () => {
    const { json } = await post(server.api, { query: '{ people { nodes { id label } } }' })
    const ids = new Map(json.data.people.nodes.map(({ id, label }: { id: string; label: string }) => [label, id]))
    const [a, b] = [ids.get(ada), ids.get(bela)]
    expect((await get(`network.gexf?person=${a}&person=${encodeURIComponent(bela)}&depth=0`)).text).toBe(
      await exported(`around: { people: [{ id: "${a}" }, { id: "${b}" }] }, depth: 0`, 'GEXF'),
    )
    const among = encodeURIComponent(JSON.stringify([{ id: a }, { id: b }]))
    const ties = encodeURIComponent(JSON.stringify({ years: { from: 2021 }, minWeight: 0.5 }))
    expect((await get(`network.graphml?among=${among}&ties=${ties}&normalization=SALTON&maxEdges=5`)).text).toBe(
      await exported(
        `among: [{ id: "${a}" }, { id: "${b}" }], ties: { years: { from: 2021 }, minWeight: 0.5 }, normalization: SALTON, maxEdges: 5`,
        'GRAPHML',
      ),
    )
  })

  test.each([
    ['network.gexf', 400, 'BAD_USER_INPUT', /exactly one of around and among/],
    ['network.gexf?person=Nobody%20Known', 404, 'NOT_FOUND', /Nobody Known/],
    ['network.gexf?person=x&depth=9', 400, 'BAD_USER_INPUT', /depth must be between 0 and 4/],
    ['network.gexf?person=x&depth=two', 400, 'BAD_USER_INPUT', /depth/],
    ['network.gexf?person=x&counting=HALF', 400, 'BAD_USER_INPUT', /HALF/],
    ['network.gexf?person=x&colour=red', 400, 'BAD_USER_INPUT', /There are the parameters person, around/],
    ['network.gexf?person=x&depth=1&depth=2', 400, 'BAD_USER_INPUT', /depth must be given once/],
    ['network.gexf?around={&depth=1', 400, 'BAD_USER_INPUT', /around must be JSON/],
    ['network.gexf?person=x&around={"people":[]}', 400, 'BAD_USER_INPUT', /either person or around/],
    ['network.gexf?person=x&ties={}&counting=FULL', 400, 'BAD_USER_INPUT', /either ties or counting/],
    ['network.gexf?person=x&maxEdges=1000000', 400, 'COST_EXCEEDED', /cost/],
    ['network.docx?person=x', 404, 'NOT_FOUND', /network\.gexf, network\.graphml/],
  ])('%s is refused in the form of all errors: %i %s', async (address, status, code, message) => {
    const reply = await get(address)
    expect(reply.status).toBe(status)
    expect(reply.headers['content-disposition']).toBeUndefined()
    expect(reply.json.errors[0]).toMatchObject({
      message: expect.stringMatching(message),
      extensions: { code },
    })
  })

  test('is read only, and asked for with GET', async () => {
    const reply = await send(`${server.url}/export/network.gexf?person=x`, { method: 'POST' })
    expect(reply).toMatchObject({ status: 405, headers: { allow: 'GET' } })
  })

  test('keeps the time that a request may last', async () => {
    const slow = await openTestServer(graph, { bounds: { requestTimeoutMs: 1 } })
    const reply = await send(`${slow.url}/export/network.gexf?person=${encodeURIComponent(ada)}&depth=2`)
    await slow.close()
    expect(reply.status).toBe(504)
    expect(reply.json.errors[0].extensions.code).toBe('TIMEOUT')
  })
})
