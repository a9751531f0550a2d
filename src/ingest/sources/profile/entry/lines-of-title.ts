import { joinRich, type Rich, type SpanKind } from '../text/rich-text.ts'
import type { LogicalLine } from './logical-line.ts'

/** What sets a line apart from its first to its last letter; null for a line of plain letters. */
export const wholeSpan = ({ rich }: LogicalLine): SpanKind | null =>
  rich.spans.find(({ kind, start, end }) => kind !== 'link' && start === 0 && end >= rich.text.length - 1)?.kind ?? null

/** A long plain line without a sign at its end, and the rest of its sentence in the next line. */
const isBroken = (first: LogicalLine, next: LogicalLine | undefined): boolean =>
  next?.role.kind === 'title' &&
  !next.afterGap &&
  next.indent === first.indent &&
  first.rich.text.length > 50 &&
  first.rich.spans.length === 0 &&
  next.rich.spans.length === 0 &&
  /[\p{L},]$/u.test(first.rich.text) &&
  /^[^.]+\.$/.test(next.rich.text)

/** The line that a title begins with, and those behind it that go on with it because they are set apart in the same way. */
export const linesOfTitle = (first: LogicalLine, lines: readonly LogicalLine[]): readonly LogicalLine[] => {
  const kind = wholeSpan(first)
  const from = lines.indexOf(first)
  const rest = lines.slice(from + 1)
  if (kind === null && from >= 0) return [first, ...rest.slice(0, isBroken(first, rest[0]) ? 1 : 0)]
  const end = rest.findIndex((line) => line.role.kind !== 'title' || line.afterGap || wholeSpan(line) !== kind)
  return kind === null || from < 0 ? [first] : [first, ...rest.slice(0, end < 0 ? rest.length : end)]
}

/** The lines as one, set apart as a whole as each of them is. */
export const asOneTitle = (lines: readonly LogicalLine[]): Rich | undefined => {
  const [first] = lines
  if (first === undefined || lines.length === 1) return first?.rich
  const { text } = joinRich(
    lines.map(({ rich }) => rich),
    ' ',
  )
  const kind = wholeSpan(first)
  if (kind === null) return { text, spans: [] }
  return { text, spans: [{ kind, start: 0, end: text.length, href: null }] }
}
