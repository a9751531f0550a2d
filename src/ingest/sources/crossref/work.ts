import type { PaperFacts, PrintedVenue, VenueKind } from '../../../model/record.ts'
import { venueFrom } from '../json/venue.ts'
import { arxivIdIn } from '../profile/field/identifier.ts'
import { isAcronym, venueKindOf } from '../profile/field/venue.ts'
import { authorFrom, standsForOthers } from './author.ts'
import type { CrossrefWork } from './work-fields.ts'

const kinds: Readonly<Record<string, VenueKind>> = {
  'journal-article': 'JOURNAL',
  'proceedings-article': 'CONFERENCE',
  'book-chapter': 'BOOK',
  'book-section': 'BOOK',
  'book-part': 'BOOK',
  'book-track': 'BOOK',
  'reference-entry': 'BOOK',
  book: 'BOOK',
  monograph: 'BOOK',
  'edited-book': 'BOOK',
  'reference-book': 'BOOK',
  'posted-content': 'REPOSITORY',
  dissertation: 'THESIS',
}

/** Journals, series and their parts, and what is said of a work: no works themselves. */
export const noWorks: ReadonlySet<string> = new Set([
  'journal',
  'journal-issue',
  'journal-volume',
  'book-series',
  'book-set',
  'report-series',
  'proceedings-series',
  'standard-series',
  'component',
  'grant',
  'peer-review',
])

/** A proceedings article has its series and its conference as containers, in any order. */
const mainContainer = ({ containers, type }: CrossrefWork): string | null => {
  const meeting = containers.find((container) => /^(?:CONFERENCE|WORKSHOP)$/.test(venueKindOf(container)))
  return (type === 'proceedings-article' ? meeting : undefined) ?? containers[0] ?? null
}

const venueOf = (work: CrossrefWork): PrintedVenue | null => {
  const kind = kinds[work.type ?? ''] ?? 'UNKNOWN'
  const [institution] = work.institutions
  if (kind === 'REPOSITORY' || kind === 'THESIS')
    return venueFrom(institution?.name ?? work.containers[0] ?? null, kind, institution?.acronyms[0] ?? null)
  const short = work.shortContainers.find((container) => isAcronym(container)) ?? null
  const container = mainContainer(work)
  if (kind !== 'CONFERENCE') return venueFrom(container, kind, short)
  // The name of the event is often cut short: "the 2015 International Workshop".
  const whole = work.event === null || /^proceedings of/i.test(container ?? '') ? container : work.event
  const venue = venueFrom(whole, kind, work.eventAcronym ?? short)
  return venue !== null && venueKindOf(venue.name ?? '') === 'WORKSHOP' ? { ...venue, kind: 'WORKSHOP' } : venue
}

/** The title with its subtitle, which some publishers print in both places. */
export const titleOf = ({ titles: [title], subtitles: [subtitle] }: CrossrefWork): string | null => {
  if (title === undefined) return null
  if (subtitle === undefined || title.toLowerCase().includes(subtitle.toLowerCase())) return title
  return /[:：?!.—–-]$/.test(title) ? `${title} ${subtitle}` : `${title}: ${subtitle}`
}

/** The facts of a work that has a title. */
export const paperFromWork = (work: CrossrefWork, title: string): PaperFacts => {
  const preprint = work.type === 'posted-content'
  const date = work.issued ?? work.print ?? work.online ?? work.published
  const posted = work.posted ?? date
  const authors = work.authors.filter((author) => !standsForOthers(author))
  return {
    title,
    authors: authors.flatMap((author, index) => authorFrom(author, index) ?? []),
    authorsComplete: authors.length === work.authors.length,
    venue: venueOf(work),
    year: preprint ? null : (date?.year ?? null),
    month: preprint ? null : (date?.month ?? null),
    posted: preprint ? (posted?.date ?? null) : null,
    status: preprint ? 'PREPRINT' : 'PUBLISHED',
    submittedTo: null,
    doi: work.doi,
    arxivId: work.doi === null ? null : arxivIdIn(work.doi),
    topics: [...new Set([...work.subjects, ...(work.group === null ? [] : [work.group])])].map((name) => ({
      name,
      scheme: 'KEYWORD' as const,
    })),
  }
}
