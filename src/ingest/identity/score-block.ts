import { NumberList } from '../../model/lists.ts'
import { BlockVenues } from './block-venues.ts'
import type { Evidence } from './evidence.ts'
import { scorePair } from './pair-score.ts'

/** The pairs of a block of mentions, each with what it scores before how common the name is. */
export interface BlockScores {
  /** Of i and j below i at i * (i - 1) / 2 + j. */
  readonly scores: Float64Array
  /** In the same places: 1 where the two have a co-author in common. */
  readonly shared: Uint8Array
  /** The product of the vectors of title words; of i with itself at i * (i + 1) / 2 + i, so that the rows are one longer. */
  readonly titles: Float64Array
  /** The same of the venues, which count by how rare they are; and by place how rare, -1 for an unknown one. */
  readonly venues: Float64Array
  readonly venueRarity: Float64Array
}

/** Lists by number of the places in the block that have it, newest first: chains through one array. */
class Chains {
  private readonly heads: Int32Array
  private readonly touched = new NumberList()
  private readonly items = new NumberList(1024)
  private readonly nexts = new NumberList(1024)

  constructor(count: number) {
    this.heads = new Int32Array(count).fill(-1)
  }

  add(key: number, item: number): void {
    const head = this.heads[key] ?? -1
    if (head < 0) this.touched.push(key)
    this.heads[key] = this.items.length
    this.items.push(item)
    this.nexts.push(head)
  }

  /** Adds a weight to the sum of each place that has the number. */
  spread(key: number, weight: number, sums: Float64Array): void {
    const { values: items } = this.items
    const { values: nexts } = this.nexts
    for (let at = this.heads[key] ?? -1; at >= 0; at = nexts[at] ?? -1) {
      const item = items[at] ?? 0
      sums[item] = (sums[item] ?? 0) + weight
    }
  }

  clear(): void {
    for (let index = 0; index < this.touched.length; index++) this.heads[this.touched.values[index] ?? 0] = -1
    this.touched.length = 0
    this.items.length = 0
    this.nexts.length = 0
  }
}

/** Scores all pairs of blocks of mentions, in time of what they have in common; keeps its memory from block to block. */
export class BlockScorer {
  private readonly evidence: Evidence
  private readonly byCompanion: Chains
  private readonly bySecond: Chains
  private readonly byWord: Chains
  private readonly byAffiliation: Chains
  private readonly companions = new NumberList()
  private readonly seconds = new NumberList()
  private capacity = 0
  private shared = new Float64Array(0)
  private mixed = new Float64Array(0)
  private second = new Float64Array(0)
  private products = new Float64Array(0)
  private affiliations = new Float64Array(0)

  constructor(evidence: Evidence) {
    this.evidence = evidence
    const { corpus } = evidence
    this.byCompanion = new Chains(corpus.names.length)
    this.bySecond = new Chains(corpus.names.length)
    this.byWord = new Chains(corpus.wordCount)
    this.byAffiliation = new Chains(corpus.affiliationWordCount)
  }

  score(mentions: readonly number[]): BlockScores {
    const { evidence, companions, seconds } = this
    const { corpus } = evidence
    const { pair: weights } = evidence.settings
    const count = mentions.length
    this.reserve(count)
    const scores = new Float64Array((count * (count - 1)) / 2)
    const shared = new Uint8Array(scores.length)
    const titles = new Float64Array((count * (count + 1)) / 2)
    const venueProducts = new Float64Array(titles.length)
    const fewest = new Int32Array(count)
    const works = Int32Array.from(mentions, (mention) => corpus.work[mention] ?? -1)
    const venues = Int32Array.from(works, (work) => (work < 0 ? -1 : (corpus.venue[work] ?? -1)))
    const seen = new BlockVenues(venues, evidence)
    const squares = Float64Array.from(works, (work) => (work < 0 ? 0 : (evidence.titleSquare[work] ?? 0)))
    const affiliationSquares = new Float64Array(count)
    for (let i = 0; i < count; i++) {
      const mention = mentions[i] ?? 0
      companions.length = 0
      evidence.addCompanions(mention, companions)
      const near = companions.values.subarray(0, companions.length)
      seconds.length = 0
      evidence.addSecondCompanions(corpus.name[mention] ?? -1, near, seconds)
      fewest[i] = companions.length
      affiliationSquares[i] = this.spreadMention(mention, i)
      const row = (i * (i - 1)) / 2
      const titleRow = (i * (i + 1)) / 2
      titles[titleRow + i] = squares[i] ?? 0
      venueProducts[titleRow + i] = seen.product(i, i)
      for (let j = 0; j < i; j++) {
        const product = this.products[j] ?? 0
        const [mine, theirs] = [affiliationSquares[i] ?? 0, affiliationSquares[j] ?? 0]
        const pair = {
          shared: this.shared[j] ?? 0,
          mixed: this.mixed[j] ?? 0,
          second: this.second[j] ?? 0,
          titles: product === 0 ? 0 : product / Math.sqrt((squares[i] ?? 1) * (squares[j] ?? 1)),
          venue: seen.shared(i, j),
          affiliations: mine > 0 && theirs > 0 ? (this.affiliations[j] ?? 0) / Math.sqrt(mine * theirs) : -1,
          fewest: Math.min(fewest[i] ?? 0, fewest[j] ?? 0),
        }
        scores[row + j] = scorePair(pair, weights)
        if (pair.shared > 0) shared[row + j] = 1
        titles[titleRow + j] = product
        venueProducts[titleRow + j] = seen.product(i, j)
      }
      this.enterMention(mention, i)
    }
    for (const chains of [this.byCompanion, this.bySecond, this.byWord, this.byAffiliation]) chains.clear()
    return { scores, shared, titles, venues: venueProducts, venueRarity: seen.rarity }
  }

  /** Sums up what the places before i have in common with it; returns the squared length of its institutions. */
  private spreadMention(mention: number, i: number): number {
    const { evidence, companions, seconds } = this
    const { corpus } = evidence
    for (const sums of [this.shared, this.mixed, this.second, this.products, this.affiliations]) sums.fill(0, 0, i)
    for (let index = 0; index < companions.length; index++) {
      const name = companions.values[index] ?? 0
      const weight = evidence.companionWeight(name)
      this.byCompanion.spread(name, 1, this.shared)
      this.bySecond.spread(name, weight, this.mixed)
    }
    for (let index = 0; index < seconds.length; index++) {
      const name = seconds.values[index] ?? 0
      const weight = evidence.companionWeight(name)
      this.byCompanion.spread(name, weight, this.mixed)
      this.bySecond.spread(name, weight, this.second)
    }
    const work = corpus.work[mention] ?? -1
    if (work >= 0) {
      const { starts, items } = corpus.titleWords
      for (let at = starts[work] ?? 0; at < (starts[work + 1] ?? 0); at++) {
        const word = items[at] ?? 0
        this.byWord.spread(word, (evidence.wordWeight[word] ?? 0) ** 2, this.products)
      }
    }
    const { starts, items } = corpus.affiliationWords
    let square = 0
    for (let at = starts[mention] ?? 0; at < (starts[mention + 1] ?? 0); at++) {
      const weight = (evidence.affiliationWeight[items[at] ?? 0] ?? 0) ** 2
      this.byAffiliation.spread(items[at] ?? 0, weight, this.affiliations)
      square += weight
    }
    return square
  }

  private enterMention(mention: number, i: number): void {
    const { evidence, companions, seconds } = this
    const { corpus } = evidence
    for (let index = 0; index < companions.length; index++) this.byCompanion.add(companions.values[index] ?? 0, i)
    for (let index = 0; index < seconds.length; index++) this.bySecond.add(seconds.values[index] ?? 0, i)
    const work = corpus.work[mention] ?? -1
    if (work >= 0) {
      const { starts, items } = corpus.titleWords
      for (let at = starts[work] ?? 0; at < (starts[work + 1] ?? 0); at++) this.byWord.add(items[at] ?? 0, i)
    }
    const { starts, items } = corpus.affiliationWords
    for (let at = starts[mention] ?? 0; at < (starts[mention + 1] ?? 0); at++) this.byAffiliation.add(items[at] ?? 0, i)
  }

  private reserve(count: number): void {
    if (count <= this.capacity) return
    this.capacity = Math.max(64, count * 2)
    this.shared = new Float64Array(this.capacity)
    this.mixed = new Float64Array(this.capacity)
    this.second = new Float64Array(this.capacity)
    this.products = new Float64Array(this.capacity)
    this.affiliations = new Float64Array(this.capacity)
  }
}
