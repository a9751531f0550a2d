import type { UndirectedGraph } from 'graphology'

/** What is looked at. Everything else fades. */
export interface Focus {
  /** What is under the pointer, in the picture or in a table beside it. */
  readonly pointedNode: string | null
  readonly pointedTie: string | null
  /** What was opened: it keeps a ring, or a stronger line. */
  readonly openNode: string | null
  readonly openTie: string | null
  /** A group that is looked at as a whole. */
  readonly community: number | null
}

/** The focus of a picture at which nobody looks closer. */
export const noFocus: Focus = {
  pointedNode: null,
  pointedTie: null,
  openNode: null,
  openTie: null,
  community: null,
}

/** The people and ties that are lit. */
export interface Light {
  readonly nodes: ReadonlySet<string>
  readonly ties: ReadonlySet<string>
}

/**
 * Who is in the light: a person with neighbours and the ties to them, the two ends of a tie, or a group with the ties inside it; null:
 * everybody. What is pointed at comes before the group, and that before what is open.
 */
export function lightOf(focus: Focus, graph: UndirectedGraph): Light | null {
  const ofTie = (tie: string | null): Light | null =>
    tie !== null && graph.hasEdge(tie) ? { nodes: new Set(graph.extremities(tie)), ties: new Set([tie]) } : null
  const ofNode = (node: string | null): Light | null =>
    node !== null && graph.hasNode(node)
      ? { nodes: new Set([node, ...graph.neighbors(node)]), ties: new Set(graph.edges(node)) }
      : null
  const ofCommunity = (community: number | null): Light | null => {
    if (community === null) return null
    const nodes = new Set(graph.filterNodes((_, attributes) => attributes.community === community))
    return { nodes, ties: new Set(graph.filterEdges((_, __, one, other) => nodes.has(one) && nodes.has(other))) }
  }
  return (
    ofNode(focus.pointedNode) ??
    ofTie(focus.pointedTie) ??
    ofCommunity(focus.community) ??
    ofNode(focus.openNode) ??
    ofTie(focus.openTie)
  )
}
