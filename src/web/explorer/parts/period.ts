import { type Language, useLanguage, useTexts } from '../frame/language.tsx'
import { partTexts } from './texts.ts'

/** When something was, as sources give it: dates as precise as these are. */
export interface Period {
  readonly from: string | null
  readonly to: string | null
  readonly ongoing: boolean
  readonly expected?: boolean
}

/** "2022", "2022-08" or "2022-08-14" as the language writes it. */
export function writeDate(date: string, language: Language): string {
  const [year = '', month, day] = date.split('-')
  if (month === undefined) return language === 'zh' ? `${year}年` : year
  const format = new Intl.DateTimeFormat(language, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'short',
    ...(day === undefined ? {} : { day: 'numeric' }),
  })
  return format.format(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)))
}

/** Writes a period; an empty text where nothing of it is known. */
export function usePeriod(): (period: Period) => string {
  const { language } = useLanguage()
  const texts = useTexts(partTexts)
  return ({ from, to, ongoing, expected = false }) => {
    const first = from === null ? null : writeDate(from, language)
    const last = to === null ? null : `${writeDate(to, language)}${expected ? ` (${texts.expected})` : ''}`
    if (first !== null && last !== null) return first === last ? first : `${first} – ${last}`
    if (first !== null) return ongoing ? texts.since(first) : first
    if (last !== null) return texts.until(last)
    return ongoing ? texts.today : ''
  }
}
