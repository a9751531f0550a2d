import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Graph } from '../../src/graph/graph.ts'
import { openGraph } from '../../src/graph/open-graph.ts'
import { findDocuments } from '../../src/ingest/find-documents.ts'
import { sizesOf } from '../../src/ingest/import-documents.ts'
import { importInTurn } from '../../src/ingest/import-in-turn.ts'
import { canonicalDump } from './canonical-dump.ts'
import { readStoredGraph, type StoredGraph } from './stored-graph.ts'

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))

/** What is loaded, and by how many authors' places at once. */
export interface Load {
  readonly paths: readonly string[]
  readonly importBatch: number
}

export interface KilledImport {
  /** False where the import had ended before. */
  readonly wasKilled: boolean
  /** NOTHING, RECORDS (no paper is made yet), PART or WHOLE: what was there after the kill. */
  readonly left: 'NOTHING' | 'RECORDS' | 'PART' | 'WHOLE'
  readonly half: StoredGraph | null
  /** What the same import again came to. */
  readonly dump: readonly string[]
}

const start = (folder: string, { paths, importBatch }: Load) =>
  spawn(process.execPath, [cli, 'seed', ...paths], {
    env: { PATH: process.env.PATH ?? '', DATA_DIR: folder, IMPORT_BATCH: `${importBatch}` },
    stdio: ['ignore', 'ignore', 'pipe'],
  })

/** Does something with the graph of a folder. */
const withGraph = async <T>(folder: string, work: (graph: Graph) => Promise<T>): Promise<T> => {
  const graph = await openGraph({ kind: 'embedded', folder, statementTimeoutMs: 60_000 })
  try {
    return await work(graph)
  } finally {
    await graph.close()
  }
}

/** The graph after the same import again: in this process, where there is nobody to kill. */
const finished = (folder: string, { paths, importBatch }: Load): Promise<StoredGraph> =>
  withGraph(folder, async (graph) => {
    const options = { dryRun: false, tieLimit: 100, now: () => new Date(), sizes: sizesOf(importBatch) }
    await importInTurn(graph, await findDocuments(paths), options)
    return readStoredGraph(graph)
  })

/** A graph as lines, without the moments at which its documents came. */
const dumpOf = (graph: StoredGraph): string[] =>
  canonicalDump(graph).map((line) => line.replace(/importedAt="[^"]*"/, 'importedAt'))

/** An import that nobody disturbs: how long it takes, and what it comes to. */
export const importUndisturbed = async (
  folder: string,
  load: Load,
): Promise<{ readonly milliseconds: number; readonly dump: readonly string[] }> => {
  const begin = performance.now()
  const child = start(folder, load)
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`The import ended with ${code}: ${said}`)
  const milliseconds = performance.now() - begin
  return { milliseconds, dump: dumpOf(await withGraph(folder, readStoredGraph)) }
}

/** An import that is killed after some time, and the same import again. */
export const importKilled = async (folder: string, load: Load, afterMs: number): Promise<KilledImport> => {
  const child = start(folder, load)
  const closed = once(child, 'close')
  const timer = setTimeout(() => child.kill('SIGKILL'), afterMs)
  const [, signal] = await closed
  clearTimeout(timer)
  const half = existsSync(join(folder, 'graph.grafeo')) ? await withGraph(folder, readStoredGraph) : null
  const dump = dumpOf(await finished(folder, load))
  return { wasKilled: signal === 'SIGKILL', left: leftIn(half), half, dump }
}

const leftIn = (graph: StoredGraph | null): KilledImport['left'] => {
  if (graph === null || graph.sources.length === 0) return 'NOTHING'
  const nodes = [...graph.nodes.values()]
  if (!nodes.some(({ label }) => label === 'Paper')) return 'RECORDS'
  return nodes.some(({ label, properties }) => label === 'Source' && properties.sha256 === '') ? 'PART' : 'WHOLE'
}
