import type { ReadEntry } from './segmentation.ts'

/** Names that come again in the lists of authors of a document's entries. */
export interface KnownNames {
  /** The most frequent ones first. */
  readonly names: readonly string[]
  readonly has: (name: string) => boolean
  /** True for what several entries name as their venue. */
  readonly isVenue: (title: string) => boolean
}

/** A document about which nothing is known yet. */
export const noNames: KnownNames = { names: [], has: () => false, isVenue: () => false }

const mostNames = 40
const fewest = 2

/** The name as it is compared: without marks, points and the blanks between initials. */
const keyOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{M}]+/gu, ' ')
    .trim()

/** A name that is printed in one piece, so that it can be looked for in a text. */
const isSearchable = (name: string): boolean =>
  (name.length > 4 || /^\p{Script=Han}{2,4}$/u.test(name)) && name.length < 40 && !/[\d()[\]]/.test(name)

/** The names that stand in several entries' lists of authors: each of them shows where people are named. */
export const knownNamesOf = (entries: readonly ReadEntry[]): KnownNames => {
  const counts = new Map<string, number>()
  const keys = new Map<string, number>()
  const venues = new Map<string, number>()
  for (const { paper, work } of entries) {
    if (!work || paper === null) continue
    for (const venue of [paper.facts.venue?.name, paper.facts.venue?.acronym])
      if (venue != null) venues.set(keyOf(venue), (venues.get(keyOf(venue)) ?? 0) + 1)
    if (paper.authors.length < 2) continue
    for (const { name } of paper.authors) {
      if (!isSearchable(name) || name.split(' ').length > 4) continue
      counts.set(name, (counts.get(name) ?? 0) + 1)
      keys.set(keyOf(name), (keys.get(keyOf(name)) ?? 0) + 1)
    }
  }
  const names = [...counts]
    .filter(([name]) => (keys.get(keyOf(name)) ?? 0) >= fewest)
    .sort((left, right) => right[1] - left[1] || (left[0] < right[0] ? -1 : 1))
    .slice(0, mostNames)
    .map(([name]) => name)
  return {
    names,
    has: (name) => (keys.get(keyOf(name)) ?? 0) >= fewest,
    isVenue: (title) => (venues.get(keyOf(title)) ?? 0) >= fewest,
  }
}

/** How many of the known names a text holds, as whole words. */
export const namesWithin = (text: string, known: KnownNames): readonly string[] =>
  known.names.filter((name) => {
    const at = text.indexOf(name)
    return (
      at >= 0 && !/[\p{L}]/u.test(text[at + name.length] ?? ' ') && !/[\p{Script=Latin}]/u.test(text[at - 1] ?? ' ')
    )
  })
