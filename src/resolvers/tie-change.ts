import {
  type ChangeLimits,
  changesByYear,
  changesOfTie,
  type TieChangeKind,
  type TieYear,
} from '../analytics/tie-change.ts'
import { countTie, type TieSelection } from '../analytics/tie-selection.ts'
import type { CollaborationSource } from './collaborators.ts'
import type { Context } from './context.ts'
import { parseTies, type TieInput } from './ties.ts'
import { withinBounds } from './within-bounds.ts'
import { parseYears, type YearRange } from './year-range.ts'

interface ChangeArguments {
  readonly lapsedAfter?: number | null
}

const limitsOf = async (
  { lapsedAfter }: ChangeArguments,
  { toYear }: TieSelection,
  { loaders }: Context,
): Promise<ChangeLimits> => ({
  lapsedAfter: withinBounds('lapsedAfter', lapsedAfter, 3, 1, 100),
  until: toYear ?? (await loaders.newestYear.load('graph')) ?? 0,
})

const tieChanges = async (
  { id }: { readonly id: string },
  args: ChangeArguments & { years?: YearRange | null; ties?: TieInput | null },
  context: Context,
): Promise<TieYear[]> => {
  const selection = parseTies(args.ties)
  const { fromYear, toYear } = parseYears(args.years)
  const limits = await limitsOf(args, selection, context)
  const ties = (await context.loaders.ties.load(id)).flatMap((row) => {
    const tie = countTie(row, selection)
    return tie === null ? [] : [{ other: row.other, years: tie.papers.map(({ year }) => year) }]
  })
  return changesByYear(ties, limits).filter(
    ({ year }) => (fromYear === null || year >= fromYear) && (toYear === null || year <= toYear),
  )
}

const changes = async ({ tie, selection }: CollaborationSource, args: ChangeArguments, context: Context) =>
  changesOfTie(
    tie.papers.map(({ year }) => year),
    await limitsOf(args, selection, context),
  )

const count =
  (kind: TieChangeKind) =>
  ({ people }: TieYear) =>
    people[kind].length

/** Those who vanished meanwhile are left out. */
const people =
  (kind: TieChangeKind) =>
  async ({ people: ids }: TieYear, _: unknown, { loaders }: Context) =>
    (await Promise.all(ids[kind].map((id) => loaders.person.load(id)))).filter((person) => person !== null)

/** Change over time: what the schema promises at `TieChangeKind`. */
export const tieChangeResolvers = {
  Person: { tieChanges },
  Collaboration: { changes },
  TieYear: {
    newCount: count('NEW'),
    continuedCount: count('CONTINUED'),
    renewedCount: count('RENEWED'),
    lapsedCount: count('LAPSED'),
    new: people('NEW'),
    continued: people('CONTINUED'),
    renewed: people('RENEWED'),
    lapsed: people('LAPSED'),
  },
}
