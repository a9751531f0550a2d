import { type ChangedTie, changedTies, snapshotOf, type TieSnapshot } from '../analytics/changed-ties.ts'
import { type GraphVersion, readVersion } from '../analytics/graph-version.ts'
import type { Loaders } from '../loaders/index.ts'
import { kindOfId } from '../model/id.ts'
import type { Context } from './context.ts'
import { resolvePerson } from './key.ts'
import { type Live, liveOf } from './live.ts'

interface Change {
  /** The person's id now; null: nobody has it any more. */
  readonly id: string | null
  readonly ties: readonly ChangedTie[]
  readonly asOf: GraphVersion
}

/** Who has the id now, for one that was merged away whoever it leads to; null: nobody. */
const livingId = async (id: string, loaders: Loaders): Promise<string | null> =>
  (await loaders.person.load(id)) === null ? loaders.successor.load(id) : id

const collaborationChanged = async (
  _: unknown,
  { person }: { readonly person: string },
  context: Context,
): Promise<AsyncGenerator<Change, never, void>> => {
  const live = liveOf(context)
  const { id } = await resolvePerson({ id: person }, context)
  // In this order, or what is written in between would be missed.
  const version = await readVersion(context.graph)
  const before = snapshotOf(await context.loaders.ties.load(id))
  return changesOf(id, before, version, live, context.signal)
}

const changesOf = async function* (
  start: string,
  first: TieSnapshot,
  since: GraphVersion,
  live: Live,
  signal: AbortSignal,
): AsyncGenerator<Change, never, void> {
  // The last id that somebody had: who comes back with his documents is heard of again.
  let [id, before, version] = [start, first, since]
  for (;;) {
    version = await live.news.next(version, signal)
    const loaders = live.loadersAt(version)
    const living = await livingId(id, loaders)
    const after = snapshotOf(living === null ? [] : await loaders.ties.load(living))
    const ties = changedTies(before, after)
    before = after
    const isMerged = living !== null && living !== id
    id = living ?? id
    if (ties.length > 0 || isMerged) yield { id: living, ties, asOf: version }
  }
}

const personOf = (id: string | null, { loaders }: Context) =>
  id === null || kindOfId(id) !== 'person' ? null : loaders.person.load(id)

/** Ties as they change: what the schema's `collaboration.graphql` promises of `collaborationChanged`. */
export const changedTieResolvers = {
  Subscription: {
    collaborationChanged: { subscribe: collaborationChanged, resolve: (change: Change) => change },
  },
  CollaborationChange: { person: ({ id }: Change, _: unknown, context: Context) => personOf(id, context) },
  ChangedTie: { other: ({ otherId }: ChangedTie, _: unknown, context: Context) => personOf(otherId, context) },
}
