import { monthOf } from '../profile/field/date.ts'

const monthWord = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)(?:[a-z]{0,6})\b/i

/** The first month of a field such as "May 30–June 1", "4--6 December" or "7", 1 to 12; null for none. */
export const printedMonth = (text: string): number | null => {
  const word = monthWord.exec(text)?.[0]
  if (word !== undefined) return monthOf(word)
  const number = /^0?(\d{1,2})$/.exec(text.trim())?.[1]
  const month = Number(number ?? 0)
  return month >= 1 && month <= 12 ? month : null
}

/** The four digits of a year that a field begins with; null for none. */
export const printedYear = (text: string): number | null => {
  const digits = /^\s*(1[5-9]\d\d|20\d\d)(?!\d)/.exec(text)?.[1]
  return digits === undefined ? null : Number(digits)
}
