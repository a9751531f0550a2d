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
