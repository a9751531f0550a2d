import { colourOf, type Palette } from './palette.ts'
import type { Point } from './picture.ts'
import { placeLabels } from './place-labels.ts'

/** The letters of names. */
export const nameFont = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans CJK SC", sans-serif'
export const nameSize = 13
/** Discs of at least this radius show the number of their group. */
export const numberedRadius = 6
/** The size of the number in a disc, in pixels. */
export const numberSize = (radius: number): number => Math.min(14, Math.max(8, Math.round(radius * 1.1)))

/** A person as the overlay shows one, in pixels of the window. */
export interface Disc extends Point {
  readonly id: string
  readonly name: string
  readonly radius: number
  readonly community: number
  readonly isRinged: boolean
}

/** A tie in the light, in pixels of the window. */
export interface LitTie {
  readonly from: Point
  readonly to: Point
  readonly width: number
}

/** What lies over the picture. */
export interface Overlay {
  /** Whose numbers and names are shown, those who come first with their names in order. */
  readonly discs: readonly Disc[]
  /** Ties in the light: they and all `discs` are drawn here then, over a picture that fades; null: the picture shows itself. */
  readonly litTies: readonly LitTie[] | null
}

/** Fits a canvas to the size of its window and the sharpness of the screen. */
function cleared(canvas: HTMLCanvasElement, width: number, height: number): CanvasRenderingContext2D | null {
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

function drawLight(
  context: CanvasRenderingContext2D,
  discs: readonly Disc[],
  ties: readonly LitTie[],
  palette: Palette,
) {
  context.strokeStyle = palette.litTie
  for (const { from, to, width } of ties) {
    context.lineWidth = width
    context.beginPath()
    context.moveTo(from.x, from.y)
    context.lineTo(to.x, to.y)
    context.stroke()
  }
  for (const { x, y, radius, community } of discs) {
    context.fillStyle = colourOf(palette, community)
    context.beginPath()
    context.arc(x, y, radius, 0, 2 * Math.PI)
    context.fill()
  }
}

function drawRings(context: CanvasRenderingContext2D, discs: readonly Disc[], palette: Palette) {
  context.strokeStyle = palette.ink
  context.lineWidth = 2.5
  for (const { x, y, radius, isRinged } of discs) {
    if (!isRinged) continue
    context.beginPath()
    context.arc(x, y, radius + 3, 0, 2 * Math.PI)
    context.stroke()
  }
}

function drawNumbers(context: CanvasRenderingContext2D, discs: readonly Disc[], palette: Palette) {
  context.textAlign = 'center'
  context.fillStyle = palette.onDisc
  for (const { x, y, radius, community } of discs) {
    if (radius < numberedRadius) continue
    context.font = `600 ${numberSize(radius)}px ${nameFont}`
    context.fillText(String(community + 1), x, y + 0.5)
  }
}

/** Widths of names that were measured before. */
const widths = new Map<string, number>()

function drawNames(context: CanvasRenderingContext2D, discs: readonly Disc[], size: Size, palette: Palette) {
  context.textAlign = 'left'
  context.font = `${nameSize}px ${nameFont}`
  const widthOf = (text: string): number => {
    const known = widths.get(text) ?? context.measureText(text).width
    widths.set(text, known)
    return known
  }
  context.strokeStyle = palette.paper
  context.lineWidth = 3.5
  context.lineJoin = 'round'
  context.fillStyle = palette.ink
  const wishes = discs.map(({ id, name, x, y, radius }) => ({ id, text: name, x, y, radius, width: widthOf(name) }))
  for (const { text, x, y } of placeLabels(wishes, size, nameSize + 3)) {
    context.strokeText(text, x, y)
    context.fillText(text, x, y)
  }
}

interface Size {
  readonly width: number
  readonly height: number
}

/**
 * Draws what lies over the picture: names where there is room, numbers of groups in discs, rings around those that are looked at, and
 * whatever is in the light. None of that draws the picture anew, which takes its time where there is no graphics processor.
 */
export function drawOverlay(
  canvas: HTMLCanvasElement,
  { discs, litTies }: Overlay,
  size: Size,
  palette: Palette,
): void {
  const context = cleared(canvas, size.width, size.height)
  if (context === null) return
  context.textBaseline = 'middle'
  if (litTies !== null) drawLight(context, discs, litTies, palette)
  drawRings(context, discs, palette)
  drawNumbers(context, discs, palette)
  drawNames(context, discs, size, palette)
}
