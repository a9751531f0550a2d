import { longestPiece, type TextLine } from '../bibliography/text-line.ts'

/** A row as cut from its file. */
export interface CutRow {
  readonly cells: readonly string[]
  readonly line: number
  readonly lastLine: number
  readonly text: string
  /** Why it cannot be read; null for a good one. */
  readonly fault: string | null
}

/** The cells of a text; `open` when a quotation mark did not close, `clean` when all of them stand where they may. */
interface Cells {
  readonly cells: string[]
  readonly open: boolean
  readonly clean: boolean
}

/** The cells of one row; quotes are doubled inside of quoted cells, and marks inside of plain ones are plain. */
export const cellsOf = (text: string, delimiter: string): Cells => {
  const cells: string[] = []
  let clean = true
  for (let at = 0; ; ) {
    let start = at
    while (text[start] === ' ' && delimiter !== ' ') start += 1
    if (text[start] !== '"') {
      const end = text.indexOf(delimiter, at)
      const cell = end < 0 ? text.slice(at) : text.slice(at, end)
      clean &&= !cell.includes('"')
      cells.push(cell.trim())
      if (end < 0) return { cells, open: false, clean }
      at = end + 1
      continue
    }
    let cell = ''
    let from = start + 1
    for (;;) {
      const quote = text.indexOf('"', from)
      if (quote < 0) {
        cells.push(cell + text.slice(from))
        return { cells, open: true, clean }
      }
      cell += text.slice(from, quote)
      const behind = /^"|^\s*$|^ */.exec(text.slice(quote + 1, quote + 200))?.[0] ?? ''
      if (behind === '"') {
        cell += '"'
        from = quote + 2
        continue
      }
      const next = quote + 1 + behind.length
      if (next >= text.length || text[next] === delimiter) {
        cells.push(cell)
        if (next >= text.length) return { cells, open: false, clean }
        at = next + 1
        break
      }
      // A mark in the middle of a cell that was not doubled.
      clean = false
      cell += '"'
      from = quote + 1
    }
  }
}

const mostLines = 1_000
const longestRow = 1024 * 1024

/**
 * Cuts the lines of a table into rows. A cell may go on over lines while its quotation mark is open; where a row of the
 * right form begins meanwhile, the mark was a mistake, and costs only its own row.
 */
export class RowSplitter {
  readonly #delimiter: string
  readonly #columns: number
  #held: TextLine[] = []
  #length = 0

  constructor(delimiter: string, columns: number) {
    this.#delimiter = delimiter
    this.#columns = columns
  }

  /** The rows that end with this line. */
  take(line: TextLine): readonly CutRow[] {
    const rows: CutRow[] = []
    if (line.continued) {
      // What goes on behind the longest piece was rejected with its row.
      return rows
    }
    if (line.text.length >= longestPiece / 4 && Buffer.byteLength(line.text) >= longestPiece - 4) {
      this.#giveUp(rows)
      rows.push(this.#row([line], [], `Expected lines of at most ${longestPiece} bytes, but one is longer.`))
      return rows
    }
    if (this.#held.length === 0) {
      if (line.text.trim() === '') return rows
      this.#start(line, rows)
      return rows
    }
    const alone = cellsOf(line.text, this.#delimiter)
    if (this.#isRow(alone, line.text)) {
      rows.push(this.#row(this.#held, [], 'Expected a closing quotation mark, but the next row began.'))
      this.#held = []
      this.#start(line, rows)
      return rows
    }
    this.#held.push(line)
    this.#length += line.text.length + 1
    if (this.#held.length > mostLines || this.#length > longestRow) this.#giveUp(rows)
    else if (line.text.includes('"') && !cellsOf(`"${line.text}`, this.#delimiter).open) {
      const { cells, open } = cellsOf(this.#held.map(({ text }) => text).join('\n'), this.#delimiter)
      if (open) return rows
      rows.push(this.#row(this.#held, cells, null))
      this.#held = []
    }
    return rows
  }

  /** The rows that the end of the file leaves. */
  end(): readonly CutRow[] {
    const rows: CutRow[] = []
    this.#giveUp(rows)
    return rows
  }

  #start(line: TextLine, rows: CutRow[]): void {
    const { cells, open } = cellsOf(line.text, this.#delimiter)
    if (!open) {
      rows.push(this.#row([line], cells, null))
      return
    }
    this.#held = [line]
    this.#length = line.text.length
  }

  /** A row by itself: all columns, and in narrow tables, where prose may look so, a quotation mark in front. */
  #isRow({ cells, open, clean }: Cells, text: string): boolean {
    return !open && clean && cells.length === this.#columns && (this.#columns > 3 || text.trimStart().startsWith('"'))
  }

  /** Takes the first held line as the bad row, and the others each by itself. */
  #giveUp(rows: CutRow[]): void {
    const [first, ...others] = this.#held
    this.#held = []
    this.#length = 0
    if (first === undefined) return
    rows.push(this.#row([first], [], 'Expected a closing quotation mark, but none comes.'))
    for (const line of others) {
      if (line.text.trim() === '') continue
      const { cells, open } = cellsOf(line.text, this.#delimiter)
      rows.push(this.#row([line], cells, open ? 'Expected a closing quotation mark, but none comes.' : null))
    }
  }

  #row(lines: readonly TextLine[], cells: readonly string[], fault: string | null): CutRow {
    const line = lines[0]?.number ?? 0
    const text = lines.map((one) => one.text).join('\n')
    const wrong = fault ?? this.#wrongCount(cells)
    return { cells, line, lastLine: lines.at(-1)?.number ?? line, text, fault: wrong }
  }

  #wrongCount(cells: readonly string[]): string | null {
    let count = cells.length
    while (count > this.#columns && cells[count - 1] === '') count -= 1
    return count > this.#columns ? `Expected ${this.#columns} columns, but got ${count}.` : null
  }
}
