import { type AuthorList, authorListAt } from './author-list.ts'
import { type FrontLabel, frontLabelOf } from './label.ts'
import { isPersonName } from './person-name.ts'
import { type Rich, sliceRich } from './rich-text.ts'
import { cleanTitle, isSentenceEnd, quotedAt, titleEnd, titleSpanAt } from './title.ts'
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

interface Place {
  readonly start: number
  readonly end: number
  readonly afterwards: number
  readonly marked: boolean
}

/** Entries beyond this length are read as far as this; long lists of authors fit many times over. */
const longestEntry = 400_000

const skip = (text: string, from: number, pattern: RegExp): number => {
  let at = from
  while (at < text.length && pattern.test(text[at] ?? '')) at += 1
  return at
}

const yearBehindAuthors =
  /^[\s.,:;]{0,3}(?:[(（]\s?(?:(?:19|20)\d\d[a-z]?(?:,? ?[A-Z][a-z]+\.?(?: \d{1,2})?)?|(?:in press|forthcoming|submitted|accepted|under|to appear|n\.d\.|in prep)[^()（）]{0,50}|['’]\d\d)\s?[)）]|(?:19|20)\d\d[a-z]?(?=[.,:：]\s))[\s.,:;]{0,3}/i

const titleAt = (rich: Rich, at: number): Place | null => {
  const text = rich.text
  const quoted = quotedAt(text, at)
  if (quoted !== null) return { ...quoted, marked: true }
  const span = titleSpanAt(rich, at)
  if (
    span !== null &&
    !beginsLikeVenue(text.slice(span.start, span.end)) &&
    !isPersonName(text.slice(span.start, span.end))
  ) {
    const inner = quotedAt(text, span.start)
    if (inner !== null && inner.end <= span.end) return { ...inner, marked: true }
    // A link over the whole reference sets nothing apart.
    const content = text.slice(span.start, span.end)
    if (
      content.length < 400 &&
      !(span.kind === 'link' && content.length > 120 && /\.\s\p{Lu}.*(?:19|20)\d\d/u.test(content))
    ) {
      return { start: span.start, end: span.end, afterwards: span.end, marked: true }
    }
  }
  if (at >= text.length) return null
  const { end, afterwards } = titleEnd(rich, at)
  return end > at ? { start: at, end, afterwards, marked: false } : null
}

const wordCount = (text: string): number => (text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []).length

const isTitle = (text: string): boolean => {
  const title = cleanTitle(text)
  if (/\p{Script=Han}{4}/u.test(title)) return true
  return title.length >= 5 && /\p{L}{3}/u.test(title) && !/^https?:/.test(title) && !isLinkWords(title)
}

const convincing = (authors: AuthorList): boolean => {
  if (authors.authors.length >= 2 || !authors.complete) return true
  return authors.strength > 1 || (authors.authors[0]?.group ?? false)
}

const authorsFirst = (rich: Rich, at: number): { authors: AuthorList; place: Place; year: number | null } | null => {
  const text = rich.text
  const barrier = firstBarrier(rich, at)
  const listed = authorListAt(barrier === null ? text : text.slice(0, barrier), at)
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
  if (authors.authors.length === 1 && !place.marked && authors.strength <= 1) {
    const others = authorListAt(text, place.start)
    if (others !== null && others.end >= place.end && others.authors.length > 1) return null
  }
  // One "name" whose "title" is a venue: the name was the title.
  if (authors.authors.length === 1 && beginsLikeVenue(text.slice(place.start, place.start + 140)) && !place.marked)
    return null
  const digits = /(?:19|20)\d\d/.exec(year?.[0] ?? '')?.[0]
  return { authors, place, year: digits === undefined ? null : Number(digits) }
}

/** Where a span begins that is no name: what is set apart behind people is the title, though no sign stands between. */
const firstBarrier = (rich: Rich, at: number): number | null => {
  let found: number | null = null
  for (const span of rich.spans) {
    if (span.start <= at || (found !== null && span.start >= found)) continue
    const content = rich.text.slice(span.start, Math.min(span.end, span.start + 300))
    if (wordCount(content) >= 4 && authorListAt(content, 0, true)?.end !== content.length) found = span.start
  }
  return found
}

/** A journal in italics may look like a last name of the list ("Acta Polytechnica"): it is none when only it is in italics. */
const withoutVenueBehind = (list: AuthorList, rich: Rich): AuthorList => {
  const inItalics = (author: AuthorList['authors'][number]) =>
    rich.spans.some(
      (span) => span.kind === 'italic' && Math.abs(span.start - author.start) <= 1 && span.end >= author.end,
    )
  const last = list.authors.at(-1)
  const before = list.authors.at(-2)
  const initials = (name: string) => /\p{Lu}\.|^\p{Lu}{1,2} |\s\p{Lu}{1,2}$/u.test(name)
  const behind = rich.text.slice(last?.end ?? 0, (last?.end ?? 0) + 16)
  if (
    last !== undefined &&
    before !== undefined &&
    !list.closed &&
    !initials(last.name) &&
    list.authors.slice(0, -1).every((author) => initials(author.name)) &&
    /^[\s,]{0,2}(?:\(?(?:19|20)\d\d|vol|\d)/i.test(behind)
  ) {
    return { ...list, authors: list.authors.slice(0, -1), end: before.end }
  }
  if (last === undefined || before === undefined || !inItalics(last) || list.authors.slice(0, -1).some(inItalics))
    return list
  if (!/^[\s,.(]{0,3}(?:\d|vol|\(|$)/i.test(rich.text.slice(last.end + 1, last.end + 12))) return list
  return { ...list, authors: list.authors.slice(0, -1), end: before.end }
}

const by =
  /^[\s.,:;：，。．|–—-]{0,3}(?:\(?\s?(?:joint(?:ly)?(?: work)? with|with|by|authors?\s?[:：]|作者\s?[:：])\s)?/i

interface Behind {
  readonly list: AuthorList
  /** With the words in front ("(with") and the bracket behind. */
  readonly start: number
  readonly end: number
  readonly companions: boolean
}

const authorsBehind = (text: string, from: number): Behind | null => {
  const lead = by.exec(text.slice(from, from + 40))
  const at = from + (lead?.[0].length ?? 0)
  const bracket = text[at] === '(' ? at + 1 : at
  const list = authorListAt(text, bracket)
  if (list === null || (list.authors.length < 2 && list.strength < 1)) return null
  const companions = /with\s$/i.test(lead?.[0] ?? '')
  const closed = (companions || bracket > at) && /^\s?\)/.test(text.slice(list.end, list.end + 2))
  return { list, start: from, end: closed ? text.indexOf(')', list.end) + 1 : list.end, companions }
}

/** Candidates of places at which people begin behind a plain title, and the longest text that is searched for them. */
const searchedForAuthors = 1500

const titleFirst = (rich: Rich, at: number): { authors: Behind; place: Place } | null => {
  const text = rich.text
  const limit = Math.min(text.length, at + searchedForAuthors)
  const shortest = /\p{Script=Han}/u.test(text[at] ?? '') ? 4 : 6
  for (let index = at + shortest; index < limit; index += 1) {
    const character = text[index]
    const sentence = isSentenceEnd(text, index)
    const comma =
      character === ',' ||
      character === '，' ||
      character === ';' ||
      character === ':' ||
      character === '：' ||
      character === '|' ||
      character === '\n'
    const dash =
      (character === '–' || character === '—' || character === '-') &&
      text[index - 1] === ' ' &&
      text[index + 1] === ' '
    const joined = character === ' ' && /^ (?:by|with) \p{Lu}/u.test(text.slice(index, index + 8))
    const bracket = character === '(' && /^\((?:with|by|joint(?: work)? with) /i.test(text.slice(index, index + 18))
    if (!sentence && !comma && !dash && !joined && !bracket) continue
    if (beginsLikeVenue(text.slice(index + 1, index + 140).trimStart())) {
      if (sentence || comma) return null
      continue
    }
    const from = joined ? index : bracket ? index : index + 1
    const authors = authorsBehind(text, from)
    if (authors === null) continue
    const behind = text.slice(authors.end, authors.end + 140)
    const ends = /^\s{0,2}(?:$|[.,;:)(|\n。，；[])/.test(behind) || authors.end > authors.list.end
    const count = authors.list.authors.length
    if (!ends || (count === 1 && !sentence && authors.list.strength <= 1 && !joined && !bracket)) continue
    if (character === ':' && count < 3 && authors.list.strength <= count) continue
    const place = {
      start: at,
      end: index + (character === '?' || character === '!' ? 1 : 0),
      afterwards: index + 1,
      marked: false,
    }
    if (
      wordCount(text.slice(place.start, place.end)) < 2 &&
      !/\p{Script=Han}{4}/u.test(text.slice(place.start, place.end))
    )
      continue
    return { authors, place }
  }
  return null
}

/** A reference on one (joined) line, in any of the usual orders; null when there is nothing like a title in it. */
export const referenceOf = (printed: Rich): Reference | null => {
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
  const people = authorsFirst(rich, at)
  if (people !== null) {
    const { authors } = people
    const listed = { list: authors, start: authors.start, end: authors.end, companions: false }
    return build(listed, people.place, people.year, true)
  }
  const quoted = quotedAt(text, at)
  const span = quoted === null ? titleSpanAt(rich, at) : null
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
      return build(
        authorsBehind(text, behind) ?? (place.marked ? authorsLater(text, behind) : null),
        place,
        null,
        false,
      )
    }
  }
  const later = titleFirst(rich, at)
  if (later !== null) return build(later.authors, later.place, null, false)
  const place = titleAt(rich, at)
  return place === null ? null : build(null, place, null, false)
}

/** "(with D. Burns and H. Chen) Theory of tori": people in brackets in front of the title. */
const companionsInFront = (text: string, at: number): Behind | null => {
  if (!/^\((?:joint(?:ly)?(?: work)? )?with\s/i.test(text.slice(at, at + 24))) return null
  return authorsBehind(text, at)
}

/** People somewhere behind a title that was set apart, when a venue stands in between. */
const authorsLater = (text: string, from: number): Behind | null => {
  const limit = Math.min(text.length, from + 400)
  for (let index = from; index < limit; index += 1) {
    if (!/[.,;|(\n。]/.test(text[index] ?? '')) continue
    const authors = authorsBehind(text, index)
    if (authors === null) continue
    const count = authors.list.authors.length
    if (count > 2 || (count === 2 && authors.list.closed)) return authors
  }
  return null
}
