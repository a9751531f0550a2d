import type { PaperFacts, PaperStatus, PrintedAuthor, PrintedTopic, VenueKind } from '../../../model/record.ts'
import { rendered } from '../json/found.ts'
import { identifiersFrom } from '../json/identifier.ts'
import { venueFrom } from '../json/venue.ts'
import { arxivIdIn } from '../profile/field/identifier.ts'
import { isInstitution } from '../profile/field/institution.ts'
import { isGroupName } from '../profile/people/person-name.ts'
import { unknownAuthors } from './author.ts'
import type { Authorship, OpenAlexWork } from './work-fields.ts'

const venueKinds: Readonly<Record<string, VenueKind>> = {
  journal: 'JOURNAL',
  conference: 'CONFERENCE',
  repository: 'REPOSITORY',
  'ebook platform': 'BOOK',
  'book series': 'BOOK',
}

/** OpenAlex tags a work with a concept from this score on; those below only stand above them in its tree. */
const leastScore = 0.3

/** OpenAlex does not say who is no person; it gives no id to "World Bank" and "OECD". */
const isGroup = ({ printedName, name, author, institutions }: Authorship): boolean => {
  const shown = printedName ?? name ?? ''
  if (isGroupName(shown)) return true
  if (author !== null) return false
  return (
    isInstitution(shown) ||
    /\bBank\b|^[A-Z]{3,8}$/.test(shown) ||
    institutions.some((institution) => institution.name === shown)
  )
}

const authorOf = (authorship: Authorship, index: number): PrintedAuthor | null => {
  const name = authorship.printedName ?? authorship.name
  if (name === null) return null
  const printed = authorship.affiliations.length > 0 ? authorship.affiliations : [authorship.affiliation]
  const institutions = authorship.institutions.flatMap(({ name: institution, ror, country }) =>
    institution === null ? [] : [{ name: institution, ror, country }],
  )
  const affiliation = rendered(...printed) || rendered(...institutions.map((institution) => institution.name))
  const known = authorship.author !== null && !unknownAuthors.has(authorship.author) ? authorship.author : null
  return {
    name,
    position: index + 1,
    group: isGroup(authorship),
    equalContribution: false,
    corresponding: authorship.corresponding,
    affiliation: affiliation === '' ? null : affiliation,
    subject: null,
    identifiers: identifiersFrom(['OPENALEX', known], ['ORCID', authorship.orcid]),
    institutions,
  }
}

const wordsOf = (scored: OpenAlexWork['keywords']): readonly string[] =>
  scored.flatMap(({ name, keyword, score }) => ((score ?? 1) >= leastScore ? (name ?? keyword ?? []) : []))

const topicsOf = (work: OpenAlexWork): readonly PrintedTopic[] => {
  const words = wordsOf(work.keywords.length > 0 ? work.keywords : work.concepts)
  return [
    ...[...new Set(work.topics)].map((name) => ({ name, scheme: 'OPENALEX' as const })),
    ...[...new Set(words)].map((name) => ({ name, scheme: 'KEYWORD' as const })),
  ]
}

const statusOf = (work: OpenAlexWork, kind: VenueKind | null): PaperStatus => {
  const { version, published } = work.primary
  if (work.type === 'preprint' || work.type === 'posted-content') return 'PREPRINT'
  if (published || version === 'publishedVersion') return 'PUBLISHED'
  // A thesis or report in an archive is no preprint of anything.
  if (kind === 'REPOSITORY') return version === 'submittedVersion' && work.type === 'article' ? 'PREPRINT' : 'UNKNOWN'
  if (kind !== null && kind !== 'UNKNOWN') return 'PUBLISHED'
  return version === 'acceptedVersion' ? 'ACCEPTED' : 'UNKNOWN'
}

const venueOf = ({ primary, host, type }: OpenAlexWork) => {
  if (primary.venue !== null) return venueFrom(primary.venue, venueKinds[primary.venueType ?? ''] ?? 'UNKNOWN')
  if (host.name !== null) return venueFrom(host.name, venueKinds[host.type ?? ''] ?? 'UNKNOWN')
  // Some repositories write an address or "ISSN:" there.
  const printed = /^(?:https?:|issn\b)/i.test(primary.printedVenue ?? '') ? null : primary.printedVenue
  return venueFrom(printed, type === 'dissertation' ? 'THESIS' : 'UNKNOWN')
}

/** The facts of a work that has a title. */
export const paperFromWork = (work: OpenAlexWork, title: string): PaperFacts => {
  const venue = venueOf(work)
  const status = statusOf(work, venue?.kind ?? null)
  const doi = work.doi ?? work.idsDoi
  // The first of January stands for "some day of this year".
  const date = work.date === null || /-01-01$/.test(work.date.date) ? null : work.date
  const posted = status === 'PREPRINT'
  return {
    title,
    authors: work.authorships.flatMap((authorship, index) => authorOf(authorship, index) ?? []),
    authorsComplete: !work.truncated,
    venue,
    year: posted ? null : (work.year ?? work.date?.year ?? null),
    month: posted ? null : (date?.month ?? null),
    posted: posted ? (date?.date ?? work.year?.toString() ?? null) : null,
    status,
    submittedTo: null,
    doi,
    arxivId: [doi, work.primary.page, ...work.pages].reduce<string | null>(
      (found, place) => found ?? (place === null ? null : arxivIdIn(place)),
      null,
    ),
    topics: topicsOf(work),
  }
}
