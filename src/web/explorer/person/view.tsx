import '../parts/figures.css'
import '../parts/parts.css'
import { useNumber, useTexts } from '../frame/language.tsx'
import { addressOf, Link } from '../frame/place.tsx'
import { PageHead, usePageTitle } from '../frame/title.tsx'
import { useAnswer } from '../frame/use-answer.ts'
import type { PageView } from '../pages.ts'
import { Bibliography } from '../parts/bibliography-buttons.tsx'
import { inPlaceOf } from '../parts/in-place-of.tsx'
import { readKey } from '../parts/key.ts'
import { PaperColumn, readPaperPage } from '../parts/paper-list.tsx'
import { TakeAway } from '../parts/take-away.tsx'
import { PersonFacts } from './facts.tsx'
import { personBibliography, personPage, personPapers } from './question-operation.ts'
import { personTexts } from './texts.ts'

/** A person: papers, co-authors, and everything that the sources say, each fact with where it stands. */
export const View: PageView = ({ parameters }) => {
  const texts = useTexts(personTexts)
  const number = useNumber()
  const by = readKey(parameters)
  const page = useAnswer(personPage, by === null ? null : { by })
  const listVariables = by === null ? null : { by, ...readPaperPage(parameters) }
  const list = useAnswer(personPapers, listVariables)
  const person = page.data?.person ?? null
  usePageTitle(person?.label ?? null)
  if (by === null || person === null)
    return inPlaceOf({
      page: 'person',
      kind: texts.kind,
      name: parameters.get('name'),
      isAsked: by !== null,
      answer: page,
    })
  const { summary } = person
  return (
    <>
      <PageHead
        kind={texts.kind}
        title={
          <>
            {person.label}
            {person.nativeName !== null && person.nativeName !== person.label && (
              <span class="soft"> {person.nativeName}</span>
            )}
          </>
        }
      >
        <div class="actions">
          <Link to={addressOf('network', { person: person.id })} class="button primary">
            {texts.network}
          </Link>
          <Link to={addressOf('paths', { from: person.id })} class="button">
            {texts.connection}
          </Link>
          <Link to={addressOf('correct', { id: person.id })} class="button">
            {texts.correct}
          </Link>
          <TakeAway operation={personPage} variables={{ by: { id: person.id } }}>
            <Bibliography operation={personBibliography} variables={{ by }} pick={(data) => data.person?.papers} />
          </TakeAway>
        </div>
      </PageHead>
      {person.possibleMatches.length > 0 && (
        <section class="question" aria-labelledby="person-maybe">
          <h2 id="person-maybe">{texts.maybe}</h2>
          <p>{texts.maybeLead}</p>
          <ul>
            {person.possibleMatches.map(({ person: other, reasons }) => (
              <li key={other.id}>
                <Link to={addressOf('person', { id: other.id })}>{other.label}</Link> (
                {texts.papers(other.summary.paperCount)}):{' '}
                <span class="soft">{reasons.map(({ detail }) => detail).join('; ')}</span>{' '}
                <Link to={addressOf('correct', { id: person.id, part: 'same', other: other.id })}>
                  {texts.compare}
                  <span class="unseen">: {other.label}</span>
                </Link>
              </li>
            ))}
          </ul>
          <Link to={addressOf('load', { part: 'matches' })}>{texts.decide}</Link>
        </section>
      )}
      <dl class="figures">
        <div>
          <dt>{texts.figures.papers}</dt>
          <dd>{number(summary.paperCount)}</dd>
        </div>
        <div>
          <dt>{texts.figures.coauthors}</dt>
          <dd>{number(summary.collaboratorCount)}</dd>
        </div>
        {summary.firstYear !== null && (
          <div>
            <dt>{texts.figures.years}</dt>
            <dd>
              {summary.firstYear}
              {summary.lastYear !== summary.firstYear && `–${summary.lastYear}`}
            </dd>
          </div>
        )}
      </dl>
      <div class="with-facts">
        <PersonFacts person={person} by={by} />
        <PaperColumn answer={list} papers={list.data?.person?.papers} parameters={parameters} self={person.id} />
      </div>
    </>
  )
}
