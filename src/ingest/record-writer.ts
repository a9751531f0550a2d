import type { SourceId } from '../model/id.ts'
import { FactCollector, type NodeFact } from './derive/graph-facts.ts'
import type { Held } from './held-record.ts'
import { registerNodes } from './institutions/register.ts'
import { encodeRecord } from './stored-record.ts'
import type { StoredSource } from './stored-source.ts'
import { type Changes, noChanges } from './write-changes.ts'

/** Writes the records of one source, and the source with them. */
export class RecordWriter {
  private readonly id: SourceId
  private readonly known: StoredSource | undefined
  private readonly properties: NodeFact['properties']
  private facts = new FactCollector()
  private moved: Changes['changedNodes'][number][] = []
  private isOpen = false

  constructor(id: SourceId, known: StoredSource | undefined, properties: NodeFact['properties']) {
    this.id = id
    this.known = known
    this.properties = properties
  }

  /** Adds a record; returns what it says as text (`encodeRecord`) where it is not stored yet, else null. */
  add(record: Held, stored: { locator: string; order: number } | undefined, order: number): string | null {
    const { id, locator } = record
    if (stored?.locator === locator && stored.order === order) return null
    if (stored !== undefined) {
      this.moved.push({ label: 'Record', id, change: { locator, order } })
      return null
    }
    const body = encodeRecord(record)
    const about = record.kind === 'paper' ? null : record.kind
    this.facts.node('Record', id, {
      locator,
      text: record.text,
      body,
      order,
      source: this.id,
      about,
    })
    if (record.kind === 'institution')
      for (const node of registerNodes(record)) this.facts.node('RegisterKey', node.id, node.properties)
    this.facts.relation({ type: 'HAS', from: 'Source', to: 'Record' }, null, this.id, id)
    return body
  }

  /** What was added since the last time. */
  take(): Changes {
    const { nodes, relations } = this.facts
    const changes = {
      ...noChanges,
      newNodes: [...nodes.values()],
      newRelations: [...relations.values()],
      changedNodes: this.moved,
    }
    this.facts = new FactCollector()
    this.moved = []
    return changes
  }

  /** The source itself, while its records are being written. */
  open(): Changes {
    if (this.isOpen) return noChanges
    this.isOpen = true
    const properties = { ...this.properties, id: this.id, sha256: '', recordCount: 0, unreadCount: 0, rejectedCount: 0 }
    const node = { label: 'Source', id: this.id } as const
    return this.known === undefined
      ? { ...noChanges, newNodes: [{ ...node, properties }] }
      : { ...noChanges, changedNodes: [{ ...node, change: properties }] }
  }
}

/** A source as it is when all of it is written. */
export const finished = (id: SourceId, properties: NodeFact['properties']): Changes => ({
  ...noChanges,
  changedNodes: [{ label: 'Source', id, change: properties }],
})
