import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Counting,
  caveatsOf,
  countTie,
  exclusionOf,
  paperWeight,
  type SelectablePaper,
  type TieSelection,
} from '../../src/analytics/tie-selection.ts'
import { everything, lists, paper } from './sample-ties.ts'

const counted = (selection: Partial<TieSelection>, ...papers: readonly SelectablePaper[]) =>
  countTie(lists(...papers), { ...everything, ...selection })

const idsOf = (tie: ReturnType<typeof countTie>): readonly string[] | null => tie?.papers.map(({ id }) => id) ?? null

describe('A paper of n known authors weighs for one pair', () => {
  test.each<[Counting, readonly number[]]>([
    ['FULL', [1, 1, 1, 1]],
    ['FRACTIONAL', [1, 1, 1 / 2, 1 / 3]],
    ['PER_PAPER', [1, 1, 1 / 3, 1 / 6]],
  ])('%s: for n of 1 (a list that hides the others), 2, 3 and 4', (counting, weights) => {
    expect([1, 2, 3, 4].map((size) => paperWeight(counting, size))).toEqual(weights)
  })

  /** Papers by the people who wrote them; those of one author make no ties. */
  const corpus = fc.array(fc.uniqueArray(fc.nat(6), { minLength: 2, maxLength: 6 }), { minLength: 1, maxLength: 12 })
  const pairs = (people: readonly number[]) =>
    people.flatMap((a, index) => people.slice(index + 1).map((b) => [a, b] as const))

  test("FRACTIONAL: a person's ties sum to the number of papers with co-authors", () => {
    fc.assert(
      fc.property(corpus, (papers) => {
        for (let person = 0; person <= 6; person++) {
          const own = papers.filter((people) => people.includes(person))
          const ties = own.flatMap((people) =>
            pairs(people)
              .filter((pair) => pair.includes(person))
              .map(() => paperWeight('FRACTIONAL', people.length)),
          )
          expect(ties.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(own.length, 9)
        }
      }),
    )
  })

  test("PER_PAPER: a paper's ties sum to 1", () => {
    fc.assert(
      fc.property(corpus, (papers) => {
        for (const people of papers) {
          const weights = pairs(people).map(() => paperWeight('PER_PAPER', people.length))
          expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9)
        }
      }),
    )
  })
})

describe('A tie counts', () => {
  const [old, middle, undated] = [paper('a', { year: 2001 }), paper('b', { year: 2010 }), paper('c', { year: 0 })]

  test('all its papers, with the first and the last known year', () => {
    expect(counted({}, middle, old, undated)).toEqual({
      weight: 3,
      papers: [middle, old, undated],
      firstYear: 2001,
      lastYear: 2010,
      certain: true,
    })
    expect(counted({}, undated)).toMatchObject({ firstYear: null, lastYear: null })
  })

  test('the papers of a span of years, both ends included, and those of unknown year unless told otherwise', () => {
    expect(idsOf(counted({ fromYear: 2001, toYear: 2009 }, middle, old, undated))).toEqual(['a', 'c'])
    expect(idsOf(counted({ fromYear: 2002 }, middle, old, undated))).toEqual(['b', 'c'])
    expect(idsOf(counted({ toYear: 2010, withUnknownYears: false }, middle, old, undated))).toEqual(['b', 'a'])
    expect(idsOf(counted({ withUnknownYears: false }, undated))).toBeNull()
  })

  test('papers with cut lists unless told otherwise, and likely ones likewise', () => {
    const [cut, likely] = [paper('a', { cut: true }), paper('b', { certain: false })]
    expect(idsOf(counted({ withCutAuthorLists: false }, cut, likely))).toEqual(['b'])
    expect(idsOf(counted({ certainOnly: true }, cut, likely))).toEqual(['a'])
    expect(counted({}, cut, likely)?.certain).toBe(false)
    expect(counted({ certainOnly: true }, cut, likely)?.certain).toBe(true)
  })

  test('papers of at most so many authors', () => {
    expect(idsOf(counted({ maxAuthorsPerPaper: 3 }, paper('a', { size: 3 }), paper('b', { size: 4 })))).toEqual(['a'])
  })

  test('the given papers alone, where some are given', () => {
    expect(countTie(lists(middle, old), everything, new Set(['a', 'z']))?.papers).toEqual([old])
    expect(countTie(lists(middle, old), everything, new Set())).toBeNull()
  })

  test('when it weighs enough, rounding aside', () => {
    const thirds = ['a', 'b', 'c'].map((id) => paper(id, { size: 4 }))
    expect(counted({ counting: 'FRACTIONAL', minWeight: 1 }, ...thirds)?.weight).toBeCloseTo(1, 12)
    expect(counted({ counting: 'FRACTIONAL', minWeight: 1.01 }, ...thirds)).toBeNull()
  })

  test('like the sum over the papers that are not excluded, under any selection', () => {
    const some = fc.array(
      fc.record({
        year: fc.constantFrom(0, 1999, 2010, 2020),
        size: fc.integer({ min: 1, max: 6 }),
        cut: fc.boolean(),
        certain: fc.boolean(),
      }),
      { maxLength: 6 },
    )
    const selection = fc.record({
      fromYear: fc.constantFrom(null, 2000, 2015),
      toYear: fc.constantFrom(null, 2012),
      counting: fc.constantFrom<Counting>('FULL', 'FRACTIONAL', 'PER_PAPER'),
      minWeight: fc.constant(0),
      maxAuthorsPerPaper: fc.constantFrom(null, 3),
      certainOnly: fc.boolean(),
      withUnknownYears: fc.boolean(),
      withCutAuthorLists: fc.boolean(),
    })
    fc.assert(
      fc.property(some, selection, (facts, wanted) => {
        const papers = facts.map((fact, index) => paper(`p${index}`, fact))
        const left = papers.filter((one) => exclusionOf(one, wanted) === null)
        const tie = countTie(lists(...papers), wanted)
        expect(idsOf(tie) ?? []).toEqual(left.map(({ id }) => id))
        expect(tie?.weight ?? 0).toBeCloseTo(
          left.reduce((sum, { size }) => sum + paperWeight(wanted.counting, size), 0),
          9,
        )
      }),
    )
  })
})

describe('The caveats', () => {
  const papers = [
    paper('over the tie limit', { size: 101, year: 0, cut: true }),
    paper('over the own limit', { size: 11 }),
    paper('undated', { year: 0 }),
    paper('cut', { cut: true }),
    paper('cut and undated', { year: 0, cut: true }),
    paper('plain'),
    paper('plain'),
    paper('too old', { year: 1980, cut: true }),
    paper('likely', { certain: false, cut: true }),
  ]

  test('count each paper once, those left out for a limit apart from those that are uncertain', () => {
    const selection = { ...everything, fromYear: 2000, maxAuthorsPerPaper: 10, certainOnly: true }
    expect(caveatsOf([...papers, ...papers], selection, 100)).toEqual({
      papersOverTieLimit: 1,
      papersOverAuthorLimit: 1,
      papersOfUnknownYear: 2,
      papersWithCutAuthorList: 2,
    })
  })

  test('name uncertain papers whether they are counted or not', () => {
    const without = { ...everything, withUnknownYears: false, withCutAuthorLists: false }
    expect(caveatsOf(papers, without, 100)).toEqual(caveatsOf(papers, everything, 100))
  })
})
