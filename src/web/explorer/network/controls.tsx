import { useTexts } from '../frame/language.tsx'
import { change } from '../frame/place.tsx'
import { NumberField } from '../parts/number-field.tsx'
import { countings, depths, type NetworkState } from './state.ts'
import { networkTexts } from './texts.ts'
import { useBars } from './use-start.ts'
import { YearRange } from './year-range.tsx'

/** What belongs to the network before and not to the one after: what was open, and where one looked from. */
const anew = { node: null, tie: null, group: null, camera: null, nodes: null }

/** Which network is drawn, and how papers count in it. Every change is a step that "Undo" takes back. */
export function Controls({ state }: { readonly state: NetworkState }) {
  const texts = useTexts(networkTexts)
  const bars = useBars(state.around)
  return (
    <div class="network-controls">
      <label class="field">
        <span>{texts.depth}</span>
        <select value={state.depth} onChange={(event) => change({ ...anew, depth: event.currentTarget.value })}>
          {depths.map((depth) => (
            <option key={depth} value={depth}>
              {texts.depths[depth]}
            </option>
          ))}
        </select>
      </label>
      <YearRange bars={bars} from={state.from} to={state.to} onChoose={(from, to) => change({ ...anew, from, to })} />
      <label class="field">
        <span>{texts.counting}</span>
        <select
          value={state.counting}
          onChange={({ currentTarget: { value } }) => change({ ...anew, counting: value === 'FULL' ? null : value })}
        >
          {countings.map((counting) => (
            <option key={counting} value={counting}>
              {texts.countings[counting]}
            </option>
          ))}
        </select>
      </label>
      <NumberField
        label={texts.minWeight}
        value={state.minWeight}
        least={0}
        step="any"
        onChoose={(minWeight) => change({ ...anew, minWeight })}
      />
      <NumberField
        label={texts.maxAuthors}
        value={state.maxAuthors}
        least={2}
        onChoose={(maxAuthors) => change({ ...anew, maxAuthors })}
      />
    </div>
  )
}
