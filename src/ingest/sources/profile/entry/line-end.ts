import { partedAt } from './full-line.ts'
import type { LogicalLine } from './logical-line.ts'

/** So many entries of a list must end alike, and so large a share of its lines. */
const fewest = 3
const share = 0.5
/** A shorter line is no entry, a longer one is searched for none. */
const shortest = 40
const longest = 3000

type End = 'year' | 'year.' | 'pages' | 'pages.' | 'doi' | 'doi.'

/** What a line ends with: "..., 2019.", "..., pp. 12–31", "... DOI 10.1000/a."; null for other ends. */
const endOf = (text: string): End | null => {
  const doi = /(?:\bdoi:? ?|doi\.org\/)10\.\d{4,9}\/\S{1,60}?(\.?)$/i.exec(text.slice(-90))
  if (doi !== null) return doi[1] === '.' ? 'doi.' : 'doi'
  const [, year, pages, stop] =
    /(?:(?:[,;] |\()((?:19|20)\d\d)\)?|(?:[,:] ?|p\. ?)(\d{1,6}[-–—]\d{1,6}))(\.?)$/.exec(text.slice(-24)) ?? []
  if (year === undefined && pages === undefined) return null
  return `${year === undefined ? 'pages' : 'year'}${stop === '.' ? '.' : ''}`
}

/** The end that the entries of a list have in common; null where they have none. */
const sharedEnd = (lines: readonly LogicalLine[]): End | null => {
  const long = lines.filter(({ rich }) => rich.text.length > shortest)
  const counts = new Map<End, number>()
  for (const { rich } of long) {
    const end = endOf(rich.text)
    if (end !== null) counts.set(end, (counts.get(end) ?? 0) + 1)
  }
  const [most] = [...counts].sort((left, right) => right[1] - left[1])
  return most !== undefined && most[1] >= Math.max(fewest, long.length * share) ? most[0] : null
}

/** People, a title and a year, and the end of a sentence or a number behind them. */
const isWhole = ({ role, rich }: LogicalLine): boolean =>
  role.kind === 'reference' &&
  (role.reference.authors?.authors.length ?? 0) > 1 &&
  years.test(rich.text) &&
  /(?:[.)]|\d)$/.test(rich.text)

const years = /\b(?:19|20)\d\d\b/

/** Two whole references whose people stand at the same place. */
const areAlike = (first: LogicalLine, rest: LogicalLine): boolean =>
  isWhole(first) &&
  isWhole(rest) &&
  first.role.kind === 'reference' &&
  rest.role.kind === 'reference' &&
  first.role.reference.authorsFirst === rest.role.reference.authorsFirst

/** The parts of a line that were entries of their own: both end as the entries of the list do, or are whole by themselves. */
const partsOf = (line: LogicalLine, end: End | null): readonly LogicalLine[] => {
  const shared = end !== null && endOf(line.rich.text) === end
  const dated = (line.rich.text.slice(0, longest).match(/\b(?:19|20)\d\d\b/g) ?? []).length > 1
  for (const seam of line.seams ?? []) {
    const before = line.rich.text.slice(0, seam.at)
    const ended = shared && endOf(before) === end
    if (!ended && !(dated && /[.)]$/.test(before) && line.rich.text.length < longest)) continue
    const parts = partedAt(line, seam)
    if (parts === null) continue
    const [first, rest] = parts
    if (rest.rich.text.length <= shortest || !/^[\p{Lu}“"«]/u.test(rest.rich.text)) continue
    if (ended || areAlike(first, rest)) return [first, ...partsOf(rest, end)]
  }
  return [line]
}

/**
 * The lines with those taken apart that hold more than one entry, because the last line of one was full by chance: where the
 * entries of a list end alike, "..., 2019." within a line is the end of one.
 */
export const withEndsParted = (lines: readonly LogicalLine[]): readonly LogicalLine[] => {
  if (!lines.some(({ seams }) => seams !== undefined)) return lines
  const end = sharedEnd(lines)
  return lines.flatMap((line) => (line.marker === null && line.level === 0 ? partsOf(line, end) : [line]))
}
