import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openApp } from '../src/app.ts'
import { type Config, readConfig } from '../src/config.ts'
import { post, send } from './server/sending.ts'

let folder: string
const printed: string[] = []
const configOf = (name: string, environment: Readonly<Record<string, string>> = {}): Config =>
  readConfig({ PORT: '0', DATA_DIR: join(folder, name), ...environment })
const open = (config: Config) =>
  openApp(
    config,
    (line) => printed.push(line),
    (line) => printed.push(line),
  )

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'coterie-app-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe('The service as a whole', () => {
  test('opens with its profiles, is ready, and can be closed twice and opened again', async () => {
    const app = await open(configOf('graph'))
    expect(printed).toHaveLength(2)
    const { origin } = new URL(app.url)
    expect(await send(`${origin}/readyz`)).toMatchObject({ status: 200 })
    expect(
      (await post(app.url, { query: '{ graph { counts { paperCount } } }' })).json.data.graph.counts.paperCount,
    ).toBe(34)
    await Promise.all([app.close(), app.close()])
    await app.close()
    await expect(send(`${origin}/livez`)).rejects.toMatchObject({ code: 'ECONNREFUSED' })
    const again = await open(configOf('graph'))
    expect(printed.slice(2)).toEqual([expect.stringContaining('34 papers')])
    await again.close()
  })

  test('lets go of the graph when the port is taken', async () => {
    const app = await open(configOf('first'))
    const { port } = new URL(app.url)
    await expect(open(configOf('second', { PORT: port }))).rejects.toMatchObject({
      name: 'SetupError',
      message: expect.stringContaining(port),
    })
    await app.close()
    const second = await open(configOf('second'))
    await second.close()
  })
})
