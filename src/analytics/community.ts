import { UndirectedGraph } from 'graphology'
import louvainModule from 'graphology-communities-louvain'

/** The package exports the function itself, while its types say different things under different rules of resolution. */
const louvain = louvainModule as unknown as (
  graph: UndirectedGraph,
  options: { readonly getEdgeWeight: string; readonly rng: () => number },
) => Record<string, number>

/** A stream of numbers from 0 to 1 that is the same for the same seed (mulberry32, public domain, by Tommy Ettinger). */
export const seededRandom = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/**
 * The community of each node, numbered from 0, the largest first, then by the smallest id: Louvain's method (Blondel and others
 * 2008) with a fixed seed. A node without ties is a community of its own.
 */
export const communitiesOf = (
  nodes: readonly string[],
  edges: readonly { readonly source: string; readonly target: string; readonly weight: number }[],
  seed: number,
): ReadonlyMap<string, number> => {
  const graph = new UndirectedGraph()
  for (const node of [...nodes].sort()) graph.addNode(node)
  for (const { source, target, weight } of [...edges].sort((a, b) =>
    a.source + a.target < b.source + b.target ? -1 : 1,
  )) {
    graph.addEdge(source, target, { weight })
  }
  const found: Record<string, number> =
    graph.size === 0 ? {} : louvain(graph, { getEdgeWeight: 'weight', rng: seededRandom(seed) })
  const groups = new Map<string, string[]>()
  for (const node of graph.nodes()) {
    const key = graph.degree(node) === 0 ? `alone ${node}` : `group ${found[node]}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [node])
    else group.push(node)
  }
  const numbered = [...groups.values()].sort((a, b) => b.length - a.length || ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1))
  return new Map(numbered.flatMap((group, number) => group.map((node) => [node, number] as const)))
}
