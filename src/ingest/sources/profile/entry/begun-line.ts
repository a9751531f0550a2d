import { labelLine } from '../field/label.ts'
import { beginsLikeVenue, isNameWithNumber, isNameWithYear } from '../field/venue-start.ts'
import { authorListAt } from '../people/author-list.ts'
import { withWord } from '../people/company-words.ts'
import type { Piece } from '../text/piece.ts'
import { type Rich, sliceRich } from '../text/rich-text.ts'
import { closesBracket, type JoinedLine } from '../text/wrapping.ts'
import { authorLineOf } from './author-line.ts'
import { roleOf } from './role.ts'

/** A line so far, which the next one may go on with. */
export interface BegunLine {
  readonly joined: JoinedLine
  readonly marker: Piece['marker']
  readonly indent: number
}

/** Joined lines beyond this length are running text or a very long list: what they begin with decides no more. */
export const longestRoleTest = 3000

/** A list of people is whole; what follows it in small letters says something else, and so does a label. */
export const isFinished = (last: BegunLine, after: string): boolean => {
  // "..., C. Moe, Soups and Visual-" / "ization of salt": a broken word is never the end.
  if (/\p{Ll}-$/u.test(last.joined.tail) && /^\p{Ll}/u.test(after)) return false
  // "Salt Letters · 2024": a line of its own, below the title and above the next one.
  if (isNameWithYear(after) || (last.joined.length < 200 && isNameWithYear(last.joined.tail))) return true
  // "..., 12(3)," / "2025.": the last field of a broken line.
  const dates = /,$/.test(last.joined.tail) && /^(?:19|20)\d\d\.$/.test(after)
  if (labelLine(after) !== null) return !dates && !closesBracket(last.joined.tail, after)
  if (!/^\p{Ll}/u.test(after) || /^(?:and|et)\b/.test(after) || /[,&]$|\band$/.test(last.joined.tail)) return false
  return last.joined.length < longestRoleTest && authorLineOf(last.joined.toRich()) !== null
}

/** "Ann Lee, Bo Fox," and a line of its own that begins with nobody: a comma too many. */
export const isListBeforeTitle = ({ joined }: BegunLine, after: Rich): boolean =>
  joined.length < longestRoleTest &&
  joined.tail.endsWith(',') &&
  roleOf(after).kind === 'title' &&
  authorLineOf(joined.toRich()) !== null

const company = new RegExp(`^${withWord} \\p{Lu}`, 'u')

/** "with Ann Lee and Bo Fox — Salt Letters, 39(5)": a line of people, below a title however short. */
export const isCompany = (rich: Rich): boolean =>
  company.test(rich.text.slice(0, 12)) && rich.text.length < longestRoleTest && authorLineOf(rich) !== null

/** "- Ann Lee, Bo Mary" above "Fox, and Cy Moe. A title": people of an item, and a surname that a joiner follows upon. */
export const isCutList = (last: BegunLine, { rich, indent }: Piece): boolean =>
  last.marker !== null &&
  indent > last.indent &&
  last.joined.length < longestRoleTest &&
  /^\p{Lu}[\p{L}'’-]+,? (?:and|&) \p{Lu}/u.test(rich.text) &&
  authorLineOf(last.joined.toRich()) !== null

/** A reference of a list, or of a page that breaks its lines, whose title had no end yet, and a line that is nothing by itself. */
export const isCutReference = (last: BegunLine, after: Rich, wraps: boolean): boolean => {
  if (/^\[[JCDMPR](?:\/OL)?\]/.test(after.text)) return true
  const narrow = last.marker === null && (!wraps || last.joined.length < 50)
  if (narrow || last.joined.length > 600 || !/[\p{L}\p{N},，:：]$/u.test(last.joined.tail)) return false
  const before = roleOf(last.joined.toRich())
  if (before.kind !== 'reference' || !before.reference.authorsFirst || before.reference.marked) return false
  const { gaps, title } = before.reference
  if (gaps.some((gap) => /\p{L}{2}/u.test(gap)) || title === '') return false
  const next = roleOf(after).kind
  return next === 'title' || next === 'prose' || (next === 'reference' && /^\p{Script=Han}/u.test(after.text))
}

/** "“A title”, Ann Lee, Bo Fox": people to the end of a line. */
const endsWithPeople = (rich: Rich): boolean => {
  const role = roleOf(rich)
  return role.kind === 'reference' && (role.reference.authors?.end ?? 0) >= rich.text.length
}

/** So much of the page's width a line of a title fills that large letters broke. */
const leastOfTitle = 0.6

/** "The Salt of the Islands and of the Coast" above "and of Wells. Ann Lee, Bo Fox. Salt Letters": a title broken where its letters filled the line. */
export const isCutTitle = (last: BegunLine, after: Rich, column: number | null): boolean => {
  const { marker, joined } = last
  if (column === null || marker !== null || !joined.single || joined.length < column * leastOfTitle) return false
  if (!/\p{L}$/u.test(joined.tail) || !/^\p{L}/u.test(after.text) || roleOf(joined.toRich()).kind !== 'title')
    return false
  const next = roleOf(after)
  if (next.kind !== 'reference' || next.reference.authorsFirst || next.reference.authors === null) return false
  return !next.reference.marked && !next.reference.companions && next.reference.authors.authors.length > 1
}

/** "1. Ann Lee, Bo Fox, C. D." above "Moe, E. Roe, ...": people at the end so far, and letters that ask for a surname. */
const endsWithInitial = ({ marker, joined }: BegunLine): boolean => {
  if (joined.length >= longestRoleTest) return false
  // Behind a comma the letters are the next one's.
  const letters = /, (?:\p{Lu}\.[ -]?){1,3}$/u.exec(joined.tail)?.[0].length ?? 0
  if (letters === 0 && (marker === null || !/[\s.]\p{Lu}\.$/u.test(joined.tail))) return false
  const rich = joined.toRich()
  const people = letters === 0 ? rich : sliceRich(rich, 0, rich.text.length - letters)
  return authorLineOf(people) !== null || (letters > 0 && endsWithPeople(people))
}

const fewestPeople = 3

const beginsWithPeople = ({ text }: Rich): boolean => (authorListAt(text, 0)?.authors.length ?? 0) >= fewestPeople

/** People and a title behind them: more people say who wrote the next work. */
const isWholeReference = ({ joined }: BegunLine): boolean => {
  if (joined.length > longestRoleTest) return false
  const role = roleOf(joined.toRich())
  return role.kind === 'reference' && role.reference.authorsFirst
}

/** A full line that is followed by people, or by a whole reference, ended where it filled its line by chance. */
export const startsAfresh = (before: BegunLine, after: Rich): boolean => {
  if (endsWithInitial(before)) return false
  if (/[.。)\]\d]$/.test(before.joined.tail)) {
    if (beginsWithPeople(after) && isWholeReference(before)) return true
    const role = roleOf(after)
    if (role.kind === 'reference' && role.reference.authorsFirst)
      return !/\d$/.test(before.joined.tail) || (role.reference.authors?.authors.length ?? 0) > 1
    // "... Letters 31(2), 2019." / "A title. Ann Roe and Bo Fox.": the year was the end.
    if (role.kind === 'reference' && /(?:19|20)\d\d\)?\.$/.test(before.joined.tail))
      return (role.reference.authors?.authors.length ?? 0) > 1
  }
  if (
    before.joined.length < longestRoleTest &&
    (beginsLikeVenue(after.text) ||
      (/(?:\.{3}|…|\bet al\.?)$/.test(before.joined.tail) && isNameWithNumber(after.text))) &&
    authorLineOf(before.joined.toRich()) !== null
  )
    return true
  // "A title of its own" / "(2019). Ann Lee, Bo Fox. Salt Letters": the year goes with the title.
  if (/^[([](?:19|20)\d\d[a-z]?[)\]]/.test(after.text) && /[\p{L}’”]$/u.test(before.joined.tail)) return false
  // "Ann Lee, Bo Fox and": people, who go on in the next line.
  const joiner = /,? (?:and|&)$/.exec(after.text.slice(-6))
  const next = roleOf(joiner === null ? after : sliceRich(after, 0, after.text.length - joiner[0].length))
  // "Lee A.B., et al.": one who is named for all is nobody whom a line's end parted from the others.
  if (next.kind !== 'authors' || (next.line.list.authors.length < 2 && next.line.list.complete)) return false
  return before.joined.length < longestRoleTest && roleOf(before.joined.toRich()).kind === 'title'
}
