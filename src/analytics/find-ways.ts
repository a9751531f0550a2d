import { searchWays, type WaySearch, type Ways } from './search-ways.ts'
import type { TieGraph } from './select-ties.ts'
import { weightUnits } from './tie-selection.ts'
import { strengthsToEnd, unitsOfTies } from './weigh-ways.ts'

/** What makes a way better than another: see `PathObjective` in the schema. */
export type PathObjective = 'SHORTEST' | 'STRONGEST'

/** Between whom, and which ways count. */
export interface WayRequest extends Omit<WaySearch, 'leastUnits'> {
  readonly objective: PathObjective
}

/** Why there is no way: none at all, or none of so few steps. */
export type NoWay = 'NOT_CONNECTED' | 'BEYOND_MAX_HOPS'

/**
 * The best ways. SHORTEST: all of fewest steps. STRONGEST: of the ways of at most `maxHops` steps, those whose weakest tie is strongest, and of
 * these all of fewest steps.
 */
export const findWays = (request: WayRequest): Ways | NoWay => {
  // How far apart two people are tells more than that they are too far apart.
  const shortest = searchWays({ ...request, maxHops: Number.POSITIVE_INFINITY, leastUnits: 0 })
  if (shortest === null) return 'NOT_CONNECTED'
  if (shortest.hops > request.maxHops) return 'BEYOND_MAX_HOPS'
  return request.objective === 'SHORTEST' ? shortest : strongestWays(request, shortest)
}

/** Halves the weights between what a way is known to have and what no way can have, until one is left. */
const strongestWays = (request: WayRequest, shortest: Ways): Ways => {
  const { graph, from, to } = request
  const steps = weightSteps(graph)
  const stepOf = (units: number) => lastAtMost(steps, units)
  let found = shortest
  let low = stepOf(strengthOf(shortest))
  let high = stepOf(Math.min(greatestUnits(graph, from), greatestUnits(graph, to)))
  while (low < high) {
    const middle = (low + high + 1) >> 1
    const stronger = searchWays({ ...request, leastUnits: steps[middle] as number })
    if (stronger === null) high = middle - 1
    else {
      found = stronger
      low = stepOf(strengthOf(stronger))
    }
  }
  return searchWays({ ...request, leastUnits: steps[low] as number }) ?? found
}

/** The strongest weakest tie of these ways. */
const strengthOf = (ways: Ways): number => strengthsToEnd(ways, unitsOfTies(ways))[0] as number

const greatestUnits = ({ neighbours: { starts }, weights }: TieGraph, person: number): number => {
  let greatest = 0
  for (let place = starts[person] as number; place < (starts[person + 1] as number); place++)
    greatest = Math.max(greatest, weightUnits(weights[place] as number))
  return greatest
}

const knownSteps = new WeakMap<TieGraph, Float64Array>()

/** The different weights of a graph, ascending, in `weightUnits`. */
const weightSteps = (graph: TieGraph): Float64Array => {
  const known = knownSteps.get(graph)
  if (known !== undefined) return known
  const steps = Float64Array.from(new Set(graph.weights.map(weightUnits))).sort()
  knownSteps.set(graph, steps)
  return steps
}

/** The place of the greatest step that is not above a value. */
const lastAtMost = (steps: Float64Array, value: number): number => {
  let [low, high] = [0, steps.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((steps[middle] as number) <= value) low = middle
    else high = middle - 1
  }
  return low
}
