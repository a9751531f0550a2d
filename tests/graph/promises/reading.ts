import { describe, expect, test } from 'vitest'
import { type Graph, read, type Value } from '../../../src/graph/graph.ts'
import type { TestEngine } from '../engines.ts'
import { allPeople, makePeople, reading, sharedGraph, slow, writing } from './shared-graph.ts'

const people: Value = ['c', 'a', 'b', 'd'].map((id, position) => ({ id, position }))

const makeAll = (graph: Graph) => graph.write((transaction) => transaction.run(makePeople, { people }))

export const promisesOfReading = (engine: TestEngine): void => {
  describe('reads', () => {
    const graph = sharedGraph(engine)

    test('rows in the order of the statement', async () => {
      await makeAll(graph())
      const rows = await graph().read(reading('MATCH (n:Person) RETURN n.id AS id ORDER BY n.position DESC'), {})
      expect(rows).toEqual([{ id: 'd' }, { id: 'b' }, { id: 'a' }, { id: 'c' }])
    })

    test('no rows where nothing matches', async () => {
      expect(await graph().read(allPeople, {})).toEqual([])
    })

    test('numbers as LIMIT and SKIP', async () => {
      await makeAll(graph())
      const page = reading('MATCH (n:Person) RETURN n.id AS id ORDER BY id SKIP $skip LIMIT $limit')
      expect(await graph().read(page, { skip: 1, limit: 2 })).toEqual([{ id: 'b' }, { id: 'c' }])
      expect(await graph().read(page, { skip: 0, limit: 0 })).toEqual([])
    })

    test('nulls last when ascending and first when descending, then by the next key', async () => {
      const ordered = reading('UNWIND $rows AS row RETURN row.id AS id ORDER BY row.year DESC, row.id')
      const rows = [{ id: 'x', year: 1 }, { id: 'z' }, { id: 'y', year: 2 }, { id: 'w' }, { id: 'v', year: 2 }]
      const ids = (await graph().read(ordered, { rows })).map((row) => row.id)
      expect(ids).toEqual(['w', 'z', 'v', 'y', 'x'])
    })

    test('stored text in the order of code points', async () => {
      const texts = ['😀', 'ﬀ', '张', 'é', 'b', 'Z', '10', '9']
      const people = texts.map((name, index) => ({ id: `${index}`, name }))
      await graph().write((transaction) => transaction.run(makePeople, { people }))
      const rows = await graph().read(reading('MATCH (n:Person) RETURN n.name AS name ORDER BY name'), {})
      expect(rows.map((row) => row.name)).toEqual(['10', '9', 'Z', 'b', 'é', '张', 'ﬀ', '😀'])
    })

    test('many at the same time', async () => {
      await makeAll(graph())
      const one = reading('MATCH (n:Person {id: $id}) RETURN n.id AS id')
      const ids = Array.from({ length: 100 }, (_, index) => ['a', 'b', 'c', 'd'][index % 4] ?? '')
      const rows = await Promise.all(ids.map((id) => graph().read(one, { id })))
      expect(rows.flat().map((row) => row.id)).toEqual(ids)
    })

    test('no statement for writing', async () => {
      const statement = { ...writing('CREATE (n:Person {id: "x"})') }
      await expect(graph().read(statement, {})).rejects.toMatchObject({ code: 'INTERNAL' })
      expect(await graph().read(allPeople, {})).toEqual([])
    })

    test.each([
      'CREATE (n:Person {id: "x"}) RETURN n.id AS id',
      'MERGE (n:Person {id: "x"}) RETURN n.id AS id',
      'MATCH (n:Person {id: "a"}) SET n.position = 9 RETURN n.id AS id',
      'MATCH (n:Person {id: "a"}) REMOVE n.position',
      'MATCH (n:Person {id: "a"}) DETACH DELETE n',
      'CREATE INDEX other IF NOT EXISTS FOR (n:Other) ON (n.key)',
    ])('nothing through a text that writes in spite of its kind: %s', async (text) => {
      await makeAll(graph())
      const before = await graph().read(allPeople, {})
      await expect(graph().read(reading(text), {})).rejects.toMatchObject({ code: 'INTERNAL' })
      expect(await graph().read(allPeople, {})).toEqual(before)
    })

    test('nothing through a faulty statement, whose error tells nothing of the inside', async () => {
      const faulty = graph().read(reading('MATCH (n:Secret {id: $absent} RETURN n'), {})
      await expect(faulty).rejects.toMatchObject({ name: 'CoterieError', code: 'INTERNAL' })
      await expect(faulty).rejects.not.toThrow(/Secret|absent|syntax/i)
      await expect(graph().read(reading('RETURN $absent AS x'), {})).rejects.toMatchObject({ code: 'INTERNAL' })
    })

    test('nothing for a caller who has given up already', async () => {
      const signal = AbortSignal.abort()
      await expect(graph().read(allPeople, {}, { signal })).rejects.toMatchObject({ code: 'TIMEOUT' })
    })

    test('no longer than its caller waits, and others go on', async () => {
      const controller = new AbortController()
      const answer = graph().read(slow, { rows: engine.slowRows / 4 }, { signal: controller.signal })
      setTimeout(() => controller.abort(), 20)
      await expect(answer).rejects.toMatchObject({ code: 'TIMEOUT' })
      expect(await graph().read(read<object, { x: number }>('RETURN 1 AS x'), {})).toEqual([{ x: 1 }])
    })
  })

  describe('reads, with a short deadline,', () => {
    const graph = sharedGraph(engine, { statementTimeoutMs: engine.shortTimeoutMs })

    test('until the deadline, and answers others afterwards', async () => {
      await expect(graph().read(slow, { rows: engine.slowRows })).rejects.toMatchObject({
        name: 'CoterieError',
        code: 'TIMEOUT',
      })
      expect(await graph().read(allPeople, {})).toEqual([])
    })
  })
}
