import type { ImportState } from '../ingest/import-news.ts'
import type { Context } from './context.ts'
import { liveOf } from './live.ts'

/** Imports as they run: what the schema's `ingest.graphql` promises of `importProgress`. */
export const importProgressResolvers = {
  Subscription: {
    importProgress: {
      subscribe: (_: unknown, __: unknown, context: Context) => liveOf(context).imports.states(context.signal),
      resolve: (state: ImportState) => state,
    },
  },
}
