import { writeEdgeTable, writeNodeTable } from './csv.ts'
import type { ExportedNetwork, ExportedPaper } from './exported-network.ts'
import { writeGexf } from './gexf.ts'
import { writeGraphml } from './graphml.ts'
import { writeJsonLd } from './json-ld.ts'
import { writePajek } from './pajek.ts'
import { writeVosviewer } from './vosviewer.ts'

/** How a network is written, by the names that the schema gives the formats. */
export const networkWriters = {
  GEXF: writeGexf,
  GRAPHML: writeGraphml,
  PAJEK: writePajek,
  VOSVIEWER_JSON: writeVosviewer,
  CSV_NODES: writeNodeTable,
  CSV_EDGES: writeEdgeTable,
  JSON_LD: writeJsonLd,
} as const satisfies Readonly<
  Record<string, (network: ExportedNetwork, papers: ReadonlyMap<string, ExportedPaper>) => string>
>

/** A format of networks, as the schema names it. */
export type NetworkFormat = keyof typeof networkWriters
