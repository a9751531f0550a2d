import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { KnownTie, NetworkReader } from '../../src/analytics/network.ts'
import { projectedNetwork } from '../../src/analytics/projected-network.ts'
import { readShownNetwork } from '../../src/analytics/shown-network.ts'
import { hashId, tieId } from '../../src/model/id.ts'
import {
  arbitraryPapers,
  arbitrarySelection,
  personId,
  projectionOf,
  type SamplePaper,
} from './arbitrary-projection.ts'
import { everything } from './sample-ties.ts'

const everybody = Array.from({ length: 7 }, (_, number) => personId(number)).sort()
const noLimit = { people: 1_000, ties: 1_000 }

/** Newest first, unknown year last, then by id. */
const newestFirst = (papers: readonly SamplePaper[]): SamplePaper[] =>
  [...papers].sort((a, b) => b.year - a.year || (a.id < b.id ? -1 : 1))

/** Reads ties and papers as the graph keeps them. */
const readerOf = (papers: readonly SamplePaper[]): NetworkReader => {
  const authorship = (paper: SamplePaper, id: string) => paper.people.find(({ person }) => person === id)
  const tieOf = (owner: string, other: string): KnownTie[] => {
    const joint = newestFirst(papers).filter((paper) => authorship(paper, owner) && authorship(paper, other))
    if (owner === other || joint.length === 0) return []
    return [
      {
        ...{ id: tieId(owner, other), owner, other },
        papers: joint.map(({ id }) => id),
        years: joint.map(({ year }) => year),
        sizes: joint.map(({ size }) => size),
        cut: joint.map(({ cut }) => cut),
        certain: joint.map((paper) => [owner, other].every((id) => authorship(paper, id)?.certain === true)),
      },
    ]
  }
  const papersBy = (id: string) =>
    papers.flatMap((paper) => {
      const found = authorship(paper, id)
      const { people: _, ...facts } = paper
      return found === undefined ? [] : [{ ...facts, certain: found.certain }]
    })
  return {
    ties: async (ids) => ids.flatMap((owner) => everybody.flatMap((other) => tieOf(owner, other))),
    papers: async (ids) => new Map(ids.map((id) => [id, papersBy(id)])),
  }
}

describe('A network from memory', () => {
  test('is the very one that is read in the graph, whatever is asked for, stopped or not', async () => {
    const request = fc.record({
      start: fc.subarray(everybody, { minLength: 1 }),
      depth: fc.nat(4),
      selection: arbitrarySelection,
      workLimit: fc.oneof(
        fc.constant(noLimit),
        fc.record({ people: fc.integer({ min: 1, max: 7 }), ties: fc.integer({ min: 1, max: 8 }) }),
      ),
    })
    const showing = fc.record({
      normalization: fc.constantFrom('NONE', 'ASSOCIATION_STRENGTH', 'SALTON', 'JACCARD'),
      limits: fc.record({ nodes: fc.integer({ min: 1, max: 8 }), edges: fc.nat(12) }),
      tieLimit: fc.constant(3),
    })
    const setOfPapers = fc.option(fc.array(fc.nat(11)))
    await fc.assert(
      fc.asyncProperty(arbitraryPapers(7, 12), request, showing, setOfPapers, async (papers, asked, shown, numbers) => {
        const only = numbers === null ? null : new Set(numbers.map((number) => hashId('paper', String(number))))
        const whole = { ...asked, papers: only }
        const projection = await projectionOf(papers, { others: everybody })
        const inMemory = projectedNetwork(projection, whole, shown)
        expect(inMemory).toEqual(await readShownNetwork(whole, shown, readerOf(papers)))
      }),
      { numRuns: 200 },
    )
  })

  test('leaves out a start that nobody is', async () => {
    const projection = await projectionOf([], { others: everybody })
    const request = { start: [hashId('person', 'stranger')], depth: 1, selection: everything, papers: null }
    const showing = { normalization: 'NONE', limits: { nodes: 5, edges: 5 }, tieLimit: 100 } as const
    expect(projectedNetwork(projection, { ...request, workLimit: noLimit }, showing)).toMatchObject({
      nodes: [],
      totals: { nodeCount: 0, exact: true },
    })
  })
})
