import type { NodeLabel, Transaction, Value } from '../graph/graph.ts'
import { nodeLabels } from '../graph/graph.ts'
import {
  deleteNodes,
  deleteRelations,
  newNodes,
  newRelations,
  shapeKey,
  updateNodes,
  updateRelations,
} from '../statements/stored-graph.ts'
import type { GraphFacts, NodeFact, Properties, RelationFact } from './derive/graph-facts.ts'

/** Properties that change; null: it goes. The others stay, since an engine indexes again whatever is set. */
interface Change {
  readonly change: Properties
}

/** What must be written to make one graph into another. */
export interface Changes {
  readonly newNodes: readonly NodeFact[]
  readonly changedNodes: readonly (Pick<NodeFact, 'label' | 'id'> & Change)[]
  readonly deletedNodes: readonly NodeFact[]
  readonly newRelations: readonly RelationFact[]
  readonly changedRelations: readonly (RelationFact & Change)[]
  readonly deletedRelations: readonly RelationFact[]
}

/** Nothing to write. */
export const noChanges: Changes = {
  newNodes: [],
  changedNodes: [],
  deletedNodes: [],
  newRelations: [],
  changedRelations: [],
  deletedRelations: [],
}

/** Several changes, to be written together. */
export const mergeChanges = (...all: readonly Changes[]): Changes => ({
  newNodes: together(all.map(({ newNodes }) => newNodes)),
  changedNodes: together(all.map(({ changedNodes }) => changedNodes)),
  deletedNodes: together(all.map(({ deletedNodes }) => deletedNodes)),
  newRelations: together(all.map(({ newRelations }) => newRelations)),
  changedRelations: together(all.map(({ changedRelations }) => changedRelations)),
  deletedRelations: together(all.map(({ deletedRelations }) => deletedRelations)),
})

/** The lists as one; mostly all but one of them are empty. */
const together = <T>(lists: readonly (readonly T[])[]): readonly T[] => {
  const [first = [], ...others] = lists.filter(({ length }) => length > 0)
  return others.length === 0 ? first : first.concat(...others)
}

/** Whether nothing is to be written. */
export const isEmpty = (changes: Changes): boolean => Object.values(changes).every((list) => list.length === 0)

/** The difference between what is stored and what should be; empty when they are equal. */
export const changesBetween = (stored: GraphFacts, wanted: GraphFacts): Changes => {
  const newNodes: NodeFact[] = []
  const changedNodes: Changes['changedNodes'][number][] = []
  for (const node of wanted.nodes.values()) {
    const known = stored.nodes.get(node.id)
    if (known?.label !== node.label) newNodes.push(node)
    else {
      const change = changeBetween(known.properties, node.properties)
      if (change !== null) changedNodes.push({ label: node.label, id: node.id, change })
    }
  }
  const newRelations: RelationFact[] = []
  const changedRelations: Changes['changedRelations'][number][] = []
  for (const relation of wanted.relations.values()) {
    const known = stored.relations.get(relation.id)
    if (known === undefined || !sameEnds(known, relation)) newRelations.push(relation)
    else {
      const change = changeBetween(known.properties, relation.properties)
      if (change !== null) changedRelations.push({ ...relation, change })
    }
  }
  return {
    newNodes,
    changedNodes,
    deletedNodes: [...stored.nodes.values()].filter(({ id, label }) => wanted.nodes.get(id)?.label !== label),
    newRelations,
    changedRelations,
    deletedRelations: [...stored.relations.values()].filter(
      (relation) => !sameEnds(wanted.relations.get(relation.id), relation),
    ),
  }
}

const sameEnds = (a: RelationFact | undefined, b: RelationFact): boolean =>
  a !== undefined &&
  a.type === b.type &&
  a.from === b.from &&
  a.to === b.to &&
  a.fromLabel === b.fromLabel &&
  a.toLabel === b.toLabel

/** What must be set to make the one the other; null when they are equal. */
const changeBetween = (stored: Properties, wanted: Properties): Properties | null => {
  const change: Record<string, Value> = {}
  for (const [key, value] of Object.entries(wanted)) if (!sameValue(stored[key], value)) change[key] = value
  for (const key of Object.keys(stored)) if (!(key in wanted)) change[key] = null
  return Object.keys(change).length === 0 ? null : change
}

const sameValue = (a: Value | undefined, b: Value | undefined): boolean => {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, index) => item === b[index])
  return a === b
}

/** Rows of one statement: enough to be quick, few enough for the memory of a small server. */
const batchSize = 5_000
/** So many statements are on their way to the engine, so that it never waits for the next rows to be put together. */
const mostUnderWay = 3

/** Writes the changes in one transaction: relationships go before their ends, nodes come before theirs. */
export const writeChanges = async (transaction: Transaction, changes: Changes): Promise<void> => {
  const underWay: Promise<unknown>[] = []
  /** A transaction runs its statements in the order in which it gets them. */
  const inBatches = async <T>(
    rows: readonly T[] = [],
    run: (rows: readonly T[]) => Promise<unknown>,
  ): Promise<void> => {
    for (let start = 0; start < rows.length; start += batchSize) {
      if (underWay.length >= mostUnderWay) await underWay.shift()
      underWay.push(run(rows.slice(start, start + batchSize)))
    }
  }
  const deleted = byShape(changes.deletedRelations)
  for (const [key, statement] of deleteRelations) {
    await inBatches(deleted.get(key), (rows) =>
      transaction.run(statement, { rows: rows.map(({ id, from, to }) => ({ id, from, to })) }),
    )
  }
  for (const label of nodeLabels) {
    await inBatches(ofLabel(changes.deletedNodes, label), (rows) =>
      transaction.run(deleteNodes[label], { ids: rows.map(({ id }) => id) }),
    )
    await inBatches(ofLabel(changes.newNodes, label), (rows) => transaction.run(...newNodes(label, rows)))
    await inBatches(ofLabel(changes.changedNodes, label), (rows) =>
      transaction.run(updateNodes[label], { rows: rows.map(({ id, change }) => ({ id, properties: change })) }),
    )
  }
  const [created, updated] = [byShape(changes.newRelations), byShape(changes.changedRelations)]
  for (const [key, statement] of updateRelations) {
    await inBatches(created.get(key), (rows) => transaction.run(...newRelations(key, rows)))
    await inBatches(updated.get(key), (rows) =>
      transaction.run(statement, {
        rows: rows.map(({ id, from, to, change }) => ({ id, from, to, properties: change })),
      }),
    )
  }
  await Promise.all(underWay)
}

const ofLabel = <T extends Pick<NodeFact, 'label' | 'id'>>(nodes: readonly T[], label: NodeLabel): T[] =>
  nodes.filter((node) => node.label === label).sort((a, b) => (a.id < b.id ? -1 : 1))

/** The relationships of each kind, in the order of their ends: so writers meet the same nodes in the same order. */
const byShape = <T extends RelationFact>(relations: readonly T[]): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>()
  for (const relation of relations) {
    const key = shapeKey({ type: relation.type, from: relation.fromLabel, to: relation.toLabel })
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [relation])
    else group.push(relation)
  }
  for (const group of groups.values())
    group.sort((a, b) => (a.from === b.from ? (a.to < b.to ? -1 : 1) : a.from < b.from ? -1 : 1))
  return groups
}
