import { worthOf } from './entry-worth.ts'
import { noNames } from './known-names.ts'
import type { ReadEntry } from './segmentation.ts'

/** So many works with list marks, and this share of all works, make a list whose works have such marks. */
const fewest = 3
const share = 0.8
/** What reads so well is a work wherever it stands. */
const plainWork = 1

const isPlain = (entry: ReadEntry): boolean => entry.paper?.facts.year != null && worthOf(entry, noNames) >= plainWork

const isMarked = ({ entry }: ReadEntry): boolean => entry.lines[0]?.marker != null

/** "120 publications, 1990–2020" above "1. Ann Lee. A title": what a page says in front of the first item of its list is no work. */
export const withoutPreamble = (entries: readonly ReadEntry[]): readonly ReadEntry[] => {
  const works = entries.filter(({ work }) => work)
  const marked = works.filter(isMarked)
  const first = entries.findIndex((entry) => entry.work && isMarked(entry))
  if (first <= 0 || marked.length < Math.max(fewest, works.length * share)) return entries
  return entries.map((entry, index) =>
    index < first && entry.work && !isMarked(entry) && !isPlain(entry) ? { ...entry, work: false } : entry,
  )
}
