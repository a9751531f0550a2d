import type { PrintedVenue, VenueKind } from '../../../model/record.ts'
import { isAcronym } from '../profile/venue.ts'

const lead =
  /^(?:(?:in )?(?:the )?(?:conference )?(?:proceedings|proc\.)(?: of)?(?: the)?\s+(?=\p{L}|\d)|(?:19|20)\d\d\s+|\d{1,3}\s?(?:st|nd|rd|th)\s+|the (?=\d))/iu
const shortName = /\s*[(（]\s?([A-Z][A-Za-z0-9&/+ -]{1,20}?)(?:[\s,-]{0,2}['’]?(?:(?:19|20)\d\d|\d\d))?\s?[)）]$/

/**
 * The venue of a printed name: without "Proceedings of the", ordinal and year in front, the short name in brackets apart.
 * The names of journals stay as they are: some are called "Proceedings of the ...".
 */
export const venueFrom = (
  printed: string | null,
  kind: VenueKind,
  acronym: string | null = null,
): PrintedVenue | null => {
  if (printed === null) return acronym === null ? null : { name: null, acronym, kind }
  if (kind === 'JOURNAL' || kind === 'REPOSITORY') return { name: printed, acronym, kind }
  let name = printed.replace(/[\s,]+(?:19|20)\d\d$/, '')
  for (let round = 0; round < 4; round += 1) name = name.replace(lead, '')
  const inBrackets = shortName.exec(name)
  const short = inBrackets?.[1] !== undefined && isAcronym(inBrackets[1]) ? inBrackets[1] : null
  if (short !== null) name = name.slice(0, inBrackets?.index)
  if (!/\p{L}{2}/u.test(name)) name = printed
  return { name: name.trim(), acronym: acronym ?? short, kind }
}
