import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { listsOfTie, type Projection, personNumber, placeOfTie, tieCountOf } from '../../src/analytics/projection.ts'
import { selectTies } from '../../src/analytics/select-ties.ts'
import { countTie, type TieLists } from '../../src/analytics/tie-selection.ts'
import { listOf } from '../../src/model/lists.ts'
import {
  arbitraryPapers,
  arbitrarySelection,
  personId,
  projectionOf,
  type SamplePaper,
} from './arbitrary-projection.ts'
import { everything } from './sample-ties.ts'

/** The ties that papers make, pair by pair: what COLLABORATED says of them. */
const tiesOf = (papers: readonly SamplePaper[], tieLimit: number): Map<string, TieLists> => {
  const joint = new Map<string, { readonly paper: SamplePaper; readonly certain: boolean }[]>()
  for (const paper of papers.filter(({ size }) => size <= tieLimit)) {
    for (const a of paper.people)
      for (const b of paper.people) {
        const key = `${a.person} ${b.person}`
        if (a.person < b.person) joint.set(key, [...(joint.get(key) ?? []), { paper, certain: a.certain && b.certain }])
      }
  }
  const lists = [...joint].map(([key, entries]): [string, TieLists] => {
    entries.sort((a, b) => b.paper.year - a.paper.year || (a.paper.id < b.paper.id ? -1 : 1))
    return [
      key,
      {
        papers: entries.map(({ paper }) => paper.id),
        years: entries.map(({ paper }) => paper.year),
        sizes: entries.map(({ paper }) => paper.size),
        cut: entries.map(({ paper }) => paper.cut),
        certain: entries.map(({ certain }) => certain),
      },
    ]
  })
  return new Map(lists)
}

const idOf = ({ people }: Projection, number: number): string => people[number] ?? ''

const papers = arbitraryPapers(9, 12)

describe('A projection', () => {
  test('holds the very ties that the papers make, each at both of its ends and in order', async () => {
    await fc.assert(
      fc.asyncProperty(papers, fc.constantFrom(3, 100), async (given, tieLimit) => {
        const projection = await projectionOf(given, { tieLimit })
        const expected = tiesOf(given, tieLimit)
        const found = new Map<string, TieLists>()
        for (const [person] of projection.people.entries()) {
          const others = [...listOf(projection.neighbours, person)]
          expect(others).toEqual([...others].sort((a, b) => a - b))
          for (const other of others) {
            const tie = projection.ties[placeOfTie(projection, person, other)] ?? -1
            expect(projection.ties[placeOfTie(projection, other, person)]).toBe(tie)
            if (person < other)
              found.set(`${idOf(projection, person)} ${idOf(projection, other)}`, listsOfTie(projection, tie))
          }
        }
        expect(found).toEqual(expected)
        expect(tieCountOf(projection)).toBe(expected.size)
        expect([...new Set(projection.ties)].length).toBe(expected.size)
      }),
    )
  })

  test('holds everybody by id, with all papers newest first, those over the limit of ties too', async () => {
    await fc.assert(
      fc.asyncProperty(papers, async (given) => {
        const alone = personId(99)
        const projection = await projectionOf(given, { tieLimit: 3, others: [alone] })
        const people = new Set([...given.flatMap((paper) => paper.people.map(({ person }) => person)), alone])
        expect(projection.people).toEqual([...people].sort())
        for (const id of people) {
          const own = given
            .filter((paper) => paper.people.some(({ person }) => person === id))
            .sort((a, b) => b.year - a.year || (a.id < b.id ? -1 : 1))
          const number = personNumber(projection, id)
          expect(Array.from(listOf(projection.papersOf, number), (paper) => projection.papers.ids[paper])).toEqual(
            own.map((paper) => paper.id),
          )
        }
        expect(personNumber(projection, personId(100))).toBe(-1)
        expect(placeOfTie(projection, personNumber(projection, alone), 0)).toBe(-1)
      }),
    )
  })

  test('names who stands on a list of authors twice once', async () => {
    const twice = { person: personId(1), certain: true }
    const paper = {
      id: 'paper-0000000000001',
      year: 2020,
      size: 3,
      cut: false,
      people: [twice, { person: personId(2), certain: false }, twice],
    }
    const projection = await projectionOf([paper])
    expect(projection.authors.items).toHaveLength(2)
    expect([...projection.joint.items]).toEqual([0])
    expect([...projection.jointCertain]).toEqual([0])
  })

  test('of an empty graph has nobody', async () => {
    const projection = await projectionOf([])
    expect([
      projection.people.length,
      tieCountOf(projection),
      selectTies(projection, everything).weights.length,
    ]).toEqual([0, 0, 0])
  })
})

describe('Selected ties', () => {
  test('are those that a selection counts, with the same weights to the last digit', async () => {
    await fc.assert(
      fc.asyncProperty(papers, arbitrarySelection, async (given, selection) => {
        const projection = await projectionOf(given)
        const graph = selectTies(projection, selection)
        const found = new Map<string, number>()
        for (const [person] of projection.people.entries()) {
          const { starts, items } = graph.neighbours
          for (let place = starts[person] ?? 0; place < (starts[person + 1] ?? 0); place++) {
            const other = items[place] ?? 0
            expect(graph.ties[place]).toBe(projection.ties[placeOfTie(projection, person, other)])
            found.set(`${idOf(projection, person)} ${idOf(projection, other)}`, graph.weights[place] ?? 0)
          }
        }
        const expected = new Map<string, number>()
        for (const [key, lists] of tiesOf(given, 100)) {
          const tie = countTie(lists, selection)
          if (tie === null) continue
          expected.set(key, tie.weight)
          expected.set(key.split(' ').reverse().join(' '), tie.weight)
        }
        expect(found).toEqual(expected)
      }),
    )
  })

  test('are counted once for a selection that comes again, and the last few are kept', async () => {
    const projection = await projectionOf([])
    const first = selectTies(projection, everything)
    expect(selectTies(projection, { ...everything })).toBe(first)
    for (const fromYear of [2001, 2002, 2003]) selectTies(projection, { ...everything, fromYear })
    expect(selectTies(projection, everything)).toBe(first)
    for (const fromYear of [2004, 2005, 2006, 2007]) selectTies(projection, { ...everything, fromYear })
    expect(selectTies(projection, everything)).not.toBe(first)
  })
})
