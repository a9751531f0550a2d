import type { Graph } from '../graph/graph.ts'
import { type ImportOptions, importDocuments } from './import-documents.ts'
import { checkStopped, inImportTurn, type TurnOptions } from './import-turn.ts'
import type { ImportReport } from './report.ts'
import type { ImportedDocument } from './sync-sources.ts'

export interface ImportInTurn {
  readonly importId: string
  readonly report: ImportReport
}

export type ImportInTurnOptions = ImportOptions & Pick<TurnOptions, 'signal' | 'timing'>

/**
 * Takes documents into the graph when no other import is under way, and stops after the running transaction when it is asked to.
 * @throws CoterieError CONFLICT while another import runs; UNAVAILABLE when stopped; what `importDocuments` throws
 */
export const importInTurn = (
  graph: Graph,
  documents: readonly ImportedDocument[],
  options: ImportInTurnOptions,
): Promise<ImportInTurn> =>
  inImportTurn(graph, options, async (turn) => ({
    importId: turn.importId,
    report: await importDocuments(
      turn.graph,
      documents.map((document) => stoppable(document, options.signal)),
      options,
    ),
  }))

/** A large file is read for minutes without a word to the graph. */
const stoppable = (document: ImportedDocument, signal: AbortSignal | undefined): ImportedDocument => ({
  ...document,
  async *open() {
    for await (const piece of document.open()) {
      checkStopped(signal)
      yield piece
    }
  },
})
