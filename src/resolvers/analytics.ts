import { largestComponentSize } from '../analytics/component.ts'
import { largestServedComponent } from '../analytics/data-science/served-component.ts'
import { firstYearsOfTies } from '../analytics/first-years.ts'
import { readVersion } from '../analytics/graph-version.ts'
import { selectTies } from '../analytics/select-ties.ts'
import { counts, newPeoplePerYear, newTiesPerYear, papersPerYear } from '../statements/analytics.ts'
import type { Context } from './context.ts'
import { parseTies } from './ties.ts'

const everyTie = parseTies(null)

const countsOf = async (_: unknown, __: unknown, { graph, signal }: Context) => {
  const entries = Object.entries(counts).map(async ([name, statement]) => {
    const [row] = await graph.read(statement, {}, { signal })
    return [`${name}Count`, row?.total ?? 0] as const
  })
  return Object.fromEntries(await Promise.all(entries))
}

/** First joint papers by year: ties all of whose papers are of unknown year are in none. */
const perYear = async (_: unknown, __: unknown, context: Context) => {
  const { graph, signal } = context
  const [papers, people, newTies] = await Promise.all([
    graph.read(papersPerYear, {}, { signal }),
    graph.read(newPeoplePerYear, {}, { signal }),
    newTiesOf(context),
  ])
  const newPeople = totalsByYear(people)
  return papers.map(({ year, paperCount, authorCount, withAuthors }) => ({
    year,
    paperCount,
    newPersonCount: newPeople.get(year) ?? 0,
    newCollaborationCount: newTies.get(year) ?? 0,
    meanAuthorsPerPaper: withAuthors === 0 ? null : authorCount / withAuthors,
  }))
}

const totalsByYear = (rows: readonly { readonly year: number; readonly total: number }[]): Map<number, number> =>
  new Map(rows.map(({ year, total }) => [year, total]))

const newTiesOf = async ({ graph, projection, signal }: Context): Promise<ReadonlyMap<number, number>> => {
  const held = await projection.current()
  return held === null
    ? totalsByYear(await graph.read(newTiesPerYear, {}, { signal }))
    : firstYearsOfTies(held.projection)
}

const largestComponentShare = async (_: unknown, __: unknown, { graph, projection, signal }: Context) => {
  const served = await projection.served(everyTie)
  if (served !== null) {
    const [row] = await graph.read(counts.person, {}, { signal })
    return (await largestServedComponent(served, signal)) / (row?.total ?? 1)
  }
  const { projection: whole } = await projection.whole()
  const total = whole.people.length
  return total === 0 ? null : largestComponentSize(selectTies(whole, everyTie)) / total
}

/** The graph in figures: what the schema's `analytics.graphql` promises. */
export const analyticsResolvers = {
  Query: { graph: (_: unknown, __: unknown, { graph }: Context) => ({ engine: graph.engine }) },
  GraphSummary: {
    version: (_: unknown, __: unknown, { graph }: Context) => readVersion(graph),
    counts: countsOf,
    perYear,
    largestComponentShare,
  },
}
