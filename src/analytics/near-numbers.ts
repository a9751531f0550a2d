import { nodeCountOf, type WeightedGraph } from './weighted-graph.ts'

/** A graph whose neighbours have near numbers. */
export interface NearGraph {
  readonly graph: WeightedGraph
  /** By node of the given graph: its number here. */
  readonly numbers: Int32Array
}

/**
 * The same graph with its nodes numbered breadth first, part after part. Ids of people are drawn by chance, so that every step to a
 * neighbour is a jump in memory; so numbered, sweeps take two thirds of the time.
 */
export const numberByNearness = (given: WeightedGraph): NearGraph => {
  const { starts, items } = given.neighbours
  const count = nodeCountOf(given)
  const numbers = new Int32Array(count).fill(-1)
  const order = new Int32Array(count)
  let end = 0
  for (let first = 0; first < count; first++) {
    if (numbers[first] !== -1) continue
    let at = end
    numbers[first] = end
    order[end++] = first
    for (; at < end; at++) {
      const node = order[at] as number
      for (let place = starts[node] as number; place < (starts[node + 1] as number); place++) {
        const other = items[place] as number
        if (numbers[other] !== -1) continue
        numbers[other] = end
        order[end++] = other
      }
    }
  }
  const neighbours = { starts: new Int32Array(count + 1), items: new Int32Array(items.length) }
  const weights = new Float64Array(items.length)
  let length = 0
  for (let number = 0; number < count; number++) {
    const node = order[number] as number
    for (let place = starts[node] as number; place < (starts[node + 1] as number); place++) {
      neighbours.items[length] = numbers[items[place] as number] as number
      weights[length++] = given.weights[place] as number
    }
    neighbours.starts[number + 1] = length
  }
  return { graph: { neighbours, weights }, numbers }
}
