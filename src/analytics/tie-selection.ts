/** How much one paper of n known authors adds to the tie of a pair of them; sources in `schema/collaboration.graphql`. */
export type Counting = 'FULL' | 'FRACTIONAL' | 'PER_PAPER'

/** Which ties count, and how; see `TieSelection` in the schema. */
export interface TieSelection {
  readonly fromYear: number | null
  readonly toYear: number | null
  readonly counting: Counting
  readonly minWeight: number
  readonly maxAuthorsPerPaper: number | null
  readonly certainOnly: boolean
  readonly withUnknownYears: boolean
  readonly withCutAuthorLists: boolean
}

/** A text that is the same for equal selections only. */
export const selectionKey = (selection: TieSelection): string => {
  const { fromYear, toYear, counting, minWeight, maxAuthorsPerPaper } = selection
  const { certainOnly, withUnknownYears, withCutAuthorLists } = selection
  const range = [fromYear, toYear, counting, minWeight, maxAuthorsPerPaper]
  return [...range, certainOnly, withUnknownYears, withCutAuthorLists].join()
}

/** The papers behind a tie as the graph keeps them: parallel lists, newest first. */
export interface TieLists {
  readonly papers: readonly string[]
  /** 0 is unknown. */
  readonly years: readonly number[]
  readonly sizes: readonly number[]
  readonly cut: readonly boolean[]
  readonly certain: readonly boolean[]
}

/** A paper as far as the selection looks at it. */
export interface SelectablePaper {
  readonly id: string
  /** 0 is unknown. */
  readonly year: number
  readonly size: number
  readonly cut: boolean
  readonly certain: boolean
}

/** A tie under a selection: only the papers that count. */
export interface CountedTie {
  readonly weight: number
  /** Newest first, unknown year last, then by id. */
  readonly papers: readonly SelectablePaper[]
  readonly firstYear: number | null
  readonly lastYear: number | null
  /** As sure as the least sure of its papers. */
  readonly certain: boolean
}

/** The weight of a paper of n known authors for one pair. A list that names fewer than two known authors counts as two. */
export const paperWeight = (counting: Counting, size: number): number => {
  const authors = Math.max(2, size)
  if (counting === 'FULL') return 1
  return counting === 'FRACTIONAL' ? 1 / (authors - 1) : 2 / (authors * (authors - 1))
}

/** Why a paper is left out, whoever its authors are; null when it counts. */
export const exclusionOfWork = (
  { year, size, cut }: Pick<SelectablePaper, 'year' | 'size' | 'cut'>,
  { fromYear, toYear, maxAuthorsPerPaper, withUnknownYears, withCutAuthorLists }: TieSelection,
): 'AUTHOR_LIMIT' | 'OTHER' | null => {
  if (year === 0 ? !withUnknownYears : (fromYear !== null && year < fromYear) || (toYear !== null && year > toYear))
    return 'OTHER'
  if (cut && !withCutAuthorLists) return 'OTHER'
  return maxAuthorsPerPaper !== null && size > maxAuthorsPerPaper ? 'AUTHOR_LIMIT' : null
}

/** Why a paper is left out; null when it counts. */
export const exclusionOf = (paper: SelectablePaper, selection: TieSelection): 'AUTHOR_LIMIT' | 'OTHER' | null =>
  selection.certainOnly && !paper.certain ? 'OTHER' : exclusionOfWork(paper, selection)

/** A weight as a whole number of billionths: to compare with, since a sum of thirds is a hair off what a person would call equal. */
export const weightUnits = (weight: number): number => Math.round(weight * 1e9)

/** Whether a tie of this weight is heavy enough. */
export const isHeavyEnough = (weight: number, { minWeight }: TieSelection): boolean => weight >= minWeight - 1e-9

/** The first and the last known year of papers; null where none is known. */
export const yearsOf = (papers: readonly Pick<SelectablePaper, 'year'>[]) => {
  let [first, last] = [Number.POSITIVE_INFINITY, 0]
  for (const { year } of papers) {
    if (year === 0) continue
    first = Math.min(first, year)
    last = Math.max(last, year)
  }
  return last === 0 ? { firstYear: null, lastYear: null } : { firstYear: first, lastYear: last }
}

/** The papers of the lists, one by one. */
export const papersOfTie = ({ papers, years, sizes, cut, certain }: TieLists): SelectablePaper[] =>
  papers.map((id, index) => ({
    id,
    year: years[index] ?? 0,
    size: sizes[index] ?? 0,
    cut: cut[index] ?? false,
    certain: certain[index] ?? false,
  }))

/** The tie under a selection, of all its papers or of some; null when nothing of it counts or it weighs too little. */
export const countTie = (lists: TieLists, selection: TieSelection, only?: ReadonlySet<string>): CountedTie | null => {
  const papers = papersOfTie(lists).filter(
    (paper) => exclusionOf(paper, selection) === null && (only === undefined || only.has(paper.id)),
  )
  if (papers.length === 0) return null
  const weight = papers.reduce((sum, { size }) => sum + paperWeight(selection.counting, size), 0)
  if (!isHeavyEnough(weight, selection)) return null
  return {
    weight,
    papers,
    ...yearsOf(papers),
    certain: papers.every(({ certain }) => certain),
  }
}

/** What a figure leaves out, or what makes it uncertain. */
export interface TieCaveats {
  readonly papersOverAuthorLimit: number
  readonly papersOverTieLimit: number
  readonly papersOfUnknownYear: number
  readonly papersWithCutAuthorList: number
}

/**
 * Counts caveats, paper by paper: those that a limit leaves out, and, among the others, those of unknown year and with a cut list,
 * counted or not.
 */
export class CaveatCount {
  readonly #open: TieSelection
  readonly #selection: TieSelection
  readonly #tieLimit: number
  #overAuthorLimit = 0
  #overTieLimit = 0
  #unknownYear = 0
  #cut = 0

  constructor(selection: TieSelection, tieLimit: number) {
    this.#selection = selection
    this.#open = { ...selection, withUnknownYears: true, withCutAuthorLists: true, maxAuthorsPerPaper: null }
    this.#tieLimit = tieLimit
  }

  /** A paper whose authorship is as certain as the selection wants it. */
  add(paper: Pick<SelectablePaper, 'year' | 'size' | 'cut'>): void {
    if (exclusionOfWork(paper, this.#open) !== null) return
    const { maxAuthorsPerPaper } = this.#selection
    if (paper.size > this.#tieLimit) this.#overTieLimit++
    else if (maxAuthorsPerPaper !== null && paper.size > maxAuthorsPerPaper) this.#overAuthorLimit++
    else {
      if (paper.year === 0) this.#unknownYear++
      if (paper.cut) this.#cut++
    }
  }

  done(): TieCaveats {
    return {
      papersOverAuthorLimit: this.#overAuthorLimit,
      papersOverTieLimit: this.#overTieLimit,
      papersOfUnknownYear: this.#unknownYear,
      papersWithCutAuthorList: this.#cut,
    }
  }
}

/** The caveats over a set of papers, each once. */
export const caveatsOf = (papers: Iterable<SelectablePaper>, selection: TieSelection, tieLimit: number): TieCaveats => {
  const count = new CaveatCount(selection, tieLimit)
  const seen = new Set<string>()
  for (const paper of papers) {
    if (seen.has(paper.id) || (selection.certainOnly && !paper.certain)) continue
    seen.add(paper.id)
    count.add(paper)
  }
  return count.done()
}
