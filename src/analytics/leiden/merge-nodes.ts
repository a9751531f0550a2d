import type { Breathe } from '../../model/breathe.ts'
import { placesByKey } from '../../model/lists.ts'
import { type Level, Links } from './level.ts'
import { nodesAtOnce } from './move-nodes.ts'

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
  { graph, strengths, density }: Level,
  parts: Int32Array,
  partCount: number,
  breathe: Breathe,
): Promise<Level> => {
  const { neighbours, weights } = graph
  const nodesOf = placesByKey(parts, partCount)
  const mergedStrengths = new Float64Array(partCount)
  const starts = new Int32Array(partCount + 1)
  const items = new Int32Array(neighbours.items.length)
  const mergedWeights = new Float64Array(items.length)
  const links = new Links(partCount)
  let [length, nodes] = [0, 0]
  for (let part = 0; part < partCount; part++) {
    for (let at = nodesOf.starts[part] as number; at < (nodesOf.starts[part + 1] as number); at++) {
      if (++nodes % nodesAtOnce === 0) await breathe()
      const node = nodesOf.items[at] as number
      mergedStrengths[part] = (mergedStrengths[part] as number) + (strengths[node] as number)
      for (let place = neighbours.starts[node] as number; place < (neighbours.starts[node + 1] as number); place++) {
        const other = parts[neighbours.items[place] as number] as number
        if (other !== part) links.add(other, weights[place] as number)
      }
    }
    for (let at = 0; at < links.count; at++) {
      items[length] = links.groups[at] as number
      mergedWeights[length++] = links.weights[links.groups[at] as number] as number
    }
    links.clear()
    starts[part + 1] = length
  }
  const merged = {
    neighbours: { starts, items: items.slice(0, length) },
    weights: mergedWeights.slice(0, length),
  }
  return { graph: merged, strengths: mergedStrengths, density }
}
