import type { Run } from '../converted/marked-text.ts'
import { plainStyle } from '../converted/marked-text.ts'
import { raised } from '../converted/raised-text.ts'
import type { Piece } from './pdf-page.ts'

/** A line as it is printed: its pieces from left to right. */
export interface PageLine {
  readonly pieces: readonly Piece[]
  readonly left: number
  readonly right: number
  readonly y: number
  readonly size: number
}

const lineOf = (pieces: readonly Piece[]): PageLine => {
  const sorted = [...pieces].sort((one, other) => one.x - other.x)
  const sizes = new Map<number, number>()
  for (const { size, text } of sorted) sizes.set(size, (sizes.get(size) ?? 0) + text.length)
  const size = [...sizes].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [10, 0])[0]
  const main = sorted.filter((piece) => piece.size >= size * 0.9)
  return {
    pieces: sorted,
    left: Math.min(...sorted.map(({ x }) => x)),
    right: Math.max(...sorted.map(({ x, width }) => x + width)),
    y: (main[0] ?? sorted[0])?.y ?? 0,
    size,
  }
}

/** The pieces as lines from the top down; what is printed a little above or below a line belongs to it. */
export const linesOfPieces = (pieces: readonly Piece[]): readonly PageLine[] => {
  const sorted = [...pieces].sort((one, other) => one.y - other.y || one.x - other.x)
  const groups: { y: number; size: number; pieces: Piece[] }[] = []
  // Large type first, so that marks find the line they stand at.
  for (const piece of sorted) {
    const last = groups.at(-1)
    const reach = last === undefined ? 0 : Math.max(last.size, piece.size) * 0.5
    if (last !== undefined && Math.abs(piece.y - last.y) < reach) {
      last.pieces.push(piece)
      if (piece.size > last.size) {
        last.size = piece.size
        last.y = piece.y
      }
    } else groups.push({ y: piece.y, size: piece.size, pieces: [piece] })
  }
  return groups.map(({ pieces: members }) => lineOf(members))
}

const han = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]/u

/** Signs of fonts of pictures stand for a bullet where a line begins with them, and for nothing elsewhere. */
const withoutPictures = (text: string, first: boolean): string =>
  text.replace(/^[\uE000-\uF8FF]\s*/, first ? '• ' : '').replace(/[\uE000-\uF8FF]/g, '')

/** The text of a line with its type; blanks where the pieces stand apart. */
export const runsOfLine = (line: PageLine, monoText: boolean): readonly Run[] => {
  const runs: Run[] = []
  let end: number | null = null
  let blank = false
  for (const [index, piece] of line.pieces.entries()) {
    const last = runs.at(-1)?.text ?? ''
    const gap = end === null ? 0 : piece.x - end
    const close = han.test(last.at(-1) ?? '') && han.test(piece.text[0] ?? '') ? 0.45 : 0.12
    const apart = gap > line.size * close || (blank && gap > piece.size * 0.05)
    if (end !== null && apart && !/\s$/.test(last) && !/^\s/.test(piece.text)) {
      runs.push({ text: ' ', style: plainStyle })
    }
    blank = piece.blankBehind
    const small = piece.size < line.size * 0.85
    const above = small && line.y - piece.y > line.size * 0.15
    const text = withoutPictures(piece.text, index === 0)
    const style = {
      ...plainStyle,
      bold: piece.bold,
      italic: piece.italic,
      code: piece.mono && !monoText,
      href: piece.href,
    }
    runs.push({ text: above ? raised(text) : text, style })
    end = piece.x + piece.width
  }
  return runs
}
