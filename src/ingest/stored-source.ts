import type { Graph } from '../graph/graph.ts'
import { kindOfId, type SourceId } from '../model/id.ts'
import type { SourceFormat } from '../model/record.ts'
import { storedSources } from '../statements/import.ts'
import type { NodeFact } from './derive/graph-facts.ts'

/** A source as the graph keeps it. */
export interface StoredSource {
  readonly id: SourceId
  readonly name: string
  readonly format: SourceFormat
  /** Empty while its records are being written: an import that was interrupted reads it again. */
  readonly sha256: string
  readonly recordCount: number
  readonly properties: NodeFact['properties']
}

/** All sources that the graph holds; somebody's Neo4j may hold nodes of the same label, which are left out. */
export const readSources = async (graph: Graph): Promise<StoredSource[]> =>
  (await graph.read(storedSources, {})).flatMap(({ properties }) => {
    const id = String(properties.id)
    if (kindOfId(id) !== 'source') return []
    return [
      {
        id: id as SourceId,
        name: String(properties.name),
        format: String(properties.format) as SourceFormat,
        sha256: String(properties.sha256),
        recordCount: Number(properties.recordCount),
        properties,
      },
    ]
  })
