import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Operation } from '../../operation.ts'
import type { Answer, Fault } from '../frame/ask.ts'
import { Faults } from '../frame/faults.tsx'
import { useTexts } from '../frame/language.tsx'
import { Choice } from './choice.tsx'
import { partTexts } from './texts.ts'

/** The address of the playground with a question ready to run. What follows # stays in the browser. */
export const playgroundAddress = <Data, Variables>(
  operation: Operation<Data, Variables>,
  variables: Variables,
): string => `/graphql#${new URLSearchParams({ query: operation.text, variables: JSON.stringify(variables, null, 2) })}`

/** Gives a text to the browser to keep as a file. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser reads the address only after this task.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** Styles of citations, with the file that each makes. */
export const citationStyles = [
  { style: 'BIBTEX', file: 'papers.bib', type: 'application/x-bibtex' },
  { style: 'RIS', file: 'papers.ris', type: 'application/x-research-info-systems' },
  { style: 'CSL_JSON', file: 'papers.json', type: 'application/vnd.citationstyles.csl+json' },
  { style: 'GB_T_7714', file: 'papers-gb-t-7714.txt', type: 'text/plain' },
  { style: 'APA', file: 'papers-apa.txt', type: 'text/plain' },
] as const

export type CitationStyle = (typeof citationStyles)[number]['style']

/** One page of a bibliography, and the cursor of the next; null at the end. */
export interface BibliographyPage {
  readonly text: string
  readonly next: string | null
}

/** Pages of a bibliography as one: lists of JSON become one list, numbered entries are numbered on. */
export function joinBibliographies(style: CitationStyle, pages: readonly string[]): string {
  if (style === 'CSL_JSON')
    return JSON.stringify(
      pages.flatMap((page) => JSON.parse(page) as unknown[]),
      null,
      2,
    )
  const text = pages.map((page) => page.trimEnd()).join(style === 'BIBTEX' ? '\n\n' : '\n')
  if (style !== 'GB_T_7714') return `${text}\n`
  let number = 0
  return `${text.replaceAll(/^\[\d+\]/gm, () => `[${++number}]`)}\n`
}

interface BibliographyProps {
  readonly askPage: (style: CitationStyle, after: string | null) => Promise<Answer<BibliographyPage>>
}

/** A button for each style of citation, which gives all papers of the page as one file. */
export function Bibliography({ askPage }: BibliographyProps) {
  const texts = useTexts(partTexts)
  const [isBusy, busy] = useState(false)
  const [faults, tell] = useState<readonly Fault[]>([])
  const take = async ({ style, file, type }: (typeof citationStyles)[number]) => {
    busy(true)
    tell([])
    const pages: string[] = []
    let after: string | null = null
    do {
      const { data, faults: found }: Answer<BibliographyPage> = await askPage(style, after)
      if (data === null) {
        tell(found)
        busy(false)
        return
      }
      pages.push(data.text)
      after = data.next
    } while (after !== null)
    saveFile(file, new Blob([joinBibliographies(style, pages)], { type }))
    busy(false)
  }
  return (
    <div>
      <Choice legend={isBusy ? texts.preparing : texts.bibliography} isTold>
        {citationStyles.map((one) => (
          <button key={one.style} type="button" disabled={isBusy} onClick={() => void take(one)}>
            {texts.styles[one.style]}
          </button>
        ))}
      </Choice>
      <Faults faults={faults} />
    </div>
  )
}

interface TakeAwayProps<Data, Variables> {
  readonly operation: Operation<Data, Variables>
  readonly variables: Variables
  readonly children?: ComponentChildren
}

/** Everything that can be taken away from a page: its files, and the question behind it. */
export function TakeAway<Data, Variables>({ operation, variables, children }: TakeAwayProps<Data, Variables>) {
  const texts = useTexts(partTexts)
  return (
    <details class="take-away">
      <summary>{texts.takeAway}</summary>
      <div class="take-away-body">
        {children}
        <a class="button" href={playgroundAddress(operation, variables)}>
          {texts.playground}
        </a>
      </div>
    </details>
  )
}
