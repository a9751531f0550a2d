import type { PageArguments } from '../model/page.ts'
import { allVenues, countVenues, type VenueRow } from '../statements/venue.ts'
import { authorsOf } from './authors-of.ts'
import { createConnection, loadPage, requestedPage } from './connection.ts'
import type { Context } from './context.ts'
import { type Key, resolveVenue } from './key.ts'
import { namedList } from './named-list.ts'
import { ownedPapers } from './owned-papers.ts'
import { parseYears, type YearRange } from './year-range.ts'

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

/** Who wrote there in several years: the key of a place in the list is how many. */
const returningAuthors = async (
  { id }: VenueRow,
  args: PageArguments & { readonly years?: YearRange | null },
  context: Context,
) => {
  const years = parseYears(args.years)
  const ids = await context.loaders
    .returningAuthors({ years, page: requestedPage('returning authors', args, context) })
    .load(id)
  const page = await loadPage(ids, (person) => context.loaders.person.load(person))
  return createConnection(
    page,
    () => context.loaders.returningAuthorCount(years).load(id),
    ({ cursor }) => ({ yearCount: cursor.key }),
  )
}

const perYear = async ({ id }: VenueRow, _: unknown, { loaders }: Context) => {
  const [papers, authors] = await Promise.all([loaders.perYear('Venue').load(id), loaders.authorsPerYear.load(id)])
  const byYear = new Map(authors.map((row) => [row.year, row]))
  return papers.map(({ year, paperCount }) => ({
    year,
    paperCount,
    authorCount: byYear.get(year)?.authorCount ?? 0,
    returningAuthorCount: byYear.get(year)?.returningAuthorCount ?? 0,
  }))
}

/** `Person.venues`: where a person publishes; the key of a place in the list is the number of papers there. */
export const venuesOfPerson = async ({ id }: { readonly id: string }, args: PageArguments, context: Context) => {
  const ids = await context.loaders.venuesOfPerson(requestedPage('venues of a person', args, context)).load(id)
  const page = await loadPage(ids, (venue) => context.loaders.venue.load(venue))
  return createConnection(
    page,
    () => context.loaders.venueCountOfPerson.load(id),
    ({ cursor }) => ({ paperCount: cursor.key }),
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
    returningAuthors,
    perYear,
  },
}
