/** How the weight of a tie is set in proportion to its two ends; sources in `schema/collaboration.graphql`. */
export type Normalization = 'NONE' | 'ASSOCIATION_STRENGTH' | 'SALTON' | 'JACCARD'

interface End {
  readonly paperCount: number
  readonly strength: number
}

/** The weight of a tie in proportion; `total` is that of all ties of the network. */
export const normalizedWeight = (
  normalization: Normalization,
  { weight, total }: { readonly weight: number; readonly total: number },
  source: End,
  target: End,
): number => {
  if (normalization === 'ASSOCIATION_STRENGTH') return (2 * total * weight) / (source.strength * target.strength)
  if (normalization === 'SALTON') return weight / Math.sqrt(source.paperCount * target.paperCount)
  if (normalization === 'JACCARD') return weight / (source.paperCount + target.paperCount - weight)
  return weight
}
