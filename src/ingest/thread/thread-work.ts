import type { Graph } from '../../graph/graph.ts'
import type { SourceFormat } from '../../model/record.ts'
import type { AskedDecision } from '../decisions/apply-decision.ts'
import type { Comparison } from '../identity/compare-groups.ts'
import type { ImportOptions, ImportProgress, ImportSizes } from '../import-documents.ts'
import { type ImportWork, workHere } from '../import-work.ts'
import type { ImportReport } from '../report.ts'
import type { ImportedDocument } from '../sync-sources.ts'
import { borrowGraphs, type LentGraph } from './borrowed-graph.ts'
import { createCalls } from './calls.ts'
import type { ThreadOwner } from './import-thread.ts'

/** A document whose bytes the owner of the thread has. */
export interface LentDocument {
  readonly number: number
  readonly name: string
  readonly format: SourceFormat | null
}

export interface LentImport extends Pick<ImportOptions, 'dryRun' | 'tieLimit'> {
  readonly number: number
  readonly documents: readonly LentDocument[]
  readonly format: SourceFormat | null
  readonly remove: readonly string[]
  readonly sizes: Partial<ImportSizes>
}

export interface LentDecision {
  readonly asked: AskedDecision
  readonly tieLimit: number
  readonly sizes: Partial<ImportSizes>
}

/** What the thread can be asked. */
export type ThreadWork = ReturnType<typeof answerIn>

const now = () => new Date()

/** A question of a request that ended is answered all the same: nobody listens. */
const never = new AbortController().signal

/** Does the work that is asked for over a port, with graphs and documents that the other side has. */
export const answerIn = (port: Parameters<typeof createCalls>[0], work: ImportWork = workHere) => {
  const borrowing = borrowGraphs(() => owner)
  /** A graph that is compared in again is the same one, so that what is kept for it is found. */
  const compared = new Map<number, Graph>()
  const answers = {
    ...borrowing.answers,
    importDocuments: (graph: LentGraph, asked: LentImport): Promise<ImportReport> => {
      const { number, documents, ...options } = asked
      return work.importDocuments(borrowing.borrow(graph), documents.map(documentOf), {
        ...options,
        now,
        progress: progressOf(number),
      })
    },
    applyDecision: (graph: LentGraph, { asked, ...options }: LentDecision): Promise<string> =>
      work.applyDecision(borrowing.borrow(graph), asked, { ...options, now }),
    comparePeople: (graph: LentGraph, a: string, b: string): Promise<Comparison> => {
      const known = compared.get(graph.number) ?? borrowing.borrow(graph)
      compared.set(graph.number, known)
      return work.comparePeople(known, a, b, never)
    },
  }
  const { there: owner } = createCalls<ThreadOwner>(port, answers)

  const documentOf = ({ number, name, format }: LentDocument): ImportedDocument => ({
    name,
    format,
    async *open() {
      const reading = await owner.openDocument(number)
      try {
        for (let piece = await owner.nextPiece(reading); piece !== null; piece = await owner.nextPiece(reading))
          yield piece
      } finally {
        await owner.closeDocument(reading)
      }
    },
  })
  const progressOf = (number: number): ImportProgress => {
    const tell =
      <Name extends keyof ImportProgress>(name: Name) =>
      (...args: Parameters<ImportProgress[Name]>) =>
        void owner.progress(number, name, args).catch(() => undefined)
    return {
      document: tell('document'),
      records: tell('records'),
      deciding: tell('deciding'),
      batch: tell('batch'),
    }
  }
  return answers
}
