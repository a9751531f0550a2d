const widest = 135
const fewestLines = 6

/** The column at which an editor broke the lines of a source; null where lines end as their author liked. */
const columnOf = (lines: readonly string[]): number | null => {
  const widths = lines.map((line) => line.length).filter((width) => width > 30)
  if (widths.length < fewestLines) return null
  widths.sort((left, right) => left - right)
  const column = widths[Math.floor(widths.length * 0.95)] ?? 0
  if (column > widest) return null
  const full = widths.filter((width) => width > column * 0.82).length
  return full >= Math.max(4, widths.length * 0.2) ? column : null
}

/**
 * Tells of a line of a source (1-based) whether its author began the next one on purpose: not where the next word would
 * not have fitted any more. Line feeds are only blanks to a browser or to LaTeX, but most sources part things by them.
 */
export const purposeOfBreaks = (lines: readonly string[]): ((line: number) => boolean) => {
  const column = columnOf(lines)
  if (column === null) return () => true
  return (line) => {
    const next = /\S+/.exec((lines[line] ?? '').slice(0, 400))?.[0] ?? ''
    return (lines[line - 1] ?? '').trimEnd().length + 1 + next.length <= column
  }
}
