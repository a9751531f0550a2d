import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createProjectionHolder, type HeldProjection } from '../../src/analytics/held-projection.ts'
import { listsOfTie, type Projection } from '../../src/analytics/projection.ts'
import type { Graph } from '../../src/graph/graph.ts'
import { mergePeople } from '../../src/ingest/decisions/decide.ts'
import { tieId } from '../../src/model/id.ts'
import { projectedPapers } from '../../src/statements/projection.ts'
import { testEngines } from '../graph/engines.ts'
import { list } from '../ingest/documents.ts'
import { readStoredGraph } from '../ingest/stored-graph.ts'
import { fiveDocuments } from '../resolvers/documents.ts'
import { load } from '../resolvers/test-service.ts'
import { createGate, graphWith } from '../server/graphs.ts'

const limits = { projectionPeople: 1_000, projectionTies: 1_000, tieLimit: 100 }
const [ada, bela, cleo] = ['Adalbert Quillfeder', 'Brunhilde Vogelsang', 'Casimir Ottersteen']
const first = list('first.md', ada, `${ada}, ${bela} | Rivers under the Old Town | VLDB 2020`)
const second = list('second.md', cleo, `${cleo}, ${bela} | Lamps for the Long Night | KDD 2021`)

/** The ties of a projection by their ids, as the graph says them. */
const tiesIn = (projection: Projection): Record<string, unknown> => {
  const { people, neighbours, ties } = projection
  const found: Record<string, unknown> = {}
  for (const [person, id] of people.entries())
    for (let place = neighbours.starts[person] ?? 0; place < (neighbours.starts[person + 1] ?? 0); place++) {
      const other = neighbours.items[place] ?? 0
      if (person < other) found[tieId(id, people[other] ?? '')] = listsOfTie(projection, ties[place] ?? 0)
    }
  return found
}

const tiesStoredIn = async (graph: Graph): Promise<Record<string, unknown>> => {
  const { relations } = await readStoredGraph(graph)
  const ties = [...relations.values()].filter(({ type }) => type === 'COLLABORATED')
  return Object.fromEntries(ties.map(({ from, to, properties }) => [tieId(from, to), properties]))
}

const peopleStoredIn = async (graph: Graph): Promise<string[]> =>
  [...(await readStoredGraph(graph)).nodes.values()]
    .filter(({ label }) => label === 'Person')
    .map(({ id }) => id)
    .sort()

const expectEverything = async (graph: Graph, { projection }: HeldProjection): Promise<void> => {
  expect(tiesIn(projection)).toEqual(await tiesStoredIn(graph))
  expect(projection.people).toEqual(await peopleStoredIn(graph))
}

/** The graph, and how often its papers were read. */
const counted = (graph: Graph): { readonly graph: Graph; readonly readings: () => number } => {
  let count = 0
  const read: Graph['read'] = (statement, ...more) => {
    if (statement.text === projectedPapers.text) count++
    return graph.read(statement, ...more)
  }
  return { graph: graphWith(graph, { read }), readings: () => count }
}

describe.each(testEngines)('The projection of a graph on $name', (engine) => {
  let graph: Graph
  beforeAll(async () => {
    graph = await engine.open()
  })
  afterAll(() => graph.close())

  test('is that of the stored ties, and of what is written later, with the version that it is of', async () => {
    const holder = createProjectionHolder(graph, limits)
    const empty = await holder.forRequest().whole()
    expect([empty.version.changeCount, empty.projection.people]).toEqual([0, []])
    await load(graph, [...fiveDocuments, first])
    const before = await holder.forRequest().whole()
    await expectEverything(graph, before)
    expect(Object.keys(tiesIn(before.projection)).length).toBeGreaterThan(100)
    await load(graph, [second])
    const after = await holder.forRequest().whole()
    await expectEverything(graph, after)
    expect(after.version).toEqual({
      changeCount: before.version.changeCount + 1,
      changedAt: '2026-01-01T00:00:00.000Z',
    })
    expect(after.projection.people.length).toBe(before.projection.people.length + 1)
  })

  test('follows what people decide', async () => {
    const holder = createProjectionHolder(graph, limits)
    const people = [...(await readStoredGraph(graph)).nodes.values()].filter(({ label }) => label === 'Person')
    const idOf = (name: string) => people.find(({ properties }) => properties.label === name)?.id ?? ''
    const request = holder.forRequest()
    const before = await request.whole()
    const options = { tieLimit: 100, now: () => new Date('2026-01-02T00:00:00Z') }
    await mergePeople(graph, { keep: idOf(ada), merge: [idOf(cleo)], reason: 'They are one.' }, options)
    expect(await request.whole()).toEqual(before)
    const after = await request.afterWrite().whole()
    await expectEverything(graph, after)
    expect(after.projection.people).not.toContain(idOf(cleo))
  })

  test('is read once while nothing is written, also by many at once', async () => {
    const watched = counted(graph)
    const holder = createProjectionHolder(watched.graph, limits)
    const all = await Promise.all(Array.from({ length: 5 }, () => holder.forRequest().whole()))
    expect(new Set(all.map(({ projection }) => projection)).size).toBe(1)
    await load(graph, [first])
    expect((await holder.forRequest().whole()).projection).toBe(all[0]?.projection)
    expect(watched.readings()).toBe(1)
  })

  test('is at hand once it was read, until something is written', async () => {
    const watched = counted(graph)
    const holder = createProjectionHolder(watched.graph, limits)
    expect(await holder.forRequest().atHand()).toBeNull()
    const request = holder.forRequest()
    const whole = await request.whole()
    expect((await holder.forRequest().atHand())?.projection).toBe(whole.projection)
    await load(graph, [list('fourth.md', ada, `${ada}, Ekaterina Holmqvistel | Bridges of Paper | KDD 2023`)])
    expect((await request.atHand())?.projection).toBe(whole.projection)
    expect(await holder.forRequest().atHand()).toBeNull()
    expect(watched.readings()).toBe(1)
  })

  test('is read again when something was written meanwhile', async () => {
    const gate = createGate()
    const read: Graph['read'] = async (statement, ...more) => {
      const rows = await graph.read(statement, ...more)
      if (statement.text === projectedPapers.text) {
        gate.arrive()
        await gate.passed
      }
      return rows
    }
    const holder = createProjectionHolder(graphWith(graph, { read }), limits)
    const early = holder.forRequest().whole()
    await gate.reached
    await load(graph, [list('third.md', ada, `${ada}, Dorothea Lindqvistel | A Garden without Walls | KDD 2022`)])
    const late = holder.forRequest().whole()
    const nearly = holder.forRequest().atHand()
    const impatient = new AbortController()
    const givenUp = holder.forRequest(impatient.signal).whole()
    impatient.abort()
    await expect(givenUp).rejects.toMatchObject({ code: 'TIMEOUT' })
    gate.open()
    await expectEverything(graph, await early)
    expect((await late).projection).toBe((await early).projection)
    expect((await nearly)?.projection).toBe((await early).projection)
  })

  test('is not held beyond the limits, and a question that needs it is told so', async () => {
    for (const limit of [{ projectionPeople: 20 }, { projectionTies: 20 }]) {
      const watched = counted(graph)
      const request = createProjectionHolder(watched.graph, { ...limits, ...limit }).forRequest()
      expect(await request.current()).toBeNull()
      await expect(request.whole()).rejects.toMatchObject({ code: 'COST_EXCEEDED' })
      expect(watched.readings()).toBe(0)
    }
  })
})
