/**
 * Feeds every reader ten thousand mutated inputs, and prints what came of them and what it cost.
 *
 *     node tests/bench/readers/mutations.mjs [COUNT] [NAME...]
 */
import { runnerImport } from 'vite'

const print = (line) => process.stdout.write(`${line}\n`)

const [count = '10000', ...names] = process.argv.slice(2)
const load = async (file) =>
  (await runnerImport(`./tests/ingest/sources/mutated/${file}`, { logLevel: 'error' })).module

const { subjects } = await load('subjects.ts')
const { runMutations } = await load('run-mutations.ts')

let failed = false
print(`${'reader'.padEnd(12)}  inputs  records   unread  rejected  CPU ms`)
for (const subject of subjects) {
  if (names.length > 0 && !names.includes(subject.name)) continue
  const before = process.cpuUsage()
  const { records, unread, rejected, broken } = await runMutations(subject, 1, Number(count))
  const { user, system } = process.cpuUsage(before)
  const figures = [count, records, unread, rejected, Math.round((user + system) / 1000)]
  print([subject.name.padEnd(12), ...figures.map((figure) => String(figure).padStart(7))].join('  '))
  for (const fault of broken) print(`  ${fault}`)
  failed ||= broken.length > 0
}
process.exitCode = failed ? 1 : 0
