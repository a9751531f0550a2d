import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import type { ImportReport } from '../src/ingest/report.ts'
import { complaintsIn, expectFault, openCommandLine } from './command-line.ts'
import { post, send } from './server/sending.ts'

const seeds = fileURLToPath(new URL('../seed/', import.meta.url))
const seedNames = readdirSync(seeds).filter((name) => !/^readme/i.test(name))

const { folder, start, runApart, run, open, close } = openCommandLine()

afterAll(close)

describe('npm start', () => {
  test('loads the profiles of seed/ once, serves, and ends cleanly at Ctrl-C', async () => {
    const first = start(['serve'])
    const printed = (await first.until(/npm run seed/)).trim().split('\n')
    expect(printed).toEqual([
      `Loaded ${seedNames.length} profiles from seed/.`,
      expect.stringMatching(/^Graph: embedded, kept in .*\.coterie: 101 people, 34 papers, 469 ties\.$/),
      expect.stringMatching(/^Ready: http:\/\/localhost:\d+\/graphql/),
      expect.stringMatching(/^Look around in a browser: http:\/\/localhost:\d+$/),
      expect.stringContaining('npm run seed'),
    ])
    const [, api = ''] = /Ready: (\S+)/.exec(first.out()) ?? []
    const { json } = await post(api, {
      query: '{ person(by: { name: "Tingfeng Lan" }) { id summary { paperCount } } }',
    })
    expect(json.data.person.summary.paperCount).toBe(14)
    const page = await send(api, { headers: { accept: 'text/html' } })
    expect(page.headers['content-type']).toContain('text/html')

    const held = new RegExp(`is in use by process ${first.child.pid}: .*DATA_DIR`)
    expectFault(await run(['serve']), held)
    const beside = await run(['seed', seeds])
    expectFault(beside, held)
    expectFault(beside, /load through it: --server http:\/\/localhost:\d+\.$/m)

    first.child.kill('SIGINT')
    expect(await first.end).toBe(0)
    expect(first.err()).toBe('')

    const second = start(['serve'], { WRITE_TOKEN: 'open-sesame-0123456789' })
    await second.until(/npm run seed -- --server http:\/\/localhost:\d+ FILE_OR_FOLDER/)
    expect(second.out()).not.toContain('Loaded')
    expect(second.out()).toContain('101 people, 34 papers, 469 ties')
    const [, again = ''] = /Ready: (\S+)/.exec(second.out()) ?? []
    const { json: same } = await post(again, {
      query: `{ node(id: "${json.data.person.id}") { ... on Person { label } } }`,
    })
    expect(same.data.node).toEqual({ label: 'Tingfeng Lan' })
    second.child.kill('SIGTERM')
    expect(await second.end).toBe(0)
    expect(second.out() + second.err()).not.toContain('sesame')
  })

  test('goes on after a first load that was killed', async () => {
    const environment = { DATA_DIR: 'killed' }
    const first = start(['serve'], environment)
    // Before that there is nothing that a kill could break.
    await expect.poll(() => existsSync(join(folder, 'killed', 'graph.open')), { timeout: 10_000 }).toBe(true)
    first.child.kill('SIGKILL')
    await first.end
    const second = await open(environment)
    expect(second.out()).toContain('101 people, 34 papers, 469 ties')
    const { json } = await post(second.url, { query: '{ graph { counts { paperCount } } }' })
    expect(json.data.graph.counts.paperCount).toBe(34)
    await second.close()
  })
})

describe('What cannot work is told in one sentence, with exit code 1:', () => {
  test('a folder that cannot be written', async () => {
    writeFileSync(join(folder, 'a file'), '')
    expectFault(await run(['serve'], { DATA_DIR: 'a file/below' }), /a file\/below .*cannot be made .*DATA_DIR/)
  })

  test('a host that is not one of this machine', async () => {
    const ended = await run(['serve'], { HOST: '192.0.2.1', DATA_DIR: 'elsewhere' })
    expectFault(ended, /^HOST must be an address of this machine, but \S+ is not\./)
  })

  test('a Neo4j that does not answer, without its password', async () => {
    const ended = await run(['serve'], { NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_PASSWORD: 'open-sesame' })
    expectFault(ended, /^No Neo4j answers at bolt:\/\/127\.0\.0\.1:1: .*NEO4J_URI/)
    expect(ended.err).not.toContain('sesame')
  })

  test('settings, all of the wrong ones together', async () => {
    const { code, out, err } = await run(['serve'], { PORT: 'x', PLAYGROUND: 'maybe', NEO4J_USER: 'ada' })
    expect([code, out]).toEqual([1, ''])
    expect(err.trim().split('\n')).toEqual([
      '3 settings are wrong:',
      expect.stringMatching(/^ {2}PORT must be .* but is "x"\.$/),
      expect.stringMatching(/^ {2}(NEO4J_URI is needed|PLAYGROUND must)/),
      expect.stringMatching(/^ {2}(NEO4J_URI is needed|PLAYGROUND must)/),
    ])
  })

  test('a command that is none, and an option that is none, with what there is', async () => {
    const environment = { DATA_DIR: 'none' }
    const wrong = [await run(['sevre'], environment), await run(['seed', '--dryrun', seeds], environment)]
    for (const { code, out, err } of wrong) {
      expect([code, out]).toEqual([1, ''])
      expect(err).toContain('Usage:')
      expect(err).not.toMatch(/^ +at /m)
    }
    expect(existsSync(join(folder, 'none'))).toBe(false)
  })

  test('documents that are not there', async () => {
    mkdirSync(join(folder, 'nothing'))
    const nowhere = /^nowhere\.txt does not exist; give a file or a folder of documents\.$/m
    expectFault(await runApart(['seed', 'nowhere.txt']), nowhere)
    expectFault(await run(['seed', 'nothing']), /^No documents are in nothing\.$/m)
  })
})

describe('npm run seed', () => {
  const environment = { DATA_DIR: 'seeded' }
  const reportOf = ({ out }: { out: string }): ImportReport => JSON.parse(out) as ImportReport

  test('with --dry-run says what would come and stores nothing', async () => {
    const { code, out } = await run(['seed', seeds, '--dry-run'], environment)
    expect([code, out]).toEqual([0, expect.stringContaining('A dry run: nothing was stored.')])
    expect(out).toContain('34 new')
  })

  test('loads folders and files, takes no document twice, and keeps what can be read beside what cannot', async () => {
    writeFileSync(join(folder, 'photo.txt'), Buffer.from([0, 1, 2, 255, 254, 0, 0, 7]))
    writeFileSync(join(folder, 'nothing.txt'), '')
    const loaded = await run(['seed', '--json', seeds, 'photo.txt', 'nothing.txt'], environment)
    expect([loaded.code, complaintsIn(loaded.err)]).toEqual([0, ''])
    const report = reportOf(loaded)
    expect(report).toMatchObject({ dryRun: false, papers: { createdCount: 34 } })
    const outcomes = Object.fromEntries(report.documents.map(({ name, outcome }) => [name, outcome]))
    expect(outcomes).toEqual({
      ...Object.fromEntries(seedNames.map((name) => [name, 'NEW'])),
      'photo.txt': 'REJECTED',
      'nothing.txt': 'REJECTED',
    })
    for (const { outcome, rejected } of report.documents) expect(rejected.length > 0).toBe(outcome === 'REJECTED')
    const again = reportOf(await run(['seed', '--json', seeds], environment))
    expect(again).toMatchObject({
      papers: { createdCount: 0, matchedCount: 34 },
      facts: { addedCount: 0, withdrawnCount: 0 },
    })
  })

  test('loads into the graph that is then served', async () => {
    const { code, out } = await run(['check'], environment)
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/^The settings are right, and the graph answers: embedded, .*seeded\.\n$/),
    ])
    const service = await open({ ...environment, PLAYGROUND: 'off' })
    expect(service.out()).toContain('101 people')
    const page = await send(service.url, { headers: { accept: 'text/html' } })
    expect(page.headers['content-type']).not.toContain('text/html')
    await service.close()
  })

  test('prints how it is used when it is asked', async () => {
    const { code, out, err } = await runApart(['--help'])
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('coterie seed')
  })
})
