import { yearsIn } from '../field/date.ts'
import { isHeading } from '../text/piece.ts'
import type { LogicalLine } from './logical-line.ts'

/** So many headings, each above the line of a venue, are the titles of a list. */
const fewest = 3
const share = 0.75
/** Longer lines below a heading are no place of publication. */
const longestPlace = 160

/** "Salt Letters, 2019", "《盐业研究》，2019": where a work appeared, on a line of its own. */
const isPlace = (line: LogicalLine | undefined): boolean => {
  if (line === undefined || isHeading(line) || line.marker !== null || line.rich.text.length > longestPlace)
    return false
  const { kind } = line.role
  if (kind === 'authors' || kind === 'prose' || kind === 'links') return false
  return (
    yearsIn(line.rich.text).length > 0 &&
    (kind === 'venue' || /[,，]\s?(?:19|20)\d\d\s?年?[.。]?$/.test(line.rich.text))
  )
}

/** The lines of a list, and those of them that are headings and the titles of works. */
export interface HeadedLines {
  readonly lines: readonly LogicalLine[]
  readonly titles: ReadonlySet<LogicalLine>
}

/**
 * The lines of a list whose titles are headings, each above the place where the work appeared, with people nowhere: the
 * headings as titles set apart, the places as venues. All lines as they are where the list is no such one.
 */
export const withHeadingTitles = (lines: readonly LogicalLine[]): HeadedLines => {
  const headings = lines.filter(isHeading)
  const [first] = headings
  if (first === undefined || headings.length < fewest) return { lines, titles: new Set() }
  const placed = new Set(
    lines.filter((line, index) => isHeading(line) && line.level === first.level && isPlace(lines[index + 1])),
  )
  if (placed.size < Math.max(fewest, headings.length * share)) return { lines, titles: new Set() }
  const titles = new Set<LogicalLine>()
  const read = lines.map((line, index): LogicalLine => {
    const before = lines[index - 1]
    if (before !== undefined && placed.has(before)) return { ...line, role: { kind: 'venue' } }
    // What else stands below a title tells of its work.
    if (!placed.has(line)) return told(line)
    const title = asTitle(line)
    titles.add(title)
    return title
  })
  return { lines: read, titles }
}

const told = (line: LogicalLine): LogicalLine =>
  !isHeading(line) && (line.role.kind === 'title' || line.role.kind === 'reference')
    ? { ...line, role: { kind: 'prose' } }
    : line

/** A heading sets its words apart as bold letters do. */
const asTitle = (line: LogicalLine): LogicalLine => {
  const { text, spans } = line.rich
  const apart = { kind: 'bold', start: 0, end: text.length, href: null } as const
  return { ...line, rich: { text, spans: [...spans, apart] }, role: { kind: 'title' } }
}
