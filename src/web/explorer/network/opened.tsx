import { Faults } from '../frame/faults.tsx'
import { useNumber, useTexts } from '../frame/language.tsx'
import { addressOf, change, Link } from '../frame/place.tsx'
import { useAnswer } from '../frame/use-answer.ts'
import { PaperItem, type PaperLine } from '../parts/paper-list.tsx'
import { partTexts } from '../parts/texts.ts'
import { YearBars } from '../parts/year-bars.tsx'
import { openedPerson, openedTie } from './question-operation.ts'
import { type NetworkState, tiesOf } from './state.ts'
import { networkTexts } from './texts.ts'

interface OpenedProps {
  readonly state: NetworkState
  /** The two ends of the open tie; null when none is open. */
  readonly ends: readonly [string, string] | null
}

function Papers({
  papers,
  self,
}: {
  readonly papers: { readonly totalCount: number; readonly nodes: readonly PaperLine[] }
  readonly self?: string
}) {
  const texts = useTexts(networkTexts)
  const number = useNumber()
  return (
    <>
      {papers.totalCount > papers.nodes.length && (
        <p class="soft">{texts.shownPapers(papers.nodes.length, number(papers.totalCount))}</p>
      )}
      <ol class="plain">
        {papers.nodes.map((paper) => (
          <li key={paper.id}>
            <PaperItem paper={paper} self={self} />
          </li>
        ))}
      </ol>
    </>
  )
}

function OpenedPerson({ state }: { readonly state: NetworkState }) {
  const texts = useTexts(networkTexts)
  const number = useNumber()
  const id = state.node ?? ''
  const { years } = tiesOf(state)
  const { data, faults, isWaiting, askAgain } = useAnswer(openedPerson, { by: { id }, years: years ?? null })
  const person = data?.person
  return (
    <div aria-busy={isWaiting}>
      <Faults faults={faults} onAgain={askAgain} />
      {person != null && (
        <>
          <h2>
            {person.label}
            {person.nativeName !== null && person.nativeName !== person.label && (
              <span class="soft"> {person.nativeName}</span>
            )}
          </h2>
          {person.affiliations[0] !== undefined && <p class="soft">{person.affiliations[0].institution.label}</p>}
          <p class="actions">
            <Link to={addressOf('person', { id: person.id })} class="button">
              {texts.profile}
            </Link>
            <Link to={addressOf('network', { person: person.id, depth: state.depth })} class="button">
              {texts.centre}
            </Link>
          </p>
          <h3>{texts.papersOf(number(person.papers.totalCount))}</h3>
          <Papers papers={person.papers} self={person.id} />
        </>
      )}
    </div>
  )
}

function OpenedTie({ state, ends }: { readonly state: NetworkState; readonly ends: readonly [string, string] }) {
  const texts = useTexts(networkTexts)
  const parts = useTexts(partTexts)
  const number = useNumber()
  const { data, faults, isWaiting, askAgain } = useAnswer(openedTie, {
    between: ends.map((id) => ({ id })),
    ties: tiesOf(state),
  })
  const tie = data?.collaboration
  return (
    <div aria-busy={isWaiting}>
      <Faults faults={faults} onAgain={askAgain} />
      {data !== null && tie === null && <p>{texts.noTie}</p>}
      {tie != null && (
        <>
          <h2>
            {tie.people.map(({ id, label }, index) => (
              <span key={id}>
                {index > 0 && texts.and}
                <Link to={addressOf('person', { id })}>{label}</Link>
              </span>
            ))}
          </h2>
          <p class="soft">
            {[
              texts.jointPapers(number(tie.paperCount)),
              texts.weightIs(number(tie.weight, 2)),
              parts.certainty[tie.certainty],
            ].join(' · ')}
          </p>
          <YearBars years={tie.perYear} />
          <Papers papers={tie.papers} />
        </>
      )}
    </div>
  )
}

/** The person or the tie that was opened, with the papers behind it. */
export function Opened({ state, ends }: OpenedProps) {
  const texts = useTexts(networkTexts)
  return (
    <section class="network-opened" aria-label={texts.opened}>
      <button type="button" class="network-close" onClick={() => change({ node: null, tie: null })}>
        {texts.close}
      </button>
      {state.node !== null ? <OpenedPerson state={state} /> : ends !== null && <OpenedTie state={state} ends={ends} />}
    </section>
  )
}
