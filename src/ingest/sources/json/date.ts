import type { PartialDate } from '../../../model/record.ts'
import { type Field, wholeNumber } from './fields.ts'
import { itemsOf, type Json, memberOf } from './json-value.ts'

/** A year, and a month where there is one. */
export interface Dated {
  readonly date: PartialDate
  readonly year: number
  readonly month: number | null
}

/** Years outside are slips of the pen. */
export const isYear = (year: number | null): year is number => year !== null && year >= 1000 && year <= 2100

/** A year as a number; null for anything else. */
export const yearNumber: Field<number | null> = (value) => {
  const year = wholeNumber(value)
  return isYear(year) ? year : null
}

const twoDigits = (number: number): string => String(number).padStart(2, '0')

/** A date of numbers, as precise as they are; null without a year. */
export const datedOf = (year: number | null, month: number | null, day: number | null): Dated | null => {
  if (!isYear(year)) return null
  if (month === null || month < 1 || month > 12) return { date: String(year), year, month: null }
  const whole = day !== null && day >= 1 && day <= 31
  return { date: `${year}-${twoDigits(month)}${whole ? `-${twoDigits(day)}` : ''}`, year, month }
}

/** A date such as "2005-06-15" or "2005-06". */
export const isoDate: Field<Dated | null> = (value) => {
  const [, year, month, day] =
    (typeof value === 'string' && /^\s*(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?/.exec(value)) || []
  return year === undefined ? null : datedOf(Number(year), Number(month ?? 0), Number(day ?? 0))
}

/** A date of "date-parts": `{"date-parts": [[2005, 6, 15]]}`; null for `[[null]]`. */
export const dateParts: Field<Dated | null> = (value) => {
  const parts: readonly Json[] = itemsOf(itemsOf(memberOf(value, 'date-parts'))[0])
  const [year = null, month = null, day = null] = parts.slice(0, 3).map(wholeNumber)
  return datedOf(year, month, day)
}
