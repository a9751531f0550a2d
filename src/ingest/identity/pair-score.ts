import type { PairWeights } from './settings.ts'

/** What two mentions of one name have in common. */
export interface PairEvidence {
  /** Shared co-authors. */
  readonly shared: number
  /** Weight of the co-authors of one that write with co-authors of the other. */
  readonly mixed: number
  /** Weight of the people who write with co-authors of both. */
  readonly second: number
  /** Likeness of the title words, 0 to 1. */
  readonly titles: number
  /** How rare the venue is that both have, or a part of that where venues are near to each other; see `Evidence.sharedVenue`. */
  readonly venue: number
  /** Likeness of the institutions, 0 to 1; -1 where one is unknown. */
  readonly affiliations: number
  /** The smaller number of co-authors. */
  readonly fewest: number
}

/** One part of the score of a pair: its name for programs, what it says for people, and what it adds. */
type Part = readonly [reason: string, weight: number]

/** Where a score becomes a link, and where a question; what is certain, `sure-link.ts` says. */
export const thresholds = { likely: 1, possible: 0 } as const

/** Institutions less alike than this are two. */
const otherBelow = 0.1

const clip = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value))

const shared = ({ shared }: PairEvidence, weights: PairWeights): number => (shared > 0 ? weights.shared : 0)
const mixed = ({ mixed }: PairEvidence, weights: PairWeights): number => weights.mixed * Math.log1p(mixed)
const second = ({ second }: PairEvidence, weights: PairWeights): number => weights.second * Math.log1p(second)
const titles = ({ titles }: PairEvidence, weights: PairWeights): number =>
  weights.titleRoot * Math.sqrt(titles) + weights.titles * titles
const venue = ({ venue }: PairEvidence, weights: PairWeights): number => weights.venue * venue
const institutions = ({ affiliations }: PairEvidence, weights: PairWeights): number =>
  affiliations < 0
    ? weights.institutionUnknown
    : weights.institutions * affiliations + (affiliations < otherBelow ? weights.otherInstitution : 0)
const noneShared = ({ shared, fewest }: PairEvidence, weights: PairWeights): number =>
  shared > 0 ? 0 : weights.noneShared * Math.log1p(Math.min(weights.mostCompanions, fewest))

/**
 * How much speaks for one person, before how common the name is: shared co-authors, also at second hand, title words, venues
 * and institutions. Sources: Fellegi and Sunter 1969 (agreement weights), Torvik and Smalheiser 2009 (rarity, second order).
 */
export const scorePair = (pair: PairEvidence, weights: PairWeights): number =>
  clip(
    shared(pair, weights) +
      mixed(pair, weights) +
      second(pair, weights) +
      titles(pair, weights) +
      venue(pair, weights) +
      institutions(pair, weights) +
      noneShared(pair, weights) +
      weights.prior,
    -6,
    8,
  )

/** What a name of this rarity adds to the score of a pair; below 0.02 people it makes no difference any more. */
export const scoreRarity = (rarity: number, weights: PairWeights): number => weights.rarity * Math.log(rarity + 0.02)

/** The parts of `scorePair`, by their names. */
export const partsOfPair = (pair: PairEvidence, weights: PairWeights): Part[] => [
  ['SHARED_COAUTHORS', shared(pair, weights)],
  ['COAUTHORS_OF_COAUTHORS', mixed(pair, weights)],
  ['SECOND_ORDER', second(pair, weights)],
  ['TITLE_WORDS', titles(pair, weights)],
  ['SAME_VENUE', venue(pair, weights)],
  [
    pair.affiliations < 0
      ? 'INSTITUTION_UNKNOWN'
      : institutions(pair, weights) < 0
        ? 'OTHER_INSTITUTION'
        : 'SAME_INSTITUTION',
    institutions(pair, weights),
  ],
  ['NO_SHARED_COAUTHOR', noneShared(pair, weights)],
  ['PRIOR', weights.prior],
]
