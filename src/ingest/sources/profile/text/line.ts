import { normalizeText } from '../../normalize-text.ts'

/** A line of a document, normalised, without the blanks at its ends. */
export interface Line {
  /** 1-based. */
  readonly number: number
  readonly text: string
  /** Columns of blanks in front; a tab counts as four. */
  readonly indent: number
  /** Ended with two blanks: Markdown's hard break. */
  readonly hardBreak: boolean
}

const widthOf = (blanks: string): number => {
  let width = 0
  for (const character of blanks) width += character === '\t' ? 4 : 1
  return width
}

/** All lines of a document, blank ones too, so that `lines[n - 1].number` is n. */
export const linesOf = (text: string): readonly Line[] => {
  const normal = normalizeText(text)
  const breaks = normal.includes('\n') ? /\r?\n/ : /\r/
  return normal.split(breaks).map((raw, index) => {
    const body = raw.trimStart()
    return {
      number: index + 1,
      text: body.trimEnd().replace(/[\t\r]/g, '  '),
      indent: widthOf(raw.slice(0, raw.length - body.length)),
      hardBreak: /\S {2,}$/.test(raw.slice(-8)),
    }
  })
}

/** "line 5" or "lines 5-7": how records name their place. */
export const locatorOf = (from: number, to: number): string => (from === to ? `line ${from}` : `lines ${from}-${to}`)
