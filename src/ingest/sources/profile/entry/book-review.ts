import type { Place } from '../field/title-place.ts'

const head = /^(?:book )?reviews? of:? (?=[\p{Lu}“"‘'«\d])/iu
/** "(summer 2009)", "(March 2010)": the number of the journal that printed the review, not the book. */
const number =
  '(?:[Ss]pring|[Ss]ummer|[Ff]all|[Aa]utumn|[Ww]inter|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\p{Ll}{0,6}\\.?),? \\d{4}\\)'
const printer = `\\((?!${number})[^()]{3,90},? (?:1[89]|20)\\d\\d\\)`
/** ", by Ann Lee", " edited by Ann Lee and Bo Fox", "(Harbour Press, 2002)": who wrote the book under review and where it appeared. */
const behindBook = new RegExp(`,? (?:by|edited by|eds?\\.|translated by) (?=\\p{Lu})|,? ${printer}`, 'u')
const publisher = new RegExp(`^[^()]{0,160}?${printer}[.,]?\\s?`, 'u')

/**
 * "Review of Salt and Stone, by Ann Lee (Harbour Press, 2002). Coastal Quarterly (Winter, 2003)": what the review is called; who wrote
 * the book, and when, stands between it and its venue. Null for other texts.
 */
export const bookReviewAt = (text: string, at: number): Place | null => {
  const found = head.exec(text.slice(at, at + 24))
  if (found === null) return null
  const from = at + found[0].length
  const book = behindBook.exec(text.slice(from, from + 400))
  if (book === null || book.index < 3) return null
  const end = from + book.index
  const printed = publisher.exec(text.slice(end, end + 300))
  const people = /^.{0,120}?(?<=\p{Ll}{2})\.\s/u.exec(text.slice(end, end + 200))
  return { start: at, end, afterwards: end + (printed ?? people ?? [''])[0].length, marked: true }
}
