import { NumberList } from '../../model/lists.ts'
import type { Evidence } from './evidence.ts'
import { scoreRarity, thresholds } from './pair-score.ts'
import type { BlockScores } from './score-block.ts'
import type { GroupWeights } from './settings.ts'

/** The groups of a block of mentions as rows of square tables; a row that was joined to another is empty. */
export class BlockTable {
  readonly rowCount: number
  private readonly mentions: readonly number[]
  private readonly scores: BlockScores
  /** What the name adds to each score, and what it is enough for by itself. */
  private readonly rarity: number
  private readonly least: number
  private readonly weights: GroupWeights
  /** By row: the places of its members in the block. */
  private readonly members: number[][] = []
  /** The best score of two mentions, and the product of the vectors of all titles, of each two rows. */
  private readonly best: Float64Array
  private readonly titles: Float64Array
  /** The same of their venues. */
  private readonly venues: Float64Array
  /** By row: how rare its known venues are, together, and how many they are. */
  private readonly venueRarity: Float64Array
  private readonly venueCount: Int32Array
  private readonly vetoed: Uint8Array
  /** Of each two rows: 1 where they have a co-author in common. */
  private readonly shared: Uint8Array
  /** By row: how many co-authors it has; -1 as long as nobody asked. */
  private readonly companionCount: Int32Array
  private readonly evidence: Evidence

  constructor(
    mentions: readonly number[],
    scores: BlockScores,
    evidence: Evidence,
    name: number,
    groupOf: (mention: number) => number,
  ) {
    this.mentions = mentions
    this.scores = scores
    this.rarity = scoreRarity(evidence.rarity(name), evidence.settings.pair)
    this.least = evidence.isEnough(name) ? thresholds.likely : Number.NEGATIVE_INFINITY
    this.weights = evidence.settings.group
    const rows = new Map<number, number>()
    const rowOf = mentions.map((mention, place) => {
      const group = groupOf(mention)
      const row = rows.get(group) ?? rows.size
      rows.set(group, row)
      this.members[row] = [...(this.members[row] ?? []), place]
      return row
    })
    const count = rows.size
    this.rowCount = count
    this.best = new Float64Array(count * count).fill(Number.NEGATIVE_INFINITY)
    this.titles = new Float64Array(count * count)
    this.venues = new Float64Array(count * count)
    this.venueRarity = new Float64Array(count)
    this.venueCount = new Int32Array(count)
    this.vetoed = new Uint8Array(count * count)
    this.shared = new Uint8Array(count * count)
    this.companionCount = new Int32Array(count).fill(-1)
    this.evidence = evidence
    for (let i = 0; i < mentions.length; i++) {
      const a = rowOf[i] ?? 0
      const rarity = scores.venueRarity[i] ?? -1
      if (rarity >= 0) {
        this.venueRarity[a] = (this.venueRarity[a] ?? 0) + rarity
        this.venueCount[a] = (this.venueCount[a] ?? 0) + 1
      }
      for (let j = 0; j <= i; j++) {
        const b = rowOf[j] ?? 0
        const product = scores.titles[(i * (i + 1)) / 2 + j] ?? 0
        const venueProduct = scores.venues[(i * (i + 1)) / 2 + j] ?? 0
        this.titles[a * count + b] = (this.titles[a * count + b] ?? 0) + product
        this.venues[a * count + b] = (this.venues[a * count + b] ?? 0) + venueProduct
        if (i === j) continue
        this.titles[b * count + a] = (this.titles[b * count + a] ?? 0) + product
        this.venues[b * count + a] = (this.venues[b * count + a] ?? 0) + venueProduct
        const score = scores.scores[(i * (i - 1)) / 2 + j] ?? 0
        if (scores.shared[(i * (i - 1)) / 2 + j] === 1) {
          this.shared[a * count + b] = 1
          this.shared[b * count + a] = 1
        }
        if (score <= (this.best[a * count + b] ?? 0)) continue
        this.best[a * count + b] = score
        this.best[b * count + a] = score
      }
    }
  }

  isEmpty(row: number): boolean {
    return this.members[row]?.length === 0
  }

  sizeOf(row: number): number {
    return this.members[row]?.length ?? 0
  }

  mentionsOf(row: number): number[] {
    return (this.members[row] ?? []).map((place) => this.mentions[place] ?? 0)
  }

  isVetoed(a: number, b: number): boolean {
    return this.vetoed[a * this.rowCount + b] === 1
  }

  veto(a: number, b: number): void {
    this.vetoed[a * this.rowCount + b] = 1
    this.vetoed[b * this.rowCount + a] = 1
  }

  /** How much speaks for one person; a name that is enough by itself makes it likely at least. */
  scoreOf(a: number, b: number): number {
    const score =
      (this.best[a * this.rowCount + b] ?? 0) +
      this.rarity +
      this.weights.titles * this.titleLikeness(a, b) +
      this.weights.venues * this.venueLikeness(a, b) +
      this.weights.size * Math.log(this.sizeOf(a) * this.sizeOf(b)) +
      this.weights.strangers * this.strangers(a, b)
    return Math.max(score, this.least)
  }

  /**
   * The logarithm of how many times more co-authors both have than two places tell of, where none of them is shared: the more
   * there are, the less likely that is of one person. A place counts for so many co-authors at most.
   */
  strangers(a: number, b: number): number {
    if (this.sizeOf(a) === 1 || this.sizeOf(b) === 1 || this.shared[a * this.rowCount + b] === 1) return 0
    const most = this.evidence.settings.pair.mostCompanions
    const count = (row: number) => Math.min(this.countCompanions(row), most * this.sizeOf(row))
    return Math.log(Math.max(most, Math.min(count(a), count(b))) / most)
  }

  private countCompanions(row: number): number {
    const known = this.companionCount[row] ?? -1
    if (known >= 0) return known
    const near = new NumberList()
    for (const mention of this.mentionsOf(row)) this.evidence.addCompanions(mention, near)
    const count = new Set(near.done()).size
    this.companionCount[row] = count
    return count
  }

  titleLikeness(a: number, b: number): number {
    return cosineOf(this.titles, a, b, this.rowCount)
  }

  /** How near all venues of the one are to all of the other, times how rare they are on the average. */
  venueLikeness(a: number, b: number): number {
    const cosine = cosineOf(this.venues, a, b, this.rowCount)
    return cosine === 0 ? 0 : cosine * Math.min(this.rarityOfVenues(a), this.rarityOfVenues(b))
  }

  private rarityOfVenues(row: number): number {
    return (this.venueRarity[row] ?? 0) / Math.max(1, this.venueCount[row] ?? 0)
  }

  /** The two mentions that are most alike; of equally good ones the first. */
  bestPair(a: number, b: number): { readonly one: number; readonly other: number } {
    let [first, second] = [-1, -1]
    let most = Number.NEGATIVE_INFINITY
    for (const here of this.members[a] ?? []) {
      for (const there of this.members[b] ?? []) {
        const [i, j] = here > there ? [here, there] : [there, here]
        const score = this.scores.scores[(i * (i - 1)) / 2 + j] ?? 0
        if (score < most || (score === most && (j > second || (j === second && i > first)))) continue
        most = score
        first = i
        second = j
      }
    }
    return { one: this.mentions[second] ?? 0, other: this.mentions[first] ?? 0 }
  }

  /** Joins row b to row a. */
  join(a: number, b: number): void {
    const { best, titles, venues, vetoed, rowCount } = this
    for (let other = 0; other < rowCount; other++) {
      if (other === a || other === b || this.isEmpty(other)) continue
      const [here, there] = [a * rowCount + other, b * rowCount + other]
      const score = Math.max(best[here] ?? 0, best[there] ?? 0)
      const product = (titles[here] ?? 0) + (titles[there] ?? 0)
      const venueProduct = (venues[here] ?? 0) + (venues[there] ?? 0)
      const either = (this.shared[here] ?? 0) | (this.shared[there] ?? 0)
      // A pause between two careers may be filled by a third part, so that the question is put again.
      for (const at of [here, other * rowCount + a]) {
        best[at] = score
        titles[at] = product
        venues[at] = venueProduct
        vetoed[at] = 0
        this.shared[at] = either
      }
    }
    const own = a * rowCount + a
    for (const products of [titles, venues])
      products[own] = (products[own] ?? 0) + (products[b * rowCount + b] ?? 0) + 2 * (products[a * rowCount + b] ?? 0)
    this.venueRarity[a] = (this.venueRarity[a] ?? 0) + (this.venueRarity[b] ?? 0)
    this.venueCount[a] = (this.venueCount[a] ?? 0) + (this.venueCount[b] ?? 0)
    this.members[a] = [...(this.members[a] ?? []), ...(this.members[b] ?? [])]
    this.members[b] = []
    this.companionCount[a] = -1
  }
}

/** The cosine of two rows, of a table of the products of their vectors. */
const cosineOf = (products: Float64Array, a: number, b: number, rowCount: number): number => {
  const product = products[a * rowCount + b] ?? 0
  if (product === 0) return 0
  const [one, other] = [products[a * rowCount + a] ?? 0, products[b * rowCount + b] ?? 0]
  return one <= 0 || other <= 0 ? 0 : product / Math.sqrt(one * other)
}
