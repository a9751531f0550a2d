import { type AuthorName, type AuthorNames, isRest } from '../bibliography/author.ts'
import type { WorkKind } from '../bibliography/container-venue.ts'
import { keywordsIn, noReference, type Reference } from '../bibliography/reference.ts'
import { itemsOf, type Json, type JsonObject, memberOf } from '../json/json-value.ts'
import { authorName } from './name.ts'

/** What the types of CSL are; others are OTHER. */
const kinds: ReadonlyMap<string, WorkKind> = new Map([
  ['article-journal', 'ARTICLE'],
  ['article-magazine', 'ARTICLE'],
  ['article-newspaper', 'ARTICLE'],
  ['journal-article', 'ARTICLE'],
  ['review', 'ARTICLE'],
  ['review-book', 'ARTICLE'],
  ['article', 'PREPRINT'],
  ['posted-content', 'PREPRINT'],
  ['paper-conference', 'CONFERENCE'],
  ['proceedings-article', 'CONFERENCE'],
  ['chapter', 'CHAPTER'],
  ['book-chapter', 'CHAPTER'],
  ['entry-encyclopedia', 'CHAPTER'],
  ['entry-dictionary', 'CHAPTER'],
  ['book', 'BOOK'],
  ['monograph', 'BOOK'],
  ['thesis', 'THESIS'],
  ['dissertation', 'THESIS'],
  ['report', 'REPORT'],
  ['manuscript', 'MANUSCRIPT'],
  ['speech', 'MANUSCRIPT'],
])

/** The first of these members that says something, as text; a list counts by its first item. */
export const textOf = (item: Json, ...names: readonly string[]): string | null => {
  for (const name of names) {
    const value = itemsOf(memberOf(item, name))[0]
    if (typeof value === 'string' && value.trim() !== '') return value
    if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value)
  }
  return null
}

const datePart = (part: Json | undefined): string | null => {
  const text = typeof part === 'number' ? String(part) : typeof part === 'string' ? part.trim() : ''
  return /^\d{1,4}$/.test(text) ? text : null
}

/** "2011-5-25" of `date-parts`, or the date as text; null for `[[null]]`. */
export const dateOf = (date: Json): string | null => {
  if (typeof date === 'string') return date
  const [year, month] = itemsOf(itemsOf(memberOf(date, 'date-parts'))[0])
  const shownYear = datePart(year)
  const shownMonth = datePart(month)
  if (shownYear !== null) return shownMonth === null ? shownYear : `${shownYear}-${shownMonth}`
  return textOf(date, 'raw', 'literal', 'year')
}

const authorsOf = (item: JsonObject): AuthorNames => {
  const names: AuthorName[] = []
  let complete = true
  for (const printed of itemsOf(memberOf(item, 'author'))) {
    const name = authorName(printed)
    if (name === null) continue
    if (isRest(name.name)) complete = false
    else names.push(name)
  }
  return { names, complete }
}

const keywordsOf = (item: JsonObject): readonly string[] =>
  [...itemsOf(memberOf(item, 'keyword')), ...itemsOf(memberOf(item, 'categories'))].flatMap((word) =>
    typeof word === 'string' ? keywordsIn(word) : [],
  )

/** What an item of CSL states, in the terms that all these formats share. */
export const itemReference = (item: JsonObject): Reference => {
  const work = kinds.get(textOf(item, 'type') ?? '') ?? 'OTHER'
  const archive = textOf(item, 'archive', 'publisher') ?? ''
  const inContainer = textOf(item, 'container-title')
  const isArxiv = /arxiv/i.test(archive)
  // Zotero calls preprints articles; an "article" in a journal is one of the journal.
  const container =
    inContainer ?? (work === 'CONFERENCE' ? textOf(item, 'event-title', 'event', 'collection-title') : null)
  return {
    ...noReference,
    work: work === 'PREPRINT' && container !== null && !isArxiv ? 'ARTICLE' : work,
    title: textOf(item, 'title') ?? '',
    authors: authorsOf(item),
    container: container ?? (work === 'PREPRINT' ? archive : null),
    issuer: textOf(item, 'publisher'),
    date:
      ['issued', 'submitted', 'event-date'].map((name) => dateOf(memberOf(item, name))).find((date) => date !== null) ??
      null,
    said: ['status', 'note'].map((name) => textOf(item, name) ?? ''),
    doi: textOf(item, 'DOI', 'doi'),
    eprint: isArxiv ? textOf(item, 'number', 'archive_location', 'archive-location') : null,
    links: [textOf(item, 'URL') ?? ''],
    keywords: keywordsOf(item),
  }
}
