import { anyMonth } from '../field/date.ts'
import { type FrontLabel, frontLabelOf } from '../field/label.ts'
import { isSlantedPlace } from '../field/slanted-place.ts'
import { isTitleRemark } from '../field/title-remark.ts'
import { beginsLikeVenue } from '../field/venue-start.ts'
import { affiliatedList } from '../people/affiliated-list.ts'
import { type AuthorList, authorListAt } from '../people/author-list.ts'
import { isRareChineseName } from '../people/chinese-surnames.ts'
import { companyInHan } from '../people/company-in-han.ts'
import { endsInWith, leadOfPeople } from '../people/company-words.ts'
import { isShapedLikeName } from '../people/people-behind.ts'
import { beginsBeforeItalics } from '../people/people-set-apart.ts'
import { peopleWithin } from '../people/people-within.ts'
import { withBoldNames } from '../people/set-apart.ts'
import type { Rich } from '../text/rich-text.ts'

/** A line that holds a whole list of authors and nothing else. */
export interface AuthorLine {
  readonly list: AuthorList
  readonly label: FrontLabel
  /** What a listing prints behind a dot: "· cmu". */
  readonly affiliation: string | null
  /** A venue that the line names behind the people, when nothing in it can be a title. */
  readonly rest: string
  readonly text: string
}

/** " — Journal, 2020", " December 2025": where the people of a line that begins with "with" end. */
const behindCompany =
  /\s(?:[—–|·-]\s|(?:(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|fall|autumn|winter),? )?(?:19|20)\d\d[.)]?$)/i

/** "with Ann Lee — Salt Letters, 39(5)": the company of the owner, and what follows upon it. */
const companyOf = (text: string, from: number): { readonly list: AuthorList; readonly rest: string } | null => {
  const behind = behindCompany.exec(text.slice(from, from + 300))
  if (behind === null) return null
  // "with Ann Lee and Bo Fox. Salt Letters, 2019": the people end where their sentence does.
  const sentence = /\p{Ll}{2}(?=\.\s{1,2}\p{Lu})/u.exec(text.slice(from, from + behind.index))
  const end = from + (sentence === null ? behind.index : sentence.index + 2)
  const list = peopleWithin(text, from, end)
  return list?.authors.every(({ name }) => isShapedLikeName(name))
    ? { list, rest: text.slice(end).replace(/^[\s.—–|·-]+/, '') }
    : null
}

const rareLast = /^\s?[、,，]\s?(\p{Script=Han}{2,3})(?=\s?(?:[—–-]|$))/u

/** "张一、李二、洪三 —": a rare name is one at the end of a list as well, where its line ends or a dash follows. */
const withRareLast = (list: AuthorList, text: string): AuthorList => {
  const found = rareLast.exec(text.slice(list.end, list.end + 12))
  const name = found?.[1] ?? ''
  if (found === null || !isRareChineseName(name)) return list
  const end = list.end + found[0].length
  const author = { name, start: end - name.length, end, marks: '', notes: [], group: false, placed: true }
  return { ...list, authors: [...list.authors, author], end, strength: list.strength + 0.5 }
}

/** ", 2022 (in prep.)": the year and a remark at the end of a line. */
const datedEnd = /^[.,;]\s{1,2}(?:19|20)\d\d[a-z]?[.,]?\s{0,2}(?:[([][^()[\]]{0,40}[)\]])?[\s.,;]*$/

const listedPlace = new RegExp(
  `^(?:[.,]?\\s?((?:\\d{1,2} )?(?:${anyMonth} )?(?:19|20)\\d\\d, in:? (?=\\p{Lu}))|[–-]\\s((?:19|20)\\d\\d [–-] (?=\\p{Lu})))`,
  'iu',
)

/** The list when a line is nothing but a list of authors; null for other lines. */
export const authorLineOf = (rich: Rich): AuthorLine | null => {
  const { label, at } = frontLabelOf(rich)
  const lead = leadOfPeople.exec(rich.text.slice(at, at + 50))
  const from = at + (lead?.[0].length ?? 0)
  const company =
    companyInHan(rich.text, at) ??
    (endsInWith(lead?.[0] ?? '') && (at === 0 || label.year !== null) ? companyOf(rich.text, from) : null)
  if (company !== null) return { ...company, label, affiliation: null, text: rich.text }
  const found = withBoldNames(rich, affiliatedList(rich.text, from) ?? authorListAt(rich.text, from), from)
  if (found === null || beginsBeforeItalics(rich, found)) return null
  // A rare name in the middle of a line of names is one of them.
  const whole =
    /^\s?[,;](?!\s?[([])/.test(rich.text.slice(found.end, found.end + 4)) && found.authors.length > 1
      ? peopleWithin(rich.text, from, rich.text.length)
      : null
  const list = whole ?? withRareLast(found, rich.text)
  const behind = rich.text.slice(list.end).trim()
  // "With Ann Lee. In progress.": such a line begins with people beyond doubt, and may go on.
  if (endsInWith(lead?.[0] ?? '') && at === 0 && /^[)）\]]?\s?(?:$|[.,;(（])/.test(behind))
    return { list, label, affiliation: null, rest: behind.replace(/^[\s)）\].,;]+/, ''), text: rich.text }
  // "Lee, A. & Fox, B., Nov 2024, In: Salt Letters. 4", "Ann Lee & Bo Fox - 2024 - Salt Letters 4": date and place in a listing.
  const listed = listedPlace.exec(behind)
  if (listed !== null)
    return {
      list,
      label,
      affiliation: null,
      rest: behind.slice(listed[0].length - (listed[1] ?? '').length),
      text: rich.text,
    }
  // "张一、洪三 — 《盐业》，2011(4)": behind a dash stands where it appeared, or how far it is.
  const dashed = /^[—–-]{1,2}\s?(?=《|审稿中|已?录用|在审|待刊|修改中)/.exec(behind)
  if (dashed !== null) return { list, label, affiliation: null, rest: behind.slice(dashed[0].length), text: rich.text }
  const venueBehind =
    /^[.,:]\s/.test(behind) &&
    beginsLikeVenue(behind.slice(1).trimStart()) &&
    behind.length < 200 &&
    !/[“"]/.test(behind)
  // "Ann Lee and Bo Fox. Final project for a course": a remark behind the people, no title.
  if (list.authors.length > 1 && /^\.\s[^“"«]*$/.test(behind) && isTitleRemark(behind))
    return { list, label, affiliation: null, rest: behind.slice(2), text: rich.text }
  // "Ann Lee and Bo Fox. _Sand Letters_ 12(3), 2019": the title stands on a line of its own.
  if (list.authors.length > 1 && /^[.,:]\s/.test(behind) && isSlantedPlace(rich, rich.text.length - behind.length + 2))
    return { list, label, affiliation: null, rest: behind.slice(2), text: rich.text }
  // "Ann Lee, Bo Fox, 2022 (in prep.)": the title stands on a line of its own here too.
  if (list.authors.length > 1 && datedEnd.test(behind))
    return { list, label, affiliation: null, rest: behind.replace(/^[\s.,;]+/, ''), text: rich.text }
  const affiliation = /^[·•|]\s{0,2}([\p{L}][\p{L}\p{N} .,&-]{0,80})$/u.exec(behind)?.[1] ?? null
  if (
    affiliation === null &&
    !/^[\s.,;:)*†‡§¶#^，。；．：]*(?:[([（][^()（）[\]]{0,60}[)\]）][\s.,;]*)?$/u.test(behind)
  )
    return null
  // One word pair may be anything: a lone name counts where it has the shape of a name beyond doubt.
  if (
    list.authors.length === 1 &&
    list.complete &&
    lead === null &&
    list.strength <= 1 &&
    list.authors[0]?.group === false &&
    /[:?]/.test(rich.text.slice(0, list.authors[0]?.end ?? 0) + behind)
  )
    return null
  // "Lee, A., & Fox, B. (2025).": the year in brackets is the work's.
  const year = /^[\s.,]{0,2}[(（]((?:19|20)\d\d)[a-z]?[)）]/.exec(behind)?.[1] ?? ''
  return { list, label, affiliation, rest: venueBehind ? behind.replace(/^[.,:\s]+/, '') : year, text: rich.text }
}
