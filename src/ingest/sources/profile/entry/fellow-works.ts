import { speaksOfPaper } from './abstract-lines.ts'
import { isDoubtful } from './entry-worth.ts'
import type { LogicalLine } from './logical-line.ts'
import { saysNoTitle } from './no-title.ts'
import { isOtherOutput, isSpoken } from './other-output.ts'
import type { DraftPaper } from './paper-facts.ts'
import type { ReadEntry } from './segmentation.ts'
import { isTitleLine } from './title-line.ts'

/** The share of a list's items that must be works by themselves for the others to be taken for works too. */
const fellowShare = 0.5
/** The share, and the least number, of titles with a link that make a list of works. */
const linkedShare = 0.8
const fewestLinked = 3

const isLinked = (lines: readonly LogicalLine[]): boolean =>
  lines.some((line) => line.rich.spans.some((span) => span.kind === 'link'))

/** The share, and the least number, of titles whose abstracts speak of a paper, that make a list of works. */
const toldShare = 0.4
const fewestTold = 2

const isToldOf = (lines: readonly LogicalLine[]): boolean =>
  lines.slice(1).some(({ rich }) => speaksOfPaper(rich.text.slice(0, 3000)))

/** How the first words of a line are set apart: "link", "bold", ... */
const openingOf = ({ rich }: LogicalLine): string =>
  rich.spans.find(({ start, end, kind }) => start <= 2 && end - start > 12 && kind !== 'code')?.kind ?? ''

/** What shows that an entry is of the same kind as others: how it begins. */
export const layoutOf = (lines: readonly LogicalLine[]): string => {
  const first = lines[0]
  if (first === undefined) return ''
  return `${first.marker?.family ?? ''}|${isTitleLine(first) ? 'title' : openingOf(first)}`
}

/** The share, and the least number, of works "(with Ann Lee)" in a list whose other titles are by the owner alone. */
const companionShare = 0.5
const fewestWithCompany = 3
const wordsOfTitle = 6

/** "Where salt goes in winter" among works written with others, one on each line: a title and nothing else. */
const isTitleByOwner = ({ entry: { lines }, paper }: ReadEntry): boolean => {
  const [line, ...others] = lines
  return (
    line !== undefined &&
    others.length === 0 &&
    line.role.kind === 'title' &&
    paper !== null &&
    line.rich.text.split(/\s+/).length >= wordsOfTitle &&
    !isDoubtful(paper.facts.title) &&
    !saysNoTitle(paper.facts.title) &&
    !isSpoken(line.rich.text)
  )
}

/** Entries that look like most works of their list are works, even where they say less than those. */
export const withFellows = (entries: readonly ReadEntry[]): readonly ReadEntry[] => {
  const counts = new Map<string, { all: number; works: number; linked: number; told: number }>()
  for (const { entry, paper, work } of entries) {
    const layout = layoutOf(entry.lines)
    const count = counts.get(layout) ?? { all: 0, works: 0, linked: 0, told: 0 }
    const linked = paper !== null && isLinked(entry.lines) && (work || isPlausible(paper, entry.lines))
    counts.set(layout, {
      all: count.all + 1,
      works: count.works + (work ? 1 : 0),
      linked: count.linked + (linked ? 1 : 0),
      told: count.told + (isToldOf(entry.lines) ? 1 : 0),
    })
  }
  // Nothing but titles, each with its link, one after another.
  const areLinkedTitles = ({ all, linked }: { all: number; linked: number }): boolean =>
    linked >= Math.max(fewestLinked, all * linkedShare)
  const accompanied = entries.filter(({ work, paper }) => work && paper?.companions).length
  const byOwner = accompanied >= Math.max(fewestWithCompany, entries.length * companionShare)
  return entries.map((read) => {
    if (read.work || read.paper === null) return read
    if (byOwner && isTitleByOwner(read)) return { ...read, work: true }
    const layout = layoutOf(read.entry.lines)
    const count = counts.get(layout)
    if (layout === '|' || count === undefined) return read
    const told = count.told >= Math.max(fewestTold, count.all * toldShare)
    if (count.works < Math.max(2, count.all * fellowShare) && !areLinkedTitles(count) && !told) return read
    return { ...read, work: isPlausible(read.paper, read.entry.lines, told) }
  })
}

/** A title in quotation marks and nothing else. */
const quoted = /^[“"«][^“”"«»]{12,300}[”"»][.,]?$/u

/** True for what may be a work by its title and what stands beside it; `told` where the list shows that titles are. */
export const isPlausible = (paper: DraftPaper, lines: readonly LogicalLine[], told = false): boolean => {
  const { title } = paper.facts
  const text = lines.map((line) => line.rich.text.slice(0, 400)).join(' ')
  const words = title.split(/\s+/).length
  return (
    (told ||
      isLinked(lines) ||
      lines.some(({ rich }) => quoted.test(rich.text)) ||
      paper.facts.year !== null ||
      paper.facts.venue !== null ||
      paper.facts.status !== 'UNKNOWN') &&
    !isSpoken(text) &&
    !/\b(?:talk|keynote|blog|video)\b/i.test(text) &&
    (words >= 4 || /\p{Script=Han}{4}/u.test(title)) &&
    title.length < 250 &&
    !isDoubtful(title) &&
    !saysNoTitle(title) &&
    !isOtherOutput(title, text) &&
    !/^(?:we|our|this|i|my|for|see|please)\b/i.test(title)
  )
}
