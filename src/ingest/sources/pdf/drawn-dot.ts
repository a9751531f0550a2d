import type { PdfOperators } from './pdf-library.ts'

/** A small round or square thing that a page draws, in the page's own measure. */
export interface Dot {
  readonly x: number
  readonly y: number
  readonly size: number
}

// The numbers of the operations, as the format's library counts them.
const save = 10
const restore = 11
const transform = 12
const constructPath = 91

type Matrix = readonly [number, number, number, number, number, number]

const identity: Matrix = [1, 0, 0, 1, 0, 0]

const times = (outer: Matrix, inner: Matrix): Matrix => [
  outer[0] * inner[0] + outer[2] * inner[1],
  outer[1] * inner[0] + outer[3] * inner[1],
  outer[0] * inner[2] + outer[2] * inner[3],
  outer[1] * inner[2] + outer[3] * inner[3],
  outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
  outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
]

const matrixOf = (given: unknown): Matrix | null => {
  if (!Array.isArray(given) || given.length < 6 || !given.every((value) => typeof value === 'number')) return null
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: number[] = given
  return [a, b, c, d, e, f]
}

/** The box around a path: the last thing that drawing it is given. */
const boxOf = (given: unknown): readonly number[] | null => {
  const last = Array.isArray(given) ? given.at(-1) : null
  return last instanceof Float32Array && last.length === 4 ? [...last] : null
}

const smallest = 1
const largest = 7
const mostDots = 2_000

/** The dots of a page. Browsers draw the bullets of lists, and do not print them as characters. */
export const dotsOf = ({ fnArray, argsArray }: PdfOperators): readonly Dot[] => {
  const dots: Dot[] = []
  const outer: Matrix[] = []
  let matrix = identity
  for (const [index, operation] of fnArray.entries()) {
    if (operation === save) outer.push(matrix)
    else if (operation === restore) matrix = outer.pop() ?? identity
    else if (operation === transform) {
      const given = matrixOf(argsArray[index])
      if (given !== null) matrix = times(matrix, given)
    } else if (operation === constructPath) {
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = boxOf(argsArray[index]) ?? []
      const width = Math.abs((x2 - x1) * matrix[0])
      const height = Math.abs((y2 - y1) * matrix[3])
      if (width < smallest || width > largest || Math.abs(width - height) > width * 0.25) continue
      const x = matrix[0] * ((x1 + x2) / 2) + matrix[2] * ((y1 + y2) / 2) + matrix[4]
      const y = matrix[1] * ((x1 + x2) / 2) + matrix[3] * ((y1 + y2) / 2) + matrix[5]
      if (dots.length < mostDots) dots.push({ x, y, size: width })
    }
  }
  return dots
}
