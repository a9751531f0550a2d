import { markedText, plainStyle, type Run, type Style } from '../converted/marked-text.ts'
import { raised } from '../converted/raised-text.ts'
import { Sheet } from '../converted/sheet.ts'
import { isHidden } from './html-furniture.ts'
import { collectRuns, firstLineOf, linesOfRuns, plainTextOf } from './html-runs.ts'
import { styleOf } from './html-style.ts'
import type { HtmlElement, HtmlNode } from './html-tree.ts'

/** What the text of an element stands in. */
export interface Context {
  readonly style: Style
  /** How many lists the text stands in. */
  readonly lists: number
  /** True within a heading. */
  readonly heading?: boolean
}

const bareYear = /^\s*(?:19|20)\d\d\s*$/
/** Below the headings of sections. */
const yearLevel = 5

/** Whether some term of a list is above more than one definition. */
const headsSeveral = ({ children }: HtmlElement): boolean => {
  const names = children.flatMap((child) => (child.kind === 'element' ? [child.name] : []))
  return names.some((name, index) => name === 'dd' && names[index + 1] === 'dd')
}

/** Puts down the blocks of a page that are neither lists nor tables. */
export abstract class HtmlBlocks {
  readonly sheet = new Sheet()

  abstract node(node: HtmlNode, context: Context): void

  children(element: HtmlElement, context: Context): void {
    for (const child of element.children) this.node(child, context)
  }

  protected preformatted(node: HtmlElement, context: Context): void {
    this.sheet.gap()
    let line = firstLineOf(node)
    const runs: Run[] = []
    collectRuns(node, context.style, runs)
    for (const parts of linesOfRuns(runs)) {
      const text = markedText(parts)
      const width = /^[ \t]*/.exec(parts.map((run) => run.text).join(''))?.[0].replace(/\t/g, '    ').length ?? 0
      if (text === '') this.sheet.gap()
      else this.sheet.raw(' '.repeat(Math.min(width, 40)) + text, line)
      line += 1
    }
    this.sheet.gap()
  }

  /** Lines that stand close, when they hold nothing but text; else a part of the page of its own. */
  protected block(node: HtmlElement, context: Context): void {
    const apart = node.holdsBlocks && context.lists === 0
    if (apart) this.sheet.gap()
    else this.sheet.break()
    this.children(node, context)
    if (apart) this.sheet.gap()
    else this.sheet.break()
  }

  protected definitions(node: HtmlElement, context: Context): void {
    this.sheet.gap()
    let joined = false
    const heads = headsSeveral(node)
    for (const child of node.children) {
      if (child.kind === 'text' || (child.name !== 'dt' && child.name !== 'dd')) {
        this.node(child, context)
        continue
      }
      if (isHidden(child)) continue
      const inner = { ...context, style: styleOf(child, context.style) }
      if (child.name === 'dt') {
        this.sheet.gap()
        const label = plainTextOf(child)
        // A year above several entries heads them.
        if (heads && bareYear.test(label)) {
          this.sheet.heading(yearLevel)
          this.children(child, { ...context, style: plainStyle })
          this.sheet.gap()
          joined = false
          continue
        }
        joined = label.length <= 16 && !child.holdsBlocks
        this.children(child, inner)
        // A label or a date stands in front of what it labels.
        if (joined) this.sheet.add(' ', plainStyle, child.line)
        else this.sheet.break()
        continue
      }
      if (!joined) this.sheet.break()
      joined = false
      this.children(child, inner)
      this.sheet.break()
    }
    this.sheet.gap()
  }

  protected details(node: HtmlElement, context: Context): void {
    this.sheet.gap()
    this.sheet.raw('<details>', node.line)
    this.children(node, context)
    this.sheet.gap()
    this.sheet.raw('</details>', node.line)
    this.sheet.gap()
  }

  protected sup(node: HtmlElement, context: Context): void {
    const text = plainTextOf(node)
    const above = raised(text)
    if (above !== text || !node.holdsBlocks) this.sheet.add(above, context.style, node.line)
    else this.children(node, context)
  }
}
