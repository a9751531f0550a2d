import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { communitiesOf } from '../../src/analytics/community.ts'
import { largestComponentSize } from '../../src/analytics/component.ts'

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

describe('The largest connected part', () => {
  test('of no ties has nobody', () => {
    expect(largestComponentSize([])).toBe(0)
  })

  test('is the one that a naive search finds', () => {
    fc.assert(
      fc.property(pairs, (list) => {
        const naive = list.map(([start]) => {
          let reached = new Set<number>([start])
          for (let step = 0; step < 8; step++)
            reached = new Set([...reached, ...list.filter((pair) => pair.some((end) => reached.has(end))).flat()])
          return reached.size
        })
        expect(largestComponentSize(list.map(([a, b]) => ({ from: `${a}`, to: `${b}` })))).toBe(Math.max(0, ...naive))
      }),
    )
  })

  test('is found in a chain of a hundred thousand people', () => {
    const chain = Array.from({ length: 100_000 }, (_, index) => ({ from: `${index}`, to: `${index + 1}` }))
    expect(largestComponentSize(chain)).toBe(100_001)
    expect(largestComponentSize(chain.reverse())).toBe(100_001)
  })
})
