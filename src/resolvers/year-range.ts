import { CoterieError } from '../model/error.ts'
import type { YearConditions } from '../statements/paper.ts'

/** Years as clients give them. */
export interface YearRange {
  readonly from?: number | null
  readonly to?: number | null
}

/** @throws CoterieError BAD_USER_INPUT when it ends before it begins */
export const parseYears = (years: YearRange | null | undefined, argument = 'years'): YearConditions => {
  const [fromYear, toYear] = [years?.from ?? null, years?.to ?? null]
  if (fromYear !== null && toYear !== null && fromYear > toYear) {
    throw new CoterieError(
      'BAD_USER_INPUT',
      `${argument}.from must not be after ${argument}.to, but got from ${fromYear} to ${toYear}.`,
    )
  }
  return { fromYear, toYear }
}
