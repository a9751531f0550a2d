import { useState } from 'preact/hooks'
import type { Answer, Fault } from '../frame/ask.ts'
import { Faults } from '../frame/faults.tsx'
import { useTexts } from '../frame/language.tsx'
import { type CitationStyle, citationStyles, joinBibliographies } from './bibliography.ts'
import { Choice } from './choice.tsx'
import { saveFile } from './save-file.ts'
import { partTexts } from './texts.ts'

/** One page of a bibliography, and the cursor of the next; null at the end. */
export interface BibliographyPage {
  readonly text: string
  readonly next: string | null
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
