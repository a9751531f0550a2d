import { describe, expect, test } from 'vitest'
import type { Graph, Value } from '../../../src/graph/graph.ts'
import type { TestEngine } from '../engines.ts'
import { allPeople, makePeople, type Params, reading, sharedGraph, slow, writing } from './shared-graph.ts'

const person = (id: string, fields: Record<string, Value> = {}) => ({ people: [{ id, ...fields }] })
const ids = async (graph: Graph) =>
  (await graph.read(reading('MATCH (n:Person) RETURN n.id AS id ORDER BY id'), {})).map((row) => row.id)

const increase = writing('MERGE (n:Person {id: $id}) SET n.count = coalesce(n.count, 0) + 1')
const makePapers = writing('UNWIND $ids AS id MERGE (n:Paper {id: id})')
const makeAuthorships = writing(`
  UNWIND $rows AS row
  MATCH (a:Person {id: row.from}) MATCH (b:Paper {id: row.to})
  MERGE (a)-[r:AUTHORED {id: row.id}]->(b) SET r += row.properties`)
const deleteAuthorships = writing(`
  UNWIND $rows AS row
  MATCH (a:Person {id: row.from})-[r:AUTHORED {id: row.id}]->(b:Paper {id: row.to}) DELETE r`)
const authorships = reading(
  'MATCH (a:Person)-[r:AUTHORED]->(b:Paper) RETURN a.id AS from, b.id AS to, properties(r) AS r, type(r) AS type ORDER BY r.id',
)

export const promisesOfWriting = (engine: TestEngine): void => {
  describe('writes', () => {
    const graph = sharedGraph(engine)
    const run = (statement: ReturnType<typeof writing>, params: Params) =>
      graph().write((transaction) => transaction.run(statement, params))

    test('everything of a transaction, and returns what the work returns', async () => {
      const outcome = await graph().write(async (transaction) => {
        await transaction.run(makePeople, person('a'))
        const rows = await transaction.run(allPeople, {})
        await transaction.run(makePeople, person('b'))
        return rows.length
      })
      expect(outcome).toBe(1)
      expect(await ids(graph())).toEqual(['a', 'b'])
    })

    test('nothing when the work throws, whose error comes back as it is', async () => {
      const fault = new RangeError('my own')
      const work = graph().write(async (transaction) => {
        await transaction.run(makePeople, person('a'))
        throw fault
      })
      await expect(work).rejects.toBe(fault)
      expect(await ids(graph())).toEqual([])
    })

    test('nothing when one statement failed, even if the work goes on', async () => {
      const work = graph().write(async (transaction) => {
        await transaction.run(makePeople, person('a'))
        await transaction.run(writing('MATCH (n'), {}).catch(() => undefined)
        return 'went on'
      })
      await expect(work).rejects.toMatchObject({ code: 'INTERNAL' })
      expect(await ids(graph())).toEqual([])
    })

    test('statements that nobody waited for, in their order', async () => {
      await graph().write(async (transaction) => {
        void transaction.run(makePeople, person('a', { x: 1 }))
        void transaction.run(makePeople, person('a', { x: 2 }))
      })
      expect(await graph().read(allPeople, {})).toEqual([{ person: { id: 'a', x: 2 } }])
    })

    test('no statement after the end of its transaction', async () => {
      const late = await graph().write(async (transaction) => () => transaction.run(makePeople, person('a')))
      await expect(late()).rejects.toMatchObject({ code: 'INTERNAL' })
      expect(await ids(graph())).toEqual([])
    })

    test('unseen by others until the end', async () => {
      await graph().write(async (transaction) => {
        await transaction.run(makePeople, person('a'))
        expect(await ids(graph())).toEqual([])
      })
      expect(await ids(graph())).toEqual(['a'])
    })

    test('one node for one key, however many write it at once', async () => {
      await Promise.all(Array.from({ length: 20 }, () => run(makePeople, person('a'))))
      expect(await ids(graph())).toEqual(['a'])
    })

    test('every one of many increases at once', async () => {
      await Promise.all(Array.from({ length: 20 }, () => run(increase, { id: 'a' })))
      expect(await graph().read(allPeople, {})).toEqual([{ person: { id: 'a', count: 20 } }])
    })

    test('on, after a transaction that failed', async () => {
      const failed = graph().write(() => Promise.reject(new Error('no')))
      const next = run(makePeople, person('a'))
      await expect(failed).rejects.toThrow('no')
      await next
      expect(await ids(graph())).toEqual(['a'])
    })

    test('SET n = map: the properties of the map and no others', async () => {
      await run(makePeople, person('a', { name: 'Ada', old: 1 }))
      await run(makePeople, person('a', { name: null, list: [] }))
      expect(await graph().read(allPeople, {})).toEqual([{ person: { id: 'a', list: [] } }])
    })

    test('SET n += map: keeps the others and removes where the map has null', async () => {
      await run(makePeople, person('a', { name: 'Ada', old: 1 }))
      await run(writing('MATCH (n:Person {id: $id}) SET n += $map'), { id: 'a', map: { name: null, fresh: true } })
      expect(await graph().read(allPeople, {})).toEqual([{ person: { id: 'a', old: 1, fresh: true } }])
    })

    test('relations between what is there, changes them, and deletes them by their ends and id', async () => {
      await run(makePeople, { people: [{ id: 'a' }, { id: 'b' }] })
      await run(makePapers, { ids: ['p', 'q'] })
      const rows = [
        { from: 'a', to: 'p', id: '1', properties: { position: 1, names: ['A', 'B'] } },
        { from: 'a', to: 'p', id: '2', properties: { position: 2 } },
        { from: 'b', to: 'q', id: '3', properties: {} },
        { from: 'nobody', to: 'q', id: '4', properties: {} },
      ]
      await run(makeAuthorships, { rows })
      await run(makeAuthorships, { rows: [{ from: 'a', to: 'p', id: '1', properties: { position: null } }] })
      await run(deleteAuthorships, {
        rows: [
          { from: 'a', to: 'p', id: '2' },
          { from: 'b', to: 'p', id: '3' },
        ],
      })
      expect(await graph().read(authorships, {})).toEqual([
        { from: 'a', to: 'p', r: { id: '1', names: ['A', 'B'] }, type: 'AUTHORED' },
        { from: 'b', to: 'q', r: { id: '3' }, type: 'AUTHORED' },
      ])
    })

    test('DETACH DELETE: the node and its relations', async () => {
      await run(makePeople, person('a'))
      await run(makePapers, { ids: ['p'] })
      await run(makeAuthorships, { rows: [{ from: 'a', to: 'p', id: '1', properties: {} }] })
      await run(writing('UNWIND $ids AS id MATCH (n:Paper {id: id}) DETACH DELETE n'), { ids: ['p'] })
      expect(await graph().read(authorships, {})).toEqual([])
      expect(await ids(graph())).toEqual(['a'])
    })

    test('no second node of an id, and none without', async () => {
      await run(makePeople, person('a'))
      await expect(run(writing('CREATE (n:Person {id: "a"})'), {})).rejects.toMatchObject({ code: 'INTERNAL' })
      await expect(run(writing('MERGE (n:Person {id: $id})'), { id: null })).rejects.toMatchObject({ code: 'INTERNAL' })
      expect(await ids(graph())).toEqual(['a'])
    })

    test('ten thousand rows in one statement', async () => {
      const people = Array.from({ length: 10_000 }, (_, index) => ({ id: `p${index}`, index }))
      await run(makePeople, { people })
      await run(makePeople, { people })
      expect(await graph().read(reading('MATCH (n:Person) RETURN count(n) AS n, sum(n.index) AS sum'), {})).toEqual([
        { n: 10_000, sum: 49_995_000 },
      ])
    })
  })

  describe('writes, with a short deadline,', () => {
    const graph = sharedGraph(engine, { statementTimeoutMs: engine.shortTimeoutMs })

    test('nothing of a transaction whose statement takes too long, and the next one in full', async () => {
      const tooSlow = graph().write(async (transaction) => {
        await transaction.run(makePeople, person('a'))
        await transaction.run(slow, { rows: engine.slowRows })
      })
      await expect(tooSlow).rejects.toMatchObject({ code: 'TIMEOUT' })
      await graph().write((transaction) => transaction.run(makePeople, person('b')))
      expect(await ids(graph())).toEqual(['b'])
    })
  })
}
