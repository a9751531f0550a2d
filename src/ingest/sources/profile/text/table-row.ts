import { entryKeyOf } from '../field/entry-key.ts'
import type { Line } from './line.ts'

/** A row of an HTML table as a row of a Markdown one, and the last line that it takes. */
export interface HtmlRow {
  readonly text: string
  readonly to: number
}

const longestRow = 60
const longestText = 8000
const cellTag = /<t[dh]\b[^<>]{0,300}>/i

/** The rows of the tables whose head names what stands in the columns, by the number of the line where each begins. */
export const htmlRowsOf = (lines: readonly Line[]): ReadonlyMap<number, HtmlRow> => {
  const rows = new Map<number, HtmlRow>()
  let named = false
  for (let index = 0; index < lines.length; index += 1) {
    const text = lines[index]?.text ?? ''
    if (/<\/?table\b/i.test(text)) named = false
    if (!/^<tr\b/i.test(text)) continue
    const row = rowAt(lines, index)
    if (row === null) continue
    const cells = cellsOf(row.source)
    named ||= namesColumns(cells)
    if (!named) continue
    rows.set(index + 1, { text: `|${cells.join('|')}|`, to: row.last + 1 })
    index = row.last
  }
  return rows
}

const rowAt = (lines: readonly Line[], first: number): { source: string; last: number } | null => {
  const parts: string[] = []
  let length = 0
  for (let index = first; index < Math.min(lines.length, first + longestRow); index += 1) {
    const text = lines[index]?.text ?? ''
    if (index > first && /^<(?:tr|\/?t(?:able|head|body))\b/i.test(text))
      return { source: parts.join(' '), last: index - 1 }
    length += text.length
    if (length > longestText) return null
    parts.push(text)
    if (/<\/tr>\s*$/i.test(text)) return { source: parts.join(' '), last: index }
  }
  return null
}

const cellsOf = (source: string): readonly string[] =>
  source
    .split(cellTag)
    .slice(1)
    .map((cell) =>
      cell
        .replace(/<\/?t[dhr]\b[^<>]{0,300}>|<br\s?\/?>/gi, ' ')
        .replaceAll('|', '¦')
        .trim(),
    )

/** The rows of Markdown tables whose head names the columns, by the number of their line; breaks stay within a cell. */
export const markdownRowsOf = (lines: readonly Line[]): ReadonlyMap<number, string> => {
  const rows = new Map<number, string>()
  let named = false
  let inside = false
  for (const { number, text } of lines) {
    const isRow = /^\|.{1,8000}\|$/.test(text)
    if (isRow && !inside)
      named = namesColumns(
        text
          .slice(1, -1)
          .split('|')
          .map((cell) => cell.trim()),
      )
    inside = isRow
    if (isRow && named && /<br\s?\/?>/i.test(text)) rows.set(number, text.replace(/\s?<br\s?\/?>\s?/gi, '; '))
  }
  return rows
}

/** So many signs between the cells, in so many lines, make a table that no other sign shows. */
const fewestBars = 4
const fewestRows = 3

/** "2026 | A title | Ann Lee, Bo Fox | Salt Letters, 3(1) | https://...": rows of cells as Markdown has them, by the number of their line. */
export const bareRowsOf = (lines: readonly Line[]): ReadonlyMap<number, string> => {
  const byCount = new Map<number, Line[]>()
  for (const line of lines) {
    if (line.text.length > longestText || /^\||https?:\S*\|/.test(line.text)) continue
    const bars = (line.text.match(/\s\|(?=\s|$)/g) ?? []).length
    if (bars >= fewestBars) byCount.set(bars, [...(byCount.get(bars) ?? []), line])
  }
  const rows = [...byCount.values()].filter(({ length }) => length >= fewestRows).flat()
  return new Map(rows.map(({ number, text }) => [number, `| ${text.replace(/\s\|$/, ' | ')} |`]))
}

/** True for the head of a table of publications: two of its columns at least say what they hold. */
const namesColumns = (cells: readonly string[]): boolean =>
  cells.every((cell) => cell.length < 24) && cells.filter((cell) => entryKeyOf(cell) !== null).length > 1
