import type { PageArguments } from '../model/page.ts'
import { createConnection, loadPage, requestedPage } from './connection.ts'
import type { Context } from './context.ts'
import { parseYears, type YearRange } from './year-range.ts'

/** The `people` field of a venue or a topic: who wrote there, those with most papers first. */
export const authorsOf =
  (owner: 'Venue' | 'Topic') =>
  async (
    { id }: { readonly id: string },
    args: PageArguments & { readonly years?: YearRange | null },
    context: Context,
  ) => {
    const years = parseYears(args.years)
    const ids = await context.loaders
      .authorsOf({ owner, years, page: requestedPage('authors', args, context) })
      .load(id)
    const page = await loadPage(ids, (person) => context.loaders.person.load(person))
    return createConnection(
      page,
      () => context.loaders.authorCountOf({ owner, years }).load(id),
      ({ cursor }) => ({ paperCount: cursor.key }),
    )
  }
