import { type PageArguments, pageOfList } from '../model/page.ts'
import type { CollaborationSource } from './collaborators.ts'
import { createConnection, loadPage, requestedPage } from './connection.ts'
import type { Context } from './context.ts'

const certaintyOf = ({ tie }: CollaborationSource) => (tie.certain ? 'CERTAIN' : 'LIKELY')

/** The papers of a tie, newest first: their ids and years are at hand, only the page is loaded. */
const papersOfTie = async ({ tie }: CollaborationSource, args: PageArguments, context: Context) => {
  const placed = tie.papers.map(({ id, year }) => ({ cursor: { key: year, id }, node: { id } }))
  const page = await loadPage(pageOfList(placed, requestedPage('papers NEWEST', args, context), true), (id) =>
    context.loaders.paper.load(id),
  )
  return createConnection(page, () => placed.length)
}

/** What every answer about a tie says of it. */
export const tieFields = {
  weight: ({ tie }: CollaborationSource) => tie.weight,
  paperCount: ({ tie }: CollaborationSource) => tie.papers.length,
  firstYear: ({ tie }: CollaborationSource) => tie.firstYear,
  lastYear: ({ tie }: CollaborationSource) => tie.lastYear,
  certainty: certaintyOf,
  papers: papersOfTie,
}
