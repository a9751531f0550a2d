import type { PaperFacts, PaperRecord, PrintedAuthor, SourceRecord } from '../model/record.ts'

/** What most records say of a work; as these are they are not stored. */
const usualPaper = {
  authorsComplete: true,
  venue: null,
  year: null,
  month: null,
  posted: null,
  submittedTo: null,
  doi: null,
  arxivId: null,
  topics: [] as PaperFacts['topics'],
}

const usualAuthor = {
  group: false,
  equalContribution: false,
  corresponding: false,
  affiliation: null,
  subject: null,
}

/** An author of whom all but the name is as usual is the name alone. */
type StoredAuthor = string | (Pick<PrintedAuthor, 'name'> & Partial<PrintedAuthor>)

interface StoredPaper extends Pick<PaperFacts, 'title' | 'status'>, Partial<Omit<PaperFacts, 'title' | 'status'>> {
  readonly by: readonly StoredAuthor[]
}

type Usual = Readonly<Record<string, unknown>>

const isUsual = (key: string, value: unknown, usual: Usual): boolean => {
  const expected = usual[key]
  return key in usual && (value === expected || (isEmptyList(expected) && isEmptyList(value)))
}

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0

/** What differs from the usual. */
const unusual = <T extends object>(said: T, usual: Usual): Partial<T> => {
  const kept: Partial<T> = {}
  for (const key in said) if (!isUsual(key, said[key], usual)) kept[key] = said[key]
  return kept
}

const isNameAlone = (author: PrintedAuthor, index: number): boolean => {
  if (author.position !== index + 1) return false
  for (const key in author)
    if (key !== 'name' && key !== 'position' && !isUsual(key, author[key as keyof PrintedAuthor], usualAuthor))
      return false
  return true
}

const encodeAuthor = (author: PrintedAuthor, index: number): StoredAuthor =>
  isNameAlone(author, index)
    ? author.name
    : { ...unusual(author, { ...usualAuthor, position: index + 1 }), name: author.name }

const decodeAuthor = (stored: StoredAuthor, index: number): PrintedAuthor =>
  typeof stored === 'string'
    ? { ...usualAuthor, position: index + 1, name: stored }
    : { ...usualAuthor, position: index + 1, ...stored }

/** What a record says, as text for the graph; `decodePaper` reads it back, `JSON.parse` where it is not about a paper. */
export const encodeRecord = (said: SourceRecord): string => {
  if (said.kind === 'person') return JSON.stringify({ kind: said.kind, subject: said.subject, person: said.person })
  if (said.kind === 'institution') return JSON.stringify({ kind: said.kind, institution: said.institution })
  const { authors, title, status, ...facts } = said.paper
  const stored: StoredPaper = { title, status, ...unusual(facts, usualPaper), by: authors.map(encodeAuthor) }
  return JSON.stringify(stored)
}

/** What a text of `encodeRecord` says of a paper. */
export const decodePaper = (text: string): Omit<PaperRecord, 'locator' | 'text'> => {
  const said = JSON.parse(text) as StoredPaper
  // Field by field: copying what is left over takes much longer, and an import decodes each record.
  const paper: PaperFacts = {
    title: said.title,
    status: said.status,
    authors: said.by.map(decodeAuthor),
    authorsComplete: said.authorsComplete ?? usualPaper.authorsComplete,
    venue: said.venue ?? usualPaper.venue,
    year: said.year ?? usualPaper.year,
    month: said.month ?? usualPaper.month,
    posted: said.posted ?? usualPaper.posted,
    submittedTo: said.submittedTo ?? usualPaper.submittedTo,
    doi: said.doi ?? usualPaper.doi,
    arxivId: said.arxivId ?? usualPaper.arxivId,
    topics: said.topics ?? usualPaper.topics,
  }
  return { kind: 'paper', paper }
}

/** What a text of `encodeRecord` says of a paper's title and identifiers, without the rest. */
export const paperNamesIn = (text: string): Pick<PaperFacts, 'title' | 'doi' | 'arxivId'> => {
  const { title, doi, arxivId } = JSON.parse(text) as StoredPaper
  return { title, doi: doi ?? usualPaper.doi, arxivId: arxivId ?? usualPaper.arxivId }
}
