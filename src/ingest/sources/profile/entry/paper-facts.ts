import type { PaperFacts, PaperStatus, PrintedAuthor, PrintedVenue } from '../../../../model/record.ts'
import { yearBehindComma } from '../field/clean-title.ts'
import { monthIn, yearsIn } from '../field/date.ts'
import { arxivIdIn, doiIn } from '../field/identifier.ts'
import { noLabel } from '../field/label.ts'
import { venueOf } from '../field/printed-venue.ts'
import { isLinkWords, withoutRemarks } from '../field/remarks.ts'
import { isUnfinished, statusAtEnd, statusOf } from '../field/status.ts'
import { isAcronym, venueKindOf, venueLabelOf } from '../field/venue.ts'
import { hasVolume } from '../field/volume.ts'
import type { AuthorList } from '../people/author-list.ts'
import type { Legend } from '../text/legend.ts'
import type { Rich, Span } from '../text/rich-text.ts'
import { coinedTitle } from './coined-title.ts'
import { mergedLabels, partsOf } from './entry-parts.ts'
import type { PublicationEntry } from './publication-entry.ts'
import { withUnfinishedTitle } from './unfinished-title.ts'

/** What headings above an entry say of it. */
export interface EntryContext {
  readonly year: number | null
  readonly status: PaperStatus | null
  readonly unfinished: boolean
}

/** An author of an entry with what set the name apart; who the owner is gets decided for the whole document. */
export interface DraftAuthor extends Omit<PrintedAuthor, 'subject'> {
  readonly emphasis: readonly Span['kind'][]
  /** True for a link that leads nowhere, as pages mark their owner: `[Name](#)`. */
  readonly emptyLink: boolean
}

export interface DraftPaper {
  readonly facts: Omit<PaperFacts, 'authors'>
  readonly authors: readonly DraftAuthor[]
  /** True when people, a venue, a year or a mark shows that this is a work and not just a line of words. */
  readonly founded: boolean
  /** True when something set the title apart. */
  readonly marked: boolean
  /** True where the list names only those who wrote it with the owner. */
  readonly companions: boolean
}

const draftAuthors = (
  list: AuthorList,
  body: Rich,
  legend: Legend,
  affiliation: string | null,
): readonly DraftAuthor[] => {
  const spans = body.spans.filter(
    (span) => span.end > list.start && span.start < list.end && span.end - span.start < 80,
  )
  let spanAt = 0
  const sorted = [...spans].sort((left, right) => left.start - right.start)
  return list.authors.map((author, index) => {
    while (spanAt < sorted.length && (sorted[spanAt]?.end ?? 0) <= author.start) spanAt += 1
    const own: Span[] = []
    for (let at = spanAt; at < sorted.length; at += 1) {
      const span = sorted[at]
      if (span === undefined || span.start >= author.end) break
      const overlap = Math.min(span.end, author.end) - Math.max(span.start, author.start)
      if (overlap >= (author.end - author.start) * 0.6 && span.end - span.start <= (author.end - author.start) * 2 + 24)
        own.push(span)
    }
    // A mark inside of a note with words is what the words say.
    const marks = [...author.marks, ...author.notes.filter((note) => !/\p{L}/u.test(note)).join('')]
    const notes = author.notes.join(' ')
    return {
      name: author.name,
      position: author.placed ? index + 1 : null,
      group: author.group,
      equalContribution:
        marks.some((mark) => legend.equal.includes(mark)) || /equal|co-?first|共同一作|同等贡献/i.test(notes),
      corresponding: marks.some((mark) => legend.corresponding.includes(mark)) || /correspond|通讯|通信/i.test(notes),
      affiliation: index === list.authors.length - 1 ? affiliation : null,
      emphasis: own.map((span) => span.kind),
      emptyLink: own.some((span) => span.kind === 'link' && (span.href === '#' || span.href === '')),
    }
  })
}

/** What one entry says; null when it holds nothing like a title. */
export const draftPaperOf = (entry: PublicationEntry, context: EntryContext, legend: Legend): DraftPaper | null => {
  const printed = partsOf(entry.lines)
  const parts = printed === null || !context.unfinished ? printed : withUnfinishedTitle(printed)
  if (parts === null || parts.title.length < 3 || parts.title.length > 600) return null
  const stampLine = entry.lines.find((line) => line.role.kind === 'stamp')
  const stamp = stampLine?.role.kind === 'stamp' ? stampLine.role.stamp : null
  const gapVenue = venueFrom(stampLine === undefined ? parts.venueGaps.slice(0, 12) : [])
  const coined = gapVenue === null ? null : coinedTitle(parts)
  const label = mergedLabels([
    ...entry.lines.flatMap((line) => (line.role.kind === 'label' ? [line.role.label] : [])),
    coined === null ? parts.label : noLabel,
  ])
  const gaps = stamp === null ? parts.gaps.slice(0, 12) : []
  const said = gaps.map((gap) => withoutRemarks(gap)).join(' \n ')
  const known = statusOf(`${label.text} \n ${said}`)
  const printedStatus = known.status === 'UNKNOWN' ? statusAtEnd(gaps) : known
  const venueGaps = stamp === null ? parts.venueGaps.slice(0, 12) : []
  const submitted =
    printedStatus.status === 'SUBMITTED' ||
    label.status === 'SUBMITTED' ||
    (context.status === 'SUBMITTED' && label.acronym === null && printedStatus.status === 'UNKNOWN')
  const labelVenue: PrintedVenue | null =
    label.acronym === null
      ? null
      : isAcronym(label.acronym) || venueLabelOf(`${label.acronym} 2000`) !== null || !label.acronym.includes(' ')
        ? { name: null, acronym: label.acronym, kind: venueKindOf(label.acronym) }
        : { name: label.acronym, acronym: null, kind: venueKindOf(label.acronym) }
  const combined = combinedVenue(labelVenue, gapVenue)
  const unfinished =
    isUnfinished(said) && combined?.acronym == null && !/journal|proceedings|transactions/i.test(combined?.name ?? '')
  const venue = submitted || unfinished ? null : combined
  const repository = venue?.kind === 'REPOSITORY'
  const preprintSaid =
    printedStatus.status === 'PREPRINT' ||
    label.status === 'PREPRINT' ||
    gaps.some((gap) => /[[(]\s?preprint\s?[\])]/i.test(gap))
  const everything = entry.lines.map((line) => line.rich.text.slice(0, 3000)).join('\n')
  const links = entry.lines
    .flatMap((line) => line.rich.spans.flatMap((span) => (span.href === null ? [] : [span.href])))
    .join(' ')
  const arxivId = arxivIdIn(`${everything} ${links}`)
  const doi = doiIn(`${everything} ${links}`)
  const status: PaperStatus = submitted
    ? 'SUBMITTED'
    : printedStatus.status === 'ACCEPTED' ||
        label.status === 'ACCEPTED' ||
        (context.status === 'ACCEPTED' && venue !== null)
      ? 'ACCEPTED'
      : venue !== null && !repository
        ? 'PUBLISHED'
        : repository || preprintSaid || stamp !== null || context.status === 'PREPRINT'
          ? 'PREPRINT'
          : (context.status ??
            (arxivId !== null && printedStatus.status === 'UNKNOWN' && !unfinished ? 'PREPRINT' : 'UNKNOWN'))
  const target = submitted ? (printedStatus.submittedTo ?? combined?.acronym ?? combined?.name ?? null) : null
  const yearText =
    submitted && printedStatus.submittedTo !== null
      ? venueGaps.map((gap) => gap.replaceAll(printedStatus.submittedTo ?? '', ' '))
      : venueGaps
  const years = yearText.flatMap((gap) => yearsIn(gap))
  const beside = years.length > 1 ? yearOfVolume(yearText) : null
  const explicit = submitted ? years.filter(({ year }) => yearText.some((gap) => gap.includes(String(year)))) : years
  const printedYear = parts.year ?? label.year ?? beside ?? explicit[0]?.year ?? null
  // "A title, 2013, Journal, 34": nothing else says when.
  const dated = coined === null && printedYear === null && venue !== null ? yearBehindComma(parts.title) : null
  const year = stamp !== null ? null : (printedYear ?? dated?.year ?? context.year)
  const authors = parts.list === null ? [] : draftAuthors(parts.list, parts.body, legend, parts.affiliation)
  return {
    authors: parts.companions ? authors.map((author) => ({ ...author, position: null })) : authors,
    companions: parts.companions,
    marked: parts.marked,
    facts: {
      title: coined ?? dated?.title ?? parts.title,
      authorsComplete: parts.list?.complete ?? false,
      venue,
      year: submitted && label.year !== null && explicit.length === 0 ? context.year : year,
      month: stamp === null && year !== null ? monthIn(yearText.join(' \n ')) : null,
      posted: stamp?.posted ?? null,
      status,
      submittedTo: target,
      doi,
      arxivId,
      topics: stamp === null ? [] : [{ name: stamp.category, scheme: 'ARXIV' }],
    },
    founded:
      authors.length > 0 ||
      stamp !== null ||
      isLinkedToText(entry) ||
      arxivId !== null ||
      doi !== null ||
      (parts.marked && (venue !== null || year !== null || isUnfinished(said) || context.unfinished)) ||
      (context.unfinished && (isTitleAlone(entry) || parts.gaps.some(isState))) ||
      printedStatus.status === 'SUBMITTED' ||
      printedStatus.status === 'ACCEPTED' ||
      (venue !== null &&
        (years.length > 0 ||
          label.year !== null ||
          venueGaps.some((gap) => hasVolume(gap) || /^《[^《》]{2,30}》/.test(gap)))),
  }
}

/** "manuscript", "draft available": how far a work is, and nothing else. */
const isState = (text: string): boolean => text.length < 40 && isUnfinished(text)

/** An item of a list, not of a list within it, that is nothing but words enough for a title. */
const isTitleAlone = ({ lines: [first] }: PublicationEntry): boolean =>
  first !== undefined &&
  first.role.kind === 'title' &&
  first.marker !== null &&
  first.indent < 3 &&
  first.rich.text.length < 200 &&
  first.rich.text.split(/\s+/).length > 2 &&
  !/[.!?]\s\p{Lu}/u.test(first.rich.text)

/** "[A title of its own](paper.pdf)" on a line by itself: a link to the text of a work. */
const isLinkedToText = ({ lines }: PublicationEntry): boolean =>
  lines.some(
    ({ role, rich: { text, spans } }) =>
      role.kind === 'title' &&
      text.split(/\s+/).length > 4 &&
      !/^(?:slides?|posters?|online|supplement\w*|appendix|full|complete|list|my|cv|curriculum|download|view|see|click|here|data|code|replication)\b/i.test(
        text,
      ) &&
      spans.some(
        ({ kind, start, end, href }) =>
          kind === 'link' &&
          start <= 1 &&
          end >= text.length - 1 &&
          /\.pdf$|\/\/(?:www\.|papers\.|dx\.)?(?:doi|ssrn|nber|arxiv|osf)\.(?:org|com|io)\b/i.test(href ?? ''),
      ),
  )

/** "ENDE 2018. Boston: IOS Press. 2019: 44-49": of several years the one beside volume and pages; null for none. */
const yearOfVolume = (gaps: readonly string[]): number | null => {
  for (const gap of gaps) {
    // "83 Tide Law Review 2019 (2008)": volume, journal and page, then the year.
    const cited = /(?<![\d.])\d{1,4}[\s_*]{1,3}\p{Lu}[^\d;()]{4,80}[\s_*]{1,3}\d{4} \(((?:19|20)\d\d)\)/u.exec(
      gap.slice(0, 400),
    )
    if (cited !== null) return Number(cited[1])
    // "... on 31 January 2002, edited by A. Roe. Bern: Harbour, 2003": behind who published it.
    const printed = /[.,]\s\p{Lu}[\p{L} ]{2,24}: \p{Lu}[\p{L}&’' -]{1,40}, ((?:19|20)\d\d)\)?\.?$/u.exec(
      gap.slice(-120),
    )
    if (printed !== null) return Number(printed[1])
    for (const { year, at } of yearsIn(gap))
      if (/^\s?[:：,，;]\s?\d{1,4}\s?(?:[(（:：,–-]|\.?$)/.test(gap.slice(at + 4, at + 20))) return year
  }
  return yearInBrackets(gaps)
}

/** "... of the salt days, 2006 (A. Lee, ed.), Vol. 8 (2009)": the one year in brackets of its own, later than those of what was held before; null for none. */
const yearInBrackets = (gaps: readonly string[]): number | null => {
  const years = gaps.flatMap((gap) =>
    yearsIn(gap).map(({ year, at }) => ({
      year,
      alone: /^[(（]\d{4}[)）]/.test(gap.slice(Math.max(0, at - 1), at + 5)),
    })),
  )
  const [own, ...more] = years.filter(({ alone }) => alone)
  return own !== undefined && more.length === 0 && years.every(({ year }) => year <= own.year) ? own.year : null
}

const venueFrom = (gaps: readonly string[]): PrintedVenue | null => {
  let repository: PrintedVenue | null = null
  for (const gap of gaps) {
    const venue = isLinkWords(gap) ? null : venueOf(gap)
    if (venue === null) continue
    if (venue.kind !== 'REPOSITORY') return venue
    repository ??= venue
    // "arXiv 2207.02028, Frontiers in Marine Science": the place of publication may follow the preprint's.
    const behind = /^[^,;]{0,80}arxiv[^,;]{0,60}[,;]\s(?=\p{Lu})(.{4,200})$/iu.exec(gap)?.[1]
    const published = behind === undefined ? null : venueOf(behind)
    if (published !== null && published.kind !== 'REPOSITORY' && published.kind !== 'UNKNOWN') return published
  }
  return repository
}

/** A label's short name and the long name behind the title are one venue. */
const combinedVenue = (label: PrintedVenue | null, behind: PrintedVenue | null): PrintedVenue | null => {
  if (label === null) return behind
  if (behind === null || behind.kind === 'REPOSITORY') return label
  if (behind.name === null || isAcronym(behind.name) || label.acronym === null) return label
  const meaningful =
    behind.kind !== 'UNKNOWN' || /^(?:ACM|IEEE|USENIX|International|The|Annual|Advances)\b/.test(behind.name)
  const kind = behind.kind === 'UNKNOWN' ? label.kind : behind.kind
  return meaningful ? { name: behind.name, acronym: label.acronym, kind } : label
}
