/**
 * What a reader makes of a source: records with their place, each holding what that place says.
 *
 * Readers report what is printed and nothing more: an unknown is null, an unread line is listed. Who is who and which
 * entries are one work is decided later, from the records of all sources together.
 */

/** "2022", "2022-08" or "2022-08-14": as precise as the source, no more. */
export type PartialDate = string

/** A stretch of time as printed; `expected` is said of its end ("2026.7 (预计)"), `ongoing` of "Present" and "至今". */
export interface Period {
  readonly from: PartialDate | null
  readonly to: PartialDate | null
  readonly ongoing: boolean
  readonly expected: boolean
}

/** The stretch of a fact that no source dates. */
export const undated: Period = { from: null, to: null, ongoing: false, expected: false }

/** One place in a printed author list. */
export interface PrintedAuthor {
  /** The name as printed, without marks, links and affiliation numbers. */
  readonly name: string
  /** 1-based; null where the source says that the person is an author, but not at which place ("et al." hides it). */
  readonly position: number | null
  /** A team or collaboration, not a human being ("Ling Team"). */
  readonly group: boolean
  readonly equalContribution: boolean
  readonly corresponding: boolean
  readonly affiliation: string | null
  /** The person of this source who is this author (`PersonRecord.subject`); null where the source does not say. */
  readonly subject: string | null
  /** Who it is, where the source gives identifiers with the name. */
  readonly identifiers?: readonly PrintedIdentifier[]
  /** Further forms of the name that stand with it, such as its 汉字. */
  readonly variants?: readonly string[]
  /** The institutions given with the name, where the source keeps them apart from running text. */
  readonly institutions?: readonly PrintedInstitution[]
}

/** An institution given with an author. */
export interface PrintedInstitution {
  readonly name: string
  /** The ROR id, without the address in front. */
  readonly ror: string | null
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null
}

/** PUBLISHED: it has a venue and is out; ACCEPTED: said to be accepted; UNKNOWN: the source says nothing. */
export type PaperStatus = 'PUBLISHED' | 'ACCEPTED' | 'SUBMITTED' | 'PREPRINT' | 'UNKNOWN'

export type VenueKind = 'CONFERENCE' | 'JOURNAL' | 'WORKSHOP' | 'REPOSITORY' | 'BOOK' | 'THESIS' | 'UNKNOWN'

/** Where a work appeared, as printed: at least one of `name` and `acronym` is there. */
export interface PrintedVenue {
  /** "International Conference on Very Large Data Bases": without "In Proceedings of", ordinal and year. */
  readonly name: string | null
  /** "VLDB", "SOSP PACMI", "ACL Demo": without the year. */
  readonly acronym: string | null
  readonly kind: VenueKind
}

/** KEYWORD: free words; ARXIV: an arXiv category, named by its code ("cs.DC"); OPENALEX: a topic of OpenAlex. */
export type TopicScheme = 'KEYWORD' | 'ARXIV' | 'OPENALEX'

export interface PrintedTopic {
  readonly name: string
  readonly scheme: TopicScheme
}

/** What one entry says of a work. */
export interface PaperFacts {
  readonly title: string
  /** In printed order; those of unknown position last. */
  readonly authors: readonly PrintedAuthor[]
  /** False when the list ends with "et al.", "等" or the like. */
  readonly authorsComplete: boolean
  readonly venue: PrintedVenue | null
  /** The year of publication as printed with the entry or its venue; never the date of posting. */
  readonly year: number | null
  /** 1 to 12. */
  readonly month: number | null
  /** When a listing says it was posted; null when the date has no year ("Apr 18"). */
  readonly posted: PartialDate | null
  readonly status: PaperStatus
  /** "SOSP'26" of "In submission to SOSP'26"; never a venue. */
  readonly submittedTo: string | null
  readonly doi: string | null
  readonly arxivId: string | null
  readonly topics: readonly PrintedTopic[]
}

export interface PrintedAffiliation {
  readonly institution: string
  /** The laboratory, department or group within it; null when none is named. */
  readonly unit: string | null
  /** "Ph.D. in Computer Science", "Research Intern", as printed. */
  readonly role: string | null
  /** "VA, USA" as printed; null when none is named. */
  readonly place: string | null
  readonly period: Period
  /** The ROR id of the institution, where the source gives one; without the address in front. */
  readonly ror?: string
  /** ISO 3166-1 alpha-2, where the source gives it apart from the place. */
  readonly country?: string
}

/** ADVISOR: the other advised this person; MANAGER: the other managed this person; CLAIMED_COLLABORATOR: a page says so. */
export type PrintedRelationKind = 'ADVISOR' | 'STUDENT' | 'MANAGER' | 'CLAIMED_COLLABORATOR'

export interface PrintedRelation {
  readonly kind: PrintedRelationKind
  /** The other person as printed, without titles such as "Prof.". */
  readonly name: string
  readonly institution: string | null
  readonly period: Period
}

export type ActivityKind = 'AWARD' | 'GRANT' | 'SERVICE' | 'TALK' | 'PROJECT' | 'TEACHING'

export interface PrintedActivity {
  readonly kind: ActivityKind
  readonly title: string
  readonly period: Period
}

/** What a listing says of a person ("h-index" 22); the listing's word, never our figure. */
export interface PrintedClaim {
  readonly name: string
  readonly value: string
}

/** ACL: an author id of the ACL Anthology. */
export type IdentifierScheme =
  | 'ACL'
  | 'ORCID'
  | 'DBLP'
  | 'OPENALEX'
  | 'SCHOLAR'
  | 'SEMANTIC_SCHOLAR'
  | 'OPENREVIEW'
  | 'HOMEPAGE'

export interface PrintedIdentifier {
  readonly scheme: IdentifierScheme
  readonly value: string
}

/** What one place says of a person; empty lists where it says nothing of the kind. */
export interface PersonFacts {
  readonly names: readonly string[]
  readonly identifiers: readonly PrintedIdentifier[]
  readonly affiliations: readonly PrintedAffiliation[]
  readonly relations: readonly PrintedRelation[]
  readonly interests: readonly PrintedTopic[]
  readonly activities: readonly PrintedActivity[]
  readonly claims: readonly PrintedClaim[]
}

interface Placed {
  /** "line 52" or "lines 52-54": where in the source, 1-based. */
  readonly locator: string
  /** The place as printed, at most 2,000 characters. */
  readonly text: string
}

export interface PaperRecord extends Placed {
  readonly kind: 'paper'
  readonly paper: PaperFacts
}

/** Records of one subject in one source are about one person; the owner of a profile is the subject "owner". */
export interface PersonRecord extends Placed {
  readonly kind: 'person'
  readonly subject: string
  readonly person: PersonFacts
}

/** What a register says of an institution. */
export interface InstitutionFacts {
  /** Every form of the name, the one to show first. */
  readonly names: readonly string[]
  readonly acronyms: readonly string[]
  /** Without the address in front. */
  readonly ror: string | null
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null
  /** ROR ids of the institutions that it is part of. */
  readonly partOf: readonly string[]
}

export interface InstitutionRecord extends Placed {
  readonly kind: 'institution'
  readonly institution: InstitutionFacts
}

export type SourceRecord = PaperRecord | PersonRecord | InstitutionRecord

/** A place that no rule understood. */
export type Unread = Placed

/** A document or an entry that cannot be taken, with what was expected and what came. */
export interface Rejection extends Placed {
  readonly reason: string
}

/** PROFILE: a CV, home page, publication list or listing in plain text or Markdown; the others are called by their names. */
export const sourceFormats = [
  'PROFILE',
  'ACL_XML',
  'DBLP_XML',
  'OPENALEX',
  'ORCID',
  'CROSSREF',
  'BIBTEX',
  'RIS',
  'CSL_JSON',
  'ENDNOTE',
  'ROR',
  'CSV',
] as const
export type SourceFormat = (typeof sourceFormats)[number]

/** One document as read: nothing that it says is dropped; what is no record is unread or rejected. */
export interface Reading {
  readonly format: SourceFormat
  readonly records: readonly SourceRecord[]
  readonly unread: readonly Unread[]
  readonly rejected: readonly Rejection[]
}

/** The facts of a person of whom nothing is said yet; spread it and add. */
export const noPersonFacts: PersonFacts = {
  names: [],
  identifiers: [],
  affiliations: [],
  relations: [],
  interests: [],
  activities: [],
  claims: [],
}
