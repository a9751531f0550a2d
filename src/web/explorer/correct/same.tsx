import { personKey, readableKey } from '../../api/person-key.ts'
import { Faults } from '../frame/faults.tsx'
import { useTexts } from '../frame/language.tsx'
import { addressHere, change } from '../frame/place.tsx'
import { useAnswer } from '../frame/use-answer.ts'
import { MatchQuestion } from '../load/match-question.tsx'
import { differentPeople, samePerson } from '../load/question-operation.ts'
import { loadTexts } from '../load/texts.ts'
import { PersonPicker } from '../parts/person-picker.tsx'
import { comparedPeople } from './question-operation.ts'
import { correctTexts } from './texts.ts'
import type { CorrectionProps } from './view.tsx'

/** Compares a person with another, whom one names, and makes one of the two or keeps them apart. */
export function Same({ person, parameters, mayDecide, decision }: CorrectionProps) {
  const texts = useTexts(correctTexts)
  const { merged, rejected } = useTexts(loadTexts)
  const key = parameters.get('other')
  const { data, faults, isWaiting, askAgain } = useAnswer(
    comparedPeople,
    key === null ? null : { a: person.id, b: personKey(key) },
  )
  const other = data?.other ?? null
  const compared = data?.comparePeople ?? null
  return (
    <div aria-busy={isWaiting}>
      <p>{texts.sameLead}</p>
      <div class="correct-other">
        <PersonPicker
          label={texts.other}
          placeholder={texts.pickerHelp}
          shown={other?.label ?? readableKey(key)}
          onChoose={(chosen) => change({ other: chosen })}
        />
      </div>
      <Faults faults={faults} onAgain={askAgain} candidateAddress={({ id }) => addressHere({ other: id })} />
      {other !== null && other.id === person.id && <p>{texts.isSelf}</p>}
      {other !== null && other.id !== person.id && compared !== null && (
        <>
          <p>{texts.verdict[compared.verdict]}</p>
          <MatchQuestion
            key={other.id}
            match={{
              people: [person, other],
              score: compared.score,
              reasons: [...compared.forSame, ...compared.againstSame],
            }}
            mayDecide={mayDecide}
            onSame={(keep, merge, reason) =>
              void decision.decide(
                samePerson,
                { keep: keep.id, merge: [merge.id], reason },
                merged(keep.label, merge.label),
                ({ mergePeople }) => mergePeople.decision.id,
              )
            }
            onDifferent={([one, two], reason) =>
              void decision.decide(
                differentPeople,
                { people: [one.id, two.id], reason },
                rejected(one.label, two.label),
                ({ rejectMatch }) => rejectMatch.decision.id,
              )
            }
          />
        </>
      )}
    </div>
  )
}
