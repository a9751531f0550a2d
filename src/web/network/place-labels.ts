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

/**
 * Places names so that none covers another, nor a larger disc: right of the disc, else left, below or above it; a name for which
 * there is no room is left out. `lineHeight` in pixels; discs smaller than `coverable` may be covered.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  { width, height }: { readonly width: number; readonly height: number },
  lineHeight: number,
  coverable = 6,
): PlacedLabel[] {
  const taken = new BoxGrid()
  for (const { x, y, radius } of wishes)
    if (radius >= coverable) taken.add({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius })
  const placed: PlacedLabel[] = []
  for (const { id, text, x, y, radius, width: textWidth } of wishes) {
    if (x < 0 || y < 0 || x > width || y > height) continue
    const places = [
      { x: x + radius + gap, y },
      { x: x - radius - gap - textWidth, y },
      { x: x - textWidth / 2, y: y + radius + gap + lineHeight / 2 },
      { x: x - textWidth / 2, y: y - radius - gap - lineHeight / 2 },
    ]
    for (const place of places) {
      const box = {
        left: place.x,
        right: place.x + textWidth,
        top: place.y - lineHeight / 2,
        bottom: place.y + lineHeight / 2,
      }
      const isInside = box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height
      if (!isInside || !taken.isFree(box)) continue
      taken.add(box)
      placed.push({ id, text, ...place })
      break
    }
  }
  return placed
}
