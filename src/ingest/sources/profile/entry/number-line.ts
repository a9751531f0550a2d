import { markerOf } from '../text/marker.ts'
import type { Piece } from '../text/piece.ts'

/** A number as the whole of a line, as pages show it that print it beside the entry: "12.", "[12]", "J3.", "12". */
const numberAlone = /^(?:\[[A-Z]{0,3}\d{1,3}\]|\(\d{1,3}\)|[A-Z]{0,2}\d{1,3}[.)]?)$/
const fewestNumbers = 3
/** How many pieces stand between two of the numbers. */
const mostBetween = 8

const numberOf = (piece: Piece | undefined): number | null => {
  if (piece === undefined || piece.marker !== null || piece.level > 0 || piece.cells) return null
  return numberAlone.test(piece.rich.text) ? Number(/\d+/.exec(piece.rich.text)?.[0]) : null
}

/** The runs of such numbers that count up or down, each above the text that it numbers. */
const numbersIn = (pieces: readonly Piece[]): ReadonlySet<number> => {
  const found = new Set<number>()
  let run: number[] = []
  const close = (): void => {
    if (run.length >= fewestNumbers) for (const index of run) found.add(index)
    run = []
  }
  let step = 0
  let before = 0
  for (const [index, piece] of pieces.entries()) {
    const number = numberOf(piece)
    const next = pieces[index + 1]
    if (number === null || next === undefined || next.level > 0 || next.marker !== null || numberOf(next) !== null)
      continue
    const change = number - before
    const goesOn =
      index - (run.at(-1) ?? index) <= mostBetween && Math.abs(change) === 1 && (run.length < 2 || change === step)
    if (!goesOn) close()
    if (run.length > 0) step = change
    run.push(index)
    before = number
  }
  close()
  return found
}

/** "1." / "Ann Lee. A title" / "2." / "Bo Fox. Another title": numbers on lines of their own made the list marks of what follows. */
export const withNumberLines = (pieces: readonly Piece[]): readonly Piece[] => {
  const numbers = numbersIn(pieces)
  if (numbers.size === 0) return pieces
  return pieces.flatMap((piece, index) => {
    if (numbers.has(index)) return []
    const above = numbers.has(index - 1) ? pieces[index - 1] : undefined
    if (above === undefined) return [piece]
    const { family = 'N.', number = null } = markerOf(`${above.rich.text} A`) ?? {}
    return [{ ...piece, marker: { family, number: number ?? numberOf(above) }, afterGap: true, afterBreak: true }]
  })
}
