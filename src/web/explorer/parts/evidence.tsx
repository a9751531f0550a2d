import { useId, useState } from 'preact/hooks'
import type { Operation } from '../../api/operation.ts'
import { Faults } from '../frame/faults.tsx'
import { useNumber, useTexts } from '../frame/language.tsx'
import { useAnswer } from '../frame/use-answer.ts'
import { partTexts } from './texts.ts'

/** A record that states a fact, as the fragment `Where` asks for it. */
export interface Record {
  readonly source: { readonly name: string; readonly format: string }
  readonly locator: string
  readonly text: string
}

interface EvidenceProps<Data, Variables> {
  /** The fact in words, for those who hear the button without seeing what it stands beside. */
  readonly of: string
  readonly operation: Operation<Data, Variables>
  readonly variables: Variables
  /** The records of this fact in the answer: one question may be about many facts. */
  readonly pick: (data: Data) => readonly Record[] | undefined
}

const shownAtFirst = 5

/** "Where does this come from?": unfolds the records that state a fact, which are asked for then and not before. */
export function Evidence<Data, Variables>({ of, operation, variables, pick }: EvidenceProps<Data, Variables>) {
  const texts = useTexts(partTexts)
  const number = useNumber()
  const id = useId()
  const [isOpen, open] = useState(false)
  const [isWhole, showWhole] = useState(false)
  const { data, faults, isWaiting, askAgain } = useAnswer(operation, isOpen ? variables : null)
  const records = data === null ? [] : (pick(data) ?? [])
  const left = isWhole ? 0 : records.length - shownAtFirst
  return (
    <>
      <button
        type="button"
        class="where"
        aria-expanded={isOpen}
        aria-controls={id}
        aria-label={texts.whereOf(of)}
        onClick={() => open(!isOpen)}
      >
        {texts.where}
      </button>
      <div id={id} class="records" hidden={!isOpen}>
        {isWaiting && <p class="soft">{texts.asking}</p>}
        <Faults faults={faults} onAgain={askAgain} />
        {!isWaiting && data !== null && records.length === 0 && <p class="soft">{texts.noEvidence}</p>}
        <ul class="plain">
          {records.slice(0, isWhole ? records.length : shownAtFirst).map(({ source, locator, text }) => (
            <li key={`${source.name} ${locator} ${text}`}>
              <span class="record-place">
                {source.name}, {locator}
              </span>
              <q>{text}</q>
            </li>
          ))}
        </ul>
        {left > 0 && (
          <button type="button" onClick={() => showWhole(true)}>
            {texts.moreRecords(number(left))}
          </button>
        )}
      </div>
    </>
  )
}
