import type { PaperFacts, PaperStatus, PrintedAuthor, VenueKind } from '../../../model/record.ts'
import { foldName } from '../../../names/fold.ts'
import { doi, identifiersFrom } from '../json/identifier.ts'
import { venueFrom } from '../json/venue.ts'
import { arxivIdIn } from '../profile/field/identifier.ts'
import { isGroupName } from '../profile/people/person-name.ts'
import type { OrcidWork } from './fields.ts'
import type { OwnerNames } from './person.ts'

/** Whose record a work stands in. */
export interface Owner {
  readonly orcid: string | null
  readonly names: OwnerNames
  /** The subject of the owner's own records. */
  readonly subject: string
}

const kindOfType = (type: string): VenueKind => {
  if (/^(?:journal|magazine|newsletter|newspaper)/.test(type)) return 'JOURNAL'
  if (/^conference/.test(type)) return 'CONFERENCE'
  if (/book|^(?:encyclopedia|dictionary)/.test(type)) return 'BOOK'
  if (/^(?:dissertation|supervised)/.test(type)) return 'THESIS'
  return type === 'preprint' ? 'REPOSITORY' : 'UNKNOWN'
}

const statusOf = (type: string, kind: VenueKind, venue: boolean): PaperStatus => {
  if (/^(?:preprint|working-paper)$/.test(type)) return 'PREPRINT'
  return venue || kind !== 'UNKNOWN' ? 'PUBLISHED' : 'UNKNOWN'
}

/** Contributors who have not written the work. */
const otherRoles = /editor|translat|chair|assignee|support|funding|supervision|resources|administration|inventor/i

const authorOf = (
  name: string,
  position: number | null,
  orcid: string | null,
  subject: string | null,
): PrintedAuthor => ({
  name,
  position,
  group: subject === null && orcid === null && isGroupName(name),
  equalContribution: false,
  corresponding: false,
  affiliation: null,
  subject,
  identifiers: identifiersFrom(['ORCID', orcid]),
})

/** The place of the owner among the contributors: by the iD, else by one of the names. */
const placeOf = (
  contributors: readonly { readonly orcid: string | null; readonly name: string | null }[],
  owner: Owner,
) => {
  const byId = contributors.findIndex(({ orcid }) => orcid !== null && orcid === owner.orcid)
  if (byId >= 0) return byId
  const forms = new Set(owner.names.all.map(foldName))
  return contributors.findIndex(({ orcid, name }) => orcid === null && name !== null && forms.has(foldName(name)))
}

/** The listed authors, with the owner; alone, and at no known place, where the record lists nobody. */
const authorsOf = (work: OrcidWork, owner: Owner): Pick<PaperFacts, 'authors' | 'authorsComplete'> => {
  const listed = work.contributors.filter(({ role }) => role === null || !otherRoles.test(role))
  const place = placeOf(listed, owner)
  const authors = listed.flatMap(({ name, orcid }, index) => {
    const own = index === place
    const shown = name ?? (own ? owner.names.onWorks : null) ?? orcid
    return shown === null ? [] : [authorOf(shown, index + 1, own ? owner.orcid : orcid, own ? owner.subject : null)]
  })
  // Many people list nobody but themselves.
  if (place >= 0 && authors.length > 1) return { authors, authorsComplete: true }
  const self = owner.names.onWorks ?? owner.orcid
  const others = authors.filter(({ subject }) => subject === null)
  if (self === null) return { authors: others, authorsComplete: false }
  return { authors: [...others, authorOf(self, null, owner.orcid, owner.subject)], authorsComplete: false }
}

const ownId = (work: OrcidWork, type: RegExp): string | null =>
  work.externalIds.find(
    (id) => type.test(id.type ?? '') && (id.relationship === null || id.relationship.toLowerCase() === 'self'),
  )?.value ?? null

/** The facts of a work in somebody's record; ORCID may hold it several times, as several systems have entered it. */
export const paperFromWork = (
  versions: readonly OrcidWork[],
  work: OrcidWork,
  title: string,
  owner: Owner,
): PaperFacts => {
  const first = <T>(read: (version: OrcidWork) => T | null): T | null =>
    [work, ...versions].reduce<T | null>((found, version) => found ?? read(version), null)
  const type = (work.type ?? '').toLowerCase().replaceAll('_', '-')
  const venue = venueFrom(
    first(({ journal }) => journal),
    kindOfType(type),
  )
  const status = statusOf(type, kindOfType(type), venue !== null)
  const date = first((version) => version.date)
  const preprint = status === 'PREPRINT'
  const foundDoi = first((version) => doi(ownId(version, /^doi$/i)))
  const arxiv = first((version) => ownId(version, /^arxiv$/i))
  return {
    title: work.subtitle === null || title.includes(work.subtitle) ? title : `${title}: ${work.subtitle}`,
    ...authorsOf(versions.find((version) => version.contributors.length > 0) ?? work, owner),
    venue,
    year: preprint ? null : (date?.year ?? null),
    month: preprint ? null : (date?.month ?? null),
    posted: preprint ? (date?.date ?? null) : null,
    status,
    submittedTo: null,
    doi: foundDoi,
    arxivId:
      (arxiv === null ? null : arxivIdIn(/arxiv/i.test(arxiv) ? arxiv : `arXiv:${arxiv}`)) ?? arxivIdIn(foundDoi ?? ''),
    topics: [],
  }
}
