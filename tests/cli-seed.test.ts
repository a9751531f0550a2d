import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ImportReport } from '../src/ingest/report.ts'
import { complaintsIn, type Ended, expectFault, type Opened, openCommandLine } from './command-line.ts'
import { post } from './server/sending.ts'

const { folder, start, runApart, run, open, close } = openCommandLine()
const token = 'open-sesame-0123456789'
const timeout = 60_000

/** Papers of people who mostly write with others, some of them again and again. */
const papers = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, index) => {
    const number = from + index
    const people = [number % 37, (number * 7) % 113, 200 + number].map(
      (person) => `Person${spelled(person)} Zed${spelled(person)}`,
    )
    return `@article{p${number}, title={On the Matter of ${spelled(number)} Things}, author={${people.join(' and ')}}, year={2021}}\n`
  }).join('')
const spelled = (number: number): string => [...String(number)].map((digit) => 'abcdefghij'[Number(digit)]).join('')
const reportIn = ({ out }: Ended): ImportReport => JSON.parse(out) as ImportReport

beforeAll(() => {
  mkdirSync(join(folder, 'works'))
  writeFileSync(join(folder, 'works', 'first.bib'), papers(0, 60))
  writeFileSync(join(folder, 'works', 'second.bib.gz'), gzipSync(papers(40, 120)))
  writeFileSync(join(folder, 'third.txt'), papers(300, 310))
})
afterAll(close)

describe('npm run seed', { timeout }, () => {
  const environment = { DATA_DIR: 'seeded', IMPORT_BATCH: '100' }

  test('reads a file as it is told to, and tells of formats that there are not', async () => {
    const forced = await runApart(['seed', '--json', '--dry-run', '--format', 'bibtex', 'third.txt'], environment)
    expect(reportIn(forced).documents).toMatchObject([{ format: 'BIBTEX', recordCount: 10 }])
    expectFault(
      await run(['seed', '--format', 'docx', 'third.txt'], environment),
      /^A format must be one of PROFILE, .*"docx"\.$/m,
    )
  })

  test('takes sources out by their names, beside others that come', async () => {
    await run(['seed', 'works'], environment)
    const both = await run(['seed', '--json', '--remove', 'first.bib', 'third.txt', '--format', 'bibtex'], environment)
    expect(reportIn(both).documents).toMatchObject([
      { name: 'first.bib', outcome: 'REMOVED', recordCount: 60 },
      { name: 'third.txt', outcome: 'NEW', recordCount: 10 },
    ])
    const again = await run(['seed', '--remove', 'first.bib'], environment)
    expectFault(again, /^No source is called "first\.bib"\. There are: second\.bib\.gz, third\.txt\.$/m)
    const last = await run(['seed', '--remove', 'second.bib.gz', '--remove', 'third.txt'], environment)
    expect([last.code, complaintsIn(last.err), last.out]).toEqual([
      0,
      '',
      expect.stringContaining('third.txt: removed, 10 records'),
    ])
  })

  test('needs something to do', async () => {
    const { code, err } = await run(['seed', '--json'], environment)
    expect([code, err]).toEqual([1, expect.stringContaining('seed needs at least one file or folder')])
  })
})

describe('Ctrl-C during npm run seed', { timeout }, () => {
  test('ends it after the running transaction, says how to go on, and the same command does', async () => {
    const undisturbed = { DATA_DIR: 'undisturbed', IMPORT_BATCH: '100' }
    const stopped = { DATA_DIR: 'stopped', IMPORT_BATCH: '100' }
    const whole = reportIn(await run(['seed', '--json', 'works'], undisturbed))
    const running = start(['seed', 'works'], stopped)
    await expect
      .poll(() => existsSync(join(folder, 'stopped', 'graph.open')), { timeout: 20_000, interval: 5 })
      .toBe(true)
    running.child.kill('SIGINT')
    const code = await running.end
    // It may have been too quick to be stopped, and then it has done its work.
    if (code === 0) expect(running.out()).toContain('Stored.')
    else {
      expect([code, running.out()]).toEqual([130, ''])
      expect(complaintsIn(running.err())).toBe(
        'Stopped: what was stored stays, and the same command goes on from there.\n',
      )
    }
    const rest = reportIn(await run(['seed', '--json', 'works'], stopped))
    expect(rest.documents.map(({ recordCount }) => recordCount)).toEqual(
      whole.documents.map(({ recordCount }) => recordCount),
    )
    const last = reportIn(await run(['seed', '--json', 'works'], stopped))
    expect(last).toMatchObject({ changed: false, papers: { createdCount: 0 } })
  })
})

describe('npm run seed --server', { timeout }, () => {
  let service: Opened
  let url = ''
  const client = { DATA_DIR: 'not used', COTERIE_TOKEN: token }

  beforeAll(async () => {
    service = await open({ DATA_DIR: 'served', WRITE_TOKEN: token, UPLOAD_BYTES: '100000' })
    url = new URL(service.url).origin
  })
  const ask = async (query: string) => (await post(`${url}/graphql`, { query })).json.data

  test('loads files through the running service, and prints the report of all of them', async () => {
    const tried = await run(['seed', '--json', '--dry-run', '--server', url, 'works'], client)
    expect(reportIn(tried)).toMatchObject({ dryRun: true, changed: true })
    expect((await ask('{ sources { totalCount } }')).sources.totalCount).toBe(5)
    const loaded = await runApart(['seed', '--json', '--server', `${url}/graphql`, 'works'], client)
    expect([loaded.code, complaintsIn(loaded.err)]).toEqual([0, ''])
    expect(reportIn(loaded)).toMatchObject({
      dryRun: false,
      documents: [
        { name: 'first.bib', outcome: 'NEW', recordCount: 60 },
        { name: 'second.bib.gz', outcome: 'NEW', recordCount: 80 },
      ],
      papers: { createdCount: 120, matchedCount: 20 },
    })
    const { sources } = await ask('{ sources(first: 1) { totalCount nodes { name complete } } }')
    expect(sources).toEqual({ totalCount: 7, nodes: [{ name: 'second.bib.gz', complete: true }] })
    const printed = await run(['seed', '--server', url, 'works/first.bib'], client)
    expect(printed.out).toContain('Nothing changed: all of it is held already.')
    expect(existsSync(join(folder, 'not used'))).toBe(false)
  })

  test('takes sources out, and says which there are when there is none of the name', async () => {
    const { out } = await run(['seed', '--server', url, '--remove', 'first.bib'], client)
    expect(out).toContain('first.bib: removed, 60 records')
    expectFault(
      await run(['seed', '--server', url, '--remove', 'first.bib'], client),
      /^No source is called "first\.bib"\. There are: /,
    )
  })

  test('loads the others where one file is refused', async () => {
    writeFileSync(join(folder, 'large.bib'), papers(400, 1_500))
    const { code, out } = await run(['seed', '--json', '--server', url, 'large.bib', 'works/first.bib'], client)
    expect(code).toBe(0)
    expect(reportIn({ code, out, err: '' }).documents).toMatchObject([
      {
        name: 'large.bib',
        outcome: 'REJECTED',
        rejected: [{ reason: expect.stringContaining('at most 100000 bytes') }],
      },
      { name: 'first.bib', outcome: 'NEW' },
    ])
    rmSync(join(folder, 'large.bib'))
  })

  test('says in one sentence what keeps it from loading', async () => {
    const through = (environment: Readonly<Record<string, string>>, server = url) =>
      run(['seed', '--server', server, 'works'], { DATA_DIR: 'not used', ...environment })
    expectFault(await through({}), /^--server needs the write token of that service: set COTERIE_TOKEN/)
    expectFault(
      await through({ WRITE_TOKEN: `${token}x` }),
      /^Writing needs the header Authorization: .*WRITE_TOKEN\.$/m,
    )
    expectFault(
      await through(client, 'http://localhost:1'),
      /^The service at http:\/\/localhost:1 cannot be reached \(.*check --server\.$/m,
    )
    expectFault(await through(client, 'localhost'), /^--server must be an address such as http:/)
    expectFault(await through(client, `${url}/elsewhere`), /^--server must be an address such as http:/)
  })

  test('is named to who would load beside the service', async () => {
    const beside = await run(['seed', 'works'], { DATA_DIR: 'served' })
    expectFault(beside, /is in use by process \d+: .*--server http:\/\/localhost:\d+\.$/m)
  })

  test('never shows the token, and the service ends cleanly', async () => {
    await service.close()
    expect(service.out()).not.toContain(token)
    expect(existsSync(join(folder, 'served', 'uploads'))).toBe(false)
  })
})

describe('npm start after an import that was interrupted', { timeout }, () => {
  test('says which documents are there in part', async () => {
    const environment = { DATA_DIR: 'half', IMPORT_BATCH: '100' }
    const seeding = start(['seed', 'works'], environment)
    await expect.poll(() => existsSync(join(folder, 'half', 'graph.open')), { timeout: 20_000, interval: 5 }).toBe(true)
    seeding.child.kill('SIGINT')
    const wasStopped = (await seeding.end) === 130
    const service = await open(environment)
    const out = service.out()
    const { json } = await post(service.url, { query: '{ sources { nodes { name complete } } }' })
    const parts = json.data.sources.nodes.filter(({ complete }: { complete: boolean }) => !complete)
    expect(wasStopped || parts.length === 0).toBe(true)
    expect(out.includes('An import was interrupted: ')).toBe(parts.length > 0)
    for (const { name } of parts) expect(out).toContain(name)
    await service.close()
  })
})
