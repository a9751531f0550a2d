import { keptRanking } from '../analytics/kept-measures.ts'
import type { Measure } from '../analytics/rank-people.ts'
import { selectTies } from '../analytics/select-ties.ts'
import { encodeCursor, type PageArguments } from '../model/page.ts'
import { requestedPage } from './connection.ts'
import type { Context } from './context.ts'
import { pageOfRanked } from './ranked-page.ts'
import { parseTies, type TieInput } from './ties.ts'

interface RankingArguments extends Pick<PageArguments, 'first' | 'after'> {
  readonly by: Measure
  readonly ties?: TieInput | null
  readonly seed?: number | null
}

const rankings = async (_: unknown, { by, ties, seed, ...args }: RankingArguments, context: Context) => {
  const page = requestedPage(`ranking ${by}`, args, context)
  const selection = parseTies(ties)
  const { projection } = await context.projection.whole()
  const ranked = await keptRanking(selectTies(projection, selection), by, seed ?? 42, context.signal)
  const { order, values, standardErrors, sampleSize } = ranked
  const idOf = (person: number) => projection.people[person] as string
  const found = pageOfRanked(order, (person) => ({ key: values[person] as number, id: idOf(person) }), page)
  const rows = found.items.map(({ cursor, node: person }) => ({
    id: idOf(person),
    value: values[person],
    standardError: standardErrors?.[person] ?? null,
    sampleSize,
    cursor: encodeCursor(page.list, cursor),
  }))
  const people = await Promise.all(rows.map(({ id }) => context.loaders.person.load(id)))
  // Somebody may have been merged into another since the projection was read.
  return rows.flatMap((row, at) => (people[at] === null ? [] : [{ ...row, person: people[at] }]))
}

/** Rankings: what the schema's `ranking.graphql` promises. */
export const rankingResolvers = { Query: { rankings } }
