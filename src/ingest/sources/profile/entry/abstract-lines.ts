import type { LogicalLine } from './logical-line.ts'

const abstractHead = /^(?:abstract|summary|摘要)\s?[:：]/i

/**
 * The lines with those of abstracts taken for what they are: below "Abstract:" each goes on with the one above that ended in
 * the middle of a sentence, whatever names and titles it holds.
 */
export const withWholeAbstracts = (lines: readonly LogicalLine[]): readonly LogicalLine[] => {
  let within = false
  return lines.map((line) => {
    const told = within && !line.afterGap && line.marker === null && line.level === 0
    const head = abstractHead.test(line.rich.text)
    within = (told || head) && !/[.!?。！？)）\]]$/.test(line.rich.text.trimEnd())
    return told ? { ...line, role: { kind: 'prose' } as const } : line
  })
}

/** True for a text that speaks of a paper as its own: "this article", "my first paper". */
export const speaksOfPaper = (text: string): boolean =>
  /\b(?:this|the|my|our) (?:(?:first|second|third|last|new|recent|job market) ){0,2}(?:paper|article|chapter|manuscript)\b/i.test(
    text,
  )
