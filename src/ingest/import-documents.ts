import { createHash } from 'node:crypto'
import type { Graph } from '../graph/graph.ts'
import { deriveGraph, type HeldSource } from './derive/derive-graph.ts'
import { holdRecords, sourceIdOf } from './held-record.ts'
import { type DocumentReport, type ImportReport, reportOf } from './report.ts'
import { readSource } from './sources/read-source.ts'
import { readStoredGraph } from './stored-graph.ts'
import { changesBetween, writeChanges } from './write-changes.ts'

/** A document as it came: its name is its identity, so that a changed document replaces its former self. */
export interface Document {
  readonly name: string
  readonly bytes: Uint8Array
}

export interface ImportOptions {
  readonly dryRun: boolean
  /** Papers with more known authors than this make no ties. */
  readonly tieLimit: number
  /** Now: injected, since the graph keeps when a document came. */
  readonly now: () => Date
}

/** What a document is recognised by when it comes again. */
export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/**
 * Takes documents into the graph, all in one transaction, and reports what came of each. A document that cannot be read is a
 * rejected entry of the report, and the others are still loaded; one that is held already changes nothing.
 */
export const importDocuments = async (
  graph: Graph,
  documents: readonly Document[],
  options: ImportOptions,
): Promise<ImportReport> => {
  const stored = await readStoredGraph(graph)
  const held = new Map(stored.sources.map((source) => [source.id as string, source]))
  const reports: DocumentReport[] = []
  const importedRecords = new Set<string>()
  const taken = new Set<string>()
  const reject = (name: string, reason: string) => {
    const rejected = [{ locator: 'document', text: '', reason }]
    reports.push({ name, format: null, outcome: 'REJECTED', recordCount: 0, rejected, unread: [] })
  }
  for (const { name, bytes } of documents) {
    const sha256 = hashOf(bytes)
    const id = sourceIdOf(name)
    const twin = [...held.values()].find((source) => source.sha256 === sha256)
    if (twin !== undefined) {
      // A document that became a copy of another no longer says what only it said.
      const changed = twin.id !== id && !taken.has(id) && held.delete(id)
      const outcome = changed ? 'CHANGED' : 'UNCHANGED'
      reports.push({ name, format: twin.format, outcome, recordCount: twin.records.length, rejected: [], unread: [] })
      for (const record of twin.records) importedRecords.add(record.id)
      taken.add(twin.id)
      continue
    }
    if (taken.has(id)) {
      reject(name, `Another document of this import is called ${name} too; give them different names.`)
      continue
    }
    const reading = await readSource(name, bytes)
    if ('reason' in reading) {
      reject(name, reading.reason)
      continue
    }
    taken.add(id)
    const records = holdRecords(id, reading.records)
    const source: HeldSource = {
      id,
      name,
      format: reading.format,
      sha256,
      importedAt: options.now().toISOString(),
      unreadCount: reading.unread.length,
      rejectedCount: reading.rejected.length,
      records,
    }
    reports.push({
      name,
      format: reading.format,
      outcome: held.has(id) ? 'CHANGED' : 'NEW',
      recordCount: records.length,
      rejected: reading.rejected,
      unread: reading.unread,
    })
    for (const record of records) importedRecords.add(record.id)
    held.set(id, source)
  }
  const wanted = deriveGraph([...held.values()], stored.given, stored.redirects, options.tieLimit)
  const changes = changesBetween(stored, wanted)
  const nothing = Object.values(changes).every((list) => list.length === 0)
  if (!options.dryRun && !nothing) await graph.write((transaction) => writeChanges(transaction, changes))
  return reportOf(reports, importedRecords, stored, wanted, changes, options.dryRun)
}
