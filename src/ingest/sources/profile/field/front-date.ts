import { anyMonth } from './date.ts'

/** A date in front of an entry: its year, and how much of the text it takes. */
export interface FrontDate {
  readonly year: number
  readonly length: number
}

const entryBehind = '(?=[\\p{Lu}\\p{Script=Han}“"[*\'《])'

/** "2017年4月5~9日": the days of a meeting. */
const days = /^((?:19|20)\d\d)年\d{1,2}月\d{1,2}(?:日?\s?[~～–—至-]\s?(?:\d{1,2}月)?\d{1,2})?日[,，:：]?\s?(?=\S)/u

/** "2019.05 ", "2019, May 3: ", "May 2019. ", "2019 - ", "2019年，": in the order in which they are tried. */
const dates: readonly RegExp[] = [
  new RegExp(
    `^(?:[*_\`]{0,2})((?:19|20)\\d\\d)\\s?[./年-]\\s?(?:0?[1-9]|1[0-2])(?:月|[./-]\\d{1,2}(?!\\d))?(?:[.:：,，;|]|\\s[–—-])?\\s{1,40}${entryBehind}`,
    'u',
  ),
  new RegExp(`^((?:19|20)\\d\\d),? ${anyMonth}(?: \\d{1,2}(?:st|nd|rd|th)?)?[.,:]\\s{1,40}${entryBehind}`, 'iu'),
  new RegExp(`^${anyMonth},? ((?:19|20)\\d\\d)(?:[.:,]|\\s[–—-])?\\s{1,40}${entryBehind}`, 'iu'),
  new RegExp(`^((?:19|20)\\d\\d)[a-z+]?(?:[.:：,]|\\s[–—-])?\\s+${entryBehind}`, 'u'),
  /^((?:19|20)\d\d)年?(?:\d{1,2}月)?[，,、：:]\s?(?=[\p{Lu}\p{Script=Han}“《])/u,
]

/** No date in front of an entry is longer. */
const longest = 64

const dateOf = (match: RegExpExecArray | null): FrontDate | null =>
  match === null ? null : { year: Number(match[1]), length: match[0].length }

/** The days in front of an entry; null where none stand. */
export const daysInFront = (text: string, at: number): FrontDate | null =>
  dateOf(days.exec(text.slice(at, at + longest)))

/** The date in front of an entry; null where none stands. */
export const dateInFront = (text: string, at: number): FrontDate | null => {
  const head = text.slice(at, at + longest)
  for (const pattern of dates) {
    const found = dateOf(pattern.exec(head))
    if (found !== null) return found
  }
  return null
}
