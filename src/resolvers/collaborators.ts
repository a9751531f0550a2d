import { type CountedTie, caveatsOf, countTie, type TieSelection } from '../analytics/tie-selection.ts'
import { tieId } from '../model/id.ts'
import { type PageArguments, pageOfList } from '../model/page.ts'
import type { TieRow } from '../statements/collaboration.ts'
import { createConnection, loadPage, requestedPage } from './connection.ts'
import type { Context } from './context.ts'
import { parseTies, selectable, type TieInput } from './ties.ts'

/** A tie with what it is of: what `Collaboration` and the edges of networks resolve from. */
export interface CollaborationSource {
  readonly id: string
  readonly people: readonly [string, string]
  readonly tie: CountedTie
  readonly selection: TieSelection
}

/** Stronger first, then more papers: one number, since weights are below a million and counts too. */
const rankOf = ({ weight, papers }: CountedTie): number => Math.round(weight * 1e6) * 1e6 + papers.length

const countedTie = (row: TieRow, selection: TieSelection): CollaborationSource | null => {
  const tie = countTie(row, selection)
  return tie === null ? null : { id: tieId(row.owner, row.other), people: [row.owner, row.other], tie, selection }
}

/** The co-authors of a person, the strongest tie first. */
export const collaborators = async (
  { id }: { readonly id: string },
  args: PageArguments & { ties?: TieInput | null },
  context: Context,
) => {
  const { loaders, bounds } = context
  const selection = parseTies(args.ties)
  const page = requestedPage('collaborators', args, context)
  const counted = (await loaders.ties.load(id))
    .map((row) => countedTie(row, selection))
    .filter((source) => source !== null)
  const places = new Map(counted.map((source) => [source.people[1], source]))
  const placed = counted.map((source) => ({
    cursor: { key: rankOf(source.tie), id: source.people[1] },
    node: { id: source.people[1] },
  }))
  const people = await loadPage(pageOfList(placed, page, true), (other) => loaders.person.load(other))
  const connection = createConnection(
    people,
    () => placed.length,
    ({ node }) => {
      const collaboration = places.get(node.id)
      return { weight: collaboration?.tie.weight, collaboration }
    },
  )
  return {
    ...connection,
    caveats: async () => caveatsOf((await loaders.paperFacts.load(id)).map(selectable), selection, bounds.tieLimit),
  }
}
