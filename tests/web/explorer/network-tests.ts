import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { visit } from './visiting.ts'

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

/** A network of 500 people and 3,000 ties, as the API answers it. */
function largeNetwork() {
  const nodes = Array.from({ length: 500 }, (_, number) => ({
    id: `person-${number}`,
    label: `Person Number ${number}`,
    distance: number === 0 ? 0 : 1,
    paperCount: 1 + (number % 40),
    degree: 12,
    strength: 20,
    community: number % 9,
    firstYear: 2000,
    lastYear: 2020,
  }))
  const edges = Array.from({ length: 3000 }, (_, number) => {
    const [source, step] = [number % 500, 9 * (1 + Math.floor(number / 500)) + (number % 7 === 0 ? 1 : 0)]
    const ends = { source: `person-${source}`, target: `person-${(source + step) % 500}` }
    return {
      id: `tie-${number}`,
      ...ends,
      weight: 1 + (number % 5),
      paperCount: 1,
      firstYear: 2000,
      lastYear: 2020,
      certainty: 'CERTAIN',
    }
  })
  return {
    nodes,
    edges,
    totals: { nodeCount: 500, edgeCount: 3000, paperCount: 3000, exact: true },
    truncated: null,
    caveats: { papersOverAuthorLimit: 0, papersOverTieLimit: 0, papersOfUnknownYear: 0, papersWithCutAuthorList: 0 },
  }
}

/** What a network promises, on a wide page in English, around a person of 14 papers. */
export const testNetwork = (open: () => Page, person: () => string): void => {
  const address = '/?page=network&person=Tingfeng+Lan'

  test('is drawn and told as a table, and a click opens a person with papers; back undoes it, the link restores it', async () => {
    const page = open()
    await visit(page, address)
    await page.locator('[data-state=DRAWN]').waitFor()
    const rows = page.locator('.table-window tbody tr')
    expect(await rows.count()).toBe(54)
    await clickInPicture(page, person())
    await page.locator('.network-opened h2').filter({ hasText: 'Tingfeng Lan' }).waitFor()
    expect(await page.locator('.network-opened .paper').count()).toBe(14)
    expect(page.url()).toContain(`node=${person()}`)
    const link = page.url()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.locator('.network-opened').waitFor({ state: 'detached' })
    await visit(page, link)
    await page.locator('.network-opened h2').filter({ hasText: 'Tingfeng Lan' }).waitFor()
  })

  test('shows a tie with its papers', async () => {
    const page = open()
    await visit(page, `${address}&table=ties&sort=weight`)
    await page.locator('.table-window tbody button').first().click()
    await page.locator('.network-opened h2').waitFor()
    const titles = await page.locator('.network-opened .paper-title').count()
    expect(await page.locator('.network-opened').innerText()).toContain(`${titles} joint papers`)
  })

  test('is sorted by a click on a column, and turned round by the next', async () => {
    const page = open()
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
    const page = open()
    await visit(page, `${address}&nodes=20`)
    await page.getByText('Not drawn: 34 people', { exact: false }).waitFor()
    await page.getByRole('button', { name: 'Draw up to 200 people' }).click()
    await page.getByText('54 people, 353 ties').waitFor()
    expect(await page.getByText('Not drawn').count()).toBe(0)
  })

  test('shrinks with the years that are chosen by the keyboard', async () => {
    const page = open()
    await visit(page, address)
    await page.getByRole('slider', { name: 'From' }).focus()
    await page.keyboard.press('End')
    await page.waitForURL(/from=2026/)
    await expect.poll(() => page.getByRole('status').last().innerText()).not.toContain('54 people')
  })

  test('can be taken away as every file, as PNG and as SVG, and as its question', async () => {
    const page = open()
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

  test('of 500 people follows the hand within a tenth of a second', async () => {
    const page = open()
    await page.route('**/graphql', (route) => {
      const { operationName } = route.request().postDataJSON() as { operationName: string }
      return operationName === 'NetworkPage'
        ? route.fulfill({ json: { data: { collaborationNetwork: largeNetwork() } } })
        : route.continue()
    })
    await visit(page, '/?page=network&person=person-0')
    await page.unroute('**/graphql')
    const taken = await page.evaluate(async () => {
      const times: number[] = []
      for (const row of [...document.querySelectorAll('.table-window tbody tr')].slice(0, 12)) {
        const start = performance.now()
        row.dispatchEvent(new MouseEvent('mouseenter'))
        // What is drawn for it is drawn before the task that follows the next frame.
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
        times.push(performance.now() - start)
      }
      return times.sort((a, b) => a - b)
    })
    // Whatever else runs on this machine now may make some of them late, but not most.
    expect(taken[3]).toBeLessThan(100)
  })
}
