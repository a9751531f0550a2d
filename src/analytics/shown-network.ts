import {
  type DrawnEdge,
  type DrawnNode,
  drawNetwork,
  growNetwork,
  type NetworkReader,
  type NetworkRequest,
} from './network.ts'
import type { Normalization } from './normalized-weight.ts'
import { caveatsOf, exclusionOf, type TieCaveats, yearsOf } from './tie-selection.ts'

/** What is shown of a network. */
export interface Showing {
  readonly normalization: Normalization
  readonly limits: { readonly nodes: number; readonly edges: number }
  /** Papers of more authors make no ties. */
  readonly tieLimit: number
}

/** A person of a shown network, with the years of the papers that count. */
export interface ShownNode extends DrawnNode {
  readonly firstYear: number | null
  readonly lastYear: number | null
}

/** A network as it is shown, and what the whole of it is. */
export interface ShownNetwork {
  readonly nodes: readonly ShownNode[]
  readonly edges: readonly DrawnEdge[]
  /** Of the whole network; with `exact` false it was not read to its end, and these are lower bounds. */
  readonly totals: {
    readonly nodeCount: number
    readonly edgeCount: number
    readonly paperCount: number
    readonly exact: boolean
  }
  /** How many ties there are between those who are shown. */
  readonly tieCountBetween: number
  /** Of all papers of the people of the whole network. */
  readonly caveats: TieCaveats
}

/** Reads a network and shows what `showing` asks for; `network.ts` says in which order. */
export const readShownNetwork = async (
  request: NetworkRequest,
  { normalization, limits, tieLimit }: Showing,
  reader: NetworkReader,
): Promise<ShownNetwork> => {
  const { selection, papers: only } = request
  const network = await growNetwork(request, reader)
  const found = [...(await reader.papers([...network.distances.keys()]))]
  const papers = only === null ? found : found.map(([id, list]) => [id, list.filter(({ id }) => only.has(id))] as const)
  const counting = new Map(
    papers.map(([id, list]) => [id, list.filter((paper) => exclusionOf(paper, selection) === null)]),
  )
  const paperCounts = new Map([...counting].map(([id, list]) => [id, list.length]))
  const { nodes, edges } = drawNetwork(network, paperCounts, normalization, limits)
  const shown = new Set(nodes.map(({ id }) => id))
  return {
    nodes: nodes.map((node) => ({ ...node, ...yearsOf(counting.get(node.id) ?? []) })),
    edges,
    totals: {
      nodeCount: network.distances.size,
      edgeCount: network.edges.length,
      paperCount: new Set(network.edges.flatMap(({ tie }) => tie.papers.map(({ id }) => id))).size,
      exact: network.exact,
    },
    tieCountBetween: network.edges.filter(({ source, target }) => shown.has(source) && shown.has(target)).length,
    caveats: caveatsOf(
      papers.flatMap(([, list]) => list),
      selection,
      tieLimit,
    ),
  }
}
