import { describe, expect, test } from 'vitest'
import type { GraphFacts } from '../../src/ingest/derive/graph-facts.ts'
import { testEngines } from '../graph/engines.ts'
import { sharedGraph } from '../graph/promises/shared-graph.ts'
import { expectCounts, expectInvariants } from './invariants.ts'
import { entry, owner, source } from './records.ts'
import { storeSources } from './store-sources.ts'

const serving = 'Elastic Memory for Model Serving'
const topic = { name: 'model serving', scheme: 'KEYWORD' } as const
const titled = source('a.txt', entry(serving, 'Ann Lorimer'), entry('Protein Folds in Deep Water', 'Ann Lorimer'))
const stating = source('b.txt', entry('How to Wait', 'Bob Quistorp', { topics: [topic] }))
const incremental = { mostDecidedAnew: 0 }

const topicsIn = ({ nodes, relations }: GraphFacts) =>
  [...relations.values()]
    .filter(({ type }) => type === 'ABOUT')
    .map(({ from, to, properties }) => [
      nodes.get(from)?.properties.title,
      nodes.get(to)?.properties.name,
      properties.origin,
      nodes.get(to)?.properties.paperCount,
    ])
    .sort()

for (const engine of testEngines) {
  describe.each([{}, incremental])(`A topic that a title names, in ${engine.name} with %o,`, (sizes) => {
    const graph = sharedGraph(engine)

    test('is one of the paper as long as some source states it somewhere', async () => {
      expect(topicsIn(await storeSources(graph(), [titled], [], sizes))).toEqual([])
      const stored = await storeSources(graph(), [stating], [], sizes)
      expectInvariants(stored)
      expectCounts(stored)
      expect(topicsIn(stored)).toEqual([
        [serving, 'model serving', 'TITLE', 2],
        ['How to Wait', 'model serving', 'SOURCE', 2],
      ])
      expect(topicsIn(await storeSources(graph(), [], ['b.txt'], sizes))).toEqual([])
    })

    test('is stated when a source states it too, and found when a page names it as an interest', async () => {
      const page = source('c.txt', owner(['Minchen Yu'], { interests: [topic] }))
      expect(topicsIn(await storeSources(graph(), [titled, page], [], sizes))).toEqual([
        [serving, 'model serving', 'TITLE', 1],
      ])
      const same = source('d.txt', entry(serving, 'Ann Lorimer', { topics: [topic] }))
      expect(topicsIn(await storeSources(graph(), [same], [], sizes))).toEqual([
        [serving, 'model serving', 'SOURCE', 1],
      ])
      expect(topicsIn(await storeSources(graph(), [], ['d.txt'], sizes))).toEqual([
        [serving, 'model serving', 'TITLE', 1],
      ])
    })
  })
}
