import { cleanTitle, trailingYear } from '../field/clean-title.ts'
import { yearsIn } from '../field/date.ts'
import { type FrontLabel, frontLabelOf, noLabel } from '../field/label.ts'
import { quotedAt } from '../field/quotation.ts'
import { isLinkWords, isRanked, withoutRemarks } from '../field/remarks.ts'
import { titleBeforeSlant } from '../field/slanted-place.ts'
import { statusOf } from '../field/status.ts'
import { titleEnd, titleSpanAt } from '../field/title.ts'
import { wholeTitle } from '../field/title-place.ts'
import { isTitleRemark } from '../field/title-remark.ts'
import { venueKindOf, venueLabelOf } from '../field/venue.ts'
import { beginsLikeVenue, isNameWithNumber } from '../field/venue-start.ts'
import { endsWithYear, hasVolume } from '../field/volume.ts'
import type { AuthorList } from '../people/author-list.ts'
import { companyInHan } from '../people/company-in-han.ts'
import { withWord } from '../people/company-words.ts'
import { headedMark } from '../section/headed-work.ts'
import { isHeading } from '../text/piece.ts'
import { joinRich, type Rich } from '../text/rich-text.ts'
import { asOneTitle, linesOfTitle, wholeSpan } from './lines-of-title.ts'
import type { LogicalLine } from './logical-line.ts'
import { type Reference, referenceOf } from './reference.ts'

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

/** The title of a line that is not a whole reference, and what else the line holds. */
const titleOfLine = (
  rich: Rich,
): { readonly title: string; readonly rest: string; readonly label: FrontLabel; readonly marked: boolean } => {
  const { label, at } = frontLabelOf(rich)
  const text = rich.text
  const quoted = quotedAt(text, at)
  const span = quoted === null ? titleSpanAt(rich, at) : null
  const whole = quoted === null ? null : wholeTitle(rich, at, quoted)
  if (whole !== null)
    return {
      title: cleanTitle(text.slice(whole.start, whole.end)),
      rest: text.slice(whole.afterwards),
      label,
      marked: false,
    }
  if (quoted !== null)
    return {
      title: cleanTitle(text.slice(quoted.start, quoted.end)),
      rest: text.slice(quoted.afterwards),
      label,
      marked: true,
    }
  if (span !== null && venueLabelOf(text.slice(span.start, span.end)) === null) {
    const title = cleanTitle(text.slice(span.start, span.end))
    const dated = trailingYear(title)
    const rest = text.slice(span.end)
    return dated === null
      ? { title, rest, label, marked: true }
      : { title: dated.title, rest: `${rest} (${dated.year})`.trim(), label, marked: true }
  }
  const slanted = titleBeforeSlant(rich, at)
  if (slanted !== null)
    return { title: cleanTitle(text.slice(at, slanted.end)), rest: text.slice(slanted.next), label, marked: false }
  const { end, afterwards } = titleEnd(
    rich,
    at,
    (yearsIn(text.slice(at)).length > 0 && (hasVolume(text) || endsWithYear(text))) || isRanked(text),
  )
  // The rest of a title line is a venue or links; words of any other kind belong to the title.
  const rest = text.slice(afterwards)
  const other = withoutRemarks(rest)
    .replace(/^[\s,，.。;；:：]+/, '')
    .trim()
  if (other !== '' && !isVenueText(other)) {
    const link = linkWordsIn(rich, at)
    return link === null
      ? { title: cleanTitle(text.slice(at)), rest: '', label, marked: false }
      : { title: cleanTitle(text.slice(at, link.start)), rest: text.slice(link.end), label, marked: false }
  }
  return { title: cleanTitle(text.slice(at, end)), rest, label, marked: false }
}

/** "Title (link) (review)": the first link whose words only say where it leads, with the bracket around it. */
const linkWordsIn = ({ text, spans }: Rich, from: number): { readonly start: number; readonly end: number } | null => {
  const links = spans.filter(
    ({ kind, start, end }) => kind === 'link' && start > from + 8 && isLinkWords(text.slice(start, end)),
  )
  const [first] = [...links].sort((left, right) => left.start - right.start)
  if (first === undefined) return null
  const bracket = /[([]\s?$/.exec(text.slice(0, first.start))
  return { start: bracket?.index ?? first.start, end: first.end }
}

/** Behind a title's first sentence only what surely is a venue, a date or a state does not belong to it. */
const isVenueText = (text: string): boolean =>
  beginsLikeVenue(text) ||
  isNameWithNumber(text) ||
  isLinkWords(text) ||
  isTitleRemark(text) ||
  yearsIn(text).length > 0 ||
  (statusOf(text).status !== 'UNKNOWN' && text.length < 120) ||
  !/\p{L}{2}.*\s\p{L}{2}|\p{Script=Han}{8}/u.test(text)

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
  if (whole !== undefined && whole.role.kind === 'reference') {
    // Lines before a reference that hold no label are the beginning of its title, broken off.
    return partsOfReference(whole.role.reference, others([whole]))
  }
  // "Keywords: ...", "Topic: ...", and nothing that is said of: the work's title stands elsewhere.
  const told = content.every(({ role }) => ['prose', 'links', 'label', 'venue'].includes(role.kind))
  if (content.length > 1 && told && content.some(({ role }) => role.kind === 'prose')) return null
  // What a summary says of people is not who wrote the work above it, and a heading is its whole title.
  const headed = content[0]?.marker?.family === headedMark
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
  const title = titleOfLine(titleLine.rich)
  return {
    title: title.title,
    list: null,
    body: titleLine.rich,
    affiliation: null,
    gaps: [title.rest, ...textsOf(others([titleLine]))].filter((gap) => gap.trim() !== ''),
    venueGaps: [title.rest, ...textsOf(others([titleLine]).filter(mayNameVenue))].filter((gap) => gap.trim() !== ''),
    label: title.label,
    year: null,
    marked: title.marked,
    companions: false,
  }
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
