import DataLoader from 'dataloader'
import { successorsOfIds } from '../statements/entity.ts'
import { groupsByIds } from '../statements/group.ts'
import { byId, inKeyOrder, type LoaderContext } from './order.ts'

/** The loaders of groups and of ids that were merged away. */
export const entityLoaders = (context: LoaderContext) => ({
  group: byId(context, groupsByIds),
  successor: new DataLoader<string, string | null>(async (ids) =>
    inKeyOrder(
      ids,
      await context.graph.read(successorsOfIds, { ids }, { signal: context.signal }),
      ({ id }) => id,
      ({ target }) => target,
    ),
  ),
})
