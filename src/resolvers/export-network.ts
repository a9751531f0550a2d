import type { ExportedNetwork, ExportedPaper } from '../analytics/export/exported-network.ts'
import { type NetworkFormat, writeNetwork } from '../analytics/export/network-format.ts'
import type { NetworkSource } from './collaboration.ts'
import type { Context } from './context.ts'

/** The papers behind all ties, for the one format that holds papers. */
const papersOf = async (
  edges: ExportedNetwork['edges'],
  { loaders }: Context,
): Promise<ReadonlyMap<string, ExportedPaper>> => {
  const ids = [...new Set(edges.flatMap(({ papers }) => papers))]
  const papers = await Promise.all(ids.map((id) => loaders.paper.load(id)))
  return new Map(papers.flatMap((paper) => (paper === null ? [] : [[paper.id, paper]])))
}

/** `CollaborationNetwork.exportAs`: the network of the answer as a text in a format of another program. */
export const exportAs = async (
  source: NetworkSource,
  { format }: { readonly format: NetworkFormat },
  context: Context,
): Promise<string> => {
  const people = await Promise.all(source.nodes.map(({ id }) => context.loaders.person.load(id)))
  const network: ExportedNetwork = {
    ...source,
    nodes: source.nodes.map((node, index) => ({
      ...node,
      label: people[index]?.label ?? node.id,
      orcid: people[index]?.orcid ?? null,
    })),
    edges: source.edges.map(({ tie, ...edge }) => ({
      ...edge,
      weight: tie.weight,
      paperCount: tie.papers.length,
      firstYear: tie.firstYear,
      lastYear: tie.lastYear,
      certainty: tie.certain ? 'CERTAIN' : 'LIKELY',
      papers: tie.papers.map(({ id }) => id),
    })),
  }
  const papers = format === 'JSON_LD' ? await papersOf(network.edges, context) : new Map()
  return writeNetwork(format, network, papers)
}
