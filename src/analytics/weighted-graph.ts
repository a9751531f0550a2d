import { type Lists, numbersBelow } from '../model/lists.ts'

/** Ties between numbered nodes as measures look at them; a `TieGraph` is one. */
export interface WeightedGraph {
  /** By node: who it is tied to. Each tie stands with both of its ends; none leads back to where it began. */
  readonly neighbours: Lists
  /** Beside each of `neighbours.items`; above 0. */
  readonly weights: Float64Array
}

/** How many nodes there are. */
export const nodeCountOf = ({ neighbours }: WeightedGraph): number => neighbours.starts.length - 1

/** By node: the sum of the weights of its ties. */
export const strengthsOf = (graph: WeightedGraph): Float64Array => {
  const { starts } = graph.neighbours
  const strengths = new Float64Array(nodeCountOf(graph))
  for (let node = 0; node < strengths.length; node++) {
    let strength = 0
    for (let place = starts[node] as number; place < (starts[node + 1] as number); place++)
      strength += graph.weights[place] as number
    strengths[node] = strength
  }
  return strengths
}

/** The nodes that have ties, ascending. */
export const tiedNodesOf = (graph: WeightedGraph): Int32Array => {
  const { starts } = graph.neighbours
  return numbersBelow(nodeCountOf(graph)).filter((node) => (starts[node + 1] as number) > (starts[node] as number))
}

/** The graph of ties given one by one, each once: from, to, weight. */
export const weightedGraphOf = (
  nodeCount: number,
  ties: readonly (readonly [number, number, number])[],
): WeightedGraph => {
  const starts = new Int32Array(nodeCount + 1)
  for (const [from, to] of ties) for (const end of [from, to]) starts[end + 1] = (starts[end + 1] as number) + 1
  for (let node = 0; node < nodeCount; node++)
    starts[node + 1] = (starts[node + 1] as number) + (starts[node] as number)
  const next = starts.slice()
  const items = new Int32Array(ties.length * 2)
  const weights = new Float64Array(ties.length * 2)
  for (const [from, to, weight] of ties) {
    for (const [end, other] of [
      [from, to],
      [to, from],
    ] as const) {
      const place = next[end] as number
      items[place] = other
      weights[place] = weight
      next[end] = place + 1
    }
  }
  return { neighbours: { starts, items }, weights }
}
