/** What a recommendation is made of; see `RecommendationKind` in the schema. */
export type RecommendationKind =
  | 'SHARED_COLLABORATORS'
  | 'DISTANCE'
  | 'TITLE_WORDS'
  | 'TOPICS'
  | 'COMPLEMENTARY_TOPICS'
  | 'ACTIVITY'
  | 'SAME_INSTITUTION'

/** What is measured of a candidate; each is 0 where there is nothing. */
export interface Signals {
  /** The weighted index of Adamic and Adar. */
  readonly shared: number
  /** How likely a walk of two or three steps meets the candidate. */
  readonly met: number
  /** Cosines, 0 to 1. */
  readonly words: number
  readonly topics: number
  /** How well the candidate covers the topics that are wished for, or those beside one's own; 0 to 1. */
  readonly complementary: number
  /** Papers, each by its freshness. */
  readonly activity: number
  readonly isColleague: boolean
}

/** One part of a score. */
export interface RecommendationPart {
  readonly kind: RecommendationKind
  /** Above 0. */
  readonly contribution: number
}

/**
 * By how much each part counts. The first four were fitted on the new ties of 2015 to 2017 in the ACL Anthology (`tests/bench/recommend.mjs`
 * reports on other years); that collection names neither topics nor institutions, so that the others are set by hand.
 */
export const weights = {
  shared: 1.2,
  met: 0.82,
  words: 1.5,
  activity: 0.08,
  topics: 1,
  complementary: 2,
  colleague: 0.5,
}

/** The parts of a score, in the order of the kinds; those that add nothing are left out. */
export const partsOf = (signals: Signals): RecommendationPart[] => {
  const all: readonly (readonly [RecommendationKind, number])[] = [
    ['SHARED_COLLABORATORS', weights.shared * Math.log1p(20 * signals.shared)],
    ['DISTANCE', weights.met * Math.log1p(50 * signals.met)],
    ['TITLE_WORDS', weights.words * Math.sqrt(signals.words)],
    ['TOPICS', weights.topics * Math.sqrt(signals.topics)],
    ['COMPLEMENTARY_TOPICS', weights.complementary * signals.complementary],
    ['ACTIVITY', weights.activity * Math.log1p(signals.activity)],
    ['SAME_INSTITUTION', signals.isColleague ? weights.colleague : 0],
  ]
  return all.flatMap(([kind, contribution]) => (contribution > 0 ? [{ kind, contribution }] : []))
}

/** The score of some parts: their sum. */
export const scoreOf = (parts: readonly RecommendationPart[]): number =>
  parts.reduce((sum, { contribution }) => sum + contribution, 0)
