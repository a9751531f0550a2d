import { strengthsOf, type WeightedGraph } from '../weighted-graph.ts'

/**
 * A graph of one level of the method: at first the people, then what they were merged into. Ties within a node are not in it, but in its
 * strength; nothing else needs them.
 */
export interface Level {
  readonly graph: WeightedGraph
  readonly strengths: Float64Array
  /** The resolution over the sum of all strengths: two groups expect (strength x strength x density) of weight between them. */
  readonly density: number
}

/** The first level. @param resolution above 0 */
export const firstLevel = (graph: WeightedGraph, resolution: number): Level => {
  const strengths = strengthsOf(graph)
  return { graph, strengths, density: resolution / strengths.reduce((sum, strength) => sum + strength, 0) }
}

/** Gains smaller than this, in units of weight, are what floats make of nothing. */
export const leastGain = 1e-9

/** The weight that leads from one node to each group around it; emptied by whoever filled it. */
export class Links {
  readonly weights: Float64Array
  readonly groups: Int32Array
  count = 0

  constructor(groupCount: number) {
    this.weights = new Float64Array(groupCount)
    this.groups = new Int32Array(groupCount)
  }

  add(group: number, weight: number): void {
    const before = this.weights[group] as number
    if (before === 0) this.groups[this.count++] = group
    this.weights[group] = before + weight
  }

  clear(): void {
    for (let at = 0; at < this.count; at++) this.weights[this.groups[at] as number] = 0
    this.count = 0
  }
}
