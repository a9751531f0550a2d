import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { access, mkdir, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { toCoterieError } from '../../src/graph/embedded/embedded-error.ts'
import type { Graph } from '../../src/graph/graph.ts'
import { openGraph } from '../../src/graph/open-graph.ts'
import { embeddedEngine } from './engines.ts'
import { graphContract } from './graph-contract.ts'
import { allPeople, makePeople, reading, slow } from './promises/shared-graph.ts'

graphContract(embeddedEngine)

const engineModule = createRequire(import.meta.url).resolve('@grafeo-db/js')

describe('A stored graph', () => {
  let parent: string
  let folder: string
  const opened: Graph[] = []
  const children: ChildProcess[] = []
  const file = () => join(folder, 'graph.grafeo')
  const log = () => join(folder, 'graph.grafeo.wal')
  const mark = () => join(folder, 'graph.open')

  const open = async (place = folder): Promise<Graph> => {
    const graph = await openGraph({ kind: 'embedded', folder: place, statementTimeoutMs: 20_000 })
    opened.push(graph)
    return graph
  }
  const addPerson = (graph: Graph, id: string) =>
    graph.write((transaction) => transaction.run(makePeople, { people: [{ id, searchText: `word ${id}` }] }))
  const peopleOf = async (graph: Graph) => (await graph.read(allPeople, {})).length

  /** Another process that opens the store's file and then does as told; resolves with the first that it says. */
  const otherProcess = async (then: string): Promise<string> => {
    const code = `
      const { GrafeoDB } = require(${JSON.stringify(engineModule)})
      const say = (text) => process.stdout.write(text + '\\n')
      try {
        const database = GrafeoDB.create(${JSON.stringify(file())})
        ${then}
      } catch (error) { say(error.message) }`
    const child = spawn(process.execPath, ['-e', code], { stdio: ['ignore', 'pipe', 'inherit'] })
    children.push(child)
    const [said] = await once(child.stdout.setEncoding('utf8'), 'data')
    return String(said).trim()
  }
  const endChildren = async () => {
    for (const child of children.splice(0)) {
      const ended = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : undefined
      child.kill('SIGKILL')
      await ended
    }
  }

  beforeEach(async () => {
    parent = await mkdtemp(join(tmpdir(), 'coterie-graph-'))
    folder = join(parent, 'not', 'yet', 'there')
  })
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((graph) => graph.close()))
    await endChildren()
    await rm(parent, { recursive: true, force: true })
  })

  const expectFault = async (opening: Promise<Graph>, message: RegExp) => {
    const fault: unknown = await opening.catch((error: unknown) => error)
    expect(fault).toMatchObject({ name: 'SetupError', message: expect.stringMatching(message) })
    expect(fault).toMatchObject({ message: expect.stringMatching(/^[^\n]+\.$/) })
  }

  test('has its folder made and names it as its place', async () => {
    const graph = await open()
    expect(graph.place).toBe(folder)
    await access(file())
  })

  test('is there again after it was closed, with its keys and words', async () => {
    const first = await open()
    await addPerson(first, 'a')
    await first.close()
    const second = await open()
    expect(await second.read(allPeople, {})).toEqual([{ person: { id: 'a', searchText: 'word a' } }])
    await addPerson(second, 'a')
    await addPerson(second, 'b')
    expect(await second.search('Person', ['word'], 5)).toEqual({ ids: ['a', 'b'], total: 2 })
    await expect(access(mark())).resolves.toBeUndefined()
    await second.close()
    await expect(access(mark())).rejects.toThrow('ENOENT')
  })

  test('is there again after its process was killed', async () => {
    await (await open()).close()
    await writeFile(mark(), '1\n')
    const making = `database.executeCypher("CREATE (n:Person {id: 'k'})").then(() => { say('made'); setInterval(() => {}, 1000) })`
    expect(await otherProcess(making)).toBe('made')
    await endChildren()
    expect(await peopleOf(await open())).toBe(1)
  })

  test('closes while a statement runs on that nobody waits for', async () => {
    const graph = await openGraph({ kind: 'embedded', folder, statementTimeoutMs: 150 })
    opened.push(graph)
    await addPerson(graph, 'a')
    const late = graph.read(slow, { rows: embeddedEngine.slowRows })
    await expect(late).rejects.toMatchObject({ code: 'TIMEOUT' })
    await graph.close()
    expect(await peopleOf(await open())).toBe(1)
  })

  test('stores nothing of a transaction that outlasted it, and says so', async () => {
    const graph = await openGraph({ kind: 'embedded', folder, statementTimeoutMs: 200 })
    let goOn = () => {}
    const closed = new Promise<void>((resolve) => {
      goOn = resolve
    })
    const work = graph.write(async (transaction) => {
      await transaction.run(makePeople, { people: [{ id: 'late' }] })
      await closed
    })
    await graph.close()
    goOn()
    await expect(work).rejects.toMatchObject({ code: 'UNAVAILABLE' })
    expect(await peopleOf(await open())).toBe(0)
  })

  test('answers look-ups while sixteen statements and more run away', async () => {
    const graph = await openGraph({ kind: 'embedded', folder: null, statementTimeoutMs: 20_000 })
    opened.push(graph)
    const controller = new AbortController()
    const rows = embeddedEngine.slowRows / 50
    const slowOnes = Array.from({ length: 40 }, () => graph.read(slow, { rows }, { signal: controller.signal }))
    controller.abort()
    const outcomes = await Promise.allSettled(slowOnes)
    expect(outcomes.every(({ status }) => status === 'rejected')).toBe(true)
    expect(await graph.read(reading('RETURN 1 AS one'), {})).toEqual([{ one: 1 }])
  })

  describe('is not opened', () => {
    test('twice in one process', async () => {
      await open()
      await expectFault(open(), new RegExp(`in use by process ${process.pid}: stop that one, or choose another folder`))
    })

    test('by another process while it is open here, and the other way round', async () => {
      const graph = await open()
      expect(await otherProcess(`say('opened')`)).toMatch(/cannot be locked/)
      await graph.close()
      expect(await otherProcess(`say('opened'); setInterval(() => {}, 1000)`)).toBe('opened')
      await expectFault(open(), /is in use by another process: stop that one/)
    })

    test('below a file', async () => {
      const blocked = join(parent, 'file')
      await writeFile(blocked, 'no folder')
      await expectFault(
        open(join(blocked, 'graph')),
        /cannot be made \(ENOTDIR.*make it by hand, or choose another folder/,
      )
      await expectFault(open(blocked), /cannot be made \(EEXIST/)
    })

    test('where its file cannot be written', async () => {
      await mkdir(join(folder, 'graph.grafeo'), { recursive: true })
      await expectFault(open(), /The graph in .* (is damaged|cannot be opened)/)
    })

    test('when its file is cut short, overwritten or empty', async () => {
      const graph = await open()
      await addPerson(graph, 'a')
      await graph.close()
      const whole = await readFile(file())
      await truncate(file(), Math.floor(whole.length / 2))
      await expectFault(open(), /is damaged \(.*bring the folder back from a copy, or empty it/)
      await writeFile(file(), 'text of somebody')
      await expectFault(open(), /is damaged/)
      await writeFile(file(), '')
      await expectFault(open(), /is damaged/)
      await writeFile(file(), whole)
      expect(await peopleOf(await open())).toBe(1)
    })

    test('without the file or the log that a killed process left', async () => {
      await (await open()).close()
      await writeFile(mark(), '1\n')
      await expectFault(open(), /The log .* of the graph is missing, and with it the last changes/)
      await mkdir(log())
      await expectFault(open(), /The log .* is missing/)
      await rm(file())
      await expectFault(open(), /The file .* of the graph is missing/)
      await rm(mark())
      expect(await peopleOf(await open())).toBe(0)
    })
  })
})

describe('An error of the embedded engine', () => {
  const withStatus = (message: string, gqlStatus: string) => Object.assign(new Error(message), { gqlStatus })

  test.each([
    [new Error('task 6103 panicked with message "assertion failed"'), 'INTERNAL', /broke off a statement/],
    [withStatus('Write conflict', '40000'), 'UNAVAILABLE', /try again/],
    [withStatus('syntax error: Expected RParen', '42001'), 'INTERNAL', /refused a statement/],
    ['no error at all', 'INTERNAL', /refused a statement/],
  ])('%s becomes %s without the words of the engine', (error, code, message) => {
    const seen = toCoterieError(error)
    expect(seen).toMatchObject({ code, message: expect.stringMatching(message) })
    expect(seen.cause).toBe(error)
  })
})
