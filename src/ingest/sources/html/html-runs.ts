import { plainStyle, type Run, type Style } from '../converted/marked-text.ts'
import { raised } from '../converted/raised-text.ts'
import { isHidden } from './html-furniture.ts'
import { styleOf } from './html-style.ts'
import { blockNames, type HtmlElement } from './html-tree.ts'

/** The text of an element without marks. */
export const plainTextOf = (element: HtmlElement): string => {
  const runs: Run[] = []
  collectRuns(element, plainStyle, runs)
  return runs
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Puts the text within an element behind the runs, each part in its type. */
export const collectRuns = (element: HtmlElement, style: Style, runs: Run[]): void => {
  for (const child of element.children) {
    if (child.kind === 'text') {
      runs.push({ text: child.text, style })
      continue
    }
    if (isHidden(child)) continue
    if (child.name === 'sup') {
      runs.push({ text: raised(plainTextOf(child)), style })
      continue
    }
    if (blockNames.has(child.name)) runs.push({ text: ' ', style: plainStyle })
    collectRuns(child, styleOf(child, style), runs)
    if (blockNames.has(child.name)) runs.push({ text: ' ', style: plainStyle })
  }
}

/** The runs of each line, cut at line feeds. */
export const linesOfRuns = (runs: readonly Run[]): readonly (readonly Run[])[] => {
  const lines: Run[][] = [[]]
  for (const { text, style } of runs) {
    for (const [index, part] of text.split('\n').entries()) {
      if (index > 0) lines.push([])
      lines.at(-1)?.push({ text: part, style })
    }
  }
  return lines
}

/** The line of the first text: a line feed right behind the tag is none of the text. */
export const firstLineOf = (element: HtmlElement): number => {
  const first = element.children[0]
  return first === undefined ? element.line : first.kind === 'text' ? first.line : firstLineOf(first)
}

/** The line of the last text. */
export const lastLineOf = (element: HtmlElement): number => {
  const last = element.children.at(-1)
  if (last === undefined) return element.line
  return last.kind === 'element' ? lastLineOf(last) : last.line + (last.text.trimEnd().match(/\n/g)?.length ?? 0)
}
