import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Config } from './config.ts'
import type { Graph } from './graph/graph.ts'
import { findDocuments } from './ingest/find-documents.ts'
import { importInTurn } from './ingest/import-in-turn.ts'
import { hashOf } from './ingest/sync-sources.ts'
import { sourceHashes } from './statements/source.ts'

/** The profiles that come with the project. */
const seedFolder = fileURLToPath(new URL('../seed/', import.meta.url))

/**
 * Loads what `seed/` has and the graph does not hold by hash, so that a later start reads nothing but hashes. Only ever into the
 * embedded graph: nobody's Neo4j is written to unasked.
 */
export const loadSeeds = async (graph: Graph, config: Config, print: (line: string) => void): Promise<void> => {
  if (graph.engine !== 'EMBEDDED' || !existsSync(seedFolder)) return
  const held = new Set((await graph.read(sourceHashes, {})).map(({ sha256 }) => sha256))
  const documents = await findDocuments([seedFolder])
  const hashes = await Promise.all(documents.map(hashOf))
  const missing = documents.filter((_, index) => !held.has(hashes[index] ?? ''))
  if (missing.length === 0) return
  // One by one, so that a first load that is killed goes on with the next file.
  for (const document of missing) {
    await importInTurn(graph, [document], { dryRun: false, tieLimit: config.bounds.tieLimit, now: () => new Date() })
  }
  print(`Loaded ${missing.length} ${missing.length === 1 ? 'profile' : 'profiles'} from seed/.`)
}
