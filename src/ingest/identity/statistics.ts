import { rarity } from '../../names/frequency.ts'
import { type PersonName, parseName } from '../../names/person-name.ts'
import type { Mention } from './mention.ts'

/**
 * A community of a few hundred names cannot tell how rare a name is; the weights were found on archives of this many names,
 * and a smaller graph is taken as a part of such an archive.
 */
const referenceNames = 54_000
/** Co-authors with names more common than this connect strangers, so that nothing is seen through them. */
const commonestGoBetween = 60

/** What the whole set of mentions says about how much a name, a word or a venue tells. */
export interface Statistics {
  /** Expected number of people of this name in an archive of 65,000; see `names/frequency.ts`. */
  rarity(name: PersonName): number
  /** How much it says to share this person, by his joined name: less for common names and for people with many works. */
  companionWeight(joined: string): number
  /** How alike two lists of title words are, 0 to 1, rare words before common ones. */
  titleLikeness(a: readonly string[], b: readonly string[]): number
  venueWeight(venue: string): number
  /** Names on other works of the mention's companions, the mention's own companions left out. */
  secondCompanions(mention: Mention): ReadonlySet<string>
}

/** The statistics of a set of mentions. */
export const createStatistics = (mentions: readonly Mention[]): Statistics => {
  const worksOfName = new Map<string, Set<string>>()
  const companionsAtWork = new Map<string, Set<string>>()
  const wordCounts = new Map<string, number>()
  const venueCounts = new Map<string, number>()
  const names = new Map<string, PersonName>()
  let works = 0
  for (const mention of mentions) {
    const joined = mention.name?.joined
    if (joined === undefined || mention.name === null) continue
    names.set(joined, mention.name)
    if (mention.work === null) continue
    setOf(worksOfName, joined).add(mention.work)
    if (!companionsAtWork.has(mention.work)) {
      works++
      for (const word of new Set(mention.titleWords)) wordCounts.set(word, (wordCounts.get(word) ?? 0) + 1)
      if (mention.venue !== null) venueCounts.set(mention.venue, (venueCounts.get(mention.venue) ?? 0) + 1)
    }
    setOf(companionsAtWork, mention.work).add(joined)
  }
  const total = Math.max(referenceNames, names.size)
  const rarities = new Map<string, number>()
  const rarityOf = (joined: string): number => {
    const known = rarities.get(joined)
    if (known !== undefined) return known
    const value = rarity(names.get(joined) ?? parseName(joined))
    rarities.set(joined, value)
    return value
  }
  const commonness = (joined: string) => (worksOfName.get(joined)?.size ?? 1) + 3 * rarityOf(joined)
  const wordWeight = (word: string) => Math.log(1 + works / (wordCounts.get(word) ?? 1))
  // All authors of a work share one list of words, and clusters are compared with many others.
  const vectors = new WeakMap<readonly string[], Vector>()
  const vectorOf = (words: readonly string[]): Vector => {
    const known = vectors.get(words)
    if (known !== undefined) return known
    const vector = createVector(words, wordWeight)
    vectors.set(words, vector)
    return vector
  }
  const seconds = new Map<Mention, ReadonlySet<string>>()
  const secondCompanions = (mention: Mention): ReadonlySet<string> => {
    const known = seconds.get(mention)
    if (known !== undefined) return known
    const second = new Set<string>()
    for (const companion of mention.companions) {
      if (commonness(companion) > commonestGoBetween) continue
      for (const work of worksOfName.get(companion) ?? []) {
        if (work === mention.work) continue
        for (const name of companionsAtWork.get(work) ?? []) if (!mention.companions.has(name)) second.add(name)
      }
    }
    if (mention.name !== null) second.delete(mention.name.joined)
    seconds.set(mention, second)
    return second
  }
  return {
    rarity: (name) => rarityOf(name.joined),
    companionWeight: (joined) => Math.max(0.1, Math.log(total / commonness(joined))),
    titleLikeness: (a, b) => (a.length === 0 || b.length === 0 ? 0 : likeness(vectorOf(a), vectorOf(b))),
    venueWeight: (venue) => Math.log(Math.max(1, works / (venueCounts.get(venue) ?? 1))),
    secondCompanions,
  }
}

const setOf = (sets: Map<string, Set<string>>, key: string): Set<string> => {
  const known = sets.get(key)
  if (known !== undefined) return known
  const created = new Set<string>()
  sets.set(key, created)
  return created
}

/** The cosine of two bags of words, 0 to 1; 0 when either is empty. */
export const cosine = (a: readonly string[], b: readonly string[]): number =>
  a.length === 0 || b.length === 0
    ? 0
    : likeness(
        createVector(a, () => 1),
        createVector(b, () => 1),
      )

interface Vector {
  readonly weights: ReadonlyMap<string, number>
  readonly length: number
}

const createVector = (words: readonly string[], weight: (word: string) => number): Vector => {
  const weights = new Map<string, number>()
  for (const word of words) weights.set(word, (weights.get(word) ?? 0) + weight(word))
  return { weights, length: Math.sqrt([...weights.values()].reduce((sum, value) => sum + value ** 2, 0)) }
}

const likeness = (a: Vector, b: Vector): number => {
  let product = 0
  for (const [word, value] of a.weights) product += value * (b.weights.get(word) ?? 0)
  return product === 0 ? 0 : product / (a.length * b.length)
}
