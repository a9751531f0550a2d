import { isVenueTitle } from '../entry/entry-worth.ts'
import type { ReadEntry } from '../entry/segmentation.ts'
import { isInstitution } from '../field/institution.ts'
import type { SectionKind } from './section-kind.ts'

/** Kinds whose headings say so little, or are so often meant otherwise, that the items below decide. */
export const undecided: ReadonlySet<SectionKind> = new Set([
  'OTHER',
  'ABOUT',
  'AWARDS',
  'CONTACT',
  'EXPERIENCE',
  'INTERESTS',
  'PROJECTS',
  'REFEREES',
  'SKILLS',
])

const fewest = 3
const share = 0.6

/** Several people, a title of some words, and when or where it appeared: what works have and little else. */
const isPlainlyWork = ({ paper, work }: ReadEntry): boolean => {
  if (!work || paper === null) return false
  const { facts, authors, companions } = paper
  const people = authors.filter(({ name, group }) => !group && !isInstitution(name)).length + (companions ? 1 : 0)
  return (
    people > 1 &&
    people === authors.length + (companions ? 1 : 0) &&
    (facts.venue !== null || facts.year !== null || facts.arxivId !== null || facts.doi !== null) &&
    (facts.title.match(/\p{L}{2,}/gu) ?? []).length > 2 &&
    !isVenueTitle(facts.title)
  )
}

/** Software and projects have people, a name and a year too: a place of publication tells works from them. */
const isPublished = ({ paper }: ReadEntry): boolean =>
  paper !== null &&
  ((paper.facts.venue !== null && paper.facts.venue.kind !== 'UNKNOWN') ||
    paper.facts.arxivId !== null ||
    paper.facts.doi !== null)

/**
 * True when the items of a section, read as publications, have the shape of works one and all, whatever its heading
 * says; `kind` is what it seems to say.
 */
export const isShapedLikeWorks = (entries: readonly ReadEntry[], kind: SectionKind): boolean => {
  const told = entries.filter(({ work, entry }) => work || entry.lines.some(({ marker }) => marker !== null))
  const works = entries.filter((entry) => isPlainlyWork(entry) && (kind !== 'PROJECTS' || isPublished(entry)))
  return works.length >= Math.max(fewest, told.length * share)
}
