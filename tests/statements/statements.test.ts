import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Graph, nodeLabels } from '../../src/graph/graph.ts'
import { relationShapes } from '../../src/model/relation.ts'
import { newNodes, newRelations, shapeKey, updateNodes } from '../../src/statements/stored-graph.ts'
import { testEngines } from '../graph/engines.ts'

import { documentOf, fiveDocuments } from '../resolvers/documents.ts'
import { load } from '../resolvers/test-service.ts'
import { allNodesOf, allRelationsOf } from './all-of-kind.ts'
import { type AnyStatement, findStatements } from './found-statements.ts'
import { type Ids, importTurnSample, type KnownRelations, type Params, samplesOf } from './samples.ts'

type Row = Readonly<Record<string, unknown>>

/** Graph Data Science is only at a Neo4j: `resolvers/data-science.test.ts` runs these and compares what they lead to. */
const isOfDataScience = (path: string): boolean => path.startsWith('data-science.')
const statements = [...(await findStatements())].filter(([path]) => !isOfDataScience(path))
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
let relations: KnownRelations

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
  .map((shape, index) => ({ shape, id: `${shape.to.toLowerCase()}-000000000000${index}` }))

const addRareFacts = async (graph: Graph, known: Ids): Promise<void> => {
  await graph.write(async (transaction) => {
    const identifiers = { dblp: '12/3456', openAlex: 'A5023888391' }
    await transaction.run(updateNodes.Person, { rows: [{ id: known.Person[0] ?? '', properties: identifiers }] })
    const ror = { ror: '0153tk833' }
    await transaction.run(updateNodes.Institution, { rows: [{ id: known.Institution[0] ?? '', properties: ror }] })
    for (const [label, properties] of [
      ['Decision', { order: 1, kind: 'TOGETHER', reason: 'They are one.', madeAt: '2026-01-01', masked: '[]' }],
      ['RegisterKey', { key: 'columbia', entry: 'e', record: known.Record[0] ?? '', source: known.Source[0] ?? '' }],
      ['PrintedInstitution', { printed: 'Columbia' }],
    ] as const) {
      const created = ['0', '1'].map((digit) => `${label.toLowerCase()}-000000000000${digit}`)
      const rows = created.map((id) => ({ id, properties: { ...properties, id } }))
      await transaction.run(...newNodes(label, rows))
    }
    const turn = { ...importTurnSample, owner: 'process 1', since: 1_000, asked: 'import-of-a-test' }
    await transaction.run(...newNodes('Import', [{ id: turn.id, properties: turn }]))
    const keys = ['univ virginia', '=uva'].map((key, index) => {
      const id = `fact-000000000010${index}`
      const said = { key, entry: '0153tk833', record: 'record-0000000000000', source: 'source-0000000000000' }
      return { id, properties: { id, ...said } }
    })
    await transaction.run(...newNodes('RegisterKey', keys))
    const leading = redirects.map(({ shape, id }) => ({ shape, id, target: known[shape.to][0] ?? '' }))
    const named = leading.map(({ id, target }) => ({ id, properties: { id, target } }))
    await transaction.run(...newNodes('Redirect', named))
    const added = [
      ...leading.map(({ shape, id: from, target: to }) => ({ shape: shapeKey(shape), from, to })),
      { shape: 'Person POSSIBLY_SAME Person', from: known.Person[0] ?? '', to: known.Person[1] ?? '' },
      { shape: 'Topic BROADER Topic', from: known.Topic[0] ?? '', to: known.Topic[1] ?? '' },
    ]
    for (const [index, { shape, from, to }] of added.entries()) {
      const id = `fact-000000000000${index + 2}`
      const said = shape.includes('POSSIBLY_SAME') ? { score: 0.5, reasons: '[]' } : {}
      await transaction.run(...newRelations(shape, [{ from, to, properties: { id, ...said } }]))
    }
  })
}

const idsIn = async (graph: Graph): Promise<Ids> => {
  const found: (readonly [string, string[]])[] = []
  for (const label of nodeLabels) {
    const rows = await graph.read(allNodesOf(label), {})
    found.push([label, rows.map(({ properties }) => String(properties.id)).sort()])
  }
  return Object.fromEntries(found) as unknown as Ids
}

const relationsIn = async (graph: Graph): Promise<KnownRelations> => {
  const found = new Map<string, { id: string; from: string; to: string }[]>()
  for (const shape of relationShapes) {
    const rows = await graph.read(allRelationsOf(shape), {})
    const known = rows.map(({ from, to, properties }) => ({ id: String(properties.id ?? `${from} ${to}`), from, to }))
    found.set(
      shapeKey(shape),
      known.sort((a, b) => (a.id < b.id ? -1 : 1)),
    )
  }
  return found
}

beforeAll(async () => {
  for (const engine of testEngines) {
    const graph = await engine.open()
    await load(graph, [...fiveDocuments, adalbert, brunhilde])
    graphs.push(graph)
    await addRareFacts(graph, await idsIn(graph))
    ids = await idsIn(graph)
    relations = await relationsIn(graph)
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
    const missing = statements.map(([path]) => path).filter((path) => samplesOf(path, ids, relations) === null)
    expect(missing).toEqual([])
  })

  test.each(reads)('%s gives the same rows on every engine, and some', async (path, statement) => {
    let found = 0
    for (const params of samplesOf(path, ids, relations) ?? []) {
      const [first, ...others] = await Promise.all(graphs.map((graph) => readAll(graph, statement, params)))
      found += first?.length ?? 0
      for (const other of others) expect(other).toEqual(first)
    }
    expect(found).toBeGreaterThan(0)
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

/** The kinds of node and relationship that a statement about one of them can change. */
const kindsAbout = (kind: string): AnyStatement[] => [
  ...nodeLabels.filter((label) => label === kind).map(allNodesOf),
  ...relationShapes
    .filter((shape) => shapeKey(shape) === kind || shape.from === kind || shape.to === kind)
    .map(allRelationsOf),
]

describe('Every statement that writes', () => {
  test.each(writes)('%s leaves the same graph on every engine', async (path, statement) => {
    const kinds = kindsAbout(/^(import-turn|graph-version)\./.test(path) ? 'Import' : (path.split('.').at(-1) ?? ''))
    for (const params of samplesOf(path, ids, relations) ?? []) {
      const [first, ...others] = await Promise.all(graphs.map((graph) => stateAfter(graph, statement, params, kinds)))
      for (const other of others) expect(other).toEqual(first)
    }
  })
})
