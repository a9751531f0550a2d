import { lengthOf } from '../model/lists.ts'
import type { Projection } from './projection.ts'
import { SparseSum } from './sparse-sum.ts'
import type { Vocabulary } from './subjects.ts'
import { weightUnits } from './tie-selection.ts'

/** In so many years a paper comes to show half as much expertise. */
export const expertiseHalfLife = 5
/** Papers that bear less of the wanted terms, by rarity, show nothing. */
export const leastMatch = 0.5
/** So many papers that bear a term are looked at, those of the rarest term first. */
const mostMatches = 200_000

/** What experts are wanted for. */
export interface ExpertRequest {
  /** Terms of the vocabulary, each once. */
  readonly terms: readonly number[]
  /** Wanted terms that nothing bears: they count against every paper as the rarest would. */
  readonly unknownTerms: number
  /** Both included; a paper of unknown year only counts when both are open. */
  readonly fromYear: number | null
  readonly toYear: number | null
}

/** Somebody who wrote of it. */
export interface Expert {
  readonly person: number
  /** The sum over the papers of match² × freshness / n. */
  readonly score: number
  /** What each paper adds; those that add most first, then the newest. */
  readonly papers: readonly { readonly paper: number; readonly adds: number }[]
}

/** Experts, the best first, ties by id. */
export interface Experts {
  readonly experts: readonly Expert[]
  /** How many people wrote of it. */
  readonly personCount: number
  /** False when there were too many papers to look at all. */
  readonly isExact: boolean
}

/**
 * Who wrote of some terms: each paper that bears them speaks for its authors (the document model of Balog, Azzopardi and de Rijke 2006). match is
 * the part of the wanted rarity (Spärck Jones 1972) that the paper bears, freshness 2^(-age/`expertiseHalfLife`) seen from the newest paper
 * that counts, or the last year asked for, and n the number of known authors.
 */
export const findExperts = (
  projection: Projection,
  vocabulary: Vocabulary,
  request: ExpertRequest,
  first: number,
): Experts => {
  const { rarity, papers } = vocabulary
  const matches = new SparseSum(projection.papers.ids.length)
  let wanted = request.unknownTerms * Math.log(1 + projection.papers.ids.length)
  for (const term of request.terms) wanted += rarity[term] as number
  let left = mostMatches
  const rarestFirst = request.terms.toSorted((a, b) => lengthOf(papers, a) - lengthOf(papers, b) || a - b)
  for (const term of rarestFirst) {
    for (let at = papers.starts[term] as number; at < (papers.starts[term + 1] as number) && left > 0; at++, left--) {
      const paper = papers.items[at] as number
      if (isInYears(projection, paper, request)) matches.add(paper, (rarity[term] as number) / wanted)
    }
  }
  return { ...addUp(projection, matches, request, first), isExact: left > 0 }
}

const isInYears = ({ papers: { years } }: Projection, paper: number, { fromYear, toYear }: ExpertRequest): boolean => {
  const year = years[paper] as number
  if (year === 0) return fromYear === null && toYear === null
  return (fromYear === null || year >= fromYear) && (toYear === null || year <= toYear)
}

const addUp = (projection: Projection, matches: SparseSum, { toYear }: ExpertRequest, first: number) => {
  const { papers, authors } = projection
  const found = [...matches.numbers()].filter((paper) => matches.of(paper) >= leastMatch - 1e-9).sort((a, b) => a - b)
  const now = toYear ?? papers.years[found[0] ?? 0] ?? 0
  const worth = new Map<number, number>()
  const scores = new SparseSum(projection.people.length)
  for (const paper of found) {
    const year = papers.years[paper] as number
    const age = year === 0 ? expertiseHalfLife : now - year
    const shown =
      (matches.of(paper) ** 2 * 2 ** (-age / expertiseHalfLife)) / Math.max(1, papers.sizes[paper] as number)
    worth.set(paper, shown)
    for (let place = authors.starts[paper] as number; place < (authors.starts[paper + 1] as number); place++)
      scores.add(authors.items[place] as number, shown)
  }
  const experts = [...scores.numbers()]
    .sort((a, b) => weightUnits(scores.of(b)) - weightUnits(scores.of(a)) || a - b)
    .slice(0, first)
    .map((person) => ({ person, score: scores.of(person), papers: papersOf(projection, person, worth) }))
  return { experts, personCount: scores.numbers().length }
}

const papersOf = (projection: Projection, person: number, worth: ReadonlyMap<number, number>): Expert['papers'] => {
  const { starts, items } = projection.papersOf
  return [...items.subarray(starts[person], starts[person + 1])]
    .flatMap((paper) => {
      const adds = worth.get(paper)
      return adds === undefined ? [] : [{ paper, adds }]
    })
    .sort((a, b) => weightUnits(b.adds) - weightUnits(a.adds) || a.paper - b.paper)
}
