import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { componentsOf } from '../../src/analytics/component.ts'
import { selectTies, type TieGraph } from '../../src/analytics/select-ties.ts'
import { caveatsOf, type SelectablePaper, type TieSelection } from '../../src/analytics/tie-selection.ts'
import { caveatsOfComponents, caveatsOfPeople } from '../../src/analytics/way-caveats.ts'
import { arbitraryPapers, arbitrarySelection, projectionOf, type SamplePaper } from './arbitrary-projection.ts'

const papers = arbitraryPapers(9, 12)
const tieLimit = 4

/** Every paper of some people once for each of them, as loaders give them. */
const papersOfPeople = (given: readonly SamplePaper[], ids: ReadonlySet<string>): SelectablePaper[] =>
  given.flatMap(({ people, ...paper }) =>
    people.filter(({ person }) => ids.has(person)).map(({ certain }) => ({ ...paper, certain })),
  )

/** Everybody whom ties connect with a person, found by going on until nobody new is met. */
const connectedWith = ({ neighbours: { starts, items } }: TieGraph, person: number): ReadonlySet<number> => {
  const found = new Set([person])
  for (const one of found) for (const other of items.subarray(starts[one], starts[one + 1])) found.add(other)
  return found
}

const graphOf = async (given: readonly SamplePaper[], selection: TieSelection): Promise<TieGraph> =>
  selectTies(await projectionOf(given, { tieLimit }), selection)

test('Caveats over the papers of people count each paper once, as they are counted from the database', async () => {
  await fc.assert(
    fc.asyncProperty(papers, arbitrarySelection, fc.array(fc.nat(8)), async (given, selection, places) => {
      const graph = await graphOf(given, selection)
      const { people } = graph.projection
      const some = places.filter((place) => place < people.length)
      const ids = new Set(some.map((place) => people[place] ?? ''))
      expect(caveatsOfPeople(graph, some)).toEqual(caveatsOf(papersOfPeople(given, ids), selection, tieLimit))
    }),
  )
})

test('Caveats over two components are those of everybody who is connected with one of two people', async () => {
  await fc.assert(
    fc.asyncProperty(papers, arbitrarySelection, async (given, selection) => {
      const graph = await graphOf(given, selection)
      const ends = [0, graph.projection.people.length - 1].filter(
        (end) => end < graph.projection.people.length && end >= 0,
      )
      const around = new Set(ends.flatMap((end) => [...connectedWith(graph, end)]))
      expect(caveatsOfComponents(graph, ends)).toEqual(caveatsOfPeople(graph, around))
    }),
  )
})

test('A component is everybody whom ties connect, called by the smallest number', async () => {
  await fc.assert(
    fc.asyncProperty(papers, arbitrarySelection, async (given, selection) => {
      const graph = await graphOf(given, selection)
      const expected = graph.projection.people.map((_, person) => Math.min(...connectedWith(graph, person)))
      expect([...componentsOf(graph)]).toEqual(expected)
    }),
  )
})
