import type { Graph } from '../graph/graph.ts'
import { importStateId } from '../statements/import.ts'
import { nodesOf } from '../statements/stored-graph.ts'
import { FactCollector } from './derive/graph-facts.ts'
import { type Changes, noChanges } from './write-changes.ts'

/** What every import leaves for the next one to know. */
export interface ImportState {
  /** Of the last time that everybody was decided anew. */
  readonly mentionCount: number
  readonly tieLimit: number
  readonly rules: number
  /** See `TitleTopics.known`. */
  readonly topics: string
  /** See `Identification.venues`: of the last time that everybody was decided anew; empty for a small graph. */
  readonly venues: string
}

/** Raised when the same records would give another graph than before: then everything is derived anew. */
export const rules = 1

/** What the last import left; null where there was none. */
export const readState = async (graph: Graph): Promise<ImportState | null> => {
  const [row] = await graph.read(nodesOf.Import, { ids: [importStateId] })
  if (row === undefined) return null
  const { mentionCount, tieLimit, rules: madeBy, topics, venues } = row.properties
  return {
    mentionCount: Number(mentionCount),
    tieLimit: Number(tieLimit),
    rules: Number(madeBy),
    topics: typeof topics === 'string' ? topics : '',
    venues: typeof venues === 'string' ? venues : '',
  }
}

/** What is to be written of the state after an import. */
export const stateChange = (before: ImportState | null, after: ImportState | null): Changes => {
  if (
    after === null ||
    (before !== null && Object.entries(after).every(([key, value]) => before[key as keyof ImportState] === value))
  )
    return noChanges
  const facts = new FactCollector()
  facts.node('Import', importStateId, { ...after })
  const nodes = [...facts.nodes.values()]
  return before === null
    ? { ...noChanges, newNodes: nodes }
    : { ...noChanges, changedNodes: nodes.map(({ label, id, properties }) => ({ label, id, change: properties })) }
}
