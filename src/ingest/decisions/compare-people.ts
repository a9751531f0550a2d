import type { Graph } from '../../graph/graph.ts'
import type { PaperId } from '../../model/id.ts'
import { storedSources } from '../../statements/import.ts'
import { createMentionTable, type MentionTable } from '../derive/mention-table.ts'
import { type Comparison, compareGroups } from '../identity/compare-groups.ts'
import type { MatchReason } from '../identity/mention.ts'
import { heldSubjects } from '../next-entries.ts'
import { readReplica } from '../replica/read-replica.ts'
import { mentionsOf } from './make-decision.ts'
import { standingDecisions } from './standing-decisions.ts'
import { readDecisions } from './stored-decision.ts'

/** The mentions of everything that is held are put together once for several questions in a row. */
const keptMs = 120_000

interface Kept {
  readonly fingerprint: string
  readonly table: Promise<MentionTable>
}

const kept = new WeakMap<Graph, Kept>()

/**
 * Why two people of the graph are one, and why they are not: by the rules of the import and the decisions that stand.
 * @throws CoterieError NOT_FOUND
 */
export const comparePeople = async (graph: Graph, a: string, b: string, signal: AbortSignal): Promise<Comparison> => {
  if (a === b) return samePerson
  const decisions = await readDecisions(graph)
  const sources = await graph.read(storedSources, {}, { signal })
  const fingerprint = JSON.stringify([
    sources.map(({ properties: { id, sha256, importedAt } }) => [id, sha256, importedAt]).sort(),
    decisions.map(({ id, undoneAt, pending }) => [id, undoneAt, pending]),
  ])
  const table = await tableOf(graph, fingerprint, sources)
  signal.throwIfAborted()
  const [mine, theirs] = [mentionsOf(table, a), mentionsOf(table, b)]
  const { constraints } = standingDecisions(table, decisions)
  const found = compareGroups(table.corpus, mine, theirs, constraints)
  return { ...found, forSame: weightiestFirst(found.forSame), againstSame: weightiestFirst(found.againstSame) }
}

const samePerson: Comparison = {
  verdict: 'CERTAIN',
  score: 20,
  forSame: [{ reason: 'ONE_PERSON', detail: 'both keys name one person of the graph', weight: 20 }],
  againstSame: [],
}

const weightiestFirst = (reasons: readonly MatchReason[]): MatchReason[] =>
  [...reasons].sort((one, other) => Math.abs(other.weight) - Math.abs(one.weight))

const tableOf = (graph: Graph, fingerprint: string, sources: Sources): Promise<MentionTable> => {
  const known = kept.get(graph)
  if (known?.fingerprint === fingerprint) return known.table
  const table = readTable(graph, sources)
  const entry = { fingerprint, table }
  kept.set(graph, entry)
  const forget = () => {
    if (kept.get(graph) === entry) kept.delete(graph)
  }
  setTimeout(forget, keptMs).unref()
  table.catch(forget)
  return table
}

type Sources = readonly { readonly properties: Readonly<Record<string, unknown>> }[]

const readTable = async (graph: Graph, sources: Sources): Promise<MentionTable> => {
  const named = new Map(sources.map(({ properties: { id, name } }) => [String(id), String(name)]))
  const unfinished = new Set(
    sources.filter(({ properties }) => properties.sha256 === '').map(({ properties }) => String(properties.id)),
  )
  const replica = await readReplica(graph, (source) => unfinished.has(source))
  return createMentionTable(
    replica.papers.map((paper) => ({
      id: paper.id as PaperId,
      text: paper.work,
      before: [{ id: paper.id as PaperId, text: paper.work, people: paper.people }],
      changed: false,
    })),
    heldSubjects(replica),
    replica.relationPeople,
    (id) => named.get(id) ?? id,
  )
}
