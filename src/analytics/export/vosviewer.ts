import { describeNetwork, type ExportedNetwork } from './exported-network.ts'

/** VOSviewer numbers clusters from 1, and takes no more than these. */
const mostClusters = 1_000

const clusterOf = (community: number): number | null => (community < mostClusters ? community + 1 : null)

/**
 * The JSON of VOSviewer and VOSviewer Online: people as items, ties as links. Strengths are the counted weights, since VOSviewer
 * normalizes them itself; the communities of the answer are its clusters. It opens networks of three people and more that have ties.
 * Source: manual of VOSviewer 1.6.20 (van Eck, Waltman 2023), and the reader of VOSviewer Online 1.2.2.
 */
export const writeVosviewer = (network: ExportedNetwork): string =>
  JSON.stringify({
    network: {
      items: network.nodes.map((node) => ({
        id: node.id,
        label: node.label.toWellFormed(),
        cluster: clusterOf(node.community),
        weights: {
          Papers: node.paperCount,
          'Co-authors in the whole network': node.degree,
          'Strength in the whole network': node.strength,
        },
        scores: { 'First year': node.firstYear, 'Last year': node.lastYear, Distance: node.distance },
      })),
      links: network.edges.map(({ source, target, weight }) => ({
        source_id: source,
        target_id: target,
        strength: weight,
      })),
    },
    config: {
      terminology: {
        item: 'Person',
        items: 'People',
        link: 'Tie',
        links: 'Ties',
        link_strength: 'Tie strength',
        total_link_strength: 'Total tie strength',
        cluster: 'Community',
        clusters: 'Communities',
      },
    },
    info: { title: 'Collaboration network', description: describeNetwork(network).join(' ') },
  })
