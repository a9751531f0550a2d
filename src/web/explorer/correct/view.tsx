import '../parts/field.css'
import '../parts/parts.css'
import '../load/view.css'
import './view.css'
import { Faults } from '../frame/faults.tsx'
import { useTexts } from '../frame/language.tsx'
import { addressOf, Link } from '../frame/place.tsx'
import { PageHead, usePageTitle } from '../frame/title.tsx'
import { useAnswer } from '../frame/use-answer.ts'
import { Gate } from '../load/gate.tsx'
import { LastDecision } from '../load/last-decision.tsx'
import { useAccess } from '../load/use-access.ts'
import { useDecision } from '../load/use-decision.ts'
import type { PageView } from '../pages.ts'
import { readKey } from '../parts/key.ts'
import { type CorrectedPersonQuery, correctedPerson } from './question-operation.ts'
import { Remove } from './remove.tsx'
import { Same } from './same.tsx'
import { Split } from './split.tsx'
import { correctTexts } from './texts.ts'

/** What each way to correct a person gets. */
export interface CorrectionProps {
  readonly person: NonNullable<CorrectedPersonQuery['person']>
  readonly parameters: URLSearchParams
  readonly mayDecide: boolean
  readonly decision: ReturnType<typeof useDecision>
}

const corrections = { split: Split, same: Same, remove: Remove } as const
const parts = ['split', 'same', 'remove'] as const

/** Puts right who a person is: parts one that is several, joins or keeps apart two, takes one out. Each can be undone. */
export const View: PageView = ({ parameters }) => {
  const texts = useTexts(correctTexts)
  const access = useAccess()
  const by = readKey(parameters)
  const { data, faults, isWaiting, askAgain } = useAnswer(correctedPerson, by === null ? null : { by })
  const decision = useDecision(access.token, askAgain)
  const person = data?.person ?? null
  const part = parts.find((one) => one === parameters.get('part')) ?? 'split'
  const Correction = corrections[part]
  usePageTitle(person === null ? texts.kind : `${texts.kind}: ${person.label}`)
  // Who was taken out is not there any more, and that is no fault.
  const isGone = person === null && decision.last !== null
  const isComing = by !== null && person === null && faults.length === 0
  return (
    <>
      <PageHead kind={texts.kind} title={person?.label ?? (isComing ? '\u00a0' : texts.kind)}>
        <p class="soft">{texts.lead}</p>
        <p class="correct-ways">
          {person !== null && <Link to={addressOf('person', { id: person.id })}>{texts.toPerson}</Link>}
          <Link to={addressOf('load', { part: 'decisions' })}>{texts.toDecisions}</Link>
        </p>
      </PageHead>
      <Gate access={access} />
      <LastDecision decision={decision} />
      {by === null && <p>{texts.noPerson}</p>}
      {isGone ? !isWaiting && <p>{texts.gone}</p> : <Faults faults={faults} onAgain={askAgain} />}
      {person !== null && (
        <>
          <nav class="tabs correct-parts" aria-label={texts.partsLabel}>
            {parts.map((one) => (
              <Link
                key={one}
                to={addressOf('correct', { id: person.id, part: one })}
                class={one === part ? 'button load-part' : 'button'}
                aria-current={one === part ? 'page' : undefined}
              >
                {texts.parts[one]}
              </Link>
            ))}
          </nav>
          <Correction
            person={person}
            parameters={parameters}
            mayDecide={access.token !== null && !decision.isBusy}
            decision={decision}
          />
        </>
      )}
    </>
  )
}
