import '../parts/parts.css'
import './view.css'
import { personKey } from '../../api/person-key.ts'
import { Faults } from '../frame/faults.tsx'
import { useNumber, useTexts } from '../frame/language.tsx'
import { PageHead, usePageTitle } from '../frame/title.tsx'
import type { PageView } from '../pages.ts'
import { TakeAway } from '../parts/take-away.tsx'
import { MatrixTable } from './matrix-table.tsx'
import { Opened } from './opened.tsx'
import { People } from './people.tsx'
import { PolicyFields } from './policy-fields.tsx'
import { conflictMatrix } from './question-operation.ts'
import { SaveTable } from './save-table.tsx'
import { mostPairs, policyOf, readConflictsState } from './state.ts'
import { conflictsTexts } from './texts.ts'
import { useMatrix } from './use-matrix.ts'
import { Verdicts } from './verdict.tsx'

const caveatNames = [
  'papersOverAuthorLimit',
  'papersOfUnknownYear',
  'papersWithCutAuthorList',
  'peopleWithoutStayCount',
] as const

/** May these reviewers judge these authors: the lists, the policy, the table of verdicts, and the reasons of the open pair. */
export const View: PageView = ({ parameters }) => {
  const texts = useTexts(conflictsTexts)
  const number = useNumber()
  const state = readConflictsState(parameters)
  const policy = policyOf(state)
  const pairCount = state.authors.length * state.reviewers.length
  const variables =
    policy === null || pairCount === 0 || pairCount > mostPairs
      ? null
      : {
          authors: state.authors.map(personKey),
          reviewers: state.reviewers.map(personKey),
          policy,
          // No more than there are: the cost of a question is that of the page it asks for.
          first: pairCount,
        }
  const { matrix, faults, isWaiting, askAgain } = useMatrix(variables)
  usePageTitle(texts.title)
  const caveats = matrix === null ? [] : caveatNames.filter((name) => matrix.caveats[name] > 0)
  return (
    <>
      <PageHead title={texts.title}>
        <p class="soft">{texts.lead}</p>
      </PageHead>
      <People state={state} />
      <PolicyFields state={state} />
      {policy === null && <p role="status">{texts.noRule}</p>}
      {pairCount > mostPairs && <p role="status">{texts.tooMany(number(pairCount), number(mostPairs))}</p>}
      <Faults faults={faults} onAgain={askAgain} />
      {variables !== null && matrix === null && isWaiting && (
        <p class="soft waiting" aria-busy="true">
          {texts.isChecking}
        </p>
      )}
      {variables !== null && matrix !== null && (
        <section aria-busy={isWaiting}>
          <Verdicts matrix={matrix} isWaiting={isWaiting} />
          <MatrixTable matrix={matrix} state={state} />
          {state.open !== null && <Opened state={state} policy={variables.policy} matrix={matrix} />}
          <div class="actions">
            <SaveTable matrix={matrix} state={state} isWaiting={isWaiting} />
            <TakeAway operation={conflictMatrix} variables={{ ...variables, after: null }} />
          </div>
          {caveats.length > 0 && (
            <ul class="caveats soft">
              {caveats.map((name) => (
                <li key={name}>{texts.caveats[name](number(matrix.caveats[name]))}</li>
              ))}
            </ul>
          )}
        </section>
      )}
    </>
  )
}
