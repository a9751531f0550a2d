import { expect, test } from 'vitest'
import { openPage } from '../chromium.ts'
import type { RunningService } from '../running-service.ts'
import { settled } from './visiting.ts'

const isQuestion = (address: string): boolean => address.endsWith('/graphql')

/** What keeps the explorer quick, as what it asks and draws; how long that takes is for `tests/bench/explorer.mjs`. */
export const testSpeed = (running: () => RunningService): void => {
  const open = (address: string) => openPage(running().browser, running().origin + address, { locale: 'en-GB' })

  test('a network is asked for before the code of its page is there, with no question asked and no file fetched twice', async () => {
    const { page, requests, complaints, close } = await open('/?page=network&person=Tingfeng+Lan')
    await page.locator('[data-state=DRAWN]').waitFor()
    await settled(page)
    expect(requests.filter(isQuestion)).toHaveLength(2)
    const files = requests.filter((address) => !isQuestion(address))
    expect(new Set(files).size).toBe(files.length)
    const timings = await page.evaluate(() =>
      performance.getEntriesByType('resource').map((entry) => ({
        name: entry.name,
        at: entry.startTime,
        to: (entry as PerformanceResourceTiming).responseEnd,
      })),
    )
    const asked = timings.find(({ name }) => isQuestion(name))
    const code = timings.filter(({ name }) => /\/(view|draw-network)-[^/]*\.js$/.test(name))
    expect(code).toHaveLength(2)
    for (const { to } of code) expect(asked?.at).toBeLessThan(to)
    expect(complaints).toEqual([])
    await close()
  })

  test('a click a few pixels beside a tie opens it', async () => {
    const { page, complaints, close } = await open('/?page=network&person=Tingfeng+Lan&depth=0&person=Yue+Cheng')
    const canvas = page.locator('.network-canvas[data-state=DRAWN]')
    await canvas.waitFor()
    // Two people alone: their tie is a line between them.
    const position = await canvas.evaluate((element) => {
      const { drawing } = element as unknown as {
        drawing: { places(): Map<string, unknown>; pixelOf(node: string): { x: number; y: number } }
      }
      const [one, other] = [...drawing.places().keys()].map((id) => drawing.pixelOf(id))
      if (one === undefined || other === undefined) throw new Error('Two people should be drawn.')
      const [across, down] = [other.x - one.x, other.y - one.y]
      const share = 5 / Math.hypot(across, down)
      return { x: (one.x + other.x) / 2 - down * share, y: (one.y + other.y) / 2 + across * share }
    })
    await canvas.click({ position })
    await page.waitForURL(/tie=tie-/)
    expect(complaints).toEqual([])
    await close()
  })

  test('a table of some thousand verdicts is asked for once, and drawn row by row to its end', async () => {
    const names = (kind: string, count: number) => Array.from({ length: count }, (_, at) => `${kind} Number ${at}`)
    const search = new URLSearchParams({ page: 'conflicts', year: '2026' })
    for (const name of names('Author', 40)) search.append('author', name)
    for (const name of names('Reviewer', 60)) search.append('reviewer', name)
    const { page, requests, complaints, close } = await open(`/#${search}`)
    await page.locator('.conflict-counts').filter({ hasText: '2,400 pairs' }).waitFor()
    await settled(page)
    expect(await page.locator('.conflict-cell').count()).toBe(2_400)
    expect(requests.filter(isQuestion)).toHaveLength(1)
    expect(complaints).toEqual([])
    await close()
  })
}
