import type { PrintedVenue, VenueKind } from '../../../model/record.ts'
import { venueOf } from '../profile/field/printed-venue.ts'
import { isAcronym, venueKindOf, venueLabelOf } from '../profile/field/venue.ts'
import { plainLine } from './printed-text.ts'

/** What sort of work an entry is, whatever word its format has for it. */
export type WorkKind =
  | 'ARTICLE'
  | 'CONFERENCE'
  | 'CHAPTER'
  | 'BOOK'
  | 'THESIS'
  | 'REPORT'
  | 'PREPRINT'
  | 'MANUSCRIPT'
  | 'OTHER'

const kindOfWork: Readonly<Record<WorkKind, VenueKind>> = {
  ARTICLE: 'JOURNAL',
  CONFERENCE: 'CONFERENCE',
  CHAPTER: 'BOOK',
  BOOK: 'BOOK',
  THESIS: 'THESIS',
  REPORT: 'UNKNOWN',
  PREPRINT: 'REPOSITORY',
  MANUSCRIPT: 'UNKNOWN',
  OTHER: 'UNKNOWN',
}

const longestVenue = 300

const repositoryName =
  /^(?:arxiv|corr\b|bio-?rxiv|med-?rxiv|chem-?rxiv|psy-?arxiv|techrxiv|ssrn\b|research square|zenodo|computing research repository)/i

const meeting = /\b(?:conference|symposium|congress|meeting of)\b|会议|大会|年会/i

/** The kind that a name says beats the entry's type: conference papers are called articles more often than not. */
const kindOf = (name: string, work: WorkKind): VenueKind => {
  const said = venueKindOf(name)
  if (work === 'ARTICLE') {
    if (said === 'WORKSHOP' || (said === 'CONFERENCE' && meeting.test(name))) return said
    return 'JOURNAL'
  }
  if (work === 'CONFERENCE') return said === 'WORKSHOP' ? said : 'CONFERENCE'
  if (work === 'CHAPTER') return said === 'CONFERENCE' || said === 'WORKSHOP' ? said : 'BOOK'
  return kindOfWork[work] === 'UNKNOWN' ? said : kindOfWork[work]
}

/** Articles in "CVPR" and "Computer Vision and Pattern Recognition (CVPR)" are conference papers. */
const kindOfAcronym = (acronym: string, kind: VenueKind): VenueKind =>
  kind === 'JOURNAL' && (venueKindOf(acronym) === 'CONFERENCE' || /^advances in neural inf/i.test(acronym))
    ? 'CONFERENCE'
    : kind

/** "PVLDB" and "NeurIPS" are short names; "BIOLOGY" is a name in capitals. */
const isShortName = (name: string): boolean =>
  isAcronym(name) &&
  !/[A-Z]{6}/.test(name) &&
  (name.length < 6 || venueKindOf(name) !== 'UNKNOWN' || /[a-z&\d]/.test(name))

/** A name that was cut in the middle. */
const unended = /\b(?:of|the|on|for|and|in|der|des|de)$/i

/** "ACL" of "Proceedings of ... (ACL 2020)" and of "..., {JCDL} 2017, Toronto". */
const shortName = (text: string): string | null => {
  const bracketed = /[(（]\s?([A-Z][\w&/+ '’-]{1,24}?)[\s,'’-]{0,2}(?:(?:19|20)\d\d|\d\d)?\s?[)）]/
    .exec(text)?.[1]
    ?.trim()
  if (bracketed !== undefined && isAcronym(bracketed)) return bracketed
  for (const part of text.split(/[,–—]\s/).slice(1)) {
    const label = venueLabelOf(part.trim())
    if (label !== null && label.length >= part.trim().length) return label.acronym
  }
  return null
}

/** A journal's name stands alone in its field: only years and volumes behind it are no part of it. */
const journalName = (text: string): string =>
  text
    .replace(/^in:?\s+(?=\p{Lu})/iu, '')
    .replace(/[,\s]+(?:(?:vol|no)\.?\s?\d+|(?:19|20)\d\d)[^\p{L}]*$/iu, '')
    .replace(/\s?[(（][A-Z][A-Za-z&-]{1,12}[)）]$/, (whole) =>
      isAcronym(whole.replace(/[\s()（）]/g, '')) ? '' : whole,
    )
    .replace(/[\s,;:]+$/, '')

/** Where a work appeared: the journal, proceedings or book that its entry names; null when the text names none. */
export const containerVenue = (printed: string, work: WorkKind): PrintedVenue | null => {
  const text = plainLine(printed).slice(0, longestVenue)
  if (!/\p{L}/u.test(text)) return null
  const repository = repositoryName.exec(text)
  if (repository !== null && text.length < 80) {
    const name = /^(?:arxiv|corr|computing)/i.test(text) ? 'arXiv' : repository[0]
    return { name, acronym: null, kind: 'REPOSITORY' }
  }
  const kind = kindOf(text, work)
  if (kind === 'JOURNAL' || kind === 'BOOK') {
    const name = journalName(text)
    if (!/\p{L}/u.test(name)) return null
    if (isShortName(name)) return { name: null, acronym: name, kind: kindOfAcronym(name, kind) }
    const acronym = shortName(text)
    return { name, acronym, kind: kindOfAcronym(acronym ?? name, kind) }
  }
  const found = venueOf(text)
  if (found === null || (found.kind === 'THESIS' && kind !== 'THESIS') || unended.test(found.name ?? '')) {
    return { name: journalName(text), acronym: shortName(text), kind }
  }
  return { name: found.name, acronym: found.acronym ?? shortName(text), kind }
}

/** Who gave out a thesis, a report or a book, as the place where it appeared; null for an empty name. */
export const issuerVenue = (printed: string, work: WorkKind): PrintedVenue | null => {
  const name = plainLine(printed).slice(0, longestVenue)
  return /\p{L}/u.test(name) ? { name, acronym: null, kind: kindOfWork[work] } : null
}
