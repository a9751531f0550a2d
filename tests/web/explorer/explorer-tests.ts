import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { browserIsRequired, keepPicture, type OpenPage, openPage } from '../chromium.ts'
import type { RunningService } from '../running-service.ts'
import { testNetwork } from './network-tests.ts'
import { accessFaults, findBox, heading, idsOfThings, settled, visit } from './visiting.ts'

const conflicts = 'author=Tingfeng+Lan&author=Yue+Cheng&reviewer=Minchen+Yu&reviewer=Hong+Xu&reviewer=Nobody&year=2026'

/** What the explorer promises in a browser. */
export const testExplorer = (running: () => RunningService): void => {
  let wide: OpenPage
  let middle: OpenPage
  let narrow: OpenPage
  let ids: Readonly<Record<'person' | 'paper' | 'institution' | 'topic' | 'venue', string>>

  beforeAll(async () => {
    const { origin, browser } = running()
    const open = (width: number, height: number, locale: string, colorScheme: 'light' | 'dark') =>
      openPage(browser, `${origin}/`, { viewport: { width, height }, locale, colorScheme })
    wide = await open(1920, 1000, 'en-GB', 'light')
    middle = await open(1024, 768, 'zh-CN', 'dark')
    narrow = await open(360, 740, 'zh-CN', 'light')
    ids = await idsOfThings(origin)
  })

  afterAll(async () => {
    await Promise.all([wide, middle, narrow].map((opened) => opened?.close()))
  })

  test('opens in the language of the browser, and asks no other host for anything', async () => {
    await wide.page.getByRole('heading', { name: 'Who works with whom' }).waitFor()
    await narrow.page.getByRole('heading', { name: '谁与谁合作' }).waitFor()
    await settled(wide.page)
    expect(new Set(wide.requests.map((address) => new URL(address).host))).toEqual(
      new Set([new URL(running().origin).host]),
    )
    expect(await narrow.page.locator('html').getAttribute('lang')).toBe('zh-CN')
    const response = await wide.page.request.get(running().origin)
    expect(response.headers()['content-security-policy']).toContain("default-src 'self'")
  })

  test('finds a person by the keyboard alone, from the beginnings of names in any order', async () => {
    const { page } = wide
    await findBox(page).focus()
    await page.keyboard.type('lan tingf')
    await page.getByRole('option').filter({ hasText: 'Tingfeng Lan' }).waitFor()
    await page.keyboard.press('ArrowDown')
    expect(await findBox(page).getAttribute('aria-activedescendant')).toBe(
      await page.locator('[role=option][aria-selected=true]').getAttribute('id'),
    )
    await page.keyboard.press('Enter')
    await page.locator('main[data-page=person] h1').filter({ hasText: 'Tingfeng Lan' }).waitFor()
    expect(await page.title()).toBe('Tingfeng Lan · Coterie')
    await findBox(page).fill('xu hong')
    await page.getByRole('option').filter({ hasText: 'Hong Xu' }).waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => page.getByRole('listbox').count()).toBe(0)
    await findBox(page).fill('徐宏')
    await page.keyboard.press('Enter')
    await page.locator('main[data-page=find] .hit').filter({ hasText: 'Hong Xu' }).waitFor()
  })

  test('says of a fact where it comes from, in the words of the source', async () => {
    const { page } = wide
    await visit(page, '/?page=person&name=Tingfeng+Lan')
    await page
      .getByRole('button', { name: /Where from\? University of Virginia/ })
      .first()
      .click()
    const record = page.locator('.records q').filter({ hasText: 'University of Virginia' }).first()
    await record.waitFor()
    expect(await record.locator('xpath=..').innerText()).toMatch(/lines? \d+/)
  })

  test('offers those whom an ambiguous title may mean', async () => {
    const { page } = wide
    const title = 'IGenBench: Benchmarking the Reliability of Text-to-Infographic Generation'
    await visit(page, `/?${new URLSearchParams({ page: 'paper', title })}`)
    const candidates = page.getByRole('alert').getByRole('link')
    expect(await candidates.count()).toBe(2)
    // They bear the same title: what else they are tells them apart.
    await page.getByRole('alert').getByText('ACL Demo').waitFor()
    await candidates.first().click()
    await page
      .getByRole('heading', { name: /Possible versions|^Authors/ })
      .first()
      .waitFor()
  })

  describe('a network', () =>
    testNetwork(
      () => wide.page,
      () => ids.person,
    ))

  test('begins at the top of a page that a link leads to, and leaves the reader alone where only the view changes', async () => {
    const { page } = narrow
    await visit(page, `/?page=person&id=${ids.person}`)
    const scrolled = () => page.evaluate(() => scrollY)
    const below = page.locator('.paper').last().getByRole('link').nth(1)
    await below.scrollIntoViewIfNeeded()
    expect(await scrolled()).toBeGreaterThan(500)
    const order = page.locator('.papers select')
    await order.scrollIntoViewIfNeeded()
    const before = await scrolled()
    await order.selectOption('OLDEST')
    await settled(page)
    expect(Math.abs((await scrolled()) - before)).toBeLessThan(300)
    await page.locator('.paper').last().locator('.paper-title').click()
    await page.locator('main[data-page=paper] h1').waitFor()
    await expect.poll(scrolled).toBe(0)
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('page-title')
  })

  test('says in a sentence what went wrong, and tries again', async () => {
    const { page, close } = await openPage(running().browser, `${running().origin}/?page=nonsense`)
    const unavailable = { errors: [{ message: 'The service is starting.', extensions: { code: 'UNAVAILABLE' } }] }
    let asked = 0
    await page.route('**/graphql', async (route) => {
      asked += 1
      if (asked === 1) await route.abort()
      else if (asked === 2) await route.fulfill({ status: 503, json: unavailable })
      else if (asked === 3) await route.fulfill({ status: 502, body: '<h1>Bad gateway</h1>' })
      else await route.continue()
    })
    await visit(page, '/')
    for (const sentence of [
      'The service cannot be reached',
      'is starting or stopping',
      'Something else than the service',
    ]) {
      await page.getByRole('alert').filter({ hasText: sentence }).waitFor()
      await page.getByRole('button', { name: 'Try again' }).click()
    }
    await page.getByText('101', { exact: true }).waitFor()
    expect(await page.getByRole('alert').count()).toBe(0)
    await close()
  })

  test('ends the request for what was typed before', async () => {
    const { page, close } = await openPage(running().browser, `${running().origin}/?page=nonsense`)
    const given: string[] = []
    await page.route('**/graphql', async (route) => {
      const { variables } = route.request().postDataJSON() as { variables: { text: string } }
      // The first answer would come long after the second.
      if (variables.text === 'lan') await new Promise((resolve) => setTimeout(resolve, 400))
      await route.continue().catch(() => {})
    })
    page.on('requestfailed', (request) =>
      given.push((request.postDataJSON() as { variables: { text: string } }).variables.text),
    )
    await findBox(page).fill('lan')
    await page.waitForRequest('**/graphql')
    await findBox(page).fill('hong xu')
    await page.getByRole('option').filter({ hasText: '徐宏' }).waitFor()
    expect(given).toEqual(['lan'])
    await close()
  })

  test('gives all papers of a person as a bibliography, and a paper as a citation', async () => {
    const { page } = wide
    await visit(page, `/?page=person&id=${ids.person}`)
    await page.getByText('Take it away').click()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'BibTeX' }).click()
    const bibliography = readFileSync(await (await download).path(), 'utf8')
    expect(bibliography.match(/^@\w+\{/gm)).toHaveLength(14)
    await visit(page, `/?page=paper&id=${ids.paper}`)
    await page.getByText('Take it away').click()
    await page.getByRole('button', { name: 'APA' }).click()
    await page.locator('.citation').filter({ hasText: 'λScale' }).waitFor()
  })

  describe('the page', () => {
    const ofThing = (page: keyof typeof ids) => () => `/?page=${page}&id=${ids[page]}`
    test.each([
      { name: 'at the start', address: () => '/' },
      { name: 'of all that was found', address: () => '/?page=find&text=model' },
      { name: 'of a person', address: ofThing('person') },
      { name: 'of a paper', address: ofThing('paper') },
      { name: 'of an institution', address: ofThing('institution') },
      { name: 'of a topic', address: ofThing('topic') },
      { name: 'of a venue', address: ofThing('venue') },
      { name: 'of a network', address: () => `/?page=network&person=${ids.person}&node=${ids.person}` },
      { name: 'of ways', address: () => '/?page=paths&from=Yue+Cheng&to=Yibo+Zhu&open=0.2' },
      { name: 'of conflicts', address: () => `/?page=conflicts&${conflicts}&open=0.0` },
      { name: 'of documents', address: () => '/?page=load' },
      { name: 'of questions who is who', address: () => '/?page=load&part=matches' },
      { name: 'of a network of nobody', address: () => '/?page=network&person=Nobody+Of+This+Name' },
      { name: 'that there is not', address: () => '/?page=nonsense' },
    ])('$name fits into every width, and can be used by everybody', async ({ name, address }) => {
      // The narrowest is the hardest; the others where everything must be shown to work, and nobody waits.
      for (const { page } of browserIsRequired ? [wide, middle, narrow] : [narrow]) {
        await visit(page, address())
        const width = page.viewportSize()?.width ?? 0
        const needed = await page.evaluate(() => document.documentElement.scrollWidth)
        expect(needed, `${width} pixels`).toBeLessThanOrEqual(width)
        expect(await accessFaults(page), `${width} pixels`).toEqual([])
        await keepPicture(`${name} ${width}.png`, (path) => page.screenshot({ path }))
      }
    })
  })

  test('stays where it is while it fills: nothing jumps under the hand of who reads', async () => {
    const { page, close } = await openPage(
      running().browser,
      `${running().origin}/?page=network&person=${ids.person}`,
      {
        viewport: { width: 360, height: 740 },
      },
    )
    await page.locator('[data-state=DRAWN]').waitFor()
    const moved = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          // Shifts are told later than they happen, but in order: those from before come first.
          new PerformanceObserver((list) => {
            const shifts = list.getEntries() as (PerformanceEntry & { value: number })[]
            resolve(shifts.reduce((sum, { value }) => sum + value, 0))
          }).observe({ type: 'layout-shift', buffered: true })
          setTimeout(() => resolve(0), 300)
        }),
    )
    // What web.dev calls good is below 0.1.
    expect(moved).toBeLessThan(0.05)
    await close()
  })

  test('says it in the other language, and in the other colours, as soon as they are chosen', async () => {
    const { page } = middle
    await visit(page, '/')
    expect(await heading(page)).toBe('谁与谁合作')
    const colour = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
    const before = await colour()
    await page.getByLabel('语言').selectOption('en')
    expect(await heading(page)).toBe('Who works with whom')
    await page.getByLabel('Colours').selectOption('light')
    expect(await colour()).not.toBe(before)
  })

  // The last, over all that was done here.
  test('has not complained of anything', () => {
    for (const { complaints } of [wide, middle, narrow]) expect(complaints).toEqual([])
  })
}
