import { nodeCountOf, type WeightedGraph } from './weighted-graph.ts'

/** Everybody that one node reaches, nearest first, with all shortest ways, steps counted and weights not: Brandes 2001. */
export class Sweep {
  /** The nodes reached, the start first; `reachedCount` of them. */
  readonly reached: Int32Array
  reachedCount = 0
  /** By node: steps from the start; -1 where no way leads. */
  readonly steps: Int32Array
  /** By node, after `collect`: the shares of shortest ways to targets that lead through it. */
  readonly passing: Float64Array
  /** By node: how many shortest ways lead there. */
  readonly #ways: Float64Array
  readonly #graph: WeightedGraph

  constructor(graph: WeightedGraph) {
    const count = nodeCountOf(graph)
    this.#graph = graph
    this.reached = new Int32Array(count)
    this.steps = new Int32Array(count).fill(-1)
    this.passing = new Float64Array(count)
    this.#ways = new Float64Array(count)
  }

  from(start: number): void {
    const { reached, steps } = this
    const ways = this.#ways
    const { starts, items } = this.#graph.neighbours
    for (let at = 0; at < this.reachedCount; at++) {
      const node = reached[at] as number
      steps[node] = -1
      ways[node] = 0
      this.passing[node] = 0
    }
    reached[0] = start
    steps[start] = 0
    ways[start] = 1
    let end = 1
    for (let at = 0; at < end; at++) {
      const node = reached[at] as number
      const beyond = (steps[node] as number) + 1
      const count = ways[node] as number
      for (let place = starts[node] as number; place < (starts[node + 1] as number); place++) {
        const other = items[place] as number
        const step = steps[other] as number
        if (step === -1) {
          steps[other] = beyond
          ways[other] = count
          reached[end++] = other
        } else if (step === beyond) ways[other] = (ways[other] as number) + count
      }
    }
    this.reachedCount = end
  }

  /** Sums up `passing`, from the far end. @param isTarget by node: 1 for those to which ways count; null: everybody */
  collect(isTarget: Uint8Array | null): void {
    const { reached, steps, passing } = this
    const ways = this.#ways
    const { starts, items } = this.#graph.neighbours
    for (let at = this.reachedCount - 1; at > 0; at--) {
      const node = reached[at] as number
      const ends = isTarget === null ? 1 : (isTarget[node] as number)
      const share = (ends + (passing[node] as number)) / (ways[node] as number)
      if (share === 0) continue
      const before = (steps[node] as number) - 1
      for (let place = starts[node] as number; place < (starts[node + 1] as number); place++) {
        const other = items[place] as number
        if (steps[other] === before) passing[other] = (passing[other] as number) + (ways[other] as number) * share
      }
    }
    // The start is an end of all these ways, and on none of them.
    passing[reached[0] as number] = 0
  }
}
