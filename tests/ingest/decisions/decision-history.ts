import * as fc from 'fast-check'
import { expect } from 'vitest'
import type { Graph } from '../../../src/graph/graph.ts'
import { CoterieError } from '../../../src/model/error.ts'
import { newNodes } from '../../../src/statements/stored-graph.ts'
import { embeddedEngine } from '../../graph/engines.ts'
import { sourceNamed } from '../arbitrary-source.ts'
import { expectInvariants } from '../invariants.ts'
import type { TestSource } from '../records.ts'
import { type StoreSizes, storeSources } from '../store-sources.ts'
import { readStoredGraph, type StoredGraph } from '../stored-graph.ts'
import { watchGraph } from '../watched-graph.ts'
import { decidingOver, dumpOf } from './deciding.ts'

const names = ['a.txt', 'b.txt', 'c.txt']

/** One step of a history; numbers choose among what there is then. */
export type Step =
  | { readonly kind: 'IMPORT'; readonly coming: readonly (TestSource | null)[]; readonly going: readonly string[] }
  | { readonly kind: 'MERGE'; readonly one: number; readonly other: number }
  | { readonly kind: 'REJECT'; readonly one: number; readonly other: number }
  | { readonly kind: 'SPLIT'; readonly one: number; readonly facts: number }
  | { readonly kind: 'REMOVE'; readonly one: number }
  | { readonly kind: 'UNDO'; readonly one: number }

const index = fc.nat(1_000)

/** Documents that come and go, and decisions about the people in them. */
export const someSteps = (maxLength: number): fc.Arbitrary<Step[]> => {
  const imported: fc.Arbitrary<Step> = fc.record({
    kind: fc.constant('IMPORT' as const),
    coming: fc.tuple(...names.map((name) => fc.option(sourceNamed(name), { nil: null, freq: 2 }))),
    going: fc.subarray(names, { maxLength: 1 }),
  })
  const decided: fc.Arbitrary<Step> = fc.oneof(
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('MERGE' as const), one: index, other: index }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('REJECT' as const), one: index, other: index }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('SPLIT' as const), one: index, facts: index }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('REMOVE' as const), one: index }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('UNDO' as const), one: index }) },
  )
  return fc
    .tuple(
      imported,
      fc.array(fc.oneof({ weight: 1, arbitrary: imported }, { weight: 3, arbitrary: decided }), { maxLength }),
    )
    .map(([first, steps]) => [first, ...steps])
}

const chosen = <T>(list: readonly T[], place: number): T | undefined => list[place % Math.max(1, list.length)]

const idsOf = ({ nodes }: StoredGraph, kind: string): string[] =>
  [...nodes.values()]
    .filter(({ label }) => label === kind)
    .map(({ id }) => id)
    .sort()

/** Ids of facts of a person that a split can name, in order. */
const factsOf = ({ relations }: StoredGraph, person: string): string[] =>
  [...relations.values()]
    .filter(({ type, from, to }) =>
      type === 'AUTHORED' || type === 'AFFILIATED'
        ? from === person
        : type === 'RELATED' && [from, to].includes(person),
    )
    .map(({ id }) => id)
    .sort()

const subsetOf = (list: readonly string[], bits: number): string[] =>
  list.filter((_, place) => ((bits >> (place % 10)) & 1) === 1)

/** A graph that the documents alone would give, with the decisions that stand. */
const rebuilt = async (facts: StoredGraph, sources: readonly TestSource[], sizes: StoreSizes): Promise<StoredGraph> => {
  const graph = await embeddedEngine.open()
  try {
    const standing = [...facts.nodes.values()].filter(
      ({ label, properties }) => label === 'Decision' && !('undoneAt' in properties),
    )
    const rows = standing.map(({ id, properties: { people: _, masked: __, ...properties } }) => ({ id, properties }))
    await graph.write((transaction) => transaction.run(...newNodes('Decision', rows)))
    return await storeSources(graph, sources, [], sizes)
  } finally {
    await graph.close()
  }
}

/** Lives through a history; after every step the graph must hold together, and be what a rebuild with the standing decisions gives. */
export const liveThrough = async (graph: Graph, steps: readonly Step[], sizes: StoreSizes = {}): Promise<void> => {
  const held = new Map<string, TestSource>()
  const decide = decidingOver(() => graph, sizes)
  for (const step of steps) {
    const before = await readStoredGraph(graph)
    const people = idsOf(before, 'Person')
    try {
      if (step.kind === 'IMPORT') {
        const sources = step.coming.filter((one) => one !== null)
        for (const name of step.going) held.delete(name)
        for (const one of sources) held.set(one.name, one)
        await storeSources(graph, sources, step.going, sizes)
      } else if (step.kind === 'UNDO') {
        const made = idsOf(before, 'Decision').filter((id) => !('undoneAt' in (before.nodes.get(id)?.properties ?? {})))
        const id = chosen(made, step.one)
        if (id !== undefined) await decide.undo(id)
      } else {
        const one = chosen(people, step.one)
        if (one === undefined) continue
        if (step.kind === 'REMOVE') await decide.remove(one)
        else if (step.kind === 'SPLIT') await decide.split(one, ...subsetOf(factsOf(before, one), step.facts))
        else {
          const other = chosen(people, step.other) ?? one
          await (step.kind === 'MERGE' ? decide.merge(one, other) : decide.reject(one, other))
        }
      }
    } catch (error) {
      // Two authors of one paper, or all facts of a person: refused, and nothing is stored.
      if (!(error instanceof CoterieError) || error.code !== 'BAD_USER_INPUT') throw error
      expect(await readStoredGraph(graph)).toEqual(before)
      continue
    }
    const stored = await readStoredGraph(graph)
    expectInvariants(stored)
    // What a large graph decides again is less than all: there only what always holds is promised.
    if (sizes.mostDecidedAnew !== 0)
      expect(dumpOf(stored)).toEqual(dumpOf(await rebuilt(stored, [...held.values()], sizes)))
    const watched = watchGraph(graph)
    await storeSources(watched, [], [], sizes)
    expect(watched.transactionCount()).toBe(0)
  }
}
