import { isCommonWord } from '../field/common-words.ts'
import { isLinkWords } from '../field/remarks.ts'
import { beginsLikeVenue, isNameWithNumber, volumeInFrontOf } from '../field/venue-start.ts'
import { authorListAt } from '../people/author-list.ts'
import { isPersonName } from '../people/person-name.ts'
import { type KnownNames, namesWithin } from './known-names.ts'
import type { LogicalLine } from './logical-line.ts'
import { isCutOut, saysNoTitle } from './no-title.ts'
import type { ReadEntry } from './segmentation.ts'
import { isTitleLine } from './title-line.ts'

/** True for a "title" that is the name of a venue with its numbers. */
export const isVenueTitle = (title: string): boolean =>
  beginsLikeVenue(title) ||
  (isNameWithNumber(title) && /\b(?:19|20)\d\d\)?$/.test(title)) ||
  /^[A-Z]{3,10},\s/.test(title)

/** "Nell LA", "L. Luo", "[SCI] L. Luo", "Cooper, M.J": a surname and initials, and nothing else. */
const isBareName = (title: string): boolean => {
  const plain = title
    .replace(/^\[[^\]]{1,12}\]\s*/, '')
    .replace(/[*†‡§#]+/g, '')
    .trim()
  return (
    /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?,? \p{Lu}{1,3}$/u.test(plain) ||
    /^\p{Lu}[\p{L}'’-]+, (?:\p{Lu}\.[ -]?){0,3}\p{Lu}\.?$/u.test(plain) ||
    /^(?:\p{Lu}\.[ -]?){1,3}\p{Lu}[\p{L}'’-]+$/u.test(plain)
  )
}

/** True for a title that is more likely a part of something else. */
export const isDoubtful = (title: string, marked = false): boolean => {
  if (/^(?:\p{Ll}{2,} |and |&|[)\],;、，@=])/u.test(title) && !/^\p{Ll}[\p{L}\d]*(?:: |\p{Lu})/u.test(title))
    return true
  if (/^(?:I|We|My|Our|Here|You|These|Please|Below|This page) \p{Ll}/u.test(title)) return true
  if (/^with \p{Lu}|\.pdf$/iu.test(title)) return true
  if (isLinkWords(title) || (marked ? beginsLikeVenue(title) : isVenueTitle(title)) || isBareName(title)) return true
  if (/^\p{Lu}{1,3}, \p{Lu}[\p{L}-]+ \p{Lu}{1,3}(?:,|$)/u.test(title)) return true
  if (/^(?:19|20)\d\d[.;]\s|^\d+\s?[(:;]\s?\d/.test(title)) return true
  if (title.length > 300 || (title.match(/[.。]\s?(?=\p{Lu}|\p{Script=Han})/gu) ?? []).length > 1) return true
  const open = (title.match(/[(（]/g) ?? []).length
  if (open !== (title.match(/[)）]/g) ?? []).length) return true
  const people = authorListAt(title, 0)
  return people !== null && people.end >= title.length - 1 && (people.authors.length > 1 || people.strength > 1)
}

/** "Am J Surg" where the text goes on with ". 2016;211(5)": a short name in front of volume and pages is a venue. */
const isBeforeVolume = (title: string, text: string): boolean => {
  if (title.length > 50 || title.split(' ').length > 6) return false
  const at = text.indexOf(title)
  if (at < 0 || !/^(?:\p{Lu}\S*|of|and|the|in|for|&)(?: (?:\p{Lu}\S*|of|and|the|in|for|&))*$/u.test(title)) return false
  const behind = text.slice(at + title.length, at + title.length + 300)
  if (volumeInFrontOf(behind.replace(/^[\s.,_*]{0,4}/, '')) !== '') return false
  return /^[\s.,_*]{0,4}(?:(?:19|20)\d\d\s?;|(?:vol\.? ?)?\d{1,4}\s?(?:\(\d|[:,]\s?\d))/i.test(behind.slice(0, 20))
}

/** A "name" that goes on behind the end of a sentence: people and venue were taken for one. */
const isRunOver = (name: string): boolean =>
  /\p{L}{2}\. \p{L}/u.test(name.replace(/\b(?:Jr|Sr|St|Dr)\./g, '')) || name.split(/\s+/).length > 5

/** True when a line that may be a title stands on both sides of the people: one of them is the rest of another entry. */
const hasForeignTitle = (lines: readonly LogicalLine[]): boolean => {
  const people = lines.findIndex(({ role }) => role.kind === 'authors')
  if (people <= 0) return false
  const [next, ...behind] = lines.slice(people + 1)
  return (
    next?.role.kind === 'title' &&
    next.marker === null &&
    lines.slice(0, people).some(({ role }) => role.kind === 'title') &&
    behind[0]?.role.kind === 'venue'
  )
}

/** "..., Duncan Temple Lang, Peter": among full names one that a line's end cut. */
const hasHalfName = (names: readonly string[]): boolean =>
  names.length > 1 &&
  /^\p{Lu}\p{Ll}+$/u.test(names.at(-1) ?? '') &&
  names.slice(0, -1).every((name) => /\p{L} \p{L}/u.test(name))

/** "Roe, Fox and Moe, 2021": people and a year, set apart together. */
const isDatedNames = (title: string): boolean => {
  const names = /^(.{5,160}?),? \(?(?:19|20)\d\d\)?$/u.exec(title)?.[1]
  return (
    names !== undefined &&
    /,| (?:and|&) /.test(names) &&
    names.split(/, | (?:and|&) /).every((name) => /^\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]*){0,2}$/u.test(name)) &&
    !names.split(/[ ,]+/).some((word) => isCommonWord(word) && word !== 'and')
  )
}

const isLatinName = (title: string): boolean =>
  /^\p{Lu}\P{Script=Han}* \P{Script=Han}*$/u.test(title) && isPersonName(title)

/** True for an entry whose "title" is surely a name or a venue: nothing can be said of the work. */
export const isMisread = ({ entry, paper }: ReadEntry, known: KnownNames): boolean => {
  if (paper === null) return false
  const { title } = paper.facts
  if (isBareName(title) || isDatedNames(title) || known.has(title) || saysNoTitle(title)) return true
  if (!paper.marked && isCutOut(title)) return true
  // "**Tides of salt**" / "Ann Lee. Bo Fox, Cy Moe": a name, with the title on a line of its own.
  if (isLatinName(title) && entry.lines.some((line) => isTitleLine(line) && !textOf([line]).includes(title)))
    return true
  return !paper.marked && isBeforeVolume(title, textOf(entry.lines))
}

const textOf = (lines: readonly LogicalLine[]): string =>
  lines.map(({ rich }) => rich.text.slice(0, longestSearched)).join(' ')

const longestSearched = 2500

/** "How towns follow the salt, and the political" above "dissatisfaction of the coast. *Letters*": the title goes on in the next line. */
const isBrokenTitle = (lines: readonly LogicalLine[], title: string): boolean => {
  const [first, next] = lines
  return (
    first?.role.kind === 'title' &&
    next !== undefined &&
    !next.afterGap &&
    next.marker === null &&
    (next.role.kind === 'title' || (next.role.kind === 'reference' && !next.role.reference.authorsFirst)) &&
    first.rich.text.length > 50 &&
    first.rich.text.endsWith(title) &&
    /\p{L}$/u.test(first.rich.text) &&
    !isTitleLine(first) &&
    /^\p{L}/u.test(next.rich.text) &&
    !next.rich.spans.some(({ start, kind }) => start === 0 && kind !== 'link')
  )
}

/** Known names that stand outside of the entry's list of authors: its people were not found. */
const strayNames = (lines: readonly LogicalLine[], authors: readonly string[], known: KnownNames): number => {
  if (known.names.length === 0) return 0
  const text = lines
    .filter(({ role }) => role.kind !== 'prose')
    .map(({ rich }) => rich.text.slice(0, longestSearched))
    .join('\n')
  const taken = authors.join('\n')
  return namesWithin(text, known).filter((name) => !taken.includes(name)).length
}

/** How well an entry reads as one work; below zero for what was surely cut wrongly. */
export const worthOf = ({ entry, paper, work }: ReadEntry, known: KnownNames): number => {
  const count = (kind: string): number => entry.lines.filter((line) => line.role.kind === kind).length
  const people = entry.lines.filter((line) => line.role.kind === 'authors' && line.role.line.list.authors.length > 1)
  const titles = entry.lines.filter(isTitleLine).length
  if (paper === null || !work) return -0.5 * Math.min(3, count('reference') + people.length + titles)
  const { facts, authors, marked } = paper
  // A line where the titles of the list stand is one, though a meeting may be called so too.
  const placed = isVenueTitle(facts.title) && entry.lines.some(({ role }) => role.kind === 'title' && role.placed)
  let worth = 0.4
  if (authors.length > 0) worth += 0.4
  if (facts.venue !== null || facts.doi !== null || facts.arxivId !== null) worth += 0.2
  if (facts.year !== null) worth += 0.1
  if (marked) worth += 0.1
  if (isBeforeVolume(facts.title, textOf(entry.lines))) worth -= 1.4
  else if ((isDoubtful(facts.title, marked) && !placed) || known.has(facts.title) || known.isVenue(facts.title))
    worth -= 1.4
  worth -= 0.8 * Math.max(0, people.length - 1)
  worth -= 0.8 * Math.max(0, count('reference') - 1)
  worth -= 0.6 * Math.max(0, titles - 1)
  if (hasForeignTitle(entry.lines)) worth -= 0.8
  if (authors.some(({ name }) => isRunOver(name))) worth -= 0.6
  if (isBrokenTitle(entry.lines, facts.title)) worth -= 0.4
  if (hasHalfName(authors.map(({ name }) => name)) || /^\p{Lu}[\p{L}’'-]+$/u.test(facts.title)) worth -= 0.4
  if (namesWithin(facts.title, known).length > 1) worth -= 0.8
  worth -=
    0.3 *
    Math.min(
      3,
      strayNames(
        entry.lines,
        authors.map(({ name }) => name),
        known,
      ),
    )
  return worth
}
