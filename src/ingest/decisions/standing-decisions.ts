import { mostVoted } from '../derive/derivation.ts'
import type { FormerPeople, Vote } from '../derive/former-people.ts'
import type { MentionTable } from '../derive/mention-table.ts'
import { type Apart, type Constraints, noConstraints, type Together } from '../identity/decision.ts'
import type { DecidedGroup, Decision } from './decision.ts'
import { findPlaces } from './find-places.ts'

/** A group with its mentions of now. */
export interface FoundGroup {
  readonly person: string
  readonly mentions: readonly number[]
}

/** A decision with the mentions that it is about, as things stand now. */
export interface FoundDecision {
  readonly decision: Decision
  /** As in the decision. */
  readonly groups: readonly FoundGroup[]
  readonly alsoNamed: readonly FoundGroup[]
}

/** What decisions ask of identity. */
export interface StandingDecisions {
  readonly found: readonly FoundDecision[]
  readonly constraints: Constraints
  /** Mentions of which the people are removed; `derivePeople` removes all of these people. */
  readonly removed: readonly number[]
  /** Mentions of decisions that the graph does not follow yet. */
  readonly pending: readonly number[]
  /** The table, with the ids that pending decisions give. */
  readonly table: MentionTable
}

/** Looks up what decisions are about in a table of mentions. */
export const standingDecisions = (table: MentionTable, decisions: readonly Decision[]): StandingDecisions => {
  if (decisions.length === 0) return { found: [], constraints: noConstraints, removed: [], pending: [], table }
  const found = foundDecisions(table, decisions)
  const standing = found.filter(({ decision }) => decision.undoneAt === null)
  const pending = found.filter(({ decision }) => decision.pending)
  return {
    found,
    constraints: {
      together: standing.flatMap(togetherOf),
      apart: standing.flatMap(apartOf),
      takenAway: new Set(
        standing.flatMap(({ decision, groups }) =>
          decision.kind === 'SPLIT' ? groups.slice(1).flatMap(mentionsIn) : [],
        ),
      ),
    },
    removed: standing.flatMap(({ decision, groups }) =>
      decision.kind === 'REMOVE' ? (groups[0]?.mentions ?? []) : [],
    ),
    pending: [...new Set(pending.flatMap(({ groups, alsoNamed }) => [...groups, ...alsoNamed]).flatMap(mentionsIn))],
    table: { ...table, before: beforeWith(table, pending), changed: changedWith(table, pending) },
  }
}

const mentionsIn = ({ mentions }: FoundGroup): readonly number[] => mentions

const foundDecisions = (table: MentionTable, decisions: readonly Decision[]): FoundDecision[] => {
  const all = decisions.flatMap(({ groups, alsoNamed }) => [...groups, ...alsoNamed])
  const mentionsOf = findPlaces(
    table,
    all.flatMap(({ places }) => places),
  )
  const look = ({ person, places }: DecidedGroup): FoundGroup => ({
    person,
    mentions: [...new Set(places.flatMap((place) => mentionsOf.get(place) ?? []))].sort((a, b) => a - b),
  })
  return decisions.map((decision) => ({
    decision,
    groups: decision.groups.map(look),
    alsoNamed: decision.alsoNamed.map(look),
  }))
}

/** What is one person: who was merged, what was split off, who was removed. */
const togetherOf = ({ decision, groups }: FoundDecision): Together[] => {
  const { kind, reason, order } = decision
  const chosen =
    kind === 'MERGE' ? groups : kind === 'SPLIT' ? groups.slice(1) : kind === 'REMOVE' ? groups.slice(0, 1) : []
  const mentions = [...new Set(chosen.flatMap(mentionsIn))].sort((a, b) => a - b)
  return mentions.length < 2 ? [] : [{ mentions, reason: `somebody decided: ${reason}`, order }]
}

/** Who are two people: each pair of those rejected, what was split off and what stayed, and whom a removed person was not. */
const apartOf = ({ decision, groups }: FoundDecision): Apart[] => {
  const { kind, order } = decision
  if (kind === 'MERGE') return []
  return groups.flatMap((one, index) =>
    groups.slice(index + 1).flatMap((other): Apart[] => {
      if (kind === 'REMOVE' && index > 0) return []
      if (one.mentions.length === 0 || other.mentions.length === 0) return []
      return [{ groups: [one.mentions, other.mentions], order }]
    }),
  )
}

/** More than all mentions of a person: what a decision says of ids is not outvoted. */
const decidingVotes = 1_000_000_000

/** Whom mentions were found to be, with what pending decisions say of their ids. */
const beforeWith = ({ before }: MentionTable, pending: readonly FoundDecision[]): FormerPeople => {
  if (pending.length === 0) return before
  const added = new Map<number, Vote[]>()
  for (const found of pending) {
    // Behind the others: the first vote is who the mention was found to be before.
    const add = ({ person, mentions }: FoundGroup, count: number) => {
      for (const mention of mentions) added.set(mention, [...(added.get(mention) ?? []), [person, count]])
    }
    for (const group of groupsThatKeepIds(found, (mention) => before.personOf(mention))) add(group, decidingVotes)
    // Those that are merged away lead on, also when an import was killed after their mentions had moved.
    const { kind, undoneAt } = found.decision
    if (kind === 'MERGE' && undoneAt === null) for (const group of found.groups.slice(1)) add(group, 0)
  }
  return before.with(added)
}

/** What was of nobody is written again, though the id that it gets is known already. */
const changedWith = (table: MentionTable, pending: readonly FoundDecision[]): MentionTable['changed'] => {
  const mentions = pending.flatMap(({ groups, alsoNamed }) => [...groups, ...alsoNamed].flatMap(mentionsIn))
  const nobodys = mentions.filter((mention) => table.before.personOf(mention) === null)
  if (nobodys.length === 0) return table.changed
  const changed = table.changed.slice()
  for (const mention of nobodys) changed[mention] = 1
  return changed
}

/**
 * The mentions whose person has the id that the decision names: whom others are merged into, whom something is split off, and, when
 * the decision is undone, those who were merged away or removed.
 */
const groupsThatKeepIds = (
  { decision: { kind, undoneAt }, groups, alsoNamed }: FoundDecision,
  personBefore: (mention: number) => string | null,
): readonly FoundGroup[] => {
  if (kind === 'REJECT') return []
  if (kind === 'SPLIT' || (kind === 'MERGE' && undoneAt === null)) return groups.slice(0, 1)
  if (kind === 'REMOVE') return undoneAt === null ? [] : [...groups.slice(0, 1), ...alsoNamed]
  // What another decision took out of the merged person since then keeps the id that it got.
  const merged = mostVoted(countsOf(groups.flatMap(mentionsIn).flatMap((mention) => personBefore(mention) ?? [])))
  return groups.map(({ person, mentions }) => ({
    person,
    mentions: mentions.filter((mention) => (personBefore(mention) ?? merged) === merged),
  }))
}

const countsOf = (ids: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}
