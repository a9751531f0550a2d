/**
 * How quickly the ACL Anthology's collaboration graph comes into memory from the embedded store, how much of it that takes, and
 * what counting its ties anew costs. Needs a build (`npm run build`) and the data sets; see `acl-store.mjs`.
 *
 *     npm run bench:projection
 */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { readProjection } from '../../dist/analytics/read-projection.js'
import { selectTies } from '../../dist/analytics/select-ties.js'
import { everything, openAclStore } from './acl-store.mjs'

const print = (line) => process.stdout.write(`${line}\n`)
/** Buffers are given back some time after the collection that finds them unused. */
const held = async () => {
  for (let time = 0; time < 3; time++) {
    globalThis.gc()
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

/** Builds the projection and selects from it; what was made is given back, so that it stays in memory until it is measured. */
const build = async (graph) => {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const cpuBefore = process.cpuUsage()
  const start = performance.now()
  const projection = await readProjection(graph, 100)
  const ms = performance.now() - start
  const { user, system } = process.cpuUsage(cpuBefore)
  await new Promise((resolve) => setTimeout(resolve, 5))
  delay.disable()
  return { projection, ms, cpu: (user + system) / 1_000, wait: delay.max / 1e6 }
}

const timed = (work) => {
  const start = performance.now()
  return { made: work(), ms: performance.now() - start }
}

const measure = async (graph, run) => {
  const before = await held()
  const { projection, ms, cpu, wait } = await build(graph)
  const bytes = (await held()) - before
  const whole = timed(() => selectTies(projection, everything))
  const part = timed(() => selectTies(projection, { ...everything, fromYear: 2010, counting: 'FRACTIONAL' }))
  const selected = (await held()) - before - bytes
  const ties = projection.joint.starts.length - 1
  const perTie = (size) => `${(size / ties).toFixed(1)} bytes a tie`
  print(
    [
      `run ${run}: ${projection.people.length} people, ${projection.papers.ids.length} papers, ${ties} ties`,
      `built in ${ms.toFixed(0)} ms (CPU ${cpu.toFixed(0)} ms, longest wait of others ${wait.toFixed(0)} ms), ${perTie(bytes)}`,
      `all ties selected in ${whole.ms.toFixed(1)} ms, ${part.made.weights.length / 2} of them in ${part.ms.toFixed(1)} ms, both ${perTie(selected)}`,
    ].join('; '),
  )
}

const graph = await openAclStore()
for (let run = 1; run <= 5; run++) await measure(graph, run)
await graph.close()
