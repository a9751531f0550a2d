import type { ExportedEdge, ExportedNode } from './exported-network.ts'

/** A named value of a node or an edge, for formats that declare what they hold. */
export interface Attribute<T> {
  readonly name: string
  readonly type: 'string' | 'integer' | 'double'
  /** Null where the value is unknown: it is then left out. */
  readonly of: (item: T) => string | number | null
}

/** What formats say of a person besides id and label; the names are those of the API. */
export const nodeAttributes: readonly Attribute<ExportedNode>[] = [
  { name: 'distance', type: 'integer', of: ({ distance }) => distance },
  { name: 'paperCount', type: 'integer', of: ({ paperCount }) => paperCount },
  { name: 'degree', type: 'integer', of: ({ degree }) => degree },
  { name: 'strength', type: 'double', of: ({ strength }) => strength },
  { name: 'community', type: 'integer', of: ({ community }) => community },
  { name: 'firstYear', type: 'integer', of: ({ firstYear }) => firstYear },
  { name: 'lastYear', type: 'integer', of: ({ lastYear }) => lastYear },
  { name: 'orcid', type: 'string', of: ({ orcid }) => orcid },
]

/** What formats say of a tie besides its ends and its weight. */
export const edgeAttributes: readonly Attribute<ExportedEdge>[] = [
  { name: 'normalizedWeight', type: 'double', of: ({ normalizedWeight }) => normalizedWeight },
  { name: 'paperCount', type: 'integer', of: ({ paperCount }) => paperCount },
  { name: 'firstYear', type: 'integer', of: ({ firstYear }) => firstYear },
  { name: 'lastYear', type: 'integer', of: ({ lastYear }) => lastYear },
  { name: 'certainty', type: 'string', of: ({ certainty }) => certainty },
]
