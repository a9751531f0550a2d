import { SetupError } from '../../model/error.ts'
import type { Graph } from '../graph.ts'
import type { EmbeddedOptions } from '../graph-options.ts'
import { createEmbeddedGraph } from './embedded-graph.ts'
import { makeIndexes } from './indexes.ts'
import { openMemory, openStore } from './store-folder.ts'

/**
 * The graph that lives in this process, in a folder or, for tests, in memory; indexes are made where they are missing.
 * @throws SetupError what is wrong with the folder or the store in it, and the cure
 */
export const openEmbeddedGraph = async ({ folder, statementTimeoutMs }: EmbeddedOptions): Promise<Graph> => {
  const store = folder === null ? openMemory() : await openStore(folder)
  try {
    await makeIndexes(store.database)
  } catch (error) {
    await store.close()
    const reason = error instanceof Error ? error.message : String(error)
    throw new SetupError(`The graph in ${store.place} took no indexes (${reason}): make room there, or begin anew.`, {
      cause: error,
    })
  }
  return createEmbeddedGraph(store, statementTimeoutMs)
}
