import type { DraftAuthor, DraftPaper } from '../entry/paper-facts.ts'

/** The name that a dash for the people of the entry above is read as. */
export const sameAuthors = '———'

const dash = /(?:[—–―]{2,6}|⸻|-{3,8}|_{3,12})(?=\s?[.,;(]|\s(?:and|&)\s)/y

/** The length of a dash that stands for the people of the entry above ("———. 2016. Title"); 0 for none. */
export const sameAuthorsAt = (text: string, at: number): number => {
  dash.lastIndex = at
  return dash.exec(text)?.[0].length ?? 0
}

const isDash = ({ name }: DraftAuthor): boolean => name === sameAuthors

/** The paper with the people of the one above in place of a dash; alone they are all meant, else the first of them. */
export const withNamesAbove = (paper: DraftPaper, above: DraftPaper | null): DraftPaper => {
  const place = paper.authors.findIndex(isDash)
  if (place < 0) return paper
  const named = (above?.authors ?? []).filter(({ position }) => position !== null)
  const meant = paper.authors.length === 1 ? named : named.slice(0, 1)
  const authors = [...paper.authors.slice(0, place), ...meant, ...paper.authors.slice(place + 1)].filter(
    (author) => !isDash(author),
  )
  return {
    ...paper,
    authors: authors.map((author, index) => (author.position === null ? author : { ...author, position: index + 1 })),
  }
}
