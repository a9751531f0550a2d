import type { LogicalLine } from './logical-line.ts'

const details: ReadonlySet<LogicalLine['role']['kind']> = new Set([
  'authors',
  'venue',
  'label',
  'links',
  'prose',
  'legend',
])

/** A title on a line by itself, with no mark in front and set apart. */
const isTitleAbove = ({ marker, role, rich, level }: LogicalLine): boolean =>
  marker === null &&
  role.kind === 'title' &&
  (level > 0 ||
    rich.spans.some(({ kind, start, end }) => kind !== 'code' && start === 0 && end > rich.text.length * 0.6))

/**
 * The families of list marks that stand in front of what is said of a work and never of a title: "**Salt in wells**" above
 * "- Ann Lee, Bo Fox" and "- In review, 2019".
 */
export const detailFamilies = (lines: readonly LogicalLine[]): ReadonlySet<string> => {
  const families = new Set(
    lines.flatMap(({ marker }) => (marker === null || marker.number !== null ? [] : [marker.family])),
  )
  const above = lines.filter(isTitleAbove).length
  for (const family of families) {
    const items = lines.filter(({ marker }) => marker?.family === family)
    const people = items.filter(({ role }) => role.kind === 'authors').length
    if (people === 0 || above < people || items.some(({ role }) => !details.has(role.kind))) families.delete(family)
  }
  return families
}
