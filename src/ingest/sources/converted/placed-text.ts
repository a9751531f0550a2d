import type { Reading } from '../../../model/record.ts'

/** A place in an original document: its line, and its page where it has pages. */
export interface Place {
  /** 1-based; null for a document without pages. */
  readonly page: number | null
  /** 1-based. */
  readonly line: number
}

/** A line of converted text with the part of the original that it says. */
export interface PlacedLine {
  readonly text: string
  readonly from: Place
  readonly to: Place
}

/** A document as text in Markdown, each line of which knows its place in the original. */
export interface PlacedText {
  readonly text: string
  /** The place of a line (1-based): "line 52", "lines 52-54", "page 3, line 12". */
  readonly locate: (line: number) => string
  /** The place of the lines from the first to the last. */
  readonly locateRange: (from: number, to: number) => string
}

/** A document as text, or why it cannot be taken, in one sentence. */
export type Conversion = PlacedText | { readonly reason: string }

const isBefore = (left: Place, right: Place): boolean =>
  (left.page ?? 0) < (right.page ?? 0) || (left.page === right.page && left.line < right.line)

const locator = (from: Place, to: Place): string => {
  const page = from.page === null ? '' : `page ${from.page}, `
  if (from.page !== to.page) return `${page}line ${from.line} to page ${to.page}, line ${to.line}`
  return from.line === to.line ? `${page}line ${from.line}` : `${page}lines ${from.line}-${to.line}`
}

/** The text of the lines, with their places. */
export const placedText = (lines: readonly PlacedLine[]): PlacedText => {
  const nearest = (line: number): PlacedLine | undefined => lines[Math.min(Math.max(line, 1), lines.length) - 1]
  const locateRange = (first: number, last: number): string => {
    let from = nearest(first)?.from
    let to = nearest(last)?.to
    if (from === undefined || to === undefined) return 'line 1'
    // The original may say things in another order than they are shown in.
    for (const line of lines.slice(first - 1, Math.min(last, first + 1_000))) {
      if (line.text === '') continue
      if (isBefore(line.from, from)) from = line.from
      if (isBefore(to, line.to)) to = line.to
    }
    return locator(from, to)
  }
  return {
    text: lines.map(({ text }) => text).join('\n'),
    locate: (line) => locateRange(line, line),
    locateRange,
  }
}

const lineLocator = /^lines? (\d+)(?:-(\d+))?$/

/** What was read of the converted text, each place as the one in the original. */
export const readingInOriginal = (reading: Reading, document: PlacedText): Reading => {
  const moved = <T extends { readonly locator: string }>(one: T): T => {
    const found = lineLocator.exec(one.locator)
    if (found === null) return one
    const from = Number(found[1])
    return { ...one, locator: document.locateRange(from, Number(found[2] ?? from)) }
  }
  return {
    ...reading,
    records: reading.records.map(moved),
    unread: reading.unread.map(moved),
    rejected: reading.rejected.map(moved),
  }
}
