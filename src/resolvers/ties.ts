import type { Counting, SelectablePaper, TieSelection } from '../analytics/tie-selection.ts'
import { CoterieError } from '../model/error.ts'
import type { PaperOfPersonRow } from '../statements/collaboration.ts'
import { parseYears, type YearRange } from './year-range.ts'

/** `TieSelection` as clients give it. */
export interface TieInput {
  readonly years?: YearRange | null
  readonly counting?: Counting | null
  readonly minWeight?: number | null
  readonly maxAuthorsPerPaper?: number | null
  readonly minCertainty?: 'CERTAIN' | 'LIKELY' | 'POSSIBLE' | null
  readonly unknownYears?: 'INCLUDE' | 'EXCLUDE' | null
  readonly cutAuthorLists?: 'INCLUDE' | 'EXCLUDE' | null
}

/** @throws CoterieError BAD_USER_INPUT for inverted years and for limits that nothing can meet */
export const parseTies = (input: TieInput | null | undefined): TieSelection => {
  const { fromYear, toYear } = parseYears(input?.years, 'ties.years')
  const minWeight = input?.minWeight ?? 0
  if (!Number.isFinite(minWeight) || minWeight < 0)
    throw new CoterieError('BAD_USER_INPUT', `ties.minWeight must be 0 or more, but got ${minWeight}.`)
  const maxAuthorsPerPaper = input?.maxAuthorsPerPaper ?? null
  if (maxAuthorsPerPaper !== null && maxAuthorsPerPaper < 2) {
    throw new CoterieError(
      'BAD_USER_INPUT',
      `ties.maxAuthorsPerPaper must be 2 or more, since a tie needs two authors, but got ${maxAuthorsPerPaper}.`,
    )
  }
  return {
    fromYear,
    toYear,
    counting: input?.counting ?? 'FULL',
    minWeight,
    maxAuthorsPerPaper,
    certainOnly: input?.minCertainty === 'CERTAIN',
    withUnknownYears: input?.unknownYears !== 'EXCLUDE',
    withCutAuthorLists: input?.cutAuthorLists !== 'EXCLUDE',
  }
}

/** A person's paper as a selection looks at it. */
export const selectable = (row: PaperOfPersonRow): SelectablePaper => ({
  id: row.paper,
  year: row.year ?? 0,
  size: row.size,
  cut: !row.complete,
  certain: row.certain,
})
