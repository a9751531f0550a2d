/** What people decided about mentions; a newer decision has the greater `order`, and wins where two contradict. */
export interface Constraints {
  readonly together: readonly Together[]
  readonly apart: readonly Apart[]
  /** Mentions that somebody took from a person: what shares an identifier with them goes to the others that have it, if it can. */
  readonly takenAway?: ReadonlySet<number>
}

/** These mentions are one person. */
export interface Together {
  readonly mentions: readonly number[]
  /** Shown as the reason, for people. */
  readonly reason: string
  readonly order: number
}

/** No mention of the one group is of the person of one of the other group. */
export interface Apart {
  readonly groups: readonly [readonly number[], readonly number[]]
  readonly order: number
}

/** Nothing decided by people. */
export const noConstraints: Constraints = { together: [], apart: [] }
