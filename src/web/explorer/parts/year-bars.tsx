import './year-bars.css'
import { useTexts } from '../frame/language.tsx'
import { partTexts } from './texts.ts'

interface YearBarsProps {
  readonly years: readonly { readonly year: number; readonly paperCount: number }[]
}

/** Papers by year as bars, years without papers between others too; each bar can be read, not only seen. */
export function YearBars({ years }: YearBarsProps) {
  const texts = useTexts(partTexts)
  const [first, last] = [years[0], years.at(-1)]
  if (first === undefined || last === undefined) return null
  const counts = new Map(years.map(({ year, paperCount }) => [year, paperCount]))
  const most = Math.max(...counts.values())
  const all = Array.from({ length: last.year - first.year + 1 }, (_, index) => first.year + index)
  return (
    <figure class="year-bars" style={{ '--years': all.length }}>
      <ol class="plain" aria-label={texts.perYear}>
        {all.map((year) => {
          const count = counts.get(year) ?? 0
          const told = texts.inYear(year, count)
          return (
            <li key={year} title={told} style={{ '--share': count / most }}>
              <span class="unseen">{told}</span>
            </li>
          )
        })}
      </ol>
      <figcaption class="soft" aria-hidden="true">
        <span>{first.year}</span>
        {last.year > first.year && <span>{last.year}</span>}
      </figcaption>
    </figure>
  )
}
