import { type Projection, workAt } from './projection.ts'
import type { TieGraph } from './select-ties.ts'
import { exclusionOfWork, paperWeight } from './tie-selection.ts'

/** In so many years the weight of a paper halves. */
export const halfLife = 3

/** A graph as seen from a year: what was written lately counts for more. */
export interface Standpoint {
  readonly graph: TieGraph
  readonly year: number
  /**
   * By paper: 2^(-age/`halfLife`); of an unknown year as if it were one half-life old. 0 for what was written after the selection's
   * last year: nobody knows of it then.
   */
  readonly freshness: Float64Array
  /** Beside each of the graph's `neighbours.items`: the fresh weight, the sum over joint papers of 1/(n-1) times their freshness. */
  readonly strengths: Float64Array
  /** By person: the sum of the strengths. */
  readonly strengthOf: Float64Array
  /** By person: the sum of the freshness of all papers. */
  readonly activity: Float64Array
}

const kept = new WeakMap<TieGraph, Standpoint>()

/** A graph of ties as seen from the last year of its selection, or else from the newest year of its papers; kept as long as the graph is. */
export const standpointOf = (graph: TieGraph): Standpoint => {
  const known = kept.get(graph)
  if (known !== undefined) return known
  const year = graph.selection.toYear ?? newestYear(graph.projection)
  const freshness = freshnessOf(graph, year)
  const strengths = strengthsOf(graph, freshness)
  const standpoint = {
    graph,
    year,
    freshness,
    strengths,
    strengthOf: sumsOf(graph.neighbours.starts, strengths),
    activity: activityOf(graph.projection, freshness),
  }
  kept.set(graph, standpoint)
  return standpoint
}

/** The newest year, but for at most one paper in a thousand: a misprinted year must not make everything old. */
const newestYear = ({ papers: { years } }: Projection): number => years[Math.floor(years.length / 1_000)] ?? 0

const freshnessOf = ({ projection, selection }: TieGraph, now: number): Float64Array =>
  Float64Array.from(projection.papers.years, (year) => {
    if (selection.toYear !== null && year > selection.toYear) return 0
    const age = year === 0 ? halfLife : Math.max(0, now - year)
    return 2 ** (-age / halfLife)
  })

const strengthsOf = ({ projection, selection, ties }: TieGraph, freshness: Float64Array): Float64Array => {
  const { joint, jointCertain } = projection
  const weights = freshness.map((fresh, paper) => {
    const work = workAt(projection, paper)
    return exclusionOfWork(work, selection) === null ? fresh * paperWeight('FRACTIONAL', work.size) : 0
  })
  const ofTie = new Float64Array(joint.starts.length - 1)
  for (let tie = 0; tie < ofTie.length; tie++) {
    let sum = 0
    for (let place = joint.starts[tie] as number; place < (joint.starts[tie + 1] as number); place++)
      if (!selection.certainOnly || jointCertain[place] === 1) sum += weights[joint.items[place] as number] as number
    ofTie[tie] = sum
  }
  return Float64Array.from(ties, (tie) => ofTie[tie] as number)
}

const sumsOf = (starts: Int32Array, values: Float64Array): Float64Array => {
  const sums = new Float64Array(starts.length - 1)
  for (let list = 0; list < sums.length; list++)
    for (let place = starts[list] as number; place < (starts[list + 1] as number); place++)
      sums[list] = (sums[list] as number) + (values[place] as number)
  return sums
}

const activityOf = ({ papersOf }: Projection, freshness: Float64Array): Float64Array =>
  sumsOf(
    papersOf.starts,
    Float64Array.from(papersOf.items, (paper) => freshness[paper] as number),
  )
