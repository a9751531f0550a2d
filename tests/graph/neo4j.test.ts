import { connect, createServer, type Socket } from 'node:net'
import neo4j, { type Driver } from 'neo4j-driver'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createProjectionHolder } from '../../src/analytics/held-projection.ts'
import type { Graph } from '../../src/graph/graph.ts'
import { openGraph } from '../../src/graph/open-graph.ts'
import { everything } from '../analytics/sample-ties.ts'
import { hasDataScience } from './data-science.ts'
import { everythingIsRequired, neo4jEngine, openTestNeo4j, testNeo4jUri } from './engines.ts'
import { graphContract } from './graph-contract.ts'
import { allPeople, makePeople, slow, writing } from './promises/shared-graph.ts'

const authUri = process.env.NEO4J_TEST_AUTH_URI
const authPassword = process.env.NEO4J_TEST_AUTH_PASSWORD ?? ''

test.runIf(everythingIsRequired)('A Neo4j, and one that asks for a password, are there', () => {
  expect(testNeo4jUri).toMatch(/^bolt:/)
  expect(authUri).toMatch(/^bolt:/)
})

if (neo4jEngine !== undefined) graphContract(neo4jEngine)

const options = {
  kind: 'neo4j',
  uri: testNeo4jUri ?? 'bolt://127.0.0.1:1',
  user: 'neo4j',
  password: 'unasked',
  database: 'neo4j',
  statementTimeoutMs: 10_000,
} as const

const expectFault = async (opening: Promise<Graph>, message: RegExp) => {
  const fault: unknown = await opening.catch((error: unknown) => error)
  expect(fault).toMatchObject({ name: 'SetupError', message: expect.stringMatching(message) })
  expect(fault).toMatchObject({ message: expect.stringMatching(/^[^\n]+\.$/) })
}

describe('A Neo4j that cannot be used is told in one sentence:', () => {
  test('nobody answers', async () => {
    for (const uri of ['bolt://127.0.0.1:1', 'neo4j://127.0.0.1:1']) {
      await expectFault(
        openGraph({ ...options, uri }),
        /^No Neo4j answers at \S+127\.0\.0\.1:1: start it, or check NEO4J_URI\.$/,
      )
    }
  })

  test.each(['http://localhost:7474', 'localhost:7687', 'bolt://', ''])('%j is no address', async (uri) => {
    await expectFault(openGraph({ ...options, uri }), /^NEO4J_URI must be an address such as neo4j:\/\/localhost:7687/)
  })

  test('a password in the address, which is not repeated', async () => {
    const opening = openGraph({ ...options, uri: 'neo4j://ada:secret@localhost:7687' })
    await expectFault(opening, /^(?!.*secret).*without user and password/)
  })
})

describe.runIf(authUri !== undefined)('A Neo4j that asks for a password', () => {
  const uri = authUri ?? ''

  test('is opened with the right one', async () => {
    const graph = await openGraph({ ...options, uri, password: authPassword })
    expect(graph.place).not.toContain(authPassword)
    await graph.close()
  })

  test('refuses another one in one sentence', async () => {
    const refused = /^Neo4j at \S+ refused the password: check NEO4J_USER and NEO4J_PASSWORD\.$/
    await expectFault(openGraph({ ...options, uri, password: 'wrong' }), refused)
    const routed = uri.replace('bolt:', 'neo4j:')
    await expectFault(openGraph({ ...options, uri: routed, password: 'wrong' }), refused)
  })

  test('has no Graph Data Science, and is not asked for what only that can answer', async () => {
    const graph = await openGraph({ ...options, uri, password: authPassword })
    expect(await hasDataScience(graph)).toBe(false)
    const projections = createProjectionHolder(graph, { projectionPeople: -1, projectionTies: 0, tieLimit: 100 })
    expect(await projections.forRequest().served(everything)).toBeNull()
    await expect(projections.forRequest().whole()).rejects.toMatchObject({ code: 'COST_EXCEEDED' })
    await graph.close()
  })
})

describe.runIf(neo4jEngine !== undefined)('A graph in Neo4j', () => {
  let driver: Driver
  let graph: Graph
  const run = async (text: string) => {
    const session = driver.session()
    try {
      return (await session.run(text)).records.map((record) => record.toObject())
    } finally {
      await session.close()
    }
  }
  const addPerson = (to: Graph, id: string) =>
    to.write((transaction) => transaction.run(makePeople, { people: [{ id, searchText: `word ${id}` }] }))

  beforeEach(async () => {
    driver = neo4j.driver(options.uri)
    if (neo4jEngine !== undefined) graph = await neo4jEngine.open()
  })
  afterEach(async () => {
    await graph.close()
    await driver.close()
  })

  test('is reached by an address for clusters as well', async () => {
    const routed = await openTestNeo4j(options.uri.replace('bolt:', 'neo4j:'))
    await addPerson(routed, 'a')
    expect(await routed.read(allPeople, {})).toHaveLength(1)
    expect(await routed.search('Person', ['word'], 5)).toEqual({ ids: ['a'], total: 1 })
    await routed.close()
  })

  test.each(['bolt:', 'neo4j:'])('in a database that is not there is told in one sentence (%s)', async (scheme) => {
    const uri = options.uri.replace('bolt:', scheme)
    const opening = openGraph({ ...options, uri, database: 'nowhere' })
    await expectFault(opening, /has no database named nowhere: check NEO4J_DATABASE\.$/)
  })

  test('searches by an index that was there under another name, and refuses one that cuts words otherwise', async () => {
    await run('DROP INDEX coterie_person_words')
    await run(`CREATE FULLTEXT INDEX elder FOR (n:Person) ON EACH [n.searchText]
      OPTIONS { indexConfig: { \`fulltext.analyzer\`: 'whitespace' } }`)
    const again = await openTestNeo4j(options.uri)
    await addPerson(again, 'a')
    expect(await again.search('Person', ['word'], 5)).toEqual({ ids: ['a'], total: 1 })
    await again.close()
    await run('DROP INDEX elder')
    await run('CREATE FULLTEXT INDEX elder FOR (n:Person) ON EACH [n.searchText]')
    await expectFault(openTestNeo4j(options.uri), /^The full-text index elder .* drop it and start again\.$/)
    await run('DROP INDEX elder')
  })

  test('leaves no statement on the server after an abort', async () => {
    const controller = new AbortController()
    const rows = neo4jEngine?.slowRows ?? 0
    const answer = graph.read(slow, { rows }, { signal: controller.signal })
    const running = 'SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS "% 7 = 3" RETURN currentQuery'
    const others = async () => (await run(running)).filter(({ currentQuery }) => !currentQuery.includes('SHOW'))
    await expect.poll(others).toHaveLength(1)
    controller.abort()
    await expect(answer).rejects.toMatchObject({ code: 'TIMEOUT' })
    await expect.poll(others, { timeout: 10_000 }).toHaveLength(0)
  })

  test('takes up again what met another transaction head on', async () => {
    await addPerson(graph, 'a')
    await addPerson(graph, 'b')
    const lock = writing('MATCH (n:Person {id: $id}) SET n.locked = coalesce(n.locked, 0) + 1')
    const session = driver.session()
    const other = session.beginTransaction()
    await other.run(lock.text, { id: 'a' })
    let calls = 0
    const ours = graph.write(async (transaction) => {
      calls += 1
      await transaction.run(lock, { id: 'b' })
      const second = transaction.run(lock, { id: 'a' })
      // Only the first time: the other one gives up as soon as either is chosen as the victim.
      if (calls === 1) {
        other.run(lock.text, { id: 'b' }).then(
          () => other.rollback(),
          () => other.rollback(),
        )
      }
      await second
    })
    await ours
    await session.close()
    const locked = await graph.read(allPeople, {})
    expect(locked.map(({ person }) => person)).toEqual([
      { id: 'a', searchText: 'word a', locked: 1 },
      { id: 'b', searchText: 'word b', locked: 1 },
    ])
  })

  test('is unavailable when the server goes away, and answers when it is back', async () => {
    const target = new URL(options.uri.replace('bolt:', 'http:'))
    const sockets = new Set<Socket>()
    const proxy = createServer((inner) => {
      const outer = connect(Number(target.port), target.hostname)
      for (const socket of [inner, outer]) {
        sockets.add(socket)
        socket.on('error', () => undefined)
        socket.on('close', () => sockets.delete(socket))
      }
      inner.pipe(outer).pipe(inner)
      inner.on('close', () => outer.destroy())
      outer.on('close', () => inner.destroy())
    })
    const listen = (port: number) => new Promise<void>((resolve) => proxy.listen(port, '127.0.0.1', resolve))
    await listen(0)
    const address = proxy.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const through = await openTestNeo4j(`bolt://127.0.0.1:${port}`, 1_000)
    await addPerson(through, 'a')

    const stopped = new Promise((resolve) => proxy.close(resolve))
    for (const socket of sockets) socket.destroy()
    await stopped
    await expect(through.read(allPeople, {})).rejects.toMatchObject({ code: 'UNAVAILABLE' })
    await expect(addPerson(through, 'b')).rejects.toMatchObject({ code: 'UNAVAILABLE' })

    await listen(port)
    expect(await through.read(allPeople, {})).toHaveLength(1)
    await through.close()
    for (const socket of sockets) socket.destroy()
    proxy.close()
  })
})
