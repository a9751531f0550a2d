import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
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
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    await expect(open(configOf('graph', { PORT: `${port}` }))).rejects.toMatchObject({
      name: 'SetupError',
      message: expect.stringMatching(new RegExp(`^Port ${port} is taken by another program; [^\\n]*PORT=[^\\n]*$`)),
    })
    other.close()
    await once(other, 'close')
    const app = await open(configOf('graph'))
    await app.close()
  })

  test.each(['192.0.2.1', 'no.such.host.invalid'])(
    'does not open at %s, which is not of this machine',
    async (HOST) => {
      await expect(open(configOf(HOST, { HOST }))).rejects.toMatchObject({
        name: 'SetupError',
        message: expect.stringMatching(/^HOST must be an address of this machine, but \S+ is not\.[^\n]*$/),
      })
    },
  )
})
