import type { ComputedBy } from '../analytics/computed-by.ts'
import { rankServed } from '../analytics/data-science/served-ranking.ts'
import type { GraphVersion } from '../analytics/graph-version.ts'
import { keptRanking } from '../analytics/kept-measures.ts'
import type { Measure } from '../analytics/rank-people.ts'
import { pageOfRanked } from '../analytics/ranked-page.ts'
import { selectTies } from '../analytics/select-ties.ts'
import { encodeCursor, type PageArguments, type PageRequest } from '../model/page.ts'
import { requestedPage } from './connection.ts'
import type { Context } from './context.ts'
import { parseTies, type TieInput } from './ties.ts'

interface RankingArguments extends Pick<PageArguments, 'first' | 'after'> {
  readonly by: Measure
  readonly ties?: TieInput | null
  readonly seed?: number | null
}

/** A page of a ranking; what is the same for all of it stands in `basis`. */
interface RankingPage {
  readonly people: readonly { readonly id: string; readonly value: number; readonly standardError: number | null }[]
  readonly basis: {
    readonly sampleSize: number | null
    readonly asOf: GraphVersion
    readonly computedBy: ComputedBy
  }
}

const rankings = async (_: unknown, args: RankingArguments, context: Context) => {
  const page = requestedPage(`ranking ${args.by}`, { first: args.first, after: args.after }, context)
  const { people, basis } = await pageOf(args, page, context)
  const loaded = await Promise.all(people.map(({ id }) => context.loaders.person.load(id)))
  // Somebody may have been merged into another since the graph was looked at.
  return people.flatMap(({ id, value, standardError }, at) => {
    const cursor = encodeCursor(page.list, { key: value, id })
    return loaded[at] === null ? [] : [{ ...basis, value, standardError, cursor, person: loaded[at] }]
  })
}

const pageOf = async (
  { by, ties, seed: given }: RankingArguments,
  page: PageRequest,
  { projection: projections, signal }: Context,
): Promise<RankingPage> => {
  const [selection, seed] = [parseTies(ties), given ?? 42]
  const served = await projections.served(selection)
  if (served !== null) {
    const { people, sampleSize } = await rankServed(served, by, seed, page, signal)
    return {
      people: people.map((person) => ({ ...person, standardError: null })),
      basis: { sampleSize, asOf: served.version, computedBy: 'GRAPH_DATA_SCIENCE' },
    }
  }
  const { projection, version } = await projections.whole()
  const ranked = await keptRanking(selectTies(projection, selection), by, seed, signal)
  const { order, values, standardErrors, sampleSize } = ranked
  const idOf = (person: number) => projection.people[person] as string
  const found = pageOfRanked(order, (person) => ({ key: values[person] as number, id: idOf(person) }), page)
  return {
    people: found.items.map(({ node: person }) => ({
      id: idOf(person),
      value: values[person] as number,
      standardError: standardErrors?.[person] ?? null,
    })),
    basis: { sampleSize, asOf: version, computedBy: 'MEMORY' },
  }
}

/** Rankings: what the schema's `ranking.graphql` promises. */
export const rankingResolvers = { Query: { rankings } }
