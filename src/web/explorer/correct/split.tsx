import { useState } from 'preact/hooks'
import { Faults } from '../frame/faults.tsx'
import { useNumber, useTexts } from '../frame/language.tsx'
import { addressOf, Link } from '../frame/place.tsx'
import { useAnswer } from '../frame/use-answer.ts'
import { partTexts } from '../parts/texts.ts'
import { readTurning, Turning } from '../parts/turning.tsx'
import { Bundles } from './bundles.tsx'
import { partPerson, personPlaces, personStatements } from './question-operation.ts'
import { ReasonField } from './reason-field.tsx'
import { bundlesOf } from './statements.ts'
import { correctTexts } from './texts.ts'
import type { CorrectionProps } from './view.tsx'

const pageSize = 20

/** Parts a person in two: one chooses papers and statements, sees what would move, and says why. */
export function Split({ person, parameters, mayDecide, decision }: CorrectionProps) {
  const texts = useTexts(correctTexts)
  const parts = useTexts(partTexts)
  const number = useNumber()
  const places = useAnswer(personPlaces, { id: person.id, ...readTurning(parameters, pageSize) })
  const statements = useAnswer(personStatements, { id: person.id })
  /** Titles of the chosen papers, by the id of the place; those of other pages of the list too. */
  const [papers, choosePapers] = useState<ReadonlyMap<string, string>>(new Map())
  /** Ids of the first facts of the chosen bundles. */
  const [chosenBundles, chooseBundles] = useState<ReadonlySet<string>>(new Set())
  const [why, setWhy] = useState('')

  const list = places.data?.person?.authorships
  const bundles = statements.data?.person == null ? [] : bundlesOf(statements.data.person)
  const moving = bundles.filter(({ facts: [first] }) => first !== undefined && chosenBundles.has(first.id))
  const facts = moving.flatMap((bundle) => bundle.facts)
  const left = (list?.totalCount ?? 0) - papers.size
  const isNothing = papers.size + facts.length === 0
  const isAll = left === 0 && moving.length === bundles.length
  const take = (nodes: NonNullable<typeof list>['nodes'], isTaken: boolean) => {
    const next = new Map(papers)
    for (const { id, paper } of nodes) {
      if (isTaken) next.set(id, paper.title)
      else next.delete(id)
    }
    choosePapers(next)
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        const variables = {
          person: person.id,
          facts: [...papers.keys(), ...facts.map(({ id }) => id)],
          reason: why.trim() === '' ? texts.whySplit : why.trim(),
        }
        const told = texts.parted(person.label, texts.papers(number(papers.size)))
        void decision
          .decide(partPerson, variables, told, ({ splitPerson }) => splitPerson.decision.id)
          .then((isDone) => {
            if (!isDone) return
            choosePapers(new Map())
            chooseBundles(new Set())
          })
      }}
    >
      <p>{texts.splitLead}</p>
      <Faults faults={[...places.faults, ...statements.faults]} onAgain={places.askAgain} />
      <fieldset class="correct-choice" aria-busy={places.isWaiting}>
        <legend>{texts.places(number(list?.totalCount ?? 0))}</legend>
        {list !== undefined && list.nodes.length > 1 && (
          <label class="tick">
            <input
              type="checkbox"
              checked={list.nodes.every(({ id }) => papers.has(id))}
              onChange={(event) => take(list.nodes, event.currentTarget.checked)}
            />
            <span class="soft">{texts.choosePage}</span>
          </label>
        )}
        <ul class="plain">
          {list?.nodes.map((place) => (
            <li key={place.id}>
              <label class="tick">
                <input
                  type="checkbox"
                  checked={papers.has(place.id)}
                  onChange={(event) => take([place], event.currentTarget.checked)}
                />
                <span>
                  {place.paper.title}{' '}
                  <span class="soft">
                    {[
                      place.paper.venue?.label ?? null,
                      place.paper.year ?? parts.unknownYear,
                      texts.asPrinted(place.printedName),
                      place.affiliationText,
                      place.certainty === 'CERTAIN' ? null : parts.certainty[place.certainty],
                    ]
                      .filter((part) => part !== null)
                      .join(' · ')}
                  </span>
                </span>
              </label>
              <Link to={addressOf('paper', { id: place.paper.id })} class="correct-open" aria-label={place.paper.title}>
                <span aria-hidden="true">→</span>
              </Link>
            </li>
          ))}
        </ul>
        <Turning info={list?.pageInfo} />
      </fieldset>
      {bundles.length > 0 && <Bundles bundles={bundles} chosen={chosenBundles} choose={chooseBundles} />}
      <section class="correct-preview" aria-labelledby="correct-preview">
        <h2 id="correct-preview">{texts.preview}</h2>
        <p role="status">
          {isNothing ? (
            texts.nothingChosen
          ) : (
            <>
              {texts.moves(texts.papers(number(papers.size)), texts.facts(number(facts.length)))}{' '}
              {texts.stays(person.label, texts.papers(number(left)))}
            </>
          )}
          {isAll && !isNothing && <strong> {texts.mustStay}</strong>}
        </p>
        <ul>
          {[...papers].map(([id, title]) => (
            <li key={id}>
              {title}{' '}
              <button
                type="button"
                class="where"
                onClick={() => choosePapers(new Map([...papers].filter(([one]) => one !== id)))}
              >
                {texts.dismiss}
                <span class="unseen">: {title}</span>
              </button>
            </li>
          ))}
          {moving.map(({ sources, facts: [first] }) => (
            <li key={first?.id}>{texts.fromSource(sources.join(', '))}</li>
          ))}
        </ul>
        <ReasonField label={texts.why} usual={texts.whySplit} value={why} onChange={setWhy} />
        <button type="submit" class="primary" disabled={!mayDecide || isNothing || isAll}>
          {texts.split}
        </button>
      </section>
    </form>
  )
}
