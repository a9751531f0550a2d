import { type NodeLabel, nodeLabels, read, type Statement, type Value, write } from '../graph/graph.ts'
import { type RelationShape, relationShapes } from '../model/relation.ts'

/**
 * The statements that an import reads and writes the graph with: one a kind of node and one a kind of relationship. Labels
 * and types cannot be parameters in Cypher, so the texts are made from the closed lists of them, never from input.
 */

interface StoredNode {
  readonly properties: Readonly<Record<string, Value>>
}
interface StoredRelation {
  readonly from: string
  readonly to: string
  readonly properties: Readonly<Record<string, Value>>
}
interface NodeRow {
  readonly id: string
  readonly properties: Readonly<Record<string, Value>>
}
interface RelationRow {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly properties: Readonly<Record<string, Value>>
}

const byLabel = <P, R>(make: (label: NodeLabel) => Statement<P, R>): Readonly<Record<NodeLabel, Statement<P, R>>> =>
  Object.fromEntries(nodeLabels.map((label) => [label, make(label)])) as Record<NodeLabel, Statement<P, R>>

const byShape = <P, R>(make: (shape: RelationShape) => Statement<P, R>): ReadonlyMap<string, Statement<P, R>> =>
  new Map(relationShapes.map((shape) => [shapeKey(shape), make(shape)]))

/** The key of a kind of relationship in the maps below. */
export const shapeKey = ({
  type,
  from,
  to,
}: {
  readonly type: string
  readonly from: string
  readonly to: string
}): string => `${from} ${type} ${to}`

/** All nodes of a kind. */
export const allNodes = byLabel((label) =>
  read<Record<string, never>, StoredNode>(`MATCH (n:${label}) RETURN properties(n) AS properties`),
)

/** All relationships of a kind. */
export const allRelations = byShape(({ type, from, to }) =>
  read<Record<string, never>, StoredRelation>(
    `MATCH (a:${from})-[r:${type}]->(b:${to}) RETURN a.id AS from, b.id AS to, properties(r) AS properties`,
  ),
)

/** Nodes created, or given exactly these properties. */
export const putNodes = byLabel((label) =>
  write<{ rows: readonly NodeRow[] }>(`UNWIND $rows AS row MERGE (n:${label} {id: row.id}) SET n = row.properties`),
)

/** Nodes deleted with their relationships. */
export const deleteNodes = byLabel((label) =>
  write<{ ids: readonly string[] }>(`UNWIND $ids AS id MATCH (n:${label} {id: id}) DETACH DELETE n`),
)

/** Relationships created, or given exactly these properties. */
export const putRelations = byShape(({ type, from, to }) =>
  write<{ rows: readonly RelationRow[] }>(`
    UNWIND $rows AS row
    MATCH (a:${from} {id: row.from})
    MATCH (b:${to} {id: row.to})
    MERGE (a)-[r:${type} {id: row.id}]->(b)
    SET r = row.properties
  `),
)

/** Relationships deleted. */
export const deleteRelations = byShape(({ type, from, to }) =>
  write<{ rows: readonly { readonly id: string; readonly from: string; readonly to: string }[] }>(`
    UNWIND $rows AS row
    MATCH (a:${from} {id: row.from})
    MATCH (b:${to} {id: row.to})
    MATCH (a)-[r:${type} {id: row.id}]->(b)
    DELETE r
  `),
)
