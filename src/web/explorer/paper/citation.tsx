import '../parts/choice.css'
import { useState } from 'preact/hooks'
import { Faults } from '../frame/faults.tsx'
import { useTexts } from '../frame/language.tsx'
import { useAnswer } from '../frame/use-answer.ts'
import { type CitationStyle, citationStyles } from '../parts/bibliography.ts'
import { Choice } from '../parts/choice.tsx'
import { saveFile } from '../parts/save-file.ts'
import { partTexts } from '../parts/texts.ts'
import { type PaperCitationQueryVariables, paperCitation } from './question-operation.ts'
import { paperTexts } from './texts.ts'

/** The citation of a paper in every style, to copy or to keep. */
export function Citation({ by }: { readonly by: PaperCitationQueryVariables['by'] }) {
  const texts = useTexts(paperTexts)
  const parts = useTexts(partTexts)
  const [style, choose] = useState<CitationStyle | null>(null)
  const [copied, setCopied] = useState<string | null>(null)
  const { data, faults, askAgain } = useAnswer(paperCitation, style === null ? null : { by })
  const text = style === null ? null : (data?.paper?.[style] ?? null)
  return (
    <div>
      <Choice legend={parts.citation} isTold>
        {citationStyles.map((one) => (
          <button
            key={one.style}
            type="button"
            aria-pressed={one.style === style}
            onClick={() => choose(one.style === style ? null : one.style)}
          >
            {parts.styles[one.style]}
          </button>
        ))}
      </Choice>
      <Faults faults={faults} onAgain={askAgain} />
      {text !== null && (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be in reach of the keyboard. */}
          <pre class="citation" tabIndex={0}>
            {text}
          </pre>
          <div class="tabs">
            <button
              type="button"
              onClick={() => {
                navigator.clipboard.writeText(text).then(
                  () => setCopied(text),
                  () => {},
                )
              }}
            >
              {copied === text ? texts.copied : texts.copy}
            </button>
            <button
              type="button"
              onClick={() => {
                const kind = citationStyles.find((one) => one.style === style)
                if (kind !== undefined) saveFile(kind.file, new Blob([text], { type: kind.type }))
              }}
            >
              {texts.save}
            </button>
          </div>
        </>
      )}
    </div>
  )
}
