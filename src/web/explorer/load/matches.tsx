import { useState } from 'preact/hooks'
import { Faults } from '../frame/faults.tsx'
import { useNumber, useTexts } from '../frame/language.tsx'
import { useAnswer } from '../frame/use-answer.ts'
import { focusOn } from '../parts/focus-on.ts'
import { readTurning, Turning } from '../parts/turning.tsx'
import { LastDecision } from './last-decision.tsx'
import { type Match, MatchQuestion } from './match-question.tsx'
import { differentPeople, matchQueue, samePerson } from './question-operation.ts'
import { loadTexts } from './texts.ts'
import { useDecision } from './use-decision.ts'

interface MatchesProps {
  readonly parameters: URLSearchParams
  readonly token: string | null
}

const pageSize = 5
const keyOf = ({ people }: Match): string => people.map(({ id }) => id).join(' ')

/** The reviewer's queue: people who may be one, with what speaks for and against it, and what a person makes of it. */
export function Matches({ parameters, token }: MatchesProps) {
  const texts = useTexts(loadTexts)
  const number = useNumber()
  const { data, faults, isWaiting, askAgain } = useAnswer(matchQueue, readTurning(parameters, pageSize))
  const decision = useDecision(token, askAgain)
  const [later, putOff] = useState<ReadonlySet<string>>(new Set())
  const queue = data?.possibleMatches
  const open = queue?.nodes.filter((match) => !later.has(keyOf(match))) ?? []
  return (
    <section aria-labelledby="load-matches" aria-busy={isWaiting}>
      <div class="section-head">
        <h2 id="load-matches" tabIndex={-1}>
          {texts.parts.matches}{' '}
          {queue !== undefined && <span class="soft">{texts.matchCount(number(queue.totalCount))}</span>}
        </h2>
      </div>
      <p class="soft">{texts.matchesLead}</p>
      {token === null && <p>{texts.needsTokenToDecide}</p>}
      <Faults faults={faults} onAgain={askAgain} />
      <LastDecision decision={decision} />
      {queue?.totalCount === 0 && <p>{texts.noMatches}</p>}
      {open.map((match) => (
        <MatchQuestion
          key={keyOf(match)}
          match={match}
          mayDecide={token !== null && !decision.isBusy}
          onSame={(keep, merge, reason) =>
            void decision.decide(
              samePerson,
              { keep: keep.id, merge: [merge.id], reason },
              texts.merged(keep.label, merge.label),
              ({ mergePeople }) => mergePeople.decision.id,
            )
          }
          onDifferent={([one, other], reason) =>
            void decision.decide(
              differentPeople,
              { people: [one.id, other.id], reason },
              texts.rejected(one.label, other.label),
              ({ rejectMatch }) => rejectMatch.decision.id,
            )
          }
          onLater={() => {
            putOff(new Set([...later, keyOf(match)]))
            focusOn('load-matches')
          }}
        />
      ))}
      {later.size > 0 && <p class="soft">{texts.postponed(later.size)}</p>}
      <Turning info={queue?.pageInfo} />
    </section>
  )
}
