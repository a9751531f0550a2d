import type { Breathe } from '../model/breathe.ts'
import { listOf, NumberList } from '../model/lists.ts'
import type { Partition } from './partition.ts'
import { sampleSweeps } from './sample-sweeps.ts'
import type { Sweep } from './sweep.ts'
import type { WeightedGraph } from './weighted-graph.ts'

/** A member of a community who has ties out of it. */
export interface Broker {
  readonly person: number
  /** The share of the shortest ways between the people around the community and its members that leads through this one; 0 to 1. */
  readonly betweenness: number
  /** Of the betweenness; null when it is exact. */
  readonly standardError: number | null
}

/** Looks at people and ties that the brokers of one community may cost: about a tenth of a second. */
const mostLooksOfBridge = 8_000_000

/** What brokers are looked for in: the ties of some people, and which of these are together. */
export type PartOfGraph = Pick<Partition, 'graph' | 'search' | 'members' | 'communities'>

/** The members of a community who have ties out of it, those with the greatest share of the ways in first, then by number. */
export const brokersOf = async (partition: PartOfGraph, community: number, breathe: Breathe): Promise<Broker[]> => {
  const { graph, people, memberCount } = bridgeOf(partition, community)
  const outsideCount = people.length - memberCount
  if (outsideCount === 0) return []
  const isMember = new Uint8Array(people.length).fill(1, 0, memberCount)
  const { sums, standardErrors } = await sampleSweeps(
    {
      graph,
      // Ways are the same in both directions; there may be fewer people around a community than in it, or more.
      sources: Int32Array.from({ length: outsideCount }, (_, place) => memberCount + place),
      mostLooks: mostLooksOfBridge,
      seed: partition.search.seed,
      finish: (sweep: Sweep) => sweep.collect(isMember),
      gift: ({ passing }, node) => (node < memberCount ? (passing[node] as number) : 0),
    },
    breathe,
  )
  const pairs = outsideCount * Math.max(1, memberCount - 1)
  const { starts, items } = graph.neighbours
  const brokers: Broker[] = []
  for (let node = 0; node < memberCount; node++) {
    if (!items.subarray(starts[node], starts[node + 1]).some((other) => other >= memberCount)) continue
    const standardError = standardErrors === null ? null : (standardErrors[node] as number) / pairs
    brokers.push({ person: people[node] as number, betweenness: (sums[node] as number) / pairs, standardError })
  }
  return brokers.sort((a, b) => b.betweenness - a.betweenness || a.person - b.person)
}

interface Bridge {
  /** The members and the people around them, and the ties that have at least one end within. */
  readonly graph: WeightedGraph
  /** By node: the person; members first. */
  readonly people: Int32Array
  readonly memberCount: number
}

const bridgeOf = ({ graph, members, communities }: PartOfGraph, community: number): Bridge => {
  const { starts, items } = graph.neighbours
  const own = listOf(members, community)
  const nodes = new Map<number, number>()
  for (const person of own) nodes.set(person, nodes.size)
  for (const person of own)
    for (let place = starts[person] as number; place < (starts[person + 1] as number); place++)
      if (!nodes.has(items[place] as number)) nodes.set(items[place] as number, nodes.size)
  const people = Int32Array.from(nodes.keys())
  const bridgeStarts = new Int32Array(people.length + 1)
  const bridgeItems = new NumberList()
  for (const [node, person] of people.entries()) {
    for (let place = starts[person] as number; place < (starts[person + 1] as number); place++) {
      const other = items[place] as number
      if (node < own.length || communities[other] === community) bridgeItems.push(nodes.get(other) as number)
    }
    bridgeStarts[node + 1] = bridgeItems.length
  }
  const neighbours = { starts: bridgeStarts, items: bridgeItems.done() }
  // Ways are counted in steps: no weight is looked at.
  return {
    graph: { neighbours, weights: new Float64Array(neighbours.items.length).fill(1) },
    people,
    memberCount: own.length,
  }
}
