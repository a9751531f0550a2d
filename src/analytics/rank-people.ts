import type { Breathe } from '../model/breathe.ts'
import { lengthOf } from '../model/lists.ts'
import { numberByNearness } from './near-numbers.ts'
import { pageRankOf } from './page-rank.ts'
import { type SampledSums, type SweepSum, sampleSweeps } from './sample-sweeps.ts'
import type { Sweep } from './sweep.ts'
import { strengthsOf, tiedNodesOf, type WeightedGraph } from './weighted-graph.ts'

/** What people are ranked by; formulas in `schema/ranking.graphql`. */
export type Measure = 'DEGREE' | 'STRENGTH' | 'PAGERANK' | 'BETWEENNESS' | 'HARMONIC_CLOSENESS'

/** People in order. */
export interface Ranked {
  /** The numbers of everybody who has a tie, the greatest value first, then by number. */
  readonly order: Int32Array
  /** By person. */
  readonly values: Float64Array
  /** By person; null when values are exact. */
  readonly standardErrors: Float64Array | null
  /** From how many people the values were estimated; null when they are exact. */
  readonly sampleSize: number | null
}

/** Looks at people and ties that one ranking may cost: about two seconds, and 263 people of the 52,000 of the ACL Anthology. */
export const mostLooksOfRanking = 120_000_000

/** Everybody who has a tie, by a measure. @param seed of the sample, where one is drawn */
export const rankPeople = async (
  graph: WeightedGraph,
  measure: Measure,
  seed: number,
  breathe: Breathe,
  mostLooks = mostLooksOfRanking,
): Promise<Ranked> => {
  const tied = tiedNodesOf(graph)
  const { sums, standardErrors, sampleSize } = await measures[measure]({ graph, tied, seed, mostLooks }, breathe)
  const order = tied.sort((a, b) => (sums[b] as number) - (sums[a] as number) || a - b)
  return { order, values: sums, standardErrors, sampleSize }
}

interface Question {
  readonly graph: WeightedGraph
  readonly tied: Int32Array
  readonly seed: number
  readonly mostLooks: number
}

type Measuring = (question: Question, breathe: Breathe) => Promise<SampledSums>

const exact = (sums: Float64Array): SampledSums => ({ sums, standardErrors: null, sampleSize: null })

/** Every sum over the greatest that it could be. */
const outOf = (greatest: number, { sums, standardErrors, sampleSize }: SampledSums): SampledSums => ({
  sums: greatest > 0 ? sums.map((sum) => sum / greatest) : sums,
  standardErrors: greatest > 0 && standardErrors !== null ? standardErrors.map((error) => error / greatest) : null,
  sampleSize,
})

const measures: Readonly<Record<Measure, Measuring>> = {
  DEGREE: async ({ graph: { neighbours } }) =>
    exact(Float64Array.from({ length: neighbours.starts.length - 1 }, (_, node) => lengthOf(neighbours, node))),
  STRENGTH: async ({ graph }) => exact(strengthsOf(graph)),
  PAGERANK: async ({ graph }, breathe) => exact(await pageRankOf(graph, breathe)),
  BETWEENNESS: async (question, breathe) => {
    const finish = (sweep: Sweep) => sweep.collect(null)
    const gift = ({ passing }: Sweep, node: number) => passing[node] as number
    const { length } = question.tied
    return outOf((length - 1) * (length - 2), await sumOfSweeps(question, { finish, gift }, breathe))
  },
  HARMONIC_CLOSENESS: async (question, breathe) => {
    const gift = ({ steps }: Sweep, node: number) => (steps[node] === 0 ? 0 : 1 / (steps[node] as number))
    return outOf(question.tied.length - 1, await sumOfSweeps(question, { gift }, breathe))
  },
}

const sumOfSweeps = async (
  { graph, tied, ...question }: Question,
  gifts: Pick<SweepSum, 'finish' | 'gift'>,
  breathe: Breathe,
): Promise<SampledSums> => {
  const { graph: near, numbers } = numberByNearness(graph)
  const sources = tied.map((node) => numbers[node] as number)
  const found = await sampleSweeps({ ...question, ...gifts, graph: near, sources }, breathe)
  const inGivenOrder = (values: Float64Array) => values.map((_, node) => values[numbers[node] as number] as number)
  const { sums, standardErrors, sampleSize } = found
  return {
    sums: inGivenOrder(sums),
    standardErrors: standardErrors === null ? null : inGivenOrder(standardErrors),
    sampleSize,
  }
}
