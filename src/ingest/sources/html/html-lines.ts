import { markedText, plainStyle, type Run } from '../converted/marked-text.ts'
import type { PlacedLine } from '../converted/placed-text.ts'
import { type Context, HtmlBlocks } from './html-block.ts'
import { isFurniture, isHidden } from './html-furniture.ts'
import { collectRuns, lastLineOf, plainTextOf } from './html-runs.ts'
import { styleOf } from './html-style.ts'
import { cellsOf, isDataTable, isRowLabel, rowsOf } from './html-table.ts'
import { blockNames, type HtmlElement, type HtmlNode, type HtmlText } from './html-tree.ts'

const longestHeading = 200
const ownNumber = /^(?:\[[A-Z]{0,3}[-.]?\d{1,3}\]|\(\d{1,3}\)|[A-Z]{0,2}\d{1,3}[.)])\s/

/** Puts the elements of a page down, line by line. */
class Renderer extends HtmlBlocks {
  private readonly meansBreak: (line: number) => boolean

  constructor(meansBreak: (line: number) => boolean) {
    super()
    this.meansBreak = meansBreak
  }

  node(node: HtmlNode, context: Context): void {
    if (node.kind === 'text') {
      this.text(node, context)
      return
    }
    if (isHidden(node) || isFurniture(node)) return
    const inner = { ...context, style: styleOf(node, context.style) }
    switch (node.name) {
      case 'br':
        this.lineBreak(context)
        return
      case 'hr':
        this.sheet.gap()
        return
      case 'h1':
      case 'h2':
      case 'h3':
      case 'h4':
      case 'h5':
      case 'h6':
        this.heading(node, context, Number(node.name[1]))
        return
      case 'ul':
      case 'ol':
      case 'menu':
      case 'dir':
        this.list(node, inner)
        return
      case 'li':
        // A list item outside of any list.
        this.item(node, inner, '-')
        return
      case 'table':
        this.table(node, inner)
        return
      case 'dl':
        this.definitions(node, inner)
        return
      case 'pre':
        this.preformatted(node, inner)
        return
      case 'details':
        this.details(node, inner)
        return
      case 'sup':
        this.sup(node, inner)
        return
      case 'p':
      case 'blockquote':
        this.paragraph(node, inner)
        return
      default:
        if (blockNames.has(node.name)) this.block(node, inner)
        else this.children(node, inner)
    }
  }

  private text(node: HtmlText, context: Context): void {
    const text = node.text
    let start = 0
    let line = node.line
    // A line feed within marked words or a heading is a blank: nobody sets half a title apart.
    if (context.style !== plainStyle || context.heading === true) {
      this.sheet.add(text, context.style, line)
      return
    }
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      if (this.meansBreak(line)) {
        this.sheet.add(text.slice(start, at), context.style, line - feedsIn(text, start, at))
        this.sheet.turn()
        start = at + 1
      }
      line += 1
    }
    this.sheet.add(text.slice(start), context.style, line - feedsIn(text, start, text.length))
  }

  private lineBreak(context: Context): void {
    // The second of two in a row parts paragraphs, though not within a list item.
    if (this.sheet.empty && context.lists === 0) this.sheet.gap()
    else this.sheet.break()
  }

  private heading(node: HtmlElement, context: Context, level: number): void {
    if (node.textLength === 0) return
    // Large letters for a whole paragraph head nothing.
    if (node.textLength > longestHeading) {
      this.paragraph(node, context)
      return
    }
    if (context.lists > 0 || this.sheet.awaitsItem) {
      // A title within an item is a line of the item.
      this.sheet.break()
      this.children(node, { ...context, style: { ...context.style, bold: true } })
      this.sheet.break()
      return
    }
    this.sheet.heading(level)
    this.children(node, { ...context, heading: true })
    this.sheet.gap()
  }

  private paragraph(node: HtmlElement, context: Context): void {
    if (context.lists > 0) {
      this.sheet.break()
      this.children(node, context)
      this.sheet.break()
      return
    }
    this.sheet.gap()
    this.children(node, context)
    this.sheet.gap()
  }

  private list(node: HtmlElement, context: Context): void {
    const items = node.children.filter((child): child is HtmlElement => child.kind === 'element')
    const reversed = node.attributes.has('reversed')
    const count = items.filter(({ name }) => name === 'li').length
    const start = Number.parseInt(node.attributes.get('start') ?? '', 10)
    let number = Number.isNaN(start) ? (reversed ? count : 1) : start
    if (context.lists === 0) this.sheet.gap()
    const inner = { ...context, lists: context.lists + 1 }
    for (const child of node.children) {
      if (child.kind === 'text' || child.name !== 'li') {
        this.node(child, inner)
        continue
      }
      const value = Number.parseInt(child.attributes.get('value') ?? '', 10)
      if (!Number.isNaN(value)) number = value
      this.item(
        child,
        { ...inner, style: styleOf(child, inner.style) },
        node.name === 'ol' && number >= 0 && number < 1_000 ? `${number}.` : '-',
      )
      number += reversed ? -1 : 1
    }
    this.sheet.outdent(Math.max(0, context.lists - 1))
  }

  private item(node: HtmlElement, context: Context, mark: string): void {
    if (node.textLength === 0 || isHidden(node)) return
    // A number that the entry brings along is the one that is shown.
    const own = /^\d/.test(mark) && ownNumber.test(plainTextOf(node).slice(0, 12))
    this.sheet.item(own ? '-' : mark, Math.max(0, context.lists - 1))
    this.children(node, { ...context, lists: Math.max(1, context.lists) })
    this.sheet.break()
  }

  private table(node: HtmlElement, context: Context): void {
    const rows = rowsOf(node)
    const data = isDataTable(rows)
    this.sheet.gap()
    for (const child of node.children) {
      if (child.kind === 'element' && child.name === 'caption') this.block(child, context)
    }
    for (const row of rows) {
      if (isHidden(row)) continue
      const cells = cellsOf(row).filter((cell) => cell.textLength > 0 && !isHidden(cell))
      const [first, second] = cells
      if (first !== undefined && second !== undefined && isRowLabel(plainTextOf(first))) this.labelled(cells, context)
      else if (data && cells.length > 1) this.row(cells, context)
      else {
        if (context.lists === 0) this.sheet.gap()
        for (const cell of cells) this.block(cell, { ...context, style: styleOf(cell, context.style) })
      }
    }
    if (context.lists === 0) this.sheet.gap()
    else this.sheet.break()
  }

  /** "[3]" in one cell and the entry in the next: a numbered item. */
  private labelled(cells: readonly HtmlElement[], context: Context): void {
    const [label, ...rest] = cells
    if (label === undefined) return
    if (context.lists === 0) this.sheet.gap()
    // A bare number is a list mark with its sign.
    const mark = plainTextOf(label).replace(/^[•·●▪*–]$/, '-')
    this.sheet.item(/^\d{1,3}$/.test(mark) ? `${mark}.` : mark, context.lists)
    for (const cell of rest) {
      this.children(cell, { ...context, lists: context.lists + 1, style: styleOf(cell, context.style) })
      this.sheet.add(' ', plainStyle, cell.line)
    }
    this.sheet.outdent(context.lists)
  }

  private row(cells: readonly HtmlElement[], context: Context): void {
    const last = cells.at(-1)
    if (last === undefined) return
    const texts = cells.map((cell) => {
      const runs: Run[] = []
      collectRuns(cell, styleOf(cell, context.style), runs)
      return markedText(runs).replace(/\|/g, '/')
    })
    this.sheet.raw(`| ${texts.join(' | ')} |`, cells[0]?.line ?? last.line, lastLineOf(last))
  }
}

const feedsIn = (text: string, from: number, to: number): number => {
  let count = 0
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count += 1
  return count
}

/**
 * The lines of Markdown that show what the page shows. `meansBreak` tells of a line of the source whether its author
 * began the next one on purpose.
 */
export const htmlLines = (root: HtmlElement, meansBreak: (line: number) => boolean): readonly PlacedLine[] => {
  const renderer = new Renderer(meansBreak)
  renderer.children(root, { style: plainStyle, lists: 0 })
  return renderer.sheet.lines()
}
