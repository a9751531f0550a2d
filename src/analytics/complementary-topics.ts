import type { Likeness } from './likeness.ts'
import type { Standpoint } from './standpoint.ts'
import type { Vocabulary } from './subjects.ts'

/** Of so many papers on one's own topics the other topics are looked at. */
const mostPapers = 20_000

/**
 * The topics that somebody else may bring: those that are wished for, else those that stand beside the person's own on any paper and are not
 * his own.
 */
export const complementaryTopics = (
  standpoint: Standpoint,
  topics: Vocabulary,
  own: Likeness,
  wished: readonly number[],
): ReadonlySet<number> => {
  if (wished.length > 0) return new Set(wished)
  const beside = new Set<number>()
  let left = mostPapers
  for (const term of own.terms()) {
    for (let at = topics.papers.starts[term] as number; at < (topics.papers.starts[term + 1] as number); at++) {
      if (left-- === 0) return beside
      const paper = topics.papers.items[at] as number
      if (standpoint.freshness[paper] === 0) continue
      const end = topics.ofPaper.starts[paper + 1] as number
      for (let place = topics.ofPaper.starts[paper] as number; place < end; place++) {
        const other = topics.ofPaper.items[place] as number
        if (own.weightOf(other) === 0) beside.add(other)
      }
    }
  }
  return beside
}

/** By topic of some: how much somebody has to say on it, the freshness of the papers, and 1 more for an interest. */
export const coverage = (
  { graph: { projection }, freshness }: Standpoint,
  topics: Vocabulary,
  wanted: ReadonlySet<number>,
  person: number,
): ReadonlyMap<number, number> => {
  const found = new Map<number, number>()
  const add = (topic: number, much: number) => void found.set(topic, (found.get(topic) ?? 0) + much)
  if (wanted.size === 0) return found
  const { papersOf } = projection
  for (let at = papersOf.starts[person] as number; at < (papersOf.starts[person + 1] as number); at++) {
    const paper = papersOf.items[at] as number
    const fresh = freshness[paper] as number
    for (
      let place = topics.ofPaper.starts[paper] as number;
      place < (topics.ofPaper.starts[paper + 1] as number);
      place++
    ) {
      const topic = topics.ofPaper.items[place] as number
      if (fresh > 0 && wanted.has(topic)) add(topic, fresh)
    }
  }
  for (let at = topics.ofPerson.starts[person] as number; at < (topics.ofPerson.starts[person + 1] as number); at++) {
    const topic = topics.ofPerson.items[at] as number
    if (wanted.has(topic)) add(topic, 1)
  }
  return found
}

/** How well topics are covered, 0 to 1: the mean of x/(1+x) over those wished for; over others S/(4+S) with S the sum of x/(1+x). */
export const coverageSignal = (covered: ReadonlyMap<number, number>, wishedCount: number): number => {
  let sum = 0
  for (const much of covered.values()) sum += much / (1 + much)
  return wishedCount > 0 ? sum / wishedCount : sum / (4 + sum)
}
