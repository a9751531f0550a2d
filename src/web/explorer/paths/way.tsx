import { Faults } from '../frame/faults.tsx'
import { useNumber, useTexts } from '../frame/language.tsx'
import { addressOf, change, Link } from '../frame/place.tsx'
import { useAnswer } from '../frame/use-answer.ts'
import { focusOn } from '../parts/focus-on.ts'
import { PaperItem } from '../parts/paper-list.tsx'
import { partTexts } from '../parts/texts.ts'
import { anew } from './people.tsx'
import { type PathsPageQuery, stepPapers } from './question-operation.ts'
import { type PathsState, tiesOf } from './state.ts'
import { pathsTexts } from './texts.ts'

type FoundWay = NonNullable<PathsPageQuery['collaborationPaths']>['paths'][number]
type Step = FoundWay['steps'][number]

interface WayProps {
  readonly way: FoundWay
  /** The place among the ways, from 0. */
  readonly index: number
  readonly state: PathsState
}

/** A way: the people in a row, with the papers of every step between them. */
export function Way({ way, index, state }: WayProps) {
  const texts = useTexts(pathsTexts)
  const { certainty } = useTexts(partTexts)
  const number = useNumber()
  const opened = way.steps.find((_, step) => state.open === `${index}.${step}`)
  return (
    <li class="way">
      <h2>
        {texts.way(index + 1, way.steps.length)}{' '}
        <span class="soft">
          {texts.weakest(number(way.strength, 2))} · {certainty[way.certainty]}
        </span>
      </h2>
      <ol class="plain way-row">
        {way.people.map((person, place) => {
          const step = way.steps[place - 1]
          const isEnd = place === 0 || place === way.steps.length
          return (
            <li key={person.id}>
              {step !== undefined && <StepBetween step={step} name={`${index}.${place - 1}`} open={state.open} />}
              <div class={isEnd ? 'way-person way-end' : 'way-person'}>
                <Link to={addressOf('person', { id: person.id })}>{person.label}</Link>
                {!isEnd && (
                  <button
                    type="button"
                    class="bare"
                    aria-label={texts.avoidThis(person.label)}
                    title={texts.avoidThis(person.label)}
                    onClick={() => {
                      change({ ...anew, without: [...state.avoiding, person.id] })
                      focusOn('path-outcome')
                    }}
                  >
                    <span aria-hidden="true">✕</span>
                  </button>
                )}
              </div>
            </li>
          )
        })}
      </ol>
      {opened !== undefined && <OpenedStep step={opened} state={state} />}
    </li>
  )
}

interface StepProps {
  readonly step: Step
  readonly name: string
  readonly open: string | null
}

function StepBetween({ step, name, open }: StepProps) {
  const texts = useTexts(pathsTexts)
  const { certainty, unknownYear } = useTexts(partTexts)
  const number = useNumber()
  const { firstYear, lastYear } = step
  const years = firstYear === null ? null : firstYear === lastYear ? firstYear : `${firstYear}–${lastYear}`
  return (
    <div class="way-step">
      <p class="soft">
        {[texts.jointPapers(number(step.paperCount)), years, certainty[step.certainty]]
          .filter((part) => part !== null)
          .join(' · ')}
      </p>
      <ul class="plain">
        {step.papers.nodes.map(({ id, title, year }) => (
          <li key={id}>
            <Link to={addressOf('paper', { id })}>{title}</Link> <span class="soft">({year ?? unknownYear})</span>
          </li>
        ))}
      </ul>
      {step.paperCount > step.papers.nodes.length && (
        <button
          type="button"
          class="where"
          aria-expanded={open === name}
          onClick={() => change({ open: open === name ? null : name })}
        >
          {texts.all(number(step.paperCount))}
          <span class="unseen">{texts.allOf(step.from.label, step.to.label)}</span>
        </button>
      )}
    </div>
  )
}

function OpenedStep({ step, state }: { readonly step: Step; readonly state: PathsState }) {
  const texts = useTexts(pathsTexts)
  const { data, faults, isWaiting, askAgain } = useAnswer(stepPapers, {
    between: [{ id: step.from.id }, { id: step.to.id }],
    ties: tiesOf(state),
  })
  return (
    <section class="way-opened" aria-label={texts.openStep(step.from.label, step.to.label)}>
      <div class="section-head">
        <h3>{texts.step(step.from.label, step.to.label)}</h3>
        <button type="button" onClick={() => change({ open: null })}>
          {texts.close}
        </button>
      </div>
      <Faults faults={faults} onAgain={askAgain} />
      <ol class="plain" aria-busy={isWaiting}>
        {!isWaiting &&
          data?.collaboration?.papers.nodes.map((paper) => (
            <li key={paper.id}>
              <PaperItem paper={paper} />
            </li>
          ))}
      </ol>
    </section>
  )
}
