import type { PaperFacts, PaperStatus } from '../../model/record.ts'
import { titleKey, titleWords } from '../../names/title-key.ts'
import type { HeldPaper } from '../held-record.ts'
import { authorListsAgree, mergeAuthorLists } from './author-lists.ts'
import { disagreementsOf } from './disagreements.ts'
import type { Work } from './work.ts'

/** From the best supported: a printed publication before a dated submission, that before a mere posting. */
const statusRank: Readonly<Record<PaperStatus, number>> = {
  PUBLISHED: 0,
  ACCEPTED: 1,
  SUBMITTED: 2,
  PREPRINT: 3,
  UNKNOWN: 4,
}

/** Best record first: by status, a printed year, a venue, a complete list, then by id so that the order is always the same. */
const byMerit = (a: HeldPaper, b: HeldPaper): number =>
  statusRank[a.paper.status] - statusRank[b.paper.status] ||
  Number(b.paper.year !== null) - Number(a.paper.year !== null) ||
  Number(b.paper.venue !== null) - Number(a.paper.venue !== null) ||
  Number(b.paper.authorsComplete) - Number(a.paper.authorsComplete) ||
  (a.id < b.id ? -1 : 1)

/**
 * The works that paper records describe, in the order of their first records' ids; the order of the records does not
 * matter. Records are one work when they share an identifier, or a title with author lists that agree. A cut list that
 * fits several works of its title stays a work of its own: nobody can say which it is.
 */
export const worksOf = (records: readonly HeldPaper[]): Work[] => {
  const titles = new Map<string, HeldPaper[]>()
  for (const record of records) {
    const key = titleKey(record.paper.title)
    const group = titles.get(key)
    if (group === undefined) titles.set(key, [record])
    else group.push(record)
  }
  const clusters = joinByIdentifier([...titles.values()].flatMap(splitByAuthors))
  return clusters
    .map((cluster) => createWork(cluster.sort(byMerit)))
    .sort((a, b) => ((a.records[0] ?? '') < (b.records[0] ?? '') ? -1 : 1))
}

/**
 * What a record shares with the records that it can be one work with: its title and its identifiers. Which records are one work
 * follows from the records that hang together by these keys, and from no others.
 */
export const componentKeys = (paper: Pick<PaperFacts, 'title' | 'doi' | 'arxivId'>): string[] => [
  `title ${titleKey(paper.title)}`,
  ...(paper.doi === null ? [] : [`doi ${paper.doi}`]),
  ...(paper.arxivId === null ? [] : [`arxiv ${paper.arxivId}`]),
]

/** The records of one title, grouped into works by their author lists. */
const splitByAuthors = (sameTitle: readonly HeldPaper[]): HeldPaper[][] => {
  const clusters: HeldPaper[][] = []
  const longestFirst = [...sameTitle].sort(
    (a, b) =>
      Number(b.paper.authorsComplete) - Number(a.paper.authorsComplete) ||
      b.paper.authors.length - a.paper.authors.length ||
      (a.id < b.id ? -1 : 1),
  )
  for (const record of longestFirst) {
    const fitting = clusters.filter((cluster) => cluster.every((other) => canBeOneWork(record, other)))
    const only = fitting[0]
    if (only !== undefined && (fitting.length === 1 || record.paper.authorsComplete)) only.push(record)
    else clusters.push([record])
  }
  return clusters
}

const canBeOneWork = (a: HeldPaper, b: HeldPaper): boolean => {
  if (a.paper.doi !== null && b.paper.doi !== null && a.paper.doi !== b.paper.doi) return false
  if (a.paper.arxivId !== null && b.paper.arxivId !== null && a.paper.arxivId !== b.paper.arxivId) return false
  const generic = titleWords(a.paper.title).length < 3
  if (generic && a.paper.year !== b.paper.year) return false
  return authorListsAgree(a, b)
}

/** Clusters that share a DOI or an arXiv number become one, whatever their titles. */
const joinByIdentifier = (clusters: HeldPaper[][]): HeldPaper[][] => {
  const owners = new Map<string, HeldPaper[]>()
  const joined = new Set<HeldPaper[]>()
  for (const cluster of clusters) {
    const partners = new Set(
      cluster.flatMap(identifiersOf).flatMap((identifier) => {
        const owner = owners.get(identifier)
        return owner === undefined ? [] : [owner]
      }),
    )
    const whole = [...cluster, ...[...partners].flat()]
    for (const partner of partners) joined.delete(partner)
    joined.add(whole)
    for (const identifier of whole.flatMap(identifiersOf)) owners.set(identifier, whole)
  }
  return [...joined]
}

const identifiersOf = ({ paper }: HeldPaper): string[] => componentKeys(paper).slice(1)

const createWork = (records: HeldPaper[]): Work => {
  const first = <T>(pick: (record: HeldPaper) => T | null): T | null => {
    for (const record of records) {
      const value = pick(record)
      if (value !== null) return value
    }
    return null
  }
  const title = records[0]?.paper.title ?? ''
  const posted = first(({ paper }) => paper.posted)
  const printedYear = first(({ paper }) => paper.year)
  const venue = first(({ paper }) => paper.venue)
  return {
    records: records.map(({ id }) => id),
    keys: [...new Set(records.flatMap(({ paper }) => componentKeys(paper)))],
    title,
    titleKey: titleKey(title),
    year: printedYear ?? (posted === null ? null : Number(posted.slice(0, 4))),
    month: first(({ paper }) => (paper.year === printedYear ? paper.month : null)),
    posted,
    status: records[0]?.paper.status ?? 'UNKNOWN',
    submittedTo: first(({ paper }) => paper.submittedTo),
    doi: first(({ paper }) => paper.doi),
    arxivId: first(({ paper }) => paper.arxivId),
    venue:
      venue === null
        ? null
        : {
            printed: venue,
            records: records
              .filter(({ paper }) => paper.venue !== null && sameVenue(paper.venue, venue))
              .map(({ id }) => id),
          },
    topics: topicsOf(records),
    authors: mergeAuthorLists(records),
    authorsComplete: records.some(({ paper }) => paper.authorsComplete),
    disagreements: disagreementsOf(records),
  }
}

const sameVenue = (
  a: { acronym: string | null; name: string | null },
  b: { acronym: string | null; name: string | null },
): boolean => (a.acronym !== null && b.acronym !== null ? a.acronym === b.acronym : a.name === b.name)

const topicsOf = (records: readonly HeldPaper[]): Work['topics'] => {
  const topics = new Map<string, { printed: HeldPaper['paper']['topics'][number]; records: HeldPaper['id'][] }>()
  for (const record of records) {
    for (const printed of record.paper.topics) {
      const key = `${printed.scheme} ${printed.name}`
      const topic = topics.get(key)
      if (topic === undefined) topics.set(key, { printed, records: [record.id] })
      else topic.records.push(record.id)
    }
  }
  return [...topics.values()]
}
