import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepPicture, type OpenPage, openPage } from '../chromium.ts'
import { openPageHost, type PageHost } from '../page-host.ts'
import type { RunningService } from '../running-service.ts'

/** Opens the home page of a lab, which has the script of the service and this element. */
const openLab = ({ browser, origin }: RunningService, lab: PageHost, element: string): Promise<OpenPage> => {
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Lab</title>
    <body>${element}<script type="module" src="${origin}/coterie.js"></script>`
  return openPage(browser, lab.addressOf(html), { viewport: { width: 800, height: 700 } })
}

const element = (page: Page) => page.locator('coterie-network')
const drawn = (page: Page) => element(page).locator('[data-state=DRAWN]').waitFor()
const alert = (page: Page) => element(page).getByRole('alert').innerText()

/** What the widget promises on a page of another origin. */
export const testWidget = (running: () => RunningService): void => {
  let lab: OpenPage

  beforeAll(async () => {
    lab = await openLab(
      running(),
      running().lab,
      '<coterie-network person="Xin Tan" depth="2" people="20"></coterie-network>',
    )
    await drawn(lab.page)
  })

  afterAll(() => lab?.close())

  test('an element on the page of a lab draws the network of a person, and asks nobody but the service', async () => {
    const { page, requests, complaints } = lab
    expect(await element(page).getByRole('img').getAttribute('aria-label')).toMatch(
      /^A network of 20 people and \d+ ties/,
    )
    expect(new Set(requests.map((address) => new URL(address).origin))).toEqual(
      new Set([running().lab.origin, running().origin]),
    )
    expect(complaints).toEqual([])
    await keepPicture('widget.png', (path) => page.screenshot({ path }))
  })

  test('it says what it left out, and has a table of the same people, the nearest first', async () => {
    const { page } = lab
    expect(await element(page).getByRole('status').innerText()).toMatch(/^\d+ people, \d+ ties · Not drawn: \d+ people/)
    await element(page).locator('summary').click()
    const rows = element(page).getByRole('row')
    expect(await rows.count()).toBe(21)
    expect(await rows.nth(1).getByRole('rowheader').innerText()).toBe('Xin Tan')
    expect(await rows.nth(2).innerText()).toMatch(/^Hong Xu\s+\d+\s+10\s+1$/)
  })

  test('another person takes the place of the first when the attribute changes, in the language that is asked for', async () => {
    const { page } = lab
    await element(page).evaluate((node) => {
      node.setAttribute('lang', 'zh')
      node.setAttribute('person', 'Nobody Atall')
    })
    await expect.poll(() => alert(page)).toBe('服务中没有这个姓名或编号的人。')
    await element(page).evaluate((node) => node.setAttribute('depth', 'far'))
    await expect.poll(() => alert(page)).toBe('此元素的设置有误："depth" must be a number from 0 to 4, but is "far".')
  })

  test('on a page whose origin the service does not allow it says so', async () => {
    const stranger = await openPageHost()
    const other = await openLab(running(), stranger, '<coterie-network person="Xin Tan"></coterie-network>')

    await expect
      .poll(() => alert(other.page))
      .toBe(
        `The service at ${running().origin} cannot be asked from this page. Is it running, and does its CORS_ORIGIN allow this page?`,
      )
    await other.close()
    stranger.close()
  })
}
