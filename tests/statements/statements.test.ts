import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Graph, nodeLabels, type Value } from '../../src/graph/graph.ts'
import { relationShapes } from '../../src/model/relation.ts'
import { allNodes, allRelations, putNodes, putRelations, shapeKey } from '../../src/statements/stored-graph.ts'
import { testEngines } from '../graph/engines.ts'
import { documentOf, fiveDocuments } from '../resolvers/documents.ts'
import { load } from '../resolvers/test-service.ts'
import { type AnyStatement, findStatements } from './found-statements.ts'
import { type Ids, type Params, samplesOf } from './samples.ts'

type Row = Readonly<Record<string, unknown>>

const statements = [...(await findStatements())]
const reads = statements.filter(([, { kind }]) => kind === 'read')
const writes = statements.filter(([, { kind }]) => kind === 'write')

/** Facts that the five profiles do not have. */
const adalbert = documentOf(
  'Adalbert Quillfeder.md',
  `# Adalbert Quillfeder

ORCID: 0000-0002-1825-0097

## Education

Columbia University, Ph.D. in Geology, 2018 - 2023

## Publications

- Adalbert Quillfeder, Brunhilde Vogelsang. "Rivers under the Old Town." In Proceedings of VLDB, 2021. doi:10.1000/rivers.7
- Adalbert Quillfeder, Brunhilde Vogelsang. "Lamps for the Long Night." arXiv:2501.01234, 2025.
`,
)
const brunhilde = documentOf(
  'Brunhilde Vogelsang.md',
  `# Brunhilde Vogelsang

## Education

Sichuan University, Ph.D. in Geology, 2019 - 2024

## Publications

- Adalbert Quillfeder, Brunhilde Vogelsang. "Rivers under the Old Town." In Proceedings of VLDB, 2021.
`,
)

const graphs: Graph[] = []
let ids: Ids

const sorted = (rows: readonly Row[]): readonly Row[] => {
  const keyed = rows.map((row) => [JSON.stringify(row), row] as const)
  return keyed.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, row]) => row)
}

/** Fields in one order, so that rows can be compared as text. */
const plain = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, plain(inner)]),
  )
}

const redirects = relationShapes
  .filter(({ type }) => type === 'LEADS_TO')
  .map(({ to }) => `${to.toLowerCase()}-0000000000001`)

const addRareFacts = async (graph: Graph): Promise<void> => {
  const { Person, Institution, Topic } = ids
  const add = async (label: 'Person' | 'Institution', id: string, properties: Readonly<Record<string, Value>>) => {
    const known = (await graph.read(allNodes[label], {})).find((row) => row.properties.id === id)
    const all = { ...known?.properties, ...properties }
    await graph.write((transaction) => transaction.run(putNodes[label], { rows: [{ id, properties: all }] }))
  }
  await add('Person', Person[0] ?? '', { dblp: '12/3456', openAlex: 'A5023888391' })
  await add('Institution', Institution[0] ?? '', { ror: '0153tk833' })
  await graph.write(async (transaction) => {
    const leading = relationShapes.filter(({ type }) => type === 'LEADS_TO')
    await transaction.run(putNodes.Redirect, { rows: redirects.map((id) => ({ id, properties: { id } })) })
    const relations = [
      ...leading.map(
        (shape, index) => [shapeKey(shape), `fact-000000000000${index}`, redirects[index], ids[shape.to][0]] as const,
      ),
      ['Topic BROADER Topic', 'fact-0000000000009', Topic[0], Topic[1]] as const,
    ]
    for (const [shape, id, from = '', to = ''] of relations) {
      const statement = putRelations.get(shape)
      if (statement === undefined) throw new Error(`There are no relationships ${shape}.`)
      await transaction.run(statement, { rows: [{ id, from, to, properties: { id } }] })
    }
  })
}

beforeAll(async () => {
  for (const engine of testEngines) {
    const graph = await engine.open()
    await load(graph, [...fiveDocuments, adalbert, brunhilde])
    graphs.push(graph)
    const labels = nodeLabels.map(async (label) => {
      const found = await graph.read(allNodes[label], {})
      return [label, found.map(({ properties }) => String(properties.id)).sort()] as const
    })
    ids = Object.fromEntries(await Promise.all(labels)) as unknown as Ids
    await addRareFacts(graph)
    ids = { ...ids, Redirect: redirects }
  }
})
afterAll(async () => {
  for (const graph of graphs) await graph.close()
})

const readAll = async (graph: Graph, statement: AnyStatement, params: Params): Promise<readonly Row[]> => {
  const rows = (await graph.read(statement, params)).map(plain) as readonly Row[]
  // Without an order of its own a statement promises none.
  return /ORDER BY(?![\s\S]*\bCALL\b)/.test(statement.text) ? rows : sorted(rows)
}

describe('Every statement', () => {
  test('is found: hundreds of them, in every module', () => {
    expect(statements.length).toBeGreaterThan(150)
    expect(new Set(statements.map(([path]) => path.split('.')[0])).size).toBeGreaterThanOrEqual(10)
    for (const [, { text }] of reads) expect(text).not.toMatch(/\b(CREATE|MERGE|DELETE|SET|REMOVE)\b/)
  })

  test('has sample parameters, so that none is forgotten', () => {
    const missing = [...reads, ...writes]
      .map(([path]) => path)
      .filter((path) => !/\.(put|delete)Relations\./.test(path) && samplesOf(path, ids) === null)
    expect(missing).toEqual([])
  })

  test.each(reads)('%s gives the same rows on every engine, and some', async (path, statement) => {
    let found = 0
    for (const params of samplesOf(path, ids) ?? []) {
      const [first, ...others] = await Promise.all(graphs.map((graph) => readAll(graph, statement, params)))
      found += first?.length ?? 0
      for (const other of others) expect(other).toEqual(first)
    }
    // No person's own decision is in the graph yet.
    if (!path.endsWith('.Decision')) expect(found).toBeGreaterThan(0)
  })
})

class Undo extends Error {}

type Reading = { readonly run: (statement: AnyStatement) => Promise<readonly Row[]> }

/** What some kinds of node and relationship are. */
const stateOf = async ({ run }: Reading, kinds: readonly AnyStatement[]): Promise<unknown[]> => {
  const state: unknown[] = []
  for (const kind of kinds) state.push(sorted((await run(kind)).map(plain) as Row[]))
  return state
}

/** What they are after a write, which is undone then; it must have changed something. */
const stateAfter = async (
  graph: Graph,
  statement: AnyStatement,
  params: Params,
  kinds: readonly AnyStatement[],
): Promise<unknown> => {
  const before = await stateOf({ run: (kind) => graph.read(kind, {}) }, kinds)
  let after: unknown
  const work = graph.write(async (transaction) => {
    await transaction.run(statement, params)
    after = await stateOf({ run: (kind) => transaction.run(kind, {}) }, kinds)
    throw new Undo()
  })
  await expect(work).rejects.toBeInstanceOf(Undo)
  expect(after).not.toEqual(before)
  return after
}

const relationRows = async (graph: Graph, shape: string): Promise<Params[]> => {
  const statement = allRelations.get(shape)
  const rows = statement === undefined ? [] : await graph.read(statement, {})
  return rows.map(({ from, to, properties }) => ({ id: properties.id ?? '', from, to, properties }))
}

describe('Every statement that writes', () => {
  const nodeWrites = writes.filter(([path]) => !path.includes('Relations.'))

  test.each(nodeWrites)('%s leaves the same graph on every engine', async (path, statement) => {
    const label = path.split('.').at(-1) ?? ''
    const kinds = reads.filter(
      ([name]) => name === `stored-graph.allNodes.${label}` || new RegExp(`allRelations\\..*\\b${label}\\b`).test(name),
    )
    // No person's own decision is in the graph yet, to be deleted.
    if (path === 'stored-graph.deleteNodes.Decision') return
    for (const params of samplesOf(path, ids) ?? []) {
      const states = graphs.map((graph) =>
        stateAfter(
          graph,
          statement,
          params,
          kinds.map(([, kind]) => kind),
        ),
      )
      const [first, ...others] = await Promise.all(states)
      for (const other of others) expect(other).toEqual(first)
    }
  })

  test.each(relationShapes.map(shapeKey))('relationships %s are changed, made and taken away alike', async (shape) => {
    const [put, remove] = ['putRelations', 'deleteRelations'].map(
      (name) => statements.find(([path]) => path === `stored-graph.${name}.${shape}`)?.[1],
    )
    const kind = reads.find(([path]) => path === `stored-graph.allRelations.${shape}`)?.[1]
    if (put === undefined || remove === undefined || kind === undefined) throw new Error(`Nothing writes ${shape}.`)
    const [graph] = graphs
    const known = graph === undefined ? [] : await relationRows(graph, shape)
    expect(known.length).toBeGreaterThan(0)
    const changed = known.slice(0, 2).map((row) => ({ ...row, properties: { id: row.id ?? '', changed: true } }))
    const made = known
      .slice(0, 1)
      .map((row) => ({ ...row, id: 'fact-0123456789abc', properties: { id: 'fact-0123456789abc' } }))
    const nowhere = { id: 'fact-1', from: 'nobody', to: 'nobody', properties: { id: 'fact-1' } }
    for (const [statement, rows] of [
      [put, [...changed, ...made, nowhere]],
      [remove, [...known.slice(0, 3), nowhere]],
    ] as const) {
      const [first, ...others] = await Promise.all(
        graphs.map((each) => stateAfter(each, statement, { rows: [...rows] }, [kind])),
      )
      for (const other of others) expect(other).toEqual(first)
    }
  })
})
