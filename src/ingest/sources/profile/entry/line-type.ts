import { boldLevel } from '../text/piece.ts'
import type { LogicalLine } from './logical-line.ts'
import { withRepeatedLinks } from './repeated-link.ts'
import { withRowsOfLinks } from './row-of-links.ts'

/** So many lines in bold letters, and this share of them, show that all are titles. */
const fewestBold = 3
const boldShare = 0.6

/** "**岩石损伤模型的研究**" among titles set as it is: a title, though journals are called so too. */
const boldTitles = (lines: readonly LogicalLine[]): readonly LogicalLine[] => {
  const bold = lines.filter(({ level, marker }) => level === boldLevel && marker === null)
  const titles = bold.filter(({ role }) => role.kind === 'title').length
  if (titles < fewestBold || titles < bold.length * boldShare) return lines
  return lines.map((line) =>
    line.level === boldLevel && line.marker === null && line.role.kind === 'venue'
      ? { ...line, role: { kind: 'title' } as const }
      : line,
  )
}

/** "**Beach Splatting**" above a line of people: set apart as a whole, a title of two words that a name may have too. */
const titlesLikeNames = (lines: readonly LogicalLine[]): readonly LogicalLine[] =>
  lines.map((line, index) => {
    const next = lines[index + 1]
    if (line.role.kind !== 'authors' || next?.role.kind !== 'authors' || next.afterGap) return line
    const { list } = line.role.line
    const apart = line.rich.spans.some(
      ({ kind, start, end }) => (kind === 'bold' || kind === 'link') && start === 0 && end >= line.rich.text.length - 1,
    )
    const lone =
      list.authors.length === 1 && list.complete && list.strength <= 1 && lines[index - 1]?.role.kind !== 'title'
    return apart && lone ? { ...line, role: { kind: 'title' } as const } : line
  })

/** Title, people, and a line all in italics that nothing else follows up: where it appeared, however its words look. */
const italicVenues = (lines: readonly LogicalLine[]): readonly LogicalLine[] =>
  lines.map((line, index) => {
    const next = lines[index + 1]?.role.kind
    const apart = line.rich.spans.some(
      // Behind the name only numbers.
      ({ kind, start, end }) => kind === 'italic' && start === 0 && !/\p{L}{3}/u.test(line.rich.text.slice(end)),
    )
    return (line.role.kind === 'title' || line.role.kind === 'authors') &&
      apart &&
      line.marker === null &&
      line.rich.text.length < 100 &&
      lines[index - 1]?.role.kind === 'authors' &&
      lines[index - 2]?.role.kind === 'title' &&
      (next === undefined || next === 'links' || next === 'prose')
      ? { ...line, role: { kind: 'venue' } as const }
      : line
  })

/** The lines with the roles that their type and their neighbours give them, where words alone do not tell. */
export const withRolesOfType = (lines: readonly LogicalLine[]): readonly LogicalLine[] =>
  italicVenues(boldTitles(titlesLikeNames(withRepeatedLinks(withRowsOfLinks(lines)))))
