import { describe, expect, test } from 'vitest'
import type { Graph } from '../../src/graph/graph.ts'
import type { Found } from '../../src/ingest/sources/source-reader.ts'
import { decodePaper } from '../../src/ingest/stored-record.ts'
import { SourceSync, type SyncOptions } from '../../src/ingest/sync-sources.ts'
import type { SourceRecord } from '../../src/model/record.ts'
import { embeddedEngine } from '../graph/engines.ts'
import { sharedGraph } from '../graph/promises/shared-graph.ts'
import { entry, owner, source } from './records.ts'
import { storeSources } from './store-sources.ts'
import { watchGraph } from './watched-graph.ts'

const serving = entry('Elastic Memory for Model Serving', 'Ann Lorimer, Minchen Yu')
const rust = entry('On the Poetry of Rust', 'Ann Lorimer')
const page = owner(['Ann Lorimer'])

async function* foundOf(records: readonly SourceRecord[]): AsyncGenerator<Found> {
  for (const record of records) yield { kind: 'record', record }
}

const syncOver = (graph: Graph, options: Partial<SyncOptions> = {}): Promise<SourceSync> =>
  SourceSync.over(graph, {
    dryRun: false,
    now: () => new Date('2026-01-02T03:04:05Z'),
    recordsInBatch: 1_000,
    format: null,
    ...options,
  })

const take = (sync: SourceSync, name: string, ...records: readonly SourceRecord[]): Promise<void> =>
  sync.takeFound({ name, format: 'PROFILE', sha256: JSON.stringify(records) }, foundOf(records))

describe('Of a document that comes', () => {
  const graph = sharedGraph(embeddedEngine)

  test('everything is new when nothing is held', async () => {
    const sync = await syncOver(graph())
    await take(sync, 'a.txt', page, serving, rust)
    const { papers, people, removed, opening } = sync.changes
    expect([papers.length, people.length, removed.size]).toEqual([2, 1, 0])
    expect(opening.newNodes.map(({ label }) => label).sort()).toEqual(['Record', 'Record', 'Record', 'Source'])
    expect(opening.newRelations).toHaveLength(3)
    expect(sync.reports).toMatchObject([{ name: 'a.txt', outcome: 'NEW', recordCount: 3 }])
  })

  test('only what it did not say before is new, and what it says no more goes', async () => {
    await storeSources(graph(), [source('a.txt', page, serving)])
    const sync = await syncOver(graph())
    await take(sync, 'a.txt', page, rust)
    const { papers, people, removed, opening } = sync.changes
    expect(papers.map(({ body }) => decodePaper(body).paper.title)).toEqual([rust.paper.title])
    expect(people).toEqual([])
    expect([...removed]).toEqual(source('a.txt', serving).records.map(({ id }) => id))
    expect(opening.newNodes.map(({ label }) => label)).toEqual(['Record'])
    expect(sync.reports).toMatchObject([{ outcome: 'CHANGED', recordCount: 2 }])
  })

  test('a record that moved is where it is now, and nothing else changes', async () => {
    await storeSources(graph(), [source('a.txt', serving, rust)])
    const sync = await syncOver(graph())
    await take(sync, 'a.txt', { ...rust, locator: 'line 1' }, { ...serving, locator: 'line 2' })
    const { papers, removed, opening } = sync.changes
    expect([papers.length, removed.size, opening.newNodes.length]).toEqual([0, 0, 0])
    const [, ...moved] = opening.changedNodes
    expect(moved.map(({ change }) => change)).toEqual([
      { locator: 'line 1', order: 0 },
      { locator: 'line 2', order: 1 },
    ])
  })

  test('all rejected and unread places are counted, and the first thousand kept', async () => {
    const many = async function* (): AsyncGenerator<Found> {
      for (let line = 1; line <= 1_200; line++) {
        const place = { locator: `line ${line}`, text: '{' }
        yield { kind: 'rejected', rejection: { ...place, reason: 'An object was expected.' } }
        yield { kind: 'unread', unread: place }
      }
    }
    const sync = await syncOver(graph())
    await sync.takeFound({ name: 'a.jsonl', format: 'OPENALEX', sha256: 'a' }, many())
    const [report] = sync.reports
    expect(report).toMatchObject({ recordCount: 0, rejectedCount: 1_200, unreadCount: 1_200 })
    expect([report?.rejected.length, report?.unread.length]).toEqual([1_000, 1_000])
    expect(report?.rejected.at(-1)?.locator).toBe('line 1000')
    expect(sync.changes.closing.changedNodes).toMatchObject([{ change: { rejectedCount: 1_200, unreadCount: 1_200 } }])
  })

  test('many records are stored while it is read, with a source that is not complete before the last of them', async () => {
    const told: number[] = []
    const watched = watchGraph(graph())
    const sync = await syncOver(watched, { recordsInBatch: 400, onRecords: (_, count) => told.push(count) })
    const many = Array.from({ length: 2_100 }, (_, index) => entry(`Paper of Number ${index}`, 'Ann Lorimer'))
    await take(sync, 'a.txt', ...many)
    expect(watched.transactionCount()).toBe(5)
    expect(told).toEqual([1_000, 2_000, 2_100])
    const again = await syncOver(graph())
    expect(again.changes.isBeingRead(source('a.txt', serving).records[0]?.source ?? '')).toBe(true)
    await take(again, 'a.txt', ...many)
    expect(again.changes.papers).toHaveLength(2_100)
    expect(again.changes.opening.newNodes).toHaveLength(100)
  })

  test('nothing is stored in a dry run', async () => {
    const watched = watchGraph(graph())
    const sync = await syncOver(watched, { recordsInBatch: 1, dryRun: true })
    await take(sync, 'a.txt', serving, rust)
    expect(watched.transactionCount()).toBe(0)
  })
})

describe('A source that is taken out', () => {
  const graph = sharedGraph(embeddedEngine)

  test('goes with its records, and cannot pass for a held one before it is gone', async () => {
    await storeSources(graph(), [source('a.txt', page, serving), source('b.txt', rust)])
    const sync = await syncOver(graph())
    expect(await sync.remove('a.txt')).toBe(true)
    expect(await sync.remove('c.txt')).toBe(false)
    expect(sync.names).toEqual(['b.txt'])
    const { removed, opening, closing } = sync.changes
    expect(removed.size).toBe(2)
    expect(opening.changedNodes).toMatchObject([{ label: 'Source', change: { sha256: '' } }])
    expect(closing.deletedNodes).toMatchObject([{ label: 'Source' }])
  })

  test('stays with what it says now when it comes again with the same import', async () => {
    await storeSources(graph(), [source('a.txt', page, serving)])
    const sync = await syncOver(graph())
    await sync.remove('a.txt')
    await take(sync, 'a.txt', page, rust)
    const { removed, closing, papers } = sync.changes
    expect([...removed]).toEqual(source('a.txt', serving).records.map(({ id }) => id))
    expect(closing.deletedNodes).toEqual([])
    expect(papers).toHaveLength(1)
  })
})
