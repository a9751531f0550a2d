import { boldLevel, type Piece } from '../text/piece.ts'
import { sectionKindOf } from './section-kind.ts'

/** So many lines in bold letters that name a kind, and this share of them, show that bold letters are for headings. */
const fewest = 3
const share = 0.6
const longestHeading = 50
const mostWords = 6

const standsAlone = (piece: Piece, next: Piece | undefined): boolean =>
  piece.level === boldLevel &&
  piece.marker === null &&
  piece.afterGap &&
  (next?.afterGap === true || next?.marker != null)

/**
 * Lines in bold letters that say nothing known and part the page all the same: "**Letters from the islands**" where "**Books**",
 * "**Articles**" and "**Talks**" stand just so.
 */
export const boldHeadings = (pieces: readonly Piece[]): ReadonlySet<Piece> => {
  const bold = pieces.filter((piece, index) => standsAlone(piece, pieces[index + 1]))
  const unnamed = bold.filter(({ rich }) => sectionKindOf(rich.text, false) === null)
  const named = bold.length - unnamed.length
  if (named < fewest || named < bold.length * share) return new Set()
  return new Set(
    unnamed.filter(
      ({ rich: { text, spans } }) =>
        text.length <= longestHeading &&
        text.split(/\s+/).length <= mostWords &&
        !/[.。;；,，?？\d]/.test(text) &&
        !spans.some(({ kind }) => kind === 'link'),
    ),
  )
}
