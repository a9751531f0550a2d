import { isHeading } from '../text/piece.ts'
import { joinRich } from '../text/rich-text.ts'
import type { LogicalLine } from './logical-line.ts'
import type { PublicationEntry } from './publication-entry.ts'
import { roleOf } from './role.ts'

/** So many references of a list must begin in the same way, and so large a share of them. */
const fewest = 3
const share = 0.6

const isReference = (line: LogicalLine | undefined, peopleFirst: boolean): boolean =>
  line?.role.kind === 'reference' &&
  line.role.reference.authors !== null &&
  line.role.reference.authorsFirst === peopleFirst

/** A title alone, so long that it fills its line, with its end. */
const isWholeTitle = (line: LogicalLine): boolean =>
  line.role.kind === 'title' && /(?:\p{L}{3}|[)”’])[.?!]$/u.test(line.rich.text)

/** "..., 33(21), 2017." above a line: the year was the end of the entry. */
const isBehindYear = (line: LogicalLine, current: readonly LogicalLine[]): boolean =>
  line.role.kind === 'title' && /\b(?:19|20)\d\d\)?\.$/.test(current.at(-1)?.rich.text ?? '')

/** A title that filled its line, and the people below it, as the one line that they are in other entries. */
const withWholeTitle = ([first, next, ...others]: readonly LogicalLine[]): readonly LogicalLine[] => {
  if (first === undefined) return []
  if (next === undefined) return [first]
  if (!isWholeTitle(first) || !isReference(next, true)) return [first, next, ...others]
  const rich = joinRich([first.rich, next.rich], ' ')
  return [{ ...first, rich, role: roleOf(rich), to: next.to }, ...others]
}

/**
 * The entries of a list that begin with their titles one and all: "A title. Ann Lee, Bo Fox. Salt Letters, 2019." Where a title
 * fills its line, its people begin the next one, which looks like an entry of its own. Null where the list begins otherwise.
 */
export const cutByTitles = (lines: readonly LogicalLine[]): readonly PublicationEntry[] | null => {
  const content = lines.filter((line) => !isHeading(line))
  const titled = content.filter((line) => isReference(line, false)).length
  const peopled = content.filter((line) => isReference(line, true)).length
  const alone = content.filter(isWholeTitle).length
  if (alone === 0 || titled < fewest || titled < (titled + peopled) * share) return null
  const entries: LogicalLine[][] = []
  for (const line of lines) {
    const current = entries.at(-1)
    const begins = line.opens || isHeading(line) || isReference(line, false) || isWholeTitle(line)
    if (current === undefined || begins || isBehindYear(line, current)) entries.push([line])
    else current.push(line)
  }
  return entries.map((entry) => ({ lines: withWholeTitle(entry) }))
}
