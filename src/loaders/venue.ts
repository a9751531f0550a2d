import type { PageRequest } from '../model/page.ts'
import type { YearConditions } from '../statements/paper.ts'
import { authorsOfOwners, countAuthorsOfOwners, venuesByIds } from '../statements/venue.ts'
import { byId, type LoaderContext, pageOfOwner, perArguments, totalOfOwner } from './order.ts'

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
})
