import type { PageRequest } from '../model/page.ts'
import type { YearConditions } from '../statements/paper.ts'
import {
  authorsOfOwners,
  authorsPerYearOfVenues,
  countAuthorsOfOwners,
  countReturningAuthorsOfVenues,
  countVenuesOfPeople,
  returningAuthorsOfVenues,
  venuesByIds,
  venuesOfPeople,
} from '../statements/venue.ts'
import { byId, type LoaderContext, ofOwner, pageOfOwner, perArguments, totalOfOwner } from './order.ts'

/** Whose authors, and of which years. */
export interface AuthorsOf {
  readonly owner: 'Venue' | 'Topic'
  readonly years: YearConditions
}

/** The loaders of venues, and of the people who write in venues or on topics. */
export const venueLoaders = (context: LoaderContext) => ({
  venue: byId(context, venuesByIds),
  authorsOf: perArguments(({ owner, years, page }: AuthorsOf & { readonly page: PageRequest }) =>
    pageOfOwner(context, authorsOfOwners[owner], years, page),
  ),
  authorCountOf: perArguments(({ owner, years }: AuthorsOf) =>
    totalOfOwner(context, countAuthorsOfOwners[owner], years),
  ),
  returningAuthors: perArguments(({ years, page }: { readonly years: YearConditions; readonly page: PageRequest }) =>
    pageOfOwner(context, returningAuthorsOfVenues, years, page),
  ),
  returningAuthorCount: perArguments((years: YearConditions) =>
    totalOfOwner(context, countReturningAuthorsOfVenues, years),
  ),
  authorsPerYear: ofOwner(context, authorsPerYearOfVenues),
  venuesOfPerson: perArguments((page: PageRequest) => pageOfOwner(context, venuesOfPeople, {}, page)),
  venueCountOfPerson: totalOfOwner(context, countVenuesOfPeople, {}),
})
