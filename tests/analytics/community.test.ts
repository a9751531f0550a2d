import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { communitiesOf } from '../../src/analytics/community.ts'
import { largestComponentSize } from '../../src/analytics/component.ts'
import { firstYearsOfTies } from '../../src/analytics/first-years.ts'
import { selectTies } from '../../src/analytics/select-ties.ts'
import { hashId } from '../../src/model/id.ts'
import { personId, projectionOf, type SamplePaper } from './arbitrary-projection.ts'
import { everything } from './sample-ties.ts'

const edge = (source: string, target: string, weight = 1) => ({ source, target, weight })
const clique = (...nodes: readonly string[]) =>
  nodes.flatMap((a, index) => nodes.slice(index + 1).map((b) => edge(a, b)))

/** Undirected ties between eight people, each pair once. */
const pairs = fc.uniqueArray(
  fc.tuple(fc.nat(7), fc.nat(7)).filter(([a, b]) => a < b),
  { selector: String, maxLength: 16 },
)

describe('Communities', () => {
  test('are numbered by size, then by the smallest id; who has no ties is alone', async () => {
    const edges = [
      ...clique('x', 'y', 'z', 'w'),
      ...clique('p', 'q', 'r'),
      ...clique('a', 'b', 'c'),
      edge('a', 'x', 0.1),
    ]
    const found = await communitiesOf([...'zyxwrqpcbao'], edges, 1)
    expect(Object.fromEntries(found)).toEqual({ w: 0, x: 0, y: 0, z: 0, a: 1, b: 1, c: 1, p: 2, q: 2, r: 2, o: 3 })
  })

  test('of no ties are one a person, of nobody none', async () => {
    expect(Object.fromEntries(await communitiesOf(['b', 'a'], [], 1))).toEqual({ a: 0, b: 1 })
    expect((await communitiesOf([], [], 1)).size).toBe(0)
  })

  test('are the same for the same seed, in whatever order nodes and ties come', async () => {
    const shuffled = pairs.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    )
    await fc.assert(
      fc.asyncProperty(
        shuffled,
        fc.shuffledSubarray([...'01234567'], { minLength: 8 }),
        async ([list, others], nodes) => {
          const edges = (all: readonly (readonly [number, number])[]) =>
            all.map(([a, b]) => edge(`${a}`, `${b}`, 1 + a))
          const found = await communitiesOf([...'01234567'], edges(list), 42)
          expect(await communitiesOf(nodes, edges(others), 42)).toEqual(found)
          const sizes = [...found.values()].reduce<number[]>(
            (all, number) => all.with(number, (all[number] ?? 0) + 1),
            Array(8).fill(0),
          )
          expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
          for (const [a, b] of list)
            if (found.get(`${a}`) === found.get(`${b}`)) expect(found.get(`${a}`)).toBeDefined()
        },
      ),
    )
  })
})

const paperOf = (number: number, ...people: readonly number[]) => ({
  id: hashId('paper', String(number)),
  year: 2020,
  size: people.length,
  cut: false,
  people: people.map((person) => ({ person: personId(person), certain: true })),
})
const largestOf = async (papers: readonly SamplePaper[], others: readonly string[] = []): Promise<number> =>
  largestComponentSize(selectTies(await projectionOf(papers, { others }), everything))

describe('The largest connected part', () => {
  test('of nobody has nobody, and without ties everybody is one', async () => {
    expect(await largestOf([])).toBe(0)
    expect(await largestOf([paperOf(1, 1), paperOf(2, 2)], [personId(3)])).toBe(1)
  })

  test('is the one that a naive search finds', async () => {
    await fc.assert(
      fc.asyncProperty(pairs, async (list) => {
        const naive = list.map(([start]) => {
          let reached = new Set<number>([start])
          for (let step = 0; step < 8; step++)
            reached = new Set([...reached, ...list.filter((pair) => pair.some((end) => reached.has(end))).flat()])
          return reached.size
        })
        expect(await largestOf(list.map((pair, number) => paperOf(number, ...pair)))).toBe(Math.max(0, ...naive))
      }),
    )
  })

  test('is found in a chain of twenty thousand people', async () => {
    const chain = Array.from({ length: 20_000 }, (_, number) => paperOf(number, number, number + 1))
    expect(await largestOf(chain)).toBe(20_001)
  })
})

test('The first year of a tie is that of its first paper of known year', async () => {
  const papers = [
    [2020, 1, 2],
    [2018, 1, 2],
    [0, 1, 2],
    [2020, 2, 3],
    [0, 4, 5],
  ].map(([year = 0, ...people], number) => ({ ...paperOf(number, ...people), year }))
  expect([...firstYearsOfTies(await projectionOf(papers))].sort()).toEqual([
    [2018, 1],
    [2020, 1],
  ])
})
