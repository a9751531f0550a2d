import DataLoader from 'dataloader'
import { type RecordRow, recordsByIds, sourcesByIds } from '../statements/source.ts'
import { byId, inKeyOrder, type LoaderContext } from './order.ts'

/** The loaders of sources and their records. */
export const sourceLoaders = (context: LoaderContext) => ({
  source: byId(context, sourcesByIds),
  record: new DataLoader<string, RecordRow | null>(
    async (ids) =>
      inKeyOrder(
        ids,
        await context.graph.read(recordsByIds, { ids }, { signal: context.signal }),
        ({ id }) => id,
        (row) => row,
      ),
    { maxBatchSize: 1_000 },
  ),
})
