import type { Piece } from '../text/piece.ts'

const reviews = /^\s*(?:selected |invited )?reviews\s*:?\s*$/i
/** So many lines below the heading show what it means. */
const shown = 5
const people =
  /(?:\p{Lu}\.[ -]?){1,3}\p{Lu}[\p{L}'’-]+(?:,| and )|\p{Lu}[\p{L}'’-]+,? (?:\p{Lu}\.?[ -]?){1,3}(?:,| and )/u
const year = /\b(?:19|20)\d\d\b/

/** True of the heading "Reviews" above works with their people and years: reviews that somebody wrote, and not for a journal. */
export const headsReviews = (pieces: readonly Piece[], at: number): boolean => {
  if (!reviews.test(pieces[at]?.rich.text.slice(0, 40) ?? '')) return false
  const below = pieces
    .slice(at + 1, at + 1 + shown)
    .map(({ rich }) => rich.text.slice(0, 500))
    .join(' ')
  return people.test(below) && year.test(below)
}
