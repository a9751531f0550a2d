import { type Graph, nodeLabels, read, type Value } from '../../src/graph/graph.ts'
import { type GraphFacts, type NodeFact, type RelationFact, relationKey } from '../../src/ingest/derive/graph-facts.ts'
import { kindOfId } from '../../src/model/id.ts'
import { hasOwnId, relationShapes } from '../../src/model/relation.ts'
import { graphVersionId } from '../../src/statements/graph-version.ts'

/** A whole graph, as it is stored. */
export interface StoredGraph extends GraphFacts {
  readonly redirects: readonly { readonly id: string; readonly target: string }[]
  readonly sources: readonly { readonly id: string; readonly name: string; readonly importedAt: string }[]
}

type Properties = Readonly<Record<string, Value>>

const allNodes = read<Record<never, never>, { readonly labels: readonly string[]; readonly properties: Properties }>(
  'MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties',
)

const allRelations = read<
  Record<never, never>,
  {
    readonly type: string
    readonly fromLabels: readonly string[]
    readonly toLabels: readonly string[]
    readonly from: string
    readonly to: string
    readonly properties: Properties
  }
>(`
  MATCH (a)-[r]->(b)
  RETURN type(r) AS type, labels(a) AS fromLabels, labels(b) AS toLabels, a.id AS from, b.id AS to, properties(r) AS properties
`)

/**
 * Reads all nodes and relationships of ours, but for the version: how often a graph was written to is not part of what it says. In
 * two statements, since tests do it again and again.
 */
export const readStoredGraph = async (graph: Graph): Promise<StoredGraph> => {
  const nodes = new Map<string, NodeFact>()
  const relations = new Map<string, RelationFact>()
  const nodeRows = await graph.read(allNodes, {})
  for (const label of nodeLabels) {
    for (const { labels, properties } of nodeRows) {
      const id = String(properties.id)
      // Between two transactions an id that names something again may still be a redirect, too.
      const key = label === 'Redirect' && nodes.has(id) ? `redirect ${id}` : id
      if (labels.includes(label) && kindOfId(id) !== null && id !== graphVersionId)
        nodes.set(key, { label, id, properties })
    }
  }
  const relationRows = await graph.read(allRelations, {})
  for (const shape of relationShapes) {
    const { type, from: fromLabel, to: toLabel } = shape
    for (const row of relationRows) {
      if (row.type !== type || !row.fromLabels.includes(fromLabel) || !row.toLabels.includes(toLabel)) continue
      const { from, to, properties } = row
      const id = hasOwnId(shape) ? String(properties.id) : relationKey(type, from, to)
      if (kindOfId(hasOwnId(shape) ? id : from) !== null)
        relations.set(id, { type, fromLabel, toLabel, id, from, to, properties })
    }
  }
  const labelled = (label: NodeFact['label']) => [...nodes.values()].filter((node) => node.label === label)
  return {
    nodes,
    relations,
    redirects: labelled('Redirect').map(({ id, properties }) => ({ id, target: String(properties.target) })),
    sources: labelled('Source').map(({ id, properties }) => ({
      id,
      name: String(properties.name),
      importedAt: String(properties.importedAt),
    })),
  }
}
