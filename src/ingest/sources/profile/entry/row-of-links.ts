import { isHeading } from '../text/piece.ts'
import type { LogicalLine } from './logical-line.ts'

/** A word or two that come again so often are what a page offers with each of its works. */
const fewest = 3
const longestWord = 24

const keyOf = ({ rich }: LogicalLine): string => rich.text.trim().toLowerCase()

const isWord = (line: LogicalLine): boolean =>
  line.rich.text.length <= longestWord && !/\d/.test(line.rich.text) && !isHeading(line)

const isWholeLink = ({ rich: { text, spans } }: LogicalLine): boolean =>
  spans.some(({ kind, start, end }) => kind === 'link' && start === 0 && end >= text.length - 2)

/**
 * Lines below each work that say where it leads, in whatever words: "Summary" / "Free edition" / "Files" / "BibTeX". They come
 * again and again one below the other, between words that links have.
 */
export const withRowsOfLinks = (lines: readonly LogicalLine[]): readonly LogicalLine[] => {
  const counts = new Map<string, number>()
  for (const line of lines) if (isWord(line)) counts.set(keyOf(line), (counts.get(keyOf(line)) ?? 0) + 1)
  const again = lines.map((line) => isWord(line) && (counts.get(keyOf(line)) ?? 0) >= fewest)
  // "Code of the pumps" between such lines is another of them.
  const inRow = lines.map(
    (line, index) =>
      again[index] === true ||
      (isWord(line) && !line.afterGap && again[index - 1] === true && again[index + 1] === true),
  )
  const linked = new Set<LogicalLine>()
  let row: LogicalLine[] = []
  const close = (): void => {
    const first = row.findIndex(({ role }) => role.kind === 'links')
    const last = row.findLastIndex(({ role }) => role.kind === 'links')
    if (first >= 0) for (const line of row.slice(first, last)) linked.add(line)
    row = []
  }
  for (const [index, line] of lines.entries()) {
    if (inRow[index] === true && !line.opens) row.push(line)
    else close()
  }
  close()
  // "[Read the story](salt.html)" below each of them.
  for (const [index, line] of lines.entries())
    if (again[index] === true && line.role.kind === 'title' && isWholeLink(line)) linked.add(line)
  return linked.size === 0
    ? lines
    : lines.map((line) => (linked.has(line) ? { ...line, role: { kind: 'links' } as const } : line))
}
