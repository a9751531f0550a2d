import { isEditedBy } from '../field/venue-start.ts'
import { takeDoubtful } from './author-doubtful.ts'
import { nameOrderAt } from './author-order.ts'
import { segmentAt } from './author-segment.ts'
import { takeGroup, takeInverted, takePlain, takeSeparator } from './author-steps.ts'
import { type JoinedName, joinedNamesAt } from './bibtex-list.ts'
import { japaneseNamesAt } from './japanese-names.ts'
import { ListState } from './list-state.ts'
import { sameAuthors, sameAuthorsAt } from './same-authors.ts'

/** A name in a list with what stood beside it. */
export interface ListedAuthor {
  readonly name: string
  /** Where the name itself stands in the text. */
  readonly start: number
  readonly end: number
  /** "*", "†", "1": as printed, all together; what they mean a legend says. */
  readonly marks: string
  /** What stood in brackets after the name. */
  readonly notes: readonly string[]
  readonly group: boolean
  /** False after an ellipsis in the middle of the list: the place is not known any more. */
  readonly placed: boolean
}

/** A list of authors as far as it goes. */
export interface AuthorList {
  readonly authors: readonly ListedAuthor[]
  readonly start: number
  /** Behind the last name, its marks and notes. */
  readonly end: number
  readonly complete: boolean
  /** Sum of how surely each one is a name. */
  readonly strength: number
  /** True when the list closed itself: "and" before the last name, or "et al." */
  readonly closed: boolean
  /** True when surnames stand in front: "Lu, G., Marais, E. A." */
  readonly inverted: boolean
}

const listOfJoined = (names: readonly JoinedName[], from: number): AuthorList => ({
  authors: names.map((name) => ({ ...name, notes: [], group: false, placed: true })),
  start: names[0]?.start ?? from,
  end: names.at(-1)?.end ?? from,
  complete: true,
  strength: names.length * 1.2,
  closed: names.length > 1,
  inverted: true,
})

/** A dash for the people of the entry above, and whoever is named behind it. */
const listBehindDash = (text: string, from: number, dash: number): AuthorList => {
  const own = { name: sameAuthors, start: from, end: from + dash, marks: '', notes: [], group: false, placed: true }
  const joint = /^\s?,?\s(?:and|&)\s|^,\s/.exec(text.slice(from + dash, from + dash + 8))
  const others = joint === null ? null : authorListAt(text, from + dash + joint[0].length)
  return {
    authors: [own, ...(others?.authors ?? [])],
    start: from,
    end: others?.end ?? from + dash,
    complete: others?.complete ?? true,
    strength: 2 + (others?.strength ?? 0),
    closed: true,
    inverted: others?.inverted ?? false,
  }
}

/** The names from a place on, as far as they go; null when there is none. */
export const authorListAt = (text: string, from: number, mayBeSingle = true): AuthorList | null => {
  if (isEditedBy(text.slice(from, from + 30))) return null
  const dash = sameAuthorsAt(text, from)
  if (dash > 0) return listBehindDash(text, from, dash)
  const japanese = japaneseNamesAt(text, from)
  if (japanese !== null) return japanese
  const joined = joinedNamesAt(text, from)
  if (joined !== null) return listOfJoined(joined, from)
  const state = new ListState(text, from, nameOrderAt(text, from))
  for (;;) {
    const group = takeGroup(state)
    if (group === 'more') continue
    if (group === 'end') break
    const segment = segmentAt(text, state.at)
    const step =
      segment.words.length === 0
        ? takeSeparator(state, segment)
        : (takeInverted(state, segment) ?? takePlain(state, segment) ?? takeDoubtful(state, segment))
    if (step !== 'more') break
  }
  return !mayBeSingle && state.drafts.length < 2 ? null : state.toList(from)
}
