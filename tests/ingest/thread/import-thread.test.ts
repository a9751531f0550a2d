import { EventEmitter } from 'node:events'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { MessageChannel, Worker } from 'node:worker_threads'
import { afterEach, describe, expect, test } from 'vitest'
import type { Graph } from '../../../src/graph/graph.ts'
import { comparePeople } from '../../../src/ingest/decisions/compare-people.ts'
import { mergePeople } from '../../../src/ingest/decisions/decide.ts'
import { importDocuments } from '../../../src/ingest/import-documents.ts'
import { importInTurn } from '../../../src/ingest/import-in-turn.ts'
import { bytesSource } from '../../../src/ingest/sources/source-bytes.ts'
import { createImportThread, type OpenImportWork, type Thread } from '../../../src/ingest/thread/import-thread.ts'
import { answerIn } from '../../../src/ingest/thread/thread-work.ts'
import { testEngines } from '../../graph/engines.ts'
import { deleteAll, sharedGraph } from '../../graph/promises/shared-graph.ts'
import { canonicalDump } from '../canonical-dump.ts'
import { list } from '../documents.ts'
import { expectInvariants } from '../invariants.ts'
import { idOf } from '../store-sources.ts'
import { readStoredGraph } from '../stored-graph.ts'

const usual = { dryRun: false, tieLimit: 100, now: () => new Date() }
const ann = list(
  'ann.txt',
  'Ann Lorimer',
  'Ann Lorimer, Minchen Yu | Elastic Memory for Model Serving | ICML 2020',
  'Bob Quistorp, Ann Lorimer | Protein Folds in Deep Water | VLDB 2021',
)
const annLee = list('lee.txt', 'Ann Lorimer-Lee', 'Ann Lorimer-Lee, Wei Wang | On the Poetry of Rust | SOSP 2022')
const sources = [ann, annLee].map(({ name, bytes }) => bytesSource(name, bytes))

/** A thread that is none: the same work behind a port of this thread. */
class PretendedThread extends EventEmitter {
  readonly #channel = new MessageChannel()

  constructor() {
    super()
    answerIn(this.#channel.port2)
    this.#channel.port1.on('message', (message: unknown) => this.emit('message', message))
  }

  postMessage(message: unknown): void {
    this.#channel.port1.postMessage(message)
  }

  ref(): void {
    this.#channel.port1.ref()
  }

  unref(): void {
    this.#channel.port1.unref()
    this.#channel.port2.unref()
  }

  async terminate(): Promise<number> {
    this.#channel.port1.close()
    this.emit('exit', 1)
    return 1
  }
}

const threads: OpenImportWork[] = []
const opened = (start: () => Thread = () => new PretendedThread() as unknown as Thread): OpenImportWork => {
  const work = createImportThread(start)
  threads.push(work)
  return work
}

afterEach(async () => {
  for (const work of threads.splice(0)) await work.close()
})

/** The graph, where something happens instead of its first transaction's end. */
const interruptedAt = (graph: Graph, happens: () => void): Graph => ({
  ...graph,
  read: (...asked) => graph.read(...asked),
  write: (work) =>
    graph.write(async (transaction) => {
      const done = work(transaction)
      happens()
      return done
    }),
})

for (const engine of testEngines) {
  describe(`Work in a thread of its own, on ${engine.name},`, { timeout: 60_000 }, () => {
    const graph = sharedGraph(engine)

    test('ends in the graph and the report that the same work here ends in, and tells how far it is', async () => {
      const told: string[] = []
      const progress = {
        document: (name: string) => void told.push(name),
        records: () => {},
        deciding: () => void told.push('deciding'),
        batch: (written: number, total: number) => void told.push(`${written} of ${total}`),
      }
      const report = await opened().importDocuments(graph(), sources, { ...usual, progress })
      const dump = canonicalDump(await readStoredGraph(graph()))
      await graph().write((transaction) => transaction.run(deleteAll, {}))
      const here = await importDocuments(graph(), sources, usual)
      expect(dump.map(withoutInstants)).toEqual(canonicalDump(await readStoredGraph(graph())).map(withoutInstants))
      expect(withoutIds(report)).toEqual(withoutIds(here))
      expect(told).toEqual(['ann.txt', 'lee.txt', 'deciding', '1 of 1'])
    })

    test('decides and compares as the same work here does', async () => {
      const work = opened()
      await importDocuments(graph(), sources, usual)
      const stored = await readStoredGraph(graph())
      const [a = '', b = ''] = ['Ann Lorimer', 'Ann Lorimer-Lee'].map((label) => idOf(stored, label))
      const { signal } = new AbortController()
      expect(await work.comparePeople(graph(), a, b, signal)).toEqual(await comparePeople(graph(), a, b, signal))
      const made = await mergePeople(graph(), { keep: a, merge: [b], reason: 'She says so.' }, { ...usual, work })
      expect(made.people).toEqual([a])
      expectInvariants(await readStoredGraph(graph()))
    })

    test('fails as the same work here does', async () => {
      const work = opened()
      await expect(work.importDocuments(graph(), [], { ...usual, remove: ['nothing.txt'] })).rejects.toMatchObject({
        code: 'NOT_FOUND',
        message: 'No source is called "nothing.txt". There are none.',
      })
      await expect(work.applyDecision(graph(), { kind: 'UNDO', decision: 'decision-1' }, usual)).rejects.toMatchObject({
        code: 'NOT_FOUND',
      })
    })

    test('that is lost within a transaction leaves nothing half-written, and the next one begins anew', async () => {
      const work = opened()
      const lost = work.importDocuments(
        interruptedAt(graph(), () => void work.close()),
        sources,
        usual,
      )
      await expect(lost).rejects.toMatchObject({ code: 'UNAVAILABLE' })
      expect((await readStoredGraph(graph())).nodes.size).toBe(0)
      await work.importDocuments(graph(), sources, usual)
      expectInvariants(await readStoredGraph(graph()))
    })
  })
}

describe('A comparison that nobody waits for any more', () => {
  test('is given up at once', async () => {
    const stopping = new AbortController()
    stopping.abort(new Error('The client went away.'))
    await expect(opened().comparePeople({} as Graph, 'a', 'b', stopping.signal)).rejects.toThrow('went away')
  })
})

const entry = new URL('../../../dist/ingest/thread/entry.js', import.meta.url)

describe('The thread of the built service', { timeout: 60_000 }, () => {
  const [embedded] = testEngines
  if (embedded === undefined) throw new Error('There is no engine.')
  const graph = sharedGraph(embedded)

  test('imports while this one goes on', async () => {
    expect(existsSync(fileURLToPath(entry)), 'the service is built before its tests').toBe(true)
    const work = opened(() => new Worker(entry))
    const { report } = await importInTurn(graph(), sources, { ...usual, work })
    expect(report.papers.createdCount).toBe(3)
    expectInvariants(await readStoredGraph(graph()))
  })

  test('that is asked to stop while it thinks stops at once, and says that the import can go on', async () => {
    const work = opened(() => new Worker(entry))
    const stopping = new AbortController()
    const deciding = importInTurn(graph(), sources, {
      ...usual,
      work,
      signal: stopping.signal,
      progress: { document: () => {}, records: () => {}, deciding: () => stopping.abort(), batch: () => {} },
    })
    await expect(deciding).rejects.toMatchObject({ code: 'UNAVAILABLE', message: expect.stringContaining('goes on') })
    await importInTurn(graph(), sources, { ...usual, work })
    expectInvariants(await readStoredGraph(graph()))
  })

  test('that runs out of memory says what to do, and takes nobody with it', async () => {
    const work = opened(() => new Worker(entry, { resourceLimits: { maxOldGenerationSizeMb: 12 } }))
    const many = Array.from(
      { length: 4_000 },
      (_, index) => `Ann Q${index}rn, Bob Z${index}li | Title ${index} of Things | VLDB 2021`,
    )
    const large = list('large.txt', 'Ann Lorimer', ...many)
    await expect(work.importDocuments(graph(), [bytesSource(large.name, large.bytes)], usual)).rejects.toMatchObject({
      code: 'UNAVAILABLE',
      message: expect.stringContaining('--max-old-space-size'),
    })
  })
})

const withoutInstants = (line: string): string => line.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '')
const withoutIds = (report: unknown): unknown => JSON.parse(JSON.stringify(report).replace(/(?:person|paper)-\w+/g, ''))
