import { skip } from '../field/title-place.ts'
import { type AuthorList, authorListAt } from '../people/author-list.ts'
import { type HanNames, hanNamesAt } from '../people/han-names.ts'
import { companionsInHan } from '../people/people-behind.ts'

/** What may stand in front of a title. */
export interface Front {
  readonly authors: AuthorList | null
  readonly at: number
  readonly layout: string
  readonly worth: number
}

/** People who may stand behind a title, and where the text goes on behind them. */
export interface Behind {
  readonly authors: AuthorList
  readonly companions: boolean
  readonly next: number
  readonly worth: number
}

/** How many of the lists that may stand in front or behind are looked at. */
const mostLists = 6
/** What a sure name is worth, the most that all of them are, and what a word costs that only its place makes a name. */
const worthOfSure = 0.6
const mostOfPeople = 1.8
const costOfUnsure = 0.5

const worthOfNames = ({ sure, unsure, apart, list }: HanNames): number => {
  if (sure === 0) return -1.5
  // Where another sign ends the list, or "and others" does, what stands before it is a name.
  const last = unsure > 0 && (apart || !list.complete) ? costOfUnsure : 0
  return Math.min(mostOfPeople, sure * worthOfSure) - unsure * costOfUnsure + last
}

/** The lists that may be whole: all but those behind which nothing but sure names goes on. */
const mayBeWhole = (named: readonly HanNames[]): readonly HanNames[] => {
  const unsure = named.findIndex((names) => names.unsure > 0)
  const first = Math.min(named.length - 2, unsure < 0 ? named.length : unsure - 1)
  return named.slice(Math.max(0, first)).slice(-mostLists)
}

/** The people that may stand at the head of a line, nobody among them where a title may begin there. */
export const frontsOf = (text: string, at: number, again: ReadonlySet<string>): readonly Front[] => {
  const named = hanNamesAt(text, at, again)
  // Two sure names begin no title.
  const nobody = (named.at(-1)?.sure ?? 0) < 2
  const fronts: Front[] = nobody ? [{ authors: null, at, layout: 'nobody', worth: 0 }] : []
  for (const names of mayBeWhole(named)) {
    if (names.next >= text.length || names.sign === 'none') continue
    const layout = `people>${names.sign}`
    fronts.push({ authors: names.list, at: names.next, layout, worth: worthOfNames(names) })
  }
  const listed = authorListAt(text, at)
  if (listed === null || named.some(({ list }) => list.end === listed.end)) return fronts
  const behind = skip(text, listed.end, /[\s.,:;：，。．；]/)
  const sign = text.slice(listed.end, behind).trim()
  const kind = sign === '' ? 'blank' : /[.．。]/.test(sign) ? 'point' : /[:：]/.test(sign) ? 'colon' : 'comma'
  return [...fronts, { authors: listed, at: behind, layout: `people>${kind}`, worth: worthOfList(listed) }]
}

/** How much people look like such where nobody asks for their single names. */
export const worthOfList = ({ strength }: AuthorList): number => Math.min(mostOfPeople, strength * worthOfSure)

/** "题目（张三，李四），期刊": nothing but people in brackets. */
const peopleInBrackets = (text: string, at: number, again: ReadonlySet<string>): Behind | null => {
  const bracket = /^\s?[(（]([^()（）]{2,120})[)）]/.exec(text.slice(at, at + 130))
  if (bracket === null) return null
  const open = bracket[0].search(/[(（]/) + 1
  const names = hanNamesAt(text.slice(0, at + bracket[0].length - 1), at + open, again).at(-1)
  if (names === undefined || names.sure === 0 || names.next < at + bracket[0].length - 1) return null
  const next = skip(text, at + bracket[0].length, /[\s.,，。．；;:：]/)
  return { authors: names.list, companions: false, next, worth: worthOfNames(names) + 0.5 }
}

/** "题目，期刊，2018（张三，李四）": people in brackets at the very end. */
export const peopleAtEnd = (text: string, again: ReadonlySet<string>): Behind | null => {
  const at = Math.max(text.lastIndexOf('('), text.lastIndexOf('（'))
  const people = at < 8 ? null : peopleInBrackets(text, at, again)
  return people === null || /[\p{L}\d]/u.test(text.slice(people.next)) ? null : people
}

/** Those who stand behind a title, as far as they may go. */
export const behindTitle = (text: string, end: number, next: number, again: ReadonlySet<string>): readonly Behind[] => {
  const together = companionsInHan(text, end)
  if (together !== null) {
    const behind = skip(text, together.end, /[\s.,，。．；;:：]/)
    return [{ authors: together.list, companions: true, next: behind, worth: 1 }]
  }
  const within = peopleInBrackets(text, end, again)
  if (within !== null) return [within]
  const named = hanNamesAt(text, next, again)
  if (named.length > 0)
    return named
      .filter((names) => names.sure > 1 || (names.sure > 0 && (names.sign !== 'none' || names.next >= text.length)))
      .slice(-mostLists)
      .map((names) => ({ authors: names.list, companions: false, next: names.next, worth: worthOfNames(names) }))
  const listed = authorListAt(text, next)
  if (listed === null || listed.authors.length < 2) return []
  const behind = skip(text, listed.end, /[\s.,，。．；;:：]/)
  return [{ authors: listed, companions: false, next: behind, worth: worthOfList(listed) }]
}
