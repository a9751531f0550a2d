import type { GraphNews } from '../analytics/graph-news.ts'
import type { GraphVersion } from '../analytics/graph-version.ts'
import type { ImportNews } from '../ingest/import-news.ts'
import { createLoaders, type Loaders } from '../loaders/index.ts'
import { CoterieError } from '../model/error.ts'

/** What subscriptions listen to. */
export interface Live {
  readonly imports: Pick<ImportNews, 'states'>
  readonly news: GraphNews
  /** Loaders that all who hear of a version share, so that a thousand of them ask a few statements. */
  loadersAt(version: GraphVersion): Loaders
}

/** Nobody who heard of a version is slower than this to look. */
const sharedForMs = 5_000

/** Puts together what subscriptions listen to. */
export const createLive = (news: GraphNews, imports: Pick<ImportNews, 'states'>): Live => {
  let shared: { readonly changeCount: number; readonly loaders: Loaders } | null = null
  return {
    news,
    imports,
    loadersAt: ({ changeCount }) => {
      if (shared?.changeCount === changeCount) return shared.loaders
      const own = { changeCount, loaders: createLoaders({ graph: news.graph, signal: new AbortController().signal }) }
      shared = own
      setTimeout(() => {
        if (shared === own) shared = null
      }, sharedForMs).unref()
      return own.loaders
    },
  }
}

/** What a subscription listens to. @throws CoterieError UNAVAILABLE where nothing is told */
export const liveOf = ({ live }: { readonly live?: Live }): Live => {
  if (live === undefined) throw new CoterieError('UNAVAILABLE', 'Nothing is told live here; ask a running service.')
  return live
}
