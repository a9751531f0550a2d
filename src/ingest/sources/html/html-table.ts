import type { HtmlElement, HtmlNode } from './html-tree.ts'

/** A table's rows, those of its parts in their order. */
export const rowsOf = (table: HtmlElement): readonly HtmlElement[] => {
  const rows: HtmlElement[] = []
  const visit = (element: HtmlElement, depth: number): void => {
    for (const child of element.children) {
      if (child.kind === 'text') continue
      if (child.name === 'tr') rows.push(child)
      else if (depth < 4 && child.name !== 'table' && child.name !== 'td') visit(child, depth + 1)
    }
  }
  visit(table, 0)
  return rows
}

/** A row's cells, heads too. */
export const cellsOf = (row: HtmlElement): readonly HtmlElement[] =>
  row.children.filter(
    (child): child is HtmlElement => child.kind === 'element' && (child.name === 'td' || child.name === 'th'),
  )

/** True for a table that shows data in columns; others only put parts of the page beside each other. */
export const isDataTable = (rows: readonly HtmlElement[]): boolean => {
  let full = 0
  for (const row of rows) {
    const cells = cellsOf(row).filter((cell) => cell.textLength > 0)
    if (cells.some(holdsLines)) return false
    if (cells.length >= 2) full += 1
  }
  return rows.length >= 1 && full * 2 >= rows.length && full > 0
}

/** True for a cell with more than one line in it. */
const holdsLines = (cell: HtmlElement): boolean => {
  if (!cell.holdsBlocks) return false
  let lines = 0
  const visit = (node: HtmlNode): void => {
    if (node.kind === 'text' || lines > 1) return
    if (node.name === 'table' || node.name === 'ul' || node.name === 'ol') lines += 2
    else if (node.name === 'br') lines += 0.6
    else if (node.holdsBlocks || /^(?:p|div|h[1-6]|section|article|dd|dt|address|center)$/.test(node.name)) {
      lines += node.holdsBlocks ? 0 : 0.6
      for (const child of node.children) visit(child)
    }
  }
  for (const child of cell.children) visit(child)
  return lines > 1
}

/** True for a first cell that numbers or labels its row: "[3]", "12.", "•", "J4". */
export const isRowLabel = (text: string): boolean =>
  /^(?:\[?[A-Z]{0,3}\.?-?\d{1,3}\]?[.):]?|[•·●▪*–-]|\(\d{1,3}\))$/.test(text)
