import { anyMonth } from '../field/date.ts'
import { skip, wordCount } from '../field/title-place.ts'
import type { Rich } from '../text/rich-text.ts'
import { type AuthorList, authorListAt } from './author-list.ts'

const endsInInitials = ({ name }: AuthorList['authors'][number]): boolean => /(?:^|[\s.-])\p{Lu}\.?$/u.test(name)

/** "Roe, R. S. Fox M., Moe, J. B., Lin, A. Title": a comma forgotten behind an initial; no title is a list of names. */
const withNamesBehindPoint = (text: string, list: AuthorList): AuthorList => {
  const last = list.authors.at(-1)
  if (last === undefined || list.authors.length < 2 || !endsInInitials(last) || !list.complete) return list
  const gap = /^\.?\s(?=\p{Lu})/u.exec(text.slice(list.end, list.end + 3))
  const more = gap === null ? null : authorListAt(text, list.end + gap[0].length)
  if (more === null || more.authors.length < 2 || !more.authors.every(endsInInitials)) return list
  return {
    ...more,
    authors: [...list.authors, ...more.authors],
    start: list.start,
    strength: list.strength + more.strength,
  }
}

const yearInBrackets = /[(（](?:19|20)\d\d[a-z]?[)）]/

/**
 * The list up to the year in brackets behind it, where slips of the pen ended it before: a comma that was forgotten, an
 * initial without its surname.
 */
export const carelessList = (text: string, printed: AuthorList): AuthorList => {
  const list = withNamesBehindPoint(text, printed)
  const window = text.slice(list.end, list.end + 400)
  const year = yearInBrackets.exec(window)
  if (year === null || year.index < 3 || list.authors.length < 2) return list
  const between = window.slice(0, year.index)
  // Words in small letters, numbers and sentences are no people.
  if (/\p{Ll}{3,} \p{Ll}{3,}|\d|[:;?!“”"]/u.test(between) || !/[,&]/.test(between)) return list
  if (/(?:^|\s)(?!and\b|van\b|von\b|de\b|der\b|et\b|al\b)\p{Ll}{3,}/u.test(between)) return list
  const limit = list.end + year.index
  const authors = [...list.authors]
  let { end, strength } = list
  let at = list.end
  for (let round = 0; round < 40 && at < limit; round += 1) {
    at = skip(text, at, /[\s.,;&]/)
    const more = authorListAt(text.slice(0, limit), at)
    if (more === null) {
      const comma = text.indexOf(',', at)
      const joiner = text.indexOf('&', at)
      const next = Math.min(comma < 0 ? limit : comma, joiner < 0 ? limit : joiner)
      at = next + 1
      continue
    }
    authors.push(...more.authors)
    strength += more.strength
    at = more.end
    end = more.end
  }
  return end === list.end ? list : { ...list, authors, end: limit, strength }
}

/** "..., Roe M. *J Low Surg*. 2017;21(4)": what is in italics between the end of a sentence and a number is a venue. */
const isVenueSpan = (rich: Rich, { kind, start, end }: Rich['spans'][number]): boolean =>
  kind === 'italic' &&
  /[.)?!]\s{1,2}$/.test(rich.text.slice(Math.max(0, start - 4), start)) &&
  /^[\s.,;:_*]{0,4}(?:\(?\d|vol)/i.test(rich.text.slice(end, end + 10))

/** Where a span begins that is no name: what is set apart behind people is the title, though no sign stands between. */
export const firstBarrier = (rich: Rich, at: number): number | null => {
  let found: number | null = null
  for (const span of rich.spans) {
    if (span.start <= at || (found !== null && span.start >= found)) continue
    const content = rich.text.slice(span.start, Math.min(span.end, span.start + 300))
    if (isVenueSpan(rich, span)) found = span.start
    if (wordCount(content) >= 4 && authorListAt(content, 0, true)?.end !== content.length) found = span.start
  }
  return found
}

const dayInBrackets = new RegExp(`^[(（]${anyMonth} (?:\\d{1,2}, )?(?:19|20)\\d\\d[)）]$`, 'i')

/** A journal in italics may look like a last name of the list ("Acta Polytechnica"): it is none when only it is in italics. */
export const withoutVenueBehind = (list: AuthorList, rich: Rich): AuthorList => {
  const inItalics = (author: AuthorList['authors'][number]) =>
    rich.spans.some(
      (span) => span.kind === 'italic' && Math.abs(span.start - author.start) <= 1 && span.end >= author.end,
    )
  const last = list.authors.at(-1)
  const before = list.authors.at(-2)
  const initials = (name: string) => /\p{Lu}\.|^\p{Lu}{1,2} |\s\p{Lu}{1,3}(?:-\p{Lu}{1,2})*$/u.test(name)
  const behind = rich.text.slice(last?.end ?? 0, (last?.end ?? 0) + 16)
  if (
    last !== undefined &&
    before !== undefined &&
    !list.closed &&
    !initials(last.name) &&
    list.authors.slice(0, -1).every((author) => initials(author.name)) &&
    /^[\s,]{0,2}(?:\(?(?:19|20)\d\d|vol|\d)/i.test(behind)
  ) {
    return { ...list, authors: list.authors.slice(0, -1), end: before.end }
  }
  // "Doe, Jane, Notices Coast. Soc. 7 (2020)": shortened words and a volume are no person behind one with the surname first.
  const pairs = list.authors.slice(0, -1).every(({ name }) => name.includes(','))
  if (last !== undefined && before !== undefined && !list.closed && pairs && !last.name.includes(',')) {
    const place = /^\.?(?:\s[\p{L}&-]{1,16}\.?){0,6},?\s\d{1,4}(?:,?\s?[(:]|,\s)/u
    if (place.test(rich.text.slice(last.end, last.end + 120)))
      return { ...list, authors: list.authors.slice(0, -1), end: before.end }
  }
  // "Ann Lee, Harbour Blog (Aug. 1, 2023)": nobody has a day beside the name.
  const isDated = last?.notes.some((note) => dayInBrackets.test(note)) === true
  if (isDated && before !== undefined && !/\p{L}/u.test(rich.text.slice(list.end, list.end + 400)))
    return { ...list, authors: list.authors.slice(0, -1), end: before.end }
  if (last === undefined || before === undefined || !inItalics(last) || list.authors.slice(0, -1).some(inItalics))
    return list
  if (!/^[\s,.(]{0,3}(?:\d|vol|\(|$)/i.test(rich.text.slice(last.end + 1, last.end + 12))) return list
  return { ...list, authors: list.authors.slice(0, -1), end: before.end }
}
