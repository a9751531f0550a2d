import type { PageArguments } from '../model/page.ts'
import type { PaperOrder, PaperOwner } from '../statements/paper.ts'
import { createConnection, requestedPage } from './connection.ts'
import type { Context } from './context.ts'
import { parseYears, type YearRange } from './year-range.ts'

interface OwnedPapersArguments extends PageArguments {
  readonly sort?: PaperOrder | 'RELEVANCE' | null
  readonly years?: YearRange | null
}

/** The `papers` field of what owns papers: a person, a group, a venue, a topic, an institution. */
export const ownedPapers =
  (owner: PaperOwner) =>
  async ({ id }: { readonly id: string }, args: OwnedPapersArguments, context: Context) => {
    const years = parseYears(args.years)
    // Nothing was searched for here, so that the newest are the most relevant.
    const order = args.sort === 'RELEVANCE' ? 'NEWEST' : (args.sort ?? 'NEWEST')
    const page = await context.loaders
      .papersOfOwner({ owner, years, order, page: requestedPage(`papers ${order}`, args, context) })
      .load(id)
    return createConnection(page, () => context.loaders.paperCountOfOwner({ owner, years }).load(id))
  }
