import { aboutHit } from '../find/hit.tsx'
import { candidates as candidatesQuestion } from '../find/question-operation.ts'
import { findTexts as textsOfHits } from '../find/texts.ts'
import { useNumber, useTexts } from '../frame/language.tsx'
import { addressOf, change, Link } from '../frame/place.tsx'
import { useAnswer } from '../frame/use-answer.ts'
import { conflictsTexts } from './texts.ts'
import type { Party } from './use-matrix.ts'

interface PartyProps {
  readonly party: Party
  /** As it was pasted. */
  readonly written: string
  readonly list: 'author' | 'reviewer'
  /** All that stand in the list. */
  readonly all: readonly string[]
}

/** Who an author or reviewer is; with a choice where several people have the name, and the reason where nobody has. */
export function PartyName({ party, written, list, all }: PartyProps) {
  if (party.person !== null) return <Link to={addressOf('person', { id: party.person.id })}>{party.person.label}</Link>
  return (
    <>
      {written}
      {party.candidates.length > 0 ? (
        <Candidates party={party} written={written} list={list} all={all} />
      ) : (
        <span class="soft conflict-problem">{party.problem}</span>
      )}
    </>
  )
}

/** Everybody whom a name may mean, one of whom can be chosen: the id then takes the place of the name. */
function Candidates({ party, written, list, all }: PartyProps) {
  const texts = useTexts(conflictsTexts)
  const number = useNumber()
  const findTexts = useTexts(textsOfHits)
  const { data } = useAnswer(candidatesQuestion, { ids: party.candidates.map(({ id }) => id) })
  const told = new Map((data?.nodes ?? []).flatMap((hit) => (hit?.__typename === 'Person' ? [[hit.id, hit]] : [])))
  const left = party.candidateCount - party.candidates.length
  return (
    <>
      <select
        class="conflict-which"
        aria-label={texts.whichOf(written)}
        value=""
        onChange={(event) => {
          const id = event.currentTarget.value
          if (id !== '') change({ [list]: all.map((one, index) => (index === party.index ? id : one)) })
        }}
      >
        <option value="">{texts.which(number(party.candidateCount))}</option>
        {party.candidates.map((person) => (
          <option key={person.id} value={person.id}>
            {person.label} · {aboutHit(told.get(person.id) ?? { ...person, affiliations: [] }, findTexts)}
          </option>
        ))}
      </select>
      {left > 0 && <span class="soft conflict-problem">{texts.moreCandidates(number(left))}</span>}
    </>
  )
}
