import type { Graph } from '../../../src/graph/graph.ts'
import * as decide from '../../../src/ingest/decisions/decide.ts'
import { hashId } from '../../../src/model/id.ts'
import { canonicalDump } from '../canonical-dump.ts'
import type { StoreSizes } from '../store-sources.ts'
import type { StoredGraph } from '../stored-graph.ts'

/** The decisions of a test: each a minute after the one before, reasons of no interest. */
export const decidingOver = (graph: () => Graph, sizes: StoreSizes = {}) => {
  let minutes = 0
  const { tieLimit = 100, ...rest } = sizes
  const options: decide.DecideOptions = {
    tieLimit,
    now: () => new Date(Date.UTC(2026, 0, 1, 0, minutes++)),
    sizes: { authorsInBatch: 100_000, mostDecidedAnew: 10_000, ...rest },
  }
  const reason = 'a test says so'
  return {
    merge: (keep: string, ...merge: string[]) => decide.mergePeople(graph(), { keep, merge, reason }, options),
    split: (person: string, ...facts: string[]) => decide.splitPerson(graph(), { person, facts, reason }, options),
    reject: (...people: string[]) => decide.rejectMatch(graph(), { people, reason }, options),
    remove: (person: string) => decide.removePerson(graph(), { person, reason }, options),
    undo: (decision: string) => decide.undoDecision(graph(), decision, options),
  }
}

/** The same graph without its log of decisions. */
export const withoutDecisions = (facts: StoredGraph): StoredGraph => ({
  ...facts,
  nodes: new Map([...facts.nodes].filter(([, { label }]) => label !== 'Decision')),
})

/** A graph as text, but for ids and the log of decisions. */
export const dumpOf = (facts: StoredGraph): string[] => canonicalDump(withoutDecisions(facts))

/** Ids of the people who bear a label, in order. */
export const peopleCalled = ({ nodes }: StoredGraph, name: string): string[] =>
  [...nodes.values()]
    .filter(({ label, properties }) => label === 'Person' && properties.label === name)
    .map(({ id }) => id)
    .sort()

/** The titles of a person's papers, in order. */
export const titlesOf = ({ nodes, relations }: StoredGraph, person: string): string[] =>
  [...relations.values()]
    .filter(({ type, from }) => type === 'AUTHORED' && from === person)
    .map(({ to }) => String(nodes.get(to)?.properties.title))
    .sort()

/** The person whose paper of that title it is, among those of a label. */
export const authorOf = (facts: StoredGraph, label: string, title: string): string =>
  peopleCalled(facts, label).find((id) => titlesOf(facts, id).includes(title)) ?? ''

/** The id of the authorship of a person on the paper of that title. */
export const authorshipOn = ({ nodes, relations }: StoredGraph, person: string, title: string): string =>
  [...relations.values()].find(
    ({ type, from, to }) => type === 'AUTHORED' && from === person && nodes.get(to)?.properties.title === title,
  )?.id ?? hashId('authorship', 'none')
