import type { TieCaveats } from '../tie-selection.ts'

/** Years from the first to the last, both included; null where no year is known. */
export interface YearSpan {
  readonly firstYear: number | null
  readonly lastYear: number | null
}

/** A person of the drawn network, as the API names the values. */
export interface ExportedNode extends YearSpan {
  readonly id: string
  readonly label: string
  readonly orcid: string | null
  readonly distance: number
  readonly paperCount: number
  readonly degree: number
  readonly strength: number
  readonly community: number
}

/** A tie of the drawn network, as the API names the values. */
export interface ExportedEdge extends YearSpan {
  readonly id: string
  readonly source: string
  readonly target: string
  readonly weight: number
  readonly normalizedWeight: number
  readonly paperCount: number
  readonly certainty: 'CERTAIN' | 'LIKELY'
  /** Ids of the joint papers, newest first. */
  readonly papers: readonly string[]
}

/** A paper behind the ties, for formats that hold papers. */
export interface ExportedPaper {
  readonly id: string
  readonly title: string
  readonly year: number | null
  readonly doi: string | null
}

/** The network of one query, exactly as it answers: what every writer gets. */
export interface ExportedNetwork {
  /** In the order of the answer. */
  readonly nodes: readonly ExportedNode[]
  readonly edges: readonly ExportedEdge[]
  readonly counting: string
  readonly normalization: string
  /** Of the whole network, before any limit. */
  readonly totals: { readonly nodeCount: number; readonly edgeCount: number; readonly exact: boolean }
  readonly truncated: {
    readonly reasons: readonly string[]
    readonly omittedNodeCount: number
    readonly omittedEdgeCount: number
  } | null
  readonly caveats: TieCaveats
}

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`

/** What a reader must know of a network besides its numbers, as sentences: how it was counted, and what it leaves out. */
export const describeNetwork = ({
  nodes,
  edges,
  totals,
  truncated,
  caveats,
  counting,
  normalization,
}: ExportedNetwork): string[] => {
  const bound = totals.exact ? '' : 'at least '
  const sentences = [
    `Collaboration network of Coterie: ${count(nodes.length, 'person', 'people')} of ${bound}${totals.nodeCount}, ${count(edges.length, 'tie', 'ties')} of ${bound}${totals.edgeCount}.`,
    `Counting ${counting}, normalization ${normalization}.`,
  ]
  if (truncated !== null) {
    sentences.push(
      `Cut off by ${truncated.reasons.join(', ')}: ${count(truncated.omittedNodeCount, 'person', 'people')} and ${count(truncated.omittedEdgeCount, 'tie', 'ties')} are left out.`,
    )
  }
  const told: readonly (readonly [number, string])[] = [
    [caveats.papersOverAuthorLimit, 'left out for more authors than maxAuthorsPerPaper'],
    [caveats.papersOverTieLimit, 'left out for more authors than the service makes ties for'],
    [caveats.papersOfUnknownYear, 'of unknown year'],
    [caveats.papersWithCutAuthorList, 'with a cut author list'],
  ]
  for (const [number, what] of told)
    if (number > 0) sentences.push(`${count(number, 'paper is', 'papers are')} ${what}.`)
  return sentences
}
