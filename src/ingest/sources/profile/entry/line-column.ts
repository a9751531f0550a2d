import { isCommonWord } from '../field/common-words.ts'
import { frontLabelOf } from '../field/label.ts'
import { beginsLikeVenue, isNameWithNumber } from '../field/venue-start.ts'
import { hasVolume } from '../field/volume.ts'
import { type AuthorList, authorListAt } from '../people/author-list.ts'
import { peopleWithin } from '../people/people-within.ts'
import type { Rich } from '../text/rich-text.ts'
import { isVenueTitle } from './entry-worth.ts'
import type { LogicalLine } from './logical-line.ts'
import type { PublicationEntry } from './publication-entry.ts'
import type { Role } from './role.ts'

/** What the lines of an entry say one after another, the same in all entries of a list. */
type Field = 'title' | 'people' | 'venue'
type Order = readonly Field[]

const orders: readonly Order[] = [
  ['title', 'people', 'venue'],
  ['people', 'title', 'venue'],
  ['title', 'venue', 'people'],
  ['venue', 'title', 'people'],
  ['people', 'venue', 'title'],
  ['title', 'people'],
  ['people', 'title'],
]

/** So many entries of two lines or more show an order, where so large a share of all does. */
const fewest = 3
const share = 0.6
/** How well the lines must fit an order, all together and in each place. */
const leastFit = 0.62
const leastFitOfPlace = 0.5

const longestLine = 1200
const mostEntries = 60

/** The lines that say who, what and where; years, links, abstracts and remarks stand anywhere. */
const fieldsOf = ({ lines }: PublicationEntry): readonly LogicalLine[] =>
  lines.filter(
    ({ role, rich: { text } }) =>
      !['links', 'legend', 'stamp'].includes(role.kind) &&
      !(role.kind === 'label' && role.label.acronym === null) &&
      !(role.kind === 'prose' && text.length > 200) &&
      !/^[(（[]?(?:19|20)\d\d[a-z]?[)）\]]?[.,]?$/.test(text),
  )

/** Too little for a title that nothing but its place shows. */
const isScanty = (text: string): boolean => text.split(/\s+/).length < 3 && !/\p{Script=Han}{6}/u.test(text)

const isShort = (text: string): boolean => text.split(/\s+/).length <= 4

/** A line that is a work by itself: people, a title of its own, and mostly a place. */
const isWhole = (role: Role): boolean =>
  role.kind === 'reference' &&
  role.reference.authors !== null &&
  !isVenueTitle(role.reference.title) &&
  !isNameWithNumber(role.reference.title) &&
  (role.reference.title.split(/\s+/).length > 4 || !role.reference.authorsFirst)

/** How much of a line are words that names have not. */
const wording = (text: string): number => {
  const words = text.match(/\p{L}{3,}/gu) ?? []
  return words.filter((word) => isCommonWord(word)).length / Math.max(1, words.length)
}

/** True for a line that begins with names and goes on behind a sign. */
const beginsWithPeople = (rich: Rich): boolean => {
  const list = authorListAt(rich.text, frontLabelOf(rich).at)
  return list !== null && /^\s?[.,;:|(–—-]/.test(rich.text.slice(list.end, list.end + 3))
}

/** How well a line fits a field, from 0 to 1. */
const fitOf = ({ rich, role }: LogicalLine, field: Field): number => {
  const { text } = rich
  switch (role.kind) {
    case 'authors': {
      const sure = role.line.list.authors.length > 1 || role.line.list.strength > 1
      return field === 'people' ? (sure ? 1 : 0.7) : field === 'title' ? (sure ? 0.1 : 0.4) : sure ? 0 : 0.3
    }
    case 'reference':
      if (isWhole(role)) return field === 'title' ? 0.3 : field === 'people' ? 0.2 : 0.1
      if (role.reference.authors !== null && role.reference.authorsFirst) return field === 'people' ? 0.85 : 0.15
      return field === 'title' ? 0.8 : 0.2
    case 'venue':
    case 'label':
      return field === 'venue' ? 1 : field === 'title' ? 0.2 : 0
    case 'prose':
      return field === 'title' ? 0.4 : 0.1
    default:
      if (hasVolume(text) || /\b(?:vol(?:ume)?|issue|pages|pp)\b\.?\s?\d/i.test(text))
        return field === 'venue' ? 0.9 : field === 'title' ? 0.2 : 0
      if (field === 'title') return isScanty(text) ? 0.2 : isShort(text) ? 0.6 : 1
      if (field === 'venue')
        return isShort(text)
          ? 0.7
          : beginsLikeVenue(text) || /^In \p{Lu}/u.test(text)
            ? 0.6
            : text.length < 60
              ? 0.4
              : 0.1
      return beginsWithPeople(rich) ? 0.6 : wording(text) < 0.1 && text.length < 200 ? 0.3 : 0.05
  }
}

const average = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

interface Fit {
  readonly order: Order
  readonly worth: number
}

/** The order that most entries keep; null where none is plain. */
const sharedOrder = (entries: readonly (readonly LogicalLine[])[]): Order | null => {
  let best: Fit | null = null
  for (const order of orders) {
    const long = entries.filter((fields) => fields.length >= Math.min(order.length, 2))
    const wide = long.filter((fields) => fields.length >= order.length)
    if (wide.length < Math.max(fewest, entries.length * share)) continue
    const places = order.map((field, place) =>
      average(wide.map((fields) => fitOf(fields[place] as LogicalLine, field))),
    )
    if (places.some((place) => place < leastFitOfPlace)) continue
    // An order of two fields leaves what follows unsaid.
    const worth = average(places) - (order.length < 3 ? 0.05 : 0)
    if (worth >= leastFit && (best === null || worth > best.worth)) best = { order, worth }
  }
  return best?.order ?? null
}

/** The people at the head of a line that stands where people stand; null where nothing like a list is. */
const peopleOf = ({ rich, role }: LogicalLine): AuthorList | null => {
  if (role.kind === 'reference' && role.reference.authorsFirst && role.reference.authors !== null)
    return role.reference.body.text === rich.text ? role.reference.authors : null
  const { at } = frontLabelOf(rich)
  const whole = peopleWithin(rich.text, at, rich.text.replace(/[\s.,;]+$/, '').length)
  return whole ?? authorListAt(rich.text, at)
}

/** The line in the role that its place gives it; as it was where it cannot have that role. */
const recast = (line: LogicalLine, field: Field): LogicalLine => {
  const { rich, role } = line
  if (field === 'title') {
    // "A title (with Bo Fox)" says both.
    const company = role.kind === 'reference' && role.reference.authors !== null && !role.reference.authorsFirst
    return role.kind === 'title' || company || isScanty(rich.text) ? line : { ...line, role: { kind: 'title' } }
  }
  if (field === 'venue')
    return role.kind === 'venue' || role.kind === 'label' ? line : { ...line, role: { kind: 'venue' } }
  if (role.kind === 'authors') return line
  const list = peopleOf(line)
  if (list === null) return line
  const { label } = frontLabelOf(rich)
  const rest = rich.text.slice(list.end).replace(/^[\s.,:;)*†‡§|–—-]+/, '')
  return { ...line, role: { kind: 'authors', line: { list, label, affiliation: null, rest, text: rich.text } } }
}

/**
 * The entries with their lines read for what stands in that place in most entries of the list: where titles have a line of
 * their own above the people, a title like a name is a title, and a journal behind the people is none. Null where the
 * entries keep no order, or already say so.
 */
export const withSharedColumns = (entries: readonly PublicationEntry[]): readonly PublicationEntry[] | null => {
  const all = entries.map(fieldsOf)
  const shown = all.filter((fields) => fields.length > 0 && fields.every(({ rich }) => rich.text.length < longestLine))
  const order = sharedOrder(shown.slice(0, mostEntries))
  if (order === null) return null
  let changed = false
  const recastAll = entries.map((entry, index) => {
    const fields = all[index] ?? []
    if (
      fields.length < 2 ||
      fields.some(({ role }, place) => place < order.length && isWhole(role) && order[place] !== 'title')
    )
      return entry
    const lines = entry.lines.map((line) => {
      const field = order[fields.indexOf(line)]
      const anew = field === undefined ? line : recast(line, field)
      changed ||= anew !== line
      return anew
    })
    return { lines }
  })
  return changed ? recastAll : null
}
