import type { ComputedBy } from '../analytics/computed-by.ts'
import type { ServedGraph } from '../analytics/data-science/served-graph.ts'
import { findServedWays } from '../analytics/data-science/served-ways.ts'
import { findWays, type PathObjective } from '../analytics/find-ways.ts'
import { type GraphVersion, readVersion } from '../analytics/graph-version.ts'
import { growRegion } from '../analytics/grow-region.ts'
import type { HeldProjection } from '../analytics/held-projection.ts'
import { personNumber } from '../analytics/projection.ts'
import type { Ways } from '../analytics/search-ways.ts'
import { selectTies, type TieGraph } from '../analytics/select-ties.ts'
import type { TieSelection } from '../analytics/tie-selection.ts'
import { CoterieError } from '../model/error.ts'
import type { Context } from './context.ts'
import { type Key, resolvePerson } from './key.ts'
import { peopleOf } from './network-start.ts'
import { parseTies, type TieInput } from './ties.ts'
import { withinBounds } from './within-bounds.ts'

/** Arguments of `collaborationPaths`. */
export interface PathArguments {
  readonly from: Key
  readonly to: Key
  readonly maxHops?: number | null
  readonly objective?: PathObjective | null
  readonly ties?: TieInput | null
  readonly avoiding?: readonly Key[] | null
}

/** A question whose keys are resolved. */
interface PathQuestion {
  readonly from: string
  readonly to: string
  readonly maxHops: number
  readonly objective: PathObjective
  readonly selection: TieSelection
  readonly avoiding: readonly string[]
}

/** What `CollaborationPaths` resolves from. */
export interface PathsSource {
  readonly outcome: 'FOUND' | 'NOT_CONNECTED' | 'BEYOND_MAX_HOPS' | 'SEARCH_LIMIT_REACHED'
  /** Null unless they were found. */
  readonly ways: Ways | null
  /** Where they were searched for, and between which numbers. */
  readonly graph: TieGraph
  readonly ends: readonly number[]
  readonly version: GraphVersion
  readonly computedBy: ComputedBy
}

/**
 * The best ways: in the projection, or in a graph that is too large to be held as far as it has to be read; which part that is, Graph Data
 * Science says where it is there. It knows nothing of strong ways, and of people to avoid.
 * @throws CoterieError BAD_USER_INPUT for what cannot be meant; what resolving keys throws
 */
export const collaborationPaths = async (_: unknown, args: PathArguments, context: Context): Promise<PathsSource> => {
  const question = await parseQuestion(args, context)
  const held = await context.projection.current()
  if (held !== null) return searchWhole(question, held)
  const isPlain = question.objective === 'SHORTEST' && question.avoiding.length === 0
  const served = isPlain ? await context.projection.served(question.selection) : null
  return served === null ? searchRegion(question, context) : searchServed(question, served, context)
}

const parseQuestion = async (args: PathArguments, context: Context): Promise<PathQuestion> => {
  const maxHops = withinBounds('maxHops', args.maxHops, 6, 1, 20)
  const selection = parseTies(args.ties)
  const avoided = args.avoiding ?? []
  const [from, to, avoiding] = await Promise.all([
    resolvePerson(args.from, context),
    resolvePerson(args.to, context),
    avoided.length === 0 ? Promise.resolve<string[]>([]) : peopleOf('avoiding', avoided, context),
  ])
  if (from.id === to.id)
    throw new CoterieError('BAD_USER_INPUT', `from and to must be two different people, but both are ${from.label}.`)
  const end = [from, to].find(({ id }) => avoiding.includes(id))
  if (end !== undefined)
    throw new CoterieError('BAD_USER_INPUT', `avoiding must name neither from nor to, but names ${end.label}.`)
  return { from: from.id, to: to.id, maxHops, objective: args.objective ?? 'SHORTEST', selection, avoiding }
}

const searchWhole = (question: PathQuestion, { projection, version }: HeldProjection): PathsSource =>
  search(question, selectTies(projection, question.selection), version, 'MEMORY')

const searchServed = async (question: PathQuestion, served: ServedGraph, context: Context): Promise<PathsSource> => {
  const { bounds, signal } = context
  const { from, to, maxHops } = question
  const request = { from, to, maxHops, mostPeople: bounds.workPeople, signal }
  const { graph, outcome } = await findServedWays(served, request)
  const found = search(question, graph, served.version, 'GRAPH_DATA_SCIENCE')
  if (outcome === 'FOUND') return found
  return { ...found, outcome: outcome === 'TOO_MANY' ? 'SEARCH_LIMIT_REACHED' : outcome, ways: null }
}

const searchRegion = async (question: PathQuestion, context: Context): Promise<PathsSource> => {
  const { graph, bounds, signal } = context
  const version = await readVersion(graph)
  const region = await growRegion(graph, {
    ...question,
    avoiding: new Set(question.avoiding),
    workLimit: { people: bounds.workPeople, ties: bounds.workTies },
    tieLimit: bounds.tieLimit,
    signal,
  })
  const found = search(question, region.graph, version, 'DATABASE')
  if (region.extent === 'LIMIT') return { ...found, outcome: 'SEARCH_LIMIT_REACHED', ways: null }
  // Whether a longer way leads out of what was read, nobody looked.
  return found.outcome === 'NOT_CONNECTED' && region.extent !== 'WHOLE'
    ? { ...found, outcome: 'BEYOND_MAX_HOPS' }
    : found
}

const search = (
  question: PathQuestion,
  graph: TieGraph,
  version: GraphVersion,
  computedBy: ComputedBy,
): PathsSource => {
  const numberOf = (id: string) => personNumber(graph.projection, id)
  const [from, to] = [numberOf(question.from), numberOf(question.to)]
  const source = { graph, ends: [from, to].filter(isThere), version, computedBy }
  // Somebody who was merged into another since he was looked up.
  if (source.ends.length < 2) return { ...source, outcome: 'NOT_CONNECTED', ways: null }
  const { maxHops, objective } = question
  const avoiding = question.avoiding.map(numberOf).filter(isThere)
  const ways = findWays({ graph, from, to, maxHops, objective, avoiding })
  return typeof ways === 'string' ? { ...source, outcome: ways, ways: null } : { ...source, outcome: 'FOUND', ways }
}

const isThere = (number: number): boolean => number !== -1
