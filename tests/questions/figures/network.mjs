/**
 * Plain counting over lists of authors, apart from everything that Coterie does: a person is a printed name. A paper is
 * { title, year, authors }, of which `authors` are the known people, in order; what else it carries is left alone.
 */

const pairKey = (a, b) => [a, b].sort().join(' + ')

/** The papers of each pair of co-authors, by "A + B" in the order of the alphabet. */
export const papersOfPairs = (papers) => {
  const pairs = new Map()
  for (const paper of papers)
    for (const [index, a] of paper.authors.entries())
      for (const b of paper.authors.slice(index + 1))
        pairs.set(pairKey(a, b), [...(pairs.get(pairKey(a, b)) ?? []), paper])
  return pairs
}

/** Everybody who wrote with somebody, in the order of the alphabet. */
export const collaboratorsOf = (papers, name) =>
  [...new Set(papers.filter(({ authors }) => authors.includes(name)).flatMap(({ authors }) => authors))]
    .filter((other) => other !== name)
    .sort()

/** The steps from one person to everybody whom a chain of co-authors reaches. */
export const stepsFrom = (papers, start) => {
  const steps = new Map([[start, 0]])
  for (const name of steps.keys())
    for (const other of collaboratorsOf(papers, name)) if (!steps.has(other)) steps.set(other, steps.get(name) + 1)
  return steps
}

/** How many people there are, and how many of them are in the largest group that chains of co-authors connect. */
export const largestGroup = (papers) => {
  const left = new Set(papers.flatMap(({ authors }) => authors))
  const sizes = []
  for (const name of left) {
    const group = [...stepsFrom(papers, name).keys()]
    for (const member of group) left.delete(member)
    sizes.push(group.length)
  }
  return Math.max(...sizes)
}

/** The people within some steps of one, and the pairs of co-authors among them. */
export const networkAround = (papers, start, depth) => {
  const inside = new Set([...stepsFrom(papers, start)].filter(([, steps]) => steps <= depth).map(([name]) => name))
  const pairs = [...papersOfPairs(papers)].filter(([key]) => key.split(' + ').every((name) => inside.has(name)))
  const behind = new Set(pairs.flatMap(([, joint]) => joint))
  return { nodeCount: inside.size, edgeCount: pairs.length, paperCount: behind.size }
}

/** The people of some papers, and the pairs of co-authors that these papers make. */
export const networkOf = (papers) => ({
  nodeCount: new Set(papers.flatMap(({ authors }) => authors)).size,
  edgeCount: papersOfPairs(papers).size,
  paperCount: papers.length,
})
