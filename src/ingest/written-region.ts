import type { Region } from './derive/batch-facts.ts'
import type { Batch } from './derive/batches.ts'
import type { CurrentGraph } from './derive/current.ts'
import { type GraphFacts, type NodeFact, type RelationFact, relationKey } from './derive/graph-facts.ts'
import type { Changes } from './write-changes.ts'

/** What batches say of again: people and what is known by its names, ties and stays. Of the rest each batch says all at once. */
const isSaidAgain = ({ type }: RelationFact): boolean => type === 'COLLABORATED' || type === 'AFFILIATED'

/**
 * What an import into an empty graph has written, as far as a later batch says something about it again. It is known without
 * asking the graph, so that a batch is compared while the one before it is still being written.
 */
export class WrittenRegion {
  /** By person: the last batch with a paper of his. */
  private readonly lastBatch = new Map<string, number>()
  private readonly nodes = new Map<string, NodeFact>()
  private readonly relations = new Map<string, RelationFact>()
  /** By person: his stays, by their ids. */
  private readonly stays = new Map<string, Set<string>>()

  constructor(batches: readonly Batch[], current: CurrentGraph) {
    for (const [index, { items }] of batches.entries())
      for (const item of items)
        for (const { person } of current.view(item)?.people ?? []) this.lastBatch.set(person, index)
  }

  /** What of a region was written; as `readRegion` would find it. */
  read({ people, named, pairs, stays }: Region): GraphFacts {
    const nodes = new Map<string, NodeFact>()
    const relations = new Map<string, RelationFact>()
    for (const id of [...people, ...named]) {
      const node = this.nodes.get(id)
      if (node !== undefined) nodes.set(id, node)
    }
    const ties = (pairs ?? []).map(([from, to]) => relationKey('COLLABORATED', from, to))
    for (const id of [...ties, ...stays.flatMap((person) => [...(this.stays.get(person) ?? [])])]) {
      const relation = this.relations.get(id)
      if (relation !== undefined) relations.set(id, relation)
    }
    return { nodes, relations }
  }

  /** Takes note of what a batch, by its place, writes. */
  write(index: number, wanted: GraphFacts, { deletedNodes, deletedRelations }: Changes): void {
    for (const { id } of deletedNodes) this.nodes.delete(id)
    for (const { id, type, from } of deletedRelations) {
      this.relations.delete(id)
      if (type === 'AFFILIATED') this.stays.get(from)?.delete(id)
    }
    const comesAgain = (id: string) => (this.lastBatch.get(id) ?? index) > index
    for (const node of wanted.nodes.values()) {
      if (node.label !== 'Paper' && (node.label !== 'Person' || comesAgain(node.id))) this.nodes.set(node.id, node)
      else this.nodes.delete(node.id)
    }
    for (const relation of wanted.relations.values()) {
      if (!isSaidAgain(relation)) continue
      const { id, type, from, to } = relation
      if (!comesAgain(from) || (type === 'COLLABORATED' && !comesAgain(to))) {
        this.relations.delete(id)
        continue
      }
      this.relations.set(id, relation)
      if (type === 'AFFILIATED') this.stays.set(from, (this.stays.get(from) ?? new Set()).add(id))
    }
  }
}
