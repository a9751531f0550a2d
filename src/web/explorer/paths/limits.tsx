import '../parts/rows.css'
import { readableKey } from '../../api/person-key.ts'
import { Faults } from '../frame/faults.tsx'
import { useTexts } from '../frame/language.tsx'
import { addressHere, change } from '../frame/place.tsx'
import { focusOn } from '../parts/focus-on.ts'
import { NumberField } from '../parts/number-field.tsx'
import { PersonPicker } from '../parts/person-picker.tsx'
import { anew, usePathPerson } from './people.tsx'
import { mostHops, objectives, type PathsState, usualHops } from './state.ts'
import { pathsTexts } from './texts.ts'

function Avoided({ person: key, all }: { readonly person: string; readonly all: readonly string[] }) {
  const texts = useTexts(pathsTexts)
  const { person, faults } = usePathPerson(key)
  const name = person?.label ?? readableKey(key) ?? '…'
  const without = all.filter((one) => one !== key)
  return (
    <li>
      <button
        type="button"
        aria-label={texts.stopAvoiding(name)}
        title={texts.stopAvoiding(name)}
        onClick={() => {
          change({ ...anew, without })
          focusOn('path-outcome')
        }}
      >
        {name} <span aria-hidden="true">✕</span>
      </button>
      <Faults faults={faults} candidateAddress={({ id }) => addressHere({ ...anew, without: [...without, id] })} />
    </li>
  )
}

/** What makes a way the best, and which ways are looked at. Every change is a step of the history. */
export function Limits({ state }: { readonly state: PathsState }) {
  const texts = useTexts(pathsTexts)
  return (
    <fieldset class="path-limits">
      <legend class="unseen">{texts.limits}</legend>
      <div class="fields">
        <label class="field">
          <span>{texts.best}</span>
          <select
            value={state.objective}
            onChange={({ currentTarget: { value } }) => change({ ...anew, best: value === 'SHORTEST' ? null : value })}
          >
            {objectives.map((one) => (
              <option key={one} value={one}>
                {texts.bests[one]}
              </option>
            ))}
          </select>
        </label>
        <NumberField
          label={texts.hops}
          value={state.maxHops}
          least={1}
          most={mostHops}
          placeholder={String(usualHops)}
          onChoose={(hops) => change({ ...anew, hops })}
        />
        <NumberField
          label={texts.since}
          value={state.since}
          least={0}
          most={9999}
          onChoose={(since) => change({ ...anew, since })}
        />
        <NumberField
          label={texts.until}
          value={state.until}
          least={0}
          most={9999}
          onChoose={(until) => change({ ...anew, until })}
        />
        <NumberField
          label={texts.maxAuthors}
          value={state.maxAuthors}
          least={2}
          onChoose={(maxAuthors) => change({ ...anew, maxAuthors })}
        />
        <PersonPicker
          label={texts.avoid}
          placeholder={texts.avoidHelp}
          shown=""
          isForSeveral
          onChoose={(person) =>
            person !== null && change({ ...anew, without: [...new Set([...state.avoiding, person])] })
          }
        />
        <label class="tick">
          <input
            type="checkbox"
            checked={state.isCertainOnly}
            onChange={(event) => change({ ...anew, certain: event.currentTarget.checked ? 'yes' : null })}
          />
          {texts.certainOnly}
        </label>
      </div>
      {state.avoiding.length > 0 && (
        <div class="path-avoided">
          <span class="soft">{texts.avoided}</span>
          <ul class="plain chips">
            {state.avoiding.map((person) => (
              <Avoided key={person} person={person} all={state.avoiding} />
            ))}
          </ul>
        </div>
      )}
    </fieldset>
  )
}
