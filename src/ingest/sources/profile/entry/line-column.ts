import { frontLabelOf } from '../field/label.ts'
import { type AuthorList, authorListAt } from '../people/author-list.ts'
import { peopleWithin } from '../people/people-within.ts'
import { type Field, fitOf, isScanty, isWhole, type Order, orders, saysField } from './field-fit.ts'
import type { LogicalLine } from './logical-line.ts'
import type { PublicationEntry } from './publication-entry.ts'

/** So many entries of two lines or more show an order, where so large a share of all does. */
const fewest = 3
const share = 0.6
/** How well the lines must fit an order, all together and in each place. */
const leastFit = 0.62
const leastFitOfPlace = 0.5

const longestLine = 1200
const mostEntries = 60

const fieldsOf = ({ lines }: PublicationEntry): readonly LogicalLine[] => lines.filter(saysField)

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

/** So many names in a row are no title, wherever they stand. */
const fewestNames = 4

const namesIn = (role: LogicalLine['role']): number => (role.kind === 'authors' ? role.line.list.authors.length : 0)

const isSurelyPeople = (role: LogicalLine['role']): boolean => namesIn(role) >= fewestNames

/** The people at the head of a line that stands where people stand; null where nothing like a list is. */
const peopleOf = ({ rich, role }: LogicalLine): AuthorList | null => {
  if (role.kind === 'reference' && role.reference.authorsFirst && role.reference.authors !== null)
    return role.reference.body.text === rich.text ? role.reference.authors : null
  const { at } = frontLabelOf(rich)
  const whole = peopleWithin(rich.text, at, rich.text.replace(/[\s.,;]+$/, '').length)
  return whole ?? authorListAt(rich.text, at)
}

/** True for an entry that has each field of the order once, its people beyond doubt: the first two words are its title then. */
const isWholeEntry = (fields: readonly LogicalLine[], order: Order): boolean =>
  fields.length === order.length &&
  fields.every((line, place) => order[place] === 'title' || fitOf(line, order[place] as Field) >= 0.85)

/** The line in the role that its place gives it; as it was where it cannot have that role. `whole`: the entry has all fields. */
const recast = (line: LogicalLine, field: Field, whole: boolean): LogicalLine => {
  const { rich, role } = line
  if (field === 'title') {
    // "A title (with Bo Fox)" says both.
    const company = role.kind === 'reference' && role.reference.authors !== null && !role.reference.authorsFirst
    return role.kind === 'title' || company || (isScanty(rich.text) && !(whole && role.kind === 'authors'))
      ? line
      : { ...line, role: { kind: 'title', placed: true } }
  }
  // Three names are no venue.
  if (field === 'venue')
    return role.kind === 'venue' || role.kind === 'label' || namesIn(role) > 2
      ? line
      : { ...line, role: { kind: 'venue' } }
  if (role.kind === 'authors') return line
  const list = peopleOf(line)
  // One "name" with its year is a venue where no people are printed.
  if (list === null || (role.kind === 'venue' && list.authors.length < 2)) return line
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
      fields.some(({ role }, place) => place < order.length && isWhole(role) && order[place] !== 'title') ||
      fields.some(({ role }, place) => place < order.length && order[place] !== 'people' && isSurelyPeople(role))
    )
      return entry
    const whole = isWholeEntry(fields, order)
    const lines = entry.lines.map((line) => {
      const field = order[fields.indexOf(line)]
      const anew = field === undefined ? line : recast(line, field, whole)
      changed ||= anew !== line
      return anew
    })
    return { lines }
  })
  return changed ? recastAll : null
}
