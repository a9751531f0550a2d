import { hashId } from '../../model/id.ts'
import type { GivenIds } from './assign-ids.ts'
import type { FactCollector } from './graph-facts.ts'

/** An id that was merged away, and where it leads. */
export interface Redirect {
  readonly id: string
  readonly target: string
}

/**
 * Adds a redirect for each id that was given before and names nothing now, to what most of its keys are part of. Redirects
 * of redirects lead straight on; an id that names something again is no redirect any more.
 */
export const collectRedirects = (
  known: readonly Redirect[],
  given: readonly GivenIds[],
  things: readonly { readonly id: string; readonly keys: readonly string[] }[],
  facts: FactCollector,
): void => {
  const idOfKey = new Map(things.flatMap(({ id, keys }) => keys.map((key) => [key, id] as const)))
  const votes = new Map<string, Map<string, number>>()
  for (const [key, id] of given.flatMap((ids) =>
    [...ids].flatMap(([key, all]) => all.map((id) => [key, id] as const)),
  )) {
    const successor = idOfKey.get(key)
    if (successor === undefined || facts.nodes.has(id)) continue
    const counts = votes.get(id) ?? new Map<string, number>()
    counts.set(successor, (counts.get(successor) ?? 0) + 1)
    votes.set(id, counts)
  }
  const targets = new Map(known.map(({ id, target }) => [id, target]))
  for (const [id, counts] of votes) {
    const [best] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    if (best !== undefined) targets.set(id, best[0])
  }
  for (const id of targets.keys()) {
    const target = facts.nodes.get(followed(id, targets))
    if (facts.nodes.has(id) || (target?.label !== 'Person' && target?.label !== 'Paper')) continue
    facts.node('Redirect', id, {})
    facts.relation(
      { type: 'LEADS_TO', from: 'Redirect', to: target.label },
      hashId('fact', 'redirect', id),
      id,
      target.id,
    )
  }
}

const followed = (id: string, targets: ReadonlyMap<string, string>): string => {
  let current = id
  for (let steps = 0; steps < targets.size + 1; steps++) {
    const next = targets.get(current)
    if (next === undefined) return current
    current = next
  }
  return current
}
