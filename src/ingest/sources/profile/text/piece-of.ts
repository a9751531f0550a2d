import { isLegendLine } from './legend.ts'
import type { Line } from './line.ts'
import { type Marker, markerOf } from './marker.ts'
import { richOf } from './markup.ts'
import type { Piece } from './piece.ts'
import { sliceRich, trimRich } from './rich-text.ts'

/** Headings are no longer than this. */
const longestHeading = 200

/** What stands for a table's cell that holds nothing. */
const emptyCell = '\u200B'

/** "1. 7. Ann Lee", "1. [J7] Ann Lee": the number that a list gives, and the one of its author's. */
const twiceNumbered =
  /^\d{1,3}[.)] {1,3}(?:\d{1,3}[.)]|\[[A-Z]{0,4}[-. ]?\d{1,3}\]) {1,3}(?:[*_\\\p{Lu}\p{Script=Han}“"]|$)/u

/** "pages 159–" above "175. DOI 10.1000/a": the second of two numbers, which a line's end parted, is no list mark. */
const endsBetweenNumbers = /\d\s?[-–—]$/

/** True for a cell without words: blank, or with nothing but a picture. */
const isEmptyCell = (cell: string): boolean =>
  !/[\p{L}\p{N}]/u.test(
    cell
      .slice(0, 2000)
      .replace(/!\[[^[\]]{0,200}\]\([^()]{0,500}\)/g, '')
      .replace(/<img\b[^<>]{0,600}>/gi, ''),
  )

/** The piece that a part of a line makes; null for one without letters and digits. */
export const pieceOf = (
  line: Line,
  to: number,
  segment: string,
  level: number,
  context: { listItem: boolean; gap: boolean; broken: boolean; before: string },
): Piece | null => {
  let source = segment.trim()
  if (source === '') return null
  let marker: Marker | null = null
  const item = /^\\item(?:\[[^\]]{0,20}\])?\s*/.exec(source)
  if (item !== null) source = `- ${source.slice(item[0].length)}`
  // reStructuredText: ".. [Roe2020] Roe, A. (2020): ..."
  const citation = /^\.\. \[[^\]]{1,30}\]\s+(?=\S)/.exec(source)
  if (citation !== null) source = `- ${source.slice(citation[0].length)}`
  const quote = /^>+\s?/.exec(source)
  if (quote !== null) source = source.slice(quote[0].length)
  const table = /^\|.{1,4000}\|$/.test(source)
  // An empty cell keeps its place.
  if (table)
    source = source
      .slice(1, -1)
      .split('|')
      .map((cell) => (isEmptyCell(cell) ? emptyCell : cell.trim()))
      .join('\n')
  const goesOn = !context.gap && /^\d/.test(source) && endsBetweenNumbers.test(context.before)
  let found = table || goesOn || isLegendLine(source) ? null : markerOf(source)
  // A bullet and a number: "- [C4] ..."; the number tells more. So does the entry's own number behind that of its list: "1. 7. Ann Lee".
  if (found !== null) {
    const inner = markerOf(source.slice(found.length))
    if (
      inner !== null &&
      inner.number !== null &&
      inner.family !== 'N' &&
      (found.number === null || found.number === inner.number || twiceNumbered.test(source.slice(0, 40))) &&
      !/^\[[A-Za-z]{0,4}[-. ]?\d{1,3}[a-z]?\s?\]\(/.test(source.slice(found.length))
    ) {
      source = source.slice(found.length)
      found = inner
    }
  }
  // ":   * the first of them": the sign of a definition list in front of an item like the others.
  if (found?.family === ':') {
    const inner = markerOf(source.slice(found.length))
    if (inner !== null) found = { ...inner, length: found.length + inner.length }
  }
  if (found !== null && found.number !== null && /^\[\s?[A-Za-z]{0,4}[-. ]?\d{1,3}\s?\]\(/.test(source)) found = null
  // "- #### Title": a heading within a list item is the item.
  const content = found === null ? source : source.slice(found.length).replace(/^#{1,6}\s+/, '')
  const rich0 = trimRich(richOf(content))
  if (found !== null) marker = { family: found.family, number: found.number }
  // Emphasis may hide the number: "**[1]** ...", "__1.__".
  let rich = rich0
  if (marker === null && !table && !goesOn) {
    const hidden = markerOf(rich.text)
    if (hidden !== null && hidden.number !== null && rich.text !== source && !isLegendLine(rich.text)) {
      marker = { family: hidden.family, number: hidden.number }
      rich = trimRich({
        text: rich.text.slice(hidden.length),
        spans: rich.spans.flatMap((span) =>
          span.end > hidden.length
            ? [{ ...span, start: Math.max(0, span.start - hidden.length), end: span.end - hidden.length }]
            : [],
        ),
      })
    }
  }
  // "- * “A title”, ...": a sign whose sense the page tells elsewhere, in front of what it is said of.
  const sign = marker === null ? null : /^[*†‡§]{1,3}\s+(?=[“"«])/u.exec(rich.text.slice(0, 8))
  if (sign !== null) rich = sliceRich(rich, sign[0].length)
  if (!/[\p{L}\p{N}]/u.test(rich.text)) return null
  const whole = rich.spans.some(
    (span) =>
      (span.kind === 'bold' || span.kind === 'underline') && span.start === 0 && span.end >= rich.text.length - 1,
  )
  const boldLevel = level === 0 && marker === null && whole && rich.text.length <= 90 ? 7 : level
  // A whole paragraph in the letters of a heading heads nothing.
  const long = level > 0 && rich.text.length > longestHeading
  return {
    line: line.number,
    to,
    rich,
    source,
    indent: line.indent,
    marker,
    afterGap: context.gap,
    afterBreak: context.broken,
    level: long ? 0 : boldLevel,
    cells: table,
    quoted: quote !== null,
  }
}
