import type { Piece } from '../text/piece.ts'

/** More lines than these between two numbers are more than the rest of an item. */
const longestItem = 20

/**
 * The lines within a list whose numbers go on across them: "1. A title" / "Ann Lee" / "Harbour Press" / "2. Another title". Without a
 * gap around them they are parts of an item, whatever their words would head elsewhere.
 */
export const linesOfNumberedItems = (pieces: readonly Piece[]): ReadonlySet<Piece> => {
  const found = new Set<Piece>()
  let item: Piece | null = null
  let lines: Piece[] = []
  for (const piece of pieces) {
    const { marker, level, afterGap } = piece
    if (marker?.number != null) {
      const goesOn = item?.marker?.family === marker.family && marker.number === (item.marker.number ?? 0) + 1
      if (goesOn && !afterGap && lines.length <= longestItem) for (const line of lines) found.add(line)
      item = piece
      lines = []
    } else if (item !== null && (level > 0 || afterGap)) item = null
    else lines.push(piece)
  }
  return found
}
