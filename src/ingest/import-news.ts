import { setTimeout } from 'node:timers/promises'
import { Bell } from '../model/bell.ts'
import { CoterieError } from '../model/error.ts'
import type { ImportProgress } from './import-documents.ts'

/** How far an import is. */
export interface ImportState {
  readonly importId: string
  readonly dryRun: boolean
  readonly phase: 'READING' | 'DECIDING' | 'WRITING' | 'ENDED' | 'FAILED'
  readonly startedAt: string
  /** The document that was read last; null before the first, and when sources are only taken out. */
  readonly documentName: string | null
  readonly readDocumentCount: number
  readonly documentCount: number
  readonly recordCount: number
  /** Over the time of reading. */
  readonly recordsPerSecond: number
  readonly writtenBatchCount: number
  /** Null before it is known. */
  readonly batchCount: number | null
  /** Why it failed, in words that clients may see. */
  readonly failure: string | null
}

/** Somebody who looks on while imports run. */
export interface ImportWatch {
  started(started: Pick<ImportState, 'importId' | 'dryRun' | 'documentCount'>): WatchedImport
}

export interface WatchedImport extends ImportProgress {
  ended(): void
  failed(error: unknown): void
}

/** So many imports are remembered for those who are slow to hear of their ends. */
const mostImports = 100
/** Whoever listens is told so often at most. */
const newsEveryMs = 250

/** Tells how far the imports of this process are. Nobody is waited for: who listens slowly hears the newest only, of each import. */
export class ImportNews implements ImportWatch {
  /** The newest of each import, in the order of the imports. */
  readonly #states = new Map<string, { readonly state: ImportState; readonly order: number }>()
  readonly #bell = new Bell()
  readonly #clock: () => number
  #order = 0

  /** The clock gives milliseconds since 1970. */
  constructor(clock: () => number) {
    this.#clock = clock
  }

  started({
    importId,
    dryRun,
    documentCount,
  }: Pick<ImportState, 'importId' | 'dryRun' | 'documentCount'>): WatchedImport {
    const start = this.#clock()
    let recordsBefore = 0
    let state: ImportState = {
      importId,
      dryRun,
      phase: 'READING',
      startedAt: new Date(start).toISOString(),
      documentName: null,
      readDocumentCount: 0,
      documentCount,
      recordCount: 0,
      recordsPerSecond: 0,
      writtenBatchCount: 0,
      batchCount: null,
      failure: null,
    }
    const tell = (change: Partial<ImportState>): void => {
      state = { ...state, ...change }
      this.#tell(state)
    }
    tell({})
    return {
      document: (documentName, readDocumentCount) => {
        recordsBefore = state.recordCount
        tell({ documentName, readDocumentCount })
      },
      records: (_, count) => {
        const recordCount = recordsBefore + count
        tell({ recordCount, recordsPerSecond: recordCount / Math.max(0.001, (this.#clock() - start) / 1_000) })
      },
      deciding: () => tell({ phase: 'DECIDING', readDocumentCount: documentCount }),
      batch: (writtenBatchCount, batchCount) => tell({ phase: 'WRITING', writtenBatchCount, batchCount }),
      ended: () => tell({ phase: 'ENDED' }),
      failed: (error) =>
        tell({
          phase: 'FAILED',
          failure:
            error instanceof CoterieError && error.code !== 'INTERNAL'
              ? error.message
              : 'Something went wrong on our side.',
        }),
    }
  }

  #tell(state: ImportState): void {
    this.#order += 1
    this.#states.set(state.importId, { state, order: this.#order })
    const [oldest] = this.#states.keys()
    if (this.#states.size > mostImports && oldest !== undefined) this.#states.delete(oldest)
    this.#bell.ring()
  }

  /** The import that runs, then whatever is new, until the signal ends it by rejecting. */
  states(signal: AbortSignal): AsyncGenerator<ImportState, never, void> {
    const last = [...this.#states.values()].at(-1)
    const isRunning = last !== undefined && last.state.phase !== 'ENDED' && last.state.phase !== 'FAILED'
    return this.#statesAfter(isRunning ? last.order - 1 : this.#order, signal)
  }

  async *#statesAfter(seen: number, signal: AbortSignal): AsyncGenerator<ImportState, never, void> {
    let told = seen
    for (;;) {
      const news = [...this.#states.values()].filter(({ order }) => order > told)
      for (const { state, order } of news) {
        told = order
        yield state
      }
      if (this.#order === told) await this.#bell.wait(signal)
      else await setTimeout(newsEveryMs, undefined, { signal })
    }
  }
}
