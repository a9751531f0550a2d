import { describeNetwork, type ExportedNetwork, type ExportedPaper } from './exported-network.ts'

/** Names of things here, which are no addresses; the graph does not know where it is served. */
const nameOf = (id: string) => ({ '@id': `urn:coterie:${id}` })

/** Terms of schema.org; what it has no word for (weights) are terms of ours. */
const context = { '@vocab': 'https://schema.org/', coterie: 'urn:coterie:term:' }

const yearOf = (year: number | null): string | undefined => (year === null ? undefined : String(year).padStart(4, '0'))

/**
 * JSON-LD in the words of schema.org: a Dataset that holds every person, every paper behind the ties with those of its authors
 * whom the network ties together, and every tie as a Role of two people over years. Papers are found by `papers`.
 */
export const writeJsonLd = (network: ExportedNetwork, papers: ReadonlyMap<string, ExportedPaper>): string => {
  const authors = new Map<string, Set<string>>()
  for (const edge of network.edges) {
    for (const paper of edge.papers) {
      const known = authors.get(paper) ?? new Set()
      authors.set(paper, known.add(edge.source).add(edge.target))
    }
  }
  const people = network.nodes.map(({ id, label, orcid }) => ({
    ...nameOf(id),
    '@type': 'Person',
    name: label.toWellFormed(),
    sameAs: orcid === null ? undefined : { '@id': `https://orcid.org/${orcid}` },
  }))
  const articles = [...authors]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, names]) => {
      const paper = papers.get(id)
      return {
        ...nameOf(id),
        '@type': 'ScholarlyArticle',
        name: paper?.title.toWellFormed(),
        datePublished: yearOf(paper?.year ?? null),
        sameAs: paper?.doi === null || paper === undefined ? undefined : { '@id': `https://doi.org/${paper.doi}` },
        author: [...names].sort().map(nameOf),
      }
    })
  const ties = network.edges.map((edge) => ({
    ...nameOf(edge.id),
    '@type': ['Role', 'coterie:Collaboration'],
    roleName: 'co-author',
    startDate: yearOf(edge.firstYear),
    endDate: yearOf(edge.lastYear),
    'coterie:person': [nameOf(edge.source), nameOf(edge.target)],
    'coterie:weight': edge.weight,
    'coterie:normalizedWeight': edge.normalizedWeight,
    'coterie:paperCount': edge.paperCount,
    'coterie:certainty': edge.certainty,
    'coterie:paper': edge.papers.map(nameOf),
  }))
  const description = describeNetwork(network).join(' ')
  return JSON.stringify({
    '@context': context,
    '@type': 'Dataset',
    name: 'Collaboration network',
    description,
    hasPart: [...people, ...articles, ...ties],
  })
}
