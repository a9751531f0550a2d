import type { PrintedVenue, VenueKind } from '../../../model/record.ts'
import { venueKindOf } from '../profile/field/venue.ts'
import { type KnownVenue, knownVenues, spelledWords } from './known-venue.ts'

/** Parts of an event that have volumes of their own, as they stand behind its short name. */
const tracks: readonly (readonly [RegExp, string])[] = [
  [
    /student (?:research )?workshop|student session|\bsrw\b|rencontres jeunes chercheurs|volume \w{1,4}\s?: r[ée]cital\b|^(?:proceedings of )?recital\b/i,
    'SRW',
  ],
  [/demonstration|\bdemos?\b|interactive presentation|démonstration/i, 'Demo'],
  [/tutorial|tutoriel/i, 'Tutorials'],
  [/\bindustry (?:track|papers)\b/i, 'Industry'],
  [/^findings\b/i, 'Findings'],
  [/shared task/i, 'Shared Task'],
]

const ordinalWord =
  '(?:(?:twen|thir|for|fif|six|seven|eigh|nine)ty[- ])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|(?:twen|thir|for|fif|six|seven|eigh|nine)tieth'
const front = new RegExp(
  `^(?:the|for|proceedings of|proceedings|actes de(?:s| la| l['’])?|annual(?= meeting of the special)|(?:19|20)\\d\\d|\\d{1,3}(?:st|nd|rd|th|e|er|ème|ère|º)|(?:${ordinalWord}))(?=[\\s,:;.]|$|(?<=['’]))[\\s,:;.]*`,
  'i',
)

/** A volume's title as the name of a venue: without "Proceedings of", ordinals, years, volumes and what is in brackets. */
export const venueNameOf = (title: string): string | null => {
  let name = title
    .replace(/\([^()]{0,120}\)/g, ' ')
    .replace(/[\s,.:;–-]+(?:volume|vol\.?|number|no\.?|issue|part) ?\d.*$/i, '')
    .replace(/[\s.]*\bformerly the .*$/i, '')
    .replace(/[\s,:-]+proceedings of a (?:workshop|conference) held .*$/i, '')
    .replace(/[\s,-]+co-?located with .*$/i, '')
    .replace(/[\s,:–-]+(?:long|short|full|regular) papers$/i, '')
    .replace(/(?<=\p{L})[’'](?:19|20)?\d\d\b/gu, '')
    .replace(/\s{2,}/g, ' ')
    .trim()
  for (let rest = name.replace(front, ''); rest !== name; rest = name.replace(front, '')) name = rest
  name = name
    .replace(/[\s,:;-]*\b(?:19|20)\d\d\b/g, '')
    .replace(/\s+([,:;.])/g, '$1')
    .replace(/^[\s,.:;–-]+|[\s,.:;–-]+$/g, '')
  return /\p{L}{2}/u.test(name) ? name : null
}

/** Short names in brackets: "NODALIDA" of "(NODALIDA 1985)", "ENLG" of "(ENLG-05)", never "(Long Papers)". */
const bracketedIn = (title: string): readonly string[] =>
  [...title.matchAll(/\(\s?([^()]{2,40}?)\s?\)/g)].flatMap((match) => {
    const short = (match[1] ?? '')
      .replace(/[\s’'-]*(?:(?:19|20)\d\d|(?<=[A-Z])[ ’'-]\d\d?)$/, '')
      .replace(/^(?:the|\d{1,2}(?:st|nd|rd|th))\s/i, '')
      .replace(/\+\d{0,2}$|-\d{1,2}$|(?<=[A-Z]{3})\d$/, '')
      .trim()
    const words = short.split(/\s/)
    const isShort = words.length <= 2 && words.every((word) => /^\*?[\p{L}\d][\p{L}\d&+/*-]{1,16}$/u.test(word))
    return isShort && words.some((word) => (word.match(/\p{Lu}/gu) ?? []).length >= 2) && !/\d{3}|^[IVX]+$/.test(short)
      ? [short]
      : []
  })

const letters = (text: string): string => text.toLowerCase().replace(/[^a-z\d]/g, '')

/** The id's word or letter: "acl" of "2020.acl", "P" of "P05". */
const wordOf = (collection: string): string => /^\d{4}\.(.+)$/.exec(collection)?.[1] ?? collection.slice(0, 1)

const isColocated = (title: string): boolean => /workshop|atelier|symposium/i.test(title)

/** Which known event a volume belongs to; null for a workshop that is only held beside one. */
const knownFor = (word: string, volume: string, title: string): KnownVenue | null => {
  if (word === 'findings') return knownVenues.find(({ ids }) => ids.includes(volume)) ?? null
  const candidates = knownVenues.filter(({ ids }) => ids.includes(word))
  const named = candidates.find(({ name }) => name.test(title))
  if (named !== undefined) return named
  const track = trackOf(title)
  const short = candidates.find((venue) => venue.short?.test(title) || shortNameOf(venue).test(title))
  if (short !== undefined && (short.kind === 'WORKSHOP' || !isColocated(title) || track !== null)) return short
  // "Demonstrations", "Student Research Workshop": only the collection says of which event.
  if (word !== 'W' && track !== null && title.length < longestTrackTitle) return candidates.at(-1) ?? null
  if (word === 'J') return candidates.at(-1) ?? null
  if (word.length > 1) return candidates[0] ?? null
  // Events of other houses stand among the workshops.
  const own = venueNameOf(title)
  return knownVenues.find(({ name }) => own !== null && name.exec(own)?.[0] === own) ?? null
}

/** A title of a part that names no event is short. */
const longestTrackTitle = 100

const shortNameOf = ({ acronym }: KnownVenue): RegExp =>
  new RegExp(`(?<![\\w*])${acronym.replace('*', '\\*')}(?![a-z])`, 'i')

const trackOf = (title: string): string | null => tracks.find(([pattern]) => pattern.test(title))?.[1] ?? null

const kindOf = (title: string, otherwise: VenueKind): VenueKind => {
  const kind = venueKindOf(title)
  return kind === 'UNKNOWN' || kind === 'BOOK' || kind === 'REPOSITORY' || kind === 'THESIS' ? otherwise : kind
}

const ownedByKnown: ReadonlySet<string> = new Set(knownVenues.map(({ acronym }) => letters(acronym)))

/** True when a short name belongs to a known event, or joins two of them: it says nothing of a workshop held there. */
const isOfKnown = (short: string): boolean => short.split(/[\s/&+-]+/).every((part) => ownedByKnown.has(letters(part)))

/**
 * The venue of a volume, by its ids and its title. A known event has its short name, and its full one where the title
 * prints it; a joint meeting of two is the one whose collection it is in, so that the two do not become one venue. Null
 * when there is no title.
 */
export const venueOfVolume = (collection: string, volume: string, title: string): PrintedVenue | null => {
  if (title === '') return null
  const word = wordOf(collection)
  const known = knownFor(word, volume, title)
  if (known !== null) {
    const track = trackOf(title)
    if (track !== null)
      return {
        name: null,
        acronym: `${known.acronym} ${track}`,
        kind: track === 'SRW' ? 'WORKSHOP' : known.kind,
      }
    return { name: known.name.exec(title)?.[0] ?? null, acronym: known.acronym, kind: known.kind }
  }
  const name = venueNameOf(title)
  const shorts = bracketedIn(title)
  if (word.length > 1) {
    const spelled = shorts.find((short) => letters(short) === letters(word)) ?? spelledWords[word] ?? word.toUpperCase()
    return { name, acronym: spelled, kind: kindOf(name ?? title, 'UNKNOWN') }
  }
  const acronym = shorts.find((short) => !isOfKnown(short)) ?? null
  if (name === null && acronym === null) return null
  return {
    name,
    acronym,
    kind: kindOf(name ?? title, word === 'W' || (word === 'D' && Number(volume) >= 5) ? 'WORKSHOP' : 'CONFERENCE'),
  }
}
