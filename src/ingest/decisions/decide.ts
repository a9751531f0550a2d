import type { Graph } from '../../graph/graph.ts'
import { CoterieError } from '../../model/error.ts'
import { decisionsByIds } from '../../statements/decision.ts'
import { successorsOfIds } from '../../statements/entity.ts'
import { applySources } from '../apply-sources.ts'
import { type ImportSizes, usualSizes } from '../import-documents.ts'
import { inImportTurn } from '../import-turn.ts'
import { ReportBuilder } from '../report.ts'
import { SourceSync } from '../sync-sources.ts'
import type { Decide } from './import-decisions.ts'
import {
  type MakeOptions,
  mergeDecision,
  rejectDecision,
  removeDecision,
  splitDecision,
  undoneDecision,
} from './make-decision.ts'
import { statedFacts } from './stated-facts.ts'

/** A decision as it was made or undone, with whom it is about now. */
export interface MadeDecision {
  readonly id: string
  /** Ids of people; of a merge the one who stays, of a split first the one whose facts were split. */
  readonly people: readonly string[]
}

export interface DecideOptions {
  readonly tieLimit: number
  readonly now: () => Date
  readonly sizes?: Partial<ImportSizes>
}

/**
 * Makes one person of several; the id of `keep` stays, the others lead to it.
 * @throws CoterieError BAD_USER_INPUT when two of them are authors of one paper; NOT_FOUND; CONFLICT while an import runs
 */
export const mergePeople = (
  graph: Graph,
  { keep, merge, reason }: { readonly keep: string; readonly merge: readonly string[]; readonly reason: string },
  options: DecideOptions,
): Promise<MadeDecision> => {
  const others = [...new Set(merge)].filter((id) => id !== keep)
  if (others.length === 0)
    throw new CoterieError('BAD_USER_INPUT', 'merge must name somebody besides keep, but does not.')
  return decide(graph, options, async (known) => mergeDecision([keep, ...others], makeOptions(reason, options, known)))
}

/**
 * Makes two people of one: facts (ids of authorships, affiliations, relations, activities) go to another person. What a source
 * says of one of its people goes as a whole.
 * @throws CoterieError BAD_USER_INPUT for facts that are not of the person, and for all of them; NOT_FOUND; CONFLICT
 */
export const splitPerson = (
  graph: Graph,
  { person, facts, reason }: { readonly person: string; readonly facts: readonly string[]; readonly reason: string },
  options: DecideOptions,
): Promise<MadeDecision> => {
  if (facts.length === 0) throw new CoterieError('BAD_USER_INPUT', 'facts must be at least one, but got an empty list.')
  return decide(graph, options, async (known) =>
    splitDecision(person, [...new Set(facts)], await statedFacts(graph, person), makeOptions(reason, options, known)),
  )
}

/** Keeps people apart, whatever rules and sources say. @throws CoterieError BAD_USER_INPUT for less than two; NOT_FOUND; CONFLICT */
export const rejectMatch = (
  graph: Graph,
  { people, reason }: { readonly people: readonly string[]; readonly reason: string },
  options: DecideOptions,
): Promise<MadeDecision> => {
  const each = [...new Set(people)]
  if (each.length < 2)
    throw new CoterieError('BAD_USER_INPUT', `people must be at least two different ones, but got ${each.length}.`)
  return decide(graph, options, async (known) => rejectDecision(each, makeOptions(reason, options, known)))
}

/**
 * Takes a person out of everything that is served, now and after every import: the papers keep the author's place, without a name.
 * @throws CoterieError NOT_FOUND; CONFLICT
 */
export const removePerson = (
  graph: Graph,
  { person, reason }: { readonly person: string; readonly reason: string },
  options: DecideOptions,
): Promise<MadeDecision> =>
  decide(graph, options, async (known) => removeDecision(person, makeOptions(reason, options, known)))

/**
 * Takes a decision back: the graph is what it would be without it, and the ids of then live again.
 * @throws CoterieError NOT_FOUND; BAD_USER_INPUT for one that was undone before; CONFLICT
 */
export const undoDecision = (graph: Graph, decision: string, options: DecideOptions): Promise<MadeDecision> =>
  decide(graph, options, async () => undoneDecision(decision, options.now))

const makeOptions = (reason: string, { now }: DecideOptions, sourceName: MakeOptions['sourceName']): MakeOptions => {
  if (reason.trim() === '')
    throw new CoterieError('BAD_USER_INPUT', `reason must say why, but got ${JSON.stringify(reason)}.`)
  return { reason: reason.trim(), now, sourceName }
}

/** The ids, those that were merged away as those that they lead to. */
export const livingIds = async (graph: Graph, ids: readonly string[]): Promise<readonly string[]> => {
  const targets = new Map((await graph.read(successorsOfIds, { ids })).map(({ id, target }) => [id, target]))
  return ids.map((id) => targets.get(id) ?? id)
}

/** Applies a decision as an import without documents, in the turn of imports. */
const decide = (
  graph: Graph,
  { tieLimit, now, sizes }: DecideOptions,
  make: (sourceName: MakeOptions['sourceName']) => Promise<Decide>,
): Promise<MadeDecision> =>
  inImportTurn(graph, { dryRun: false, now }, async (turn) => {
    const all = { ...usualSizes, ...sizes }
    const sync = await SourceSync.over(turn.graph, {
      dryRun: false,
      now,
      format: null,
      recordsInBatch: all.recordsInBatch,
    })
    const { changes } = sync
    const decideIn = await make(changes.sourceName)
    let made = ''
    await applySources(
      turn.graph,
      {
        ...changes,
        decide: (table, decisions) => {
          const decision = decideIn(table, decisions)
          made = decision.id
          return decision
        },
      },
      { dryRun: false, now, tieLimit, ...all },
      (isKnown) => new ReportBuilder(sync.importedRecords, isKnown),
    )
    const [row] = await graph.read(decisionsByIds, { ids: [made] })
    return { id: made, people: row?.node.people ?? [] }
  })
