import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { openApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { launchChromium } from './chromium.ts'
import { openPageHost, type PageHost } from './page-host.ts'

/** Who brings it may write to the service. */
export const writeToken = 'open-sesame-0123456789'

/** The whole service over the profiles of seed/, as `npm start` opens it, and a browser to look at it. */
export interface RunningService {
  readonly origin: string
  readonly browser: Browser
  /** The one place of another origin whose pages may ask the service. */
  readonly lab: PageHost
  readonly close: () => Promise<void>
}

/** Starts both. They take seconds, so that all tests in a browser share them. */
export async function openRunningService(): Promise<RunningService> {
  const folder = await mkdtemp(join(tmpdir(), 'coterie-pages-'))
  const silent = () => undefined
  const lab = await openPageHost()
  const app = await openApp(
    readConfig({ PORT: '0', DATA_DIR: folder, CORS_ORIGIN: lab.origin, WRITE_TOKEN: writeToken }),
    silent,
    silent,
  )
  const browser = await launchChromium()
  return {
    origin: new URL(app.url.replace('localhost', '127.0.0.1')).origin,
    browser,
    lab,
    close: async () => {
      await browser.close()
      await app.close()
      lab.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
