import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findWays, type PathObjective, type WayRequest } from '../../src/analytics/find-ways.ts'
import { listWays } from '../../src/analytics/list-ways.ts'
import { personNumber } from '../../src/analytics/projection.ts'
import { selectTies, type TieGraph } from '../../src/analytics/select-ties.ts'
import { countWays, introducersOf } from '../../src/analytics/weigh-ways.ts'
import { arbitraryPapers, personId, projectionOf, type SamplePaper } from './arbitrary-projection.ts'
import { everything } from './sample-ties.ts'

/** A way as the oracle sees it, weights in billionths. */
interface PlainWay {
  readonly people: readonly number[]
  readonly hops: number
  readonly weakest: number
  readonly sum: number
}

const billionths = (weight: number): number => Math.round(weight * 1e9)

/** Every way without a circle, found by walking each of them. */
const everyWay = (graph: TieGraph, from: number, to: number, avoiding: readonly number[]): PlainWay[] => {
  const { starts, items } = graph.neighbours
  const found: PlainWay[] = []
  const walk = (people: readonly number[], weights: readonly number[]): void => {
    const last = people.at(-1) ?? 0
    if (last === to) {
      const sum = weights.reduce((total, weight) => total + weight, 0)
      found.push({ people, hops: weights.length, weakest: Math.min(...weights), sum })
      return
    }
    for (let place = starts[last] ?? 0; place < (starts[last + 1] ?? 0); place++) {
      const other = items[place] ?? 0
      if (people.includes(other) || avoiding.includes(other)) continue
      walk([...people, other], [...weights, billionths(graph.weights[place] ?? 0)])
    }
  }
  walk([from], [])
  return found
}

const byIds = (a: PlainWay, b: PlainWay): number => {
  const at = a.people.findIndex((person, index) => person !== b.people[index])
  return (a.people[at] ?? 0) - (b.people[at] ?? 0)
}

/** The best ways in their order, chosen among all; or why there are none. */
const bestWays = ({ graph, from, to, avoiding, maxHops, objective }: WayRequest): PlainWay[] | string => {
  const all = everyWay(graph, from, to, avoiding)
  if (all.length === 0) return 'NOT_CONNECTED'
  let left = all.filter(({ hops }) => hops <= maxHops)
  if (left.length === 0) return 'BEYOND_MAX_HOPS'
  const keep = (figure: (way: PlainWay) => number) => {
    const best = Math.max(...left.map(figure))
    left = left.filter((way) => figure(way) === best)
  }
  if (objective === 'STRONGEST') keep(({ weakest }) => weakest)
  keep(({ hops }) => -hops)
  return left.sort((a, b) => b.weakest - a.weakest || b.sum - a.sum || byIds(a, b))
}

const objectives: readonly PathObjective[] = ['SHORTEST', 'STRONGEST']
const arbitraryQuestion = fc.record({
  // From graphs in many parts to such where everybody knows everybody.
  papers: fc.oneof(...[5, 10, 12].map((minLength) => arbitraryPapers(10, minLength * 2, { minLength, maxAuthors: 3 }))),
  counting: fc.constantFrom('FULL' as const, 'FRACTIONAL' as const, 'PER_PAPER' as const),
  objective: fc.constantFrom(...objectives),
  maxHops: fc.integer({ min: 1, max: 5 }),
  avoided: fc.option(fc.nat(9), { nil: null }),
})
type Question = typeof arbitraryQuestion extends fc.Arbitrary<infer Given> ? Given : never

/** The question about the first and the last person of the graph. */
const asked = async ({ papers, counting, objective, maxHops, avoided }: Question): Promise<WayRequest> => {
  const projection = await projectionOf(papers, { others: [personId(0), personId(1)] })
  const [from, to] = [personNumber(projection, personId(0)), personNumber(projection, personId(1))]
  const number = avoided === null ? -1 : personNumber(projection, personId(avoided))
  const avoiding = number === -1 || number === from || number === to ? [] : [number]
  return { graph: selectTies(projection, { ...everything, counting }), from, to, objective, maxHops, avoiding }
}

describe('The ways between two people', () => {
  test('are the best of all, counted and in order, however they are searched for', async () => {
    const seen = new Map<string, number>()
    await fc.assert(
      fc.asyncProperty(arbitraryQuestion, async (question) => {
        const request = await asked(question)
        const expected = bestWays(request)
        const ways = findWays(request)
        const kind =
          typeof expected === 'string'
            ? expected
            : `${request.objective} ${Math.min(expected[0]?.hops ?? 0, 3)} ${expected.length > 1}`
        seen.set(kind, (seen.get(kind) ?? 0) + 1)
        if (typeof ways === 'string' || typeof expected === 'string') {
          expect(ways).toBe(expected)
          return
        }
        expect(listWays(ways, 1_000).map(({ people }) => people)).toEqual(expected.map(({ people }) => people))
        expect(countWays(ways)).toBe(BigInt(expected.length))
        expect(listWays(ways, 2)).toEqual(listWays(ways, 1_000).slice(0, 2))
      }),
      { numRuns: 500 },
    )
    // The test is worth something where there is something to choose from.
    for (const objective of objectives) expect(seen.get(`${objective} 2 true`)).toBeGreaterThan(3)
    for (const outcome of ['NOT_CONNECTED', 'BEYOND_MAX_HOPS']) expect(seen.get(outcome)).toBeGreaterThan(5)
  })

  test('lead along ties from each person to the next', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryQuestion, async (question) => {
        const request = await asked(question)
        const ways = findWays(request)
        for (const { people, ties } of typeof ways === 'string' ? [] : listWays(ways, 10)) {
          expect(ties).toHaveLength(people.length - 1)
          for (const [step, place] of ties.entries()) {
            const { starts, items } = request.graph.neighbours
            const [from, to] = [people[step] ?? 0, people[step + 1]]
            expect(items[place]).toBe(to)
            expect(place >= (starts[from] ?? 0) && place < (starts[from + 1] ?? 0)).toBe(true)
          }
        }
      }),
    )
  })

  test('begin with introducers: who stands on most of them, then on the strongest', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryQuestion, async (question) => {
        const request = await asked(question)
        const ways = findWays(request)
        if (typeof ways === 'string') return
        const all = bestWays(request) as PlainWay[]
        const second = new Map<number, PlainWay[]>()
        for (const way of ways.hops < 2 ? [] : all) {
          const person = way.people[1] ?? 0
          second.set(person, [...(second.get(person) ?? []), way])
        }
        const expected = [...second].map(([person, own]) => ({
          person,
          pathCount: own.length,
          strength: Math.max(...own.map(({ weakest }) => weakest)),
        }))
        expected.sort((a, b) => b.pathCount - a.pathCount || b.strength - a.strength || a.person - b.person)
        const found = introducersOf(ways).map(({ person, pathCount, strength }) => ({
          person,
          pathCount: Number(pathCount),
          strength: billionths(strength),
        }))
        expect(found).toEqual(expected)
      }),
    )
  })

  test('are counted beyond the numbers that floats hold', async () => {
    // 40 levels of 3 people, each tied with all of the next level: 3 to the 40th ways.
    const levels = 40
    const papers: SamplePaper[] = []
    const pair = (a: number, b: number) => {
      const people = [a, b].map((number) => ({ person: personId(number), certain: true }))
      papers.push({ id: `paper-${papers.length}`, year: 2020, size: 2, cut: false, people })
    }
    const at = (level: number) => [0, 1, 2].map((place) => 2 + level * 3 + place)
    for (const first of at(0)) pair(0, first)
    for (let level = 1; level < levels; level++) for (const a of at(level - 1)) for (const b of at(level)) pair(a, b)
    for (const last of at(levels - 1)) pair(last, 1)
    const projection = await projectionOf(papers)
    const [from, to] = [personNumber(projection, personId(0)), personNumber(projection, personId(1))]
    const ways = findWays({
      graph: selectTies(projection, everything),
      from,
      to,
      objective: 'SHORTEST',
      maxHops: 100,
      avoiding: [],
    })
    if (typeof ways === 'string') throw new Error(ways)
    expect(ways.hops).toBe(41)
    expect(countWays(ways)).toBe(3n ** 40n)
    expect(introducersOf(ways).map(({ pathCount }) => pathCount)).toEqual([3n ** 39n, 3n ** 39n, 3n ** 39n])
    const listed = listWays(ways, 5).map(({ people }) => people)
    expect(listed).toEqual([...listed].sort((a, b) => byIds({ people: a } as PlainWay, { people: b } as PlainWay)))
    expect(new Set(listed.map(String)).size).toBe(5)
  })
})
