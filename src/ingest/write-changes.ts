import type { NodeLabel, Statement, Transaction, Value } from '../graph/graph.ts'
import { nodeLabels } from '../graph/graph.ts'
import { relationShapes } from '../model/relation.ts'
import { deleteNodes, deleteRelations, putNodes, putRelations, shapeKey } from '../statements/stored-graph.ts'
import type { GraphFacts, NodeFact, Properties, RelationFact } from './derive/graph-facts.ts'

/** What must be written to make one graph into another. */
export interface Changes {
  readonly putNodes: readonly NodeFact[]
  readonly deletedNodes: readonly NodeFact[]
  readonly putRelations: readonly RelationFact[]
  readonly deletedRelations: readonly RelationFact[]
}

/** The difference between what is stored and what should be; empty when they are equal. */
export const changesBetween = (stored: GraphFacts, wanted: GraphFacts): Changes => {
  const putNodes = [...wanted.nodes.values()].filter((node) => !sameNode(stored.nodes.get(node.id), node))
  const deletedNodes = [...stored.nodes.values()].filter(({ id, label }) => wanted.nodes.get(id)?.label !== label)
  const putRelations = [...wanted.relations.values()].filter(
    (relation) => !sameRelation(stored.relations.get(relation.id), relation),
  )
  const deletedRelations = [...stored.relations.values()].filter(
    (relation) => !sameEnds(wanted.relations.get(relation.id), relation),
  )
  return { putNodes, deletedNodes, putRelations, deletedRelations }
}

const sameNode = (stored: NodeFact | undefined, wanted: NodeFact): boolean =>
  stored !== undefined && stored.label === wanted.label && sameProperties(stored.properties, wanted.properties)

const sameEnds = (a: RelationFact | undefined, b: RelationFact): boolean =>
  a !== undefined &&
  a.type === b.type &&
  a.from === b.from &&
  a.to === b.to &&
  a.fromLabel === b.fromLabel &&
  a.toLabel === b.toLabel

const sameRelation = (stored: RelationFact | undefined, wanted: RelationFact): boolean =>
  stored !== undefined && sameEnds(stored, wanted) && sameProperties(stored.properties, wanted.properties)

const sameProperties = (a: Properties, b: Properties): boolean => {
  const keys = Object.keys(b)
  return keys.length === Object.keys(a).length && keys.every((key) => sameValue(a[key], b[key]))
}

const sameValue = (a: Value | undefined, b: Value | undefined): boolean => {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, index) => item === b[index])
  return a === b
}

/** Rows of one statement: enough to be quick, few enough for the memory of a small server. */
const batchSize = 5_000

/** Writes the changes in one transaction: relationships go before their ends, nodes come before theirs. */
export const writeChanges = async (transaction: Transaction, changes: Changes): Promise<void> => {
  for (const shape of relationShapes) {
    await inBatches(
      transaction,
      deleteRelations.get(shapeKey(shape)),
      ofShape(changes.deletedRelations, shape),
      (rows) => ({ rows }),
    )
  }
  for (const label of nodeLabels) {
    await inBatches(transaction, deleteNodes[label], ofLabel(changes.deletedNodes, label), (rows) => ({
      ids: rows.map(({ id }) => id),
    }))
    await inBatches(transaction, putNodes[label], ofLabel(changes.putNodes, label), (rows) => ({
      rows: rows.map(({ id, properties }) => ({ id, properties })),
    }))
  }
  for (const shape of relationShapes) {
    await inBatches(transaction, putRelations.get(shapeKey(shape)), ofShape(changes.putRelations, shape), (rows) => ({
      rows: rows.map(({ id, from, to, properties }) => ({ id, from, to, properties })),
    }))
  }
}

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1)

const ofLabel = (nodes: readonly NodeFact[], label: NodeLabel): NodeFact[] =>
  nodes.filter((node) => node.label === label).sort(byId)

const ofShape = (
  relations: readonly RelationFact[],
  shape: { type: string; from: string; to: string },
): RelationFact[] =>
  relations
    .filter(({ type, fromLabel, toLabel }) => type === shape.type && fromLabel === shape.from && toLabel === shape.to)
    .sort(byId)

const inBatches = async <T, P>(
  transaction: Transaction,
  statement: Statement<P, never> | undefined,
  rows: readonly T[],
  params: (rows: readonly T[]) => P,
) => {
  if (statement === undefined) return
  for (let start = 0; start < rows.length; start += batchSize) {
    await transaction.run(statement, params(rows.slice(start, start + batchSize)))
  }
}
