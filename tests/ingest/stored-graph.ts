import { type Graph, type NodeLabel, nodeLabels, read, type Value } from '../../src/graph/graph.ts'
import { type GraphFacts, type NodeFact, type RelationFact, relationKey } from '../../src/ingest/derive/graph-facts.ts'
import { kindOfId } from '../../src/model/id.ts'
import { hasOwnId, type RelationShape, relationShapes } from '../../src/model/relation.ts'
import { graphVersionId } from '../../src/statements/graph-version.ts'

/** A whole graph, as it is stored. */
export interface StoredGraph extends GraphFacts {
  readonly redirects: readonly { readonly id: string; readonly target: string }[]
  readonly sources: readonly { readonly id: string; readonly name: string; readonly importedAt: string }[]
}

type Properties = Readonly<Record<string, Value>>

/** All nodes of a kind. */
export const allNodesOf = (label: NodeLabel) =>
  read<Record<never, never>, { readonly properties: Properties }>(
    `MATCH (n:${label}) RETURN properties(n) AS properties`,
  )

/** All relationships of a kind. */
export const allRelationsOf = ({ type, from, to }: RelationShape) =>
  read<Record<never, never>, { readonly from: string; readonly to: string; readonly properties: Properties }>(
    `MATCH (a:${from})-[r:${type}]->(b:${to}) RETURN a.id AS from, b.id AS to, properties(r) AS properties`,
  )

/** Reads all nodes and relationships of ours, but for the version: how often a graph was written to is not part of what it says. */
export const readStoredGraph = async (graph: Graph): Promise<StoredGraph> => {
  const nodes = new Map<string, NodeFact>()
  const relations = new Map<string, RelationFact>()
  for (const label of nodeLabels) {
    for (const { properties } of await graph.read(allNodesOf(label), {})) {
      const id = String(properties.id)
      // Between two transactions an id that names something again may still be a redirect, too.
      const key = label === 'Redirect' && nodes.has(id) ? `redirect ${id}` : id
      if (kindOfId(id) !== null && id !== graphVersionId) nodes.set(key, { label, id, properties })
    }
  }
  for (const shape of relationShapes) {
    const { type, from: fromLabel, to: toLabel } = shape
    for (const { from, to, properties } of await graph.read(allRelationsOf(shape), {})) {
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
