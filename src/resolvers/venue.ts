import type { PageArguments } from '../model/page.ts'
import { allVenues, countVenues, type VenueRow } from '../statements/venue.ts'
import { authorsOf } from './authors-of.ts'
import type { Context } from './context.ts'
import { type Key, resolveVenue } from './key.ts'
import { namedList } from './named-list.ts'
import { ownedPapers } from './owned-papers.ts'

interface VenuesArguments extends PageArguments {
  readonly filter?: { readonly text?: string | null; readonly kinds?: readonly string[] | null } | null
}

const venues = (_: unknown, args: VenuesArguments, context: Context) => {
  const kinds = args.filter?.kinds ?? null
  return namedList(
    {
      index: 'Venue',
      all: allVenues,
      sort: 'RELEVANCE',
      countOf: ({ paperCount }) => paperCount,
      count: countVenues,
      conditions: { kinds },
      load: (id) => context.loaders.venue.load(id),
      fits: ({ kind }) => kinds === null || kinds.includes(kind),
      namesOf: ({ name, acronym }) => [name, acronym].filter((form) => form !== null),
      text: args.filter?.text ?? null,
    },
    args,
    context,
  )
}

/** Venues: what the schema's `paper.graphql` promises of them. */
export const venueResolvers = {
  Query: {
    venue: (_: unknown, { by }: { by: Key }, context: Context) => resolveVenue(by, context),
    venues,
  },
  Venue: {
    papers: ownedPapers('Venue'),
    people: authorsOf('Venue'),
    perYear: ({ id }: VenueRow, _: unknown, { loaders }: Context) => loaders.perYear('Venue').load(id),
  },
}
