import { markedText, plainStyle, type Run, type Style } from './marked-text.ts'
import type { PlacedLine } from './placed-text.ts'

/** What a line begins with. */
interface Opening {
  readonly mark: string
  readonly indent: number
  /** Headings are set apart as a whole: strong type within them says nothing. */
  readonly heading: boolean
}

const longestLabel = 16

const noOpening: Opening = { mark: '', indent: 0, heading: false }

/**
 * Lines of Markdown as they are put down: text in its style, breaks within a paragraph, gaps between paragraphs, headings
 * and list items. Each line remembers the lines of the original that its text came from.
 */
export class Sheet {
  private readonly done: PlacedLine[] = []
  private runs: Run[] = []
  private opening: Opening = noOpening
  private indent = 0
  private from = 0
  private to = 0
  private last = 1
  /** A blank line is due before the next text. */
  private gapDue = false
  /** The next text begins a line, unless it belongs to the same paragraph anyway. */
  private turnDue = false

  /** Text that was printed at a line of the original; line feeds in it are blanks. */
  add(text: string, style: Style, line: number): void {
    if (text === '') return
    if (text.trim() !== '') {
      if (this.turnDue) this.finish('')
      const blank = text.length - text.trimStart().length
      const first = line + feeds(text.slice(0, blank))
      const last = first + feeds(text.slice(blank).trimEnd())
      if (this.from === 0) this.from = first
      this.to = Math.max(this.to, last)
    } else if (this.from === 0) return
    this.runs.push({ text, style })
  }

  /** True while the line has no text. */
  get empty(): boolean {
    return this.from === 0
  }

  /** True while the line has a list mark and no text yet. */
  get awaitsItem(): boolean {
    return this.from === 0 && this.opening.mark !== '' && !this.opening.heading
  }

  /** The original begins a line here, which may be the rest of this one or not. */
  turn(): void {
    this.turnDue = this.from !== 0
  }

  /** Ends a cell of a table: a short one labels the next, which else is a line of its own. */
  cell(): void {
    const length = this.runs.reduce((sum, { text }) => sum + text.length, 0)
    if (length <= longestLabel) this.add(' ', plainStyle, this.to)
    else this.break()
  }

  /** Ends the line; the next one belongs to the same paragraph. */
  break(): void {
    // Two blanks at the end: the next line is a line of its own, not the rest of this one.
    this.finish('  ')
  }

  private finish(end: string): void {
    this.turnDue = false
    if (this.from === 0) return
    const opening = this.opening
    const runs = opening.heading
      ? this.runs.map(({ text, style }) => ({ text, style: { ...plainStyle, href: style.href } }))
      : this.runs
    const text = markedText(runs)
    const { from, to } = this
    this.runs = []
    this.from = 0
    this.to = 0
    this.opening = { ...noOpening, indent: opening.indent + (opening.heading ? 0 : opening.mark.length) }
    if (text === '') return
    if (this.gapDue && this.done.length > 0) this.put('', this.last, this.last)
    this.gapDue = false
    this.last = to
    this.put(
      `${' '.repeat(opening.indent)}${opening.mark}${guarded(text, opening)}${opening.heading ? '' : end}`,
      from,
      to,
    )
  }

  /** Ends the paragraph. */
  gap(): void {
    this.break()
    this.gapDue = true
    if (!this.awaitsItem) this.opening = { ...noOpening, indent: this.indent }
  }

  /** The next text is a heading of this level, 1 to 6. */
  heading(level: number): void {
    this.gap()
    this.opening = { mark: `${'#'.repeat(Math.min(Math.max(level, 1), 6))} `, indent: 0, heading: true }
  }

  /** The next text is a list item with this mark, so deep in lists (0 is the outermost). */
  item(mark: string, depth: number): void {
    this.break()
    this.indent = Math.min(depth, 8) * 2
    this.opening = { mark: `${mark} `, indent: this.indent, heading: false }
  }

  /** What follows is no part of a list item any more, or of one so deep. */
  outdent(depth: number): void {
    this.gap()
    this.indent = Math.min(depth, 8) * 2
    this.opening = { ...noOpening, indent: this.indent }
  }

  /** A line as it stands, without marks of its own: markup that the reader knows, or a row of a table. */
  raw(text: string, from: number, to: number = from): void {
    this.break()
    if (this.gapDue && this.done.length > 0) this.put('', this.last, this.last)
    this.gapDue = false
    this.last = to
    this.put(text, from, to)
  }

  /** All lines that were put down. */
  lines(): readonly PlacedLine[] {
    this.break()
    return this.done
  }

  private put(text: string, from: number, to: number): void {
    this.done.push({ text, from: { page: null, line: from }, to: { page: null, line: to } })
  }
}

const feeds = (text: string): number => {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1
  return count
}

/** Signs at the head of a line that would make it something else than text. */
const guarded = (text: string, opening: Opening): string =>
  opening.mark === '' && /^(?:#|>|```|~~~|[-=_]{3,}$)/.test(text) ? `\\${text}` : text
