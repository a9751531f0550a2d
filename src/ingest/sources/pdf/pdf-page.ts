import { type Dot, dotsOf } from './drawn-dot.ts'
import type { PdfItem, PdfPage } from './pdf-library.ts'

/** A piece of text on a page, measured from its upper left corner. */
export interface Piece {
  readonly text: string
  readonly x: number
  /** The base of the letters, downwards. */
  readonly y: number
  readonly width: number
  /** The size of the type. */
  readonly size: number
  readonly bold: boolean
  readonly italic: boolean
  /** Type in which all letters are equally wide. */
  readonly mono: boolean
  readonly href: string | null
  /** A blank follows that the page prints as one. */
  blankBehind: boolean
}

/** The text of a page in the order of the file. */
export interface PageText {
  readonly width: number
  readonly height: number
  readonly pieces: readonly Piece[]
  /** Where bullets are drawn. */
  readonly bullets: readonly Dot[]
}

/** No page that people read has so many pieces of text. */
export const mostPieces = 60_000

const noKinds: ReadonlyMap<string, FontKind> = new Map()

interface FontKind {
  readonly bold: boolean
  readonly italic: boolean
  readonly mono: boolean
}

const boldName =
  /bold|black|heavy|demi|[-_,]bd\b|cmbx|cmb\d|sfbx|ptmb|phvb|nimbus\S*-medi|-medi(?:um)?(?:ital)?$|SimHei|heiti/i
const italicName = /italic|oblique|slanted|[-_,]it\b|cmti|cmsl|sfti|sfsl|ptmri|ital$|cmmi/i
const monoName = /mono|courier|consol|menlo|cmtt|sftt|typewriter/i

const fontKind = (name: string): FontKind => ({
  bold: boldName.test(name),
  italic: italicName.test(name),
  mono: monoName.test(name),
})

/** Fonts say their kind by their names, which the page knows once it is laid out. */
const fontKinds = (page: PdfPage, names: ReadonlySet<string>): ReadonlyMap<string, FontKind> => {
  const kinds = new Map<string, FontKind>()
  for (const name of names) {
    if (!page.commonObjs.has(name)) continue
    const font = page.commonObjs.get(name)
    const kind = fontKind((font?.name ?? '').replace(/^[A-Z]{6}\+/, ''))
    kinds.set(name, {
      ...kind,
      bold: kind.bold || font?.bold === true,
      italic: kind.italic || font?.italic === true,
    })
  }
  return kinds
}

interface Link {
  readonly url: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const linksOf = async (page: PdfPage, left: number, top: number): Promise<readonly Link[]> => {
  const links: Link[] = []
  for (const { subtype, url, rect } of (await page.getAnnotations()).slice(0, 2_000)) {
    if (subtype !== 'Link' || url === undefined || !/^https?:/i.test(url) || rect === undefined) continue
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = rect
    links.push({
      url,
      left: Math.min(x1, x2) - left,
      right: Math.max(x1, x2) - left,
      top: top - Math.max(y1, y2),
      bottom: top - Math.min(y1, y2),
    })
  }
  return links
}

/** The pieces of text of a page; null for a page with more than anybody reads. */
export const pageTextOf = async (page: PdfPage, withFonts: boolean): Promise<PageText | null> => {
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view
  const items: PdfItem[] = []
  const reader = page.streamTextContent().getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    for (const item of value.items) {
      if (item.str !== undefined && item.transform !== undefined)
        items.push({ str: item.str, transform: item.transform, width: item.width ?? 0, fontName: item.fontName ?? '' })
    }
    if (items.length > mostPieces) {
      await reader.cancel()
      return null
    }
  }
  const operators = withFonts ? await page.getOperatorList() : null
  const kinds = operators === null ? noKinds : fontKinds(page, new Set(items.map(({ fontName }) => fontName)))
  const links = await linksOf(page, left, top)
  const pieces: Piece[] = []
  for (const { str, transform, width, fontName } of items) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = transform
    // Text that runs up the page is a stamp of an archive, not a part of what is read.
    if (Math.abs(b) > Math.abs(a) * 0.3) continue
    if (str.trim() === '') {
      const last = pieces.at(-1)
      if (last !== undefined && str !== '') last.blankBehind = true
      continue
    }
    const x = e - left
    const y = top - f
    const size = Math.hypot(c, d)
    const link = links.find(
      (one) =>
        one.top <= y - size * 0.2 &&
        y - size * 0.5 <= one.bottom &&
        one.left <= x + width * 0.3 &&
        x + width * 0.7 <= one.right,
    )
    pieces.push({
      text: str.slice(0, 4_000),
      x,
      y,
      width,
      size: size > 0 ? size : 10,
      bold: kinds.get(fontName)?.bold === true,
      italic: kinds.get(fontName)?.italic === true,
      mono: kinds.get(fontName)?.mono === true,
      href: link?.url ?? null,
      blankBehind: false,
    })
  }
  const bullets =
    operators === null ? [] : dotsOf(operators).map(({ x, y, size }) => ({ x: x - left, y: top - y, size }))
  return { width: right - left, height: top - bottom, pieces, bullets }
}
