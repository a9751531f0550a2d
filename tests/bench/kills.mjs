/**
 * Kills imports at random moments, runs each again to its end, and compares what it came to with an import that nobody disturbed.
 *
 *     npm run build && node tests/bench/kills.mjs [KILLS] [SEED]
 *
 * COTERIE_DATA is the folder of the test data, ../shared/data unless given.
 */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runnerImport } from 'vite'
import { seededRandom } from '../../dist/analytics/seeded-random.js'

const print = (line) => process.stdout.write(`${line}\n`)

const [kills = '20', seed = '1'] = process.argv.slice(2)
const data = process.env.COTERIE_DATA ?? '../shared/data'
const { importKilled, importUndisturbed } = (
  await runnerImport('./tests/ingest/killed-import.ts', { logLevel: 'error' })
).module

const folder = mkdtempSync(join(tmpdir(), 'coterie-kills-'))
try {
  mkdirSync(join(folder, 'papers'))
  copyFileSync(join(data, 'acl-anthology', '2020.acl.xml'), join(folder, 'papers', '2020.acl.xml'))
  const load = { paths: [join(folder, 'papers'), 'seed'], importBatch: 500 }
  const { milliseconds, dump } = await importUndisturbed(join(folder, 'undisturbed'), load)
  const papers = dump.filter((line) => line.startsWith('Paper ')).length
  print(`undisturbed: ${Math.round(milliseconds)} ms, ${papers} papers, ${dump.length} lines of dump`)
  const next = seededRandom(Number(seed))
  let different = 0
  for (let kill = 1; kill <= Number(kills); ) {
    const afterMs = Math.round(next() * milliseconds)
    const place = join(folder, 'killed')
    const killed = await importKilled(place, load, afterMs)
    rmSync(place, { recursive: true, force: true })
    // It was quicker than the first one, and nothing was there to kill.
    if (!killed.wasKilled) continue
    const known = new Set(dump)
    const strange = killed.dump.filter((line) => !known.has(line))
    const isEqual = strange.length === 0 && killed.dump.length === dump.length
    if (!isEqual) different += 1
    const when = `killed after ${String(afterMs).padStart(4)} ms`
    print(`${String(kill).padStart(3)}  ${when}  left ${killed.left.padEnd(8)} ${isEqual ? 'equal' : 'DIFFERENT'}`)
    for (const line of strange.slice(0, 3)) print(`     ${line.slice(0, 300)}`)
    kill += 1
  }
  print(`${Number(kills) - different} of ${kills} equal`)
  process.exitCode = different === 0 ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
