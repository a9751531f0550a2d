import { lengthOf } from '../model/lists.ts'
import { SparseSum } from './sparse-sum.ts'
import type { Standpoint } from './standpoint.ts'

/** From so many people, the likeliest, a walk goes on at each step. */
export const mostWalkers = 1_000

/** How near everybody around a person is. */
export interface Nearness {
  /** By person: the weighted index of Adamic and Adar over shared co-authors. */
  readonly shared: SparseSum
  /** By person: how likely one is met on a walk over ties, at the second step and at the third, summed. */
  readonly met: SparseSum
  /** False when a walk went on from the likeliest `mostWalkers` only. */
  readonly isExact: boolean
}

/**
 * How near everybody within three steps is.
 *
 * Shared co-authors z: sum of sqrt(s(a,z) s(z,b)) / ln max(2, d(z)) with the strengths s and the number of co-authors d: the index of Adamic
 * and Adar (2003) with weights as Murata and Moriyasu (2007) set them, in a geometric mean.
 *
 * Walk: at each step to a co-author with a probability of strength / sum of strengths: the superposed local random walk of Liu and Lü (2010).
 */
export const nearnessOf = (standpoint: Standpoint, person: number): Nearness => {
  const { neighbours } = standpoint.graph
  const count = neighbours.starts.length - 1
  const shared = new SparseSum(count)
  visitTies(standpoint, person, (between, strength) => {
    const openness = 1 / Math.log(Math.max(2, lengthOf(neighbours, between)))
    visitTies(standpoint, between, (other, next) => shared.add(other, openness * Math.sqrt(strength * next)))
  })
  const first = new SparseSum(count)
  const met = new SparseSum(count)
  stepFrom(standpoint, [[person, 1]], first)
  const second = new SparseSum(count)
  const isFirstExact = goOn(standpoint, first, second)
  const third = new SparseSum(count)
  const isSecondExact = goOn(standpoint, second, third)
  for (const step of [second, third]) for (const number of step.numbers()) met.add(number, step.of(number))
  return { shared, met, isExact: isFirstExact && isSecondExact }
}

const goOn = (standpoint: Standpoint, from: SparseSum, to: SparseSum): boolean => {
  const walkers = from.greatest(mostWalkers)
  stepFrom(
    standpoint,
    walkers.map((number) => [number, from.of(number)]),
    to,
  )
  return from.numbers().length <= mostWalkers
}

const stepFrom = (
  standpoint: Standpoint,
  walkers: readonly (readonly [person: number, probability: number])[],
  to: SparseSum,
): void => {
  for (const [person, probability] of walkers) {
    const sum = standpoint.strengthOf[person] as number
    if (sum > 0) visitTies(standpoint, person, (other, strength) => to.add(other, (probability * strength) / sum))
  }
}

/** Calls `visit` with each co-author of a person, by number, and the strength of the tie. */
export const visitTies = (
  { graph: { neighbours }, strengths }: Standpoint,
  person: number,
  visit: (other: number, strength: number) => void,
): void => {
  for (let place = neighbours.starts[person] as number; place < (neighbours.starts[person + 1] as number); place++)
    visit(neighbours.items[place] as number, strengths[place] as number)
}
