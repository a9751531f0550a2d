import type { ReadEntry } from './segmentation.ts'

const marginYear = /^((?:19|20)\d\d)\s{2,}(?=\S)/
const fewestMargins = 2
/** How far right of the margin the entries stand that a year in it goes on for. */
const leastIndent = 3

const marginOf = ({ entry }: ReadEntry): { readonly year: number; readonly indent: number } | null => {
  const [line] = entry.lines
  const digits = line?.marker === null ? marginYear.exec(line.rich.text.slice(0, 40))?.[1] : undefined
  return line === undefined || digits === undefined ? null : { year: Number(digits), indent: line.indent }
}

/**
 * The entries with the years that stand in the margin of the list: "2022    Roe, A. ..." dates the entries below it that
 * begin further right and print no year, as far as the next year.
 */
export const withMarginYears = (entries: readonly ReadEntry[]): readonly ReadEntry[] => {
  if (entries.filter((entry) => marginOf(entry) !== null).length < fewestMargins) return entries
  let margin: { readonly year: number; readonly indent: number } | null = null
  return entries.map((read) => {
    const own = marginOf(read)
    margin = own ?? margin
    const [line] = read.entry.lines
    const { paper } = read
    if (own !== null || margin === null || line === undefined || paper === null || paper.facts.year !== null)
      return read
    if (line.indent < margin.indent + leastIndent || paper.facts.status === 'SUBMITTED') return read
    return { ...read, paper: { ...paper, facts: { ...paper.facts, year: margin.year } } }
  })
}
