import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { decide, decideCommands } from '../../src/commands/decide.ts'
import { type Config, readConfig } from '../../src/config.ts'
import { SetupError } from '../../src/model/error.ts'
import { openConfiguredGraph } from '../../src/open-configured-graph.ts'
import { authorOf } from '../ingest/decisions/deciding.ts'
import { entry, source } from '../ingest/records.ts'
import { storeSources } from '../ingest/store-sources.ts'

const [tides, bees, wei] = ['Tides of a Northern Harbour in Winter', 'How Bees Find Their Way at Night', 'Wei Wang']

describe('The commands by which people decide', () => {
  let folder = ''
  let config: Config
  const printed: string[] = []

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'coterie-decide-'))
    config = readConfig({ DATA_DIR: folder })
    printed.length = 0
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      printed.push(String(text).trimEnd())
      return true
    })
  })
  afterEach(() => {
    vi.restoreAllMocks()
    rmSync(folder, { recursive: true, force: true })
  })

  const twoPeople = async (): Promise<readonly [string, string]> => {
    const graph = await openConfiguredGraph(config)
    const stored = await storeSources(graph, [
      source('tides.txt', entry(tides, `Ann Lorimer, ${wei}`)),
      source('bees.txt', entry(bees, `${wei}, Bo Ekström`)),
    ])
    await graph.close()
    return [authorOf(stored, wei, tides), authorOf(stored, wei, bees)]
  }

  test('merge, follow ids that were merged away, undo, and list what was decided', async () => {
    const [keep, other] = await twoPeople()
    await decide(config, 'merge', [keep, other, '--reason', 'the same home page'])
    const [, id = ''] = /^Decided: (decision-\S+): (\S+)$/.exec(printed[0] ?? '') ?? []
    expect(printed[0]).toBe(`Decided: ${id}: ${keep}`)
    await expect(decide(config, 'merge', [keep, other, '--reason', 'again'])).rejects.toThrow(SetupError)
    await decide(config, 'undo', [id])
    await decide(config, 'reject', [keep, other, '--reason', 'two people'])
    await decide(config, 'decisions', [])
    expect(printed.at(-2)).toMatch(/^decision-\S+ {2}REJECT {2}\S+ {2}"two people" {2}person-\S+ person-\S+$/)
    expect(printed.at(-1)).toMatch(/^decision-\S+ {2}MERGE {2}\S+, undone \S+ {2}"the same home page"/)
  })

  test('say what they need', async () => {
    expect(decideCommands).toEqual(['merge', 'split', 'reject', 'remove-person', 'undo', 'decisions'])
    await expect(decide(config, 'merge', ['person-0000000000000'])).rejects.toThrow(
      /merge needs the id of the person who stays/,
    )
    await expect(decide(config, 'remove-person', ['person-0000000000000'])).rejects.toThrow(/needs --reason TEXT/)
    await expect(decide(config, 'undo', ['--why'])).rejects.toThrow(SetupError)
    await expect(decide(config, 'undo', ['decision-0000000000000'])).rejects.toThrow(/^No decision has the id/)
    await decide(config, 'decisions', [])
    expect(printed).toEqual(['Nobody has decided anything yet.'])
  })
})
