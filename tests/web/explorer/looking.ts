import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { conflictsTexts } from '../../../src/web/explorer/conflicts/texts.ts'
import { correctTexts } from '../../../src/web/explorer/correct/texts.ts'
import { findTexts } from '../../../src/web/explorer/find/texts.ts'
import type { Language } from '../../../src/web/explorer/frame/language.tsx'
import { frameTexts } from '../../../src/web/explorer/frame/texts.ts'
import { institutionTexts } from '../../../src/web/explorer/institution/texts.ts'
import { sourceTexts } from '../../../src/web/explorer/load/source-texts.ts'
import { loadTexts } from '../../../src/web/explorer/load/texts.ts'
import { networkTexts } from '../../../src/web/explorer/network/texts.ts'
import { paperTexts } from '../../../src/web/explorer/paper/texts.ts'
import { partTexts } from '../../../src/web/explorer/parts/texts.ts'
import { pathsTexts } from '../../../src/web/explorer/paths/texts.ts'
import { personTexts } from '../../../src/web/explorer/person/texts.ts'
import { keepPicture } from '../chromium.ts'
import { accessFaults } from './visiting.ts'

/** How wide a window is, and in which language. */
export interface Look {
  readonly width: number
  readonly language: Language
}

/** Every width that the pages are made for, in both languages. */
export const looks: readonly Look[] = [360, 1024, 1920].flatMap((width) =>
  (['en', 'zh'] as const).map((language) => ({ width, language })),
)

/** What the pages say in a language: tests find things by it, as visitors do. */
export const textsIn = (language: Language) => ({
  conflicts: conflictsTexts[language],
  correct: correctTexts[language],
  find: findTexts[language],
  frame: frameTexts[language],
  institution: institutionTexts[language],
  load: loadTexts[language],
  network: networkTexts[language],
  paper: paperTexts[language],
  parts: partTexts[language],
  paths: pathsTexts[language],
  person: personTexts[language],
  source: sourceTexts[language],
})
export type Texts = ReturnType<typeof textsIn>

/** Where the service's own words stand on a page. */
const ofService =
  '.record-place, .load-reasons tbody th, .conflict-reason > p:not(.soft), .conflict-problem, .load-finding li > .soft, .question li > .soft, .faults details p'

/**
 * Expects that the page fits into the window, that everybody can use it, and that what the service says is said in the language of the
 * page: what sources print is in whatever language they are.
 */
export async function expectWellMade(page: Page, { width, language }: Look, what: string): Promise<void> {
  const needed = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(needed, `${what} at ${width} pixels`).toBeLessThanOrEqual(width)
  expect(await accessFaults(page), `${what} at ${width} pixels`).toEqual([])
  await keepPicture(`${what} ${width} ${language}.png`, (path) => page.screenshot({ path, fullPage: true }))
  if (language === 'en') return
  const said = await page.locator(ofService).allInnerTexts()
  const english = said.filter(
    (text) => /\b(lines?|page|Expected|of|and|with|in common|alike|the) /.test(text) && !/\p{Script=Han}/u.test(text),
  )
  expect(english, what).toEqual([])
}
