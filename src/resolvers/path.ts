import { listWays, type Way } from '../analytics/list-ways.ts'
import { listsOfTie, type Projection } from '../analytics/projection.ts'
import type { TieGraph } from '../analytics/select-ties.ts'
import { countTie } from '../analytics/tie-selection.ts'
import { caveatsOfComponents, caveatsOfPeople } from '../analytics/way-caveats.ts'
import { countWays, introducersOf } from '../analytics/weigh-ways.ts'
import { tieId } from '../model/id.ts'
import type { CollaborationSource } from './collaborators.ts'
import type { Context } from './context.ts'
import { collaborationPaths, type PathsSource } from './path-search.ts'
import { tieFields } from './tie-fields.ts'
import { withinBounds } from './within-bounds.ts'

/** What `CollaborationPath` resolves from. */
interface PathSource {
  readonly people: readonly string[]
  readonly steps: readonly CollaborationSource[]
}

const pathOf = ({ people, ties }: Way, graph: TieGraph): PathSource => {
  const ids = people.map((number) => idOf(graph.projection, number))
  return {
    people: ids,
    steps: ties.flatMap((place, step) => {
      const ends = [ids[step] as string, ids[step + 1] as string] as const
      const tie = countTie(listsOfTie(graph.projection, graph.ties[place] as number), graph.selection)
      const [smaller, greater] = ends[0] < ends[1] ? ends : [ends[1], ends[0]]
      return tie === null ? [] : [{ id: tieId(smaller, greater), people: ends, tie, selection: graph.selection }]
    }),
  }
}

const idOf = ({ people }: Projection, number: number): string => people[number] as string

interface First {
  readonly first?: number | null
}

const firstOf = ({ first }: First, { bounds }: Context): number => withinBounds('first', first, 10, 1, bounds.pageSize)

/** Paths: what the schema's `path.graphql` promises. */
export const pathResolvers = {
  Query: { collaborationPaths },
  CollaborationPaths: {
    distance: ({ ways }: PathsSource) => ways?.hops ?? null,
    shortestPathCount: ({ ways }: PathsSource) => (ways === null ? 0n : countWays(ways)),
    paths: ({ ways, graph }: PathsSource, args: First, context: Context) => {
      const first = firstOf(args, context)
      return ways === null ? [] : listWays(ways, first).map((way) => pathOf(way, graph))
    },
    introducers: ({ ways, graph }: PathsSource, args: First, context: Context) => {
      const first = firstOf(args, context)
      const all = ways === null ? [] : introducersOf(ways)
      return all
        .slice(0, first)
        .map((introducer) => ({ ...introducer, person: idOf(graph.projection, introducer.person) }))
    },
    caveats: ({ ways, graph, ends }: PathsSource) =>
      ways === null ? caveatsOfComponents(graph, ends) : caveatsOfPeople(graph, ways.people),
    asOf: ({ version }: PathsSource) => version,
  },
  CollaborationPath: {
    strength: ({ steps }: PathSource) => Math.min(...steps.map(({ tie }) => tie.weight)),
    certainty: ({ steps }: PathSource) => (steps.every(({ tie }) => tie.certain) ? 'CERTAIN' : 'LIKELY'),
    people: ({ people }: PathSource, _: unknown, { loaders }: Context) =>
      Promise.all(people.map((id) => loaders.person.load(id))),
  },
  PathStep: {
    ...tieFields,
    from: ({ people }: CollaborationSource, _: unknown, { loaders }: Context) => loaders.person.load(people[0]),
    to: ({ people }: CollaborationSource, _: unknown, { loaders }: Context) => loaders.person.load(people[1]),
  },
  Introducer: {
    person: ({ person }: { person: string }, _: unknown, { loaders }: Context) => loaders.person.load(person),
  },
}
