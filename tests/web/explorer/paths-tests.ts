import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenPage, openPage } from '../chromium.ts'
import type { RunningService } from '../running-service.ts'
import type { OwnService } from './own-service.ts'
import { visit } from './visiting.ts'

/** What the page of ways between two people promises in a browser. */
export const testPaths = (running: () => RunningService, own: () => OwnService): void => {
  let opened: OpenPage

  beforeAll(async () => {
    const { origin, browser } = running()
    opened = await openPage(browser, `${origin}/?page=paths`, { locale: 'en-GB' })
  })
  afterAll(() => opened?.close())

  const outcome = () => opened.page.locator('.path-outcome')

  test('are shown as a row of people with the papers between, from names typed by the keyboard alone', async () => {
    const { page } = opened
    await page.getByLabel('From', { exact: true }).focus()
    for (const [typed, name] of [
      ['lan tingf', 'Tingfeng Lan'],
      ['xin tan', 'Xin Tan'],
    ] as const) {
      await page.keyboard.type(typed)
      await page.locator('.picker .find-option:visible').first().filter({ hasText: name }).waitFor()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      // Past the links of the first, and the button that swaps the two.
      if (name === 'Tingfeng Lan') await page.getByLabel('To', { exact: true }).focus()
    }
    await outcome().filter({ hasText: '2 steps; one way is the best.' }).waitFor()
    expect(await page.locator('.way-person').allInnerTexts()).toEqual([
      'Tingfeng Lan',
      expect.stringContaining('Minchen Yu'),
      'Xin Tan',
    ])
    const steps = await page.locator('.way-step').allInnerTexts()
    expect(steps[0]).toMatch(/1 joint paper · 2026 · certain\s+λScale/)
    expect(steps[1]).toMatch(/1 joint paper · 2026 · likely\s+MemShare/)
    expect(await page.locator('.path-introducers').innerText()).toMatch(/Minchen Yu\s+on 1 way/)
    expect(page.url()).toMatch(/from=person-\w+&to=person-\w+/)
  })

  test('lead around whom one leaves out, and through them again after a step back', async () => {
    const { page } = opened
    await visit(page, '/?page=paths&from=Tingfeng+Lan&to=Xin+Tan')
    await page.getByRole('button', { name: 'Go around Minchen Yu' }).click()
    await outcome().filter({ hasNotText: '2 steps; one way' }).waitFor()
    expect(await page.locator('.way').filter({ hasText: 'Minchen Yu' }).count()).toBe(0)
    await page.getByRole('button', { name: 'Let ways lead through Minchen Yu again' }).waitFor()
    await page.goBack()
    await outcome().filter({ hasText: '2 steps; one way is the best.' }).waitFor()
  })

  test('are said not to be there within so many steps, with a button that looks farther', async () => {
    const { page } = opened
    await visit(page, '/?page=paths&from=Tingfeng+Lan&to=Xin+Tan&hops=1')
    await outcome().filter({ hasText: 'No way of at most 1 step leads' }).waitFor()
    await page.getByRole('button', { name: 'Look through up to 2 steps' }).click()
    await outcome().filter({ hasText: '2 steps' }).waitFor()
    await page.getByLabel('Papers until').fill('1990')
    await page.keyboard.press('Enter')
    await page.waitForURL(/until=1990/)
    await outcome()
      .filter({ hasText: /^No way leads from the one to the other/ })
      .waitFor()
  })

  test('show all papers of a step', async () => {
    const { page } = opened
    await visit(page, '/?page=paths&from=Yue+Cheng&to=Yibo+Zhu')
    await page.getByRole('button', { name: 'all 5 papers of Xin Tan and Yibo Zhu' }).click()
    await expect.poll(() => page.locator('.way-opened .paper').count()).toBe(5)
  })

  test('ask who is meant where several people have a name', async () => {
    const { page, complaints, close } = await openPage(
      running().browser,
      `${own().origin}/?page=paths&from=Wei+Wang&to=Adalbert+Quillfeder`,
      { locale: 'en-GB' },
    )
    await page.getByText('Several fit this name. Which one is meant?').waitFor()
    const candidates = page.locator('.path-end').first().getByRole('link', { name: 'Wei Wang' })
    await expect.poll(() => candidates.count()).toBe(2)
    await candidates.first().click()
    await page.waitForURL(/from=person-/)
    await page.locator('.path-outcome').waitFor()
    expect(complaints).toEqual([])
    await close()
  })

  test('are shown without a complaint', () => expect(opened.complaints).toEqual([]))
}
