import { parseArgs } from 'node:util'
import type { Config } from '../config.ts'
import { type FoundDocument, findDocuments } from '../ingest/find-documents.ts'
import { sizesOf } from '../ingest/import-documents.ts'
import { importInTurn } from '../ingest/import-in-turn.ts'
import { mergeReports, rejectedReport } from '../ingest/merge-reports.ts'
import { printReport } from '../ingest/print-report.ts'
import type { ImportReport } from '../ingest/report.ts'
import { openImportWork } from '../ingest/thread/import-thread.ts'
import { parseFormat } from '../model/document-name.ts'
import { CoterieError, SetupError } from '../model/error.ts'
import type { SourceFormat } from '../model/record.ts'
import { openConfiguredGraph } from '../open-configured-graph.ts'
import { createDocumentClient } from './document-client.ts'
import { namingServer } from './naming-server.ts'
import { createProgress, type Progress } from './progress.ts'
import { log, print } from './terminal.ts'
import { usage } from './usage.ts'

interface Asked {
  readonly paths: readonly string[]
  readonly dryRun: boolean
  readonly json: boolean
  readonly format: SourceFormat | null
  readonly remove: readonly string[]
  /** Null: into the graph itself. */
  readonly server: string | null
}

/** What a load needs besides what was asked. */
interface Loading {
  readonly config: Config
  readonly documents: readonly FoundDocument[]
  readonly progress: Progress
  readonly signal: AbortSignal
}

/** Loads documents, into the graph or through a service, and prints the report. @returns the exit code @throws SetupError */
export const seed = async (config: Config, rest: readonly string[]): Promise<number> => {
  const asked = parseAsked(rest)
  const { paths } = asked
  const documents = paths.length === 0 ? [] : await findDocuments(paths)
  if (documents.length === 0 && paths.length > 0) throw new SetupError(`No documents are in ${paths.join(', ')}.`)
  const size = documents.reduce((sum, document) => sum + document.size, 0)
  const progress = createProgress(process.stderr, () => performance.now(), size)
  const stopping = new AbortController()
  const stop = () => {
    progress.show('Stopping after the running transaction …')
    stopping.abort()
  }
  // Once: a second one ends the process as it stands, which the graph survives too.
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  const loading = { config, documents, progress, signal: stopping.signal }
  try {
    const report = await (asked.server === null
      ? loadIntoGraph(asked, loading)
      : loadThrough(asked.server, asked, loading))
    progress.end()
    if (asked.json) print(JSON.stringify(report, null, 2))
    else printReport(report, print)
    return 0
  } catch (error) {
    progress.end()
    if (stopping.signal.aborted) {
      log('Stopped: what was stored stays, and the same command goes on from there.')
      return 130
    }
    throw error instanceof CoterieError && error.code !== 'INTERNAL' ? new SetupError(error.message) : error
  } finally {
    process.off('SIGINT', stop)
    process.off('SIGTERM', stop)
  }
}

const parseAsked = (rest: readonly string[]): Asked => {
  const { values, positionals } = parseOptions(rest)
  const remove = values.remove ?? []
  if (positionals.length === 0 && remove.length === 0)
    throw new SetupError(`seed needs at least one file or folder.\n\n${usage}`)
  return {
    paths: positionals,
    dryRun: values['dry-run'],
    json: values.json,
    format: values.format === undefined ? null : formatOf(values.format),
    remove,
    server: values.server ?? null,
  }
}

const parseOptions = (rest: readonly string[]) => {
  try {
    return parseArgs({
      args: [...rest],
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        format: { type: 'string' },
        remove: { type: 'string', multiple: true },
        server: { type: 'string' },
      },
    })
  } catch (error) {
    throw new SetupError(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`)
  }
}

const formatOf = (word: string): SourceFormat => {
  try {
    return parseFormat(word)
  } catch (error) {
    throw new SetupError(error instanceof Error ? error.message : String(error))
  }
}

const loadIntoGraph = async (asked: Asked, loading: Loading): Promise<ImportReport> => {
  const { config, documents, progress, signal } = loading
  const graph = await openConfiguredGraph(config).catch((error: unknown) => {
    throw namingServer(error, config, 'load')
  })
  const work = openImportWork()
  try {
    const counted = documents.map((document) => progress.counted(document))
    const { report } = await importInTurn(graph, counted, {
      work,
      dryRun: asked.dryRun,
      tieLimit: config.bounds.tieLimit,
      now: () => new Date(),
      format: asked.format,
      remove: asked.remove,
      progress,
      sizes: sizesOf(config.importBatch),
      signal,
    })
    return report
  } finally {
    await work.close()
    await graph.close()
  }
}

const loadThrough = async (server: string, asked: Asked, loading: Loading): Promise<ImportReport> => {
  const { config, documents, progress, signal } = loading
  const { dryRun, format, remove } = asked
  if (config.clientToken === null)
    throw new SetupError('--server needs the write token of that service: set COTERIE_TOKEN to it.')
  const client = createDocumentClient(server, config.clientToken, { dryRun, format })
  const reports: ImportReport[] = []
  for (const name of remove) {
    signal.throwIfAborted()
    reports.push(await client.remove(name))
  }
  for (const document of documents) {
    // What is under way ends in the service anyhow.
    signal.throwIfAborted()
    progress.show(`Sending ${document.name} (${reports.length + 1} of ${documents.length + remove.length}) …`)
    const sent = await client.put(document)
    reports.push('report' in sent ? sent.report : rejectedReport(document.name, sent.refused, dryRun))
  }
  return mergeReports(reports)
}
