import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { describePlayground } from './playground-promises.ts'

/** The whole service over the profiles of seed/, as `npm start` opens it. */
describePlayground('the playground in a browser', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'coterie-playground-'))
  const silent = () => undefined
  const app = await openApp(readConfig({ PORT: '0', DATA_DIR: folder }), silent, silent)
  return {
    url: app.url.replace('localhost', '127.0.0.1'),
    close: async () => {
      await app.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
})
