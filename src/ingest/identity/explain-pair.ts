import { listOf, NumberList } from '../../model/lists.ts'
import type { Evidence } from './evidence.ts'
import { counted, type MatchReason } from './mention.ts'
import { type PairEvidence, partsOfPair, scoreRarity, thresholds } from './pair-score.ts'

/** What two mentions have in common, looked up for these two alone. */
export const pairEvidence = (
  evidence: Evidence,
  a: number,
  b: number,
): PairEvidence & { readonly sameVenue: boolean; readonly counts: Counts } => {
  const { corpus } = evidence
  const [mine, theirs] = [namesAround(evidence, a), namesAround(evidence, b)]
  const both = (one: ReadonlySet<number>, other: ReadonlySet<number>) => [...one].filter((name) => other.has(name))
  const weigh = (names: readonly number[]) => names.reduce((sum, name) => sum + evidence.companionWeight(name), 0)
  const shared = both(mine.near, theirs.near)
  const mixed = [...new Set([...both(mine.near, theirs.far), ...both(mine.far, theirs.near)])]
  const second = both(mine.far, theirs.far)
  const [workOfA, workOfB] = [corpus.work[a] ?? -1, corpus.work[b] ?? -1]
  const venue = workOfA < 0 || workOfB < 0 ? -1 : (corpus.venue[workOfA] ?? -1)
  const other = workOfB < 0 ? -1 : (corpus.venue[workOfB] ?? -1)
  const titlesOf = (work: number) => (work < 0 ? [] : [...listOf(corpus.titleWords, work)])
  const [left, right] = [[...listOf(corpus.affiliationWords, a)], [...listOf(corpus.affiliationWords, b)]]
  return {
    shared: shared.length,
    mixed: weigh(mixed),
    second: weigh(second),
    titles: likeness(titlesOf(workOfA), titlesOf(workOfB), (word) => evidence.wordWeight[word] ?? 0),
    venue: evidence.sharedVenue(venue, other),
    sameVenue: venue === other,
    affiliations:
      left.length === 0 || right.length === 0
        ? -1
        : likeness(left, right, (word) => evidence.affiliationWeight[word] ?? 0),
    fewest: Math.min(mine.near.size, theirs.near.size),
    counts: { shared: shared.length, mixed: mixed.length, second: second.length },
  }
}

interface Counts {
  readonly shared: number
  readonly mixed: number
  readonly second: number
}

const namesAround = (evidence: Evidence, mention: number) => {
  const near = new NumberList()
  const far = new NumberList()
  evidence.addCompanions(mention, near)
  evidence.addSecondCompanions(evidence.corpus.name[mention] ?? -1, near.done(), far)
  return { near: new Set(near.done()), far: new Set(far.done()) }
}

/** The cosine of two bags of words, 0 to 1; 0 when either is empty. */
export const likeness = (a: readonly number[], b: readonly number[], weightOf: (word: number) => number): number => {
  const [mine, theirs] = [vectorOf(a, weightOf), vectorOf(b, weightOf)]
  let product = 0
  for (const [word, value] of mine) product += value * (theirs.get(word) ?? 0)
  return product === 0 ? 0 : product / Math.sqrt(squareOf(mine) * squareOf(theirs))
}

const vectorOf = (words: readonly number[], weightOf: (word: number) => number): Map<number, number> => {
  const vector = new Map<number, number>()
  for (const word of words) vector.set(word, (vector.get(word) ?? 0) + weightOf(word))
  return vector
}

const squareOf = (vector: ReadonlyMap<number, number>): number => {
  let square = 0
  for (const value of vector.values()) square += value ** 2
  return square
}

/** A pair of groups of one name as it was when it was judged. */
export interface JudgedPair {
  readonly name: number
  /** The two mentions that are most alike. */
  readonly one: number
  readonly other: number
  /** Likeness of all titles, what all venues tell, and how many co-authors of whom none is shared; see `BlockTable`. */
  readonly titles: number
  readonly venues: number
  readonly strangers: number
  readonly sizes: readonly [number, number]
}

/** The parts of the verdict on two groups of one name; parts that add nothing are left out. */
export const explainBlockPair = (evidence: Evidence, pair: JudgedPair): MatchReason[] => {
  const found = pairEvidence(evidence, pair.one, pair.other)
  const rarity = evidence.rarity(pair.name)
  const { pair: weights, group } = evidence.settings
  const parts: MatchReason[] = partsOfPair(found, weights).map(([reason, weight]) => ({
    reason,
    detail: detailOf(reason, found),
    weight,
  }))
  const likeTitles = group.titles * pair.titles
  const size = group.size * Math.log(pair.sizes[0] * pair.sizes[1])
  parts.push(
    {
      reason: rarity < 1 ? 'RARE_NAME' : 'COMMON_NAME',
      detail: `about ${rarity < 0.01 ? 'no other' : rarity.toPrecision(2)} people of this name among 65,000`,
      weight: scoreRarity(rarity, weights),
    },
    {
      reason: 'SUBJECTS_ALIKE',
      detail: `the titles of both are alike (${pair.titles.toFixed(2)})`,
      weight: likeTitles,
    },
    {
      reason: 'VENUES_ALIKE',
      detail: 'the venues of both are of one field',
      weight: group.venues * pair.venues,
    },
    {
      reason: 'STRANGERS',
      detail: 'none of the many co-authors of both in common',
      weight: group.strangers * pair.strangers,
    },
    { reason: 'SIZE', detail: `groups of ${pair.sizes[0]} and ${pair.sizes[1]} mentions`, weight: size },
  )
  if (evidence.isEnough(pair.name)) {
    const missing = thresholds.likely - parts.reduce((sum, { weight }) => sum + weight, 0)
    const detail = 'a full name as rare as this is likely one person in so small a graph'
    parts.push({ reason: 'RARE_NAME_ALONE', detail, weight: Math.max(0, missing) })
  }
  return parts.filter(({ weight }) => Math.abs(weight) >= 0.005)
}

const detailOf = (
  reason: string,
  { counts, titles, sameVenue, affiliations, fewest }: ReturnType<typeof pairEvidence>,
): string => {
  switch (reason) {
    case 'SHARED_COAUTHORS':
      return counted(counts.shared, 'co-author in common', 'co-authors in common')
    case 'COAUTHORS_OF_COAUTHORS':
      return `${counts.mixed} co-authors of the one write with co-authors of the other`
    case 'SECOND_ORDER':
      return `${counts.second} people write with co-authors of both`
    case 'TITLE_WORDS':
      return `title words alike (${titles.toFixed(2)})`
    case 'SAME_VENUE':
      return sameVenue ? 'the same venue' : 'venues of one field'
    case 'SAME_INSTITUTION':
      return `institutions alike (${affiliations.toFixed(2)})`
    case 'INSTITUTION_UNKNOWN':
      return 'no institution to compare'
    case 'OTHER_INSTITUTION':
      return 'other institutions'
    case 'NO_SHARED_COAUTHOR':
      return `none of at least ${fewest} co-authors in common`
    default:
      return 'two places are more often two people'
  }
}
