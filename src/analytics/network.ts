import { type Normalization, normalizedWeight } from './normalized-weight.ts'
import { type CountedTie, countTie, type SelectablePaper, type TieLists, type TieSelection } from './tie-selection.ts'

/** A tie between two people, as the graph gives it from the side of `owner`. */
export interface KnownTie extends TieLists {
  readonly id: string
  readonly owner: string
  readonly other: string
}

/** Where a network reads its ties and papers. */
export interface NetworkReader {
  ties(people: readonly string[]): Promise<readonly KnownTie[]>
  papers(people: readonly string[]): Promise<ReadonlyMap<string, readonly SelectablePaper[]>>
}

export interface NetworkRequest {
  /** Ids of the people it starts from. */
  readonly start: readonly string[]
  /** Steps from the start; with 0 the ties among the start. */
  readonly depth: number
  readonly selection: TieSelection
  /** When set, only these papers make ties: the network of a set of papers. */
  readonly papers: ReadonlySet<string> | null
  /** The reading stops beyond so many people or ties. */
  readonly workLimit: { readonly people: number; readonly ties: number }
}

export interface NetworkEdge {
  readonly id: string
  /** The smaller of the two ids. */
  readonly source: string
  readonly target: string
  readonly tie: CountedTie
}

/** A whole network before any limit on what is shown. */
export interface Network {
  /** Steps from the start, by person. */
  readonly distances: ReadonlyMap<string, number>
  readonly edges: readonly NetworkEdge[]
  /** False when the work limit stopped the reading: everything is then a lower bound. */
  readonly exact: boolean
}

/** People per statement: levels are read in parts, so that a stop at the work limit is always at the same place. */
const partSize = 500

/**
 * The network around a start, read level by level: the people within `depth` steps and every tie between any two of them, those
 * at the rim too. The same request gives the same network, in the order of ids.
 */
export const growNetwork = async (request: NetworkRequest, reader: NetworkReader): Promise<Network> => {
  const distances = new Map<string, number>()
  const edges = new Map<string, NetworkEdge>()
  let exact = true
  let level = [...new Set(request.start)].sort()
  for (const person of level) distances.set(person, 0)
  for (let distance = 0; distance <= request.depth && level.length > 0 && exact; distance++) {
    const found = new Set<string>()
    for (let start = 0; start < level.length && exact; start += partSize) {
      for (const known of await reader.ties(level.slice(start, start + partSize))) {
        if (distance === request.depth && !distances.has(known.other) && !found.has(known.other)) continue
        if (edges.has(known.id)) continue
        const tie = countTie(known, request.selection, request.papers ?? undefined)
        if (tie === null) continue
        const [source, target] = known.owner < known.other ? [known.owner, known.other] : [known.other, known.owner]
        edges.set(known.id, { id: known.id, source, target, tie })
        if (!distances.has(known.other)) found.add(known.other)
      }
      exact = edges.size <= request.workLimit.ties && distances.size + found.size <= request.workLimit.people
    }
    level = [...found].sort()
    for (const person of level) distances.set(person, distance + 1)
  }
  return { distances, edges: [...edges.values()].sort((a, b) => (a.id < b.id ? -1 : 1)), exact }
}

export interface DrawnNode {
  readonly id: string
  readonly distance: number
  readonly paperCount: number
  readonly degree: number
  readonly strength: number
}

export interface DrawnEdge extends NetworkEdge {
  readonly normalizedWeight: number
}

/** What is shown of a network, with what was left out. */
export interface Drawing {
  readonly nodes: readonly DrawnNode[]
  readonly edges: readonly DrawnEdge[]
  readonly omittedNodeCount: number
  readonly omittedEdgeCount: number
}

/**
 * The nearest people, then the strongest, then by id, and the strongest ties between them, then by the ids of their ends. Degree,
 * strength and normalized weights are of the whole network, so that drawing less changes no value.
 */
export const drawNetwork = (
  network: Network,
  paperCounts: ReadonlyMap<string, number>,
  normalization: Normalization,
  limits: { readonly nodes: number; readonly edges: number },
): Drawing => {
  const degrees = new Map<string, number>()
  const strengths = new Map<string, number>()
  let total = 0
  // Floats are added in the order of ids, so that both engines give the same last digit.
  for (const { source, target, tie } of [...network.edges].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    total += tie.weight
    for (const end of [source, target]) {
      degrees.set(end, (degrees.get(end) ?? 0) + 1)
      strengths.set(end, (strengths.get(end) ?? 0) + tie.weight)
    }
  }
  const strengthOf = (id: string) => strengths.get(id) ?? 0
  const nodes = [...network.distances]
    .map(([id, distance]) => ({
      id,
      distance,
      paperCount: paperCounts.get(id) ?? 0,
      degree: degrees.get(id) ?? 0,
      strength: strengthOf(id),
    }))
    .sort((a, b) => a.distance - b.distance || b.strength - a.strength || (a.id < b.id ? -1 : 1))
  const shown = nodes.slice(0, limits.nodes)
  const byId = new Map(shown.map((node) => [node.id, node]))
  const normalize = ({ source, target, tie: { weight } }: NetworkEdge): number =>
    normalizedWeight(normalization, { weight, total }, byId.get(source) as DrawnNode, byId.get(target) as DrawnNode)
  const between = network.edges
    .filter(({ source, target }) => byId.has(source) && byId.has(target))
    .sort(
      (a, b) =>
        b.tie.weight - a.tie.weight ||
        (a.source < b.source ? -1 : a.source > b.source ? 1 : a.target < b.target ? -1 : 1),
    )
  const edges = between.slice(0, limits.edges).map((edge) => ({ ...edge, normalizedWeight: normalize(edge) }))
  return {
    nodes: shown,
    edges,
    omittedNodeCount: nodes.length - shown.length,
    omittedEdgeCount: network.edges.length - edges.length,
  }
}
