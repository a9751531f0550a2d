import type { NodeLabel, Value } from '../../graph/graph.ts'
import type { RelationType } from '../../model/relation.ts'

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
  readonly id: string
  readonly from: string
  readonly to: string
  readonly properties: Properties
}

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
    this.nodes.set(id, { label, id, properties: withoutNulls({ ...properties, id }) })
  }

  relation(
    shape: { type: RelationType; from: NodeLabel; to: NodeLabel },
    id: string,
    from: string,
    to: string,
    properties: Properties = {},
  ): void {
    const merged = { ...properties, ...unionOfLists(this.relations.get(id)?.properties ?? {}, properties) }
    this.relations.set(id, {
      type: shape.type,
      fromLabel: shape.from,
      toLabel: shape.to,
      id,
      from,
      to,
      properties: withoutNulls({ ...merged, id }),
    })
  }
}

const withoutNulls = (properties: Properties): Properties =>
  Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null))

/** The lists of ids that either states, united and in order. */
const unionOfLists = (a: Properties, b: Properties): Properties =>
  Object.fromEntries(
    ['records', 'mentions'].flatMap((key) => {
      const ids = [a[key], b[key]].flatMap((list) => (Array.isArray(list) ? list : []))
      return ids.length > 0 ? [[key, [...new Set(ids)].sort()]] : []
    }),
  )
