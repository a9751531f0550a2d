import type { Line } from './line.ts'

const longestFold = 30

/**
 * Lines of what a page folds away ("<details>"): abstracts, remarks and the like. Folded lists and long parts are a part
 * of the page like any other.
 */
export const foldedLines = (lines: readonly Line[]): ReadonlySet<number> => {
  const folded = new Set<number>()
  for (let index = 0; index < lines.length; index += 1) {
    if (!/^<details\b/i.test(lines[index]?.text ?? '')) continue
    const part: Line[] = []
    for (let next = index; next < Math.min(lines.length, index + longestFold); next += 1) {
      const line = lines[next]
      if (line === undefined) break
      part.push(line)
      if (/<\/details>/i.test(line.text)) break
    }
    const closed = /<\/details>\s*$/i.test(part.at(-1)?.text ?? '')
    const isList = part.some((line) => /^(?:[-*+•]\s|\d{1,3}[.)]\s|\[\d|#{1,6}\s|<(?:li|h[1-6])\b)/i.test(line.text))
    // "<summary>2021 (3 publications)</summary>": a part of the list.
    const isYear = part.slice(0, 3).some((line) => /<summary>[^\n]{0,40}(?:19|20)\d\d/i.test(line.text))
    if (!closed || isList || isYear) continue
    for (const line of part) folded.add(line.number)
    index += part.length - 1
  }
  return folded
}
