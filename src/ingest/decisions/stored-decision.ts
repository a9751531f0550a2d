import type { Graph } from '../../graph/graph.ts'
import { type DecisionId, kindOfId } from '../../model/id.ts'
import { allDecisions } from '../../statements/decision.ts'
import type { NodeFact, Properties } from '../derive/graph-facts.ts'
import { type Changes, noChanges } from '../write-changes.ts'
import type { Decision, DecisionKind } from './decision.ts'

/** A decision with what the graph keeps with it for answers: it follows from the rest, and is made again by every import. */
export interface StoredDecision extends Decision {
  readonly people: readonly string[]
  /** JSON of the names that are not served, by record and source; null where there are none. */
  readonly masked: string | null
}

/** All decisions, the oldest first; in a Neo4j of somebody's there may be others, which are none of ours. */
export const readDecisions = async (graph: Graph): Promise<StoredDecision[]> =>
  (await graph.read(allDecisions, {}))
    .filter(({ properties }) => kindOfId(String(properties.id)) === 'decision' && 'places' in properties)
    .map(({ properties }) => decisionOf(properties))
    .sort((a, b) => a.order - b.order)

const decisionOf = (properties: Properties): StoredDecision => {
  const { groups, alsoNamed } = JSON.parse(String(properties.places)) as Pick<Decision, 'groups' | 'alsoNamed'>
  const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null)
  return {
    id: String(properties.id) as DecisionId,
    kind: String(properties.kind) as DecisionKind,
    reason: String(properties.reason),
    madeAt: String(properties.madeAt),
    undoneAt: textOrNull(properties.undoneAt),
    order: Number(properties.order),
    groups,
    alsoNamed,
    pending: properties.pending === true,
    people: Array.isArray(properties.people) ? properties.people.map(String) : [],
    masked: textOrNull(properties.masked),
  }
}

/** The node of a decision that nobody made before. */
export const nodeOfDecision = (decision: Decision): NodeFact => {
  const { id, kind, reason, madeAt, order, groups, alsoNamed } = decision
  const places = JSON.stringify({ groups, alsoNamed })
  return { label: 'Decision', id, properties: { id, kind, reason, madeAt, order, places, pending: true } }
}

/** Some properties of a decision, changed; null takes one away. */
export const changeOfDecision = (id: string, change: Properties): Changes => ({
  ...noChanges,
  changedNodes: [{ label: 'Decision', id, change }],
})
