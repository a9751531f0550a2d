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
  /** The first line of a page, where the text says so (by a form feed). */
  readonly pageStart: boolean
}

const widthOf = (blanks: string): number => {
  let width = 0
  for (const character of blanks) width += character === '\t' ? 4 : 1
  return width
}

const spacedRun = /(?:[\p{Script=Han}，。；：、（）《》“”] ){4,}[\p{Script=Han}，。；：、（）《》“”]/gu

/** "一 种 盐 井 的": characters set apart to fill their line, together again. */
const closed = (text: string): string =>
  text.length < 20_000 && /\p{Script=Han} \p{Script=Han} \p{Script=Han} /u.test(text)
    ? text.replace(spacedRun, (run) => run.replaceAll(' ', ''))
    : text

/** The lines, counted from 0, that a form feed stands in front of. */
const pageStarts = (text: string): ReadonlySet<number> => {
  const starts = new Set<number>()
  if (!text.includes('\f')) return starts
  for (const [index, line] of text.split(text.includes('\n') ? '\n' : '\r').entries())
    if (line.includes('\f')) starts.add(line.trimEnd().endsWith('\f') ? index + 1 : index)
  return starts
}

const brokenTag =
  /<(?:div|span|p|a|img|table|t[dr]|font|section|iframe|h[1-6])(?=\s)[^<>\n]{0,300}(?:\n[^<>\n]{0,300}){1,20}>/gi

/** A tag that goes on over line ends, on the last of its lines. */
const withWholeTags = (text: string): string =>
  text.includes('<')
    ? text.replace(brokenTag, (tag) => '\n'.repeat(tag.split('\n').length - 1) + tag.replaceAll('\n', ' '))
    : text

/** All lines of a document, blank ones too, so that `lines[n - 1].number` is n. */
export const linesOf = (text: string): readonly Line[] => {
  const starts = pageStarts(text)
  const normal = withWholeTags(normalizeText(text))
  const breaks = normal.includes('\n') ? /\r?\n/ : /\r/
  return normal.split(breaks).map((raw, index) => {
    const body = raw.trimStart()
    return {
      number: index + 1,
      text: closed(body.trimEnd().replace(/[\t\r]/g, '  ')),
      indent: widthOf(raw.slice(0, raw.length - body.length)),
      hardBreak: /\S {2,}$/.test(raw.slice(-8)),
      pageStart: starts.has(index),
    }
  })
}

/** "line 5" or "lines 5-7": how records name their place. */
export const locatorOf = (from: number, to: number): string => (from === to ? `line ${from}` : `lines ${from}-${to}`)
