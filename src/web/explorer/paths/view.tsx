import '../parts/parts.css'
import './view.css'
import { Faults } from '../frame/faults.tsx'
import { useTexts } from '../frame/language.tsx'
import { PageHead, usePageTitle } from '../frame/title.tsx'
import { useAnswer } from '../frame/use-answer.ts'
import type { PageView } from '../pages.ts'
import { TakeAway } from '../parts/take-away.tsx'
import { Limits } from './limits.tsx'
import { Ends, usePathPerson } from './people.tsx'
import { pathsPage } from './question-operation.ts'
import { readPathsState, variablesOf } from './state.ts'
import { pathsTexts } from './texts.ts'
import { Ways } from './ways.tsx'

/** How two people are connected: who is asked about, under which limits, and the best ways between them. */
export const View: PageView = ({ parameters }) => {
  const texts = useTexts(pathsTexts)
  const state = readPathsState(parameters)
  const from = usePathPerson(state.from)
  const to = usePathPerson(state.to)
  const isSame = from.person !== null && from.person.id === to.person?.id
  const variables =
    from.person === null || to.person === null || isSame ? null : variablesOf(state, from.person.id, to.person.id)
  const { data, faults, isWaiting, askAgain } = useAnswer(pathsPage, variables)
  const title =
    from.person === null || to.person === null ? texts.title : texts.between(from.person.label, to.person.label)
  usePageTitle(title)
  const paths = variables === null ? null : data?.collaborationPaths
  const isAsked = state.from !== null && state.to !== null && !isSame
  const isSearching = isAsked && paths == null && [from, to, { faults }].every((asked) => asked.faults.length === 0)
  return (
    <>
      <PageHead title={texts.title}>
        <p class="soft">{texts.lead}</p>
      </PageHead>
      <Ends state={state} from={from} to={to} />
      <Limits state={state} />
      {isSame && <p role="status">{texts.samePerson}</p>}
      {!isAsked && !isSame && <p class="soft">{texts.choose}</p>}
      <Faults faults={faults} onAgain={askAgain} />
      {isSearching && (
        <p class="soft waiting" aria-busy="true">
          {texts.searching}
        </p>
      )}
      {variables !== null && paths != null && (
        <div aria-busy={isWaiting}>
          <Ways paths={paths} state={state} from={from.person?.label ?? ''} />
          <TakeAway operation={pathsPage} variables={variables} />
        </div>
      )}
    </>
  )
}
