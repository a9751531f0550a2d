import type { Graph } from '../../graph/graph.ts'
import { CoterieError } from '../../model/error.ts'
import { decisionsByIds } from '../../statements/decision.ts'
import { successorsOfIds } from '../../statements/entity.ts'
import { inImportTurn } from '../import-turn.ts'
import { type ImportWork, workHere } from '../import-work.ts'
import type { ApplyDecisionOptions, AskedDecision } from './apply-decision.ts'

/** A decision as it was made or undone, with whom it is about now. */
export interface MadeDecision {
  readonly id: string
  /** Ids of people; of a merge the one who stays, of a split first the one whose facts were split. */
  readonly people: readonly string[]
}

export interface DecideOptions extends ApplyDecisionOptions {
  /** Who does the work; this thread when not given. */
  readonly work?: ImportWork
}

/**
 * Makes one person of several; the id of `keep` stays, the others lead to it.
 * @throws CoterieError BAD_USER_INPUT when two of them are authors of one paper; NOT_FOUND; CONFLICT while an import runs
 */
export const mergePeople = async (
  graph: Graph,
  { keep, merge, reason }: { readonly keep: string; readonly merge: readonly string[]; readonly reason: string },
  options: DecideOptions,
): Promise<MadeDecision> => {
  const others = [...new Set(merge)].filter((id) => id !== keep)
  if (others.length === 0)
    throw new CoterieError('BAD_USER_INPUT', 'merge must name somebody besides keep, but does not.')
  return decide(graph, { kind: 'MERGE', people: [keep, ...others], reason: given(reason) }, options)
}

/**
 * Makes two people of one: facts (ids of authorships, affiliations, relations, activities) go to another person. What a source
 * says of one of its people goes as a whole.
 * @throws CoterieError BAD_USER_INPUT for facts that are not of the person, and for all of them; NOT_FOUND; CONFLICT
 */
export const splitPerson = async (
  graph: Graph,
  { person, facts, reason }: { readonly person: string; readonly facts: readonly string[]; readonly reason: string },
  options: DecideOptions,
): Promise<MadeDecision> => {
  if (facts.length === 0) throw new CoterieError('BAD_USER_INPUT', 'facts must be at least one, but got an empty list.')
  return decide(graph, { kind: 'SPLIT', person, facts: [...new Set(facts)], reason: given(reason) }, options)
}

/** Keeps people apart, whatever rules and sources say. @throws CoterieError BAD_USER_INPUT for less than two; NOT_FOUND; CONFLICT */
export const rejectMatch = async (
  graph: Graph,
  { people, reason }: { readonly people: readonly string[]; readonly reason: string },
  options: DecideOptions,
): Promise<MadeDecision> => {
  const each = [...new Set(people)]
  if (each.length < 2)
    throw new CoterieError('BAD_USER_INPUT', `people must be at least two different ones, but got ${each.length}.`)
  return decide(graph, { kind: 'REJECT', people: each, reason: given(reason) }, options)
}

/**
 * Takes a person out of everything that is served, now and after every import: the papers keep the author's place, without a name.
 * @throws CoterieError NOT_FOUND; CONFLICT
 */
export const removePerson = async (
  graph: Graph,
  { person, reason }: { readonly person: string; readonly reason: string },
  options: DecideOptions,
): Promise<MadeDecision> => decide(graph, { kind: 'REMOVE', person, reason: given(reason) }, options)

/**
 * Takes a decision back: the graph is what it would be without it, and the ids of then live again.
 * @throws CoterieError NOT_FOUND; BAD_USER_INPUT for one that was undone before; CONFLICT
 */
export const undoDecision = (graph: Graph, decision: string, options: DecideOptions): Promise<MadeDecision> =>
  decide(graph, { kind: 'UNDO', decision }, options)

const given = (reason: string): string => {
  if (reason.trim() !== '') return reason.trim()
  throw new CoterieError('BAD_USER_INPUT', `reason must say why, but got ${JSON.stringify(reason)}.`)
}

/** The ids, those that were merged away as those that they lead to. */
export const livingIds = async (graph: Graph, ids: readonly string[]): Promise<readonly string[]> => {
  const targets = new Map((await graph.read(successorsOfIds, { ids })).map(({ id, target }) => [id, target]))
  return ids.map((id) => targets.get(id) ?? id)
}

/** Has a decision applied, in the turn of imports. */
const decide = (
  graph: Graph,
  asked: AskedDecision,
  { work = workHere, ...options }: DecideOptions,
): Promise<MadeDecision> =>
  inImportTurn(graph, { dryRun: false, now: options.now }, async (turn) => {
    const id = await work.applyDecision(turn.graph, asked, options)
    const [row] = await graph.read(decisionsByIds, { ids: [id] })
    return { id, people: row?.node.people ?? [] }
  })
