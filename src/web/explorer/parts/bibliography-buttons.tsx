import { useState } from 'preact/hooks'
import { type Answer, ask, type Fault } from '../../api/ask.ts'
import type { Operation } from '../../api/operation.ts'
import { Faults } from '../frame/faults.tsx'
import { useTexts } from '../frame/language.tsx'
import { type CitationStyle, citationStyles, joinBibliographies } from './bibliography.ts'
import { Choice } from './choice.tsx'
import { saveFile } from './save-file.ts'
import { partTexts } from './texts.ts'

/** One page of papers as their bibliography. */
interface BibliographyPage {
  readonly bibliography: string
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

interface BibliographyProps<Data, Variables> {
  readonly operation: Operation<Data, Variables & { readonly style: CitationStyle; readonly after?: string | null }>
  /** Whose papers are meant. */
  readonly variables: Variables
  /** The papers in the answer; undefined where it has none. */
  readonly pick: (data: Data) => BibliographyPage | undefined
}

/** A button for each style of citation, which gives all papers of the page as one file. */
export function Bibliography<Data, Variables>({ operation, variables, pick }: BibliographyProps<Data, Variables>) {
  const texts = useTexts(partTexts)
  const [isBusy, busy] = useState(false)
  const [faults, tell] = useState<readonly Fault[]>([])
  const take = async ({ style, file, type }: (typeof citationStyles)[number]) => {
    busy(true)
    tell([])
    const pages: string[] = []
    for (let after: string | null = null, isMore = true; isMore; ) {
      const answer: Answer<Data> = await ask(operation, { ...variables, style, after })
      const papers = answer.data === null ? undefined : pick(answer.data)
      if (papers === undefined) {
        tell(answer.faults)
        busy(false)
        return
      }
      pages.push(papers.bibliography)
      after = papers.pageInfo.endCursor
      isMore = papers.pageInfo.hasNextPage
    }
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
