import { sectionKindOf } from '../profile/section/section-kind.ts'
import {
  boldCommands,
  headingLevels,
  italicCommands,
  lastGroupCommands,
  silentCommands,
  underlineCommands,
} from './latex-command.ts'
import { entryLines } from './latex-entry.ts'

const atLineStart = /^[ \t]*\\([A-Za-z]{2,40})\*?[ \t]{0,3}\{([^{}%]{3,60})\}/gm

/** Of what a document begins lines with, at least this part and this number must name sections. */
const leastPart = 0.4
const leastNumber = 2

const isKnown = (word: string): boolean =>
  headingLevels.has(word) ||
  silentCommands.has(word) ||
  lastGroupCommands.has(word) ||
  boldCommands.has(word) ||
  italicCommands.has(word) ||
  underlineCommands.has(word) ||
  entryLines.has(word)

/** So many commands that are used once each, with the words of a heading, are those of a class with one for each section. */
const leastOnce = 3

/**
 * The commands of a document's own that head its sections, as what stands in them gives away: `\mhead{Education}` and
 * `\mhead{Publications}`, or `\education{Education}` and `\works{What I wrote}`.
 */
export const ownHeadings = (text: string): ReadonlySet<string> => {
  const counts = new Map<string, { readonly named: Set<string>; all: number; isPlain: boolean }>()
  for (const [, word = '', group = ''] of text.matchAll(atLineStart)) {
    if (isKnown(word)) continue
    const count = counts.get(word) ?? { named: new Set<string>(), all: 0, isPlain: true }
    count.all += 1
    count.isPlain &&= !/[\d.]/.test(group)
    const heading = group.replace(/\\[A-Za-z]+\*?|\\\\/g, ' ').trim()
    if (sectionKindOf(heading) !== null) count.named.add(heading)
    counts.set(word, count)
  }
  const found = [...counts].filter(([, { named, all }]) => named.size >= Math.max(leastNumber, all * leastPart))
  const once = [...counts].filter(([, { all }]) => all === 1)
  const own = once.filter(([word, { named }]) => named.size > 0 && sectionKindOf(word) !== null)
  // "\address{Salt Street 3}" heads nothing.
  const each =
    own.length < leastOnce ? [] : once.filter(([word, { isPlain }]) => isPlain && sectionKindOf(word) !== null)
  return new Set([...found, ...each].map(([word]) => word))
}
