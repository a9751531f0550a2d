import { isSentenceEnd } from '../field/title.ts'
import { type Place, skip, wordCount } from '../field/title-place.ts'
import { beginsLikeVenue } from '../field/venue-start.ts'
import type { Rich } from '../text/rich-text.ts'
import { type AuthorList, authorListAt } from './author-list.ts'
import { withWord } from './company-words.ts'
import { firstBarrier } from './people-end.ts'
import { peopleWithin } from './people-within.ts'

const by =
  /^[\s.,:;：，。．|–—-]{0,3}(?:(?:\((?:\p{Ll}[\p{L} -]{2,30}, )?)?\s?(?:joint(?:ly)?(?: work)? with|in collaboration with|together with|co-?authored with|with (?:my )?co-?authors?|(?:(?:first|second|third|last|lead|senior|corresponding) author )?with|(?<=[(（]\s?)(?:mit|avec|con|com)(?= \p{Lu})|by|authors?\s?[:：]|作者\s?[:：])(?:\s?[:：])?\s)?/iu

const saysWith = new RegExp(`${withWord}(?: (?:my )?co-?authors?)?(?:\\s?[:：])?\\s$`, 'i')

/** People with what stands around them. */
export interface Behind {
  readonly list: AuthorList
  /** With the words in front ("(with") and the bracket behind. */
  readonly start: number
  readonly end: number
  readonly companions: boolean
}

/** Words in capitals, or initials and one such word. */
export const isShapedLikeName = (name: string): boolean =>
  /^\p{Lu}\S* (?:\S+ )*\p{Lu}|^(?:\p{Lu}\.){1,3}\p{Lu}\p{L}+$/u.test(name)

/** "ed. by", "Eds.", "edited by", "translated by": those who follow did not write the work. */
const isEdited = (before: string): boolean =>
  /(?:^|[\s(,.])(?:eds?|edited|hrsg|hg|trans|translated|foreword)\.?(?: (?:by|von|par))?[\s:]*$/i.test(before)

/** "（第一作者，与李巍、王海合作）": who wrote it with the owner. */
const hanCompanions =
  /^[\s，,。”》]{0,3}[（(](?:[^（）()，,]{2,8}[，,])?[与和]([\p{Script=Han}·、，,和 ]{2,60}?)(?:等人?)?(?:[共合]?(?:作|著|编|写|译|同完成))[)）]/u

/** "（合作者：李巍，王海）", "(co-author: Bo Fox)". */
const namedCompanions =
  /^[\s，,。”》]{0,3}[（(]\s?(?:合作者|合作作者|共同作者|合著者|[Cc]o-?authors?)\s?[:：]\s?([^（）()]{2,120}?)(?:\s?等人?)?[)）]/u

/** Those who wrote a work with the owner, in brackets behind its title; null where none are named. */
export const companionsInHan = (text: string, from: number): Behind | null => {
  const found = namedCompanions.exec(text.slice(from, from + 160)) ?? hanCompanions.exec(text.slice(from, from + 90))
  if (found === null) return null
  const names = found[1] ?? ''
  const start = from + found[0].indexOf(names, found[0].search(/[与和:：]/))
  const list = peopleWithin(text, start, start + names.length)
  if (list === null) return null
  return {
    list: {
      ...list,
      complete: list.complete && !/等人?(?:[共合)）]|$)/.test(found[0].slice(found[0].indexOf(names) + names.length)),
    },
    start: from,
    end: from + found[0].length,
    companions: true,
  }
}

const joinedBeforeBook = /^[^()\d]{5,300}?,? (?:and|&) [^,()\d]{4,40}?(?= in:? (?:\p{Lu}|the \p{Lu}))/u

/** "A. Lee and B. H. Fox in *Salt and Stones*, ed. C. Moe": people up to the book that their chapter stands in; null for other text. */
const listBeforeBook = (text: string, at: number): AuthorList | null => {
  const found = joinedBeforeBook.exec(text.slice(at, at + 400))
  if (found === null) return null
  const end = at + found[0].length
  const list = authorListAt(text.slice(0, end), at)
  return list !== null && list.end === end && list.authors.every(({ name }) => isShapedLikeName(name)) ? list : null
}

/** People who are named at a place, with "by" and "with" in front or in brackets; null for none. */
export const authorsBehind = (text: string, from: number): Behind | null => {
  const inHan = companionsInHan(text, from)
  if (inHan !== null) return inHan
  const lead = by.exec(text.slice(from, from + 80))
  const at = from + (lead?.[0].length ?? 0)
  const bracket = text[at] === '(' ? at + 1 : at
  const companions = saysWith.test(lead?.[0] ?? '')
  const known = listBeforeBook(text, bracket) ?? authorListAt(text, bracket)
  // "With Hye Young You.", "(with Ann Lee and Emily Beam)": behind this word stands nothing but people.
  const until =
    companions && (known === null || /^,? (?:and|&) \p{Lu}[^()]{2,40}\)/u.test(text.slice(known.end, known.end + 50)))
      ? bracket > at || /^[^(]*\(/.test(lead?.[0] ?? '')
        ? text.slice(bracket, bracket + 300).indexOf(')')
        : /[.?!”"’]/.test(text.slice(Math.max(0, from - 2), from + 2))
          ? text.slice(bracket, bracket + 200).search(/[.)]/)
          : -1
      : -1
  const within = until > 0 ? peopleWithin(text, bracket, bracket + until) : null
  const said = within?.authors.every(({ name }) => isShapedLikeName(name)) ? within : null
  const foundEnd = (said ?? known)?.end
  if (
    (said ?? known)?.authors.some(({ notes }) => notes.some((note) => /^[(（[]?eds?\.?[)）\]]?$/i.test(note))) ||
    isEdited(text.slice(Math.max(0, at - 16), at)) ||
    (foundEnd !== undefined && /^[,\s]{0,2}[(（]?eds?\b/i.test(text.slice(foundEnd, foundEnd + 8)))
  )
    return null
  const list = said ?? known
  if (list === null || (list.authors.length < 2 && list.strength < 1 && said === null)) return null
  const closed = (companions || bracket > at) && /^\.?\s?\)/.test(text.slice(list.end, list.end + 3))
  return { list, start: from, end: closed ? text.indexOf(')', list.end) + 1 : list.end, companions }
}

/** Candidates of places at which people begin behind a plain title, and the longest text that is searched for them. */
const searchedForAuthors = 1500

/** "Deep walls for bricks Ann Lee(#); Bo Chen(*)": a marked name that only a blank parts from the title in front of it. */
const markedFirst = /\s(?=\p{Lu}[\p{L}'’-]+ \p{Lu}[\p{L}'’-]+\s?[(（][*#†][)）]$)/u

/** A plain title and the people behind it; null where no people follow. */
export const titleFirst = (rich: Rich, at: number): { authors: Behind; place: Place } | null => {
  const barrier = firstBarrier(rich, at)
  const text = barrier === null ? rich.text : rich.text.slice(0, barrier)
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
    const bracket =
      (character === '(' &&
        /^\((?:\p{Ll}[\p{L} -]{2,30}, )?(?:with|by|joint(?: work)? with|(?:mit|avec|con|com)(?= \p{Lu})) /u.test(
          text.slice(index, index + 50),
        )) ||
      // "盐路与城镇 (合作者：Bo Fox)".
      (/[(（]/.test(character ?? '') && namedCompanions.test(text.slice(index, index + 160)))
    if (!sentence && !comma && !dash && !joined && !bracket) continue
    if (beginsLikeVenue(text.slice(index + 1, index + 140).trimStart())) {
      if (sentence || comma) return null
      continue
    }
    const inside = text.slice(at, index)
    if ((inside.match(/[(（]/g) ?? []).length > (inside.match(/[)）]/g) ?? []).length) continue
    const first = /[;；]/.test(character ?? '') ? markedFirst.exec(inside) : null
    const end = first === null ? index : at + first.index
    const from = first !== null ? end + 1 : joined ? index : bracket ? index : index + 1
    const authors = authorsBehind(text, from)
    if (authors === null) continue
    const behind = text.slice(authors.end, authors.end + 140)
    const ends =
      (/[\s.]\p{Lu}{1,3}\.$/u.test(text.slice(authors.end - 5, authors.end)) && authors.list.authors.length > 1) ||
      /^\s{0,2}(?:$|[.,;:)(|\n。，；[]|[–—-]\s)/.test(behind) ||
      authors.end > authors.list.end
    const count = authors.list.authors.length
    if (!ends || (count === 1 && !sentence && authors.list.strength <= 1 && !joined && !bracket)) continue
    // "Reactions with Strong Lewis Acids: ...": what goes on behind a colon is a title.
    if (joined && count === 1 && /^\s?[:：]/.test(behind)) continue
    if (character === ':' && count < 3 && authors.list.strength <= count) continue
    // "Dyes via Salt: A Tunable" / "Platform for ...": what a subtitle begins with.
    if (character === ':' && count === 1 && /^A \p{Lu}\p{Ll}/u.test(authors.list.authors[0]?.name ?? '')) continue
    const place = {
      start: at,
      end: end + (character === '?' || character === '!' ? 1 : 0),
      afterwards: end + 1,
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

const behindVenue = /(?:[.;。)]|\d)\s{1,2}(?=(?:\(?[Bb]y |\(?(?:joint(?:ly)? )?[Ww]ith |\()?[\p{Lu}\p{Script=Han}])/gu

/** People at the very end of a text, behind title and venue; null for none. */
export const authorsAtEnd = (text: string, from: number): Behind | null => {
  const together = /[（(](?=[与和]\p{Script=Han})/u.exec(text.slice(from, from + searchedForAuthors))
  const inHan = together === null ? null : companionsInHan(text, from + together.index)
  if (inHan !== null) return inHan
  for (const match of text.slice(from, from + searchedForAuthors).matchAll(behindVenue)) {
    const index = from + match.index
    const authors = authorsBehind(text, index + 1)
    if (authors === null) continue
    const rest = text.slice(authors.end, authors.end + 300)
    const list = authors.list
    // "(with Ann Lee.)": in brackets one name is enough.
    const sure =
      authors.companions && text[authors.end - 1] === ')' && list.authors.every(({ name }) => isShapedLikeName(name))
    if (
      !/^[\s.,;]*(?:$|doi\b|https?:|\[|\()/i.test(rest) ||
      (list.authors.length < 2 && !sure && (list.strength <= 1 || /\bU(?:niv)?\.?$/.test(list.authors[0]?.name ?? '')))
    )
      continue
    return authors
  }
  return null
}

/** "(with D. Burns and H. Chen) Theory of tori": people in brackets in front of the title. */
export const companionsInFront = (text: string, at: number): Behind | null => {
  if (!/^\((?:joint(?:ly)?(?: work)? )?with\s/i.test(text.slice(at, at + 24))) return null
  return authorsBehind(text, at)
}

const byEditors = /^[.,;|(\n。]\s?(?:eds?\.?|edited|hrsg\.?|herausgegeben|translated|trans\.?) (?:by|von) /i

/** People somewhere behind a title that was set apart, when a venue stands in between. */
export const authorsLater = (text: string, from: number): Behind | null => {
  const limit = Math.min(text.length, from + 400)
  for (let index = from; index < limit; index += 1) {
    const joined = / with \p{Lu}\p{L}+ /uy
    joined.lastIndex = index
    if (!/[.,;|(\n。]/.test(text[index] ?? '') && !joined.test(text)) continue
    const editors = byEditors.exec(text.slice(index, index + 30))
    if (editors !== null) {
      index = Math.max(index, (authorListAt(text, index + editors[0].length)?.end ?? 0) - 1)
      continue
    }
    if (isEdited(text.slice(Math.max(0, index - 16), index + 1))) {
      index = Math.max(index, (authorListAt(text, skip(text, index + 1, /\s/))?.end ?? 0) - 1)
      continue
    }
    const authors = authorsBehind(text, index)
    if (authors === null) continue
    const count = authors.list.authors.length
    // "..., 2019, 215, 439-451, Lee, A.": surnames with initials at the very end.
    const last =
      authors.list.authors.every(({ name }) => /, \p{Lu}\.(?:[ -]?\p{Lu}\.){0,3}$/u.test(name)) &&
      /^[\s.]*$/.test(text.slice(authors.end, authors.end + 400))
    // "..., 1991, with Daniel Teibel.": one who wrote it with the owner, at the very end.
    const companion =
      authors.companions &&
      authors.list.authors.every(({ name }) => isShapedLikeName(name)) &&
      /^[\s.,;)]*$/.test(text.slice(authors.end, authors.end + 400))
    if (count > 2 || (count === 2 && authors.list.closed) || last || companion) return authors
  }
  return null
}
