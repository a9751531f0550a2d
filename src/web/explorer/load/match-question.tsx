import { useId, useState } from 'preact/hooks'
import { useNumber, useTexts } from '../frame/language.tsx'
import { addressOf, Link } from '../frame/place.tsx'
import { partTexts } from '../parts/texts.ts'
import type { MatchQueueQuery } from './question-operation.ts'
import { loadTexts } from './texts.ts'

export type Match = MatchQueueQuery['possibleMatches']['nodes'][number]
type Person = Match['people'][number]

interface MatchQuestionProps {
  readonly match: Match
  readonly mayDecide: boolean
  readonly onSame: (keep: Person, merge: Person, reason: string) => void
  readonly onDifferent: (people: readonly [Person, Person], reason: string) => void
  /** Where the question may wait. */
  readonly onLater?: () => void
}

/** One question of the queue: two people side by side, the evidence, and three answers. */
export function MatchQuestion({ match, mayDecide, onSame, onDifferent, onLater }: MatchQuestionProps) {
  const texts = useTexts(loadTexts)
  const number = useNumber()
  const id = useId()
  const [why, setWhy] = useState('')
  // Whose page is the fuller one keeps the id.
  const [keep, other] = match.people.toSorted((a, b) => b.summary.paperCount - a.summary.paperCount)
  if (keep === undefined || other === undefined) return null
  return (
    <article class="load-match" aria-labelledby={id}>
      <h3 id={id}>{texts.question(keep.label, other.label)}</h3>
      <div class="load-two">
        <Questioned person={keep} />
        <Questioned person={other} />
      </div>
      <table class="load-reasons">
        <thead>
          <tr>
            <th scope="col">{texts.reason}</th>
            <th scope="col">{texts.speaks}</th>
            <th scope="col" class="number">
              {texts.weight}
            </th>
          </tr>
        </thead>
        <tbody>
          {match.reasons.map(({ reason, detail, weight }) => (
            <tr key={`${reason} ${detail}`}>
              <th scope="row">{detail}</th>
              <td>{weight < 0 ? texts.againstSame : texts.forSame}</td>
              <td class="number">{`${weight < 0 ? '−' : '+'}${number(Math.abs(weight), 1)}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="soft">
        {texts.score(number(match.score, 2))}
        <br />
        {texts.keeps(keep.label, texts.papers(number(keep.summary.paperCount)))}
      </p>
      <label class="field">
        <span>{texts.why}</span>
        <input type="text" value={why} onInput={(event) => setWhy(event.currentTarget.value)} />
      </label>
      <div class="actions">
        <button
          type="button"
          disabled={!mayDecide}
          onClick={() => onSame(keep, other, why.trim() === '' ? texts.whySame : why.trim())}
        >
          <span aria-hidden="true">=</span> {texts.same}
        </button>
        <button
          type="button"
          disabled={!mayDecide}
          onClick={() => onDifferent([keep, other], why.trim() === '' ? texts.whyDifferent : why.trim())}
        >
          <span aria-hidden="true">≠</span> {texts.different}
        </button>
        {onLater !== undefined && (
          <button type="button" class="bare" onClick={onLater}>
            {texts.later}
          </button>
        )}
      </div>
    </article>
  )
}

function Questioned({ person }: { readonly person: Person }) {
  const texts = useTexts(loadTexts)
  const { unknownYear } = useTexts(partTexts)
  const number = useNumber()
  const { summary, affiliations, papers } = person
  return (
    <div>
      <p>
        <Link to={addressOf('person', { id: person.id })}>{person.label}</Link>
        {person.nativeName !== null && person.nativeName !== person.label && ` ${person.nativeName}`}
      </p>
      <p class="soft">
        {[
          ...new Set(affiliations.map(({ institution }) => institution.label)),
          texts.papers(number(summary.paperCount)),
          texts.coauthors(number(summary.collaboratorCount)),
          person.orcid,
        ]
          .filter((part) => part !== null)
          .join(' · ')}
      </p>
      <ul>
        {papers.nodes.map(({ id, title, year }) => (
          <li key={id}>
            <Link to={addressOf('paper', { id })}>{title}</Link> <span class="soft">({year ?? unknownYear})</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
