import type { Graph } from '../graph/graph.ts'
import type { SourceFormat } from '../model/record.ts'
import { type ImportInTurn, type ImportInTurnOptions, importInTurn } from './import-in-turn.ts'
import { isImporting } from './import-turn.ts'
import { fileSource } from './sources/source-bytes.ts'

/** Imports of one file at a time, as a service takes them. */
export interface FileImports {
  /** Whether an import runs in this process already. */
  isBusy(): boolean
  take(file: {
    readonly name: string
    readonly path: string
    readonly format: SourceFormat | null
    readonly dryRun: boolean
  }): Promise<ImportInTurn>
  remove(name: string, dryRun: boolean): Promise<ImportInTurn>
}

/** Imports into a graph, all with the same settings. */
export const createFileImports = (graph: Graph, settings: Omit<ImportInTurnOptions, 'dryRun'>): FileImports => ({
  isBusy: () => isImporting(graph),
  take: ({ name, path, format, dryRun }) =>
    importInTurn(graph, [{ ...fileSource(name, path), format }], { ...settings, dryRun }),
  remove: (name, dryRun) => importInTurn(graph, [], { ...settings, dryRun, remove: [name] }),
})
