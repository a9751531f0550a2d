import type { PrintedAuthor } from '../../../model/record.ts'

/** The longest author list of science has some fifteen thousand names. */
export const mostAuthors = 20_000

/** Why a longer list is rejected. */
export const tooManyAuthors = (count: number): string =>
  `Expected at most ${mostAuthors} authors, but there are ${count}.`

/** Names that a text shows of a long list. */
const mostShown = 40

/** Author names as one text. */
export const shownAuthors = (authors: readonly PrintedAuthor[]): string => {
  const shown = authors.slice(0, mostShown).map(({ name }) => name)
  return authors.length > mostShown ? `${shown.join(', ')} and ${authors.length - mostShown} more` : shown.join(', ')
}
