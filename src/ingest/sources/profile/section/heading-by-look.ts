import { boldLevel, type Piece } from '../text/piece.ts'
import { sectionKindOf } from './section-kind.ts'

/** So many lines in bold letters that name a kind, and this share of them, show that bold letters are for headings. */
const fewest = 3
const share = 0.6
const longestHeading = 50
const mostWords = 6

/** "JOURNAL ARTICLES": capitals and no small letters. */
export const isLoud = (text: string): boolean => /^[^\p{Ll}]+$/u.test(text) && /\p{Lu}{3}/u.test(text)

/** "SOFTWARE FOR SALT" behind a gap: words in capitals that are more than a short form. */
const standsOut = (piece: Piece): boolean =>
  piece.level === 0 &&
  piece.marker === null &&
  piece.afterGap &&
  !piece.cells &&
  isLoud(piece.rich.text) &&
  /\p{Lu}{3,}[^\p{L}]+\p{Lu}{3}|\p{Lu}{8}/u.test(piece.rich.text)

const standsAlone = (piece: Piece, next: Piece | undefined): boolean =>
  piece.level === boldLevel &&
  piece.marker === null &&
  piece.afterGap &&
  (next?.afterGap === true || next?.marker != null)

/**
 * Lines in bold letters, or in capitals, that say nothing known and part the page all the same: "**Letters from the islands**"
 * where "**Books**", "**Articles**" and "**Talks**" stand just so.
 */
export const headingsByLook = (pieces: readonly Piece[]): ReadonlySet<Piece> =>
  new Set([
    ...unnamedAmong(pieces.filter((piece, index) => standsAlone(piece, pieces[index + 1]))),
    ...unnamedAmong(pieces.filter(standsOut)),
  ])

/** Those of the lines that look alike which name no kind, where most of them name one. */
const unnamedAmong = (bold: readonly Piece[]): readonly Piece[] => {
  const unnamed = bold.filter(({ rich }) => sectionKindOf(rich.text, false) === null)
  const named = bold.length - unnamed.length
  if (named < fewest || named < bold.length * share) return []
  return unnamed.filter(
    ({ rich: { text, spans } }) =>
      text.length <= longestHeading &&
      text.split(/\s+/).length <= mostWords &&
      !/[.。;；,，?？\d]/.test(text) &&
      !spans.some(({ kind }) => kind === 'link'),
  )
}
