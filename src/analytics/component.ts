import type { TieGraph } from './select-ties.ts'

/** The number of people in the largest connected part of a network; 0 when it has no ties. */
export const largestComponentSize = (ties: Iterable<{ readonly from: string; readonly to: string }>): number => {
  const parents = new Map<string, string>()
  const sizes = new Map<string, number>()
  const rootOf = (id: string): string => {
    let root = id
    for (let parent = parents.get(root); parent !== undefined; parent = parents.get(root)) root = parent
    for (let current = id; current !== root; ) {
      const next = parents.get(current) ?? root
      parents.set(current, root)
      current = next
    }
    return root
  }
  let largest = 0
  for (const { from, to } of ties) {
    const [a, b] = [rootOf(from), rootOf(to)]
    if (a === b) continue
    const size = (sizes.get(a) ?? 1) + (sizes.get(b) ?? 1)
    parents.set(b, a)
    sizes.set(a, size)
    largest = Math.max(largest, size)
  }
  return largest
}

const known = new WeakMap<TieGraph, Int32Array>()

/** By person: the smallest number of somebody connected with him by any ties, which all of a component have in common. */
export const componentsOf = (graph: TieGraph): Int32Array => {
  const components = known.get(graph) ?? findComponents(graph)
  known.set(graph, components)
  return components
}

const findComponents = ({ neighbours: { starts, items } }: TieGraph): Int32Array => {
  const components = new Int32Array(starts.length - 1).fill(-1)
  const queue = new Int32Array(components.length)
  for (let first = 0; first < components.length; first++) {
    if (components[first] !== -1) continue
    components[first] = first
    queue[0] = first
    for (let [at, end] = [0, 1]; at < end; at++) {
      const person = queue[at] as number
      for (let place = starts[person] as number; place < (starts[person + 1] as number); place++) {
        const other = items[place] as number
        if (components[other] !== -1) continue
        components[other] = first
        queue[end++] = other
      }
    }
  }
  return components
}
