import type { PaperFacts, PaperStatus, PrintedTopic, PrintedVenue } from '../../../model/record.ts'
import { mostAuthors } from '../json/author-list.ts'
import { storableText } from '../normalize-text.ts'
import { longestTitle, oversizeOf } from '../oversize.ts'
import { monthOf } from '../profile/field/date.ts'
import { arxivIdIn, doiIn } from '../profile/field/identifier.ts'
import { statusOf } from '../profile/field/status.ts'
import { type AuthorNames, authorsNamed } from './author.ts'
import { containerVenue, issuerVenue, type WorkKind } from './container-venue.ts'
import { faultOf, plainLine, titleText } from './printed-text.ts'

/** A work as any of these formats states it, before it is made one of our own papers. */
export interface Reference {
  readonly work: WorkKind
  readonly title: string
  readonly authors: AuthorNames
  /** Journal, proceedings or book that it stands in. */
  readonly container: string | null
  /** Who gave it out: school, institution or publisher. */
  readonly issuer: string | null
  /** As printed: "2020", "2020-05-01", "May 2020". */
  readonly date: string | null
  /** As printed, where it has a field of its own. */
  readonly month: string | null
  /** Notes and states that may tell how far it is: "to appear", "in press". */
  readonly said: readonly string[]
  readonly doi: string | null
  /** An arXiv number where the format has a place for it. */
  readonly eprint: string | null
  readonly links: readonly string[]
  readonly keywords: readonly string[]
  /** arXiv's code of the subject. */
  readonly category: string | null
}

/** The reference of which nothing is stated yet; spread it and add. */
export const noReference: Reference = {
  work: 'OTHER',
  title: '',
  authors: { names: [], complete: true },
  container: null,
  issuer: null,
  date: null,
  month: null,
  said: [],
  doi: null,
  eprint: null,
  links: [],
  keywords: [],
  category: null,
}

/** With the marks that vanish when it is read. */
export const longestPrintedTitle = 20_000
const longestKeyword = 120
const mostKeywords = 100

/** The year of a printed date, 1000 to 2099; null where none is printed. */
export const yearOf = (date: string): number | null => {
  const found =
    /(?<!\d)(1\d{3}|20\d\d)(?!\d)/.exec(date)?.[1] ?? /(?<!\d)(1\d{3}|20\d\d)(?=[01]\d[0-3]\d(?!\d))/.exec(date)?.[1]
  return found === undefined ? null : Number(found)
}

/** The month of a printed date or month field, 1 to 12; null where none is printed. */
export const monthOfDate = (date: string): number | null => {
  const text = date.slice(0, 80)
  const digits =
    /(?:1\d{3}|20\d\d)\s?(?:[-/.]|年)\s?(\d{1,2})(?!\d)/.exec(text)?.[1] ?? /^\s?(\d{1,2})\s?(?:月)?$/.exec(text)?.[1]
  const month = digits === undefined ? null : Number(digits)
  if (month !== null) return month >= 1 && month <= 12 ? month : null
  for (const word of text.match(/[A-Za-z]{3,9}/g) ?? []) {
    const named = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i.test(word) ? monthOf(word) : null
    if (named !== null) return named
  }
  return null
}

const arxivNumber =
  /^(?:arxiv\s?:\s?)?(\d{4}\.\d{4,5}|[a-z-]{2,12}(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?(?:\s?\[.{1,20}\])?$/i

/** The number of an eprint field, without "arXiv:" and version; null for numbers of other archives. */
export const arxivNumberOf = (eprint: string): string | null => arxivNumber.exec(eprint.trim())?.[1] ?? null

/** A field of its own holds a DOI as a whole, with signs that end one in running text. */
const doiOfField = (field: string): string | null =>
  /^\s*(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s?)?(10\.\d{4,9}\/[^\s"{}\\]{1,300}?)[.,;]?\s*$/i
    .exec(field)?.[1]
    ?.toLowerCase() ?? doiIn(field)

const topicsOf = (reference: Reference): readonly PrintedTopic[] => {
  const names = new Set<string>()
  for (const keyword of reference.keywords) {
    const name = plainLine(keyword).replace(/[.\s]+$/, '')
    if (/\p{L}/u.test(name) && name.length <= longestKeyword) names.add(name)
    if (names.size >= mostKeywords) break
  }
  const category = reference.category?.trim() ?? ''
  const topics: PrintedTopic[] = /^[a-z-]{2,10}(?:\.[A-Za-z-]{2,18})?$/.test(category)
    ? [{ name: category, scheme: 'ARXIV' }]
    : []
  for (const name of names) if (faultOf(name) === null) topics.push({ name, scheme: 'KEYWORD' })
  return topics
}

const issued: ReadonlySet<WorkKind> = new Set(['THESIS', 'REPORT', 'BOOK'])

const venueOfReference = (reference: Reference): PrintedVenue | null => {
  const container = reference.container === null ? null : containerVenue(reference.container, reference.work)
  if (container !== null) return container
  return reference.issuer !== null && issued.has(reference.work) ? issuerVenue(reference.issuer, reference.work) : null
}

const finished: ReadonlySet<WorkKind> = new Set(['ARTICLE', 'CONFERENCE', 'CHAPTER', 'BOOK', 'THESIS', 'REPORT'])

/** A paper that our records can hold, or why the entry gives none, in one sentence. */
export type ReadReference = { readonly paper: PaperFacts } | { readonly rejected: string }

/** What an entry says, as facts of a paper; a title is needed, and text that was not damaged. */
export const paperOf = (reference: Reference): ReadReference => {
  if (reference.authors.names.length > mostAuthors) {
    return { rejected: `Expected at most ${mostAuthors} authors, but there are more.` }
  }
  const fault =
    faultOf(reference.title) ?? reference.authors.names.map(({ name }) => faultOf(name)).find((found) => found !== null)
  if (typeof fault === 'string') return { rejected: fault }
  // Marks that vanish count too: a title is not wrapped a hundred thousand times.
  if (reference.title.length > longestPrintedTitle)
    return { rejected: `A title has at most ${longestTitle} characters, but got ${reference.title.length}.` }
  const title = titleText(reference.title)
  if (!/[\p{L}\p{N}]/u.test(title)) return { rejected: 'Expected a title, but the entry has none.' }
  const named = authorsNamed(reference.authors)
  const oversize = oversizeOf({ title, authors: named.authors })
  if (oversize !== null) return { rejected: oversize }
  const said = statusOf(reference.said.map(plainLine).join(' \n '))
  const submitted =
    said.status === 'SUBMITTED' ||
    (reference.work !== 'ARTICLE' && reference.container !== null && /^submitted to\b/i.test(reference.container))
  const printed = venueOfReference(reference)
  const venue =
    submitted || (printed !== null && [printed.name, printed.acronym].some((name) => faultOf(name ?? '') !== null))
      ? null
      : printed
  const links = reference.links.map((link) => link.slice(0, 500)).join(' ')
  const doi = doiOfField(storableText(reference.doi ?? '')) ?? doiIn(/doi\.org\/\S+/.exec(links)?.[0] ?? '')
  const arxivId =
    (reference.eprint === null ? null : arxivNumberOf(reference.eprint)) ??
    arxivIdIn([reference.container ?? '', doi ?? '', links, ...reference.said].join(' ').slice(0, 5_000))
  const year = yearOf(reference.date ?? '')
  const isPreprint = reference.work === 'PREPRINT' || venue?.kind === 'REPOSITORY' || said.status === 'PREPRINT'
  const status = ((): PaperStatus => {
    if (submitted) return 'SUBMITTED'
    if (said.status === 'ACCEPTED') return 'ACCEPTED'
    if (venue !== null && venue.kind !== 'REPOSITORY' && finished.has(reference.work)) return 'PUBLISHED'
    if (isPreprint || (arxivId !== null && venue === null)) return 'PREPRINT'
    return venue !== null && year !== null ? 'PUBLISHED' : 'UNKNOWN'
  })()
  return {
    paper: {
      title,
      ...named,
      venue,
      year,
      month: year === null ? null : (monthOfDate(reference.month ?? '') ?? monthOfDate(reference.date ?? '')),
      posted: null,
      status,
      submittedTo: submitted ? (said.submittedTo ?? printed?.acronym ?? printed?.name ?? null) : null,
      doi: doi === null || faultOf(doi) !== null ? null : doi,
      arxivId,
      topics: topicsOf(reference),
    },
  }
}

/** The keywords of one field: parted by ";", 、 or line ends, or by commas where no other sign parts them. */
export const keywordsIn = (text: string): readonly string[] => {
  const head = text.slice(0, 20_000)
  const sign = [/[;；]+/, /、/, /\n/, /[,，]/].find((pattern) => pattern.test(head))
  return (sign === undefined ? [head] : head.split(sign)).map((word) => word.trim()).filter((word) => word !== '')
}
