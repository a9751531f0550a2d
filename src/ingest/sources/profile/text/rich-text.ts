/** Plain text with the places that were set apart: what Markdown, HTML and LaTeX marks said, without the marks. */

/** How a place was set apart. */
export type SpanKind = 'bold' | 'italic' | 'link' | 'underline' | 'code'

/** A place that was set apart. */
export interface Span {
  readonly kind: SpanKind
  readonly start: number
  readonly end: number
  /** The address of a link; null for other spans. */
  readonly href: string | null
}

/** A text with the places in it that were set apart. */
export interface Rich {
  readonly text: string
  /** In the order in which they end. */
  readonly spans: readonly Span[]
}

/** A part of the text with the spans that lie in it, cut at its ends. */
export const sliceRich = (rich: Rich, start: number, end: number = rich.text.length): Rich => ({
  text: rich.text.slice(start, end),
  spans: rich.spans
    .filter((span) => span.end > start && span.start < end)
    .map((span) => ({ ...span, start: Math.max(span.start, start) - start, end: Math.min(span.end, end) - start })),
})

/** The parts one after another with the same glue between them. */
export const joinRich = (parts: readonly Rich[], glue: string): Rich => {
  const spans: Span[] = []
  let length = 0
  for (const [index, part] of parts.entries()) {
    if (index > 0) length += glue.length
    for (const span of part.spans) spans.push({ ...span, start: span.start + length, end: span.end + length })
    length += part.text.length
  }
  return { text: parts.map((part) => part.text).join(glue), spans }
}

/** The rich text without blanks at its ends. */
export const trimRich = (rich: Rich): Rich => {
  const start = rich.text.length - rich.text.trimStart().length
  const end = rich.text.trimEnd().length
  return start === 0 && end === rich.text.length ? rich : sliceRich(rich, start, Math.max(start, end))
}

/** So much of a line tells what it is about. */
const longestBeginning = 600

/** The beginnings of lines as one text. */
export const beginningsOf = (lines: readonly { readonly rich: Rich }[]): string =>
  lines.map(({ rich }) => rich.text.slice(0, longestBeginning)).join(' ')
