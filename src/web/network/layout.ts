import type { UndirectedGraph } from 'graphology'
import forceAtlas2 from 'graphology-layout-forceatlas2'

/** What the layout knows of a node. */
interface Placed {
  readonly community: number
  readonly distance: number
}

/** The angle that turns from each point of a spiral to the next, so that no two are ever close (Vogel 1979). */
const goldenAngle = Math.PI * (3 - Math.sqrt(5))

/** Where nodes begin: by group in sectors, near people inside. The same network always begins, and so ends, the same. */
export function placeFirst(graph: UndirectedGraph): void {
  const communities = new Map<number, number>()
  const groups = Math.max(1, new Set(graph.mapNodes((_, { community }) => community)).size)
  graph.forEachNode((id, attributes) => {
    const { community, distance } = attributes as unknown as Placed
    const index = communities.get(community) ?? 0
    communities.set(community, index + 1)
    const centre = (2 * Math.PI * community) / groups
    const away = groups === 1 ? 0 : 40 + 20 * Math.min(distance, 4)
    const turn = index * goldenAngle
    const spread = 4 * Math.sqrt(index + 1)
    graph.mergeNodeAttributes(id, {
      x: away * Math.cos(centre) + spread * Math.cos(turn),
      y: away * Math.sin(centre) + spread * Math.sin(turn),
    })
  })
}

/** How often all nodes move: less often the more there are, so that a drawing of 200 takes a tenth of a second and of 5,000 some. */
const roundsFor = (order: number): number => Math.max(60, Math.min(250, Math.round(80_000 / Math.max(1, order))))

const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve))

/**
 * Places the nodes by ForceAtlas2 (Jacomy et al. 2014) in stretches of some milliseconds, between which the page lives on. The
 * stretches are of equally many rounds on every machine, so that the picture of a network is the same everywhere.
 * @returns false when the signal ended it
 */
export async function layOut(graph: UndirectedGraph, signal: AbortSignal): Promise<boolean> {
  placeFirst(graph)
  if (graph.order < 2) return true
  const settings = {
    ...forceAtlas2.inferSettings(graph.order),
    barnesHutOptimize: graph.order > 800,
    strongGravityMode: true,
    gravity: 0.08,
    scalingRatio: 12,
    edgeWeightInfluence: 1,
  }
  const rounds = roundsFor(graph.order)
  const stretch = Math.max(5, Math.round(12_000 / graph.order))
  for (let done = 0; done < rounds; done += stretch) {
    forceAtlas2.assign(graph, { iterations: Math.min(stretch, rounds - done), settings, getEdgeWeight: 'pull' })
    await nextTask()
    if (signal.aborted) return false
  }
  return true
}
