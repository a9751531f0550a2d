import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

const usualPlaces = ['/usr/bin/chromium', '/usr/bin/chromium-browser']

/** The browser that CHROMIUM names, or else the one of this machine; undefined when there is none. */
export const chromiumPath = (process.env.CHROMIUM === undefined ? usualPlaces : [process.env.CHROMIUM]).find(existsSync)

/** True where everything must be shown to work; then a missing browser is a failure. */
export const browserIsRequired = process.env.COTERIE_REQUIRE_ALL === '1'

/** Whether the pages are tried in a browser: that takes as long as half of the other tests, so elsewhere only where somebody asks for it. */
export const pagesAreTried = browserIsRequired || process.env.COTERIE_PAGES === '1'

/** A headless browser for which every host but this machine does not exist. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    ...(chromiumPath === undefined ? {} : { executablePath: chromiumPath }),
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
    ],
  })
}

/** An open page with everything that it asked for and complained about so far. */
export interface OpenPage {
  readonly page: Page
  /** Addresses of all requests, in their order. */
  readonly requests: readonly string[]
  /** Errors and warnings of the console, breaches of the security policy among them, and uncaught exceptions. */
  readonly complaints: readonly string[]
  readonly close: () => Promise<void>
}

/** The page at `url` in a browser profile of its own. */
export async function openPage(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<OpenPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options })
  const page = await context.newPage()
  const requests: string[] = []
  const complaints: string[] = []
  context.on('request', (request) => requests.push(request.url()))
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => {
    // A graphics driver of software tells how slow it is; that is no complaint about the page.
    if (message.text().includes('GL Driver Message')) return
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.setDefaultTimeout(10_000)
  const response = await page.goto(url)
  if (response?.status() !== 200) throw new Error(`${url} is no page: ${await response?.text()}`)
  return { page, requests, complaints, close: () => context.close() }
}

/** The playground at `url`, opened until its editor can be used. */
export async function openPlayground(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<OpenPage> {
  const opened = await openPage(browser, url, options)
  await editor(opened.page).waitFor()
  return opened
}

/** Keeps a picture for human eyes, when the folder for them is named in COTERIE_PICTURES. */
export async function keepPicture(name: string, take: (path: string) => Promise<unknown>): Promise<void> {
  const folder = process.env.COTERIE_PICTURES
  if (folder === undefined) return
  mkdirSync(folder, { recursive: true })
  await take(join(folder, name.replaceAll(' ', '-')))
}

/** The editor of operations. */
export const editor = (page: Page) => page.locator('.graphiql-query-editor .monaco-editor .view-lines')

/** The text of the answer as it is drawn, which is only what fits into the window. */
export const answer = (page: Page) => page.locator('.graphiql-response .view-lines')

/** The titles of the tabs, from left to right. */
export const tabTitles = (page: Page) => page.locator('.graphiql-tab-button').allTextContents()

/** The open tab's button for running its operation. */
export const playButton = (page: Page) => page.getByRole('button', { name: /^Execute query/ })

/** Puts a text into the operation editor as a person does who types it. */
export async function type(page: Page, text: string): Promise<void> {
  await editor(page).click()
  await page.keyboard.press('Control+A')
  await page.keyboard.press('Delete')
  await page.keyboard.type(text)
}
