import { hashId } from '../../model/id.ts'
import type { GivenIds } from './assign-ids.ts'
import type { FactCollector } from './graph-facts.ts'

/** An id that was merged away, and where it leads. */
export interface Redirect {
  readonly id: string
  readonly target: string
}

/** The things of one kind: the ids that were given before by key, and what has those keys now. */
export interface Renamed {
  readonly given: GivenIds
  readonly things: readonly { readonly id: string; readonly keys: readonly string[] }[]
}

/** What an id can lead to. */
const targetLabels = ['Person', 'Group', 'Paper', 'Institution', 'Topic', 'Venue'] as const
type TargetLabel = (typeof targetLabels)[number]
const isTargetLabel = (label: string | undefined): label is TargetLabel => targetLabels.some((known) => known === label)

/**
 * Adds a redirect for each id that was given before and names nothing now, to what most of its keys are part of. Redirects
 * of redirects lead straight on; an id that names something again is no redirect any more. One whose target is gone keeps
 * its place without leading anywhere, since the target may come back with its document.
 */
export const collectRedirects = (
  known: readonly Redirect[],
  renamed: readonly Renamed[],
  facts: FactCollector,
): void => {
  const targets = new Map(known.map(({ id, target }) => [id, target]))
  for (const [id, target] of renamed.flatMap((kind) => successorsOf(kind, facts))) targets.set(id, target)
  for (const id of targets.keys()) {
    if (facts.nodes.has(id)) continue
    const target = followed(id, targets)
    facts.node('Redirect', id, { target })
    const label = facts.nodes.get(target)?.label
    if (!isTargetLabel(label)) continue
    facts.relation({ type: 'LEADS_TO', from: 'Redirect', to: label }, hashId('fact', 'redirect', id), id, target)
  }
}

/** The ids of one kind that name nothing now, each with what has most of its keys; equally many: the smaller id. */
const successorsOf = (
  { given, things }: Renamed,
  facts: FactCollector,
): (readonly [id: string, successor: string])[] => {
  const idOfKey = new Map(things.flatMap(({ id, keys }) => keys.map((key) => [key, id] as const)))
  const votes = new Map<string, Map<string, number>>()
  for (const [key, ids] of given) {
    const successor = idOfKey.get(key)
    if (successor === undefined) continue
    for (const id of ids) {
      if (facts.nodes.has(id)) continue
      const counts = votes.get(id) ?? new Map<string, number>()
      counts.set(successor, (counts.get(successor) ?? 0) + 1)
      votes.set(id, counts)
    }
  }
  return [...votes].map(([id, counts]) => {
    const [best] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    return [id, best?.[0] ?? id]
  })
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
