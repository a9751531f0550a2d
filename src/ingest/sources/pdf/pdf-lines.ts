import { markedText, plainStyle, type Run } from '../converted/marked-text.ts'
import type { Place, PlacedLine } from '../converted/placed-text.ts'
import type { Dot } from './drawn-dot.ts'
import { type Region, regionsOf } from './page-column.ts'
import { type PageLine, runsOfLine } from './page-line.ts'
import type { PageText } from './pdf-page.ts'
import { menuLines, runningLines } from './running-line.ts'
import { WordBreaks } from './word-break.ts'

/** A printed line with its place, and how it stands to the others. */
export interface PrintedLine {
  readonly line: PageLine
  readonly region: Region
  readonly runs: readonly Run[]
  readonly text: string
  readonly place: Place
  readonly pageHeight: number
  /** How far it stands below the line before; null for the first of a region. */
  readonly below: number | null
}

/** All lines of the pages in the order in which they are read. */
const printedLines = (pages: readonly PageText[], monoText: boolean): readonly PrintedLine[] =>
  pages.flatMap(({ pieces, height, bullets }, index) => {
    let number = 0
    return regionsOf(pieces).flatMap((region) => {
      let before: number | null = null
      return region.lines.map((line): PrintedLine => {
        number += 1
        const below = before === null ? null : line.y - before
        before = line.y
        const drawn = bullets.some((dot) => marks(dot, line))
        const runs = drawn
          ? [{ text: '• ', style: plainStyle }, ...runsOfLine(line, monoText)]
          : runsOfLine(line, monoText)
        const text = runs
          .map((run) => run.text)
          .join('')
          .replace(/\s+/g, ' ')
          .trim()
        return { line, region, runs, text, place: { page: index + 1, line: number }, pageHeight: height, below }
      })
    })
  })

/** A dot in front of a line, at the height of its small letters. */
const marks = (dot: Dot, { left, y, size }: PageLine): boolean =>
  dot.x < left && left - dot.x < size * 2.2 && y - dot.y > 0 && y - dot.y < size * 0.6 && dot.size < size * 0.6

/** True for a document all in the type of typewriters, where it sets nothing apart. */
const isMono = (pages: readonly PageText[]): boolean => {
  let mono = 0
  let all = 0
  for (const { pieces } of pages) {
    for (const piece of pieces) {
      all += piece.text.length
      if (piece.mono) mono += piece.text.length
    }
  }
  return mono > all * 0.4
}

/** The value that the most text has. */
const mostCommon = (values: readonly (readonly [value: number, weight: number])[], otherwise: number): number => {
  const weights = new Map<number, number>()
  for (const [value, weight] of values) weights.set(value, (weights.get(value) ?? 0) + weight)
  return [...weights].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [otherwise, 0])[0]
}

const listMark =
  /^(?:[-*+•●○▪▫■□◆◇►▶➢➤‣⁃∙·▸▹❖–—Øü§]\s|[\uE000-\uF8FF]|\[\s?[A-Za-z]{0,4}[-. ]?\d{1,3}\s?\]|\(\d{1,3}\)|（\d{1,3}）|[A-Z]{0,3}\d{1,3}(?:[.)．）](?!\d)|、)|[①-⑳])/u

const openEnd = /[,;、，]$|(?:^|\s)(?:and|of|in|for|the|with|&|on|to|by|a|an)$/

/** The lines without those that were left out between them. */
const belowEachOther = (lines: readonly PrintedLine[]): readonly PrintedLine[] =>
  lines.map((line, index) => {
    const before = lines[index - 1]
    return { ...line, below: before?.region === line.region ? line.line.y - before.line.y : null }
  })

/** So many lines that end at one place show where the lines of a region break. */
const fewestFull = 3

/** The right edge of a region's running text: what stands alone further right, in a header or a margin, moves no line's end. */
const rightEdge = (lines: readonly PrintedLine[]): number => {
  const ends = lines.map(({ line }) => line.right).sort((one, other) => other - one)
  const width = (lines[0]?.line.size ?? 10) * 1.5
  const full = ends.find((end, index) => end - (ends[index + fewestFull - 1] ?? Number.NEGATIVE_INFINITY) < width)
  return full ?? Number.POSITIVE_INFINITY
}

/** The lines with the right edges of their regions as the lines themselves show them. */
const withRightEdges = (lines: readonly PrintedLine[]): readonly PrintedLine[] => {
  const regions = new Map<Region, Region>()
  for (const region of new Set(lines.map((line) => line.region)))
    regions.set(region, {
      ...region,
      right: Math.min(region.right, rightEdge(lines.filter((line) => line.region === region))),
    })
  return lines.map((line) => ({ ...line, region: regions.get(line.region) ?? line.region }))
}

/** True for a line that begins with a date or a label in a column of its own. */
const isLabelled = ({ line }: PrintedLine): boolean => {
  const [first, second] = line.pieces
  return first !== undefined && second !== undefined && second.x - first.x - first.width > line.size * 1.5
}

/** True when the next line goes on with this one: its first word had no place there any more. */
const goesOn = (last: PrintedLine, next: PrintedLine, leading: number): boolean => {
  if (listMark.test(next.text) || isLabelled(next) || Math.abs(last.line.size - next.line.size) > last.line.size * 0.15)
    return false
  if (next.below !== null && next.below > leading * 1.35 * (last.line.size / 10)) return false
  const first = next.line.pieces[0]
  const { line, region } = last
  const link = line.pieces.at(-1)?.href ?? null
  if (link !== null && link === first?.href) return true
  const room = region.right - line.right
  if (/\p{L}-$/u.test(last.text) && /^\p{Ll}/u.test(next.text) && room < (region.right - region.left) * 0.3) return true
  const word = /^\p{Script=Han}/u.test(next.text) ? 1 : (/^\S+/u.exec(next.text)?.[0].length ?? 1)
  const perCharacter = first === undefined ? line.size * 0.5 : first.width / Math.max(1, first.text.length)
  const whole = region.right - region.left
  // A sentence that goes on, in a column narrower than the page's widest line.
  if (/^\p{Ll}{2}/u.test(next.text) && /[\p{L},]$/u.test(last.text) && next.below !== null && room < whole * 0.55)
    return true
  return room < (word + 0.6) * perCharacter || (openEnd.test(last.text) && room < whole * 0.4)
}

interface Draft {
  readonly first: PrintedLine
  last: PrintedLine
  readonly runs: Run[]
  readonly heading: number
  readonly gap: boolean
}

const hanEdge = /[\p{Script=Han}，。；：、（）《》“”]/u

/** The pages as lines of Markdown: broken lines joined, headings and paragraphs as the type shows them. */
export const pdfLines = (pages: readonly PageText[]): readonly PlacedLine[] => {
  const all = printedLines(pages, isMono(pages))
  const running = new Set([...runningLines(all, pages.length), ...menuLines(all)])
  const printed = withRightEdges(belowEachOther(all.filter((line) => !running.has(line) && line.text !== '')))
  const size = mostCommon(
    printed.map(({ line, text }) => [Math.round(line.size * 2) / 2, text.length]),
    10,
  )
  // How far lines stand apart, for type of size 10.
  const leading = mostCommon(
    printed.flatMap(({ below, line, text }): [number, number][] =>
      below === null || text.length < 20 ? [] : [[Math.round((below / line.size) * 20) / 2, text.length]],
    ),
    12,
  )
  const words = new WordBreaks(printed.map(({ text }) => text))
  const drafts: Draft[] = []
  for (const line of printed) {
    const draft = drafts.at(-1)
    const heading = headingOf(line, size)
    const gap = line.below === null ? false : line.below > leading * 1.3 * (line.line.size / 10)
    if (
      draft !== undefined &&
      draft.heading === heading &&
      (heading > 0 ? !gap && line.below !== null && isCut(draft.last) : goesOn(draft.last, line, leading))
    ) {
      joinTo(draft.runs, line.runs, words)
      draft.last = line
      continue
    }
    drafts.push({ first: line, last: line, runs: [...line.runs], heading, gap })
  }
  return placed(drafts)
}

/** A heading that fills its line goes on in the next. */
const isCut = ({ line, region }: PrintedLine): boolean => line.right > region.left + (region.right - region.left) * 0.8

const headingOf = ({ line, text }: PrintedLine, size: number): number => {
  if (text.length > 120 || !/\p{L}/u.test(text) || listMark.test(text)) return 0
  const ratio = line.size / size
  return ratio > 1.6 ? 1 : ratio > 1.12 ? 2 : 0
}

const joinTo = (runs: Run[], next: readonly Run[], words: WordBreaks): void => {
  const last = runs.at(-1)
  const [first] = next
  if (last === undefined || first === undefined) return
  const before = runs
    .slice(-4)
    .map(({ text }) => text)
    .join('')
  const after = next
    .slice(0, 4)
    .map(({ text }) => text)
    .join('')
  if (/\p{L}[-\u00AD\u2010]$/u.test(before.trimEnd()) && /^\p{L}/u.test(after)) {
    const text = last.text.trimEnd()
    runs[runs.length - 1] = { ...last, text: words.keepsHyphen(before.trimEnd(), after) ? text : text.slice(0, -1) }
  } else if (!(hanEdge.test(before.at(-1) ?? '') && hanEdge.test(after[0] ?? ''))) {
    runs.push({ text: ' ', style: plainStyle })
  }
  runs.push(...next)
}

const placed = (drafts: readonly Draft[]): readonly PlacedLine[] => {
  const lines: PlacedLine[] = []
  for (const { first, last, runs, heading, gap } of drafts) {
    const bare =
      heading > 0 ? runs.map(({ text, style }) => ({ text, style: { ...plainStyle, href: style.href } })) : runs
    const text = markedText(bare)
    if (text === '') continue
    if ((gap || heading > 0) && lines.length > 0) lines.push({ text: '', from: first.place, to: first.place })
    const indent = Math.min(
      20,
      Math.max(0, Math.round((first.line.left - first.region.left) / (first.line.size * 0.5))),
    )
    const mark = heading > 0 ? `${'#'.repeat(heading)} ` : ' '.repeat(indent)
    // Two blanks at the end: the next line is no rest of this one.
    lines.push({ text: `${mark}${text}${heading > 0 ? '' : '  '}`, from: first.place, to: last.place })
    if (heading > 0) lines.push({ text: '', from: last.place, to: last.place })
  }
  return lines
}
