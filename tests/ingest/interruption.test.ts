import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Graph } from '../../src/graph/graph.ts'
import { cases, stride, testEngines } from '../graph/engines.ts'
import { deleteAll, sharedGraph } from '../graph/promises/shared-graph.ts'
import { heldAfter, type Step, someSteps } from './arbitrary-source.ts'
import { canonicalDump } from './canonical-dump.ts'
import { expectInvariants } from './invariants.ts'
import { entry, graphOf, owner, source } from './records.ts'
import { storeSources } from './store-sources.ts'
import { readStoredGraph } from './stored-graph.ts'
import { watchGraph } from './watched-graph.ts'

const small = { recordsInBatch: 2, authorsInBatch: 3 }

const run = (graph: Graph, { coming, going }: Step) => storeSources(graph, coming, going, small)

/** Runs a step that is killed at a statement; returns whether it came so far. */
const runUntil = async (graph: Graph, step: Step, failAt: number): Promise<boolean> => {
  try {
    await run(watchGraph(graph, failAt), step)
    return false
  } catch (error) {
    expect(String(error)).toMatch('the disk is full')
    return true
  }
}

const emptied = async (graph: Graph): Promise<Graph> => {
  await graph.write((transaction) => transaction.run(deleteAll, {}))
  return graph
}

/** Two documents, then a change of the one, a new one and the end of the other. */
const first: Step = {
  coming: [
    source(
      'a.txt',
      owner(['Ann Lorimer'], { interests: [{ name: 'Memory', scheme: 'KEYWORD' }] }),
      entry('Elastic Memory for Model Serving', '@Ann Lorimer, Minchen Yu', { year: 2020 }),
      entry('Protein Folds in Deep Water', '@Ann Lorimer, Bob Quistorp, %Ling Team'),
    ),
    source('b.txt', entry('On the Poetry of Rust', 'Bob Quistorp, Juniper Quistgaard')),
  ],
  going: [],
}
const second: Step = {
  coming: [
    source(
      'a.txt',
      owner(['Ann Lorimer', 'A. Lorimer']),
      entry('Elastic Memory for Model Serving', '@Ann Lorimer, Minchen Yu', { year: 2021 }),
      entry('Frontier: A Simulator of Inference', '@Ann Lorimer, Wei Wang'),
    ),
    source(
      'c.txt',
      entry('Protein Folds in Deep Water', 'Ann Lorimer, Bob Quistorp'),
      entry('Introduction', 'Wei Wang, Minchen Yu, Ann Lorimer'),
    ),
  ],
  going: ['b.txt'],
}

for (const engine of testEngines) {
  const isQuick = engine.name !== 'Neo4j'

  describe(`An import into ${engine.name} that is killed`, { timeout: 300_000 }, () => {
    const graph = sharedGraph(engine)

    test('at any statement leaves a graph that holds together, and ends in the same graph when it is run again', async () => {
      const watched = watchGraph(graph())
      await run(watched, first)
      const before = watched.statementCount()
      const undisturbed = canonicalDump(await run(watched, second))
      const statements = watched.statementCount() - before
      expect(statements).toBeGreaterThan(30)
      expect(watched.transactionCount()).toBeGreaterThan(6)
      for (let failAt = 1; failAt <= statements; failAt += isQuick ? stride : 4) {
        await run(await emptied(graph()), first)
        expect(await runUntil(graph(), second, failAt)).toBe(true)
        expectInvariants(await readStoredGraph(graph()))
        const again = await run(graph(), second)
        expectInvariants(again)
        expect(canonicalDump(again), `statement ${failAt}`).toEqual(undisturbed)
      }
    })

    test('again and again goes on from where it was', async () => {
      await run(graph(), first)
      let runs = 0
      for (let failAt = 4; await runUntil(graph(), second, failAt); failAt += 2) {
        runs += 1
        expectInvariants(await readStoredGraph(graph()))
      }
      expect(runs).toBeGreaterThan(3)
      const undisturbed = await graphOf(...(heldAfter([first, second])[1] ?? []))
      expect(canonicalDump(await readStoredGraph(graph()))).toEqual(canonicalDump(undisturbed))
    })

    test('in whatever history, and followed by other documents, loses nothing', async () => {
      await fc.assert(
        fc.asyncProperty(
          someSteps,
          fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 4, maxLength: 4 }),
          async (steps, kills) => {
            await emptied(graph())
            for (const [index, step] of steps.entries()) {
              await runUntil(graph(), step, kills[index] ?? 1)
              expectInvariants(await readStoredGraph(graph()))
            }
            for (const step of steps) await run(graph(), step)
            const held = heldAfter([...steps, ...steps]).at(-1) ?? []
            const stored = await readStoredGraph(graph())
            expectInvariants(stored)
            expect(canonicalDump(stored)).toEqual(canonicalDump(await graphOf(...held)))
          },
        ),
        { numRuns: isQuick ? cases(20) : 3 },
      )
    })
  })
}
