import type { Ways } from './search-ways.ts'
import { weightUnits } from './tie-selection.ts'

/** How many ways there are: exact, however many. */
export const countWays = (ways: Ways): bigint => waysToEnd(ways)(0)

/** By place: how many ways lead from there to the end. */
export const waysToEnd = (ways: Ways): ((place: number) => bigint) => {
  const { people, next } = ways
  const counts = new Float64Array(people.length)
  counts[people.length - 1] = 1
  for (let place = people.length - 2; place >= 0; place--) {
    let count = 0
    for (let at = next.starts[place] as number; at < (next.starts[place + 1] as number); at++)
      count += counts[next.items[at] as number] as number
    counts[place] = count
  }
  // Every place is on a way, so that no count is greater than the first one; up to here floats are exact.
  if ((counts[0] as number) <= Number.MAX_SAFE_INTEGER) return (place) => BigInt(counts[place] as number)
  const exact: bigint[] = []
  exact[people.length - 1] = 1n
  for (let place = people.length - 2; place >= 0; place--) {
    let count = 0n
    for (let at = next.starts[place] as number; at < (next.starts[place + 1] as number); at++)
      count += exact[next.items[at] as number] as bigint
    exact[place] = count
  }
  return (place) => exact[place] as bigint
}

/** By place beside `next.items`: what the tie weighs, in `weightUnits`. */
export const unitsOfTies = ({ graph, ties }: Ways): Float64Array =>
  Float64Array.from(ties, (place) => weightUnits(graph.weights[place] as number))

/** By place: the weakest tie of that way to the end whose weakest tie is strongest; Infinity at the end. */
export const strengthsToEnd = ({ people, next }: Ways, units: Float64Array): Float64Array => {
  const strengths = new Float64Array(people.length).fill(Number.NEGATIVE_INFINITY)
  strengths[people.length - 1] = Number.POSITIVE_INFINITY
  for (let place = people.length - 2; place >= 0; place--) {
    for (let at = next.starts[place] as number; at < (next.starts[place + 1] as number); at++) {
      const strength = Math.min(units[at] as number, strengths[next.items[at] as number] as number)
      if (strength > (strengths[place] as number)) strengths[place] = strength
    }
  }
  return strengths
}

/** Somebody next to the start who stands on ways to the end. */
export interface Introducer {
  /** The number of the person. */
  readonly person: number
  readonly pathCount: bigint
  /** The weakest tie of the strongest way through this person, the tie to the start included. */
  readonly strength: number
}

/** Those next to the start, unless the end is: who stands on most ways first, then on the strongest, then by id. */
export const introducersOf = (ways: Ways): Introducer[] => {
  const { people, next, hops, graph, ties } = ways
  if (hops < 2) return []
  const count = waysToEnd(ways)
  const weights = Float64Array.from(ties, (place) => graph.weights[place] as number)
  const strengths = strengthsToEnd(ways, weights)
  const found = Array.from(next.items.subarray(0, next.starts[1]), (place, at) => ({
    person: people[place] as number,
    pathCount: count(place),
    strength: Math.min(weights[at] as number, strengths[place] as number),
  }))
  return found.sort(
    (a, b) =>
      (a.pathCount === b.pathCount ? 0 : a.pathCount > b.pathCount ? -1 : 1) ||
      weightUnits(b.strength) - weightUnits(a.strength) ||
      a.person - b.person,
  )
}
