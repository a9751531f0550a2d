import { kindOfId } from '../../model/id.ts'
import { relationShapes } from '../../model/relation.ts'
import type { StoredPaper } from '../../statements/import.ts'
import { namedKinds, type Replica } from '../replica/read-replica.ts'
import { decodeWork } from '../works/stored-work.ts'
import { type Derivation, mostVoted } from './derivation.ts'
import type { FactCollector } from './graph-facts.ts'
import type { NamedDerivation } from './named.ts'

/** An id that was merged away, and where it leads. */
export interface Redirect {
  readonly id: string
  readonly target: string
}

/** What an id can lead to, by the kind that it names. */
const labelOf = (id: string) => {
  const kind = kindOfId(id)
  return relationShapes.filter((shape) => shape.type === 'LEADS_TO').find(({ to }) => to.toLowerCase() === kind)?.to
}

/**
 * Adds a redirect for each id that was given before and names nothing now, to what most of its keys are part of. Redirects
 * of redirects lead straight on; an id that names something again is no redirect any more. One whose target is gone keeps
 * its place without leading anywhere, since the target may come back with its document.
 */
export const redirectsAfter = (
  derivation: Derivation,
  named: NamedDerivation,
  replica: Replica,
  gonePapers: readonly StoredPaper[],
  facts: FactCollector,
): void => {
  const living = new Set<string>(derivation.people.keys())
  for (const { id } of derivation.table.entries) living.add(id)
  for (const kind of namedKinds) for (const { id } of named[kind].things) living.add(id)
  const targets = new Map(replica.redirects.map(({ id, target }) => [id, target]))
  const add = (id: string, target: string) => {
    if (!living.has(id)) targets.set(id, target)
  }
  for (const [id, target] of derivation.successors) add(id, target)
  for (const [id, target] of paperSuccessors(derivation, gonePapers)) add(id, target)
  for (const kind of namedKinds) {
    for (const [id, target] of namedSuccessors(named, kind, replica)) add(id, target)
  }
  for (const id of targets.keys()) {
    if (living.has(id)) continue
    const target = followed(id, targets)
    facts.node('Redirect', id, { target })
    const label = living.has(target) ? labelOf(target) : undefined
    if (label === undefined) continue
    facts.relation({ type: 'LEADS_TO', from: 'Redirect', to: label }, null, id, target)
  }
}

/** The papers that have most of the records of those that went. */
const paperSuccessors = (derivation: Derivation, gone: readonly StoredPaper[]): Map<string, string> => {
  const paperOfRecord = new Map<string, string>()
  for (const { id, text, before, changed } of derivation.table.entries) {
    if (!changed || before.length === 0) continue
    for (const record of decodeWork(text).records) paperOfRecord.set(record, id)
  }
  const successors = new Map<string, string>()
  for (const { id, work } of gone) {
    const votes = new Map<string, number>()
    for (const record of decodeWork(work).records) {
      const paper = paperOfRecord.get(record)
      if (paper !== undefined) votes.set(paper, (votes.get(paper) ?? 0) + 1)
    }
    if (votes.size > 0) successors.set(id, mostVoted(votes))
  }
  return successors
}

const namedSuccessors = (
  named: NamedDerivation,
  kind: (typeof namedKinds)[number],
  replica: Replica,
): Map<string, string> => {
  const votes = new Map<string, Map<string, number>>()
  for (const [key, ids] of replica.given[kind]) {
    const thing = named[kind].thingOf.get(key)
    if (thing === undefined) continue
    for (const id of ids) {
      if (id === thing.id) continue
      const counts = votes.get(id) ?? new Map<string, number>()
      counts.set(thing.id, (counts.get(thing.id) ?? 0) + 1)
      votes.set(id, counts)
    }
  }
  return new Map([...votes].map(([id, counts]) => [id, mostVoted(counts)]))
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
