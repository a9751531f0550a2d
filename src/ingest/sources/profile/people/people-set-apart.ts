import { isTitle, type Place } from '../field/title-place.ts'
import type { Rich, Span } from '../text/rich-text.ts'
import { type AuthorList, authorListAt } from './author-list.ts'
import { type Behind, isShapedLikeName } from './people-behind.ts'

const longestList = 1000
const fewestPeople = 2

/** "Ann Lee and Bo Fox", "Ann Lee, Bo Fox 2005": people and at most a year, all of a span. */
const peopleOf = ({ text }: Rich, { start, end }: Span): AuthorList | null => {
  const list = authorListAt(text.slice(0, end), start)
  return list !== null &&
    list.authors.length >= fewestPeople &&
    list.authors.every(({ name }) => isShapedLikeName(name)) &&
    /^[\s.,;]*(?:(?:19|20)\d\d)?[\s.,;]*$/.test(text.slice(list.end, end))
    ? list
    : null
}

/** A volume, a page: what stands behind journals; a year stands behind people too. */
const isBehindJournal = (rest: string): boolean =>
  /^[\s,.:]{0,3}[(]?(?!(?:19|20)\d\d(?![\d–-]))\d|^[\s,.:]{0,3}vol/i.test(rest)

/** "A title. *Ann Lee and Bo Fox* In Salt Letters": a plain title and people in italics behind it, whatever follows them. */
export const titleBeforeItalics = (rich: Rich, at: number): { authors: Behind; place: Place } | null => {
  const { text, spans } = rich
  const slanted = spans.filter(({ kind, start, end }) => kind === 'italic' && start > at && end - start <= longestList)
  const [first] = slanted.toSorted((left, right) => left.start - right.start)
  if (first === undefined || isBehindJournal(text.slice(first.end, first.end + 16))) return null
  const title = text.slice(at, first.start).trimEnd()
  const list = isTitle(title) && !/[,&]$|\band$/.test(title) ? peopleOf(rich, first) : null
  if (list === null) return null
  return {
    authors: { list, start: first.start, end: list.end, companions: false },
    place: { start: at, end: at + title.replace(/[.:;]$/, '').length, afterwards: first.start, marked: false },
  }
}

/** True where the first name of a list runs on into a span of people: what stands in front of the span is no part of it. */
export const beginsBeforeItalics = (rich: Rich, { authors: [first] }: AuthorList): boolean =>
  first !== undefined &&
  rich.spans.some(
    (span) =>
      span.kind === 'italic' &&
      span.start > first.start + 1 &&
      span.start < first.end &&
      span.end > first.end &&
      peopleOf(rich, span) !== null,
  )
