/**
 * How long the explorer takes over the ACL Anthology in a browser: until a network is in sight (from opening its address, with an empty cache),
 * until a large table of conflicts stands, and what one waits for it in between. The service runs in a process of its own, the browser draws
 * without a graphics processor, and all share the machine: what else runs there counts, so its load is told, and beside the time the CPU time of
 * the page's own thread and (on Linux) of the service. Needs a build (`npm run build`),
 * the data sets (see `acl-store.mjs`) and a Chromium (CHROMIUM is its path where it is none of the usual ones).
 *
 *     npm run bench:explorer            # ten of everything
 *     npm run bench:explorer -- 3       # three
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { openAclStore, quantile } from './acl-store.mjs'

const print = (line) => process.stdout.write(`${line}\n`)
const runs = Number(process.argv[2] ?? 10)

const freePort = async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address()
  server.close()
  await once(server, 'close')
  return port
}

/** The CPU time of a process so far, all its threads, in ms; its clock ticks a hundred times a second. */
const cpuOf = (pid) => {
  if (process.platform !== 'linux') return 0
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10
}

/** Starts the service over a store and resolves when it is ready. */
const startService = async (folder) => {
  const port = await freePort()
  const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
  const started = performance.now()
  const service = spawn(process.execPath, [cli, 'serve'], {
    env: { ...process.env, DATA_DIR: folder, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const origin = `http://127.0.0.1:${port}`
  const isReady = () =>
    fetch(`${origin}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    )
  while (!(await isReady())) {
    if (service.exitCode !== null) throw new Error('The service did not start.')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  const close = async () => {
    service.kill('SIGTERM')
    await once(service, 'exit')
  }
  return { origin, close, cpu: () => cpuOf(service.pid), readyAfter: performance.now() - started }
}

const ask = async (origin, query) => {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(`${origin}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) })
  const { data, errors } = await response.json()
  if (errors !== undefined) throw new Error(JSON.stringify(errors))
  return data.people.nodes.map(({ id }) => id)
}

/** In the page: notes when something that is looked for is in sight (the frame with it is made), and the tasks of more than 50 ms. */
const watch = ({ wanted }) => {
  window.tasks = []
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.tasks.push(duration)
  }).observe({ type: 'longtask', buffered: true })
  window.seen = {}
  const look = () => {
    for (const [name, { selector, count = 1 }] of Object.entries(wanted)) {
      if (name in window.seen || document.querySelectorAll(selector).length < count) continue
      window.seen[name] = Number.POSITIVE_INFINITY
      // What is posted in a frame comes right after it.
      const { port1, port2 } = new MessageChannel()
      port2.onmessage = () => {
        window.seen[name] = performance.now()
      }
      requestAnimationFrame(() => port1.postMessage(null))
    }
  }
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true })
}

const usualPlaces = ['/usr/bin/chromium', '/usr/bin/chromium-browser']
const executablePath = process.env.CHROMIUM ?? usualPlaces.find(existsSync)
const launch = () =>
  chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })

/** Opens an address with an empty cache, and gives when each wanted thing was in sight, the longest task, and the questions asked. */
const open = async ({ browser, service }, address, wanted, then = async () => ({})) => {
  const before = service.cpu()
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' })
  const page = await context.newPage()
  page.setDefaultTimeout(120_000)
  const tools = await context.newCDPSession(page)
  await tools.send('Performance.enable', { timeDomain: 'threadTicks' })
  await page.addInitScript(watch, { wanted })
  await page.goto(address)
  await page.waitForFunction((count) => {
    const times = Object.values(window.seen ?? {})
    return times.length === count && times.every(Number.isFinite)
  }, Object.keys(wanted).length)
  const found = await page.evaluate(() => {
    const questions = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('/graphql'))
    return {
      ...window.seen,
      longestTask: Math.max(0, ...window.tasks),
      questions: questions.length,
      answer: questions[0].responseEnd - questions[0].requestStart,
    }
  })
  const { metrics } = await tools.send('Performance.getMetrics')
  const thread = metrics.find(({ name }) => name === 'TaskDuration').value * 1_000
  const serviceCpu = service.cpu() - before
  const more = await then(page)
  await context.close()
  return { ...found, thread, serviceCpu, ...more }
}

/** Medians of what was measured, with the greatest value in brackets. */
const summary = (all, names) =>
  names
    .map(([name, words]) => {
      const sorted = all.map((one) => one[name]).sort((a, b) => a - b)
      return `${words} ${quantile(sorted, 0.5).toFixed(0)} (${sorted.at(-1).toFixed(0)})`
    })
    .join(', ')

const network = { picture: { selector: '[data-state=DRAWN]' }, table: { selector: '.table-window tbody tr' } }
const networkNames = [
  ['picture', 'picture in sight'],
  ['table', 'table'],
  ['answer', 'answer'],
  ['longestTask', 'longest task'],
  ['thread', 'CPU of the page'],
  ['serviceCpu', 'of the service'],
  ['questions', 'questions'],
]

/** How long it takes until the picture follows when rows of the table are pointed at one after the other. */
const pointAtRows = (page) =>
  page.evaluate(async () => {
    const times = []
    for (const row of [...document.querySelectorAll('.table-window tbody tr')].slice(0, 20)) {
      const start = performance.now()
      row.dispatchEvent(new MouseEvent('mouseenter'))
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
      times.push(performance.now() - start)
    }
    return { follows: times.sort((a, b) => a - b)[10] }
  })

const store = mkdtempSync(join(tmpdir(), 'coterie-bench-explorer-'))
try {
  const graph = await openAclStore()
  await graph.close()
  // A copy: the service loads its own profiles into the graph that it serves.
  cpSync(graph.place, store, { recursive: true })
  // Once before: those profiles are loaded then.
  await (await startService(store)).close()
  const service = await startService(store)
  const { origin } = service
  const load = () => `load ${loadavg()[0].toFixed(1)}`
  const first = await launch()
  const hubs = await ask(origin, `{ people(sort: MOST_COLLABORATORS, first: ${runs}) { nodes { id } } }`)
  const cold = await open({ browser: first, service }, `${origin}/?page=network&person=${hubs[0]}`, network)
  print(`ms, medians of ${runs}, the greatest in brackets`)
  print(
    `service ready after ${service.readyAfter.toFixed(0)}; the first network of all: ${summary([cold], networkNames)}; ${load()}`,
  )
  await first.close()

  const browser = await launch()
  const byName = await ask(origin, '{ people(filter: { minPapers: 5 }, sort: LABEL, first: 100) { nodes { id } } }')
  const ordinary = byName.filter((_, place) => place % Math.ceil(byName.length / runs) === 0)
  for (const [kind, people, more] of [
    ['people with 5 papers or more', ordinary, ''],
    ['those with most co-authors', hubs, ''],
    ['the same, 2 steps', hubs, '&depth=2'],
    ['the same, 500 people', hubs, '&depth=2&nodes=500'],
  ]) {
    const all = []
    const isLarge = more.includes('nodes')
    for (const id of people)
      all.push(
        await open(
          { browser, service },
          `${origin}/?page=network&person=${id}${more}`,
          network,
          isLarge ? pointAtRows : undefined,
        ),
      )
    const names = isLarge ? [...networkNames, ['follows', 'follows the hand after']] : networkNames
    print(`network of ${kind}: ${summary(all, names)}; ${load()}`)
  }

  const people = await ask(origin, '{ people(sort: MOST_COLLABORATORS, first: 100) { nodes { id } } }')
  const lists = people.map((id, place) => [place < 50 ? 'author' : 'reviewer', id])
  const search = new URLSearchParams([['page', 'conflicts'], ...lists, ['policy', 'ACL'], ['year', '2019']])
  const conflicts = []
  for (let run = 0; run < runs; run++)
    conflicts.push(
      await open({ browser, service }, `${origin}/#${search}`, {
        rows: { selector: '.conflict-cell' },
        table: { selector: '.conflict-cell', count: 2_500 },
      }),
    )
  const names = [['rows', 'first rows'], ['table', 'all rows'], ...networkNames.slice(2)]
  print(`conflicts of 50 authors with 50 reviewers: ${summary(conflicts, names)}; ${load()}`)
  await browser.close()
  await service.close()
} finally {
  rmSync(store, { recursive: true, force: true })
}
