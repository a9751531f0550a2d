import type { Breathe } from '../model/breathe.ts'
import { seededRandom, shuffle } from './seeded-random.ts'
import { Sweep } from './sweep.ts'
import { nodeCountOf, type WeightedGraph } from './weighted-graph.ts'

/** What is summed over sweeps from many nodes. */
export interface SweepSum {
  readonly graph: WeightedGraph
  /** Nodes to sweep from; of too many, some are drawn by chance. */
  readonly sources: Int32Array
  /** Looks at nodes and ties that all sweeps together may cost. At least two sweeps are made, whatever they cost. */
  readonly mostLooks: number
  readonly seed: number
  /** What a sweep gives a node that it reached. It is called when the sweep is done. */
  readonly gift: (sweep: Sweep, node: number) => number
  /** Called once for each sweep, before its values. */
  readonly finish?: (sweep: Sweep) => void
}

/** Sums over all sources, or estimates of them. */
export interface SampledSums {
  readonly sums: Float64Array
  /** By node: the standard error of the estimate; null when every source was swept from. */
  readonly standardErrors: Float64Array | null
  /** How many sources were drawn; null when every source was swept from. */
  readonly sampleSize: number | null
}

/**
 * By node: the sum of what sweeps give it. From a sample drawn without replacement it is the mean times the number of sources, as Brandes
 * and Pich 2007 do, and its standard error that of such a sum: N sqrt(s^2/n (1 - n/N)) with s^2 the variance within the sample.
 */
export const sampleSweeps = async (
  { graph, sources, mostLooks, seed, gift, finish }: SweepSum,
  breathe: Breathe,
): Promise<SampledSums> => {
  const looks = graph.neighbours.items.length + nodeCountOf(graph)
  const size = Math.min(sources.length, Math.max(2, Math.floor(mostLooks / Math.max(1, looks))))
  const isSample = size < sources.length
  const drawn = isSample ? shuffle(sources.slice(), seededRandom(seed), size).subarray(0, size) : sources
  const sums = new Float64Array(nodeCountOf(graph))
  const squares = new Float64Array(isSample ? sums.length : 0)
  const sweep = new Sweep(graph)
  for (const source of drawn) {
    sweep.from(source)
    finish?.(sweep)
    for (let at = 0; at < sweep.reachedCount; at++) {
      const node = sweep.reached[at] as number
      const value = gift(sweep, node)
      if (value === 0) continue
      sums[node] = (sums[node] as number) + value
      if (isSample) squares[node] = (squares[node] as number) + value ** 2
    }
    await breathe()
  }
  if (!isSample) return { sums, standardErrors: null, sampleSize: null }
  const all = sources.length
  const standardErrors = sums.map((sum, node) => {
    const variance = Math.max(0, (squares[node] as number) - sum ** 2 / size) / (size - 1)
    return all * Math.sqrt((variance / size) * (1 - size / all))
  })
  return { sums: sums.map((sum) => (sum * all) / size), standardErrors, sampleSize: size }
}
