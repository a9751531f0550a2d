import { noAuthors } from '../bibliography/author.ts'
import type { WorkKind } from '../bibliography/container-venue.ts'
import { keywordsIn, longestPrintedTitle, noReference, type Reference, yearOf } from '../bibliography/reference.ts'
import { editedTypes, workOfType } from './entry-type.ts'
import type { ReadEntry } from './inheritance.ts'
import { latexText } from './latex.ts'
import { nameList } from './name-list.ts'

/** Fields that may say how far a work is. */
const states = [
  'pubstate',
  'note',
  'howpublished',
  'year',
  'date',
  'addendum',
  'status',
  'comment',
  'publicationstatus',
]

const containers: Readonly<Record<WorkKind, readonly string[]>> = {
  ARTICLE: ['journal', 'journaltitle', 'shortjournal', 'booktitle', 'publication', 'maintitle'],
  CONFERENCE: ['booktitle', 'eventtitle', 'journal', 'journaltitle', 'series', 'maintitle'],
  CHAPTER: ['booktitle', 'maintitle', 'journal', 'series'],
  BOOK: [],
  THESIS: [],
  REPORT: [],
  PREPRINT: ['journal', 'journaltitle', 'archiveprefix', 'eprinttype', 'publisher'],
  MANUSCRIPT: ['journal', 'booktitle'],
  OTHER: ['journal', 'journaltitle', 'booktitle'],
}

const issuers: Readonly<Partial<Record<WorkKind, readonly string[]>>> = {
  THESIS: ['school', 'institution', 'university', 'publisher'],
  REPORT: ['institution', 'organization', 'publisher', 'school'],
  BOOK: ['publisher', 'organization', 'institution'],
}

/** The plain text of the first of these fields that says something; null where none does. */
const textOf = (entry: ReadEntry, names: readonly string[]): string | null => {
  for (const name of names) {
    const value = entry.fields.get(name)
    const text = value === undefined ? '' : latexText(value.slice(0, longestPrintedTitle + 1))
    if (text !== '') return text
  }
  return null
}

const subtitled = (title: string, subtitle: string | null): string =>
  subtitle === null || title.toLowerCase().includes(subtitle.toLowerCase())
    ? title
    : `${title.replace(/[:.\s]+$/, '')}${/[?!]$/.test(title) ? '' : ':'} ${subtitle}`

const titleOf = (entry: ReadEntry): string => {
  const title = textOf(entry, ['title'])
  if (title !== null) return subtitled(title, textOf(entry, ['subtitle']))
  // A chapter without a title of its own is known by its book, and a whole volume by its series.
  return textOf(entry, ['chapter', 'booktitle', 'maintitle', 'titleaddon', 'shorttitle']) ?? ''
}

/** An arXiv number is one where the entry says so, or says of no archive that its number has another form. */
const eprintOf = (entry: ReadEntry): string | null => {
  const archive = textOf(entry, ['archiveprefix', 'eprinttype'])
  const number = textOf(entry, ['eprint', 'arxivid', 'arxiv'])
  return number !== null && (archive === null || /arxiv/i.test(archive)) ? number : null
}

/** What an entry states, in the terms that all these formats share. */
export const entryReference = (entry: ReadEntry): Reference => {
  const work = workOfType(entry.type)
  const date = textOf(entry, ['date', 'year', 'eventdate'])
  const year = textOf(entry, ['year'])
  const keywords =
    entry.fields.get('keywords') ?? entry.fields.get('keyword') ?? entry.fields.get('mendeley-tags') ?? ''
  const authors = entry.fields.get('author')
  const eprint = eprintOf(entry)
  return {
    ...noReference,
    work: work === 'OTHER' && eprint !== null ? 'PREPRINT' : work,
    title: titleOf(entry),
    authors: authors === undefined || editedTypes.has(entry.type) ? noAuthors : nameList(authors),
    container: textOf(entry, containers[work]),
    issuer: textOf(entry, issuers[work] ?? []),
    date: date !== null && yearOf(date) === null && year !== null ? year : date,
    month: textOf(entry, ['month']),
    said: states.map((name) => textOf(entry, [name]) ?? '').filter((text) => text !== ''),
    doi: textOf(entry, ['doi', 'note', 'annote']),
    eprint,
    links: ['url', 'ee', 'bdsk-url-1', 'link', 'howpublished', 'biburl'].map((name) => entry.fields.get(name) ?? ''),
    keywords: keywordsIn(keywords).map(latexText),
    category: textOf(entry, ['primaryclass', 'eprintclass']),
  }
}
