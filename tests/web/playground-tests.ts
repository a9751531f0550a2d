import { mkdirSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type App, openApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { contentSecurityPolicy } from '../../src/server/web-page.ts'
import {
  answer,
  browserIsRequired,
  chromiumPath,
  editor,
  launchChromium,
  type OpenPage,
  openPlayground,
  playButton,
  tabTitles,
  type,
} from './chromium.ts'

const eventually = { timeout: 10_000 }

const exampleTabs = [
  'Profile',
  'Collaborators',
  'Network',
  'Paths',
  'Paper',
  'Institution',
  'Topic',
  'Search',
  'Evidence',
  'Ambiguous',
  'Import',
  'WhySame',
  'Conflicts',
  'Recommend',
  'Communities',
  'Export',
  'Summary',
  'PairAndCorpus',
]

const name = 'the playground in a browser'

if (chromiumPath === undefined) {
  if (browserIsRequired) {
    test(`a browser is here for ${name}`, () => {
      expect.unreachable('A Chromium is required: install it, or set CHROMIUM to its path.')
    })
  } else {
    process.stdout.write(`Left out: ${name}, because there is no Chromium here. Set CHROMIUM to its path.\n`)
  }
}

describe.skipIf(chromiumPath === undefined)(name, () => {
  let folder: string
  let app: App
  let url: string
  let browser: Browser
  // To open one takes seconds of computing, so that tests share them to which it does not matter what came before.
  let shared: OpenPage
  let narrow: OpenPage

  const open = (options?: BrowserContextOptions) => openPlayground(browser, url, options)

  // The whole service over the profiles of seed/, as `npm start` opens it.
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'coterie-playground-'))
    const silent = () => undefined
    app = await openApp(readConfig({ PORT: '0', DATA_DIR: folder }), silent, silent)
    url = app.url.replace('localhost', '127.0.0.1')
    browser = await launchChromium()
    shared = await open({ viewport: { width: 1280, height: 800 }, colorScheme: 'dark' })
    narrow = await open({ viewport: { width: 400, height: 760 }, colorScheme: 'light' })
  })

  afterAll(async () => {
    await browser?.close()
    await app?.close()
    await rm(folder, { recursive: true, force: true })
  })

  test('the page opens with its ready tabs, without a complaint, and asks no other host for anything', async () => {
    const { page, requests, complaints } = shared
    await expect.poll(() => tabTitles(page), eventually).toEqual(exampleTabs)
    expect(await page.title()).toBe('Coterie playground')
    // The last parts come when the editor is idle; the introspection is one of the requests.
    await page.waitForLoadState('networkidle')
    expect(new Set(requests.map((address) => new URL(address).host))).toEqual(new Set([new URL(url).host]))
    expect(complaints).toEqual([])
  })

  test.each([
    { shape: 'wide and dark', width: 1280, opened: () => shared, colorScheme: 'dark' },
    { shape: 'narrow and light', width: 400, opened: () => narrow, colorScheme: 'light' },
  ])('a click on the play button runs the open tab, and all is in sight, when the page is $shape', async (example) => {
    const { shape, width, opened, colorScheme } = example
    const { page, complaints } = opened()
    await page.getByRole('tab', { name: 'Summary' }).click()
    await playButton(page).click()
    await answer(page).getByText('"personCount"').waitFor()
    expect(await answer(page).innerText()).not.toContain('errors')
    expect(complaints).toEqual([])
    await keepPicture(`${shape}.png`, (path) => page.screenshot({ path }))

    for (const part of [editor(page), answer(page), playButton(page)]) {
      const box = await part.boundingBox()
      expect(box?.x).toBeGreaterThanOrEqual(0)
      expect((box?.x ?? 0) + Math.min(box?.width ?? 0, 200)).toBeLessThanOrEqual(width)
    }
    expect((await editor(page).boundingBox())?.width).toBeGreaterThan(200)
    expect((await answer(page).boundingBox())?.width).toBeGreaterThan(200)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(
      await page.evaluate(() => innerHeight),
    )
    const brightness = await page.evaluate(() => {
      const colour = getComputedStyle(document.querySelector('.graphiql-container') ?? document.body).backgroundColor
      return Number(/\d+/.exec(colour)?.[0])
    })
    expect(brightness > 128 ? 'light' : 'dark').toBe(colorScheme)
  })

  test('Ctrl-Enter runs what was typed', async () => {
    const { page, complaints } = shared
    const engine = answer(page).getByText('EMBEDDED').or(answer(page).getByText('NEO4J')).first()
    // A tab that nothing was run in: the answer there can only be that of what is typed now.
    await page.getByRole('tab', { name: 'Collaborators' }).click()
    await engine.waitFor({ state: 'detached' })
    await type(page, '{ graph { engine ')
    await page.keyboard.press('Control+Enter')
    await engine.waitFor()
    expect(complaints).toEqual([])
  })

  test('completion offers the name of a field', async () => {
    const { page, complaints } = shared
    await type(page, '{ graph { eng')
    // Names are known only once the answer to the introspection is there, so one asks again.
    const offered = async () => {
      await page.keyboard.press('Escape')
      await page.keyboard.press('Control+Space')
      const list = page.locator('.suggest-widget.visible')
      return list.innerText({ timeout: 1000 }).catch(() => '')
    }
    await expect.poll(offered, eventually).toContain('engine')
    await page.keyboard.press('Escape')
    expect(complaints).toEqual([])
  })

  test('the documentation shows the description that the schema gives a field', async () => {
    const { page } = shared
    const description = await descriptionOfGraph(url)
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click()
    await page.locator('.graphiql-doc-explorer').getByText('Query', { exact: true }).click()
    await page.locator('.graphiql-doc-explorer').getByText('graph', { exact: true }).click()
    const shown = await page.locator('.graphiql-doc-explorer').innerText()
    expect(onOneLine(shown)).toContain(onOneLine(description).slice(0, 40))
  })

  // The last of those that share a page, for it makes the page complain.
  test('the security policy is sent, and a script that is put into the page does not run', async () => {
    const { page, complaints } = shared
    const response = await page.request.get(url, { headers: { accept: 'text/html' } })
    expect(response.headers()['content-security-policy']).toBe(contentSecurityPolicy)
    await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'document.title = "taken over"'
      document.body.append(script)
    })
    expect(await page.title()).toBe('Coterie playground')
    expect(complaints.join()).toContain('Content Security Policy')
  })

  test('what was written and which tabs were closed is remembered, and closed examples can be brought back', async () => {
    const { page } = narrow
    await page.getByRole('tab', { name: 'Profile' }).click()
    await type(page, 'query Mine { graph { engine ')
    // The editor tells the name of what was written a moment later.
    await expect.poll(() => tabTitles(page), eventually).toContain('Mine')
    const network = page.getByRole('tab', { name: 'Network' })
    await network.hover()
    await network.getByRole('button', { name: 'Close Tab' }).click()
    const remembered = ['Mine', 'Collaborators', ...exampleTabs.slice(3)]
    await expect.poll(() => tabTitles(page), eventually).toEqual(remembered)
    const stored = () => page.evaluate(() => localStorage.getItem('coterie:graphiql:tabState'))
    await expect.poll(stored, eventually).toMatch(/^(?!.*"title":"Network").*"title":"Mine"/)
    await page.reload()
    await expect.poll(() => tabTitles(page), eventually).toEqual(remembered)
    await page.getByRole('button', { name: 'Bring back the example tabs' }).click()
    await expect.poll(() => tabTitles(page), eventually).toEqual([...remembered, 'Profile', 'Network'])
  })
})

const onOneLine = (text: string) => text.replaceAll(/[\s`*]+/g, ' ').trim()

async function descriptionOfGraph(url: string): Promise<string> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ __type(name: "Query") { fields { name description } } }' }),
  })
  const fields: { name: string; description: string }[] = (await response.json()).data.__type.fields
  return fields.find(({ name }) => name === 'graph')?.description ?? 'a description of the field graph'
}

/** Keeps a picture for human eyes, when the folder for them is named in COTERIE_PICTURES. */
async function keepPicture(name: string, take: (path: string) => Promise<unknown>): Promise<void> {
  const folder = process.env.COTERIE_PICTURES
  if (folder === undefined) return
  mkdirSync(folder, { recursive: true })
  await take(join(folder, name.replaceAll(' ', '-')))
}
