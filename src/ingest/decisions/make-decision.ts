import { CoterieError } from '../../model/error.ts'
import { hashId } from '../../model/id.ts'
import { type MentionTable, mentionId, placeAt } from '../derive/mention-table.ts'
import type { DecidedGroup, Decision, DecisionKind } from './decision.ts'
import type { Decide } from './import-decisions.ts'
import { authorshipIdOf, placesOf } from './places-of.ts'
import { standingDecisions } from './standing-decisions.ts'
import { namedOnlyBy, subjectsAt } from './without-person.ts'

/** What every new decision needs to know. */
export interface MakeOptions {
  readonly reason: string
  readonly now: () => Date
  readonly sourceName: (id: string) => string
}

/** These are one person; the id of the first one stays. */
export const mergeDecision = (people: readonly string[], options: MakeOptions): Decide =>
  groupDecision('MERGE', people, options)

/** No two of these are one person. */
export const rejectDecision = (people: readonly string[], options: MakeOptions): Decide =>
  groupDecision('REJECT', people, options)

const groupDecision =
  (kind: DecisionKind, people: readonly string[], options: MakeOptions): Decide =>
  (table, decisions) => {
    const groups = people.map((person) => groupOf(table, person, mentionsOf(table, person), options))
    return newDecision(kind, decisions, groups, [], options)
  }

/** What the records of a fact that is no author's place say of whom. */
export interface StatedFact {
  /** Of the person, by its own subjects. */
  readonly records: readonly string[]
  /** Of the person by others: ids of mentions. */
  readonly mentions: readonly string[]
}

/** These facts of a person are of another one. @throws CoterieError BAD_USER_INPUT for facts of others, and for all facts */
export const splitDecision =
  (person: string, facts: readonly string[], statedBy: ReadonlyMap<string, StatedFact>, options: MakeOptions): Decide =>
  (table, decisions) => {
    const all = mentionsOf(table, person)
    const mentionsOfFact = factMentions(table, all, statedBy)
    const unknown = facts.find((fact) => (mentionsOfFact.get(fact) ?? []).length === 0)
    if (unknown !== undefined) {
      throw new CoterieError(
        'BAD_USER_INPUT',
        `facts must be ids of authorships, affiliations, relations or activities of ${person}, but got ${JSON.stringify(unknown)}.`,
      )
    }
    const taken = new Set(facts.flatMap((fact) => mentionsOfFact.get(fact) ?? []))
    const rest = all.filter((mention) => !taken.has(mention))
    if (rest.length === 0) {
      const held = `they hold everything that is known of ${person}`
      throw new CoterieError('BAD_USER_INPUT', `facts must leave something with the person, but ${held}.`)
    }
    const groups = [rest, [...taken].sort((a, b) => a - b)].map((mentions) => groupOf(table, person, mentions, options))
    return newDecision('SPLIT', decisions, groups, [], options)
  }

const factMentions = (
  table: MentionTable,
  all: readonly number[],
  statedBy: ReadonlyMap<string, StatedFact>,
): ReadonlyMap<string, readonly number[]> => {
  const found = new Map<string, readonly number[]>()
  for (const mention of all) {
    const id = authorshipIdOf(table, mention)
    if (id !== null) found.set(id, [mention])
  }
  for (const [fact, { records, mentions }] of statedBy) {
    const isOf = (mention: number): boolean => {
      const place = placeAt(table, mention)
      if (place.kind === 'author') return false
      if (place.kind === 'relation') return mentions.includes(mentionId(table, mention))
      return table.subjects[place.entry]?.subject.records.some(({ id }) => records.includes(id)) ?? false
    }
    found.set(fact, all.filter(isOf))
  }
  return found
}

/** The person is not to be shown, by whatever name and in whatever document. */
export const removeDecision =
  (person: string, options: MakeOptions): Decide =>
  (table, decisions) => {
    const mentions = mentionsOf(table, person)
    // Those who were parted from the person stay what they are, even if what parted them is undone.
    const own = new Set(mentions)
    const others = standingDecisions(table, decisions).constraints.apart.flatMap(({ groups: [one, other] }) => {
      const [isOne, isOther] = [one, other].map((side) => side.some((mention) => own.has(mention)))
      return isOne === isOther ? [] : [isOne ? other : one]
    })
    const named = new Map<string, number[]>()
    for (const mention of namedOnlyBy(table, subjectsAt(table, mentions))) {
      const other = table.before.personOf(mention)
      if (other !== null && other !== person) named.set(other, [...(named.get(other) ?? []), mention])
    }
    const groups = [
      groupOf(table, person, mentions, options),
      ...others.map((parted) => groupOf(table, '', parted, options)),
    ]
    const alsoNamed = [...named].map(([other, places]) => groupOf(table, other, places, options))
    return newDecision('REMOVE', decisions, groups, alsoNamed, options)
  }

/** A decision does not hold any more. @throws CoterieError NOT_FOUND, BAD_USER_INPUT for one that was undone before */
export const undoneDecision =
  (id: string, now: () => Date): Decide =>
  (_, decisions) => {
    const decision = decisions.find((candidate) => candidate.id === id)
    if (decision === undefined) throw new CoterieError('NOT_FOUND', `No decision has the id ${JSON.stringify(id)}.`)
    if (decision.undoneAt !== null)
      throw new CoterieError('BAD_USER_INPUT', `The decision ${id} was undone before, at ${decision.undoneAt}.`)
    return { ...decision, undoneAt: now().toISOString(), pending: true }
  }

/** The mentions of a person as the graph holds it. @throws CoterieError NOT_FOUND */
export const mentionsOf = (table: MentionTable, person: string): number[] => {
  const mentions: number[] = []
  for (let mention = 0; mention < table.corpus.mentionCount; mention++)
    if (table.before.personOf(mention) === person) mentions.push(mention)
  if (mentions.length === 0) throw new CoterieError('NOT_FOUND', `No person has the id ${JSON.stringify(person)}.`)
  return mentions
}

const groupOf = (
  table: MentionTable,
  person: string,
  mentions: readonly number[],
  { sourceName }: MakeOptions,
): DecidedGroup => ({ person, places: placesOf(table, mentions, sourceName) })

const newDecision = (
  kind: DecisionKind,
  decisions: readonly Decision[],
  groups: readonly DecidedGroup[],
  alsoNamed: readonly DecidedGroup[],
  { reason, now }: MakeOptions,
): Decision => {
  const order = decisions.reduce((most, decision) => Math.max(most, decision.order), 0) + 1
  const madeAt = now().toISOString()
  const id = hashId('decision', kind, String(order), madeAt, ...groups.map(({ person }) => person))
  return { id, kind, reason, madeAt, undoneAt: null, order, groups, alsoNamed, pending: true }
}
