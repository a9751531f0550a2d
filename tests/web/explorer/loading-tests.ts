import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openPage } from '../chromium.ts'
import type { RunningService } from '../running-service.ts'
import { type OwnService, openOwnService } from './own-service.ts'
import { accessFaults } from './visiting.ts'

/** Two names that differ by a letter, with two co-authors in common; and an entry without a title. */
const roads = `@inproceedings{a, title={Post Horses}, author={Ida Quellmalz and Ortrun Wiesengrund and Balduin Himmelreich}, year={2021}, booktitle={Roads}}
@inproceedings{b, title={Stone Bridges}, author={Ida Quellmalz and Ortrum Wiesengrund and Balduin Himmelreich}, year={2020}, booktitle={Stone Days}}
@article{broken, author={Nobody at All}}
`
const more = '@article{c, title={Signal Fires}, author={Ida Quellmalz}, year={2019}}'

/** Drops a file on the page, as somebody does who drags it there. */
const drop = async (page: Page, name: string, text: string): Promise<void> => {
  const dataTransfer = await page.evaluateHandle(
    ([fileName, content]) => {
      const carried = new DataTransfer()
      carried.items.add(new File([content ?? ''], fileName ?? ''))
      return carried
    },
    [name, text],
  )
  await page.dispatchEvent('.load-drop', 'drop', { dataTransfer })
}

/** What the page promises in a browser that loads documents and decides who is who. */
export const testLoading = (running: () => RunningService, own: () => OwnService): void => {
  const token = () => own().writeToken ?? ''
  const openAt = (origin: string, more = '') =>
    openPage(running().browser, `${origin}/?page=load${more}`, { locale: 'en-GB' })
  const sources = async (): Promise<readonly string[]> => {
    const response = await fetch(`${own().origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ sources { nodes { name } } }' }),
    })
    const { data } = (await response.json()) as { data: { sources: { nodes: { name: string }[] } } }
    return data.sources.nodes.map(({ name }) => name)
  }
  const giveToken = async (page: Page, text: string) => {
    await page.getByLabel('Write token').fill(text)
    await page.keyboard.press('Enter')
  }

  test('says how to switch writing on where it is off', async () => {
    const closed = await openOwnService(null)
    const { page, complaints, close } = await openAt(closed.origin)
    await page.getByText('Writing is off').waitFor()
    await page.getByText('WRITE_TOKEN=… npm start').waitFor()
    expect(await page.locator('input[type=file]').count()).toBe(0)
    expect(complaints).toEqual([])
    await close()
    await closed.close()
  })

  test('takes the token that the service takes, and keeps it in the tab alone', async () => {
    const { page, requests, close } = await openAt(own().origin)
    await giveToken(page, 'not-the-token-at-all')
    await page.getByText('The write token is not the right one.').waitFor()
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0)
    await giveToken(page, token())
    await page.getByText('You may write').waitFor()
    expect(await page.evaluate(() => Object.values(localStorage).join())).not.toContain(token())
    await page.reload()
    await page.getByText('You may write').waitFor()
    expect([...requests, page.url()].join()).not.toContain(token())
    await page.getByRole('button', { name: 'Forget the token' }).click()
    await page.getByLabel('Write token').waitFor()
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0)
    await close()
  })

  test('shows what would change, stores it when one says so, and takes decisions on what was uncertain', async () => {
    const { page, complaints, close } = await openAt(own().origin)
    await giveToken(page, token())
    const before = await sources()

    await drop(page, 'roads.bib', roads)
    await page.getByText('Nothing is stored yet.').waitFor()
    await page.getByText('Uncertain people: 1').waitFor()
    await page.locator('.load-finding').filter({ hasText: 'Expected a title, but the entry has none.' }).waitFor()
    expect(await page.locator('.load-window tbody td').allInnerTexts()).toEqual([
      'new, BibTeX',
      '2',
      '4 / 0 / 1',
      '2 / 0',
      expect.any(String),
      '1',
      '0',
    ])
    expect(await sources()).toEqual(before)
    await page.locator('input[type=file]').setInputFiles([
      { name: 'roads.bib', mimeType: 'text/plain', buffer: Buffer.from(roads) },
      { name: 'fires.bib', mimeType: 'text/plain', buffer: Buffer.from(more) },
      { name: 'nothing.xyz', mimeType: 'text/plain', buffer: Buffer.from([0, 1, 2, 3]) },
    ])
    await page.getByRole('button', { name: 'Store these 2 documents' }).click()
    await page.getByText('2 documents are stored.').waitFor()
    expect((await sources()).slice().sort()).toEqual([...before, 'fires.bib', 'roads.bib'].sort())
    expect(await accessFaults(page)).toEqual([])

    await page.getByRole('link', { name: 'Decide who is who' }).click()
    const question = page.getByRole('heading', { name: /^Are Ortru[mn] .* one person\?$/ })
    await question.waitFor()
    expect(await accessFaults(page)).toEqual([])
    await page.getByLabel('Why').fill('Different birthdays')
    await page.getByRole('button', { name: 'Different people' }).click()
    await page.getByText(/stay two people/).waitFor()
    await expect.poll(() => question.count()).toBe(0)
    await page.getByRole('button', { name: 'Undo' }).click()
    await question.waitFor()
    await page.getByRole('button', { name: 'Same person' }).click()
    await page.getByText(/are one person now/).waitFor()
    await page.getByText('There is no open question.').waitFor()

    await page.getByRole('link', { name: 'Decisions' }).click()
    const row = (text: string) => page.getByRole('row').filter({ hasText: text })
    await row('Compared both: the same person').getByRole('button', { name: 'Undo' }).click()
    await row('Compared both: the same person').filter({ hasText: 'undone' }).waitFor()
    expect(await row('Different birthdays').innerText()).toContain('undone')
    await page.getByRole('link', { name: 'Who is who?' }).click()
    await question.waitFor()
    await page.getByRole('button', { name: 'Later' }).click()
    await page.getByText('1 put off').waitFor()
    expect(complaints).toEqual([])
    await close()
  })

  test('tells how far a long document is', async () => {
    const { page, complaints, close } = await openAt(own().origin)
    await giveToken(page, token())
    const entries = Array.from(
      { length: 1200 },
      (_, index) => `@article{k${index}, title={River ${index}}, author={Ann Berg${index}}}`,
    )
    await drop(page, 'many.bib', entries.join('\n'))
    await page.getByText(/\d entries read/).waitFor()
    await page.getByText('Nothing is stored yet.').waitFor()
    expect(complaints).toEqual([])
    await close()
  })

  test('lets nobody decide without the token', async () => {
    const { page, close } = await openAt(own().origin, '&part=decisions')
    await page.getByText('Deciding needs the write token.').waitFor()
    for (const button of await page.locator('.load-window').getByRole('button').all())
      expect(await button.isDisabled()).toBe(true)
    await close()
  })
}
