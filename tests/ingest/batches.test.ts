import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Graph } from '../../src/graph/graph.ts'
import { createRelations, nodesOf, tiesOfPairs } from '../../src/statements/stored-graph.ts'
import { cases, embeddedEngine } from '../graph/engines.ts'
import { deleteAll, sharedGraph } from '../graph/promises/shared-graph.ts'
import { heldAfter, someSteps } from './arbitrary-source.ts'
import { canonicalDump } from './canonical-dump.ts'
import { expectInvariants } from './invariants.ts'
import { entry, graphOf, owner, source } from './records.ts'
import { storeSources } from './store-sources.ts'
import { readStoredGraph } from './stored-graph.ts'
import { afterEachTransaction } from './watched-graph.ts'

const small = { recordsInBatch: 3, authorsInBatch: 4 }

describe('An import in many transactions', { timeout: 60_000 }, () => {
  const graph = sharedGraph(embeddedEngine)

  test('leaves a graph that holds together after each of them, and ends in the graph of one transaction', async () => {
    let transactions = 0
    await fc.assert(
      fc.asyncProperty(someSteps, async (steps) => {
        await graph().write((transaction) => transaction.run(deleteAll, {}))
        const checked = afterEachTransaction(graph(), async () => {
          transactions += 1
          expectInvariants(await readStoredGraph(graph()))
        })
        const held = heldAfter(steps)
        for (const [index, { coming, going }] of steps.entries()) {
          const stored = await storeSources(checked, coming, going, small)
          for (const { id } of stored.redirects) expect(stored.nodes.get(id)?.label).toBe('Redirect')
          expect(canonicalDump(stored)).toEqual(canonicalDump(await graphOf(...(held[index] ?? []))))
        }
      }),
      { numRuns: cases(25) },
    )
    expect(transactions).toBeGreaterThan(20)
  })

  test('asks an empty graph for nothing that it wrote itself, though people come in every batch', async () => {
    await graph().write((transaction) => transaction.run(deleteAll, {}))
    const asked: string[] = []
    const noting: Graph = {
      ...graph(),
      read: (statement, params, options) => {
        asked.push(statement.text)
        return graph().read(statement, params, options)
      },
    }
    const list = source(
      'list.txt',
      owner(['Ann Lee']),
      ...['Protein Folds', 'Elastic Memory', 'Deep Water', 'Generated Charts'].map((title) =>
        entry(`${title} of the North`, '@Ann Lee, Bob Ray, Zoe Kim', {
          venue: { acronym: 'NRD', name: null, kind: 'CONFERENCE' },
        }),
      ),
    )
    const stored = await storeSources(noting, [list], [], small)
    const readBack = [nodesOf.Person, nodesOf.Venue, tiesOfPairs].map(({ text }) => text)
    expect(asked.filter((text) => readBack.includes(text))).toEqual([])
    expect(canonicalDump(stored)).toEqual(canonicalDump(await graphOf(list)))
    await storeSources(noting, [source('more.txt', entry('Mills of the North', 'Bob Ray, Zoe Kim'))], [], small)
    expect(asked).toEqual(expect.arrayContaining([nodesOf.Person.text, tiesOfPairs.text]))
  })

  test('writes many questions about people in parts, each once, and takes back those that nobody asks any more', async () => {
    await graph().write((transaction) => transaction.run(deleteAll, {}))
    const asked: number[] = []
    const created = createRelations.get('Person POSSIBLY_SAME Person')?.text
    const noting: Graph = {
      ...graph(),
      write: (work) =>
        graph().write((transaction) => {
          asked.push(0)
          return work({
            run: (statement, params) => {
              if (statement.text === created)
                asked.push((asked.pop() ?? 0) + (params as { idColumn: readonly string[] }).idColumn.length)
              return transaction.run(statement, params)
            },
          })
        }),
    }
    // Rare names, each on two papers that are fifty years apart: one question each.
    const names = [
      'Quillon Ferrabosk',
      'Zebedee Wyndotte',
      'Ottoline Krasnopol',
      'Perpetua Vonderhaar',
      'Isambard Thrush',
    ]
    const rare = [...names, 'Mehitabel Quackenbos', 'Thaddeus Brackwater']
    const pages = rare.map((name, index) =>
      source(
        `${index}.txt`,
        entry(`Protein Folds of Harbour ${index}`, name, { year: 1965 }),
        entry(`Elastic Memory for Town ${index}`, name, { year: 2015 }),
      ),
    )
    const stored = await storeSources(noting, pages, [], small)
    const questions = [...stored.relations.values()].filter(({ type }) => type === 'POSSIBLY_SAME').length
    expect(questions).toBe(rare.length)
    expect(asked.reduce((sum, count) => sum + count, 0)).toBe(questions)
    expect(asked.filter((count) => count > 0).length).toBeGreaterThan(1)
    // A question takes more of a transaction than an author does.
    expect(Math.max(...asked)).toBeLessThanOrEqual(Math.max(1, (small.authorsInBatch ?? 0) / 4))
    expect(canonicalDump(stored)).toEqual(canonicalDump(await graphOf(...pages)))
    const fewer = await storeSources(noting, [], ['0.txt', '1.txt', '2.txt', '3.txt'], small)
    expect(canonicalDump(fewer)).toEqual(canonicalDump(await graphOf(...pages.slice(4))))
  })

  test('gives an id that led elsewhere back to whom it was given', async () => {
    const page = (name: string, orcid: string | null, ...titles: readonly string[]) =>
      source(
        name,
        owner(['Wei Wang'], orcid === null ? {} : { identifiers: [{ scheme: 'ORCID', value: orcid }] }),
        ...titles.map((title) => entry(title, '@Wei Wang')),
      )
    const pages = (orcid: string | null) => [
      page('a.txt', orcid, 'Protein Folds in Deep Water', 'On the Poetry of Rust'),
      page('b.txt', orcid, 'Elastic Memory for Model Serving', 'A Bench of Generated Charts'),
    ]
    const single = { recordsInBatch: 100, authorsInBatch: 1 }
    const checked = afterEachTransaction(graph(), async () => expectInvariants(await readStoredGraph(graph())))
    const apart = await storeSources(checked, pages(null), [], single)
    const joined = await storeSources(checked, pages('1'), [], single)
    expect(joined.redirects).toHaveLength(1)
    const again = await storeSources(checked, pages(null), [], single)
    expect(again.redirects).toEqual([])
    expect(canonicalDump(again)).toEqual(canonicalDump(apart))
  })
})
