import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { browserIsRequired, keepPicture, type OpenPage, openPage } from '../chromium.ts'
import type { RunningService } from '../running-service.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Faults of a page against WCAG 2.2 AA that are serious or worse, each with where it is. */
async function accessFaults(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe)
  const { violations } = await page.evaluate(() => {
    const { run } = (window as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe
    return run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] })
  })
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`)
}

/** Goes to an address inside the explorer, as a link in it does, and waits until it is all there. */
async function visit(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, '', to)
    dispatchEvent(new PopStateEvent('popstate'))
  }, address)
  const name = new URLSearchParams(address.split('?')[1]).get('page') ?? 'home'
  await page.locator(`main[data-page=${name}] h1`).waitFor()
  await settled(page)
}

/** Waits until nothing is asked for or drawn any more. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.querySelector('h1')?.textContent?.trim() !== '' &&
      document.querySelector('[aria-busy=true], [data-state=DRAWING]') === null,
  )
}

const heading = (page: Page) => page.locator('h1').innerText()
const findBox = (page: Page) => page.locator('main input[role=combobox], header input[role=combobox]').first()

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

  describe('a network', () => {
    const address = '/?page=network&person=Tingfeng+Lan'

    test('is drawn and told as a table, and a click opens a person with papers; back undoes it, the link restores it', async () => {
      const { page } = wide
      await visit(page, address)
      await page.locator('[data-state=DRAWN]').waitFor()
      const rows = page.locator('.table-window tbody tr')
      expect(await rows.count()).toBe(54)
      await clickInPicture(page, ids.person)
      await page.locator('.network-opened h2').filter({ hasText: 'Tingfeng Lan' }).waitFor()
      expect(await page.locator('.network-opened .paper').count()).toBe(14)
      expect(page.url()).toContain(`node=${ids.person}`)
      const link = page.url()
      await page.getByRole('button', { name: 'Undo' }).click()
      await page.locator('.network-opened').waitFor({ state: 'detached' })
      await visit(page, link)
      await page.locator('.network-opened h2').filter({ hasText: 'Tingfeng Lan' }).waitFor()
    })

    test('shows a tie with its papers', async () => {
      const { page } = wide
      await visit(page, `${address}&table=ties&sort=weight`)
      await page.locator('.table-window tbody button').first().click()
      await page.locator('.network-opened h2').waitFor()
      const titles = await page.locator('.network-opened .paper-title').count()
      expect(await page.locator('.network-opened').innerText()).toContain(`${titles} joint papers`)
    })

    test('is sorted by a click on a column, and turned round by the next', async () => {
      const { page } = wide
      await visit(page, address)
      const column = page.getByRole('columnheader', { name: 'Papers' })
      const papers = async () =>
        (await page.locator('.table-window tbody tr td:nth-of-type(1)').allInnerTexts()).map(Number)
      for (const [direction, order] of [
        ['descending', (a: number, b: number) => b - a],
        ['ascending', (a: number, b: number) => a - b],
      ] as const) {
        await column.getByRole('button').click()
        expect(await column.getAttribute('aria-sort')).toBe(direction)
        const shown = await papers()
        expect(shown).toEqual([...shown].sort(order))
      }
    })

    test('says what was cut off, with a button for more', async () => {
      const { page } = wide
      await visit(page, `${address}&nodes=20`)
      await page.getByText('Not drawn: 34 people', { exact: false }).waitFor()
      await page.getByRole('button', { name: 'Draw up to 200 people' }).click()
      await page.getByText('54 people, 353 ties').waitFor()
      expect(await page.getByText('Not drawn').count()).toBe(0)
    })

    test('shrinks with the years that are chosen by the keyboard', async () => {
      const { page } = wide
      await visit(page, address)
      await page.getByRole('slider', { name: 'From' }).focus()
      await page.keyboard.press('End')
      await page.waitForURL(/from=2026/)
      await expect.poll(() => page.getByRole('status').last().innerText()).not.toContain('54 people')
    })

    test('can be taken away as every file, as PNG and as SVG, and as its question', async () => {
      const { page } = wide
      await visit(page, address)
      await page.locator('[data-state=DRAWN]').waitFor()
      await page.getByText('Take it away').click()
      const files = await page
        .locator('.take-away a[download]')
        .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))
      expect(files).toHaveLength(7)
      for (const file of files) {
        const response = await page.request.get(file)
        expect(response.status(), file).toBe(200)
        expect((await response.body()).length, file).toBeGreaterThan(3000)
      }
      for (const [button, beginning] of [
        ['PNG', '\u0089PNG'],
        ['SVG', '<svg xmlns="http://www.w3.org/2000/svg"'],
      ] as const) {
        const download = page.waitForEvent('download')
        await page.getByRole('button', { name: button, exact: true }).click()
        const path = await (await download).path()
        expect(readFileSync(path, 'latin1').startsWith(beginning)).toBe(true)
      }
      const question = await page.getByRole('link', { name: 'Open the query in the playground' }).getAttribute('href')
      expect(question).toMatch(/^\/graphql#query=query\+NetworkPage/)
    })
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
      { name: 'of a network of nobody', address: () => '/?page=network&person=Nobody+Of+This+Name' },
      { name: 'that there is not', address: () => '/?page=nonsense' },
    ])('$name fits into every width, and can be used by everybody', async ({ name, address }) => {
      // The one in the middle where everything must be shown to work; elsewhere somebody waits.
      for (const { page } of browserIsRequired ? [wide, middle, narrow] : [wide, narrow]) {
        await visit(page, address())
        const width = page.viewportSize()?.width ?? 0
        expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width} pixels`).toBeLessThanOrEqual(
          width,
        )
        if (browserIsRequired || page === narrow.page) expect(await accessFaults(page), `${width} pixels`).toEqual([])
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

/** Clicks where the picture has a person. */
async function clickInPicture(page: Page, person: string): Promise<void> {
  const canvas = page.locator('.network-canvas')
  const position = await canvas.evaluate(
    (element, id) =>
      (element as unknown as { drawing: { pixelOf(node: string): { x: number; y: number } } }).drawing.pixelOf(id),
    person,
  )
  await canvas.click({ position })
}

async function idsOfThings(origin: string) {
  const query = `{
    person(by: { name: "Tingfeng Lan" }) { id affiliations { institution { id } } interests { id } venues(first: 1) { nodes { id } } }
    papers(filter: { title: "λScale" }, first: 1) { nodes { id } }
  }`
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  const { data } = (await response.json()) as {
    data: {
      person: {
        id: string
        affiliations: { institution: { id: string } }[]
        interests: { id: string }[]
        venues: { nodes: { id: string }[] }
      }
      papers: { nodes: { id: string }[] }
    }
  }
  const { person, papers } = data
  return {
    person: person.id,
    paper: papers.nodes[0]?.id ?? '',
    institution: person.affiliations[0]?.institution.id ?? '',
    topic: person.interests[0]?.id ?? '',
    venue: person.venues.nodes[0]?.id ?? '',
  }
}
