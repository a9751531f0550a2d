import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type WeightedGraph, weightedGraphOf } from '../../src/analytics/weighted-graph.ts'

/** A graph with figures that networkx and igraph worked out; see `fixtures/README.md`. */
export interface KnownGraph {
  readonly graph: WeightedGraph
  readonly nodeCount: number
  /** Those that have the figures below. */
  readonly nodes: readonly number[]
  readonly degree: readonly number[]
  readonly strength: readonly number[]
  readonly pagerank: readonly number[]
  readonly betweenness: readonly number[]
  readonly harmonic: readonly number[]
  readonly constraint: readonly number[]
  readonly partition: readonly number[]
  /** Of that partition, by resolution. */
  readonly modularity: Readonly<Record<string, number>>
  readonly bestModularity: number
}

/** The graphs of the fixtures, by name. */
export const knownGraphs: readonly (readonly [string, KnownGraph])[] = (
  [
    ['Zachary’s karate club', 'zachary'],
    ['Les Misérables', 'les-miserables'],
    ['1,000 people of the ACL Anthology', 'acl-part'],
  ] as const
).map(([name, file]) => {
  const text = readFileSync(fileURLToPath(new URL(`fixtures/${file}.json`, import.meta.url)), 'utf8')
  const known = JSON.parse(text) as Omit<KnownGraph, 'graph'> & { readonly ties: readonly [number, number, number][] }
  return [name, { ...known, graph: weightedGraphOf(known.nodeCount, known.ties) }]
})
