// Starts a real Neo4j for tests: `npm run neo4j [-- PORT] [--auth PASSWORD] [--gds]`. Plain JavaScript: Node 20 runs no TypeScript.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rename, rm, symlink } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import neo4j from 'neo4j-driver'

const here = fileURLToPath(new URL('.', import.meta.url))
/** Named after what is in it: other jars are another folder. */
const lib = join(here, 'lib-with-gds')
const gdsLib = join(lib, 'gds')

const fail = (sentence) => {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

/** Copies the jars next to this file, once; an interrupted download leaves no half of a library behind. */
const download = async () => {
  if (existsSync(lib)) return
  process.stderr.write('Downloading Neo4j from Maven Central (130 MB, once) ...\n')
  const part = join(here, `lib-${process.pid}`)
  const goals = [
    'dependency:copy-dependencies',
    '-DincludeScope=runtime',
    '-Dmdep.prependGroupId',
    `-DoutputDirectory=${part}`,
  ]
  const settings = ['-q', '-B', '-Dstyle.color=never', '-f', join(here, 'pom.xml')]
  // What Maven says is no answer of this script's.
  const { status, error } = spawnSync('mvn', [...settings, ...goals], { stdio: ['ignore', process.stderr, 'inherit'] })
  if (status !== 0) {
    await rm(part, { recursive: true, force: true })
    fail(`Neo4j could not be downloaded: Maven ${error ? `cannot be run (${error.message})` : `ended with ${status}`}.`)
  }
  await mkdir(join(part, 'gds'))
  for (const name of (await readdir(part)).filter((jar) => jar.startsWith('org.neo4j.gds.')))
    await rename(join(part, name), join(part, 'gds', name))
  await rename(part, lib)
}

/** Neo4j looks for procedures in this folder of its own only. */
const linkPlugins = (folder) => symlink(gdsLib, join(folder, 'plugins'))

/** Java would say the same in thirty lines. */
const checkPort = (port) =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', (error) =>
      fail(`Port ${port} cannot be had (${error.code}): give another one as the argument.`),
    )
    probe.listen(port, '127.0.0.1', () => probe.close(resolve))
  })

/** A new server asks for another password than its first before it does anything else. */
const setPassword = async (address, password) => {
  const driver = neo4j.driver(address, neo4j.auth.basic('neo4j', 'neo4j'))
  try {
    const statement = 'ALTER CURRENT USER SET PASSWORD FROM "neo4j" TO $password'
    await driver.executeQuery(statement, { password }, { database: 'system' })
  } finally {
    await driver.close()
  }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { auth: { type: 'string' }, gds: { type: 'boolean' } },
})
const port = Number(positionals[0] ?? 7687)
if (!Number.isInteger(port) || port < 1 || port > 65_535)
  fail(`PORT must be between 1 and 65535, but got ${positionals[0]}.`)
if (values.auth !== undefined && values.auth.length < 8) fail('PASSWORD must have at least 8 characters.')

await checkPort(port)
await download()
const folder = await mkdtemp(join(tmpdir(), 'coterie-neo4j-'))
if (values.gds) await linkPlugins(folder)
const jars = values.gds ? `${lib}/*${delimiter}${gdsLib}/*` : `${lib}/*`
const options = ['-Xmx1g', '-cp', jars, join(here, 'Launcher.java'), folder, String(port)]
const server = spawn('java', values.auth === undefined ? options : [...options, 'auth'], {
  stdio: ['pipe', 'pipe', 'inherit'],
  // Its own group, so that Ctrl-C reaches this script alone, which then ends the server in order.
  detached: true,
})
server.on('error', (error) => fail(`Java 17 is needed to run Neo4j: ${error.message}.`))
server.on('exit', async (code) => {
  await rm(folder, { recursive: true, force: true })
  process.exit(code ?? 1)
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.stdin.end())

server.stdout.setEncoding('utf8')
server.stdout.once('data', async () => {
  const address = `bolt://127.0.0.1:${port}`
  try {
    if (values.auth !== undefined) await setPassword(address, values.auth)
    process.stdout.write(`Neo4j is ready at ${address}\n`)
  } catch (error) {
    process.stderr.write(`Neo4j took no password: ${error.message}\n`)
    server.stdin.end()
  }
})
