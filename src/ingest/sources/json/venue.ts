import type { PrintedVenue, VenueKind } from '../../../model/record.ts'
import { isAcronym } from '../profile/field/venue.ts'

const ordinal =
  '(?:\\d{1,3}\\s?(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth)'
const lead = new RegExp(
  `^(?:(?:in )?(?:the )?(?:conference )?(?:proceedings|proc\\.)(?: of)?(?: the)?\\s+(?=[\\p{L}\\d])|(?:19|20)\\d\\d\\s+|\\((?:19|20)\\d\\d\\)\\s+|${ordinal}\\s+|the (?=${ordinal}|(?:19|20)\\d\\d))`,
  'iu',
)
const year = "\\s?['’‘]?\\s?(?:(?:19|20)\\d\\d|\\d\\d)"
/** "CIKM'16: ACM Conference on ..." and "... - DISCS '15", as the ACM prints them. */
const inFront = new RegExp(`^([A-Z][\\w@&/+-]{1,15})${year}:\\s+`)
const behind = new RegExp(`\\s+-\\s+([A-Z][\\w@&/+ -]{1,20}?)(?:${year})?$`, 'i')
const shortName = /\s*[(（]\s?([A-Z][A-Za-z0-9&/+ -]{1,20}?)(?:[\s,-]{0,2}['’]?(?:(?:19|20)\d\d|\d\d))?\s?[)）]$/

/** A short name without its year: "JCDL-03" and "BCB '14" are "JCDL" and "BCB". */
const acronymFrom = (printed: string | null): string | null =>
  printed?.replace(/[\s,-]*['’‘]?\s?(?:(?:19|20)\d\d|(?<=[\s'’‘-])\d\d)$/, '') || null

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
  const front = inFront.exec(printed)?.[1] ?? null
  const back = behind.exec(printed)?.[1] ?? null
  let name = printed
    .replace(inFront, '')
    .replace(behind, '')
    .replace(/[.,]\s+proceedings\.?$/i, '')
    .replace(/[\s,]+(?:19|20)\d\d$/, '')
    .replace(/\s+on$/, '')
  for (let round = 0; round < 5; round += 1) name = name.replace(lead, '')
  const inBrackets = shortName.exec(name)
  const short = inBrackets?.[1] !== undefined && isAcronym(inBrackets[1]) ? inBrackets[1] : null
  if (short !== null) name = name.slice(0, inBrackets?.index)
  if (!/\p{L}{2}/u.test(name)) name = printed
  return { name: name.trim(), acronym: acronymFrom(acronym) ?? short ?? front ?? back, kind }
}
