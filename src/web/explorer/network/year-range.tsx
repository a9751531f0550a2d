import { useEffect, useState } from 'preact/hooks'
import { useTexts } from '../frame/language.tsx'
import { networkTexts } from './texts.ts'

interface YearRangeProps {
  /** What there is in each year, earliest first, with its words. */
  readonly bars: readonly { readonly year: number; readonly count: number; readonly told: string }[]
  readonly from: number | null
  readonly to: number | null
  /** The chosen years; null for an open side. */
  readonly onChoose: (from: number | null, to: number | null) => void
}

/** Years from and to, as two sliders below a histogram. An end that stands at its limit is open. */
export function YearRange({ bars, from, to, onChoose }: YearRangeProps) {
  const texts = useTexts(networkTexts)
  const first = bars[0]?.year ?? null
  const last = bars.at(-1)?.year ?? null
  const [low, setLow] = useState(from ?? first ?? 0)
  const [high, setHigh] = useState(to ?? last ?? 0)
  // Undo, and another network, change the years from outside.
  useEffect(() => {
    setLow(from ?? first ?? 0)
    setHigh(to ?? last ?? 0)
  }, [from, to, first, last])
  if (first === null || last === null) return <p class="year-range soft">{texts.allYears}</p>

  const most = Math.max(...bars.map(({ count }) => count), 1)
  const choose = () => onChoose(low <= first ? null : low, high >= last ? null : high)
  const counts = new Map(bars.map((bar) => [bar.year, bar]))
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  return (
    <fieldset class="year-range">
      <legend>
        {texts.years}: {low <= first && high >= last ? texts.allYears : `${low}–${high}`}
      </legend>
      <div class="year-range-bars" aria-hidden="true">
        {years.map((year) => (
          <span
            key={year}
            title={counts.get(year)?.told ?? String(year)}
            class={year >= low && year <= high ? 'chosen' : undefined}
            style={{ '--share': (counts.get(year)?.count ?? 0) / most }}
          />
        ))}
      </div>
      <div class="year-range-sliders">
        <input
          type="range"
          aria-label={texts.from}
          min={first}
          max={last}
          value={low}
          onInput={(event) => setLow(Math.min(Number(event.currentTarget.value), high))}
          onChange={choose}
        />
        <input
          type="range"
          aria-label={texts.to}
          min={first}
          max={last}
          value={high}
          onInput={(event) => setHigh(Math.max(Number(event.currentTarget.value), low))}
          onChange={choose}
        />
      </div>
      <div class="year-range-ends soft" aria-hidden="true">
        <span>{first}</span>
        <span>{last}</span>
      </div>
    </fieldset>
  )
}
