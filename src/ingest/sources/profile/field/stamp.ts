import type { PartialDate } from '../../../../model/record.ts'
import { monthOf } from './date.ts'

/** The head line of a listing's entry: "81.6DCApr 18", "LGMar 7, 2025Code". */
export interface Stamp {
  /** An arXiv category by its code ("cs.DC"). */
  readonly category: string
  /** The day it was posted; null when the line prints no year. */
  readonly posted: PartialDate | null
  readonly score: string | null
}

/** arXiv's computer science codes; listings print them without their archive. */
const computerScience: ReadonlySet<string> = new Set(
  'AI AR CC CE CG CL CR CV CY DB DC DL DM DS ET FL GL GR GT HC IR IT LG LO MA MM MS NA NE NI OH OS PF PL RO SC SD SE SI SY'.split(
    ' ',
  ),
)

const pattern =
  /^(\d{1,3}(?:\.\d)?)?\s{0,3}((?:cs|stat|math|eess|physics|q-bio|q-fin|econ)\.[A-Za-z-]{2,8}|[A-Z]{2})\s{0,3}((?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6})\.?\s(\d{1,2})(?:,?\s(\d{4}))?\s{0,3}(?:Code|Data|Dataset|Demo|Project|PDF|Model|Video)?(?:\s?(?:Code|Data|Dataset|Demo|Project|PDF|Model|Video))*$/

/** The category's full code; a bare one is looked up among those of computer science, its own code otherwise. */
export const categoryOf = (code: string): string =>
  code.includes('.') ? code : computerScience.has(code) ? `cs.${code}` : code

/** What a head line of a listing says; null for other lines. */
export const stampOf = (text: string): Stamp | null => {
  const match = pattern.exec(text.slice(0, 100))
  if (match === null || text.length > 100) return null
  const month = monthOf(match[3] ?? '')
  const day = Number(match[4])
  if (month === null || day < 1 || day > 31) return null
  const posted =
    match[5] === undefined ? null : `${match[5]}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return { category: categoryOf(match[2] ?? ''), posted, score: match[1] ?? null }
}
