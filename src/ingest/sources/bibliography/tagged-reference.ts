import { type AuthorName, type AuthorNames, isRest } from './author.ts'
import { authorsInCell } from './author-cell.ts'
import type { WorkKind } from './container-venue.ts'
import { keywordsIn, noReference, type Reference, yearOf } from './reference.ts'
import type { TaggedEntry } from './tagged-entry.ts'

/** Which tags of a dialect say what, the first that says something first. */
export interface TagTable {
  readonly work: (entry: TaggedEntry) => WorkKind
  readonly title: readonly string[]
  /** Tags of whole names; where the first has any, the others are shorter forms of the same. */
  readonly authors: readonly string[]
  readonly groups: readonly string[]
  readonly container: readonly string[]
  readonly issuer: readonly string[]
  readonly date: readonly string[]
  readonly said: readonly string[]
  readonly doi: readonly string[]
  readonly links: readonly string[]
  readonly keywords: readonly string[]
  readonly key: readonly string[]
  /** True where all values of all author tags are different people. */
  readonly authorsAddUp: boolean
}

/** The first value of these tags; null where none has any. */
export const firstValue = (entry: TaggedEntry, tags: readonly string[]): string | null => {
  for (const tag of tags) {
    const value = entry.values.get(tag)?.[0]
    if (value !== undefined) return value
  }
  return null
}

const allOf = (entry: TaggedEntry, tags: readonly string[]): readonly string[] =>
  tags.flatMap((tag) => entry.values.get(tag) ?? [])

const authorsOf = (entry: TaggedEntry, table: TagTable): AuthorNames => {
  const whole = table.authors.find((tag) => entry.values.has(tag))
  const values = table.authorsAddUp ? allOf(entry, table.authors) : whole === undefined ? [] : allOf(entry, [whole])
  const names: AuthorName[] = []
  let complete = true
  for (const value of values) {
    const cell = authorsInCell(value)
    for (const name of cell.names) names.push(name)
    complete &&= cell.complete && !isRest(value)
  }
  for (const group of allOf(entry, table.groups)) {
    for (const name of group.split(/[\n;]/)) if (name.trim() !== '') names.push({ name: name.trim(), group: true })
  }
  return { names, complete }
}

const oneLine = (value: string | null): string | null => (value === null ? null : value.replaceAll('\n', ' '))

/** What an entry states by its tags, in the terms that all these formats share. */
export const taggedReference = (entry: TaggedEntry, table: TagTable): Reference => {
  const dates = allOf(entry, table.date)
  const date = dates.find((text) => yearOf(text) !== null) ?? dates[0] ?? null
  return {
    ...noReference,
    work: table.work(entry),
    title: oneLine(firstValue(entry, table.title)) ?? '',
    authors: authorsOf(entry, table),
    container: oneLine(firstValue(entry, table.container)),
    issuer: oneLine(firstValue(entry, table.issuer)),
    date,
    month: dates.filter((text) => text !== date && yearOf(text) === (date === null ? null : yearOf(date)))[0] ?? null,
    said: [...allOf(entry, table.said), date ?? ''],
    doi:
      allOf(entry, table.doi)
        .find((text) => /10\.\d{4}/.test(text))
        ?.replace(/\s*\[doi\]$/i, '') ?? null,
    eprint: null,
    links: allOf(entry, table.links).slice(0, 8),
    keywords: allOf(entry, table.keywords).flatMap((value) => keywordsIn(value)),
  }
}
