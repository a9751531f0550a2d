/**
 * Runs every attack of the table on every format at full size, each in a process of its own, and prints what it ended
 * in, the time and the memory that it took beyond that of an empty source.
 *
 *     node tests/bench/readers/hostile.mjs [PART OF A CASE'S NAME]
 */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const print = (line) => process.stdout.write(`${line}\n`)

const load = async (file) =>
  (await runnerImport(`./tests/ingest/sources/hostile/${file}`, { logLevel: 'error' })).module

const { hostileCases } = await load('hostile-case.ts')
const { hostileFormats } = await load('hostile-format.ts')
const [part = '', only] = process.argv.slice(2)

const megabytes = (bytes) => Math.round(bytes / 1024 / 1024)

if (only === undefined) {
  print(`${'case'.padEnd(27)} ${'format'.padEnd(11)} read  rejected  CPU s  more MB  first reason`)
  for (const attack of hostileCases.filter(({ name }) => name.includes(part)))
    for (const format of hostileFormats.filter((one) => attack.write(one, true) !== null)) {
      const child = spawnSync(process.execPath, [fileURLToPath(import.meta.url), attack.name, format.name], {
        encoding: 'utf8',
      })
      process.stdout.write(child.stdout === '' ? `${attack.name} ${format.name} died: ${child.stderr}` : child.stdout)
    }
} else {
  const { runCase } = await load('run-case.ts')
  const attack = hostileCases.find(({ name }) => name === part)
  const format = hostileFormats.find(({ name }) => name === only)
  const peak = () => process.resourceUsage().maxRSS * 1024
  await runCase({ name: 'nothing', write: () => [''] }, format, true)
  const memory = peak()
  const before = process.cpuUsage()
  const { records, rejected } = await runCase(attack, format, true)
  const { user, system } = process.cpuUsage(before)
  const figures = [
    String(records.length).padStart(4),
    String(rejected.length).padStart(9),
    ((user + system) / 1e6).toFixed(2).padStart(6),
    String(megabytes(peak() - memory)).padStart(8),
  ]
  const [first] = rejected
  const reason = first === undefined ? 'kept as written' : `${first.locator}: ${first.reason}`
  print(`${attack.name.padEnd(27)} ${format.name.padEnd(11)} ${figures.join(' ')}  ${reason.slice(0, 110)}`)
}
