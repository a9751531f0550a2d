import { cleanTitle, trailingYear } from '../field/clean-title.ts'
import { type FrontLabel, frontLabelOf } from '../field/label.ts'
import { quotedAt } from '../field/quotation.ts'
import { isLinkWords } from '../field/remarks.ts'
import { titleBeforeSlant } from '../field/slanted-place.ts'
import { titleSpanAt } from '../field/title.ts'
import { isMarkedTitle, isTitle, type Place, skip, titleAt, wholeTitle, wordCount } from '../field/title-place.ts'
import { venueLabelOf } from '../field/venue.ts'
import { beginsLikeVenue } from '../field/venue-start.ts'
import { endsWithYear, hasVolume } from '../field/volume.ts'
import { type AuthorList, authorListAt } from '../people/author-list.ts'
import { peopleBeforeQuote } from '../people/people-before-quote.ts'
import {
  authorsAtEnd,
  authorsBehind,
  authorsLater,
  type Behind,
  companionsInFront,
  titleFirst,
} from '../people/people-behind.ts'
import { carelessList, firstBarrier, withoutVenueBehind } from '../people/people-end.ts'
import { beginsBeforeItalics, titleBeforeItalics } from '../people/people-set-apart.ts'
import { withBoldNames } from '../people/set-apart.ts'
import { remembered } from '../text/remembered.ts'
import { type Rich, type Span, sliceRich } from '../text/rich-text.ts'
import { behindEditors, behindIncluded, yearBehindAuthors } from './behind-people.ts'
import { bookReviewAt } from './book-review.ts'
import { areBareWords, convincing, isHanNameBeforeTitle, isTitleHead, isTitleOfOthers } from './list-in-front.ts'

/** One printed reference taken apart. */
export interface Reference {
  readonly label: FrontLabel
  /** Null when no list of names was found. */
  readonly authors: AuthorList | null
  /** The text that the places in `authors` refer to. */
  readonly body: Rich
  readonly title: string
  /** Where the title stands in `body`; null where it was put together. */
  readonly place: { readonly start: number; readonly end: number } | null
  /** What stands outside of labels, authors and title (venue, year, links, remarks): behind both, between, in front. */
  readonly gaps: readonly string[]
  /** The year behind the authors ("(2020)."), where one stands. */
  readonly year: number | null
  /** True when something set the title apart: quotation marks, emphasis, a link. */
  readonly marked: boolean
  /** True when people come before the title. */
  readonly authorsFirst: boolean
  /** True for "(with A and B)": the list leaves out whom the document is about, and says nothing of places. */
  readonly companions: boolean
}

/** Entries beyond this length are read as far as this; long lists of authors fit many times over. */
const longestEntry = 400_000

/** "Salt in wells (Doctoral dissertation, University of Harbour)": what kind of work it is says no title. */
const kindOfThesis =
  /\s?[([](?:unpublished )?(?:doctoral|ph\.?\s?d|master|m\.?\s?sc|m\.?a\.|bachelor|diploma|habilitation)[^()[\]]{0,100}[)\]]\.?(?:$|(?<=\.)\s(?=\p{Lu}))/iu

const withoutKind = (text: string, place: Place): Place => {
  const kind = kindOfThesis.exec(text.slice(place.start, place.end))
  return kind === null || kind.index < 8
    ? place
    : { ...place, end: place.start + kind.index, afterwards: place.start + kind.index }
}

/** `expected`: in the list that the reference stands in, people come first, so that one plain name is enough. */
const authorsFirst = (
  rich: Rich,
  at: number,
  expected: boolean,
): { authors: AuthorList; place: Place; year: number | null } | null => {
  const text = rich.text
  const barrier = firstBarrier(rich, at)
  const strict = withBoldNames(rich, authorListAt(barrier === null ? text : text.slice(0, barrier), at), at)
  const listed = strict === null ? null : carelessList(text, strict)
  const parted = peopleBeforeQuote(text, at)
  const quoted = parted !== null && (listed === null || listed.end < parted.end - 1)
  const authors = quoted ? parted : listed === null ? null : withoutVenueBehind(listed, rich)
  if (authors === null || beginsBeforeItalics(rich, authors)) return null
  if (isTitleHead(rich, authors, at) || isTitleOfOthers(text, authors)) return null
  const named = authors.complete ? authors.end : behindIncluded(text, authors.end)
  let from = behindEditors(text, named)
  const edited = from > named
  const year = yearBehindAuthors.exec(text.slice(from, from + 60))
  const separator = /^\s{0,3}(?:[.,:;：，。．|–—-]|$|\n)/.test(text.slice(from, from + 4))
  const quoteNext = /^[\s.,:;]{0,3}[“"«《「‘`]/.test(text.slice(from, from + 5))
  // "Counterfactuals, Infinity and Paradox. In A. Roe (ed.)": words alone are no people, unless something sets the title apart.
  if (!expected && year === null && !quoteNext && titleSpanAt(rich, from) === null && areBareWords(authors)) return null
  if (year !== null) from += year[0].length
  from = skip(text, from, /[\s.,:;：，。．|–—†*-]/)
  const spanNext = titleSpanAt(rich, from) !== null
  if (
    !expected &&
    !convincing(authors) &&
    !isHanNameBeforeTitle(authors, text) &&
    year === null &&
    !quoteNext &&
    !spanNext &&
    !/^\s{0,2}[.:：。．]/.test(text.slice(authors.end, authors.end + 3))
  )
    return null
  if (
    !separator &&
    year === null &&
    !quoteNext &&
    !spanNext &&
    !authors.closed &&
    !authors.inverted &&
    authors.authors.length < 2
  )
    return null
  const place = titleAt(rich, from)
  if (place === null || !(isTitle(text.slice(place.start, place.end)) || isMarkedTitle(text, place))) return null
  // One "name" in front of people: "Seeing Through Fog. Lee Choi, Kim Park."
  if (!expected && authors.authors.length === 1 && !place.marked && authors.strength <= 1) {
    const others = authorListAt(text, place.start)
    if (others !== null && others.end >= place.end && others.authors.length > 1) return null
  }
  // "Tagging Towns. (with Roe and Fox)": who follows in brackets wrote it.
  if (
    authors.authors.length === 1 &&
    !place.marked &&
    /^\((?:joint(?:ly)? )?with\s\p{Lu}/iu.test(text.slice(place.start, place.start + 20))
  )
    return null
  // One "name" whose "title" is a venue: the name was the title.
  if (
    authors.authors.length === 1 &&
    !edited &&
    !place.marked &&
    beginsLikeVenue(text.slice(place.start, place.start + 140))
  )
    return null
  const digits = /(?:1[6-9]|20)\d\d/.exec(year?.[0] ?? '')?.[0]
  return { authors, place, year: digits === undefined ? null : Number(digits) }
}

/** "'Who owns a wave?', Coastal Quarterly 12": one name in italics with a number behind it is a journal. */
const isItalicVenue = ({ list }: Behind, rich: Rich): boolean => {
  const [author, ...others] = list.authors
  if (author === undefined || others.length > 0) return false
  return (
    rich.spans.some(
      ({ kind, start, end }) => kind === 'italic' && Math.abs(start - author.start) <= 1 && end >= author.end,
    ) && /^[\s_*,.]{0,3}[\d(]/.test(rich.text.slice(author.end, author.end + 6))
  )
}

const isWider = ({ start, end }: Span, quotationEnd: number, text: string): boolean =>
  end - start < 300 && /\p{L}{2}\S* \S*\p{L}{2}/u.test(text.slice(quotationEnd, end))

const readReference = (printed: Rich, peopleExpected: boolean): Reference | null => {
  const rich = printed.text.length > longestEntry ? sliceRich(printed, 0, longestEntry) : printed
  const text = rich.text
  const { label, at } = frontLabelOf(rich)
  const outside = (parts: readonly (readonly [number, number])[]): readonly string[] => {
    const sorted = [...parts].sort((left, right) => left[0] - right[0])
    const pieces: string[] = []
    let from = at
    for (const [start, end] of sorted) {
      if (start > from) pieces.push(text.slice(from, Math.min(start, from + 4000)))
      from = Math.max(from, end)
    }
    pieces.push(text.slice(from, from + 4000))
    return pieces
      .reverse()
      .map((piece) => piece.replace(/^[\s.,:;：，。．"”“'’‘|–—-]+/, '').trim())
      .filter((piece) => piece !== '')
  }
  const build = (behind: Behind | null, found: Place, year: number | null, first: boolean): Reference | null => {
    const place = withoutKind(text, found)
    const printed = cleanTitle(text.slice(place.start, place.end))
    const dated = place.marked ? trailingYear(printed) : null
    const title = dated?.title ?? printed
    if (!isTitle(title) && !isMarkedTitle(text, place)) return null
    const taken: [number, number][] = [[place.start, place.marked ? place.afterwards : place.end]]
    const authors = behind === null ? null : withoutVenueBehind(behind.list, rich)
    if (behind !== null && authors !== null)
      taken.push([behind.start, authors === behind.list ? behind.end : authors.end])
    return {
      label,
      authors,
      body: rich,
      title,
      place: { start: place.start, end: place.end },
      gaps: outside(taken),
      year: year ?? dated?.year ?? null,
      marked: place.marked,
      authorsFirst: first,
      companions: behind?.companions ?? false,
    }
  }
  const review = bookReviewAt(text, at)
  if (review !== null) return build(null, review, null, false)
  const companions = companionsInFront(text, at)
  if (companions !== null) {
    const place = titleAt(rich, skip(text, companions.end, /[\s.,:;–—-]/))
    if (place !== null) return build(companions, place, null, true)
  }
  const people = authorsFirst(rich, at, peopleExpected)
  if (people !== null) {
    const { authors } = people
    const listed = { list: authors, start: authors.start, end: authors.end, companions: false }
    return build(listed, people.place, people.year, true)
  }
  const inner = quotedAt(text, at)
  const around = inner === null ? null : titleSpanAt(rich, at)
  // A link or bold letters around more than the quotation: that is the title.
  const quoted = inner !== null && around !== null && isWider(around, inner.afterwards, text) ? null : inner
  const span = quoted === null ? titleSpanAt(rich, at) : null
  const whole = quoted === null ? null : wholeTitle(rich, at, quoted)
  if (whole !== null) return build(authorsBehind(text, whole.afterwards), whole, null, false)
  if (quoted !== null || span !== null) {
    const place =
      quoted !== null
        ? { ...quoted, marked: true }
        : { start: span?.start ?? at, end: span?.end ?? at, afterwards: span?.end ?? at, marked: true }
    const bracketEnd = /^\s?[[(（][^[\]()（）]{1,40}[\])）]/.exec(text.slice(place.afterwards, place.afterwards + 50))
    let behind = place.afterwards
    // "[Salt in wells](...) [J]，张一": so is the mark of its kind no part of who wrote it.
    if (bracketEnd !== null && (isLinkWords(bracketEnd[0]) || /^\s?\[[JCDMPR](?:\/OL)?\]/.test(bracketEnd[0])))
      behind += bracketEnd[0].length
    const year = /^\s?[([（]\s?(?:19|20)\d\d\s?[)\]）]|^, (?:19|20)\d\d(?=, (?:with|joint|by) )/.exec(
      text.slice(behind, behind + 30),
    )
    if (year !== null) behind += year[0].length
    if (!venueLabelOf(text.slice(place.start, place.end))) {
      const people = authorsBehind(text, behind) ?? authorsLater(text, behind) ?? authorsAtEnd(text, behind)
      const venue = people !== null && isItalicVenue(people, rich)
      return build(venue ? authorsLater(text, people.end) : people, place, null, false)
    }
  }
  const slanted = titleBeforeItalics(rich, at)
  if (slanted !== null) return build(slanted.authors, slanted.place, null, false)
  const later = titleFirst(rich, at)
  const place = titleAt(rich, at)
  if (later !== null) {
    // "Title, Journal 12(3), 2019. A. Roe and B. Lin": the venue stands between title and people.
    const before = text.slice(later.place.start, later.place.end)
    const venueBetween =
      place !== null && place.end < later.place.end - 6 && (hasVolume(before) || endsWithYear(before))
    return build(later.authors, venueBetween ? place : later.place, null, false)
  }
  if (place === null) return null
  const full = withSecondSentence(rich, at, place)
  return build(authorsAtEnd(text, full.afterwards), full, null, false)
}

/** "Salt and soup. How towns changed their mind. *Salt Letters*.": all that stands before the venue in italics. */
const withSecondSentence = (rich: Rich, at: number, place: Place): Place => {
  const slant = place.marked ? null : titleBeforeSlant(rich, at)
  if (slant === null || slant.end <= place.end) return place
  const more = rich.text.slice(place.afterwards, slant.end)
  return /\d|[:;()]/.test(more) || wordCount(more) < 3 || beginsLikeVenue(more.trimStart())
    ? place
    : { ...place, end: slant.end, afterwards: slant.next }
}

const unbidden = remembered((rich) => readReference(rich, false))

/** A reference on one (joined) line, in any of the usual orders; null when there is nothing like a title in it. */
export const referenceOf = (rich: Rich, peopleExpected = false): Reference | null =>
  peopleExpected ? readReference(rich, true) : unbidden(rich)
