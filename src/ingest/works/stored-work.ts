import type { RecordId } from '../../model/id.ts'
import { nameOf } from '../../names/remembered-name.ts'
import type { Work, WorkAuthor } from './work.ts'

/** An author without what is parsed again from the printed name, and without what is as usual; often that is the name alone. */
type StoredAuthor = string | (Pick<WorkAuthor, 'printedName'> & Partial<Omit<WorkAuthor, 'name' | 'printedName'>>)
type StoredVenue = Pick<NonNullable<Work['venue']>, 'printed'> & Partial<NonNullable<Work['venue']>>
/** A work without what is as usual. */
type StoredWork = Pick<Work, 'records' | 'keys' | 'title'> &
  Partial<Omit<Work, 'authors' | 'titleKey' | 'venue'>> & {
    readonly venue?: StoredVenue
    readonly authors: readonly StoredAuthor[]
  }

const nothing: readonly never[] = []

const usualWork = {
  year: null,
  month: null,
  posted: null,
  status: 'PUBLISHED' as const,
  submittedTo: null,
  doi: null,
  arxivId: null,
  topics: nothing,
  authorsComplete: true,
  disagreements: nothing,
}

/**
 * A work as text: kept with its paper, so that an import need not merge again the records of works that it does not touch. Equal
 * works are equal texts.
 */
export const encodeWork = ({ titleKey: _, records, keys, title, venue, authors, ...facts }: Work): string => {
  // Readers of the text alone rely on this order: records, keys, title.
  const stored: Record<string, unknown> = { records, keys, title }
  for (const key of Object.keys(usualWork) as (keyof typeof usualWork)[]) {
    const value = facts[key]
    const isUsual = value === usualWork[key] || (Array.isArray(value) && value.length === 0)
    if (!isUsual) stored[key] = value
  }
  if (venue !== null) {
    const isOfAll = venue.records.join() === records.join()
    stored.venue = { printed: venue.printed, ...(isOfAll ? {} : { records: venue.records }) }
  }
  stored.authors = authors.map((author, index) => storedAuthor(author, index, records))
  return JSON.stringify(stored)
}

const storedAuthor = (author: WorkAuthor, index: number, records: Work['records']): StoredAuthor => {
  const unusual = {
    ...(author.key === author.name.joined ? {} : { key: author.key }),
    ...(author.keys.length === 1 ? {} : { keys: author.keys }),
    ...(author.spellings.length === 1 && author.spellings[0] === author.printedName
      ? {}
      : { spellings: author.spellings }),
    ...(author.position === index + 1 ? {} : { position: author.position }),
    ...(author.group ? { group: true } : {}),
    ...(author.equalContribution ? { equalContribution: true } : {}),
    ...(author.corresponding ? { corresponding: true } : {}),
    ...(author.affiliation === null ? {} : { affiliation: author.affiliation }),
    ...(isUsual(author) ? {} : { institutions: author.institutions }),
    ...(author.subjects.length === 0 ? {} : { subjects: author.subjects }),
    ...(author.identifiers.length === 0 ? {} : { identifiers: author.identifiers }),
    ...(author.records.length === records.length ? {} : { records: author.records }),
  }
  return Object.keys(unusual).length === 0 ? author.printedName : { printedName: author.printedName, ...unusual }
}

/** The running text that stands with an author, in all records that print the name. */
const usualInstitutions = ({ affiliation, records }: Pick<WorkAuthor, 'affiliation' | 'records'>) =>
  affiliation === null ? nothing : [{ name: affiliation, ror: null, country: null, isText: true, records }]

const isUsual = ({ affiliation, records, institutions }: WorkAuthor): boolean => {
  const [first] = institutions
  if (institutions.length !== (affiliation === null ? 0 : 1)) return false
  return first === undefined || (first.isText && first.name === affiliation && first.records.length === records.length)
}

/** An author of whom only the name is stored; `records`: those of the work, in their order. */
const plainAuthor = (printedName: string, index: number, records: Work['records']): WorkAuthor => {
  const name = nameOf(printedName)
  return {
    printedName,
    key: name.joined,
    keys: [name.joined],
    spellings: [printedName],
    position: index + 1,
    group: false,
    equalContribution: false,
    corresponding: false,
    affiliation: null,
    subjects: nothing,
    identifiers: nothing,
    records,
    name,
    institutions: nothing,
  }
}

const storedAuthorOf = (said: StoredAuthor, index: number, records: Work['records']): WorkAuthor => {
  if (typeof said === 'string') return plainAuthor(said, index, records)
  const plain = plainAuthor(said.printedName, index, records)
  const key = said.key ?? plain.key
  const found = { ...plain, key, keys: [key], ...said }
  return { ...found, institutions: said.institutions ?? usualInstitutions(found) }
}

/** The records of a work, read off its text without parsing the rest; `encodeWork` puts them first. */
export const recordsIn = (text: string): RecordId[] =>
  JSON.parse(text.slice(text.indexOf('['), text.indexOf(']') + 1)) as RecordId[]

/** The component keys of a work, read off its text alike: they stand between its records and its title. */
export const keysIn = (text: string): string[] =>
  JSON.parse(text.slice(text.indexOf('"keys":') + '"keys":'.length, text.indexOf(',"title":'))) as string[]

/** The work that a text of `encodeWork` stands for. */
export const decodeWork = (text: string): Work => {
  const said = JSON.parse(text) as StoredWork
  const { records, keys, title, venue } = said
  const inOrder = records.length === 1 ? records : [...records].sort()
  // Field by field: an import decodes all works of a graph, and copying what is left over takes ten times as long.
  return {
    records,
    keys,
    title,
    titleKey: (keys[0] ?? '').slice('title '.length),
    year: said.year ?? usualWork.year,
    month: said.month ?? usualWork.month,
    posted: said.posted ?? usualWork.posted,
    status: said.status ?? usualWork.status,
    submittedTo: said.submittedTo ?? usualWork.submittedTo,
    doi: said.doi ?? usualWork.doi,
    arxivId: said.arxivId ?? usualWork.arxivId,
    venue: venue === undefined ? null : { printed: venue.printed, records: venue.records ?? records },
    topics: said.topics ?? usualWork.topics,
    authors: said.authors.map((author, index) => storedAuthorOf(author, index, inOrder)),
    authorsComplete: said.authorsComplete ?? usualWork.authorsComplete,
    disagreements: said.disagreements ?? usualWork.disagreements,
  }
}

/** The title of the work that a text stands for, without parsing all of it. */
export const workTitleIn = (text: string): string => {
  const start = text.indexOf('],"title":"') + '],"title":'.length
  let end = start + 1
  while (end < text.length && text[end] !== '"') end += text[end] === '\\' ? 2 : 1
  return JSON.parse(text.slice(start, end + 1)) as string
}
