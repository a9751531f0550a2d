import type { PartialDate, Period } from '../../../../model/record.ts'

const monthNumbers: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  may: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  oct: 10,
  nov: 11,
  dec: 12,
}

const monthWord =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?'
/** The source of a pattern, for any case, of a word that begins like an English month: "Sept.", "december". */
export const anyMonth = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?'
const season = '(?:Spring|Summer|Fall|Autumn|Winter)'
const year = '(?:19[3-9]\\d|20[0-4]\\d)'

/** 1 to 12 for an English month, whole or shortened; null for anything else. */
export const monthOf = (word: string): number | null => monthNumbers[word.slice(0, 3).toLowerCase()] ?? null

const atom = `(?:(?:${monthWord}|${season})\\s?,?\\s?(?:\\d{1,2}(?:st|nd|rd|th)?,\\s?)?${year}|${year}\\s?年\\s?\\d{1,2}\\s?月(?:\\s?\\d{1,2}\\s?日)?|${year}\\s?[./-]\\s?(?:0?[1-9]|1[0-2])(?:[./-]\\d{1,2})?(?![\\d])|(?:0?[1-9]|1[0-2])\\s?[/.]\\s?${year}|\\d{1,2} ${monthWord} ${year}|${year}\\s?年?)`
const until = '\\s{0,3}(?:--?-?|–|—|―|−|－|~|～|to|until|till|through|至|到)\\s{0,3}'
const open = '(?:present|now|current|today|ongoing|date|至今|今|现在|目前|迄今)'

const rangePattern = new RegExp(`(${atom}|${monthWord}|${season})${until}(?:(${open})|(${atom})|(\\d\\d)(?!\\d))`, 'iu')
const openPattern = new RegExp(
  `(${atom})\\s{0,2}(?:至今|起|以来|--?|–|—|~|～)\\s{0,2}(?=$|[)\\]）,;，、|.]|\\s{2}|\`)`,
  'iu',
)
const sincePattern = new RegExp(`(?:since|from|自)\\s{0,2}(${atom})`, 'iu')
const atomPattern = new RegExp(atom, 'iu')

/** "2022-08" for "2022.8", "Aug 2022" and "2022年8月"; "2022" where no month is named; null for no date. */
export const partialDateOf = (text: string): PartialDate | null => {
  const fullYear = new RegExp(year).exec(text)?.[0]
  if (fullYear === undefined) return null
  const named = /[A-Za-z]{3,}/.exec(text)?.[0]
  const rest = text.replace(fullYear, ' ')
  const month = named !== undefined ? monthOf(named) : Number(/\d{1,2}/.exec(rest)?.[0] ?? Number.NaN)
  if (month === null || Number.isNaN(month) || month < 1 || month > 12) return fullYear
  return `${fullYear}-${String(month).padStart(2, '0')}`
}

/** A stretch of time with the place where it is printed. */
export interface PlacedPeriod {
  readonly period: Period
  readonly start: number
  readonly end: number
}

const expectedSign = /(?:预计|预期|拟|\bexpected\b|\banticipated\b|\bexp\.)/i

const placed = (text: string, match: RegExpExecArray, period: Omit<Period, 'expected'>): PlacedPeriod => {
  let end = match.index + match[0].length
  const behind = /^\s{0,2}[（(]\s?(?:预计|预期|拟毕业|expected|anticipated|exp\.?)[^()（）]{0,12}[)）]/i.exec(
    text.slice(end, end + 40),
  )
  const before = text.slice(Math.max(0, match.index - 14), match.index)
  if (behind !== null) end += behind[0].length
  return {
    period: {
      ...period,
      expected: behind !== null || (period.to !== null && expectedSign.test(`${before} ${match[0]}`)),
    },
    start: match.index,
    end,
  }
}

/** The first stretch of time in a text of at most some hundred characters; a single date counts where it is told. */
export const periodIn = (text: string, single: 'from' | 'to' | 'both' = 'both'): PlacedPeriod | null => {
  const head = text.slice(0, 2000)
  const range = rangePattern.exec(head)
  if (range !== null) {
    const first = range[1] ?? ''
    const last = range[3] ?? null
    const short = range[4]
    const from =
      partialDateOf(first) ??
      (last === null ? null : partialDateOf(`${first} ${/(?:19|20)\d\d/.exec(last)?.[0] ?? ''}`))
    const century = (partialDateOf(first) ?? '').slice(0, 2)
    const to = short !== undefined ? `${century}${short}` : last === null ? null : partialDateOf(last)
    if (from !== null) return placed(head, range, { from, to, ongoing: range[2] !== undefined })
  }
  const opened = openPattern.exec(head)
  if (opened !== null) return placed(head, opened, { from: partialDateOf(opened[1] ?? ''), to: null, ongoing: true })
  const since = sincePattern.exec(head)
  if (since !== null && /since|自/i.test(since[0])) {
    return placed(head, since, { from: partialDateOf(since[1] ?? ''), to: null, ongoing: true })
  }
  const date = atomPattern.exec(head)
  if (date === null) return null
  const value = partialDateOf(date[0])
  if (expectedSign.test(head.slice(Math.max(0, date.index - 14), date.index + date[0].length + 12))) {
    const found = placed(head, date, { from: null, to: value, ongoing: false })
    return { ...found, period: { ...found.period, expected: true } }
  }
  return placed(head, date, {
    from: single === 'to' ? null : value,
    to: single === 'from' ? null : value,
    ongoing: false,
  })
}

const character = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** "海島2017論文集": a year within the name of a meeting, that Han characters stand around. */
const isInName = (text: string, at: number): boolean =>
  character.test(text[at - 1] ?? '') && character.test(text[at + 4] ?? '') && !/[年月度]/.test(text[at + 4] ?? '')

/** Years as printed between `from` and now, without page ranges, identifiers and addresses. */
export const yearsIn = (text: string): readonly { readonly year: number; readonly at: number }[] => {
  const cleaned = text
    .replace(/https?:\/\/\S{1,500}/g, (match) => ' '.repeat(match.length))
    .replace(/\b10\.\d{4,9}\/\S{1,200}/g, (match) => ' '.repeat(match.length))
    .replace(/\b\d{4}\.\d{4,5}(?:v\d+)?\b/g, (match) => ' '.repeat(match.length))
    .replace(/(?:pp?\.?|pages?|页码?|[:：]|\(\d{1,3}\),)\s?\d{1,6}\s?[-–—]{1,2}\s?\d{1,6}/gi, (match) =>
      ' '.repeat(match.length),
    )
  const found: { year: number; at: number }[] = []
  for (const match of cleaned.matchAll(
    /(?<![\d\-–—#]|(?<!\p{L}{3}|[\p{Script=Han}》）\]])\.)(?:19[5-9]\d|20[0-4]\d)(?![\d\-–—]\d|\d|[A-Z]{2}\d)/gu,
  )) {
    found.push({ year: Number(match[0]), at: match.index })
  }
  const alone = found.filter(({ at }) => !isInName(cleaned, at))
  if (found.length > 0) return alone.length > 0 ? alone : found
  for (const match of cleaned.matchAll(/(?<=[A-Za-z.)\]]\s?)['’‘`](\d{2})(?!\d)/g)) {
    const two = Number(match[1])
    found.push({ year: two > 60 ? 1900 + two : 2000 + two, at: match.index })
  }
  if (found.length > 0) return found
  // "2012-2014" and "2024.9": the first year of a range or a dotted date.
  for (const match of cleaned.matchAll(/(?<![\d\-–—])(?:19[5-9]\d|20[0-4]\d)(?=[-–—.]\d)/g)) {
    found.push({ year: Number(match[0]), at: match.index })
  }
  return found
}

const monthNear = new RegExp(`(${monthWord})\\s?(?:\\d{1,2}(?:\\s?[-–]\\s?\\d{1,2})?,?)?\\s?,?\\s?(?:${year})`, 'i')
const yearMonth = new RegExp(`${year}\\s?(?:年\\s?(\\d{1,2})\\s?月|[./-]\\s?(\\d{1,2})(?![\\d/:-]))`)

/** The month that stands beside a year, 1 to 12. */
export const monthIn = (text: string): number | null => {
  const named = monthNear.exec(text)
  if (named !== null && !/^may$/.test(named[1] ?? '')) return monthOf(named[1] ?? '')
  const numbered = yearMonth.exec(text)
  const month = Number(numbered?.[1] ?? numbered?.[2] ?? 0)
  return month >= 1 && month <= 12 ? month : null
}
