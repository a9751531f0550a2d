import { describeNetwork, type ExportedNetwork, type ExportedPaper } from './exported-network.ts'

/** Names of things here, which are no addresses; the graph does not know where it is served. */
const nameOf = (id: string) => ({ '@id': `urn:coterie:${id}` })

/** Terms of schema.org; what it has no word for (weights) are terms of ours. */
const context = { '@vocab': 'https://schema.org/', coterie: 'urn:coterie:term:' }

const yearOf = (year: number | null): string | undefined => (year === null ? undefined : String(year).padStart(4, '0'))

/**
 * JSON-LD in the words of schema.org: a Dataset that holds every person, every paper behind the ties with those of its authors
 * whom the network ties together, and every tie as a Role of two people over years; in pieces. Papers are found by `papers`.
 */
export function* writeJsonLd(network: ExportedNetwork, papers: ReadonlyMap<string, ExportedPaper>): Generator<string> {
  const whole = JSON.stringify({
    '@context': context,
    '@type': 'Dataset',
    name: 'Collaboration network',
    description: describeNetwork(network).join(' '),
    hasPart: [],
  })
  const end = ']}'
  yield whole.slice(0, -end.length)
  let separator = ''
  for (const part of partsOf(network, papers)) {
    yield separator + JSON.stringify(part)
    separator = ','
  }
  yield end
}

function* partsOf(network: ExportedNetwork, papers: ReadonlyMap<string, ExportedPaper>): Generator<object> {
  for (const { id, label, orcid } of network.nodes)
    yield {
      ...nameOf(id),
      '@type': 'Person',
      name: label.toWellFormed(),
      sameAs: orcid === null ? undefined : { '@id': `https://orcid.org/${orcid}` },
    }
  for (const [id, names] of authorsByPaper(network)) {
    const paper = papers.get(id)
    yield {
      ...nameOf(id),
      '@type': 'ScholarlyArticle',
      name: paper?.title.toWellFormed(),
      datePublished: yearOf(paper?.year ?? null),
      sameAs: paper?.doi === null || paper === undefined ? undefined : { '@id': `https://doi.org/${paper.doi}` },
      author: [...names].sort().map(nameOf),
    }
  }
  for (const edge of network.edges)
    yield {
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
    }
}

/** Ids of papers in order, each with those of its authors whom the network ties together. */
const authorsByPaper = ({ edges }: ExportedNetwork): (readonly [string, ReadonlySet<string>])[] => {
  const authors = new Map<string, Set<string>>()
  for (const edge of edges) {
    for (const paper of edge.papers) {
      const known = authors.get(paper) ?? new Set()
      authors.set(paper, known.add(edge.source).add(edge.target))
    }
  }
  return [...authors].sort(([a], [b]) => (a < b ? -1 : 1))
}
