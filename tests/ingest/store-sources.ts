import type { Graph } from '../../src/graph/graph.ts'
import { applySources } from '../../src/ingest/apply-sources.ts'
import { ReportBuilder } from '../../src/ingest/report.ts'
import type { Found } from '../../src/ingest/sources/source-reader.ts'
import { SourceSync } from '../../src/ingest/sync-sources.ts'
import type { TestSource } from './records.ts'
import { readStoredGraph, type StoredGraph } from './stored-graph.ts'

/** How much an import of a test does at once; by default all of it. */
export interface StoreSizes {
  readonly tieLimit?: number
  readonly recordsInBatch?: number
  readonly authorsInBatch?: number
  readonly mostDecidedAnew?: number
}

/**
 * The graph after a step of its history: documents that come or replace those of their names, and names of documents that go.
 * An import without files, for tests of what follows from records.
 */
export const storeSources = async (
  graph: Graph,
  sources: readonly TestSource[],
  gone: readonly string[] = [],
  { tieLimit = 100, recordsInBatch = 10_000, authorsInBatch = 100_000, mostDecidedAnew = 10_000 }: StoreSizes = {},
): Promise<StoredGraph> => {
  const now = () => new Date('2026-01-02T03:04:05.000Z')
  const sync = await SourceSync.over(graph, { dryRun: false, now, recordsInBatch, format: null })
  for (const name of gone) await sync.remove(name)
  for (const { name, records } of sources) {
    const found = async function* (): AsyncGenerator<Found> {
      for (const { id: _, source: __, ...record } of records) yield { kind: 'record', record }
    }
    await sync.takeFound({ name, format: 'PROFILE', sha256: JSON.stringify(records) }, found())
  }
  await applySources(
    graph,
    sync.changes,
    { dryRun: false, now, tieLimit, authorsInBatch, mostDecidedAnew },
    (isKnown) => new ReportBuilder(sync.importedRecords, isKnown),
  )
  return readStoredGraph(graph)
}

/** The id of the person of that label; undefined unless there is exactly one. */
export const idOf = (graph: StoredGraph, label: string): string | undefined => {
  const ids = [...graph.nodes.values()].filter((node) => node.label === 'Person' && node.properties.label === label)
  return ids.length === 1 ? ids[0]?.id : undefined
}

/** The id of the paper of that title; undefined unless there is exactly one. */
export const paperIdOf = (graph: StoredGraph, title: string): string | undefined => {
  const ids = [...graph.nodes.values()].filter((node) => node.label === 'Paper' && node.properties.title === title)
  return ids.length === 1 ? ids[0]?.id : undefined
}
