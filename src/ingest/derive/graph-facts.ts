import type { NodeLabel, Value } from '../../graph/graph.ts'
import type { RelationType } from '../../model/relation.ts'

/** A kind of relationship, and the nodes that it joins. */
export interface RelationKind {
  readonly type: RelationType
  readonly from: NodeLabel
  readonly to: NodeLabel
}

export type Properties = Readonly<Record<string, Value>>

export interface NodeFact {
  readonly label: NodeLabel
  readonly id: string
  /** Everything the node carries, `id` too; no nulls: what is unknown is not there. */
  readonly properties: Properties
}

export interface RelationFact {
  readonly type: RelationType
  readonly fromLabel: NodeLabel
  readonly toLabel: NodeLabel
  /** Its own id, or, where there is one between two nodes, `relationKey`: that one is not stored. */
  readonly id: string
  readonly from: string
  readonly to: string
  readonly properties: Properties
}

/** What a relationship without an id of its own is called in memory. */
export const relationKey = (type: RelationType, from: string, to: string): string => `${type} ${from} ${to}`

/** A whole graph, or the part of it that an import is about: by id, so that two of them can be compared. */
export interface GraphFacts {
  readonly nodes: ReadonlyMap<string, NodeFact>
  readonly relations: ReadonlyMap<string, RelationFact>
}

/** Collects facts; the same relation stated twice is one with the records of both. */
export class FactCollector implements GraphFacts {
  readonly nodes = new Map<string, NodeFact>()
  readonly relations = new Map<string, RelationFact>()

  node(label: NodeLabel, id: string, properties: Properties): void {
    this.nodes.set(id, { label, id, properties: stored(id, properties) })
  }

  /** Adds a relationship, with an id of its own or, with null, as the only one of its kind between two nodes. */
  relation(kind: RelationKind, id: string | null, from: string, to: string, properties: Properties = {}): void {
    const key = id ?? relationKey(kind.type, from, to)
    const known = this.relations.get(key)
    this.relations.set(key, {
      type: kind.type,
      fromLabel: kind.from,
      toLabel: kind.to,
      id: key,
      from,
      to,
      properties: stored(id, known === undefined ? properties : united(known.properties, properties)),
    })
  }
}

/** As it is stored: without what is unknown, lists of ids in order, each once. */
const stored = (id: string | null, properties: Properties): Properties => {
  if (id === null && isAsStored(properties)) return properties
  const kept: Record<string, Value> = {}
  for (const key in properties) {
    const value = properties[key]
    if (value === null || value === undefined) continue
    kept[key] = idLists.has(key) && Array.isArray(value) ? inOrder(value) : value
  }
  if (id !== null) kept.id = id
  return kept
}

/** Most are ties, of which all is known: imports make hundreds of thousands of them. */
const isAsStored = (properties: Properties): boolean => {
  for (const key in properties) {
    const value = properties[key]
    if (value === null || value === undefined || idLists.has(key)) return false
  }
  return true
}

const idLists: ReadonlySet<string> = new Set(['records', 'mentions'])

const inOrder = (ids: readonly Value[]): readonly Value[] => (ids.length < 2 ? ids : [...new Set(ids)].sort())

/** The one with the lists of ids that either states. */
const united = (known: Properties, found: Properties): Properties => {
  const all: Record<string, Value> = { ...found }
  for (const key of idLists) {
    const ids = [known[key], found[key]].flatMap((list) => (Array.isArray(list) ? list : []))
    if (ids.length > 0) all[key] = ids
  }
  return all
}
