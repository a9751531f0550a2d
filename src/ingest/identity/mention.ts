/** What says who is meant at a place that names a person. */
export interface Anchor {
  /** "source-… owner", "orcid 0000-…": mentions that share it are certainly one person. */
  readonly key: string
  /** Two different values of one kind mean two people; null where several values prove nothing (subjects). */
  readonly kind: string | null
  /** Why the anchor says who it is, for people. */
  readonly reason: string
}

/** One part of a verdict on whether two mentions are one person. */
export interface MatchReason {
  /** A stable word for programs. */
  readonly reason: string
  /** The same for people. */
  readonly detail: string
  /** What it adds to the score. */
  readonly weight: number
}

/** A number with its noun, for reasons that people read. */
export const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`
