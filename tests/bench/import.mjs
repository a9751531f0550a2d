/**
 * How fast documents become a graph, and how long everybody else of the process waits for it. On the embedded engine: the whole ACL Anthology from the archive to an answering graph, the
 * same archive again, and 1,240 papers of Crossref on top. With NEO4J_TEST_URI, on that Neo4j too (it is emptied!), against the
 * same rows written by a loop of UNWIND statements and nothing else. Needs a build (`npm run build`) and the data sets; their
 * folder is COTERIE_DATA, or `../shared/data` beside the project.
 *
 *     npm run bench:import [-- embedded|neo4j]
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import neo4j from 'neo4j-driver'
import { openGraph } from '../../dist/graph/open-graph.js'
import { fileSource } from '../../dist/ingest/sources/source-bytes.js'
import { openImportWork } from '../../dist/ingest/thread/import-thread.js'
import { emptyNeo4j } from './empty-neo4j.mjs'

const data = process.env.COTERIE_DATA ?? fileURLToPath(new URL('../../../shared/data/', import.meta.url))
const archive = join(data, 'acl-anthology/acl-anthology-2021-02-24.tar.gz')
const crossref = join(data, 'crossref/works.jsonl.gz')
if (!existsSync(archive)) throw new Error(`${archive} is not there; set COTERIE_DATA.`)

const print = (line) => process.stdout.write(`${line}\n`)
const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`
const peak = () => `${Math.round(process.resourceUsage().maxRSS / 1024)} MB at most`

/** As the service and the command line do. */
const work = openImportWork()

/** One import, timed; returns what it took in milliseconds. */
const timed = async (graph, name, path, options = {}) => {
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  const cpuBefore = process.cpuUsage()
  const before = performance.now()
  const report = await work.importDocuments(graph, [fileSource(path.split('/').at(-1), path)], {
    dryRun: false,
    tieLimit: 100,
    now: () => new Date(),
    ...options,
  })
  const ms = performance.now() - before
  const { user, system } = process.cpuUsage(cpuBefore)
  delay.disable()
  const waits = [50, 99, 100].map((part) => Math.round(delay.percentile(part) / 1e6)).join(' / ')
  const records = report.documents.reduce((sum, { recordCount }) => sum + recordCount, 0)
  print(
    `${name}: ${seconds(ms)} (CPU ${seconds((user + system) / 1000)}), ${records} records, ${Math.round(records / (ms / 1000))} a second; ${peak()}; others wait ${waits} ms (p50 / p99 / most)`,
  )
  return ms
}

const embedded = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'coterie-bench-'))
  const open = () => openGraph({ kind: 'embedded', folder, statementTimeoutMs: 600_000 })
  try {
    let graph = await open()
    const first = await timed(graph, 'embedded, the ACL archive', archive)
    const again = await timed(graph, 'embedded, the same again', archive)
    print(`embedded, again / first: ${(again / first).toFixed(3)} (at most 0.25)`)
    await timed(graph, 'embedded, 1,240 papers of Crossref on top', crossref)
    await graph.close()
    const before = performance.now()
    graph = await open()
    print(`embedded, opened again: ${seconds(performance.now() - before)}`)
    await graph.close()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The graph with every statement that writes noted down, by transactions. */
const noting = (graph, transactions) => ({
  engine: graph.engine,
  place: graph.place,
  read: (...asked) => graph.read(...asked),
  search: (...asked) => graph.search(...asked),
  close: () => graph.close(),
  write: (work) =>
    graph.write((transaction) => {
      const written = []
      transactions.push(written)
      return work({
        run: (statement, params) => {
          written.push([statement.text, params])
          return transaction.run(statement, params)
        },
      })
    }),
})

/** The same transactions by a loop that does nothing else; returns when each of them ended, in milliseconds. */
const loopOver = async (driver, transactions) => {
  const session = driver.session()
  const ends = []
  const before = performance.now()
  for (const written of transactions) {
    const transaction = session.beginTransaction()
    for (const [text, params] of written) await transaction.run(text, params)
    await transaction.commit()
    ends.push(performance.now() - before)
  }
  await session.close()
  return ends
}

const onNeo4j = async (uri) => {
  const driver = neo4j.driver(uri, undefined, { disableLosslessIntegers: true })
  await emptyNeo4j(uri)
  const graph = await openGraph({
    kind: 'neo4j',
    uri,
    user: 'neo4j',
    password: 'unasked',
    database: 'neo4j',
    statementTimeoutMs: 600_000,
  })
  const transactions = []
  // Before it decides, an import has stored its records; the first batch of the graph begins when it is made.
  let stored = 0
  let began = 0
  const noted = noting(graph, transactions)
  const progress = {
    document: () => {},
    records: () => {},
    deciding: () => {
      stored = transactions.length
    },
    batch: () => {},
  }
  const write = noted.write
  noted.write = (work) => {
    if (stored > 0 && transactions.length === stored) began = performance.now()
    return write(work)
  }
  const ours = await timed(noted, 'Neo4j, the ACL archive', archive, { progress })
  const writing = performance.now() - began
  await graph.close()
  await emptyNeo4j(uri)
  const ends = await loopOver(driver, transactions)
  const loop = ends.at(-1)
  const sameWriting = loop - (ends[stored - 1] ?? 0)
  print(`Neo4j, the same rows by a loop of UNWIND: ${seconds(loop)}; our rate is ${(loop / ours).toFixed(2)} of it`)
  print(
    `Neo4j, the graph behind the records: ${seconds(writing)} and ${seconds(sameWriting)}; our rate is ${(sameWriting / writing).toFixed(2)} of it`,
  )
  await emptyNeo4j(uri)
  await driver.close()
}

const wanted = process.argv[2] ?? 'both'
if (wanted !== 'neo4j') await embedded()
if (wanted !== 'embedded') {
  const uri = process.env.NEO4J_TEST_URI
  if (uri === undefined) print('NEO4J_TEST_URI is not set: the Neo4j half was left out.')
  else await onNeo4j(uri)
}
await work.close()
