import { type NodeLabel, nodeLabels, read, type Statement, type Value, write } from '../graph/graph.ts'
import { nodeProperties } from '../model/node.ts'
import { hasOwnId, type RelationShape, relationShapes } from '../model/relation.ts'

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
type NodeRow = { readonly id: string; readonly properties: Readonly<Record<string, Value>> }
interface RelationRow {
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

const shapes: ReadonlyMap<string, RelationShape> = new Map(relationShapes.map((shape) => [shapeKey(shape), shape]))

/** Nodes of a kind by their ids. */
export const nodesOf = byLabel((label) =>
  read<{ ids: readonly string[] }, StoredNode>(
    `UNWIND $ids AS id MATCH (n:${label} {id: id}) RETURN properties(n) AS properties`,
  ),
)

/** The relationships of a kind that start at these nodes. */
export const relationsFrom = byShape(({ type, from, to }) =>
  read<{ ids: readonly string[] }, StoredRelation>(`
    UNWIND $ids AS id
    MATCH (a:${from} {id: id})
    MATCH (a)-[r:${type}]->(b:${to})
    RETURN id AS from, b.id AS to, properties(r) AS properties
  `),
)

/** The relationships of a kind that end at these nodes. */
export const relationsTo = byShape(({ type, from, to }) =>
  read<{ ids: readonly string[] }, StoredRelation>(`
    UNWIND $ids AS id
    MATCH (b:${to} {id: id})
    MATCH (b)<-[r:${type}]-(a:${from})
    RETURN a.id AS from, id AS to, properties(r) AS properties
  `),
)

/**
 * The ties of pairs of people, the smaller id first. With both ends looked up, no others of people with many are looked at. They
 * are looked up before anything else, which the WITH is for: without it Neo4j may go through everybody for each pair, as long as
 * its statistics are those of an empty graph.
 */
export const tiesOfPairs = read<{ rows: readonly { readonly from: string; readonly to: string }[] }, StoredRelation>(`
  UNWIND $rows AS row
  MATCH (a:Person {id: row.from})
  MATCH (b:Person {id: row.to})
  WITH row, a, b
  MATCH (a)-[r:COLLABORATED]->(b)
  RETURN row.from AS from, row.to AS to, properties(r) AS properties
`)

/**
 * Values by the property that they are of and "Column", all in the order of the rows. Both engines take rows in this form in a
 * fraction of the time of a list of maps, in which each row brings all its keys. Each column is a parameter of its own: in a map of
 * them the embedded engine takes three times as long, since it copies the map for each value.
 */
type Columns = Readonly<Record<string, readonly Value[]>>

const inColumns = (properties: readonly string[]): string =>
  properties.map((key) => `${key}: $${key}Column[i]`).join(', ')

const columnsOf = <T extends { readonly properties: Readonly<Record<string, Value>> }>(
  rows: readonly T[],
  properties: readonly string[],
): Columns =>
  Object.fromEntries(properties.map((key) => [`${key}Column`, rows.map((row) => row.properties[key] ?? null)]))

const bulk: Partial<Record<NodeLabel, readonly string[]>> = nodeProperties

/** New nodes; `newNodes` puts together what they take. */
export const createNodes = byLabel((label) => {
  const properties = bulk[label]
  return write<Columns | { rows: readonly NodeRow[] }>(
    properties === undefined
      ? `UNWIND $rows AS row CREATE (n:${label} {id: row.id}) SET n = row.properties`
      : `UNWIND range(0, size($idColumn) - 1) AS i CREATE (n:${label} {${inColumns(properties)}})`,
  )
})

/** The statement that creates nodes of a kind, and its parameters. */
export const newNodes = (label: NodeLabel, rows: readonly NodeRow[]) => {
  const properties = bulk[label]
  return [createNodes[label], properties === undefined ? { rows } : columnsOf(rows, properties)] as const
}

/** Nodes of which these properties change; a null takes one away. */
export const updateNodes = byLabel((label) =>
  write<{ rows: readonly NodeRow[] }>(`UNWIND $rows AS row MATCH (n:${label} {id: row.id}) SET n += row.properties`),
)

/** Which end of a kind of relationship has few of them, so that it is looked up from there; people have many ties at both. */
const fewAt = ({ type }: RelationShape): 'a' | 'b' | 'none' =>
  type === 'COLLABORATED' ? 'none' : type === 'HAS' || type === 'AUTHORED' || type === 'CLAIMS' ? 'b' : 'a'

/** A relationship found by its ends, and by its id if it has one, from the end that has few of its kind; see `tiesOfPairs`. */
const matchRelation = (shape: RelationShape): string => {
  const r = `[r:${shape.type}${hasOwnId(shape) ? ' {id: row.id}' : ''}]`
  const [a, b] = [`(a:${shape.from} {id: row.from})`, `(b:${shape.to} {id: row.to})`]
  if (fewAt(shape) === 'none') return `MATCH ${a} MATCH ${b} WITH row, a, b MATCH (a)-${r}->(b)`
  return fewAt(shape) === 'a'
    ? `MATCH ${a} WITH row, a MATCH (a)-${r}->${b}`
    : `MATCH ${b} WITH row, b MATCH (b)<-${r}-${a}`
}

/** New relationships; `newRelations` puts together what they take. */
export const createRelations = byShape(({ type, from, to, properties }) =>
  write<Columns>(`
    UNWIND range(0, size($startColumn) - 1) AS i
    MATCH (a:${from} {id: $startColumn[i]})
    MATCH (b:${to} {id: $endColumn[i]})
    CREATE (a)-[:${type}${properties.length === 0 ? '' : ` {${inColumns(properties)}}`}]->(b)
  `),
)

/**
 * The statement that creates relationships of a kind, and its parameters.
 * @throws RangeError for a key of no kind; see `shapeKey`
 */
export const newRelations = (key: string, rows: readonly RelationRow[]) => {
  const [statement, shape] = [createRelations.get(key), shapes.get(key)]
  if (statement === undefined || shape === undefined) throw new RangeError(`There are no relationships ${key}.`)
  const params = {
    ...columnsOf(rows, shape.properties),
    startColumn: rows.map(({ from }) => from),
    endColumn: rows.map(({ to }) => to),
  }
  return [statement, params] as const
}

/** Relationships of which these properties change; a null takes one away. */
export const updateRelations = byShape((shape) =>
  write<{ rows: readonly (RelationRow & { readonly id: string })[] }>(
    `UNWIND $rows AS row ${matchRelation(shape)} SET r += row.properties`,
  ),
)

/** Nodes deleted with their relationships. */
export const deleteNodes = byLabel((label) =>
  write<{ ids: readonly string[] }>(`UNWIND $ids AS id MATCH (n:${label} {id: id}) DETACH DELETE n`),
)

/** Relationships deleted. */
export const deleteRelations = byShape((shape) =>
  write<{ rows: readonly { readonly id: string; readonly from: string; readonly to: string }[] }>(
    `UNWIND $rows AS row ${matchRelation(shape)} DELETE r`,
  ),
)
