import { isCommonWord } from '../field/common-words.ts'
import { frontLabelOf } from '../field/label.ts'
import { beginsLikeVenue, isNameWithNumber } from '../field/venue-start.ts'
import { hasVolume } from '../field/volume.ts'
import { authorListAt } from '../people/author-list.ts'
import type { Rich } from '../text/rich-text.ts'
import { isVenueTitle } from './entry-worth.ts'
import type { LogicalLine } from './logical-line.ts'
import type { Role } from './role.ts'

/** What the lines of an entry say one after another, the same in all entries of a list. */
export type Field = 'title' | 'people' | 'venue'
export type Order = readonly Field[]

/** The orders in which lists keep them. */
export const orders: readonly Order[] = [
  ['title', 'people', 'venue'],
  ['people', 'title', 'venue'],
  ['title', 'venue', 'people'],
  ['venue', 'title', 'people'],
  ['people', 'venue', 'title'],
  ['title', 'people'],
  ['people', 'title'],
  ['title', 'venue'],
]

/** Too little for a title that nothing but its place shows. */
export const isScanty = (text: string): boolean => text.split(/\s+/).length < 3 && !/\p{Script=Han}{6}/u.test(text)

const isShort = (text: string): boolean => text.split(/\s+/).length <= 4

/** A line that is a work by itself: people, a title of its own, and mostly a place. */
export const isWhole = (role: Role): boolean =>
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
export const fitOf = ({ rich, role }: LogicalLine, field: Field): number => {
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

/** True for a line that says who, what or where; years, links, abstracts and numbers alone stand anywhere. */
export const saysField = ({ role, rich: { text } }: LogicalLine): boolean =>
  !['links', 'legend', 'stamp'].includes(role.kind) &&
  !(role.kind === 'label' && role.label.acronym === null) &&
  !(role.kind === 'prose' && text.length > 200) &&
  !/^[(（[]?(?:19|20)\d\d[a-z]?[)）\]]?[.,]?$/.test(text) &&
  /\p{L}/u.test(text)
