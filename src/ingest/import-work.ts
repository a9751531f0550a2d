import type { Graph } from '../graph/graph.ts'
import { type ApplyDecisionOptions, type AskedDecision, applyDecision } from './decisions/apply-decision.ts'
import { comparePeople } from './decisions/compare-people.ts'
import type { Comparison } from './identity/compare-groups.ts'
import { type ImportOptions, importDocuments } from './import-documents.ts'
import type { ImportReport } from './report.ts'
import type { ImportedDocument } from './sync-sources.ts'

/**
 * What looks at a whole graph for seconds: in this thread, where everybody else waits meanwhile, or in one of its own
 * (`thread/import-thread.ts`). Who does the work takes no turns: whoever asks has the turn of imports.
 */
export interface ImportWork {
  /** As `importDocuments`. */
  importDocuments(graph: Graph, documents: readonly ImportedDocument[], options: ImportOptions): Promise<ImportReport>
  /** As `applyDecision`. */
  applyDecision(graph: Graph, asked: AskedDecision, options: ApplyDecisionOptions): Promise<string>
  /** As `comparePeople`. */
  comparePeople(graph: Graph, a: string, b: string, signal: AbortSignal): Promise<Comparison>
}

/** Done in this thread. */
export const workHere: ImportWork = { importDocuments, applyDecision, comparePeople }
