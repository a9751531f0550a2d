import { yearsIn } from '../field/date.ts'
import { type FrontLabel, noLabel } from '../field/label.ts'
import { venueKindOf } from '../field/venue.ts'
import { isEditedBy } from '../field/venue-start.ts'
import type { AuthorList } from '../people/author-list.ts'
import { companyInHan } from '../people/company-in-han.ts'
import { withWord } from '../people/company-words.ts'
import { headedMark } from '../section/headed-work.ts'
import { isHeading } from '../text/piece.ts'
import { joinRich, type Rich } from '../text/rich-text.ts'
import { asOneTitle, linesOfTitle, wholeSpan } from './lines-of-title.ts'
import type { LogicalLine } from './logical-line.ts'
import { type Reference, referenceOf } from './reference.ts'
import { titleOfLine } from './title-of-line.ts'

/** The parts of an entry before they are judged. */
export interface Parts {
  readonly title: string
  readonly list: AuthorList | null
  readonly body: Rich
  readonly affiliation: string | null
  readonly gaps: readonly string[]
  /** Those gaps that may name a venue and a year: no remarks, no summaries. */
  readonly venueGaps: readonly string[]
  readonly label: FrontLabel
  readonly year: number | null
  readonly marked: boolean
  readonly companions: boolean
}

const partsOfReference = (reference: Reference, others: readonly LogicalLine[]): Parts => ({
  title: reference.title,
  list: reference.authors,
  body: reference.body,
  affiliation: null,
  gaps: [...reference.gaps, ...textsOf(others)],
  venueGaps: [...reference.gaps, ...textsOf(others.filter(mayNameVenue))],
  label: reference.label,
  year: reference.year,
  marked: reference.marked,
  companions: reference.companions,
})

const textsOf = (lines: readonly LogicalLine[]): readonly string[] => lines.map((line) => line.rich.text.slice(0, 4000))

/** Lines that say where a work appeared: those that look so, and short ones in capitals as names of journals are. */
const mayNameVenue = (line: LogicalLine): boolean => {
  if (line.role.kind === 'venue') return true
  const { text } = line.rich
  if (line.role.kind !== 'title' && line.role.kind !== 'authors') return false
  if (text.length <= 160 && venueKindOf(text) !== 'UNKNOWN') return true
  const words = text.split(' ')
  // A line in bold letters below a title is another one.
  if (wholeSpan(line) === 'bold') return false
  if (/^[\p{Script=Han}（）()]{2,24}$/u.test(text)) return true
  if (line.role.kind === 'title' && text.length < 160 && yearsIn(text).length > 0) return true
  return (
    text.length <= 80 &&
    words.length <= 9 &&
    words.every((word) => /^(?:\p{Lu}|of|and|the|on|in|for|&|\d|\()/u.test(word)) &&
    !/^(?:Used|Featured|Best|Oral|Code|Paper|Project|Selected|Award|Won|Media|Cited)\b/.test(text)
  )
}

/** Running text about a work: nothing in it tells where the work appeared or how far it is. */
const isSummary = ({ role, rich }: LogicalLine): boolean => role.kind === 'prose' && rich.text.length > 160

/** "joint work with Ann Lee", "mit Bo Fox". */
const beginsWithCompany = new RegExp(
  `^\\s*(?:[(（][^()（）]{1,20}[)）]\\s?[–—-]?\\s?)?[([]?\\s?(?:[\\p{L}-]+ ){0,3}[([]?${withWord}\\s`,
  'iu',
)

/** "Harbouria Tidalis, 2014" on a line of its own: a venue whose name a person might have. */
const isNamedLikePerson = ({ authors: [only, ...others] }: AuthorList, lines: readonly LogicalLine[]): boolean =>
  others.length === 0 &&
  lines.some(({ role, rich }) => role.kind === 'venue' && only !== undefined && rich.text.startsWith(only.name))

/** "A title" above "Salt Letters, 2019, 3: 1-9. With Bo Fox": the line of the venue, which names people too, is no part of the title. */
const endedAtVenue = (reference: Reference, [first, second]: readonly LogicalLine[]): Reference => {
  const { authors, authorsFirst, body } = reference
  if (
    first?.role.kind !== 'title' ||
    isHeading(first) ||
    second?.role.kind !== 'venue' ||
    authorsFirst ||
    authors === null
  )
    return reference
  const { length } = first.rich.text
  if (authors.start <= length) return reference
  const { title, rest, marked } = titleOfLine(first.rich)
  const venue = body.text
    .slice(length, authors.start)
    .replace(/[\s(（–—-]*(?:\b(?:joint(?:ly)? )?with|合作者[：:]|与)?\s*$/iu, '')
  const gaps = [rest, venue, body.text.slice(authors.end)]
    .map((gap) => gap.trim())
    .filter((gap) => /[\p{L}\d]/u.test(gap))
  return { ...reference, title, marked, gaps, place: { start: 0, end: length } }
}

/** True for a line that tells who wrote a work; one name in front of a point may be anything. */
const namesWriters = ({ role }: LogicalLine): boolean => {
  if (role.kind !== 'reference') return role.kind === 'authors'
  const { authors, authorsFirst } = role.reference
  return authors !== null && (!authorsFirst || authors.authors.length > 1 || authors.strength > 1)
}

/** "Salt-Harbour: Kontor 2014": a place that might be a person, and a year. */
const isPlaceWithYear = ({ role, rich: { text } }: LogicalLine): boolean =>
  role.kind === 'reference' && text.length < 160 && yearsIn(text).length > 0

/** "Hg. von Ann Lee und Bo Fox. Kontor 2004": what follows upon those who edited a book. */
const withoutEditors = (text: string): string =>
  isEditedBy(text) ? text.replace(/^.{0,300}?\p{Ll}{2}(?:\.\s|$)/u, '') : text

/** A title with what stands below it, where nobody is named. */
const partsOfTitle = (rich: Rich, below: readonly LogicalLine[]): Parts => {
  const { title, rest, label, marked } = titleOfLine(rich)
  const gapsIn = (lines: readonly LogicalLine[]) =>
    [rest, ...textsOf(lines).map(withoutEditors)].filter((gap) => gap.trim() !== '')
  return {
    title,
    list: null,
    body: rich,
    affiliation: null,
    gaps: gapsIn(below),
    venueGaps: gapsIn(below.filter((line) => mayNameVenue(line) || isPlaceWithYear(line))),
    label,
    year: null,
    marked,
    companions: false,
  }
}

/** What the lines of an entry hold; null when there is nothing like a title. */
export const partsOf = (lines: readonly LogicalLine[]): Parts | null => {
  const content = lines.filter((line) => !['legend', 'stamp'].includes(line.role.kind))
  const people = content.findIndex((line) => line.role.kind === 'authors')
  const whole = content.find((line) => line.role.kind === 'reference')
  const others = (except: readonly LogicalLine[]) =>
    content.filter(
      (line) => !except.includes(line) && line.role.kind !== 'label' && line.role.kind !== 'links' && !isSummary(line),
    )
  const peopleLine = content[people]
  if (peopleLine !== undefined && peopleLine.role.kind === 'authors') {
    const before = content
      .slice(0, people)
      .filter((line) => line.role.kind === 'title' || line.role.kind === 'reference' || line.role.kind === 'prose')
    const after = content
      .slice(people + 1)
      .filter((line) => line.role.kind === 'title' || line.role.kind === 'reference')
    const running = before.length > 0 && before.every(({ role }) => role.kind === 'prose') && after.length > 0
    const titleLines = before.length > 0 && !running ? before : after.slice(0, 1)
    const heading =
      !running &&
      before.length > 1 &&
      before.every((line) => line.role.kind === 'title') &&
      before.every((line, index) => index === 0 || !line.afterGap)
    const ownLines = titleLines[0] === undefined ? [] : linesOfTitle(titleLines[0], content)
    const chosen = heading
      ? joinRich(
          before.map((line) => line.rich),
          ' ',
        )
      : (asOneTitle(ownLines) ?? content.find((line) => line !== peopleLine && line.role.kind === 'venue')?.rich)
    if (chosen === undefined) return null
    const used = heading ? before : ownLines
    const title = titleOfLine(chosen)
    const rest =
      used.length === 0
        ? content.filter((line) => line !== peopleLine && line.rich !== chosen)
        : others([peopleLine, ...used])
    const { line } = peopleLine.role
    return {
      title: title.title,
      list: line.list,
      body: peopleLine.rich,
      affiliation: line.affiliation,
      gaps: [title.rest, line.rest, ...textsOf(rest)].filter((gap) => gap.trim() !== ''),
      venueGaps: [title.rest, line.rest, ...textsOf(rest.filter(mayNameVenue))].filter((gap) => gap.trim() !== ''),
      label: mergedLabels([line.label, title.label]),
      year: null,
      marked: title.marked,
      companions:
        beginsWithCompany.test(peopleLine.rich.text.slice(0, 60)) || companyInHan(peopleLine.rich.text, 0) !== null,
    }
  }
  const headed = content[0]?.marker?.family === headedMark
  if (headed && content.length > 1 && !content.some(namesWriters)) {
    const [title] = content
    if (title !== undefined) return partsOfTitle(title.rich, others([title]))
  }
  if (whole !== undefined && whole.role.kind === 'reference') {
    // Lines before a reference that hold no label are the beginning of its title, broken off.
    return partsOfReference(whole.role.reference, others([whole]))
  }
  // "Keywords: ...", "Topic: ...", and nothing that is said of: the work's title stands elsewhere.
  const told = content.every(({ role }) => ['prose', 'links', 'label', 'venue'].includes(role.kind))
  if (content.length > 1 && told && content.some(({ role }) => role.kind === 'prose')) return null
  // What a summary says of people is not who wrote the work above it, and a heading is its whole title.
  const spoken = content.filter(
    (line) => line.role.kind !== 'label' && line.role.kind !== 'links' && !(headed && isSummary(line)),
  )
  const joined = joinRich(
    spoken.map((line) => line.rich),
    ' ',
  )
  if (joined.text === '') return null
  const reference = referenceOf(joined)
  if (reference === null) return null
  if (reference.authors !== null && !(headed && spoken.length === 1) && !isNamedLikePerson(reference.authors, spoken))
    return partsOfReference(endedAtVenue(reference, spoken), [])
  const titleLine = content.find((line) => line.role.kind === 'title')
  if (titleLine === undefined) return partsOfReference(reference, [])
  return partsOfTitle(titleLine.rich, others([titleLine]))
}

/** All labels of an entry as one. */
export const mergedLabels = (labels: readonly FrontLabel[]): FrontLabel =>
  labels.reduce(
    (left, right) => ({
      acronym:
        left.acronym === null
          ? right.acronym
          : right.acronym === null || left.acronym === right.acronym
            ? left.acronym
            : `${left.acronym} ${right.acronym}`,
      year: left.year ?? right.year,
      status: left.status ?? right.status,
      text: [left.text, right.text].filter((text) => text !== '').join(' '),
    }),
    noLabel,
  )
