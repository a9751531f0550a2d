import { useTexts } from '../frame/language.tsx'
import { change } from '../frame/place.tsx'
import { NumberField } from '../parts/number-field.tsx'
import { type ConflictsState, presets } from './state.ts'
import { conflictsTexts } from './texts.ts'

/** What makes a conflict: a policy, the year from which it looks back, and conditions that take the place of its own. */
export function PolicyFields({ state }: { readonly state: ConflictsState }) {
  const texts = useTexts(conflictsTexts)
  const asPolicy = state.preset === 'OWN' ? {} : { placeholder: texts.asPolicy }
  return (
    <div class="fields">
      <label class="field conflict-policy">
        <span>{texts.policy}</span>
        <select value={state.preset} onChange={(event) => change({ policy: event.currentTarget.value })}>
          {[...presets, 'OWN' as const].map((one) => (
            <option key={one} value={one}>
              {texts.presets[one]}
            </option>
          ))}
        </select>
      </label>
      <NumberField label={texts.year} value={state.year} least={1} most={9999} onChoose={(year) => change({ year })} />
      <NumberField
        label={texts.coauthored}
        value={state.coauthored}
        least={0}
        most={100}
        {...asPolicy}
        onChoose={(coauthored) => change({ coauthored })}
      />
      <NumberField
        label={texts.institution}
        value={state.institution}
        least={0}
        most={100}
        {...asPolicy}
        onChoose={(institution) => change({ institution })}
      />
      <NumberField
        label={texts.distance}
        value={state.distance}
        least={1}
        most={4}
        placeholder="–"
        onChoose={(distance) => change({ distance })}
      />
      <NumberField
        label={texts.maxAuthors}
        value={state.maxAuthors}
        least={2}
        onChoose={(maxAuthors) => change({ maxAuthors })}
      />
      <label class="tick">
        <input
          type="checkbox"
          checked={state.advisor}
          onChange={(event) => change({ advisor: event.currentTarget.checked ? 'ever' : null })}
        />
        {texts.advisor}
      </label>
      <label class="tick conflict-policy">
        <input
          type="checkbox"
          checked={state.isStrict}
          onChange={(event) => change({ strict: event.currentTarget.checked ? 'yes' : null })}
        />
        {texts.strict}
      </label>
    </div>
  )
}
