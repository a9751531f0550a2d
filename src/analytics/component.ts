import type { TieGraph } from './select-ties.ts'

const known = new WeakMap<TieGraph, Int32Array>()

/** By person: the smallest number of somebody connected with him by any ties, which all of a component have in common. */
export const componentsOf = (graph: TieGraph): Int32Array => {
  const components = known.get(graph) ?? findComponents(graph)
  known.set(graph, components)
  return components
}

/** How many people the largest component has: 1 where nobody has a tie, 0 where nobody is. */
export const largestComponentSize = (graph: TieGraph): number => {
  const components = componentsOf(graph)
  const sizes = new Int32Array(components.length)
  for (const first of components) sizes[first] = (sizes[first] as number) + 1
  return sizes.reduce((largest, size) => Math.max(largest, size), 0)
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
