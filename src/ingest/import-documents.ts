import type { Graph } from '../graph/graph.ts'
import { CoterieError } from '../model/error.ts'
import type { SourceFormat } from '../model/record.ts'
import { type ApplyOptions, applySources } from './apply-sources.ts'
import { type ImportReport, ReportBuilder } from './report.ts'
import { type ImportedDocument, SourceSync } from './sync-sources.ts'

export interface ImportOptions {
  readonly dryRun: boolean
  /** Papers with more known authors than this make no ties. */
  readonly tieLimit: number
  /** Now: injected, since the graph keeps when a document came. */
  readonly now: () => Date
  /** How every document is to be read, whatever it looks like; null: as it looks. */
  readonly format?: SourceFormat | null
  /** Names of sources to take out. */
  readonly remove?: readonly string[]
  readonly progress?: ImportProgress
  readonly sizes?: Partial<ImportSizes>
  /**
   * Asks for the end. Whoever has the turn of imports refuses the next statement then; work in a thread of its own is broken off
   * where it stands, unless a transaction is open.
   */
  readonly signal?: AbortSignal | undefined
}

/** What is told while an import runs. */
export interface ImportProgress {
  /** A document is about to be read, after so many others. */
  document(name: string, before: number): void
  records(document: string, count: number): void
  /** All is read; who is who comes next, which is told nothing about. */
  deciding(): void
  batch(written: number, total: number): void
}

/** How much is done at once. */
export interface ImportSizes extends Pick<ApplyOptions, 'authorsInBatch' | 'mostDecidedAnew'> {
  readonly recordsInBatch: number
}

/** Enough for few transactions, little enough for the memory of a small server. */
export const usualSizes: ImportSizes = { recordsInBatch: 5_000, authorsInBatch: 40_000, mostDecidedAnew: 10_000 }

/** How much is done at once where a transaction writes so many authors' places: their records come by as many authors. */
export const sizesOf = (authorsInBatch: number): Partial<ImportSizes> => ({
  authorsInBatch,
  recordsInBatch: Math.ceil(authorsInBatch / 8),
})

/**
 * Takes documents into the graph and reports what came of each. A few documents are one transaction; many records are stored
 * first, in transactions of their own, and then made into papers and people batch by batch, each of which leaves a graph that
 * holds together: an import that is killed goes on when it is run again, and ends in the same graph. A document that cannot be
 * read is a rejected entry of the report, and the others are still loaded; one that is held already changes nothing.
 * One import at a time: see `import-in-turn.ts`.
 * @throws CoterieError NOT_FOUND when there is no source to take out
 */
export const importDocuments = async (
  graph: Graph,
  documents: readonly ImportedDocument[],
  options: ImportOptions,
): Promise<ImportReport> => {
  const { dryRun, tieLimit, now, progress, format = null, remove = [] } = options
  const sizes = { ...usualSizes, ...options.sizes }
  const sync = await SourceSync.over(graph, {
    dryRun,
    now,
    format,
    recordsInBatch: sizes.recordsInBatch,
    ...(progress === undefined ? {} : { onRecords: progress.records }),
  })
  for (const name of remove) if (!(await sync.remove(name))) throw noSource(name, sync.names)
  for (const [before, document] of documents.entries()) {
    progress?.document(document.name, before)
    await sync.take(document)
  }
  progress?.deciding()
  const report = await applySources(
    graph,
    sync.changes,
    {
      dryRun,
      now,
      tieLimit,
      ...sizes,
      ...(progress === undefined ? {} : { onBatch: progress.batch }),
    },
    (isKnown) => new ReportBuilder(sync.importedRecords, isKnown),
  )
  return report.done(sync.reports, dryRun)
}

const namesShown = 10

const noSource = (name: string, names: readonly string[]): CoterieError => {
  const more = names.length > namesShown ? ` and ${names.length - namesShown} more` : ''
  const there = names.length === 0 ? 'There are none.' : `There are: ${names.slice(0, namesShown).join(', ')}${more}.`
  return new CoterieError('NOT_FOUND', `No source is called ${JSON.stringify(name)}. ${there}`)
}
