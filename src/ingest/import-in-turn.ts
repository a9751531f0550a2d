import type { Graph } from '../graph/graph.ts'
import type { ImportOptions, ImportProgress } from './import-documents.ts'
import type { ImportWatch } from './import-news.ts'
import { checkStopped, inImportTurn, type TurnOptions } from './import-turn.ts'
import { type ImportWork, workHere } from './import-work.ts'
import type { ImportReport } from './report.ts'
import type { ImportedDocument } from './sync-sources.ts'

export interface ImportInTurn {
  readonly importId: string
  readonly report: ImportReport
}

export type ImportInTurnOptions = ImportOptions &
  Pick<TurnOptions, 'signal' | 'timing'> & {
    readonly watch?: ImportWatch
    /** Who does the work; this thread when not given. */
    readonly work?: ImportWork
  }

/**
 * Takes documents into the graph when no other import is under way, and stops after the running transaction when it is asked to.
 * @throws CoterieError CONFLICT while another import runs; UNAVAILABLE when stopped; what `importDocuments` throws
 */
export const importInTurn = (
  graph: Graph,
  documents: readonly ImportedDocument[],
  options: ImportInTurnOptions,
): Promise<ImportInTurn> =>
  inImportTurn(graph, options, async ({ importId, graph: ours }) => {
    const { dryRun, progress, watch, signal, work = workHere } = options
    const watched = watch?.started({ importId, dryRun, documentCount: documents.length })
    const told = [progress, watched].filter((one) => one !== undefined)
    try {
      const stopped = documents.map((document) => stoppable(document, signal))
      const report = await work.importDocuments(ours, stopped, { ...options, progress: together(told) })
      watched?.ended()
      return { importId, report }
    } catch (error) {
      watched?.failed(error)
      throw error
    }
  })

const together = (all: readonly ImportProgress[]): ImportProgress => ({
  document: (name, before) => {
    for (const one of all) one.document(name, before)
  },
  records: (name, count) => {
    for (const one of all) one.records(name, count)
  },
  deciding: () => {
    for (const one of all) one.deciding()
  },
  batch: (written, total) => {
    for (const one of all) one.batch(written, total)
  },
})

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
