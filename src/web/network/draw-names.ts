import type { Palette } from './palette.ts'
import type { Point } from './picture.ts'
import { placeLabels } from './place-labels.ts'

/** The letters of names. */
export const nameFont = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans CJK SC", sans-serif'
export const nameSize = 13
/** Discs of at least this radius show the number of their group. */
export const numberedRadius = 8

/** A person's name with the disc that it belongs to, in pixels of the window. */
export interface Name extends Point {
  readonly id: string
  readonly text: string
  readonly radius: number
  /** The number of the group, as people count: from 1. */
  readonly number: number
  readonly isRinged: boolean
}

/** Fits a canvas to the size of its window and the sharpness of the screen. */
function fitted(canvas: HTMLCanvasElement, width: number, height: number): CanvasRenderingContext2D | null {
  const sharpness = devicePixelRatio
  const [across, down] = [Math.round(width * sharpness), Math.round(height * sharpness)]
  if (canvas.width !== across || canvas.height !== down) {
    canvas.width = across
    canvas.height = down
  }
  const context = canvas.getContext('2d')
  context?.setTransform(sharpness, 0, 0, sharpness, 0, 0)
  context?.clearRect(0, 0, width, height)
  return context
}

/** Widths of names that were measured before. */
const widths = new Map<string, number>()

/** Draws names where there is room, the first ones first, the numbers of groups into discs, and rings around those that are looked at. */
export function drawNames(
  canvas: HTMLCanvasElement,
  names: readonly Name[],
  size: { readonly width: number; readonly height: number },
  palette: Palette,
): void {
  const context = fitted(canvas, size.width, size.height)
  if (context === null) return
  context.textBaseline = 'middle'
  context.lineJoin = 'round'
  context.strokeStyle = palette.ink
  context.lineWidth = 2.5
  for (const { x, y, radius, isRinged } of names) {
    if (!isRinged) continue
    context.beginPath()
    context.arc(x, y, radius + 3, 0, 2 * Math.PI)
    context.stroke()
  }
  context.textAlign = 'center'
  context.fillStyle = palette.onDisc
  for (const { x, y, radius, number } of names) {
    if (radius < numberedRadius) continue
    context.font = `600 ${Math.min(14, Math.round(radius * 1.1))}px ${nameFont}`
    context.fillText(String(number), x, y + 0.5)
  }
  context.textAlign = 'left'
  context.font = `${nameSize}px ${nameFont}`
  const widthOf = (text: string): number => {
    const known = widths.get(text) ?? context.measureText(text).width
    widths.set(text, known)
    return known
  }
  context.strokeStyle = palette.paper
  context.lineWidth = 3.5
  context.fillStyle = palette.ink
  const wishes = names.map(({ id, text, x, y, radius }) => ({ id, text, x, y, radius, width: widthOf(text) }))
  for (const { text, x, y } of placeLabels(wishes, size, nameSize + 3)) {
    context.strokeText(text, x, y)
    context.fillText(text, x, y)
  }
}
