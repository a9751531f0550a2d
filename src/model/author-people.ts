/** Who an author of a work is, as its paper keeps it. */
export interface AuthorPerson {
  readonly person: string
  readonly certain: boolean
}

/**
 * Who the authors of a work are, in the order of its list, as one text: an id each, with "?" behind it where it is likely only; "-"
 * for a group and for somebody who was removed.
 */
export const encodePeople = (people: readonly (AuthorPerson | null)[]): string =>
  people.map((author) => (author === null ? '-' : author.certain ? author.person : `${author.person}?`)).join(' ')

/** The people that a text of `encodePeople` stands for. */
export const decodePeople = (text: string): (AuthorPerson | null)[] => {
  const people: (AuthorPerson | null)[] = []
  visitPeople(text, (person, certain) => people.push(person === null ? null : { person, certain }))
  return people
}

/** Calls `visit` for each place of a text of `encodePeople`, in order: without an object for each, which a whole graph would be many of. */
export const visitPeople = (text: string, visit: (person: string | null, certain: boolean) => void): void => {
  if (text === '') return
  for (let start = 0; start <= text.length; ) {
    const blank = text.indexOf(' ', start)
    const end = blank === -1 ? text.length : blank
    const isLikely = text.charCodeAt(end - 1) === questionMark
    const person = text.slice(start, isLikely ? end - 1 : end)
    visit(person === '-' ? null : person, !isLikely)
    start = end + 1
  }
}

const questionMark = '?'.charCodeAt(0)
