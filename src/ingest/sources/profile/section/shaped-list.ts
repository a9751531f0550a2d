import { isVenueTitle } from '../entry/entry-worth.ts'
import { isPresentation } from '../entry/other-output.ts'
import type { DraftPaper } from '../entry/paper-facts.ts'
import type { PublicationEntry } from '../entry/publication-entry.ts'
import type { ReadEntry } from '../entry/segmentation.ts'
import { isInstitution } from '../field/institution.ts'
import { beginningsOf } from '../text/rich-text.ts'
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
  'STUDENTS',
])

/** Kinds whose items have people, a name and a year although they are no works: a place of publication tells those. */
const named: ReadonlySet<SectionKind> = new Set(['PROJECTS', 'STUDENTS'])

const fewest = 3
const share = 0.6

/** A title of some words, and when or where it appeared. */
const isTitled = ({ facts }: DraftPaper): boolean =>
  (facts.venue !== null || facts.year !== null || facts.arxivId !== null || facts.doi !== null) &&
  (facts.title.match(/\p{L}{2,}/gu) ?? []).length > 2 &&
  !isVenueTitle(facts.title)

const isPublished = ({ facts }: DraftPaper): boolean =>
  (facts.venue !== null && facts.venue.kind !== 'UNKNOWN') || facts.arxivId !== null || facts.doi !== null

/** "[A title](a.pdf) (with Bo Fox)": written with others, and there to be read. */
const isReadable = ({ entry, paper }: ReadEntry): boolean =>
  entry.lines.some(({ rich, role }) =>
    rich.spans.some(
      ({ kind, start, href }) => kind === 'link' && start < 30 && role.kind !== 'links' && isPaperAddress(href ?? ''),
    ),
  ) && (paper?.facts.title.match(/\p{L}{2,}/gu) ?? []).length > 3

const isPaperAddress = (href: string): boolean => /\.pdf$|arxiv\.org|ssrn\.|doi\.org|nber\.org|repec\.org/i.test(href)

/** From this share of talks on, a list is one of talks. */
const mostSpoken = 0.4

const isSpokenOf = ({ entry, paper }: ReadEntry): boolean =>
  isPresentation(beginningsOf(entry.lines).replace(paper?.facts.title ?? '', ' '))

const hasWords = ({ lines }: PublicationEntry): boolean => lines.some(({ rich }) => rich.text.length > 60)

/** "L. Roe" and "Lara Roe" as one. */
const surnameOf = (name: string): string => {
  const [first = ''] = name.split(',')
  const words = (name.includes(',') ? first : name).split(/\s+/).filter((word) => /\p{L}{3}/u.test(word))
  return (words.at(-1) ?? name).toLowerCase()
}

/** The surname that most works share; null where they share none. */
const sharedName = (papers: readonly DraftPaper[]): string | null => {
  const counts = new Map<string, number>()
  for (const { authors } of papers)
    for (const name of new Set(authors.map((author) => surnameOf(author.name))))
      counts.set(name, (counts.get(name) ?? 0) + 1)
  const [most] = [...counts].sort((left, right) => right[1] - left[1])
  return most !== undefined && most[1] >= papers.length * share ? most[0] : null
}

/**
 * True when the items of a section, read as publications, have the shape of works one and all, whatever its heading says:
 * several people, or one and the same person throughout, a title, and a place or a year. `kind` is what the heading seems
 * to say.
 */
export const isShapedLikeWorks = (entries: readonly ReadEntry[], kind: SectionKind): boolean => {
  const items = entries.filter(({ work, entry }) => work || entry.lines.some(({ marker }) => marker !== null))
  if (items.filter(isSpokenOf).length >= items.length * mostSpoken) return false
  const papers = entries.flatMap(({ paper, work }) => (work && paper !== null ? [paper] : []))
  const owner = sharedName(papers)
  const isPlain = (paper: DraftPaper): boolean => {
    const people = paper.authors.filter(({ name, group }) => !group && !isInstitution(name))
    const several = people.length + (paper.companions ? 1 : 0) > 1
    const own = owner !== null && people.some(({ name }) => surnameOf(name) === owner)
    return people.length === paper.authors.length && (several || own) && isTitled(paper)
  }
  const works = papers.filter((paper) => isPlain(paper) && (!named.has(kind) || isPublished(paper)))
  // One or two are enough where nothing stands beside them that is less than that.
  const sure = works.length === items.length && works.every((paper) => paper.marked && isPublished(paper))
  if (sure && works.length > 0 && works.length === entries.filter(({ entry }) => hasWords(entry)).length) return true
  return works.length >= Math.max(fewest, items.length * share)
}

/**
 * True when the items are titles of papers that can be read, most of them written with others: works in progress have no
 * place and no year yet.
 */
export const areReadablePapers = (entries: readonly ReadEntry[]): boolean => {
  const items = entries.filter(({ work, entry }) => work || entry.lines.some(({ marker }) => marker !== null))
  const readable = entries.filter((entry) => entry.work && isReadable(entry))
  return (
    readable.length >= Math.max(fewest, items.length * share) &&
    readable.filter(({ paper }) => paper?.companions).length >= readable.length * 0.5
  )
}
