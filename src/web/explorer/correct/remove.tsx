import { useState } from 'preact/hooks'
import { useTexts } from '../frame/language.tsx'
import { takeOutPerson } from './question-operation.ts'
import { ReasonField } from './reason-field.tsx'
import { correctTexts } from './texts.ts'
import type { CorrectionProps } from './view.tsx'

/** Takes a person out of the graph, once one has said that one is sure. */
export function Remove({ person, mayDecide, decision }: CorrectionProps) {
  const texts = useTexts(correctTexts)
  const [isSure, beSure] = useState(false)
  const [why, setWhy] = useState('')
  return (
    <form
      class="correct-removal"
      onSubmit={(event) => {
        event.preventDefault()
        const reason = why.trim() === '' ? texts.whyRemove : why.trim()
        void decision.decide(
          takeOutPerson,
          { person: person.id, reason },
          texts.removed,
          ({ removePerson }) => removePerson.decision.id,
        )
      }}
    >
      <p>{texts.removeLead(person.label)}</p>
      <ul>
        {texts.removal.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <ReasonField label={texts.why} usual={texts.whyRemove} help={texts.whyRemoveHelp} value={why} onChange={setWhy} />
      <p>
        <label class="tick">
          <input type="checkbox" checked={isSure} onChange={(event) => beSure(event.currentTarget.checked)} />
          <span>{texts.sure(person.label)}</span>
        </label>
      </p>
      <button type="submit" class="correct-danger" disabled={!mayDecide || !isSure}>
        {texts.remove}
      </button>
    </form>
  )
}
