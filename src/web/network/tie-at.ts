import type { UndirectedGraph } from 'graphology'
import type { Point } from './picture.ts'

/** A hand does not hit a line of half a pixel: so far beside it still counts, in pixels. */
const reach = 4

/** How far a point is from the line between two others. */
function distanceToLine({ x, y }: Point, from: Point, to: Point): number {
  const [across, down] = [to.x - from.x, to.y - from.y]
  const length = across * across + down * down
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - from.x) * across + (y - from.y) * down) / length))
  return Math.hypot(x - from.x - along * across, y - from.y - along * down)
}

/** The tie at a point of the layout, the nearest where there are several; null where none is. `pixel` is the size of one in the layout. */
export function tieAt(graph: UndirectedGraph, point: Point, pixel: number): string | null {
  let nearest: string | null = null
  let least = Number.POSITIVE_INFINITY
  graph.forEachEdge((id, { size }, _, __, from, to) => {
    const distance = distanceToLine(point, from as unknown as Point, to as unknown as Point)
    if (distance >= least || distance > (reach + Number(size) / 2) * pixel) return
    nearest = id
    least = distance
  })
  return nearest
}
