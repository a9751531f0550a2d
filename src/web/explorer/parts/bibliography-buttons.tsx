import { useState } from 'preact/hooks'
import type { Fault } from '../../api/ask.ts'
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

interface BibliographyProps {
  /** Asks for the page after a cursor; without papers where it failed. */
  readonly askPage: (
    style: CitationStyle,
    after: string | null,
  ) => Promise<{ readonly papers: BibliographyPage | undefined; readonly faults: readonly Fault[] }>
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
    for (let after: string | null = null, isMore = true; isMore; ) {
      const { papers, faults: found } = await askPage(style, after)
      if (papers === undefined) {
        tell(found)
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
