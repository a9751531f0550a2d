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
export const decodePeople = (text: string): (AuthorPerson | null)[] =>
  text === ''
    ? []
    : text
        .split(' ')
        .map((word) =>
          word === '-'
            ? null
            : word.endsWith('?')
              ? { person: word.slice(0, -1), certain: false }
              : { person: word, certain: true },
        )
