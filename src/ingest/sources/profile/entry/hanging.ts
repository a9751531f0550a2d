import type { Line } from '../text/line.ts'
import { markerOf } from '../text/marker.ts'
import type { Piece } from '../text/piece.ts'
import { continues } from '../text/wrapping.ts'

/** So many lines of a list must go on indented, or so many of the whole document where the list says nothing itself. */
const fewest = 3
const fewestInAll = 5
/** So many lines that go on without an indent, for each that is indented, are paragraphs beside the lists. */
const mostFlush = 0.2
/** The share of the column that a line takes which goes on in the next one. */
const full = 0.8

interface Counts {
  readonly hanging: number
  readonly flush: number
}

/** How many of the full lines between two of a document's lines go on indented, and how many surely go on without. */
const countsOf = (lines: readonly Line[], column: number): Counts => {
  let hanging = 0
  let flush = 0
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]
    if (line.text === '' || next === undefined || next.text === '') continue
    const width = line.indent + line.text.length
    if (width < column * full || markerOf(line.text.slice(0, 40)) !== null || markerOf(next.text.slice(0, 40)) !== null)
      continue
    const before = lines[index - 1]
    const begins = before === undefined || before.text === '' || before.indent >= line.indent
    if (next.indent >= line.indent + 2) hanging += 1
    else if (next.indent === line.indent && begins && continues(line.text, next.text, width, column) === 2) flush += 1
  }
  return { hanging, flush }
}

const known = new WeakMap<readonly Line[], Counts>()

const inAll = (lines: readonly Line[], column: number): Counts => {
  const counts = known.get(lines) ?? countsOf(lines, column)
  known.set(lines, counts)
  return counts
}

/** True where full lines go on in lines that are indented, and never in lines that are not: an outdented line begins anew. */
export const hasHangingLines = (pieces: readonly Piece[], lines: readonly Line[], column: number | null): boolean => {
  const from = pieces[0]?.line
  const to = pieces.at(-1)?.to
  if (column === null || from === undefined || to === undefined) return false
  const all = inAll(lines, column)
  if (all.hanging < fewest) return false
  const own = countsOf(lines.slice(from - 1, to), column)
  if (own.flush > 0) return false
  return own.hanging >= fewest || (all.hanging >= fewestInAll && all.flush <= all.hanging * mostFlush)
}
