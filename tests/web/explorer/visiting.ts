import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Faults of a page against WCAG 2.2 AA that are serious or worse, each with where it is. */
export async function accessFaults(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe)
  const { violations } = await page.evaluate(() => {
    const { run } = (window as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe
    return run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] })
  })
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`)
}

/** Goes to an address inside the explorer, as a link in it does, and waits until it is all there. */
export async function visit(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, '', to)
    dispatchEvent(new PopStateEvent('popstate'))
  }, address)
  const name = new URLSearchParams(address.split('?')[1]).get('page') ?? 'home'
  await page.locator(`main[data-page=${name}] h1`).waitFor()
  await settled(page)
}

/** Waits until nothing is asked for or drawn any more. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.querySelector('h1')?.textContent?.trim() !== '' &&
      document.querySelector('[aria-busy=true], [data-state=DRAWING]') === null,
  )
}

/** The heading of the page. */
export const heading = (page: Page) => page.locator('h1').innerText()
/** The search box of the page. */
export const findBox = (page: Page) => page.locator('main input[role=combobox], header input[role=combobox]').first()

/** The ids of a person of 14 papers and of things around this one. */
export async function idsOfThings(origin: string) {
  const query = `{
    person(by: { name: "Tingfeng Lan" }) { id affiliations { institution { id } } interests { id } venues(first: 1) { nodes { id } } }
    papers(filter: { title: "λScale" }, first: 1) { nodes { id } }
  }`
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  const { data } = (await response.json()) as {
    data: {
      person: {
        id: string
        affiliations: { institution: { id: string } }[]
        interests: { id: string }[]
        venues: { nodes: { id: string }[] }
      }
      papers: { nodes: { id: string }[] }
    }
  }
  const { person, papers } = data
  return {
    person: person.id,
    paper: papers.nodes[0]?.id ?? '',
    institution: person.affiliations[0]?.institution.id ?? '',
    topic: person.interests[0]?.id ?? '',
    venue: person.venues.nodes[0]?.id ?? '',
  }
}
