#!/usr/bin/env node
import { parseArgs } from 'node:util'
import { type Config, readConfig } from './config.ts'
import { SetupError } from './model/error.ts'

const usage = `Usage:
  coterie serve                            serve the graph (npm start)
  coterie seed [--dry-run] [--json] PATH…  load documents, files or folders (npm run seed -- PATH…)
  coterie check                            check the settings and the graph

Settings come from the environment; README.md lists them.
`

const print = (line: string): void => {
  process.stdout.write(`${line}\n`)
}
const log = (line: string): void => {
  process.stderr.write(`${line}\n`)
}

// Each command loads what it needs: a report of one file should not wait for the web server's code.
const serve = async (config: Config): Promise<void> => {
  const { openApp } = await import('./app.ts')
  const app = await openApp(config, print, log)
  print(`Ready: ${app.url}${config.playground ? '   (open it in a browser)' : ''}`)
  print('Load your own documents, with the service stopped: npm run seed -- FILE_OR_FOLDER…')
  const stop = (signal: NodeJS.Signals) => {
    print(`${signal}: finishing what runs …`)
    app.close().then(() => process.exit(0), fail)
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}

const parseSeedArguments = (rest: readonly string[]) => {
  try {
    return parseArgs({
      args: [...rest],
      allowPositionals: true,
      options: { 'dry-run': { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
    })
  } catch (error) {
    throw new SetupError(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`)
  }
}

const seed = async (config: Config, rest: readonly string[]): Promise<void> => {
  const { values, positionals } = parseSeedArguments(rest)
  const [{ openConfiguredGraph }, { importDocuments }, { readDocuments }, { printReport }] = await Promise.all([
    import('./open-configured-graph.ts'),
    import('./ingest/import-documents.ts'),
    import('./ingest/read-folder.ts'),
    import('./ingest/print-report.ts'),
  ])
  if (positionals.length === 0) throw new SetupError(`seed needs at least one file or folder.\n\n${usage}`)
  const documents = (await Promise.all(positionals.map((path) => readDocuments(path)))).flat()
  if (documents.length === 0) throw new SetupError(`No documents are in ${positionals.join(', ')}.`)
  const graph = await openConfiguredGraph(config)
  try {
    const report = await importDocuments(graph, documents, {
      dryRun: values['dry-run'],
      tieLimit: config.bounds.tieLimit,
      now: () => new Date(),
    })
    if (values.json) print(JSON.stringify(report, null, 2))
    else printReport(report, print)
  } finally {
    await graph.close()
  }
}

const check = async (config: Config): Promise<void> => {
  const { openConfiguredGraph } = await import('./open-configured-graph.ts')
  const graph = await openConfiguredGraph(config)
  print(
    `The settings are right, and the graph answers: ${graph.engine === 'EMBEDDED' ? 'embedded' : 'Neo4j'}, ${graph.place}.`,
  )
  await graph.close()
}

const fail = (error: unknown): void => {
  if (error instanceof SetupError) log(error.message)
  else log(error instanceof Error ? (error.stack ?? error.message) : String(error))
  process.exit(1)
}

const run = async ([command, ...rest]: readonly string[]): Promise<void> => {
  if (command === undefined || command === '--help' || command === '-h' || command === 'help') return print(usage)
  if (command === 'serve') return serve(readConfig(process.env))
  if (command === 'seed') return seed(readConfig(process.env), rest)
  if (command === 'check') return check(readConfig(process.env))
  throw new SetupError(`${command} is no command.\n\n${usage}`)
}

run(process.argv.slice(2)).catch(fail)
