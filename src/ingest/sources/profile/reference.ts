import { type AuthorList, authorListAt } from './author-list.ts'
import { type FrontLabel, frontLabelOf } from './label.ts'
import { authorsBehind, authorsLater, type Behind, companionsInFront, titleFirst } from './people-behind.ts'
import { carelessList, firstBarrier, withoutVenueBehind } from './people-end.ts'
import { quotedAt } from './quotation.ts'
import { type Rich, sliceRich } from './rich-text.ts'
import { cleanTitle, titleSpanAt } from './title.ts'
import { isTitle, type Place, skip, titleAt, wholeTitle } from './title-place.ts'
import { beginsLikeVenue, isLinkWords, venueLabelOf } from './venue.ts'

/** One printed reference taken apart. */
export interface Reference {
  readonly label: FrontLabel
  /** Null when no list of names was found. */
  readonly authors: AuthorList | null
  /** The text that the places in `authors` refer to. */
  readonly body: Rich
  readonly title: string
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

const yearBehindAuthors =
  /^[\s.,:;，。．]{0,3}(?:[(（]\s?(?:(?:19|20)\d\d[a-z]?(?:,? ?[A-Z][a-z]+\.?(?: \d{1,2})?)?|(?:in press|forthcoming|submitted|accepted|under|to appear|n\.d\.|in prep)[^()（）]{0,50}|['’]\d\d)\s?[)）]|(?:19|20)\d\d[a-z]?(?=[.,:：]\s|[．，。]))[\s.,:;，。．]{0,3}/i

const convincing = (authors: AuthorList): boolean => {
  if (authors.authors.length >= 2 || !authors.complete) return true
  return authors.strength > 1 || (authors.authors[0]?.group ?? false)
}

/** `expected`: in the list that the reference stands in, people come first, so that one plain name is enough. */
const authorsFirst = (
  rich: Rich,
  at: number,
  expected: boolean,
): { authors: AuthorList; place: Place; year: number | null } | null => {
  const text = rich.text
  const barrier = firstBarrier(rich, at)
  const strict = authorListAt(barrier === null ? text : text.slice(0, barrier), at)
  const listed = strict === null ? null : carelessList(text, strict)
  if (listed === null) return null
  const authors = withoutVenueBehind(listed, rich)
  let from = authors.end
  const year = yearBehindAuthors.exec(text.slice(from, from + 60))
  const separator = /^\s{0,3}(?:[.,:;：，。．|–—-]|$|\n)/.test(text.slice(from, from + 4))
  const quoteNext = /^[\s.,:;]{0,3}[“"«《「‘`]/.test(text.slice(from, from + 5))
  if (year !== null) from += year[0].length
  from = skip(text, from, /[\s.,:;：，。．|–—†*-]/)
  const spanNext = titleSpanAt(rich, from) !== null
  if (
    !expected &&
    !convincing(authors) &&
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
  if (place === null || !isTitle(text.slice(place.start, place.end))) return null
  // One "name" in front of people: "Seeing Through Fog. Lee Choi, Kim Park."
  if (!expected && authors.authors.length === 1 && !place.marked && authors.strength <= 1) {
    const others = authorListAt(text, place.start)
    if (others !== null && others.end >= place.end && others.authors.length > 1) return null
  }
  // One "name" whose "title" is a venue: the name was the title.
  if (authors.authors.length === 1 && beginsLikeVenue(text.slice(place.start, place.start + 140)) && !place.marked)
    return null
  const digits = /(?:19|20)\d\d/.exec(year?.[0] ?? '')?.[0]
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

/** A reference on one (joined) line, in any of the usual orders; null when there is nothing like a title in it. */
export const referenceOf = (printed: Rich, peopleExpected = false): Reference | null => {
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
  const build = (behind: Behind | null, place: Place, year: number | null, first: boolean): Reference | null => {
    const title = cleanTitle(text.slice(place.start, place.end))
    if (!isTitle(title)) return null
    const taken: [number, number][] = [[place.start, place.marked ? place.afterwards : place.end]]
    const authors = behind === null ? null : withoutVenueBehind(behind.list, rich)
    if (behind !== null && authors !== null)
      taken.push([behind.start, authors === behind.list ? behind.end : authors.end])
    return {
      label,
      authors,
      body: rich,
      title,
      gaps: outside(taken),
      year,
      marked: place.marked,
      authorsFirst: first,
      companions: behind?.companions ?? false,
    }
  }
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
  const quoted = quotedAt(text, at)
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
    if (bracketEnd !== null && isLinkWords(bracketEnd[0])) behind += bracketEnd[0].length
    const year = /^\s?[([（]\s?(?:19|20)\d\d\s?[)\]）]/.exec(text.slice(behind, behind + 12))
    if (year !== null) behind += year[0].length
    if (!venueLabelOf(text.slice(place.start, place.end))) {
      const people = authorsBehind(text, behind) ?? (place.marked ? authorsLater(text, behind) : null)
      return build(people !== null && isItalicVenue(people, rich) ? null : people, place, null, false)
    }
  }
  const later = titleFirst(rich, at)
  if (later !== null) return build(later.authors, later.place, null, false)
  const place = titleAt(rich, at)
  return place === null ? null : build(null, place, null, false)
}
