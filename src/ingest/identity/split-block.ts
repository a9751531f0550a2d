import { NumberList } from '../../model/lists.ts'
import type { Evidence } from './evidence.ts'

/**
 * The tables of a block are square: more mentions of one name are compared only where a chain of shared co-authors leads from
 * one to the other, and of a longer chain so many in a row.
 */
const mostMentions = 1_500

/** A block as it is, or its parts where it is too large to compare all with all. */
export const splitBlock = <Block extends Int32Array | readonly number[]>(
  block: Block,
  evidence: Evidence,
): readonly (Block | readonly number[])[] => {
  if (block.length <= mostMentions) return [block]
  const mentions = [...block]
  const parent = mentions.map((_, place) => place)
  const rootOf = (place: number): number => {
    let root = place
    for (let above = parent[root] ?? root; above !== root; above = parent[root] ?? root) {
      parent[root] = parent[above] ?? above
      root = above
    }
    return root
  }
  const firstWith = new Map<number, number>()
  const near = new NumberList()
  for (const [place, mention] of mentions.entries()) {
    near.length = 0
    evidence.addCompanions(mention, near)
    for (const companion of near.done()) {
      const known = firstWith.get(companion)
      if (known === undefined) firstWith.set(companion, place)
      else parent[Math.max(rootOf(place), rootOf(known))] = Math.min(rootOf(place), rootOf(known))
    }
  }
  const parts = new Map<number, number[]>()
  for (const [place, mention] of mentions.entries()) {
    const root = rootOf(place)
    const part = parts.get(root)
    if (part === undefined) parts.set(root, [mention])
    else part.push(mention)
  }
  return [...parts.values()].flatMap((part) =>
    Array.from({ length: Math.ceil(part.length / mostMentions) }, (_, index) =>
      part.slice(index * mostMentions, (index + 1) * mostMentions),
    ),
  )
}
