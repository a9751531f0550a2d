import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type OpenPage, openPage } from '../chromium.ts'
import type { RunningService } from '../running-service.ts'
import { expectWellMade, type Look, looks, textsIn } from './looking.ts'
import { findBox, settled, visit } from './visiting.ts'

/** Whom and what the actions are tried on. */
export interface Subjects {
  /** What is typed, and whom or what it finds. */
  readonly searches: readonly (readonly [typed: string, found: string])[]
  /** Somebody with a network, and somebody connected over others: by name. */
  readonly person: string
  readonly far: string
  readonly coauthor: string
  /** When the two wrote together, or a few years later. */
  readonly year: number
  /** The pages of things with records, by their address. */
  readonly things: readonly (readonly [page: string, address: string])[]
}

interface Place {
  readonly origin: string
  readonly subjects: Subjects
  readonly hasPlayground: boolean
}

/** Opens what is folded where the window is narrow. */
const unfold = async (page: Page, summary: string): Promise<void> => {
  const details = page.locator('details').filter({ has: page.locator('summary', { hasText: summary }) })
  if (!(await details.evaluate((element) => (element as HTMLDetailsElement).open)))
    await details.locator('summary').click()
}

/** Every action of one who looks, in one window and language. */
export const tryReading = (running: () => RunningService, place: () => Place, look: Look): void => {
  const { width, language } = look
  const texts = textsIn(language)
  let opened: OpenPage
  const open = () => opened.page

  beforeAll(async () => {
    opened = await openPage(running().browser, `${place().origin}/`, {
      viewport: { width, height: 700 },
      locale: language === 'en' ? 'en-GB' : 'zh-CN',
    })
  })
  afterAll(() => opened?.close())

  describe(`at ${width} pixels in ${language}`, () => {
    test('finds by the keyboard alone, whatever way one types it', async () => {
      const page = open()
      await visit(page, '/')
      // Each way at two looks.
      const searches = place().subjects.searches.filter((_, index) => index % 3 === looks.indexOf(look) % 3)
      for (const [typed, found] of searches) {
        await findBox(page).focus()
        await findBox(page).fill('')
        await page.keyboard.type(typed)
        await page.getByRole('option').filter({ hasText: found }).first().waitFor()
        await page.keyboard.press('Escape')
      }
      await page.keyboard.press('Enter')
      await page.locator('main[data-page=find] .hit').first().waitFor()
      await page.getByRole('button', { name: texts.find.kinds.PERSON }).click()
      await page.waitForURL(/type=PERSON/)
      await expectWellMade(page, look, 'what was found')
    })

    test('reads what is known of a thing, and where it comes from', async () => {
      const page = open()
      for (const [name, address] of place().subjects.things) {
        await visit(page, address)
        await page.getByRole('button', { name: texts.parts.where }).last().click()
        await page.locator('.records q').last().waitFor()
        await expectWellMade(page, look, name)
      }
    })

    test('draws a network as one chooses, with a table beside it; undo goes back and a link restores it', async () => {
      const page = open()
      const { person } = place().subjects
      const address = `/?${new URLSearchParams({ page: 'network', person })}`
      await visit(page, address)
      await page.locator('[data-state=DRAWN]').waitFor()
      const rows = page.locator('.table-window tbody tr')
      const before = await rows.count()
      expect(before).toBeGreaterThan(3)
      await unfold(page, texts.network.settings)
      const settle = async (pattern: RegExp) => {
        await page.waitForURL(pattern)
        await settled(page)
      }
      await page.getByLabel(texts.network.minWeight).fill('2')
      await page.keyboard.press('Enter')
      await settle(/minWeight=2/)
      const heavy = await rows.count()
      expect(heavy).toBeLessThan(before)
      await page.getByLabel(texts.network.maxAuthors).fill('4')
      await page.keyboard.press('Enter')
      await settle(/maxAuthors=4/)
      await page.getByRole('button', { name: texts.network.undo, exact: true }).click()
      await expect.poll(() => page.url()).not.toContain('maxAuthors')
      await settled(page)
      await expect.poll(() => rows.count()).toBe(heavy)
      const link = page.url()
      await page.getByLabel(texts.network.counting).selectOption('FRACTIONAL')
      await settle(/counting=FRACTIONAL/)
      await page.getByLabel(texts.network.depth).selectOption('0')
      await settle(/depth=0/)
      expect(await rows.count()).toBe(1)
      await visit(page, link.slice(new URL(link).origin.length))
      await expect.poll(() => rows.count()).toBe(heavy)

      await visit(page, address)
      await unfold(page, texts.network.settings)
      await page.getByRole('slider', { name: texts.network.from }).focus()
      await page.keyboard.press('End')
      await settle(/from=\d{4}/)
      await page.getByRole('columnheader', { name: texts.network.columns.paperCount }).getByRole('button').click()
      await page.waitForURL(/sort=/)
      await visit(page, `${address}&nodes=20`)
      if (before > 20) {
        await page.locator('.network-cut button').click()
        await expect.poll(() => rows.count()).toBeGreaterThan(20)
      }
      await expectWellMade(page, look, 'a network')
    })

    test('lights up neighbours under the pointer, and opens people and ties with their papers', async () => {
      const page = open()
      await visit(page, `/?${new URLSearchParams({ page: 'network', person: place().subjects.person })}`)
      const canvas = page.locator('.network-canvas')
      await page.locator('[data-state=DRAWN]').waitFor()
      await page.locator('.table-window tbody button').first().click()
      await page.locator('.network-opened .paper').first().waitFor()
      await page.getByRole('button', { name: texts.network.close, exact: true }).click()
      expect(page.url()).not.toContain('node=')
      const node = await page.evaluate(async (name) => {
        const response = await fetch('/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({
            query: 'query ($name: String!) { person(by: { name: $name }) { id } }',
            variables: { name },
          }),
        })
        return ((await response.json()) as { data: { person: { id: string } } }).data.person.id
      }, place().subjects.person)
      const position = await canvas.evaluate(
        (element, of) =>
          (element as unknown as { drawing: { pixelOf(node: string): { x: number; y: number } } }).drawing.pixelOf(of),
        node,
      )
      const dark = await canvas.screenshot()
      await canvas.hover({ position })
      await expect.poll(async () => dark.equals(await canvas.screenshot())).toBe(false)
      await canvas.click({ position })
      await page.waitForURL(new RegExp(`node=${node}`))
      await page.locator('.network-opened .paper').first().waitFor()
      await page.getByRole('button', { name: new RegExp(`^${texts.network.table.ties}`) }).click()
      await page.locator('.table-window tbody button').first().click()
      await page.waitForURL(/tie=/)
      await page.locator('.network-opened .paper').first().waitFor()
      await expectWellMade(page, look, 'an open tie')
    })

    test('takes it away: every file, PNG and SVG, the question, a bibliography', async () => {
      const page = open()
      const { person } = place().subjects
      await visit(page, `/?${new URLSearchParams({ page: 'network', person })}`)
      await page.locator('[data-state=DRAWN]').waitFor()
      await page.getByText(texts.parts.takeAway).click()
      const files = await page
        .locator('.take-away a[download]')
        .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))
      expect(files).toHaveLength(7)
      const sizes = await Promise.all(files.map(async (file) => (await (await page.request.get(file)).body()).length))
      expect(Math.min(...sizes)).toBeGreaterThan(300)
      for (const [button, beginning] of [
        ['PNG', '\u0089PNG'],
        ['SVG', '<svg xmlns="http://www.w3.org/2000/svg"'],
      ] as const) {
        const download = page.waitForEvent('download')
        await page.getByRole('button', { name: button, exact: true }).click()
        expect(readFileSync(await (await download).path(), 'latin1').startsWith(beginning)).toBe(true)
      }
      if (place().hasPlayground)
        expect(await page.getByRole('link', { name: texts.parts.playground }).getAttribute('href')).toContain(
          'NetworkPage',
        )
      await visit(page, `/?${new URLSearchParams({ page: 'person', name: person })}`)
      await page.getByText(texts.parts.takeAway).click()
      const download = page.waitForEvent('download')
      await page.getByRole('button', { name: 'BibTeX' }).click()
      expect(readFileSync(await (await download).path(), 'utf8')).toMatch(/^@\w+\{/m)
    })

    test('shows how two are connected, and who introduces them', async () => {
      const page = open()
      const { person, far } = place().subjects
      await visit(page, `/?${new URLSearchParams({ page: 'paths', from: person, to: far })}`)
      await page.locator('.way .paper-title, .way-step a').first().waitFor()
      await page.locator('.path-introducers').waitFor()
      expect(await page.locator('.way-person').count()).toBeGreaterThan(2)
      await expectWellMade(page, look, 'ways')
    })

    test('checks conflicts: the matrix, the evidence of a cell, and the table as a file', async () => {
      const page = open()
      const { person, coauthor, far, year } = place().subjects
      await visit(page, `/?page=conflicts&year=${year}`)
      await page.getByLabel(texts.conflicts.authors, { exact: true }).fill(`${person}; Nobody Here`)
      await page.getByLabel(texts.conflicts.reviewers, { exact: true }).fill(`${coauthor}\n${far}`)
      await page.getByRole('button', { name: texts.conflicts.check, exact: true }).click()
      await page.locator('.conflict-window .verdict').nth(3).waitFor()
      await settled(page)
      await page.getByRole('button', { name: texts.conflicts.pair(coauthor, person) }).click()
      const reason = page.locator('.conflict-reason').first()
      await reason.getByRole('button', { name: texts.parts.where }).click()
      await reason.locator('.records q').first().waitFor()
      await expectWellMade(page, look, 'conflicts')
      const download = page.waitForEvent('download')
      await page.getByRole('button', { name: texts.conflicts.csv }).click()
      const table = readFileSync(await (await download).path(), 'utf8')
      expect(table.split('\r\n')).toHaveLength(6)
      expect(table).toContain(texts.conflicts.verdicts.CONFLICT)
      expect(/wrote|No person/.test(table)).toBe(language === 'en')
    })

    test('offers those whom a name may mean, and says what went wrong in the language of the page', async () => {
      const page = open()
      const name = place().subjects.person.replace(/.$/, '')
      await visit(page, `/?${new URLSearchParams({ page: 'person', name })}`)
      await page.getByRole('alert').getByRole('link').first().waitFor()
      await page.getByText(texts.frame.details).click()
      await page.getByRole('alert').locator('details p').first().waitFor()
      await expectWellMade(page, look, 'nobody of this name')
    })

    test('has complained of nothing, and asked no other host', () => {
      expect(opened.complaints).toEqual([])
      expect(new Set(opened.requests.map((address) => new URL(address).host))).toEqual(
        new Set([new URL(place().origin).host]),
      )
    })
  })
}
