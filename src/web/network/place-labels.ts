import type { Point } from './picture.ts'

/** A name that wants a place beside its disc. Earlier ones in a list come first. */
export interface LabelWish extends Point {
  readonly id: string
  readonly text: string
  /** Of the disc, in pixels. */
  readonly radius: number
  /** Of the text, in pixels. */
  readonly width: number
}

/** Where a name is written: the left end of the middle of its line. */
export interface PlacedLabel extends Point {
  readonly id: string
  readonly text: string
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const cellSize = 64

/** The cells of a grid that a box touches. */
function cellsOf({ left, right, top, bottom }: Box): string[] {
  const cells: string[] = []
  for (let x = Math.floor(left / cellSize); x <= Math.floor(right / cellSize); x++)
    for (let y = Math.floor(top / cellSize); y <= Math.floor(bottom / cellSize); y++) cells.push(`${x} ${y}`)
  return cells
}

/** Boxes by the cells that they touch, so that only near ones are compared. */
class BoxGrid {
  readonly #cells = new Map<string, Box[]>()

  add(box: Box): void {
    for (const key of cellsOf(box)) {
      const cell = this.#cells.get(key)
      if (cell === undefined) this.#cells.set(key, [box])
      else cell.push(box)
    }
  }

  isFree(box: Box): boolean {
    for (const key of cellsOf(box))
      for (const other of this.#cells.get(key) ?? [])
        if (box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom)
          return false
    return true
  }
}

const gap = 3
/** Discs of at least this radius are never covered by a name; their own may cover smaller ones. */
const largeRadius = 8

/** The four places of a name beside its disc, the best first. */
function placesOf({ x, y, radius, width }: LabelWish, lineHeight: number): Point[] {
  return [
    { x: x + radius + gap, y },
    { x: x - radius - gap - width, y },
    { x: x - width / 2, y: y + radius + gap + lineHeight / 2 },
    { x: x - width / 2, y: y - radius - gap - lineHeight / 2 },
  ]
}

/**
 * Places names so that none covers another: right of the disc, else left, below or above it. None covers a disc either, but that the
 * name of a large disc, where it finds no other place, may cover small ones. A name for which there is no room is left out.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  { width, height }: { readonly width: number; readonly height: number },
  lineHeight: number,
): PlacedLabel[] {
  const [taken, small] = [new BoxGrid(), new BoxGrid()]
  for (const { x, y, radius } of wishes)
    (radius < largeRadius ? small : taken).add({
      left: x - radius,
      right: x + radius,
      top: y - radius,
      bottom: y + radius,
    })
  const boxOf = ({ x, y }: Point, textWidth: number): Box => ({
    left: x,
    right: x + textWidth,
    top: y - lineHeight / 2,
    bottom: y + lineHeight / 2,
  })
  const placed: PlacedLabel[] = []
  for (const wish of wishes) {
    const { id, text, x, y, radius } = wish
    if (x < 0 || y < 0 || x > width || y > height) continue
    const places = placesOf(wish, lineHeight).filter((place) => {
      const box = boxOf(place, wish.width)
      const isInside = box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height
      return isInside && taken.isFree(box)
    })
    const place =
      places.find((one) => small.isFree(boxOf(one, wish.width))) ?? (radius < largeRadius ? undefined : places[0])
    if (place === undefined) continue
    taken.add(boxOf(place, wish.width))
    placed.push({ id, text, ...place })
  }
  return placed
}
