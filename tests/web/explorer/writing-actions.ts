import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type OpenPage, openPage } from '../chromium.ts'
import type { RunningService } from '../running-service.ts'
import { expectWellMade, type Look, textsIn } from './looking.ts'
import type { OwnService } from './own-service.ts'
import { settled, visit } from './visiting.ts'

/** Two names that differ by a letter with a co-author in common, and an entry without a title; of nobody else's names. */
const documentOf = (ending: string): string => `
@inproceedings{a, title={Post Horses}, author={Ida Quell${ending} and Ortrun Wiesen${ending} and Balduin Himmel${ending}}, year={2021}, booktitle={Roads}}
@inproceedings{b, title={Stone Bridges}, author={Ida Quell${ending} and Ortrum Wiesen${ending} and Balduin Himmel${ending}}, year={2020}, booktitle={Stone Days}}
@inproceedings{c, title={Signal Fires}, author={Ida Quell${ending}}, year={2019}, booktitle={Night Watches}}
@article{broken, author={Nobody at All}}
`

const endings = ['berg', 'hofer', 'mann', 'rieder', 'stein', 'walder']

/** Every action of one who may write, in one window and language: what one of them does another takes back. */
export const tryWriting = (
  running: () => RunningService,
  own: () => OwnService,
  look: Look,
  index: number,
  /** Somebody of a graph in which more questions wait than a page shows; else of a small one. */
  ofLarge?: () => string,
): void => {
  const { width, language } = look
  const texts = textsIn(language)
  const ending = endings[index] ?? ''
  const [ida, file] = [`Ida Quell${ending}`, `roads-${ending}.bib`]
  let opened: OpenPage
  const open = () => opened.page

  beforeAll(async () => {
    opened = await openPage(running().browser, `${own().origin}/?page=load`, {
      viewport: { width, height: 700 },
      locale: language === 'en' ? 'en-GB' : 'zh-CN',
    })
  })
  afterAll(() => opened?.close())

  const part = (page: Page, name: string) => page.getByRole('link', { name, exact: true })
  const papersOf = async (name: string): Promise<number | null> =>
    open().evaluate(async (asked) => {
      const response = await fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          query: 'query ($name: String!) { people(filter: { name: $name }) { nodes { summary { paperCount } } } }',
          variables: { name: asked },
        }),
      })
      const { data } = (await response.json()) as { data: { people: { nodes: { summary: { paperCount: number } }[] } } }
      return data.people.nodes.length === 0
        ? null
        : Math.max(...data.people.nodes.map(({ summary }) => summary.paperCount))
    }, name)
  const undoLast = async (page: Page) => {
    await page.locator('.load-last').getByRole('button', { name: texts.load.undo }).click()
    await page.locator('.load-last').filter({ hasText: texts.load.undone }).waitFor()
  }

  describe(`at ${width} pixels in ${language}`, () => {
    test('says without a token how to come to one, on every page that decides', async () => {
      const page = open()
      await visit(
        page,
        `/?${new URLSearchParams({ page: 'correct', name: ofLarge?.() ?? 'Adalbert Quillfeder', part: 'remove' })}`,
      )
      await page.getByText(texts.load.needsToken).waitFor()
      await page.getByRole('checkbox').check()
      expect(await page.getByRole('button', { name: texts.correct.remove }).isDisabled()).toBe(true)
      await visit(page, '/?page=load&part=sources')
      await page.getByText(texts.source.needsTokenToTakeOut).waitFor()
      await page.getByLabel(texts.load.token).fill(own().writeToken ?? '')
      await page.keyboard.press('Enter')
      await page.getByText(texts.load.allowed).waitFor()
    })

    test('tries a document, stores it, decides who is who, and takes decisions back', async () => {
      const page = open()
      await visit(page, '/?page=load')
      const content = documentOf(ending)
      await page
        .locator('input[type=file]')
        .setInputFiles([{ name: file, mimeType: 'text/plain', buffer: Buffer.from(content) }])
      await page.getByText(texts.load.nothingStored).waitFor()
      await page.getByText(texts.load.lists.rejected('1')).waitFor()
      await expectWellMade(page, look, 'a trial')
      await page.getByRole('button', { name: texts.load.store(1) }).click()
      await page.getByText(texts.load.storedAll(1)).waitFor()
      await part(page, texts.load.toMatches).click()
      const questions = page.locator('.load-match')
      const question = ofLarge === undefined ? questions.filter({ hasText: `Wiesen${ending}` }) : questions.first()
      await question.waitFor()
      await expectWellMade(page, look, 'a question who is who')
      // How many questions there are: two people who are asked about may be called as two others are.
      const count = () => page.locator('#load-matches').innerText()
      const before = await count()
      const changes = { timeout: 10_000 }
      await question.getByRole('button', { name: texts.load.different }).click()
      await expect.poll(count, changes).not.toBe(before)
      await undoLast(page)
      await expect.poll(count, changes).toBe(before)
      await question.getByRole('button', { name: texts.load.same }).first().click()
      await expect.poll(count, changes).not.toBe(before)
      await part(page, texts.load.parts.decisions).click()
      const row = page.locator('.load-window tbody tr').first()
      await row.getByRole('button', { name: texts.load.undo }).click()
      await row.getByRole('button').waitFor({ state: 'detached' })
      await expectWellMade(page, look, 'decisions')
    })

    test('parts a person in two, seeing before what moves', async () => {
      const page = open()
      await visit(page, `/?${new URLSearchParams({ page: 'person', name: ida })}`)
      await page.getByRole('link', { name: texts.person.correct }).click()
      const choices = page.locator('.correct-choice').first()
      await choices.getByText('Signal Fires').click()
      const preview = page.locator('.correct-preview')
      await preview.getByText(texts.correct.stays(ida, texts.correct.papers('2'))).waitFor()
      expect(await preview.getByRole('listitem').allInnerTexts()).toEqual([expect.stringContaining('Signal Fires')])
      await choices.getByText(texts.correct.choosePage).click()
      await preview.getByText(texts.correct.mustStay).waitFor()
      const split = page.getByRole('button', { name: texts.correct.split })
      expect(await split.isDisabled()).toBe(true)
      for (const title of ['Post Horses', 'Stone Bridges'])
        await preview.getByRole('listitem').filter({ hasText: title }).getByRole('button').click()
      await expectWellMade(page, look, 'a split')
      await split.click()
      await page.getByText(texts.correct.parted(ida, texts.correct.papers('1'))).waitFor()
      expect(await papersOf(ida)).toBe(2)
      await undoLast(page)
      expect(await papersOf(ida)).toBe(3)
    })

    test('compares two people from the page of one, makes them one, or keeps them apart', async () => {
      const page = open()
      const other = `Balduin Himmel${ending}`
      await visit(page, `/?${new URLSearchParams({ page: 'correct', name: `Ortrun Wiesen${ending}`, part: 'same' })}`)
      await page.getByLabel(texts.correct.other).fill(other)
      await page.keyboard.press('Enter')
      await page.getByText(texts.correct.verdict.DIFFERENT).waitFor()
      await expectWellMade(page, look, 'two people compared')
      // Two authors of one paper are two people: the service refuses, and says why.
      await page.getByRole('button', { name: texts.load.same, exact: false }).first().click()
      await page.getByRole('alert').filter({ hasText: texts.frame.faults.BAD_USER_INPUT }).waitFor()
      await visit(
        page,
        page
          .url()
          .replace(/^[^?]*/, '/')
          .replace(/other=[^&]*/, `other=Ortrum+Wiesen${ending}`),
      )
      await page.locator('.load-match').waitFor()
      await page.getByRole('button', { name: texts.load.different }).click()
      await page.locator('.load-last').waitFor()
      await undoLast(page)
    })

    test('takes a person out when one is sure, and back again', async () => {
      const page = open()
      const name = `Balduin Himmel${ending}`
      await visit(page, `/?${new URLSearchParams({ page: 'correct', name, part: 'remove' })}`)
      const remove = page.getByRole('button', { name: texts.correct.remove })
      await expect.poll(() => remove.count()).toBe(1)
      expect(await remove.isDisabled()).toBe(true)
      await page.getByText(texts.correct.sure(name)).click()
      await expectWellMade(page, look, 'a removal')
      await remove.click()
      await page.getByText(texts.correct.removed).waitFor()
      await page.getByText(texts.correct.gone).waitFor()
      expect(await papersOf(name)).toBeNull()
      await part(page, texts.correct.toDecisions).click()
      const row = page.getByRole('row').filter({ hasText: texts.load.kinds.REMOVE }).first()
      await row.getByRole('button', { name: texts.load.undo }).click()
      await row.getByRole('button').waitFor({ state: 'detached' })
      expect(await papersOf(name)).toBe(2)
    })

    test('takes a document out, seeing before what goes with it', async () => {
      const page = open()
      await visit(page, '/?page=load&part=sources')
      const row = page.getByRole('row').filter({ hasText: file })
      await row.filter({ hasText: 'BibTeX' }).waitFor()
      await row.getByRole('button', { name: texts.source.takeOut }).click()
      await page
        .getByRole('button', { name: texts.source.takeOutNow, exact: true })
        .and(page.locator(':enabled'))
        .waitFor()
      expect(await page.locator('.question').innerText()).toContain('3')
      await expectWellMade(page, look, 'the removal of a document')
      await page.getByRole('button', { name: texts.source.keepIt }).click()
      expect(await row.count()).toBe(1)
      await row.getByRole('button', { name: texts.source.takeOut }).click()
      await page.getByRole('button', { name: texts.source.takeOutNow, exact: true }).click()
      await page.getByText(texts.source.takenOut(file)).waitFor()
      await settled(page)
      await expect.poll(() => row.count()).toBe(0)
      expect(await papersOf(ida)).toBeNull()
    })

    test('has complained of nothing, and asked no other host', () => {
      expect(opened.complaints).toEqual([])
      expect(new Set(opened.requests.map((address) => new URL(address).host))).toEqual(
        new Set([new URL(own().origin).host]),
      )
    })
  })
}
