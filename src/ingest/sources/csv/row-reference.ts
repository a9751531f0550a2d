import { type AuthorNames, noAuthors } from '../bibliography/author.ts'
import { authorsInCell } from '../bibliography/author-cell.ts'
import type { WorkKind } from '../bibliography/container-venue.ts'
import { keywordsIn, noReference, type Reference } from '../bibliography/reference.ts'
import { workOfWord } from '../bibliography/work-word.ts'
import type { ColumnRole, Columns } from './column.ts'

/** The first cell of a role that says something; null where none does. */
export const cellOf = (cells: readonly string[], columns: Columns, role: ColumnRole): string | null => {
  for (const at of columns.get(role) ?? []) {
    const cell = cells[at]?.trim() ?? ''
    if (cell !== '' && !/^(?:nan|null|none|n\/a|-|\[no author name available\]|\[no title available\])$/i.test(cell))
      return cell
  }
  return null
}

/** "Smith J., University X, City" of Scopus, "University X, City" of IEEE: one part an author, in the same order. */
const withAffiliations = (authors: AuthorNames, cell: string | null): AuthorNames => {
  const parts = cell?.split(/;\s*/).filter((part) => part !== '') ?? []
  if (parts.length !== authors.names.length) return authors
  const names = authors.names.map((author, index) => {
    const part = parts[index] ?? ''
    const named = /^[^,]{1,60},? (?:\p{Lu}\.[\s-]?){1,4},\s*(.+)$/u.exec(part)?.[1]
    return { ...author, affiliation: named ?? part }
  })
  return { ...authors, names }
}

const workOf = (type: string | null, journal: string | null, conference: string | null): WorkKind => {
  const said = type === null ? 'OTHER' : workOfWord(type)
  if (said !== 'OTHER') return said
  return conference !== null ? 'CONFERENCE' : journal !== null ? 'ARTICLE' : 'OTHER'
}

/** What a row states, in the terms that all these formats share. */
export const rowReference = (cells: readonly string[], columns: Columns): Reference => {
  const cell = (role: ColumnRole): string | null => cellOf(cells, columns, role)
  const journal = cell('journal')
  const conference = cell('conference')
  const printed = cell('authors')
  const people = printed === null ? noAuthors : withAffiliations(authorsInCell(printed), cell('affiliations'))
  const groups = (cell('groups') ?? '')
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '')
  const year = cell('year')
  return {
    ...noReference,
    work: workOf(cell('type'), journal, conference),
    title: cell('title') ?? '',
    authors: { ...people, names: [...people.names, ...groups.map((name) => ({ name, group: true }))] },
    container: journal ?? conference ?? cell('venue'),
    issuer: cell('issuer'),
    // Spreadsheets write "2020.0" where a column once held a gap.
    date: year?.replace(/^(\d{4})\.0+$/, '$1') ?? null,
    month: cell('month'),
    said: [cell('status') ?? '', year ?? ''],
    doi: cell('doi'),
    eprint: cell('arxiv'),
    links: [cell('link') ?? ''],
    keywords: keywordsIn(cell('keywords') ?? ''),
  }
}
