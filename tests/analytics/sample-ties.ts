import type { SelectablePaper, TieLists, TieSelection } from '../../src/analytics/tie-selection.ts'

/** The selection that leaves no paper out. */
export const everything: TieSelection = {
  fromYear: null,
  toYear: null,
  counting: 'FULL',
  minWeight: 0,
  maxAuthorsPerPaper: null,
  certainOnly: false,
  withUnknownYears: true,
  withCutAuthorLists: true,
}

/** A paper of 2020 by three people, unless other facts are given. */
export const paper = (id: string, facts: Partial<SelectablePaper> = {}): SelectablePaper => ({
  id,
  year: 2020,
  size: 3,
  cut: false,
  certain: true,
  ...facts,
})

/** The papers as a tie holds them. */
export const lists = (...papers: readonly SelectablePaper[]): TieLists => ({
  papers: papers.map(({ id }) => id),
  years: papers.map(({ year }) => year),
  sizes: papers.map(({ size }) => size),
  cut: papers.map(({ cut }) => cut),
  certain: papers.map(({ certain }) => certain),
})
