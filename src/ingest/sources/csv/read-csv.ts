import { type EntryPlace, foundPaper, foundRejection, foundUnread } from '../bibliography/finding.ts'
import { paperOf } from '../bibliography/reference.ts'
import { type TextLine, textLines } from '../bibliography/text-line.ts'
import type { Found, SourceInput, SourceReader } from '../source-reader.ts'
import { type Header, headerOf } from './column.ts'
import { cellOf, rowReference } from './row-reference.ts'
import { type CutRow, RowSplitter } from './row-splitter.ts'

/** Lines in front of a header, such as the name of a database, are at most so many. */
const mostLinesBefore = 20

const foundIn = (row: CutRow, { columns }: Header): Found | null => {
  if (row.fault === null && row.cells.every((cell) => cell === '')) return null
  const place: EntryPlace = { ...row, key: row.fault === null ? cellOf(row.cells, columns, 'key') : null }
  if (row.fault !== null) return foundRejection(place, row.fault)
  const read = paperOf(rowReference(row.cells, columns))
  return 'paper' in read ? foundPaper(place, read.paper) : foundRejection(place, read.rejected)
}

const noHeader = 'Expected a header with a title and with authors, year, venue or DOI, but found none.'

class TableReader {
  #header: Header | null = null
  #splitter: RowSplitter | null = null
  #before: TextLine[] = []
  #done = false

  /** What a line gives, in order. */
  take(line: TextLine): readonly Found[] {
    if (this.#done) return []
    if (this.#header !== null) return this.#rows(this.#splitter?.take(line) ?? [])
    const text = line.text.trim()
    if (text === '' || /^sep=.$/i.test(text) || line.continued) return []
    this.#header = headerOf(line.text)
    if (this.#header !== null) {
      this.#splitter = new RowSplitter(this.#header.delimiter, this.#header.count)
      return this.#before.map((before) => foundUnread(placeOf(before)))
    }
    this.#before.push({ ...line, text: line.text.slice(0, 4_000) })
    return this.#before.length > mostLinesBefore ? this.#withoutHeader() : []
  }

  end(): readonly Found[] {
    if (this.#done) return []
    return this.#header === null ? this.#withoutHeader() : this.#rows(this.#splitter?.end() ?? [])
  }

  #rows(rows: readonly CutRow[]): readonly Found[] {
    const header = this.#header
    return header === null ? [] : rows.map((row) => foundIn(row, header)).filter((found) => found !== null)
  }

  #withoutHeader(): readonly Found[] {
    this.#done = true
    const first = this.#before[0]
    return first === undefined ? [] : [foundRejection(placeOf(first), noHeader)]
  }
}

const placeOf = (line: TextLine): EntryPlace => ({
  line: line.number,
  lastLine: line.number,
  key: null,
  text: line.text,
})

async function* read(source: SourceInput): AsyncGenerator<Found> {
  const table = new TableReader()
  for await (const batch of textLines(source.chunks))
    for (const line of batch) for (const found of table.take(line)) yield found
  yield* table.end()
}

/** So many lines below a header tell whether rows stand there. */
const rowsLookedAt = 20

/** "Title\tCited by\tYear" above a title, its people and its venue on lines of their own: the look of a page, no table. */
const hasRows = (header: Header, below: readonly string[]): boolean => {
  const lines = below.filter((line) => line.trim() !== '')
  return lines.filter((line) => line.includes(header.delimiter)).length >= lines.length / 2
}

/** Reads tables of works by their headers, English and Chinese: one paper a row. */
export const csvReader: SourceReader = {
  format: 'CSV',
  recognises: (name, head) => {
    if (/^\uFEFF?\s*[[{<@%|#]/.test(head.slice(0, 200)) || /\.(?:md|html?|tex|json|xml)$/i.test(name)) return false
    const isTable = /\.(?:csv|tsv)$/i.test(name)
    const lines = head.split(/\r?\n|\r/, mostLinesBefore + rowsLookedAt)
    return lines.slice(0, isTable ? mostLinesBefore : 2).some((line, index) => {
      const header = headerOf(line)
      return header !== null && (isTable || hasRows(header, lines.slice(index + 1, index + 1 + rowsLookedAt)))
    })
  },
  read,
}
