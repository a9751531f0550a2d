import { type NodeLabel, read, type Value } from '../../src/graph/graph.ts'
import type { RelationShape } from '../../src/model/relation.ts'

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
