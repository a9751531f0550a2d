import { useEffect, useState } from 'preact/hooks'
import { useTexts } from '../frame/language.tsx'
import { frameTexts } from '../frame/texts.ts'
import { useAnswer } from '../frame/use-answer.ts'
import { aboutHit, fittingForm, type HitEdge } from './hit.tsx'
import { type SuggestQueryVariables, suggest } from './question-operation.ts'
import { findTexts } from './texts.ts'

/** Milliseconds without a key stroke after which the text is looked for. */
const pause = 90

function usePaused(text: string): string {
  const [paused, setPaused] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), pause)
    return () => clearTimeout(timer)
  }, [text])
  return paused
}

/** What fits a text while it is typed, of these types or of all. Nothing is looked for while the list is closed. */
export function useSuggestions(text: string, isOpen: boolean, types: SuggestQueryVariables['types'] = null) {
  const texts = useTexts(frameTexts)
  const words = usePaused(text.trim())
  const { data, faults } = useAnswer(suggest, words === '' || !isOpen ? null : { text: words, types })
  const edges = data?.search.edges ?? []
  return {
    edges,
    isKnown: data !== null || faults.length > 0,
    status: edges.length === 0 ? texts.find.none : texts.find.count(edges.length),
  }
}

/** A suggestion as a line of the list. */
export function Suggestion({ edge }: { readonly edge: HitEdge }) {
  const texts = useTexts(frameTexts)
  const hitTexts = useTexts(findTexts)
  const form = fittingForm(edge)
  return (
    <>
      <span class="find-kind">{texts.kinds[edge.node.__typename]}</span>
      <span class="find-label">
        {edge.node.label}
        {form !== null && <span class="soft"> ({form})</span>}
      </span>
      <span class="find-about soft">{aboutHit(edge.node, hitTexts)}</span>
    </>
  )
}
