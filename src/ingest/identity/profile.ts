import { listOf, NumberList } from '../../model/lists.ts'
import type { Evidence } from './evidence.ts'

/** A bag of words or the like with the length of its vector. */
export interface Bag {
  readonly weights: ReadonlyMap<number, number>
  readonly length: number
}

/** What a group of mentions shows, all works together. */
export interface Profile {
  readonly members: readonly number[]
  readonly names: readonly number[]
  readonly companions: ReadonlySet<number>
  /** Names on other works of the companions. */
  readonly seconds: ReadonlySet<number>
  readonly titles: Bag
  readonly venues: Bag
  readonly affiliations: Bag
  /** Of its rarest name. */
  readonly rarity: number
}

/** The profile of a group; `seconds` are found when somebody asks, since most comparisons are over before. */
export const profileOf = (members: readonly number[], evidence: Evidence): Profile => {
  const { corpus } = evidence
  const names = [...new Set(members.map((mention) => corpus.name[mention] ?? -1))].filter((name) => name >= 0)
  const near = new NumberList()
  for (const mention of members) evidence.addCompanions(mention, near)
  const companions = new Set(near.done())
  const works = members.map((mention) => corpus.work[mention] ?? -1).filter((work) => work >= 0)
  const venues = works.map((work) => corpus.venue[work] ?? -1).filter((venue) => venue >= 0)
  let seconds: ReadonlySet<number> | null = null
  const findSeconds = (): ReadonlySet<number> => {
    const far = new NumberList()
    evidence.addSecondCompanions(names[0] ?? -1, Int32Array.from(companions), far)
    return new Set(far.done())
  }
  return {
    members,
    names,
    companions,
    get seconds() {
      seconds ??= findSeconds()
      return seconds
    },
    titles: bagOf(
      works.flatMap((work) => [...listOf(corpus.titleWords, work)]),
      (word) => evidence.wordWeight[word] ?? 0,
    ),
    venues: bagOf(venues, () => 1),
    affiliations: bagOf(
      members.flatMap((mention) => [...listOf(corpus.affiliationWords, mention)]),
      () => 1,
    ),
    rarity: names.reduce((least, name) => Math.min(least, evidence.rarity(name)), Number.POSITIVE_INFINITY),
  }
}

const bagOf = (items: readonly number[], weightOf: (item: number) => number): Bag => {
  const weights = new Map<number, number>()
  for (const item of items) weights.set(item, (weights.get(item) ?? 0) + weightOf(item))
  let square = 0
  for (const weight of weights.values()) square += weight ** 2
  return { weights, length: Math.sqrt(square) }
}

/** The cosine of two bags, 0 to 1; 0 when either is empty. */
export const likenessOf = (a: Bag, b: Bag): number => {
  const [small, large] = a.weights.size < b.weights.size ? [a, b] : [b, a]
  let product = 0
  for (const [item, weight] of small.weights) product += weight * (large.weights.get(item) ?? 0)
  return product === 0 ? 0 : product / (a.length * b.length)
}
