import { headedMark } from '../section/headed-work.ts'
import type { LogicalLine } from './logical-line.ts'

/** So many runs of items, and this share of them, stand below people; so few items at most name people or a title themselves. */
const fewestRuns = 2
const shareBelow = 0.8
const mostTitled = 0.2
/** Lines above an item that may hold the people and the title of its work: a badge, a title, people, links. */
const near = 4

const isPeople = ({ role }: LogicalLine): boolean => role.kind === 'authors'

const isTitle = ({ role, level }: LogicalLine): boolean => role.kind === 'title' || level > 0

/** "2019 “A title of its own”, Salt Letters", "Ana Lee, Bo Fox. A title. Salt Letters": a work on one line. */
const isWholeWork = ({ role, rich }: LogicalLine): boolean =>
  (role.kind === 'reference' && role.reference.authorsFirst && role.reference.authors !== null) ||
  /^(?:(?:19|20)\d\d[a-z]?[.,:]?\s{1,9})?[“"«][^“”"«»]{15,300}[”"»]/u.test(rich.text)

/** True where a whole work stands above a line, without a list mark, or people and a title above them. */
const isBelowWork = (lines: readonly LogicalLine[], at: number): boolean => {
  const above = lines.slice(Math.max(0, at - near), at)
  const from = above.findLastIndex(({ marker }) => marker !== null)
  const work = above.slice(from + 1)
  if (work.some(isWholeWork)) return true
  const people = work.findLastIndex(isPeople)
  return people > 0 && work.slice(0, people).some(isTitle)
}

/** A line that names people, or whose first words are set apart as titles are. */
const showsItself = ({ role, rich }: LogicalLine): boolean =>
  role.kind === 'authors' ||
  (role.kind === 'reference' && role.reference.authors !== null) ||
  rich.spans.some(({ kind, start, end }) => kind !== 'code' && start < 3 && end - start > 24)

/**
 * The families of list marks whose items tell of the work above them, again and again: "A title" / "Ana Lee, Bo Fox" /
 * "- Finds salt in soup." / "- The first of its kind."
 */
export const remarkFamilies = (lines: readonly LogicalLine[]): ReadonlySet<string> => {
  const families = new Set(
    lines.flatMap(({ marker }) => (marker?.number === null && marker.family !== headedMark ? [marker.family] : [])),
  )
  for (const family of families) {
    const isOf = (line: LogicalLine | undefined): boolean => line?.marker?.family === family
    const items = lines.filter(isOf)
    const runs = lines.flatMap((line, at) => (isOf(line) && !isOf(lines[at - 1]) ? [at] : []))
    const below = runs.filter((at) => isBelowWork(lines, at)).length
    if (
      below < Math.max(fewestRuns, runs.length * shareBelow) ||
      items.filter(showsItself).length > items.length * mostTitled
    )
      families.delete(family)
  }
  return families
}

/** The lines with the items of such families as what they are: words about the work above them, which begin nothing. */
export const withRemarks = (lines: readonly LogicalLine[], families: ReadonlySet<string>): readonly LogicalLine[] =>
  families.size === 0
    ? lines
    : lines.map((line) => {
        if (!families.has(line.marker?.family ?? '')) return line
        const role: LogicalLine['role'] = line.role.kind === 'links' ? line.role : { kind: 'prose' }
        return { ...line, role, marker: null, afterGap: false }
      })
