import { Faults } from '../frame/faults.tsx'
import { useLanguage, useNumber, useTexts } from '../frame/language.tsx'
import { addressOf, Link } from '../frame/place.tsx'
import { useAnswer } from '../frame/use-answer.ts'
import { readTurning, Turning } from '../parts/turning.tsx'
import { LastDecision } from './last-decision.tsx'
import { decisionList } from './question-operation.ts'
import { loadTexts } from './texts.ts'
import { useDecision } from './use-decision.ts'

interface DecisionsProps {
  readonly parameters: URLSearchParams
  readonly token: string | null
}

const pageSize = 20

/** What was decided about who is who, undone decisions too; one that holds can be undone. */
export function Decisions({ parameters, token }: DecisionsProps) {
  const texts = useTexts(loadTexts)
  const number = useNumber()
  const { language } = useLanguage()
  const { data, faults, isWaiting, askAgain } = useAnswer(decisionList, readTurning(parameters, pageSize))
  const decision = useDecision(token, askAgain)
  const list = data?.decisions
  const when = (instant: string) =>
    new Date(instant).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <section aria-labelledby="load-decisions" aria-busy={isWaiting}>
      <h2 id="load-decisions">
        {texts.parts.decisions} {list !== undefined && <span class="soft">{number(list.totalCount)}</span>}
      </h2>
      <p class="soft">{texts.decisionsLead}</p>
      {token === null && <p>{texts.needsTokenToDecide}</p>}
      <Faults faults={faults} onAgain={askAgain} />
      <LastDecision decision={decision} />
      {list?.totalCount === 0 && <p>{texts.noDecisions}</p>}
      {list !== undefined && list.totalCount > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be in reach of the keyboard.
        <section class="load-window" tabIndex={0} aria-label={texts.parts.decisions}>
          <table>
            <thead>
              <tr>
                {(['what', 'people', 'why', 'when', 'undo'] as const).map((column) => (
                  <th key={column} scope="col">
                    {texts.decisionColumns[column]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {list.nodes.map(({ id, kind, reason, madeAt, undoneAt, people }) => (
                <tr key={id}>
                  <th scope="row">{texts.kinds[kind]}</th>
                  <td>
                    {people.map((person, index) => (
                      <span key={person.id}>
                        {index > 0 && ', '}
                        <Link to={addressOf('person', { id: person.id })}>{person.label}</Link>
                      </span>
                    ))}
                  </td>
                  <td>{reason}</td>
                  <td>
                    <time dateTime={madeAt}>{when(madeAt)}</time>
                  </td>
                  <td>
                    {undoneAt !== null ? (
                      texts.undoneAt(when(undoneAt))
                    ) : (
                      <button
                        type="button"
                        disabled={token === null || decision.isBusy}
                        onClick={() => void decision.undo(id, texts.undone)}
                      >
                        {texts.undo}
                        <span class="unseen">
                          : {texts.kinds[kind]}, {people.map(({ label }) => label).join(', ')}
                        </span>
                      </button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <Turning info={list?.pageInfo} />
    </section>
  )
}
