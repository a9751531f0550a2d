/** Papers of a topic and of all topics in one period. */
export interface Share {
  readonly paperCount: number
  /** All papers of those years. */
  readonly total: number
}

/**
 * How much a share of the papers grew from one period to the next: the binary logarithm of the ratio of the two shares, so that 1
 * is a doubled share, 0 the same and -1 half of it, whether or not the whole grew. Half a paper is added to what is counted and one
 * to the whole (Anscombe 1956), so that a topic that was not there before has a finite growth, the greater the more papers it has.
 */
export const growthOf = (now: Share, before: Share): number => {
  const share = ({ paperCount, total }: Share): number => (paperCount + 0.5) / (total + 1)
  return Math.log2(share(now) / share(before))
}
