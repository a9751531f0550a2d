import { communitiesOf } from '../analytics/community.ts'
import { drawNetwork, growNetwork, type NetworkReader, type Normalization } from '../analytics/network.ts'
import { projectedReader } from '../analytics/projected-network.ts'
import { caveatsOf, countTie, exclusionOf, type SelectablePaper, yearsOf } from '../analytics/tie-selection.ts'
import { CoterieError } from '../model/error.ts'
import { tieId } from '../model/id.ts'
import type { CollaborationSource } from './collaborators.ts'
import type { Context } from './context.ts'
import { exportAs } from './export-network.ts'
import { type Key, resolvePerson } from './key.ts'
import { type NetworkArguments, parseStart } from './network-start.ts'
import { tieFields } from './tie-fields.ts'
import { parseTies, selectable, type TieInput } from './ties.ts'
import { withinBounds } from './within-bounds.ts'

/** Communities depend on chance; the same query must give the same picture. */
const communitySeed = 42

/** People at the start, or steps from it, from which on a network is read faster from memory than from the graph. */
const [largeStart, largeDepth] = [500, 2]

/** Where a network is read: a small one in the graph; a large one in memory, unless the graph is too large for that. */
const readerFor = async (people: number, depth: number, { projection, loaders }: Context): Promise<NetworkReader> => {
  const held = people >= largeStart || depth >= largeDepth ? await projection.current() : null
  if (held !== null) return projectedReader(held.projection)
  return {
    ties: async (ids) =>
      (await Promise.all(ids.map((id) => loaders.ties.load(id)))).flatMap((rows) =>
        rows.map((row) => ({ ...row, id: tieId(row.owner, row.other) })),
      ),
    papers: async (ids) => {
      const rows = await Promise.all(ids.map((id) => loaders.paperFacts.load(id)))
      return new Map(ids.map((id, index) => [id, (rows[index] ?? []).map(selectable)]))
    },
  }
}

const collaborationNetwork = async (_: unknown, args: NetworkArguments, context: Context) => {
  const { bounds } = context
  const selection = parseTies(args.ties)
  const normalization: Normalization = args.normalization ?? 'NONE'
  if ((normalization === 'SALTON' || normalization === 'JACCARD') && selection.counting !== 'FULL') {
    throw new CoterieError(
      'BAD_USER_INPUT',
      `normalization ${normalization} is defined for counting FULL only, but got counting ${selection.counting}.`,
    )
  }
  const limits = {
    nodes: withinBounds('maxNodes', args.maxNodes, 200, 1, bounds.networkNodes),
    edges: withinBounds('maxEdges', args.maxEdges, 2_000, 0, bounds.networkEdges),
  }
  const { start, depth, papers } = await parseStart(args, context)
  const reader = await readerFor(start.length, depth, context)
  const papersOf = async (people: readonly string[]) => {
    const found = await reader.papers(people)
    if (papers === null) return found
    return new Map([...found].map(([id, list]) => [id, list.filter((paper) => papers.has(paper.id))]))
  }
  const network = await growNetwork(
    { start, depth, selection, papers, workLimit: { people: bounds.workPeople, ties: bounds.workTies } },
    reader,
  )
  const factsOfPeople = await papersOf([...network.distances.keys()])
  const counting = new Map([...factsOfPeople].map(([id, list]) => [id, countingPapers(list, selection)]))
  const paperCounts = new Map([...counting].map(([id, list]) => [id, list.length]))
  const drawing = drawNetwork(network, paperCounts, normalization, limits)
  const communities = await communitiesOf(
    drawing.nodes.map(({ id }) => id),
    drawing.edges.map(({ source, target, tie }) => ({ source, target, weight: tie.weight })),
    communitySeed,
  )
  const drawn = new Set(drawing.nodes.map(({ id }) => id))
  const betweenDrawn = network.edges.filter(({ source, target }) => drawn.has(source) && drawn.has(target)).length
  const reasons = [
    ...(drawing.omittedNodeCount > 0 ? ['MAX_NODES'] : []),
    ...(betweenDrawn > limits.edges ? ['MAX_EDGES'] : []),
    ...(network.exact ? [] : ['WORK_LIMIT']),
  ]
  return {
    nodes: drawing.nodes.map((node) => ({
      ...node,
      community: communities.get(node.id) ?? 0,
      ...yearsOf(counting.get(node.id) ?? []),
    })),
    edges: drawing.edges.map(({ id, source, target, tie, normalizedWeight }) => ({
      id,
      source,
      target,
      people: [source, target],
      tie,
      selection,
      normalizedWeight,
    })),
    totals: {
      nodeCount: network.distances.size,
      edgeCount: network.edges.length,
      paperCount: new Set(network.edges.flatMap(({ tie }) => tie.papers.map((paper) => paper.id))).size,
      exact: network.exact,
    },
    truncated:
      reasons.length === 0
        ? null
        : { reasons, omittedNodeCount: drawing.omittedNodeCount, omittedEdgeCount: drawing.omittedEdgeCount },
    caveats: caveatsOf([...factsOfPeople.values()].flat(), selection, bounds.tieLimit),
    counting: selection.counting,
    normalization,
  }
}

/** The network of one query, before labels and papers are looked up. */
export type NetworkSource = Awaited<ReturnType<typeof collaborationNetwork>>

const countingPapers = (
  papers: readonly SelectablePaper[],
  selection: ReturnType<typeof parseTies>,
): SelectablePaper[] => papers.filter((paper) => exclusionOf(paper, selection) === null)

const collaboration = async (
  _: unknown,
  { between, ties }: { between: readonly Key[]; ties?: TieInput | null },
  context: Context,
): Promise<CollaborationSource | null> => {
  if (between.length !== 2)
    throw new CoterieError('BAD_USER_INPUT', `between must have exactly 2 people, but got ${between.length}.`)
  const selection = parseTies(ties)
  const [a, b] = await Promise.all(between.map((key) => resolvePerson(key, context)))
  if (a === undefined || b === undefined || a.id === b.id)
    throw new CoterieError(
      'BAD_USER_INPUT',
      `between must have two different people, but both are ${a?.label ?? 'unknown'}.`,
    )
  const row = (await context.loaders.ties.load(a.id)).find(({ other }) => other === b.id)
  const tie = row === undefined ? null : countTie(row, selection)
  return row === undefined || tie === null ? null : { id: tieId(a.id, b.id), people: [a.id, b.id], tie, selection }
}

const perYear = ({ tie }: CollaborationSource) => {
  const counts = new Map<number, number>()
  for (const { year } of tie.papers) if (year !== 0) counts.set(year, (counts.get(year) ?? 0) + 1)
  return [...counts].sort(([a], [b]) => a - b).map(([year, paperCount]) => ({ year, paperCount }))
}

/** Ties and networks: what the schema's `collaboration.graphql` promises. */
export const collaborationResolvers = {
  Query: { collaborationNetwork, collaboration },
  CollaborationNetwork: { exportAs },
  NetworkNode: {
    label: async ({ id }: { id: string }, _: unknown, { loaders }: Context) =>
      (await loaders.person.load(id))?.label ?? id,
    person: ({ id }: { id: string }, _: unknown, { loaders }: Context) => loaders.person.load(id),
  },
  NetworkEdge: tieFields,
  Collaboration: {
    ...tieFields,
    perYear,
    people: ({ people }: CollaborationSource, _: unknown, { loaders }: Context) =>
      Promise.all(people.map((id) => loaders.person.load(id))),
    caveats: async ({ people: [a, b], selection }: CollaborationSource, _: unknown, { loaders, bounds }: Context) => {
      const [left, right] = await Promise.all([loaders.paperFacts.load(a), loaders.paperFacts.load(b)])
      const joint = new Set(right.map(({ paper }) => paper))
      return caveatsOf(left.filter(({ paper }) => joint.has(paper)).map(selectable), selection, bounds.tieLimit)
    },
  },
}
