import { nameFont, nameSize, numberedRadius, numberSize } from './draw-overlay.ts'
import { colourOf, type Palette } from './palette.ts'
import { greatestOf, type Picture, type Point, radiusOf, widthOf } from './picture.ts'
import { placeLabels } from './place-labels.ts'

const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** About how wide a name comes out in any font: 汉字 are square, other letters a little wider than half as much. */
const guessedWidth = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (/[\u2e80-\uffef]/.test(sign) ? 1 : 0.56), 0) * nameSize

const round = (value: number): string => String(Math.round(value * 10) / 10)

interface SvgOptions {
  readonly places: ReadonlyMap<string, Point>
  readonly palette: Palette
  readonly title: string
  /** Pixels; the picture fills them up to a margin. */
  readonly width: number
  readonly height: number
}

/** The picture as an SVG document: the same discs, ties, colours and numbers as on the page, with names where there is room. */
export function toSvg(picture: Picture, { places, palette, title, width, height }: SvgOptions): string {
  const margin = 70
  const known = picture.nodes.flatMap(({ id }) => places.get(id) ?? [])
  const [left, right] = [Math.min(...known.map(({ x }) => x)), Math.max(...known.map(({ x }) => x))]
  const [bottom, top] = [Math.min(...known.map(({ y }) => y)), Math.max(...known.map(({ y }) => y))]
  const scale = Math.min((width - 2 * margin) / (right - left || 1), (height - 2 * margin) / (top - bottom || 1))
  const at = (id: string): Point => {
    const { x, y } = places.get(id) ?? { x: left, y: top }
    return { x: width / 2 + (x - (left + right) / 2) * scale, y: height / 2 - (y - (bottom + top) / 2) * scale }
  }
  const most = greatestOf(picture)
  const discs = picture.nodes
    .map((node) => ({ ...node, ...at(node.id), radius: radiusOf(node, most.papers) }))
    .sort((a, b) => b.radius - a.radius || (a.id < b.id ? -1 : 1))
  const lines = picture.ties.map((tie) => {
    const [from, to] = [at(tie.source), at(tie.target)]
    return `<line x1="${round(from.x)}" y1="${round(from.y)}" x2="${round(to.x)}" y2="${round(to.y)}" stroke-width="${round(widthOf(tie, most.weight))}"/>`
  })
  const circles = discs.map(
    ({ x, y, radius, community, label }) =>
      `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" fill="${colourOf(palette, community)}"><title>${escaped(label)}</title></circle>`,
  )
  const numbers = discs
    .filter(({ radius }) => radius >= numberedRadius)
    .map(
      ({ x, y, radius, community }) =>
        `<text x="${round(x)}" y="${round(y)}" font-size="${numberSize(radius)}">${community + 1}</text>`,
    )
  const wishes = discs.map(({ id, label, x, y, radius }) => ({
    id,
    text: label,
    x,
    y,
    radius,
    width: guessedWidth(label),
  }))
  const names = placeLabels(wishes, { width, height }, nameSize + 3).map(
    ({ text, x, y }) => `<text x="${round(x)}" y="${round(y)}">${escaped(text)}</text>`,
  )
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escaped(nameFont)}" font-size="${nameSize}">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="100%" height="100%" fill="${palette.paper}"/>`,
    `<g stroke="${palette.tie}">${lines.join('')}</g>`,
    `<g>${circles.join('')}</g>`,
    `<g fill="${palette.onDisc}" font-weight="600" text-anchor="middle" dominant-baseline="central">${numbers.join('')}</g>`,
    `<g fill="${palette.ink}" stroke="${palette.paper}" stroke-width="3" paint-order="stroke" stroke-linejoin="round" dominant-baseline="central">${names.join('')}</g>`,
    '</svg>',
    '',
  ].join('\n')
}
