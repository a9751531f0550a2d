import { CoterieError } from '../../model/error.ts'
import type { Derivation } from '../derive/derivation.ts'
import type { Properties } from '../derive/graph-facts.ts'
import type { MentionTable } from '../derive/mention-table.ts'
import { type Changes, mergeChanges, noChanges } from '../write-changes.ts'
import type { Decision } from './decision.ts'
import { maskedBy } from './masked-names.ts'
import { type FoundDecision, type StandingDecisions, standingDecisions } from './standing-decisions.ts'
import { changeOfDecision, nodeOfDecision, type StoredDecision } from './stored-decision.ts'

/**
 * The decision that comes with an import: a new one, or one of those that were made, undone now. Both are pending.
 * @throws CoterieError for what cannot be decided
 */
export type Decide = (table: MentionTable, decisions: readonly StoredDecision[]) => Decision

/** What decisions ask of an import, and what it writes of them. */
export interface ImportDecisions extends StandingDecisions {
  /** What is to be written with the first batch. @throws CoterieError BAD_USER_INPUT when the new decision cannot be met */
  opening(derivation: Derivation): Changes
  /** What is to be written with the last batch: that the graph follows the decisions. */
  readonly closing: Changes
}

/** The decisions that the graph holds, and the one that comes. */
export const importDecisions = (
  table: MentionTable,
  stored: readonly StoredDecision[],
  decide: Decide | null,
): ImportDecisions => {
  const made = decide?.(table, stored) ?? null
  const known = new Map<string, StoredDecision>(stored.map((decision) => [decision.id, decision]))
  const all = made === null ? stored : [...stored.filter(({ id }) => id !== made.id), made]
  const standing = standingDecisions(table, all)
  return {
    ...standing,
    opening: (derivation) => {
      if (made !== null) expectMet(made, derivation)
      const coming = made === null ? noChanges : comingOf(made, known.has(made.id))
      return mergeChanges(coming, ...followed(standing.found, known, derivation))
    },
    closing: mergeChanges(
      ...all.filter(({ pending }) => pending).map(({ id }) => changeOfDecision(id, { pending: null })),
    ),
  }
}

const comingOf = (decision: Decision, isKnown: boolean): Changes =>
  isKnown
    ? changeOfDecision(decision.id, { undoneAt: decision.undoneAt, pending: true })
    : { ...noChanges, newNodes: [nodeOfDecision(decision)] }

const expectMet = ({ kind, undoneAt, order }: Decision, { identification }: Derivation): void => {
  if (kind !== 'MERGE' || undoneAt !== null || !identification.unmet.some((unmet) => unmet.order === order)) return
  throw new CoterieError(
    'BAD_USER_INPUT',
    'People to be merged must not stand in the author list of one paper, but these do: two authors of a paper are two people.',
  )
}

/** What the graph keeps with decisions and what is not so any more. */
const followed = (
  found: readonly FoundDecision[],
  known: ReadonlyMap<string, StoredDecision>,
  derivation: Derivation,
): Changes[] => {
  const masking = found.find(({ decision: { kind, undoneAt } }) => kind === 'REMOVE' && undoneAt === null)
  return found.flatMap((one) => {
    const { id } = one.decision
    const before = known.get(id)
    const change: Record<string, Properties[string]> = {}
    const people = peopleOf(one, derivation)
    if (people.join() !== (before?.people ?? []).join()) change.people = people.length === 0 ? null : people
    // One of them carries the names of all who are removed: a record may print several.
    const masked = one === masking ? maskedBy(derivation) : null
    if (masked !== (before?.masked ?? null)) change.masked = masked
    return Object.keys(change).length === 0 ? [] : [changeOfDecision(id, change)]
  })
}

/** The ids of those whom a decision is about, as they are now. */
const peopleOf = ({ decision, groups }: FoundDecision, { personOf }: Derivation): string[] => {
  const about = decision.kind === 'REMOVE' ? groups.slice(0, 1) : groups
  return [...new Set(about.flatMap(({ mentions }) => mentions.flatMap((mention) => personOf[mention] ?? [])))]
}
