import { authorListAt } from '../people/author-list.ts'
import type { Rich } from '../text/rich-text.ts'
import { beginsLikeVenue, isNameWithNumber } from './venue-start.ts'

/** The longest name of a journal or a meeting in front of an entry. */
const longestVenue = 100
/** No name of a journal that does not show itself has so many words: with a year behind them they are a title. */
const wordsOfTitle = 7

/** A venue in front of those who wrote a work, and where its colon ends. */
export interface VenueInFront {
  readonly name: string
  readonly year: number | null
  readonly end: number
}

/** "*Salt Letters*: Ann Lee, Bo Fox, A title": a name in italics, people behind its colon, and a title behind them. */
export const venueBeforePeople = (rich: Rich, at: number): VenueInFront | null => {
  const { text } = rich
  const span = rich.spans.find(({ kind, start, end }) => kind === 'italic' && start === at && end - at <= longestVenue)
  if (span === undefined || !/^\s?[:：]\s/.test(text.slice(span.end, span.end + 3))) return null
  const people = authorListAt(text, span.end + 2)
  if (people === null) return null
  const behind = /^[,.:]\s{1,2}(.{1,160})/.exec(text.slice(people.end, people.end + 164))?.[1] ?? ''
  const words = (/^[^\d]*/.exec(behind)?.[0] ?? '').trim().split(/\s+/).length
  if (words < 4 || beginsLikeVenue(behind) || (words < wordsOfTitle && isNameWithNumber(behind))) return null
  const name = text.slice(span.start, span.end).trim()
  const year = /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(name)?.[0]
  return { name, year: year === undefined ? null : Number(year), end: span.end + 1 }
}
