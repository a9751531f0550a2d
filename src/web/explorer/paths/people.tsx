import type { Fault } from '../../api/ask.ts'
import { personKey, readableKey } from '../../api/person-key.ts'
import { Faults } from '../frame/faults.tsx'
import { useNumber, useTexts } from '../frame/language.tsx'
import { addressHere, addressOf, change, Link } from '../frame/place.tsx'
import { useAnswer } from '../frame/use-answer.ts'
import { PersonPicker } from '../parts/person-picker.tsx'
import { type PathPersonQuery, pathPerson } from './question-operation.ts'
import type { PathsState } from './state.ts'
import { pathsTexts } from './texts.ts'

/** Somebody whom the address names. */
interface Asked {
  /** What the address has. */
  readonly key: string | null
  /** Null while it is not known, and where the key is nobody's or several people's. */
  readonly person: PathPersonQuery['person']
  readonly faults: readonly Fault[]
  readonly askAgain: () => void
}

/** Who it is that an address names by an id, or by what was typed. */
export function usePathPerson(key: string | null): Asked {
  const { data, faults, isWaiting, askAgain } = useAnswer(pathPerson, key === null ? null : { by: personKey(key) })
  return { key, person: isWaiting ? null : (data?.person ?? null), faults: isWaiting ? [] : faults, askAgain }
}

/** What belongs to the answer before and not to the one after. */
export const anew = { open: null, ways: null }

function End({ label, name, asked }: { readonly label: string; readonly name: 'from' | 'to'; readonly asked: Asked }) {
  const texts = useTexts(pathsTexts)
  const number = useNumber()
  const { key, person, faults, askAgain } = asked
  return (
    <div class="path-end">
      <PersonPicker
        label={label}
        placeholder={texts.pickerHelp}
        shown={person?.label ?? readableKey(key)}
        onChoose={(chosen) => change({ ...anew, [name]: chosen })}
      />
      {person != null && (
        <p class="soft">
          <Link to={addressOf('person', { id: person.id })}>{person.nativeName ?? person.label}</Link>
          {[person.affiliations[0]?.institution.label, texts.papers(number(person.summary.paperCount))]
            .filter((part) => part !== undefined)
            .map((part) => ` · ${part}`)}
        </p>
      )}
      <Faults
        faults={faults}
        onAgain={askAgain}
        // Who was meant takes the place of the name, and everything else stays.
        candidateAddress={({ id }) => addressHere({ ...anew, [name]: id })}
      />
    </div>
  )
}

interface EndsProps {
  readonly state: PathsState
  readonly from: Asked
  readonly to: Asked
}

/** The two people who are asked about. */
export function Ends({ state, from, to }: EndsProps) {
  const texts = useTexts(pathsTexts)
  return (
    <div class="path-ends">
      <End label={texts.from} name="from" asked={from} />
      <button type="button" onClick={() => change({ ...anew, from: state.to, to: state.from })}>
        <span aria-hidden="true">⇄</span> {texts.swap}
      </button>
      <End label={texts.to} name="to" asked={to} />
    </div>
  )
}
