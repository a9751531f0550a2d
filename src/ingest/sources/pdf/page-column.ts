import { linesOfPieces, type PageLine } from './page-line.ts'
import type { Piece } from './pdf-page.ts'

/** A part of a page that is read from the top down before the next one: a column, or what stands across all of them. */
export interface Region {
  readonly lines: readonly PageLine[]
  /** Where its text may reach to the right. */
  readonly right: number
  readonly left: number
}

/** Pieces closer than this, in sizes of the type, stand in one column. */
const narrowestGutter = 1.1
const fewestColumnLines = 6

/** The stretches of a line that no wide gap parts. */
const stretchesOf = (line: PageLine): readonly (readonly Piece[])[] => {
  const stretches: Piece[][] = []
  let end = Number.NEGATIVE_INFINITY
  for (const piece of line.pieces) {
    if (piece.x - end > line.size * narrowestGutter) stretches.push([])
    stretches.at(-1)?.push(piece)
    end = Math.max(end, piece.x + piece.width)
  }
  return stretches
}

const widthOf = (pieces: readonly Piece[]): number =>
  Math.max(...pieces.map(({ x, width }) => x + width)) - Math.min(...pieces.map(({ x }) => x))

interface Row {
  readonly line: PageLine
  readonly left: readonly Piece[]
  readonly right: readonly Piece[]
  /** True when something stands across the gutter. */
  readonly crossed: boolean
}

const rowAt = (line: PageLine, gutter: number): Row => {
  const left: Piece[] = []
  const right: Piece[] = []
  let crossed = false
  for (const stretch of stretchesOf(line)) {
    const start = Math.min(...stretch.map(({ x }) => x))
    const end = start + widthOf(stretch)
    if (end <= gutter) left.push(...stretch)
    else if (start >= gutter) right.push(...stretch)
    else crossed = true
  }
  return { line, left, right, crossed }
}

/** The place between two columns that the fewest lines cross; null where a page has one column. */
const gutterOf = (lines: readonly PageLine[], left: number, right: number): number | null => {
  const starts = new Map<number, number>()
  for (const line of lines) {
    for (const stretch of stretchesOf(line).slice(0, 6)) {
      const x = Math.round(Math.min(...stretch.map((piece) => piece.x)))
      if (x > left + (right - left) * 0.18 && x < left + (right - left) * 0.82) starts.set(x, (starts.get(x) ?? 0) + 1)
    }
  }
  const candidates = [...starts]
    .filter(([, count]) => count >= fewestColumnLines)
    .sort((one, other) => other[1] - one[1])
  let best: { readonly x: number; readonly score: number } | null = null
  for (const [x] of candidates.slice(0, 8)) {
    const rows = lines.map((line) => rowAt(line, x - 1))
    const leftRows = rows.filter((row) => !row.crossed && row.left.length > 0).length
    const rightRows = rows.filter((row) => !row.crossed && row.right.length > 0).length
    const crossed = rows.filter((row) => row.crossed).length
    const score = Math.min(leftRows, rightRows) - crossed
    if (
      Math.min(leftRows, rightRows) >= fewestColumnLines &&
      crossed < rows.length * 0.5 &&
      (best === null || score > best.score)
    )
      best = { x: x - 1, score }
  }
  return best?.x ?? null
}

/** True when two sides of a gutter are columns of text, and not labels or dates beside the lines they belong to. */
const areColumns = (rows: readonly Row[], width: number): boolean => {
  const both = rows.filter((row) => row.left.length > 0 && row.right.length > 0).length
  const lefts = rows.filter((row) => row.left.length > 0)
  const rights = rows.filter((row) => row.right.length > 0)
  if (lefts.length < fewestColumnLines || rights.length < fewestColumnLines) return false
  const average = (side: readonly (readonly Piece[])[]): number =>
    side.reduce((sum, pieces) => sum + widthOf(pieces), 0) / Math.max(1, side.length)
  const leftWidth = average(lefts.map(({ left }) => left))
  const rightWidth = average(rights.map(({ right }) => right))
  const wide = Math.min(leftWidth, rightWidth) > width * 0.27
  const apart = both < Math.min(lefts.length, rights.length) * 0.5
  return wide || (apart && Math.min(leftWidth, rightWidth) > width * 0.08)
}

/** The parts of a page in the order in which they are read. */
export const regionsOf = (pieces: readonly Piece[]): readonly Region[] => {
  const lines = linesOfPieces(pieces)
  if (lines.length === 0) return []
  const left = Math.min(...lines.map((line) => line.left))
  const right = Math.max(...lines.map((line) => line.right))
  const whole: Region = { lines, left, right }
  const gutter = lines.length < fewestColumnLines * 1.5 ? null : gutterOf(lines, left, right)
  if (gutter === null) return [whole]
  const rows = lines.map((line) => rowAt(line, gutter))
  const bands: Row[][] = []
  for (const row of rows) {
    const last = bands.at(-1)
    if (last === undefined || (last[0]?.crossed ?? false) !== row.crossed) bands.push([row])
    else last.push(row)
  }
  const regions: Region[] = []
  const across: PageLine[] = []
  const flush = (): void => {
    if (across.length > 0) regions.push({ lines: [...across], left, right })
    across.length = 0
  }
  let found = false
  for (const band of bands) {
    if (band[0]?.crossed === true || !areColumns(band, right - left)) {
      across.push(...band.map(({ line }) => line))
      continue
    }
    found = true
    flush()
    for (const side of [band.flatMap((row) => row.left), band.flatMap((row) => row.right)]) {
      const column = linesOfPieces(side)
      regions.push({
        lines: column,
        left: Math.min(...column.map((line) => line.left)),
        right: Math.max(...column.map((line) => line.right)),
      })
    }
  }
  flush()
  return found ? regions : [whole]
}
