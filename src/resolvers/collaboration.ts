import { communitiesOf } from '../analytics/community.ts'
import type { NetworkReader, NetworkRequest } from '../analytics/network.ts'
import type { Normalization } from '../analytics/normalized-weight.ts'
import { projectedNetwork } from '../analytics/projected-network.ts'
import { readShownNetwork, type Showing, type ShownNetwork } from '../analytics/shown-network.ts'
import { caveatsOf, countTie } from '../analytics/tie-selection.ts'
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

/** People at the start, or steps from it, from which on a network is worth waiting for the graph to be in memory. */
const [largeStart, largeDepth] = [500, 2]

/** Reads a network in the graph. */
const readerOf = ({ loaders }: Context): NetworkReader => ({
  ties: async (ids) =>
    (await Promise.all(ids.map((id) => loaders.ties.load(id)))).flatMap((rows) =>
      rows.map((row) => ({ ...row, id: tieId(row.owner, row.other) })),
    ),
  papers: async (ids) => {
    const rows = await Promise.all(ids.map((id) => loaders.paperFacts.load(id)))
    return new Map(ids.map((id, index) => [id, (rows[index] ?? []).map(selectable)]))
  },
})

/** A network from memory where the graph is there, or where it is large, unless the graph is too large for that. */
const showNetwork = async (request: NetworkRequest, showing: Showing, context: Context): Promise<ShownNetwork> => {
  const { projection } = context
  const isLarge = request.start.length >= largeStart || request.depth >= largeDepth
  const held = isLarge ? await projection.current() : await projection.atHand()
  return held === null
    ? readShownNetwork(request, showing, readerOf(context))
    : projectedNetwork(held.projection, request, showing)
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
  const { nodes, edges, totals, tieCountBetween, caveats } = await showNetwork(
    { start, depth, selection, papers, workLimit: { people: bounds.workPeople, ties: bounds.workTies } },
    { normalization, limits, tieLimit: bounds.tieLimit },
    context,
  )
  const communities = await communitiesOf(
    nodes.map(({ id }) => id),
    edges.map(({ source, target, tie }) => ({ source, target, weight: tie.weight })),
    communitySeed,
  )
  const reasons = [
    ...(totals.nodeCount > nodes.length ? ['MAX_NODES'] : []),
    ...(tieCountBetween > edges.length ? ['MAX_EDGES'] : []),
    ...(totals.exact ? [] : ['WORK_LIMIT']),
  ]
  return {
    nodes: nodes.map((node) => ({ ...node, community: communities.get(node.id) ?? 0 })),
    edges: edges.map((edge) => ({ ...edge, people: [edge.source, edge.target], selection })),
    totals,
    truncated:
      reasons.length === 0
        ? null
        : {
            reasons,
            omittedNodeCount: totals.nodeCount - nodes.length,
            omittedEdgeCount: totals.edgeCount - edges.length,
          },
    caveats,
    counting: selection.counting,
    normalization,
  }
}

/** The network of one query, before labels and papers are looked up. */
export type NetworkSource = Awaited<ReturnType<typeof collaborationNetwork>>

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
