import { authorListAt } from '../people/author-list.ts'
import type { Rich } from '../text/rich-text.ts'
import { beginsLikeVenue, isNameWithNumber } from './venue-start.ts'
import { hasVolume } from './volume.ts'

/** The longest name of a journal or a meeting in front of an entry. */
const longestVenue = 100
/** No name of a journal that does not show itself has so many words: with a year behind them they are a title. */
const wordsOfTitle = 7

/** The longest place with volume, pages and year in front of a title. */
const longestPlace = 180

/** "*Salt Letters*, 12(1), 100-109, May 2010: A title. Ann Lee": a venue with its numbers and its year, and a title behind its colon. */
export const placeBeforeTitle = (rich: Rich, at: number): VenueInFront | null => {
  const { text } = rich
  const found = /^([^“”"\n]{3,170}?((?:19|20)\d\d)\)?)\s?:\s(?=[\p{Lu}“"‘[*])/u.exec(text.slice(at, at + longestPlace))
  const place = found?.[1] ?? ''
  if (found === null || /[.?!]\s\p{Lu}\p{Ll}/u.test(place)) return null
  const slanted = rich.spans.some(
    ({ kind, start, end }) => kind === 'italic' && Math.abs(start - at) <= 4 && end <= at + place.length,
  )
  if (!slanted && !hasVolume(place) && !beginsLikeVenue(place)) return null
  const words = text.slice(at + found[0].length, at + found[0].length + 300).match(/\p{L}{2,}/gu) ?? []
  if (words.length < 4) return null
  const name = (/^(?:In )?(.*?)(?:,? \(?(?:vol\.? ?|no\.? ?|pp?\.? ?)?\d.*)?$/i.exec(place)?.[1] ?? place).replace(
    /[,(\s]+$/,
    '',
  )
  return { name, year: Number(found[2]), end: at + found[0].length }
}

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
