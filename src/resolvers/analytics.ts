import { largestComponentSize } from '../analytics/component.ts'
import { readVersion } from '../analytics/graph-version.ts'
import { allTies, counts, newPeoplePerYear, papersPerYear } from '../statements/analytics.ts'
import type { Context } from './context.ts'

const countsOf = async (_: unknown, __: unknown, { graph, signal }: Context) => {
  const entries = Object.entries(counts).map(async ([name, statement]) => {
    const [row] = await graph.read(statement, {}, { signal })
    return [`${name}Count`, row?.total ?? 0] as const
  })
  return Object.fromEntries(await Promise.all(entries))
}

/** First joint papers by year: ties all of whose papers are of unknown year are in none. */
const perYear = async (_: unknown, __: unknown, { graph, signal }: Context) => {
  const [papers, people, ties] = await Promise.all([
    graph.read(papersPerYear, {}, { signal }),
    graph.read(newPeoplePerYear, {}, { signal }),
    graph.read(allTies, {}, { signal }),
  ])
  const newPeople = new Map(people.map(({ year, total }) => [year, total]))
  const newTies = new Map<number, number>()
  for (const { years } of ties) {
    const known = years.filter((year) => year !== 0)
    if (known.length > 0) newTies.set(Math.min(...known), (newTies.get(Math.min(...known)) ?? 0) + 1)
  }
  return papers.map(({ year, paperCount, authorCount, withAuthors }) => ({
    year,
    paperCount,
    newPersonCount: newPeople.get(year) ?? 0,
    newCollaborationCount: newTies.get(year) ?? 0,
    meanAuthorsPerPaper: withAuthors === 0 ? null : authorCount / withAuthors,
  }))
}

const largestComponentShare = async (_: unknown, __: unknown, { graph, signal }: Context) => {
  const [row] = await graph.read(counts.person, {}, { signal })
  const total = row?.total ?? 0
  return total === 0 ? null : Math.max(1, largestComponentSize(await graph.read(allTies, {}, { signal }))) / total
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
