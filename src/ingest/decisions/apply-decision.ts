import type { Graph } from '../../graph/graph.ts'
import { applySources } from '../apply-sources.ts'
import { type ImportSizes, usualSizes } from '../import-documents.ts'
import { ReportBuilder } from '../report.ts'
import { SourceSync } from '../sync-sources.ts'
import type { Decide } from './import-decisions.ts'
import {
  type MakeOptions,
  mergeDecision,
  rejectDecision,
  removeDecision,
  splitDecision,
  undoneDecision,
} from './make-decision.ts'
import { statedFacts } from './stated-facts.ts'

/** What somebody asks to be decided, as plain values: ids of people, of facts or of a decision, and why. */
export type AskedDecision =
  | { readonly kind: 'MERGE' | 'REJECT'; readonly people: readonly string[]; readonly reason: string }
  | { readonly kind: 'SPLIT'; readonly person: string; readonly facts: readonly string[]; readonly reason: string }
  | { readonly kind: 'REMOVE'; readonly person: string; readonly reason: string }
  | { readonly kind: 'UNDO'; readonly decision: string }

export interface ApplyDecisionOptions {
  readonly tieLimit: number
  readonly now: () => Date
  readonly sizes?: Partial<ImportSizes>
}

/**
 * Applies a decision as an import without documents, for whoever has the turn of imports.
 * @returns the id of the decision
 * @throws CoterieError for what cannot be decided
 */
export const applyDecision = async (
  graph: Graph,
  asked: AskedDecision,
  { tieLimit, now, sizes }: ApplyDecisionOptions,
): Promise<string> => {
  const all = { ...usualSizes, ...sizes }
  const sync = await SourceSync.over(graph, { dryRun: false, now, format: null, recordsInBatch: all.recordsInBatch })
  const { changes } = sync
  const decideIn = await decisionOf(graph, asked, { now, sourceName: changes.sourceName })
  let made = ''
  await applySources(
    graph,
    {
      ...changes,
      decide: (table, decisions) => {
        const decision = decideIn(table, decisions)
        made = decision.id
        return decision
      },
    },
    { dryRun: false, now, tieLimit, ...all },
    (isKnown) => new ReportBuilder(sync.importedRecords, isKnown),
  )
  return made
}

const decisionOf = async (
  graph: Graph,
  asked: AskedDecision,
  options: Omit<MakeOptions, 'reason'>,
): Promise<Decide> => {
  if (asked.kind === 'UNDO') return undoneDecision(asked.decision, options.now)
  const making = { ...options, reason: asked.reason }
  if (asked.kind === 'REMOVE') return removeDecision(asked.person, making)
  if (asked.kind === 'SPLIT')
    return splitDecision(asked.person, asked.facts, await statedFacts(graph, asked.person), making)
  return asked.kind === 'MERGE' ? mergeDecision(asked.people, making) : rejectDecision(asked.people, making)
}
