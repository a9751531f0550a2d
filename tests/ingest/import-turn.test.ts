import { describe, expect, test } from 'vitest'
import type { Graph } from '../../src/graph/graph.ts'
import { importInTurn } from '../../src/ingest/import-in-turn.ts'
import { importTurnId, inImportTurn, isImporting } from '../../src/ingest/import-turn.ts'
import { bytesSource } from '../../src/ingest/sources/source-bytes.ts'
import { importTurn, takeImportTurn } from '../../src/statements/import-turn.ts'
import { embeddedEngine, neo4jEngine, testEngines } from '../graph/engines.ts'
import { deleteAll, sharedGraph, writing } from '../graph/promises/shared-graph.ts'
import { createGate } from '../server/graphs.ts'
import { type Document, document, list } from './documents.ts'
import { readStoredGraph } from './stored-graph.ts'
import { watchGraph } from './watched-graph.ts'

const timeout = 60_000
const noon = new Date('2026-01-02T12:00:00Z')
const usual = { dryRun: false, tieLimit: 100, now: () => noon }
const ann = list('ann.txt', 'Ann Lorimer', 'Ann Lorimer, Minchen Yu | Protein Folds in Deep Water | VLDB 2021')
const sources = (...documents: Document[]) => documents.map(({ name, bytes }) => bytesSource(name, bytes))

const codeOf = (outcome: PromiseSettledResult<unknown>): string =>
  outcome.status === 'fulfilled' ? 'DONE' : (outcome.reason as { code: string }).code

for (const engine of testEngines) {
  describe(`Imports into ${engine.name}`, { timeout }, () => {
    const graph = sharedGraph(engine)

    test('that begin at once: exactly one is done, and the other is told since when that one runs', async () => {
      const outcomes = await Promise.allSettled([1, 2].map(() => importInTurn(graph(), sources(ann), usual)))
      expect(outcomes.map(codeOf).sort()).toEqual(['CONFLICT', 'DONE'])
      const refused = outcomes.find(({ status }) => status === 'rejected') as PromiseRejectedResult
      expect(refused.reason.message).toMatch(/^Another import is running since 2026-01-02T12:00:00\.000Z .*\.$/)
      expect(refused.reason.message).not.toContain('\n')
      expect((await readStoredGraph(graph())).sources).toHaveLength(1)
    })

    test('follow each other, also after one that failed', async () => {
      await expect(importInTurn(graph(), [], { ...usual, remove: ['nothing.txt'] })).rejects.toMatchObject({
        code: 'NOT_FOUND',
        message: 'No source is called "nothing.txt". There are none.',
      })
      expect(isImporting(graph())).toBe(false)
      const first = await importInTurn(graph(), sources(ann), usual)
      const second = await importInTurn(graph(), [], { ...usual, remove: ['ann.txt'] })
      expect(second.report.documents).toMatchObject([{ name: 'ann.txt', outcome: 'REMOVED', recordCount: 2 }])
      expect(second.importId).not.toBe(first.importId)
      expect((await readStoredGraph(graph())).sources).toEqual([])
    })

    test('that are dry runs write nothing, not even that they run', async () => {
      const watched = watchGraph(graph())
      await importInTurn(watched, sources(ann), { ...usual, dryRun: true })
      expect(watched.transactionCount()).toBe(0)
    })

    test('end before the next transaction when they are asked to, and the same import goes on from there', async () => {
      const stopping = new AbortController()
      const entries = Array.from(
        { length: 60 },
        (_, index) => `Ann Lorimer, Bob Quist | Folds of Kind ${index} | VLDB 2021`,
      )
      const long = sources(list('long.txt', 'Ann Lorimer', ...entries))
      const sizes = { recordsInBatch: 10, authorsInBatch: 20 }
      const batch = () => stopping.abort()
      const progress = { document: () => undefined, records: () => undefined, deciding: () => undefined, batch }
      const stopped = importInTurn(graph(), long, { ...usual, sizes, progress, signal: stopping.signal })
      await expect(stopped).rejects.toMatchObject({ code: 'UNAVAILABLE', message: expect.stringContaining('goes on') })
      const half = await readStoredGraph(graph())
      expect(half.nodes.get(half.sources[0]?.id ?? '')?.properties.sha256).toBe('')
      const { report } = await importInTurn(graph(), long, { ...usual, sizes })
      expect(report.documents).toMatchObject([{ outcome: 'CHANGED', recordCount: 61 }])
      const whole = await readStoredGraph(graph())
      expect([...whole.nodes.values()].filter(({ label }) => label === 'Paper')).toHaveLength(60)
    })
  })
}

test('A source that is being taken out does not pass for one that is held when that is interrupted', async () => {
  const graph = await embeddedEngine.open()
  // What people leave the graph with is one transaction: here nobody writes with two others.
  const letters = [...'abcdefghijklmnopqrstuvwxyz']
  const entries = letters.map(
    (x) => `@article{${x}, title={Folds of the Kind ${x}${x}}, author={Q${x}el Lor${x}n and U${x}r Za${x}q}}`,
  )
  const long = sources(document('long.txt', ...entries))
  const stopping = new AbortController()
  const progress = {
    document: () => undefined,
    records: () => undefined,
    deciding: () => undefined,
    batch: () => stopping.abort(),
  }
  await importInTurn(graph, long, usual)
  const before = await readStoredGraph(graph)
  const sizes = { authorsInBatch: 10 }
  const stopped = importInTurn(graph, [], { ...usual, remove: ['long.txt'], sizes, progress, signal: stopping.signal })
  await expect(stopped).rejects.toMatchObject({ code: 'UNAVAILABLE' })
  expect((await importInTurn(graph, long, usual)).report.documents).toMatchObject([{ outcome: 'CHANGED' }])
  const papersIn = ({ nodes }: typeof before) => [...nodes.values()].filter(({ label }) => label === 'Paper').length
  expect(papersIn(await readStoredGraph(graph))).toBe(papersIn(before))
  await graph.close()
})

describe.runIf(neo4jEngine !== undefined)('Two processes that share one Neo4j', { timeout }, () => {
  const engine = neo4jEngine ?? embeddedEngine
  const both = async (work: (one: Graph, other: Graph) => Promise<void>): Promise<void> => {
    const one = await engine.open()
    const other = await engine.openAgain()
    try {
      await work(one, other)
    } finally {
      await one.write((transaction) => transaction.run(deleteAll, {}))
      await Promise.all([one.close(), other.close()])
    }
  }
  const timing = { renewEveryMs: 50, lostAfterMs: 60_000 }

  test('import one after the other: of two that begin at once exactly one is done, every time', async () => {
    await both(async (one, other) => {
      for (let round = 0; round < 8; round += 1) {
        const gate = createGate()
        const inTurn = (graph: Graph) =>
          inImportTurn(graph, { ...usual, timing }, async () => {
            gate.arrive()
            await gate.passed
          })
        const racing = [inTurn(one), inTurn(other)]
        const settled = Promise.allSettled(racing)
        await Promise.any(racing.map((turn) => turn.catch((error: unknown) => Promise.resolve(error))))
        gate.open()
        expect((await settled).map(codeOf).sort()).toEqual(['CONFLICT', 'DONE'])
      }
    })
  })

  test('tell each other who imports, and are heard of while they do', async () => {
    await both(async (one, other) => {
      const gate = createGate()
      const long = inImportTurn(one, { ...usual, timing }, async (turn) => {
        gate.arrive()
        await gate.passed
        return turn.importId
      })
      await gate.reached
      const held = async () => (await other.read(importTurn, { id: importTurnId }))[0]
      const since = (await held())?.since ?? 0
      await expect(importInTurn(other, sources(ann), usual)).rejects.toMatchObject({
        code: 'CONFLICT',
        message: expect.stringMatching(
          new RegExp(
            `^Another import is running since ${new Date(since).toISOString()} \\(process ${process.pid} on .*\\.$`,
          ),
        ),
      })
      gate.open()
      expect((await held())?.holder ?? (await long)).toBe(await long)
      expect((await importInTurn(other, sources(ann), usual)).report.changed).toBe(true)
    })
  })

  test('take over from one that was killed, which writes nothing more should it wake up', async () => {
    await both(async (one, other) => {
      const gate = createGate()
      const rare = { renewEveryMs: 3_600_000, lostAfterMs: 60_000 }
      const asleep = inImportTurn(one, { ...usual, timing: rare }, async ({ graph }) => {
        gate.arrive()
        await gate.passed
        await graph.write((transaction) => transaction.run(writing("CREATE (n:Person {id: 'late'})"), {}))
      })
      await gate.reached
      const old = writing('MATCH (n:Import {id: $id}) SET n.renewedAt = timestamp() - $ago')
      const heardOf = (ago: number) => other.write((transaction) => transaction.run(old, { id: importTurnId, ago }))
      await heardOf(59_000)
      await expect(importInTurn(other, sources(ann), usual)).rejects.toMatchObject({ code: 'CONFLICT' })
      await heardOf(61_000)
      expect((await importInTurn(other, sources(ann), usual)).report.changed).toBe(true)
      gate.open()
      await expect(asleep).rejects.toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('took over') })
      expect((await readStoredGraph(other)).sources.map(({ name }) => name)).toEqual(['ann.txt'])
      const [turn] = await other.read(importTurn, { id: importTurnId })
      expect(turn?.holder ?? null).toBe(null)
    })
  })

  test('leave what others wrote about the turn of another import alone', async () => {
    await both(async (one) => {
      await one.write((transaction) => transaction.run(writing('CREATE (n:Import {id: $id})'), { id: importTurnId }))
      const theirs = { id: importTurnId, holder: 'import-of-another', owner: 'process 1 on theirs', now: Date.now() }
      await inImportTurn(one, { ...usual, timing }, () =>
        one.write((transaction) => transaction.run(takeImportTurn, theirs)),
      )
      expect((await one.read(importTurn, { id: importTurnId }))[0]?.holder).toBe('import-of-another')
    })
  })
})
