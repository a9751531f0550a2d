import { Heap } from '../model/heap.ts'
import type { Ways } from './search-ways.ts'
import { strengthsToEnd, unitsOfTies } from './weigh-ways.ts'

/** One way, from the start to the end. */
export interface Way {
  /** Numbers of the people, both ends included. */
  readonly people: readonly number[]
  /** By step: the place of the tie in the graph's `neighbours.items`. */
  readonly ties: readonly number[]
}

/**
 * The first ways: those with the strongest weakest tie first, then the greatest sum of weights, then by ids. No more ways are looked at than
 * are listed, of however many.
 */
export const listWays = (ways: Ways, most: number): Way[] => {
  const units = unitsOfTies(ways)
  const found: Way[] = []
  let strength = strengthsToEnd(ways, units)[0] as number
  while (found.length < most && strength !== Number.NEGATIVE_INFINITY) {
    found.push(...waysOfStrength(ways, units, strength, most - found.length))
    strength = nextStrength(ways, units, strength)
  }
  return found
}

/** The greatest weakest tie of a way that is less than this; -Infinity where there is none. */
const nextStrength = (ways: Ways, units: Float64Array, below: number): number => {
  const { people, next } = ways
  const any = strengthsToEnd(ways, units)
  const less = new Float64Array(people.length).fill(Number.NEGATIVE_INFINITY)
  for (let place = people.length - 2; place >= 0; place--) {
    for (let at = next.starts[place] as number; at < (next.starts[place + 1] as number); at++) {
      const [unit, to] = [units[at] as number, next.items[at] as number]
      const strength = unit < below ? Math.min(unit, any[to] as number) : (less[to] as number)
      if (strength > (less[place] as number)) less[place] = strength
    }
  }
  return less[0] as number
}

/** The beginning of a way. */
interface Beginning {
  /** From the start, and the ties between them. */
  readonly places: readonly number[]
  readonly ties: readonly number[]
  /** Whether its weakest tie is as weak as that of the way must be. */
  readonly isWeak: boolean
  readonly sum: number
  /** The greatest sum of a whole way that begins so. */
  readonly bound: number
}

/** Places ascend with ids, so that equal sums come by ids; neither of two is the beginning of the other. */
const isBefore = (a: Beginning, b: Beginning): boolean => {
  if (a.bound !== b.bound) return a.bound > b.bound
  const parting = a.places.findIndex((place, at) => place !== b.places[at])
  return (a.places[parting] ?? 0) < (b.places[parting] ?? 0)
}

/** The ways whose weakest tie weighs just so much: the greatest sum first, then by ids. Best first, with bounds that are exact. */
const waysOfStrength = (ways: Ways, units: Float64Array, strength: number, most: number): Way[] => {
  const { people, next, ties } = ways
  const end = people.length - 1
  const sums = sumsToEnd(ways, units, strength)
  const found: Way[] = []
  const open = new Heap<Beginning>(isBefore)
  open.push({ places: [0], ties: [], isWeak: false, sum: 0, bound: sums.weak[0] as number })
  while (found.length < most) {
    const beginning = open.pop()
    if (beginning === undefined) break
    const place = beginning.places.at(-1) as number
    if (place === end) {
      found.push({ people: beginning.places.map((at) => people[at] as number), ties: beginning.ties })
      continue
    }
    for (let at = next.starts[place] as number; at < (next.starts[place + 1] as number); at++) {
      const [unit, to] = [units[at] as number, next.items[at] as number]
      if (unit < strength) continue
      const isWeak = beginning.isWeak || unit === strength
      const sum = beginning.sum + unit
      const left = (isWeak ? sums.any : sums.weak)[to] as number
      if (left === Number.NEGATIVE_INFINITY) continue
      const [places, steps] = [
        [...beginning.places, to],
        [...beginning.ties, ties[at] as number],
      ]
      open.push({ places, ties: steps, isWeak, sum, bound: sum + left })
    }
  }
  return found
}

/** By place: the greatest sum to the end over ties that are strong enough; `weak`: with at least one that is no stronger. */
const sumsToEnd = ({ people, next }: Ways, units: Float64Array, strength: number) => {
  const any = new Float64Array(people.length).fill(Number.NEGATIVE_INFINITY)
  const weak = any.slice()
  any[people.length - 1] = 0
  for (let place = people.length - 2; place >= 0; place--) {
    for (let at = next.starts[place] as number; at < (next.starts[place + 1] as number); at++) {
      const [unit, to] = [units[at] as number, next.items[at] as number]
      if (unit < strength) continue
      any[place] = Math.max(any[place] as number, unit + (any[to] as number))
      weak[place] = Math.max(weak[place] as number, unit + ((unit === strength ? any : weak)[to] as number))
    }
  }
  return { any, weak }
}
