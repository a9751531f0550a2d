import type { BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contentSecurityPolicy } from '../../src/server/web-page.ts'
import { post } from '../server/sending.ts'
import { answer, editor, keepPicture, type OpenPage, openPlayground, playButton, tabTitles, type } from './chromium.ts'
import { type RunningService, writeToken } from './running-service.ts'

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

/** What the playground promises in a browser. */
export const testPlayground = (running: () => RunningService): void => {
  let url: string
  // To open one takes seconds of computing, so that tests share them to which it does not matter what came before.
  let shared: OpenPage
  let narrow: OpenPage

  const open = (options?: BrowserContextOptions) => openPlayground(running().browser, url, options)

  beforeAll(async () => {
    url = `${running().origin}/graphql`
    shared = await open({ viewport: { width: 1280, height: 800 }, colorScheme: 'dark' })
    narrow = await open({ viewport: { width: 400, height: 760 }, colorScheme: 'light' })
  })

  afterAll(async () => {
    await Promise.all([shared?.close(), narrow?.close()])
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

  test('a subscription shows what happens until it is stopped', async () => {
    const { page, complaints } = shared
    await type(page, '')
    await page.keyboard.insertText('subscription { importProgress { phase documentName } }')
    const begun = page.waitForResponse(
      (response) => response.headers()['content-type']?.startsWith('text/event-') ?? false,
    )
    await page.keyboard.press('Control+Enter')
    await begun
    const content = '@article{a, title={Lamps along the River}, author={Ann Quill and Bob Ray}, year={2020}}'
    const query = `mutation { importDocuments(documents: [{ name: "lamps.bib", content: ${JSON.stringify(content)} }]) { importId } }`
    await post(url, { query }, { authorization: `Bearer ${writeToken}` })
    await answer(page).getByText('ENDED').waitFor()
    await answer(page).getByText('lamps.bib').waitFor()
    await page.getByRole('button', { name: /^Stop/ }).click()
    await playButton(page).waitFor()
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

  test('a question that an address brings is in the open tab, with its variables, and leaves the address', async () => {
    const { page } = narrow
    const query = 'query Brought($id: ID!) { node(id: $id) { id } }'
    await page.goto('about:blank')
    await page.goto(`${url}#${new URLSearchParams({ query, variables: '{ "id": "person-0" }' })}`)
    await expect.poll(async () => (await tabTitles(page))[0], eventually).toBe('Brought')
    await playButton(page).click()
    await answer(page).getByText('"node"').waitFor()
    expect(await answer(page).innerText()).not.toContain('errors')
    expect(page.url()).toBe(url)
  })
}

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
