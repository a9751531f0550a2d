import { afterAll, beforeAll, beforeEach } from 'vitest'
import { type Graph, read, type Value, write } from '../../../src/graph/graph.ts'
import type { TestEngine } from '../engines.ts'

export type Row = Readonly<Record<string, Value>>
export type Params = Readonly<Record<string, Value>>

/** A statement of a test, its rows of any fields. */
export const reading = (text: string) => read<Params, Row>(text)
export const writing = (text: string) => write<Params, Row>(text)

export const deleteAll = writing('MATCH (n) DETACH DELETE n')
export const makePeople = writing('UNWIND $people AS person MERGE (n:Person {id: person.id}) SET n = person')
export const allPeople = reading('MATCH (n:Person) RETURN properties(n) AS person ORDER BY n.id')

/** A statement that takes long with `slowRows` of the engine as its `rows`. */
export const slow = reading(
  'UNWIND range(1, $rows / 1000) AS x UNWIND range(1, 1000) AS y WITH x * y AS z WHERE z % 7 = 3 RETURN count(z) AS n',
)

/** The graph of a group of tests, emptied before each of them. */
export const sharedGraph = (engine: TestEngine, options?: { readonly statementTimeoutMs?: number }): (() => Graph) => {
  let graph: Graph | undefined
  const opened = (): Graph => {
    if (graph === undefined) throw new Error('The graph is opened before the tests, not while they are collected.')
    return graph
  }
  beforeAll(async () => {
    graph = await engine.open(options)
  })
  beforeEach(async () => {
    await opened().write((transaction) => transaction.run(deleteAll, {}))
  })
  afterAll(async () => {
    await graph?.close()
  })
  return opened
}
