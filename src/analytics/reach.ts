import type { NetworkRequest } from './network.ts'
import { personNumber } from './projection.ts'
import type { TieGraph } from './select-ties.ts'

/** Who belongs to a network in memory; everybody by number. */
export interface Reach {
  /** By distance from the start, each ascending. */
  readonly levels: readonly (readonly number[])[]
  /** By person: steps from the start, -1 for those who do not belong to it. */
  readonly distances: Int8Array
  /** By person: 1 for those whose ties were gone through. */
  readonly visited: Uint8Array
  readonly nodeCount: number
  readonly edgeCount: number
  /** False when the work limit ended it. */
  readonly exact: boolean
}

/** People between two looks at the work limit: as many as one statement reads of a network in the graph, so that both end at one place. */
const partSize = 500

/** Goes from a start through the ties of a graph, as `growNetwork` does through those that it reads. A start that nobody is counts for nothing. */
export const reach = (
  { projection, neighbours: { starts, items } }: TieGraph,
  { start, depth, workLimit }: Omit<NetworkRequest, 'selection' | 'papers'>,
): Reach => {
  const distances = new Int8Array(projection.people.length).fill(-1)
  const visited = new Uint8Array(projection.people.length)
  const levels: number[][] = []
  let [nodeCount, edgeCount, exact] = [0, 0, true]
  let level = [...new Set(start.map((id) => personNumber(projection, id)))].filter((person) => person !== -1)
  for (const person of level) distances[person] = 0
  for (let distance = 0; level.length > 0; distance++) {
    levels.push(level.sort((a, b) => a - b))
    nodeCount += level.length
    const found: number[] = []
    for (let at = 0; at < level.length && distance <= depth && exact; at++) {
      const person = level[at] as number
      for (let place = starts[person] as number; place < (starts[person + 1] as number); place++) {
        const other = items[place] as number
        if (visited[other] === 1 || (distance === depth && distances[other] === -1)) continue
        edgeCount++
        if (distances[other] !== -1) continue
        distances[other] = distance + 1
        found.push(other)
      }
      visited[person] = 1
      if ((at + 1) % partSize === 0 || at + 1 === level.length)
        exact = edgeCount <= workLimit.ties && nodeCount + found.length <= workLimit.people
    }
    level = found
  }
  return { levels, distances, visited, nodeCount, edgeCount, exact }
}

/** Whether the tie of two people belongs to it: both do, and it was gone through from one of them at least. */
export const hasTie = ({ distances, visited }: Reach, a: number, b: number): boolean =>
  distances[a] !== -1 && distances[b] !== -1 && (visited[a] === 1 || visited[b] === 1)
