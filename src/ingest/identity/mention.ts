import type { PersonName } from '../../names/person-name.ts'

/**
 * One place where a source names a person: an author's place in a work, the subject of a person record, or the other end of a
 * relation ("Advisor: …"). Identity work groups mentions into people; what was printed stays as it is.
 */
export interface Mention {
  /** Stable: made of what names the place. */
  readonly id: string
  /** Null for a subject whose name no source gives. */
  readonly name: PersonName | null
  /** The other people named at the same place, as joined letters: co-authors; for the advisor, his student. */
  readonly companions: ReadonlySet<string>
  /** Content words of the title of the work; empty where there is none. */
  readonly titleWords: readonly string[]
  /** The work's key, so that two authors of one list are never one person; null where there is no work. */
  readonly work: string | null
  readonly venue: string | null
  /** Words of the institutions named with the person. */
  readonly affiliationWords: readonly string[]
  readonly year: number | null
  /** Mentions that share one of these are certainly one person: the subject of a source, an identifier. */
  readonly anchors: readonly Anchor[]
}

export interface Anchor {
  /** "source-… owner", "orcid 0000-…". */
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

/** How much speaks for one person: 0 is undecided; see `thresholds`. */
export interface Verdict {
  readonly score: number
  readonly reasons: readonly MatchReason[]
}

/** Where a score becomes a link: measured on AMiner and ACL, precision .996 and .988 for `certain`. */
export const thresholds = { certain: 4, likely: 1, possible: 0 } as const

/** What ties two places to each other by somebody or something else than the name and the subject. */
const witnesses: ReadonlySet<string> = new Set([
  'SHARED_COAUTHORS',
  'COAUTHORS_OF_COAUTHORS',
  'SECOND_ORDER',
  'SAME_INSTITUTION',
])

/** How sure a link of this score is: however rare the name and like the titles, without a witness it is no more than likely. */
export const levelOf = (score: number, reasons: readonly MatchReason[]): 'CERTAIN' | 'LIKELY' =>
  score >= thresholds.certain && reasons.some(({ reason, weight }) => weight > 0 && witnesses.has(reason))
    ? 'CERTAIN'
    : 'LIKELY'

/** The verdict of several parts; parts that add nothing are not reasons. */
export const verdictOf = (parts: readonly MatchReason[]): Verdict => ({
  score: parts.reduce((sum, part) => sum + part.weight, 0),
  reasons: parts.filter((part) => Math.abs(part.weight) >= 0.005),
})

/** A number with its noun, for reasons that people read. */
export const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`
