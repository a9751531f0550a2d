/** Years, both included; infinite where there is no border. */
export interface Years {
  readonly from: number
  readonly to: number
}

/** A stretch of time as sources state it: dates such as "2022-08", null where they say none. */
export interface Dated {
  readonly from: string | null
  readonly to: string | null
  /** It goes on, so that `to` is no end that is not known. */
  readonly ongoing?: boolean
}

/** Whether there is a year that lies in all of them: surely, only if what is unknown is so, or not at all. */
export type Overlap = 'SURE' | 'POSSIBLE' | 'NONE'

const yearOf = (date: string | null): number | null => (date === null ? null : Number(date.slice(0, 4)))

/** The years that a stretch surely has; null when none is known. */
const sureYears = ({ from, to, ongoing = false }: Dated): Years | null => {
  const [first, last] = [yearOf(from), yearOf(to)]
  const [start, end] = [first ?? last, last ?? (ongoing && first !== null ? Number.POSITIVE_INFINITY : first)]
  return start === null || end === null ? null : { from: start, to: end }
}

/** The years that it may have: an unknown side is open. */
const possibleYears = ({ from, to }: Dated): Years => ({
  from: yearOf(from) ?? Number.NEGATIVE_INFINITY,
  to: yearOf(to) ?? Number.POSITIVE_INFINITY,
})

const common = (all: readonly Years[]): Years | null => {
  const years = { from: Math.max(...all.map(({ from }) => from)), to: Math.min(...all.map(({ to }) => to)) }
  return years.from <= years.to ? years : null
}

/** Whether some stretches have a year of `within` in common. */
export const overlapOf = (stretches: readonly Dated[], within: Years): Overlap => {
  const sure = stretches.map(sureYears)
  if (sure.every((years) => years !== null) && common([within, ...sure]) !== null) return 'SURE'
  return common([within, ...stretches.map(possibleYears)]) === null ? 'NONE' : 'POSSIBLE'
}

/** The years of `within` that some stretches have, or may have, in common. */
export const commonYears = (stretches: readonly Dated[], within: Years): Years | null => {
  const sure = stretches.map(sureYears).filter((years) => years !== null)
  const known = sure.length === stretches.length ? common([within, ...sure]) : null
  return known ?? common([within, ...stretches.map(possibleYears)])
}
