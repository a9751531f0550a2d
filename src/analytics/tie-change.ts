/** What becomes of a tie in a year; the rules are in the schema, at `TieChangeKind`. */
export type TieChangeKind = 'NEW' | 'CONTINUED' | 'RENEWED' | 'LAPSED'

/** A change of one tie. */
export interface TieChange {
  readonly year: number
  readonly kind: TieChangeKind
  /** Joint papers of the year; 0 for LAPSED. */
  readonly paperCount: number
}

/** After how many years without a joint paper a tie lapses, and up to which year changes are told. */
export interface ChangeLimits {
  readonly lapsedAfter: number
  readonly until: number
}

/** The changes of a tie with joint papers of these years, in any order (0 is unknown and left out), earliest first. */
export const changesOfTie = (years: readonly number[], { lapsedAfter, until }: ChangeLimits): TieChange[] => {
  const counts = new Map<number, number>()
  for (const year of years) if (year !== 0 && year <= until) counts.set(year, (counts.get(year) ?? 0) + 1)
  const active = [...counts].sort(([a], [b]) => a - b)
  return active.flatMap(([year, paperCount], index) => {
    const [before, after] = [active[index - 1]?.[0], active[index + 1]?.[0] ?? Number.POSITIVE_INFINITY]
    const kind = before === undefined ? 'NEW' : year - before > lapsedAfter ? 'RENEWED' : 'CONTINUED'
    const end = year + lapsedAfter
    const lapses = after > end && end <= until
    return [{ year, kind, paperCount }, ...(lapses ? [{ year: end, kind: 'LAPSED', paperCount: 0 } as const] : [])]
  })
}

/** Whose ties changed in one year, by kind, in the order given. */
export interface TieYear {
  readonly year: number
  readonly people: Readonly<Record<TieChangeKind, readonly string[]>>
}

/** The changes of many ties by year, earliest first; years without any are left out. */
export const changesByYear = (
  ties: readonly { readonly other: string; readonly years: readonly number[] }[],
  limits: ChangeLimits,
): TieYear[] => {
  const found = new Map<number, Record<TieChangeKind, string[]>>()
  for (const { other, years } of ties) {
    for (const { year, kind } of changesOfTie(years, limits)) {
      const people = found.get(year) ?? { NEW: [], CONTINUED: [], RENEWED: [], LAPSED: [] }
      people[kind].push(other)
      found.set(year, people)
    }
  }
  return [...found].sort(([a], [b]) => a - b).map(([year, people]) => ({ year, people }))
}
