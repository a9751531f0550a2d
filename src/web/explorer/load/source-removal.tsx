import './source-removal.css'
import { useNumber, useTexts } from '../frame/language.tsx'
import { sourceTexts } from './source-texts.ts'
import type { Removal } from './sources.tsx'

interface SourceRemovalProps {
  readonly removal: Removal
  readonly isBusy: boolean
  readonly onSure: () => void
  readonly onKeep: () => void
}

/** Says what goes with a source, and asks once more. */
export function SourceRemoval({ removal: { source, trial }, isBusy, onSure, onKeep }: SourceRemovalProps) {
  const texts = useTexts(sourceTexts)
  const number = useNumber()
  return (
    <section class="question" aria-labelledby="load-removal">
      <h3 id="load-removal" tabIndex={-1}>
        {texts.reallyTakeOut(source.name)}
      </h3>
      <p>{trial === null ? texts.tryingRemoval : texts.goes(number(trial.entries), number(trial.facts))}</p>
      <p class="soft">{texts.comesBack}</p>
      <div class="actions">
        <button type="button" class="load-danger" disabled={trial === null || isBusy} onClick={onSure}>
          {texts.takeOutNow}
        </button>
        <button type="button" onClick={onKeep}>
          {texts.keepIt}
        </button>
      </div>
    </section>
  )
}
