import { createBreathing } from '../../model/breathe.ts'
import { writeEdgeTable, writeNodeTable } from './csv.ts'
import type { ExportedNetwork, ExportedPaper } from './exported-network.ts'
import { writeGexf } from './gexf.ts'
import { writeGraphml } from './graphml.ts'
import { writeJsonLd } from './json-ld.ts'
import { writePajek } from './pajek.ts'
import { writeVosviewer } from './vosviewer.ts'

/** How a network is written, by the names that the schema gives the formats: as one text, or in pieces where it takes long. */
const networkWriters = {
  GEXF: writeGexf,
  GRAPHML: writeGraphml,
  PAJEK: writePajek,
  VOSVIEWER_JSON: writeVosviewer,
  CSV_NODES: writeNodeTable,
  CSV_EDGES: writeEdgeTable,
  JSON_LD: writeJsonLd,
} as const satisfies Readonly<
  Record<string, (network: ExportedNetwork, papers: ReadonlyMap<string, ExportedPaper>) => string | Iterable<string>>
>

/** A format of networks, as the schema names it. */
export type NetworkFormat = keyof typeof networkWriters

/** A network as a text. The greatest takes a second; others of this process have their turn meanwhile. */
export const writeNetwork = async (
  format: NetworkFormat,
  network: ExportedNetwork,
  papers: ReadonlyMap<string, ExportedPaper>,
): Promise<string> => {
  const written = networkWriters[format](network, papers)
  if (typeof written === 'string') return written
  const breathe = createBreathing()
  const pieces: string[] = []
  for (const piece of written) {
    pieces.push(piece)
    await breathe()
  }
  return pieces.join('')
}
