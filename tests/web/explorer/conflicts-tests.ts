import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenPage, openPage } from '../chromium.ts'
import type { RunningService } from '../running-service.ts'
import type { OwnService } from './own-service.ts'
import { visit } from './visiting.ts'

const check = async (page: Page, authors: string, reviewers: string): Promise<void> => {
  await page.getByLabel('Authors', { exact: true }).fill(authors)
  await page.getByLabel('Reviewers', { exact: true }).fill(reviewers)
  await page.getByRole('button', { name: 'Check' }).click()
  await page
    .locator('.conflict-counts')
    .filter({ hasText: /^\d+ pairs/ })
    .waitFor()
}

/** The words of every row of the table, the name of the row first. */
const rows = (page: Page) =>
  page
    .locator('.conflict-window tbody tr')
    .evaluateAll((all) =>
      all.map((row) => [
        row.querySelector('th')?.textContent,
        ...[...row.querySelectorAll('.verdict')].map((verdict) => verdict.lastChild?.textContent),
      ]),
    )

/** What the page promises in a browser that checks conflicts of interest. */
export const testConflicts = (running: () => RunningService, own: () => OwnService): void => {
  let opened: OpenPage

  beforeAll(async () => {
    const { origin, browser } = running()
    opened = await openPage(browser, `${origin}/?page=conflicts`, { locale: 'en-GB' })
  })
  afterAll(() => opened?.close())

  test('gives a table of verdicts for names that were pasted, and the reasons of a cell with their records', async () => {
    const { page } = opened
    await visit(page, '/?page=conflicts')
    await check(page, 'Tingfeng Lan; Yue Cheng', 'Minchen Yu\nHong Xu；Nobody Here')
    expect(await rows(page)).toEqual([
      ['Minchen Yu', 'Conflict', 'Conflict'],
      ['Hong Xu', 'Clear', 'Clear'],
      ['Nobody HereNo person has the name "Nobody Here".', 'Unknown', 'Unknown'],
    ])
    expect(await page.getByRole('columnheader').allInnerTexts()).toEqual(['Tingfeng Lan', 'Yue Cheng'])
    await page.getByRole('button', { name: /^Minchen Yu and Tingfeng Lan:/ }).focus()
    await page.keyboard.press('Enter')
    const reason = page.locator('.conflict-reason').filter({ hasText: 'wrote 1 paper together' })
    await reason.locator('.paper').filter({ hasText: 'λScale' }).waitFor()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('conflict-opened')
    await reason.getByRole('button', { name: /^Where from/ }).click()
    await reason.locator('.records q').filter({ hasText: 'λScale' }).first().waitFor()
    expect(page.url()).toMatch(/reviewer=Minchen\+Yu&.*year=\d{4}&open=0\.0/)
  })

  test('obeys the policy that is chosen', async () => {
    const { page } = opened
    await visit(page, '/?page=conflicts&author=Tingfeng+Lan&reviewer=Minchen+Yu&policy=OWN&year=2026')
    await page.getByText('Own rules need at least one condition').waitFor()
    await page.getByLabel('Co-author years').fill('3')
    await page.keyboard.press('Enter')
    await expect.poll(() => rows(page)).toEqual([['Minchen Yu', 'Conflict']])
    await page.getByLabel('Year of submission').fill('1999')
    await page.keyboard.press('Enter')
    await expect.poll(() => rows(page)).toEqual([['Minchen Yu', 'Clear']])
    await page.getByLabel('Strict').check()
    await expect.poll(() => rows(page)).toEqual([['Minchen Yu', 'Open']])
  })

  test('gives the table as a file in which no spreadsheet finds a formula', async () => {
    const { page } = opened
    await visit(page, '/?page=conflicts')
    await check(page, 'Tingfeng Lan', 'Minchen Yu\n=HYPERLINK("http://x")')
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Download as CSV' }).click()
    const lines = readFileSync(await (await download).path(), 'utf8').split('\r\n')
    expect(lines[0]).toBe('\ufeffReviewer,Reviewer id,Author,Author id,Verdict,Reasons,Not looked at in full')
    expect(lines[1]).toMatch(/^Minchen Yu,person-\w+,Tingfeng Lan,person-\w+,Conflict,"co-authors: /)
    expect(lines[2]).toMatch(/^"'=HYPERLINK\(""http:\/\/x""\)",,Tingfeng Lan,person-\w+,Unknown,/)
  })

  test('keeps lists of any length in an address that can be opened again', async () => {
    const { page } = opened
    const names = Array.from({ length: 250 }, (_, index) => `Somebody of the Name ${index}`)
    await visit(page, '/?page=conflicts')
    await check(page, 'Tingfeng Lan', names.join('\n'))
    expect(page.url()).toContain('/#page=conflicts')
    await page.reload()
    await page.locator('.conflict-counts').filter({ hasText: '250 pairs: 250 unknown' }).waitFor()
    expect((await page.getByLabel('Reviewers', { exact: true }).inputValue()).split('\n')).toEqual(names)
  })

  test('never clears a name that two people have, and asks who is meant', async () => {
    const address = '/?page=conflicts&author=Wei+Wang&reviewer=Adalbert+Quillfeder&year=2022'
    const { page, complaints, close } = await openPage(running().browser, own().origin + address, { locale: 'en-GB' })
    await expect.poll(() => rows(page)).toEqual([['Adalbert Quillfeder', 'Open']])
    const choice = page.getByLabel('Several people are called Wei Wang. Who is meant?')
    const texts = await choice.locator('option').allInnerTexts()
    expect(texts.slice(1).sort()).toEqual(['Wei Wang · 1 paper', 'Wei Wang · 2 papers'])
    await choice.selectOption({ label: 'Wei Wang · 2 papers' })
    await expect.poll(() => rows(page)).toEqual([['Adalbert Quillfeder', 'Conflict']])
    await page.goBack()
    await choice.selectOption({ label: 'Wei Wang · 1 paper' })
    await expect.poll(() => rows(page)).toEqual([['Adalbert Quillfeder', 'Clear']])
    expect(complaints).toEqual([])
    await close()
  })

  test('is made without a complaint', () => expect(opened.complaints).toEqual([]))
}
