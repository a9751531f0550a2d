import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  drawNetwork,
  growNetwork,
  type KnownTie,
  type Network,
  type NetworkReader,
  type NetworkRequest,
} from '../../src/analytics/network.ts'
import { everything, lists, paper } from './sample-ties.ts'

const noLimit = { people: 1_000, ties: 1_000 }

/** A tie of so many papers between two people, each of two authors. */
const tie = (
  a: string,
  b: string,
  paperCount = 1,
): Omit<KnownTie, 'owner' | 'other'> & { ends: readonly [string, string] } => ({
  id: `tie-${a}-${b}`,
  ends: [a, b],
  ...lists(...Array.from({ length: paperCount }, (_, index) => paper(`${a}${b}${index}`, { size: 2 }))),
})

/** A reader of these ties, its rows in the given order, and the people it was asked for. */
const readerOf = (ties: readonly ReturnType<typeof tie>[]): NetworkReader & { readonly asked: string[][] } => {
  const asked: string[][] = []
  return {
    asked,
    ties: async (people) => {
      asked.push([...people])
      return ties.flatMap(({ ends: [a, b], ...lists }) => [
        ...(people.includes(a) ? [{ ...lists, owner: a, other: b }] : []),
        ...(people.includes(b) ? [{ ...lists, owner: b, other: a }] : []),
      ])
    },
    papers: async () => new Map(),
  }
}

const grow = (ties: readonly ReturnType<typeof tie>[], request: Partial<NetworkRequest>): Promise<Network> =>
  growNetwork(
    { start: ['a'], depth: 1, selection: everything, papers: null, workLimit: noLimit, ...request },
    readerOf(ties),
  )

const shape = ({ distances, edges, exact }: Network) => ({
  people: [...distances].map(([id, distance]) => `${id}${distance}`).join(' '),
  ties: edges.map(({ source, target }) => source + target).join(' '),
  exact,
})

//   a - b - d - f      c and b, d and e are the ties at the rims
//    \ /|   |
//     c-+-- e
const ties = [
  tie('b', 'a', 2),
  tie('a', 'c'),
  tie('b', 'c'),
  tie('b', 'd'),
  tie('c', 'e'),
  tie('d', 'e'),
  tie('d', 'f'),
  tie('x', 'y'),
]

describe('A network grows', () => {
  test.each([
    [0, 'a0', ''],
    [1, 'a0 b1 c1', 'ac ab bc'],
    [2, 'a0 b1 c1 d2 e2', 'ac ab bc bd ce de'],
    [3, 'a0 b1 c1 d2 e2 f3', 'ac ab bc bd ce de df'],
    [4, 'a0 b1 c1 d2 e2 f3', 'ac ab bc bd ce de df'],
  ])('to depth %i, with the ties between people at its rim', async (depth, people, between) => {
    expect(shape(await grow(ties, { depth }))).toEqual({ people, ties: between, exact: true })
  })

  test('from several people, and at depth 0 among exactly these', async () => {
    expect(shape(await grow(ties, { start: ['e', 'b', 'c', 'b'], depth: 0 }))).toEqual({
      people: 'b0 c0 e0',
      ties: 'bc ce',
      exact: true,
    })
  })

  test('not beyond ties that do not count', async () => {
    const selection = { ...everything, minWeight: 2 }
    expect(shape(await grow(ties, { selection, depth: 4 }))).toMatchObject({ people: 'a0 b1', ties: 'ab' })
    expect(shape(await grow(ties, { papers: new Set(['ba0', 'bd0']), depth: 4 }))).toMatchObject({
      people: 'a0 b1 d2',
      ties: 'ab bd',
    })
  })

  test('with one reading a level, and none for a level without people', async () => {
    const reader = readerOf(ties)
    await growNetwork({ start: ['a'], depth: 4, selection: everything, papers: null, workLimit: noLimit }, reader)
    expect(reader.asked).toEqual([['a'], ['b', 'c'], ['d', 'e'], ['f']])
  })

  test('until its work limit, which is said', async () => {
    expect((await grow(ties, { depth: 4, workLimit: { people: 3, ties: 1_000 } })).exact).toBe(false)
    expect(shape(await grow(ties, { depth: 4, workLimit: { people: 1_000, ties: 3 } }))).toMatchObject({
      people: 'a0 b1 c1 d2 e2',
      exact: false,
    })
    expect((await grow(ties, { depth: 4, workLimit: { people: 6, ties: 7 } })).exact).toBe(true)
  })

  test('to the same network in whatever order the rows come, stopped or not', async () => {
    const limits = fc.record({ people: fc.integer({ min: 1, max: 7 }), ties: fc.integer({ min: 1, max: 8 }) })
    const orders = fc.shuffledSubarray(ties, { minLength: ties.length })
    await fc.assert(
      fc.asyncProperty(orders, limits, fc.nat(4), async (order, workLimit, depth) => {
        const [one, other] = [await grow(ties, { workLimit, depth }), await grow(order, { workLimit, depth })]
        expect([...other.distances]).toEqual([...one.distances])
        expect(other).toEqual(one)
      }),
    )
  })

  test('to the people and ties that a naive search finds', async () => {
    const graph = fc.uniqueArray(
      fc.tuple(fc.nat(8), fc.nat(8)).filter(([a, b]) => a < b),
      { selector: String, maxLength: 16 },
    )
    await fc.assert(
      fc.asyncProperty(graph, fc.nat(4), async (pairs, depth) => {
        const found = await grow(
          pairs.map(([a, b]) => tie(`${a}`, `${b}`)),
          { start: ['0'], depth },
        )
        let near = new Set([0])
        for (let step = 0; step < depth; step++)
          near = new Set([...near, ...pairs.filter((pair) => pair.some((end) => near.has(end))).flat()])
        expect([...found.distances.keys()].sort()).toEqual([...near].map(String).sort())
        const between = pairs.filter((pair) => pair.every((end) => near.has(end))).map(([a, b]) => `${a}${b}`)
        expect(found.edges.map(({ source, target }) => source + target).sort()).toEqual(between.sort())
      }),
    )
  })
})

describe('A drawing', () => {
  const papers = new Map([
    ['a', 4],
    ['b', 3],
    ['c', 2],
    ['d', 1],
    ['e', 1],
    ['f', 1],
  ])
  const draw = async (nodes: number, edges: number, normalization: Parameters<typeof drawNetwork>[2] = 'NONE') =>
    drawNetwork(await grow(ties, { depth: 3 }), papers, normalization, { nodes, edges })

  test('shows the nearest people, then the strongest, then by id, and the strongest ties between them', async () => {
    const { nodes, edges } = await draw(6, 10)
    // Strengths by hand: a 2+1, b 2+1+1, c 1+1+1, d 1+1+1, e 1+1, f 1.
    expect(nodes).toEqual([
      { id: 'a', distance: 0, paperCount: 4, degree: 2, strength: 3 },
      { id: 'b', distance: 1, paperCount: 3, degree: 3, strength: 4 },
      { id: 'c', distance: 1, paperCount: 2, degree: 3, strength: 3 },
      { id: 'd', distance: 2, paperCount: 1, degree: 3, strength: 3 },
      { id: 'e', distance: 2, paperCount: 1, degree: 2, strength: 2 },
      { id: 'f', distance: 3, paperCount: 1, degree: 1, strength: 1 },
    ])
    expect(edges.map(({ source, target }) => source + target)).toEqual(['ab', 'ac', 'bc', 'bd', 'ce', 'de', 'df'])
  })

  test('of fewer people and ties says how many it leaves out, and changes no value', async () => {
    const [whole, part] = [await draw(6, 10, 'ASSOCIATION_STRENGTH'), await draw(4, 2, 'ASSOCIATION_STRENGTH')]
    expect(part.nodes).toEqual(whole.nodes.slice(0, 4))
    expect(part.edges).toEqual(whole.edges.slice(0, 2))
    expect(part).toMatchObject({ omittedNodeCount: 2, omittedEdgeCount: 5 })
    expect(whole).toMatchObject({ omittedNodeCount: 0, omittedEdgeCount: 0 })
  })

  // The tie of a and b: c = 2, all weights m = 8, s = 3 and 4, p = 4 and 3.
  test.each([
    ['NONE', 2],
    ['ASSOCIATION_STRENGTH', (2 * 8 * 2) / (3 * 4)],
    ['SALTON', 2 / Math.sqrt(4 * 3)],
    ['JACCARD', 2 / (4 + 3 - 2)],
  ] as const)('normalizes by %s', async (normalization, value) => {
    const { edges } = await draw(6, 10, normalization)
    expect(edges.find(({ id }) => id === 'tie-b-a')?.normalizedWeight).toBeCloseTo(value, 12)
  })
})
