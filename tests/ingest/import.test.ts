import { Buffer } from 'node:buffer'
import { describe, expect, test } from 'vitest'
import type { Graph } from '../../src/graph/graph.ts'
import { maximumDocumentBytes } from '../../src/ingest/sources/decode.ts'
import { testEngines } from '../graph/engines.ts'
import { deleteAll, reading, sharedGraph, writing } from '../graph/promises/shared-graph.ts'
import { canonicalDump } from './canonical-dump.ts'
import { type Document, importInto, list } from './documents.ts'
import { expectInvariants } from './invariants.ts'
import { idOf, paperIdOf } from './store-sources.ts'
import { readStoredGraph } from './stored-graph.ts'
import { watchGraph } from './watched-graph.ts'

const serving = 'Elastic Memory for Model Serving'
const folds = 'Protein Folds in Deep Water'
const ann = list(
  'ann.txt',
  'Ann Lorimer',
  `Ann Lorimer, Minchen Yu | ${serving} | ICML 2020`,
  `Bob Quistorp, Ann Lorimer | ${folds} | VLDB 2021`,
)
const bob = list(
  'bob.txt',
  'Bob Quistorp',
  `Bob Quistorp, Ann Lorimer | ${folds} | VLDB 2021`,
  'Bob Quistorp, Juniper Quistgaard | On the Poetry of Rust | SOSP 2022',
)
const timeout = 60_000

const labelsIn = async (graph: Graph): Promise<string[]> =>
  [...(await readStoredGraph(graph)).nodes.values()]
    .filter(({ label }) => label === 'Person')
    .map(({ properties }) => String(properties.label))
    .sort()

for (const engine of testEngines) {
  describe(`An import into ${engine.name}`, { timeout }, () => {
    const graph = sharedGraph(engine)

    test('stores what the documents say in one transaction, and tells what is new', async () => {
      const watched = watchGraph(graph())
      const report = await importInto(watched, [ann, bob])
      expect(watched.transactionCount()).toBe(1)
      expect(report).toMatchObject({
        dryRun: false,
        documents: [
          { name: 'ann.txt', outcome: 'NEW', rejected: [], unread: [] },
          { name: 'bob.txt', outcome: 'NEW' },
        ],
        people: { createdCount: 4, matchedCount: 0 },
        papers: { createdCount: 3, matchedCount: 0, possibleVersions: [] },
        facts: { unchangedCount: 0, withdrawnCount: 0 },
      })
      const stored = await readStoredGraph(graph())
      expectInvariants(stored)
      expect(stored.sources.map(({ name, importedAt }) => [name, importedAt]).sort()).toEqual([
        ['ann.txt', '2026-01-02T03:04:05.000Z'],
        ['bob.txt', '2026-01-02T03:04:05.000Z'],
      ])
    })

    test('tells what was known before, and keeps every id', async () => {
      await importInto(graph(), [ann])
      const before = await readStoredGraph(graph())
      const report = await importInto(graph(), [bob])
      const after = await readStoredGraph(graph())
      expect(report).toMatchObject({
        people: { createdCount: 1, matchedCount: 2 },
        papers: { createdCount: 1, matchedCount: 1 },
      })
      for (const label of await labelsIn(graph())) {
        if (label !== 'Juniper Quistgaard') expect([label, idOf(after, label)]).toEqual([label, idOf(before, label)])
      }
      expect(paperIdOf(after, folds)).toBe(paperIdOf(before, folds))
    })

    test('as a dry run reports the same and stores nothing', async () => {
      const watched = watchGraph(graph())
      const tried = await importInto(watched, [ann, bob], { dryRun: true })
      expect(watched.transactionCount()).toBe(0)
      expect((await readStoredGraph(graph())).nodes.size).toBe(0)
      const done = await importInto(graph(), [ann, bob])
      expect(tried).toEqual({ ...done, dryRun: true })
    })

    test('of a changed document takes back what only it said', async () => {
      await importInto(graph(), [ann, bob])
      const before = canonicalDump(await readStoredGraph(graph()))
      const shorter = list('bob.txt', 'Bob Quistorp', `Bob Quistorp, Ann Lorimer | ${folds} | VLDB 2021`)
      const report = await importInto(graph(), [shorter])
      expect(report.documents).toMatchObject([{ outcome: 'CHANGED' }])
      expect(report.facts.withdrawnCount).toBeGreaterThan(0)
      expect(await labelsIn(graph())).toEqual(['Ann Lorimer', 'Bob Quistorp', 'Minchen Yu'])
      expectInvariants(await readStoredGraph(graph()))
      await importInto(graph(), [bob])
      expect(canonicalDump(await readStoredGraph(graph()))).toEqual(before)
    })

    test('of a document that became a copy of another takes back what it said', async () => {
      await importInto(graph(), [ann, bob])
      const report = await importInto(graph(), [{ name: 'bob.txt', bytes: ann.bytes }])
      expect(report.documents).toMatchObject([{ name: 'bob.txt', outcome: 'CHANGED' }])
      expect(await labelsIn(graph())).toEqual(['Ann Lorimer', 'Bob Quistorp', 'Minchen Yu'])
    })

    test('that fails leaves the graph as it was, wherever it fails', async () => {
      await importInto(graph(), [ann])
      const before = await readStoredGraph(graph())
      const changed = [list('ann.txt', 'Ann Lorimer', `Ann Lorimer | ${folds} | VLDB 2021`), bob]
      const watched = watchGraph(graph())
      for (const failAt of [1, 4, 9]) {
        await expect(importInto(watchGraph(graph(), failAt), changed)).rejects.toThrow('the disk is full')
        const after = await readStoredGraph(graph())
        expect([after.nodes, after.relations]).toEqual([before.nodes, before.relations])
      }
      await importInto(watched, changed)
      expect(watched.statementCount()).toBeGreaterThan(9)
    })

    test('neither reads nor changes what somebody else keeps in the same database', async () => {
      const theirs = reading('MATCH (n) WHERE n.theirs RETURN properties(n) AS node, labels(n) AS labels ORDER BY n.id')
      const ties = reading(
        'MATCH (a)-[r]->(b) WHERE r.theirs RETURN a.id AS a, type(r) AS type, properties(r) AS r, b.id AS b',
      )
      const make = writing(`
        CREATE (a:Person {id: 'their-1', theirs: true, label: 'Ann Lorimer', name: 'Ann Lorimer'})
        CREATE (b:Paper {id: 'their-2', theirs: true, title: $title, titleKey: $titleKey})
        CREATE (a)-[:AUTHORED {id: 'their-3', theirs: true, printedName: 'Ann Lorimer'}]->(b)`)
      await graph().write((transaction) =>
        transaction.run(make, { title: serving, titleKey: 'elasticmemoryformodelserving' }),
      )
      const before = [await graph().read(theirs, {}), await graph().read(ties, {})]
      expect(before.map((rows) => rows.length)).toEqual([2, 1])
      const report = await importInto(graph(), [ann])
      expect(report).toMatchObject({ people: { createdCount: 3 }, papers: { createdCount: 2 } })
      await importInto(graph(), [{ ...ann, bytes: bob.bytes }])
      expect([await graph().read(theirs, {}), await graph().read(ties, {})]).toEqual(before)
      expect((await readStoredGraph(graph())).nodes.has('their-1')).toBe(false)
    })

    test('makes no ties of a paper with too many authors, which stays reachable', async () => {
      const letters = [...'abcdefghijklmnopqrstuvwxyz'].flatMap((a) => [...'aeiou'].map((b) => `Q${a}${b}rn`))
      const crowd = letters.slice(0, 101).map((family) => `Zed ${family}`)
      const tied = list('tied.txt', 'Zed Qaarn', `${crowd.slice(0, 100).join(', ')} | ${serving} | ICML 2020`)
      const untied = list('untied.txt', 'Zed Qaarn', `${crowd.join(', ')} | ${folds} | ICML 2020`)
      await importInto(graph(), [untied])
      const without = await readStoredGraph(graph())
      const count = (stored: typeof without, type: string) =>
        [...stored.relations.values()].filter((relation) => relation.type === type).length
      expect([count(without, 'AUTHORED'), count(without, 'COLLABORATED')]).toEqual([101, 0])
      await importInto(graph(), [tied])
      const both = await readStoredGraph(graph())
      expect([count(both, 'AUTHORED'), count(both, 'COLLABORATED')]).toEqual([201, 4_950])
      expectInvariants(both)
      await importInto(
        graph(),
        [list('ann.txt', 'Ann Lorimer', 'Ann Lorimer, Minchen Yu | On the Poetry of Rust | SOSP 2022')],
        { tieLimit: 2 },
      )
      expect(count(await readStoredGraph(graph()), 'COLLABORATED')).toBe(1)
    })

    test('rejects what cannot be read, says why, and loads the others', async () => {
      const bytes = (...parts: readonly (string | readonly number[])[]) =>
        Buffer.concat(parts.map((part) => Buffer.from(part as string)))
      const bad: readonly (readonly [Document, RegExp])[] = [
        [{ name: 'empty.txt', bytes: bytes('') }, /empty/],
        [{ name: 'blank.txt', bytes: bytes(' \n\t\n') }, /empty/],
        [{ name: 'picture.png', bytes: bytes([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0, 0]) }, /PNG/],
        [{ name: 'paper.pdf', bytes: bytes('%PDF-1.7 and more') }, /PDF/],
        [{ name: 'zeros.txt', bytes: bytes('Ann Lorimer', [0, 0]) }, /binary/],
        [{ name: 'huge.txt', bytes: Buffer.alloc(maximumDocumentBytes + 1, 'a\n') }, /more than 20 MB/],
        [{ name: 'one-line.txt', bytes: Buffer.alloc(16 * 1024 * 1024, 'a') }, /a line of 16777216 characters/],
        [{ name: 'odd.txt', bytes: bytes('Ann', [0xff, 0x81, 0x90, 0x8d, 0xfe, 0xff, 0xa0]) }, /neither UTF-8/],
      ]
      const report = await importInto(graph(), [...bad.map(([document]) => document), ann])
      for (const [index, [{ name }, reason]] of bad.entries()) {
        const rejected = [{ locator: 'document', reason: expect.stringMatching(reason) }]
        expect(report.documents[index]).toMatchObject({
          name,
          format: null,
          outcome: 'REJECTED',
          recordCount: 0,
          rejectedCount: 1,
          rejected,
        })
      }
      expect(report.documents.at(-1)).toMatchObject({ name: 'ann.txt', outcome: 'NEW' })
      expect((await readStoredGraph(graph())).sources.map(({ name }) => name)).toEqual(['ann.txt'])
    })

    test('keeps what a document said when its next form cannot be read', async () => {
      await importInto(graph(), [ann])
      const watched = watchGraph(graph())
      await importInto(watched, [{ name: 'ann.txt', bytes: Buffer.alloc(0) }])
      expect(watched.transactionCount()).toBe(0)
    })

    test('takes documents out by their names, beside what comes', async () => {
      await importInto(graph(), [bob])
      const alone = canonicalDump(await readStoredGraph(graph()))
      await importInto(graph(), [ann], { remove: ['bob.txt'] })
      expect((await readStoredGraph(graph())).sources.map(({ name }) => name)).toEqual(['ann.txt'])
      await importInto(graph(), [bob], { remove: ['ann.txt'] })
      expect(canonicalDump(await readStoredGraph(graph()))).toEqual(alone)
      await importInto(graph(), [bob], { remove: ['bob.txt'] })
      expect(canonicalDump(await readStoredGraph(graph()))).toEqual(alone)
      await expect(importInto(graph(), [], { remove: ['ann.txt'] })).rejects.toMatchObject({ code: 'NOT_FOUND' })
      expect(canonicalDump(await readStoredGraph(graph()))).toEqual(alone)
    })

    test('in many transactions reports what one transaction would, and tells how far it is', async () => {
      const told: (readonly [number, number])[] = []
      const progress = {
        records: () => undefined,
        document: () => undefined,
        deciding: () => undefined,
        batch: (done: number, total: number) => told.push([done, total]),
      }
      const sizes = { recordsInBatch: 2, authorsInBatch: 2 }
      const watched = watchGraph(graph())
      const report = await importInto(watched, [ann, bob], { sizes, progress })
      expect(watched.transactionCount()).toBeGreaterThan(3)
      expect(told.length).toBeGreaterThan(1)
      expect(told).toEqual(told.map((_, index) => [index + 1, told.length]))
      const stored = await readStoredGraph(graph())
      expectInvariants(stored)
      await graph().write((transaction) => transaction.run(deleteAll, {}))
      expect(await importInto(graph(), [ann, bob])).toEqual(report)
      expect(canonicalDump(await readStoredGraph(graph()))).toEqual(canonicalDump(stored))
    })

    test('takes one of two different documents of one name, and rejects the other', async () => {
      const report = await importInto(graph(), [ann, { ...bob, name: 'ann.txt' }])
      expect(report.documents).toMatchObject([
        { outcome: 'NEW' },
        {
          outcome: 'REJECTED',
          rejected: [{ reason: expect.stringMatching(/Another document of this import is called ann\.txt/) }],
        },
      ])
    })

    test('keeps characters beyond the basic plane as they are', async () => {
      const title = 'On the Notation of 𠮷 and 🌊 Waves'
      const rare = list('rare.txt', 'Ann Lorimer', `Ann Lorimer, Minchen Yu | ${title} | ICML 2020`)
      await importInto(graph(), [rare])
      const watched = watchGraph(graph())
      await importInto(watched, [rare])
      expect(watched.transactionCount()).toBe(0)
      expect(paperIdOf(await readStoredGraph(graph()), title)).toBeDefined()
    })
  })
}
