import type { LogicalLine } from './logical-line.ts'

/** So far above stands the title whose link comes again, and so many words at most lead there. */
const farthest = 10
const mostWords = 5
/** An address that comes more often than this stands for none. */
const mostOften = 4

/** The address that all words of a line lead to; null where it is no link. */
const wholeLink = ({ rich: { text, spans } }: LogicalLine): string | null =>
  spans.find(
    ({ kind, start, end, href }) => kind === 'link' && (href?.length ?? 0) > 1 && start <= 1 && end >= text.length - 1,
  )?.href ?? null

/** "**[A title](a.pdf)**" and below it "[Details in the list](a.pdf)": a few words that lead where the title does are a link. */
export const withRepeatedLinks = (lines: readonly LogicalLine[]): readonly LogicalLine[] => {
  const links = lines.map(wholeLink)
  return lines.map((line, index) => {
    const { role, rich, marker, level } = line
    const href = links[index] ?? null
    if ((role.kind !== 'title' && role.kind !== 'venue') || marker !== null || (level > 0 && level < 7)) return line
    if (href === null || rich.text.split(' ').length > mostWords) return line
    // Beside people stands the title of another work.
    if ([lines[index - 1], lines[index + 1]].some((beside) => beside?.role.kind === 'authors')) return line
    const above = lines.slice(Math.max(0, index - farthest), index)
    const again = above.some((other) => other.rich.text.length > rich.text.length && wholeLink(other) === href)
    return again && links.filter((link) => link === href).length <= mostOften
      ? { ...line, role: { kind: 'links' } as const }
      : line
  })
}
