import type { Breathe } from '../../model/breathe.ts'
import { type Lists, placesByKey } from '../../model/lists.ts'
import { inStretches } from './in-stretches.ts'
import { type Level, Links } from './level.ts'

/** Numbers from 0 for those that are in use, in the order in which they first stand; changes the list. @returns how many there are */
export const numberFromZero = (groups: Int32Array): number => {
  const numbers = new Int32Array(groups.length).fill(-1)
  let count = 0
  for (let at = 0; at < groups.length; at++) {
    const group = groups[at] as number
    if (numbers[group] === -1) numbers[group] = count++
    groups[at] = numbers[group] as number
  }
  return count
}

/** The level on which each part is one node. @param parts by node: numbers below `partCount`, all of them in use */
export const mergeNodes = async (
  level: Level,
  parts: Int32Array,
  partCount: number,
  breathe: Breathe,
): Promise<Level> => {
  const merging = new Merging(level, parts, partCount)
  await inStretches((nodes) => merging.goOn(nodes), breathe)
  return merging.done()
}

class Merging {
  private readonly level: Level
  private readonly parts: Int32Array
  private readonly nodesOf: Lists
  private readonly strengths: Float64Array
  private readonly starts: Int32Array
  private readonly items: Int32Array
  private readonly weights: Float64Array
  private readonly links: Links
  private next = 0
  private length = 0

  constructor(level: Level, parts: Int32Array, partCount: number) {
    this.level = level
    this.parts = parts
    this.nodesOf = placesByKey(parts, partCount)
    this.strengths = new Float64Array(partCount)
    this.starts = new Int32Array(partCount + 1)
    this.items = new Int32Array(level.graph.neighbours.items.length)
    this.weights = new Float64Array(this.items.length)
    this.links = new Links(partCount)
  }

  /** Merges parts of so many nodes or a few more. @returns whether some are left */
  goOn(nodes: number): boolean {
    const { links, strengths, starts, items, weights } = this
    const ends = this.nodesOf.starts
    const enough = (ends[this.next] as number) + nodes
    while (this.next < strengths.length && (ends[this.next] as number) < enough) {
      const part = this.next++
      strengths[part] = this.gather(part)
      for (let at = 0; at < links.count; at++) {
        const other = links.groups[at] as number
        items[this.length] = other
        weights[this.length++] = links.weights[other] as number
      }
      links.clear()
      starts[part + 1] = this.length
    }
    return this.next < strengths.length
  }

  done(): Level {
    const neighbours = { starts: this.starts, items: this.items.slice(0, this.length) }
    const graph = { neighbours, weights: this.weights.slice(0, this.length) }
    return { graph, strengths: this.strengths, density: this.level.density }
  }

  /** Fills `links` with the ties of a part. @returns the sum of the strengths of its nodes */
  private gather(part: number): number {
    const { links, parts, nodesOf } = this
    const { graph, strengths } = this.level
    const { starts, items } = graph.neighbours
    let sum = 0
    for (let at = nodesOf.starts[part] as number; at < (nodesOf.starts[part + 1] as number); at++) {
      const node = nodesOf.items[at] as number
      sum += strengths[node] as number
      const end = starts[node + 1] as number
      for (let place = starts[node] as number; place < end; place++) {
        const other = parts[items[place] as number] as number
        if (other !== part) links.add(other, graph.weights[place] as number)
      }
    }
    return sum
  }
}
