import type { Piece } from '../text/piece.ts'
import { joinRich } from '../text/rich-text.ts'

const fewestTitles = 2

/** "> A title" / "- Ann Lee": a quotation and list items below it that say whose it is and where it appeared. */
const isHead = (pieces: readonly Piece[], index: number): boolean => {
  const piece = pieces[index]
  if (piece?.quoted !== true || piece.marker !== null || piece.cells || !piece.afterGap) return false
  const next = pieces.findIndex((other, at) => at > index && (other.quoted !== true || other.afterGap))
  return pieces[next]?.marker?.number === null && pieces[next]?.quoted !== true
}

/** Lists whose titles are quotations: each one a list item on one line, with the items below it for its lines. */
export const withQuotedTitles = (pieces: readonly Piece[]): readonly Piece[] => {
  const heads = new Set(pieces.filter((_, index) => isHead(pieces, index)))
  // Quotations in front of all items but a few: what the page quotes elsewhere heads no list.
  const items = pieces.filter(({ marker }) => marker !== null).length
  if (heads.size < fewestTitles || heads.size * 8 < items) return pieces
  const parted: Piece[] = []
  let below = false
  for (const piece of pieces) {
    const before = parted.at(-1)
    if (heads.has(piece)) {
      below = true
      parted.push({ ...piece, marker: { family: '>', number: null } })
    } else if (below && piece.quoted && !piece.afterGap && before?.marker?.family === '>')
      parted[parted.length - 1] = { ...before, rich: joinRich([before.rich, piece.rich], ' '), to: piece.to }
    else if (below && piece.marker?.number === null && piece.level === 0)
      parted.push({ ...piece, marker: null, afterGap: false, afterBreak: true })
    else {
      below = false
      parted.push(piece)
    }
  }
  return parted
}
