import { sectionKindOf } from '../profile/section/section-kind.ts'
import { boldCommands, headingLevels, italicCommands, silentCommands, underlineCommands } from './latex-command.ts'
import { entryLines } from './latex-entry.ts'

const atLineStart = /^[ \t]*\\([A-Za-z]{2,40})\*?[ \t]{0,3}\{([^{}%]{3,60})\}/gm

/** Of what a document begins lines with, at least this part and this number must name sections. */
const leastPart = 0.4
const leastNumber = 2

const isKnown = (word: string): boolean =>
  headingLevels.has(word) ||
  silentCommands.has(word) ||
  boldCommands.has(word) ||
  italicCommands.has(word) ||
  underlineCommands.has(word) ||
  entryLines.has(word)

/** The commands of a document's own that head its sections, as what stands in them gives away: `\mhead{Education}`, `\mhead{Publications}`. */
export const ownHeadings = (text: string): ReadonlySet<string> => {
  const counts = new Map<string, { readonly named: Set<string>; all: number }>()
  for (const [, word = '', group = ''] of text.matchAll(atLineStart)) {
    if (isKnown(word)) continue
    const count = counts.get(word) ?? { named: new Set<string>(), all: 0 }
    count.all += 1
    const heading = group.replace(/\\[A-Za-z]+\*?|\\\\/g, ' ').trim()
    if (sectionKindOf(heading) !== null) count.named.add(heading)
    counts.set(word, count)
  }
  const found = [...counts].filter(([, { named, all }]) => named.size >= Math.max(leastNumber, all * leastPart))
  return new Set(found.map(([word]) => word))
}
