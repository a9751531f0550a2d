import { createClient } from 'graphql-sse'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createGraphNews, type GraphNews } from '../../src/analytics/graph-news.ts'
import { testEngines } from '../graph/engines.ts'
import { importInto, list } from '../ingest/documents.ts'
import type { Answer } from '../resolvers/asking.ts'
import { type Listener, listen } from './listening.ts'
import { post, send } from './sending.ts'
import { openTestServer, type TestServer } from './test-server.ts'

const token = 'open-sesame-0123456789'
const write = { authorization: `Bearer ${token}` }
const changed = `subscription Changed($person: ID!) { collaborationChanged(person: $person) {
  person { id label } ties { kind other { label } paperCount formerPaperCount } asOf { changeCount } } }`
const progress =
  'subscription { importProgress { importId dryRun phase documentName readDocumentCount documentCount recordCount recordsPerSecond writtenBatchCount batchCount failure } }'

for (const engine of testEngines) {
  describe(`Subscriptions over ${engine.name}`, () => {
    let news: GraphNews
    let server: TestServer
    const listening: Listener[] = []

    beforeAll(async () => {
      news = createGraphNews(await engine.open(), { settleMs: 10, lookEveryMs: 50 })
      server = await openTestServer(news.graph, {
        news,
        bounds: { subscriptions: 3, cost: 1_000 },
        http: { writeToken: token, heartbeatMs: 20, corsOrigins: ['https://lab.example'] },
      })
      await load('ann.txt', 'Ann Quill', 'Ann Quill, Bob Ray | Rivers of Ice | ICML 2020')
    })
    afterAll(async () => {
      await server.close()
      await news.graph.close()
    })
    const load = async (name: string, owner: string, ...entries: readonly string[]): Promise<Answer> => {
      const documents = [{ name, content: new TextDecoder().decode(list(name, owner, ...entries).bytes) }]
      const query = 'mutation ($documents: [DocumentInput!]!) { importDocuments(documents: $documents) { importId } }'
      const { json } = await post(server.api, { query, variables: { documents } }, write)
      expect(json.errors).toBeUndefined()
      return json.data.importDocuments
    }
    const remove = (name: string) => send(`${server.url}/documents/${name}`, { method: 'DELETE', headers: write })
    const idOf = async (name: string): Promise<string> =>
      (await post(server.api, { query: `{ person(by: { name: "${name}" }) { id } }` })).json.data.person.id
    const listenTo = async (query: string, variables: object = {}): Promise<Listener> => {
      const listener = await listen(server.api, { query, variables })
      listening.push(listener)
      return listener
    }
    const leaveAll = async () => {
      for (const listener of listening.splice(0)) {
        listener.leave()
        await listener.end
      }
    }

    test('tell of each change of the ties of a person, and of nothing else', async () => {
      const listener = await listenTo(changed, { person: await idOf('Ann Quill') })
      expect([listener.status, listener.headers['content-type']]).toEqual([200, 'text/event-stream; charset=utf-8'])
      const next = async () => (await listener.next()).data.collaborationChanged
      await load('cy.txt', 'Cy Dorn', 'Cy Dorn, Dee Falk | Salt in Old Bread | VLDB 2019')
      await load('more.txt', 'Bob Ray', 'Ann Quill, Bob Ray, Eve Stone | Rivers of Sand | ICML 2021')
      const first = await next()
      expect(first.person.label).toBe('Ann Quill')
      const ties = first.ties.map(({ other, ...tie }: Answer) => [other.label, tie])
      expect(ties.sort()).toEqual([
        ['Bob Ray', { kind: 'STRENGTHENED', paperCount: 2, formerPaperCount: 1 }],
        ['Eve Stone', { kind: 'NEW', paperCount: 1, formerPaperCount: 0 }],
      ])
      await remove('more.txt')
      const second = await next()
      expect(second.ties.map(({ kind }: Answer) => kind).sort()).toEqual(['REMOVED', 'WEAKENED'])
      expect(second.asOf.changeCount).toBe(first.asOf.changeCount + 1)
      await leaveAll()
    })

    test('follow a person who is merged away, before and while somebody listens', async () => {
      const bob = await idOf('Bob Ray')
      await load('rob.txt', 'Robert Ray', 'Robert Ray, Gil Moss | Lanterns of Paper | ICML 2022')
      const rob = await idOf('Robert Ray')
      const listener = await listenTo(changed, { person: rob })
      const query =
        'mutation ($keep: ID!, $merge: [ID!]!) { mergePeople(keep: $keep, merge: $merge, reason: "he says so") { person { id } } }'
      const { json } = await post(server.api, { query, variables: { keep: bob, merge: [rob] } }, write)
      expect(json.data.mergePeople.person.id).toBe(bob)
      const { data } = await listener.next()
      expect(data.collaborationChanged.person.id).toBe(bob)
      expect(data.collaborationChanged.ties.map(({ kind, other }: Answer) => [kind, other.label])).toEqual([
        ['NEW', 'Ann Quill'],
      ])
      const later = await listenTo(changed, { person: rob })
      await load('last.txt', 'Ann Quill', 'Ann Quill, Bob Ray | Rivers of Fire | ICML 2023')
      for (const one of [listener, later]) {
        const { person, ties } = (await one.next()).data.collaborationChanged
        expect([person.id, ties.map(({ other, kind }: Answer) => [other.label, kind])]).toEqual([
          bob,
          [['Ann Quill', 'STRENGTHENED']],
        ])
      }
      await leaveAll()
    })

    test('tell how far an import is, to its end', async () => {
      const listener = await listenTo(progress)
      const { importId } = await load('gus.txt', 'Gus Hale', 'Gus Hale, Ida Wren | Towers of Glass | VLDB 2018')
      const heard: Answer[] = []
      while (heard.at(-1)?.phase !== 'ENDED') heard.push((await listener.next()).data.importProgress)
      expect(new Set(heard.map((state) => state.importId))).toEqual(new Set([importId]))
      expect(heard.at(-1)).toMatchObject({
        dryRun: false,
        documentName: 'gus.txt',
        readDocumentCount: 1,
        documentCount: 1,
        writtenBatchCount: 1,
        batchCount: 1,
        failure: null,
      })
      expect(heard.at(-1).recordCount).toBeGreaterThan(0)
      expect(heard.at(-1).recordsPerSecond).toBeGreaterThan(0)
      await remove('nothing.txt')
      let last: Answer
      do last = (await listener.next()).data.importProgress
      while (last.phase !== 'FAILED')
      expect(last.failure).toMatch(/^No source is called "nothing\.txt"/)
      await leaveAll()
    })

    test('are refused with a reason: ids of nobody, and what is outside of the schema or the bounds', async () => {
      const deep = `{ collaborators { nodes ${'{ collaborators { nodes '.repeat(8)}{ id }${' } }'.repeat(8)} } }`
      const refused = [
        await listen(server.api, { query: changed, variables: { person: 'person-0000000000000' } }),
        await listen(server.api, { query: changed, variables: {} }),
        await listen(server.api, { query: 'subscription { collaborationChanged(person: "x") { nothing } }' }),
        await listen(server.api, { query: `subscription { collaborationChanged(person: "x") { person ${deep} } }` }),
        await listen(server.api, {
          query:
            'subscription { collaborationChanged(person: "x") { person { collaborators(first: 100) { nodes { papers(first: 100) { nodes { id } } } } } } }',
        }),
      ]
      const errors = await Promise.all(refused.map(async (one) => (await one.next()).errors[0]))
      expect(errors.map(({ extensions }) => extensions.code)).toEqual([
        'NOT_FOUND',
        'BAD_USER_INPUT',
        'GRAPHQL_VALIDATION_FAILED',
        'COST_EXCEEDED',
        'COST_EXCEEDED',
      ])
      expect(errors[0].message).toBe('No person has the id "person-0000000000000".')
      await Promise.all(refused.map(({ end }) => end))
      for (const one of refused) expect(one.text()).toMatch(/\n\nevent: complete\ndata:\n\n$/)
    })

    if (engine.name === 'Neo4j')
      test('hear of what another process writes', async () => {
        const listener = await listenTo(changed, { person: await idOf('Ann Quill') })
        const other = await engine.openAgain()
        await importInto(other, [list('other.txt', 'Ann Quill', 'Ann Quill, Jo Birch | Rivers of Wind | ICML 2024')])
        await other.close()
        const { ties } = (await listener.next()).data.collaborationChanged
        expect(ties).toMatchObject([{ kind: 'NEW', other: { label: 'Jo Birch' } }])
        await leaveAll()
      })

    if (engine.name === 'Neo4j') return

    test('are as many at once as is allowed, and who leaves makes room', async () => {
      const open = await Promise.all([1, 2, 3].map(() => listenTo(progress)))
      const refused = await post(server.api, { query: progress }, { accept: 'text/event-stream' })
      expect([refused.status, refused.json.errors[0].extensions, refused.headers['retry-after']]).toEqual([
        503,
        { code: 'UNAVAILABLE' },
        '30',
      ])
      expect(refused.json.errors[0].message).toMatch(/^At most 3 subscriptions are answered at once/)
      open[1]?.leave()
      await expect.poll(async () => (await listenTo(progress)).status).toBe(200)
      await leaveAll()
      const off = await openTestServer(news.graph, { news, bounds: { subscriptions: 0 } })
      const none = await post(off.api, { query: progress }, { accept: 'text/event-stream' })
      expect([none.status, none.json.errors[0].message]).toEqual([503, 'Subscriptions are turned off here.'])
      await off.close()
    })

    test('are asked as what no other page can send unasked, and with the right token or none', async () => {
      const forms = await listen(server.api, { query: progress }, { 'content-type': 'text/plain' })
      const query = new URLSearchParams({ query: progress })
      const got = await send(`${server.api}?${query}`, { headers: { accept: 'text/event-stream' } })
      const wrong = await listen(server.api, { query: progress }, { authorization: 'Bearer wrong' })
      expect([forms.status, got.status, wrong.status]).toEqual([400, 400, 401])
      const plain = await post(server.api, { query: progress })
      expect(plain.json.errors[0].message).toBe('A subscription is asked with POST and Accept: text/event-stream.')
      const origins = ['https://lab.example', 'https://other.example'].map((origin) =>
        listen(server.api, { query: progress }, { origin }),
      )
      const [ours, others] = await Promise.all(origins)
      expect(ours?.headers['access-control-allow-origin']).toBe('https://lab.example')
      expect(others?.headers['access-control-allow-origin']).toBeUndefined()
      for (const one of [forms, wrong, ours, others]) one?.leave()
    })

    test('show nothing of the schema where the playground is off', async () => {
      const off = await openTestServer(news.graph, { news, playground: false })
      const refused = await listen(off.api, { query: 'subscription { importProgres { phase } }' })
      const [{ message }] = (await refused.next()).errors
      expect(message).toBe('Cannot query field "importProgres" on type "Subscription".')
      await off.close()
    })

    test('leave questions to those who answer them, whatever a client says that it would accept', async () => {
      const accept = 'application/json, text/event-stream, multipart/mixed'
      const { status, json } = await post(server.api, { query: '{ graph { engine } }' }, { accept })
      expect([status, json.data]).toEqual([200, { graph: { engine: 'EMBEDDED' } }])
    })

    test('are heard by the client of graphql-sse, with signs of life in between', async () => {
      const client = createClient({ url: server.api, retryAttempts: 0 })
      const answers = client.iterate({ query: changed, variables: { person: await idOf('Cy Dorn') } })
      const next = answers.next()
      await load('kim.txt', 'Kim Lund', 'Kim Lund, Cy Dorn | Bread of Old Mills | VLDB 2020')
      expect((await next).value.data.collaborationChanged.ties).toMatchObject([{ other: { label: 'Kim Lund' } }])
      await answers.return?.()
      client.dispose()
      const silent = await listenTo(progress)
      await expect.poll(() => silent.text()).toMatch(/^(:\n\n){3}/)
      await leaveAll()
    })

    test('end with the service, so that clients ask again', async () => {
      const ending = await openTestServer(news.graph, { news })
      const listener = await listen(ending.api, { query: progress })
      await ending.close()
      await listener.end
      expect(listener.text()).toBe(':\n\n')
      expect([...server.logged, ...ending.logged]).toEqual([])
    })
  })
}
