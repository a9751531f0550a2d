import type { Evidence } from './evidence.ts'

/** What the venues of a block have in common, found out once for each two of them. */
export class BlockVenues {
  /** By place: how rare its venue is, -1 for an unknown one. */
  readonly rarity: Float64Array
  private readonly venueCount: number
  /** By place: its venue among those of the block. */
  private readonly numbers: Int32Array
  private readonly sharedOf: Float64Array
  private readonly productOf: Float64Array

  constructor(venues: Int32Array, evidence: Evidence) {
    const all: number[] = []
    this.numbers = new Int32Array(venues.length)
    this.rarity = new Float64Array(venues.length)
    for (let place = 0; place < venues.length; place++) {
      const venue = venues[place] ?? -1
      this.rarity[place] = venue < 0 ? -1 : (evidence.venueWeight[venue] ?? 0)
      const known = all.indexOf(venue)
      this.numbers[place] = known < 0 ? all.push(venue) - 1 : known
    }
    const count = all.length
    this.venueCount = count
    this.sharedOf = new Float64Array(count * count)
    this.productOf = new Float64Array(count * count)
    for (let i = 0; i < count; i++) {
      const a = all[i] ?? -1
      for (let j = 0; j <= i && a >= 0; j++) {
        const b = all[j] ?? -1
        if (b < 0) continue
        const nearness = evidence.nearness(a, b)
        const shared = evidence.sharedVenue(a, b)
        const product = nearness * (evidence.venueWeight[a] ?? 0) * (evidence.venueWeight[b] ?? 0)
        for (const at of [i * count + j, j * count + i]) {
          this.sharedOf[at] = shared
          this.productOf[at] = product
        }
      }
    }
  }

  /** What the venues of two places tell. */
  shared(i: number, j: number): number {
    return this.sharedOf[(this.numbers[i] ?? 0) * this.venueCount + (this.numbers[j] ?? 0)] ?? 0
  }

  /** The product of the directions of two places, which count by how rare their venues are. */
  product(i: number, j: number): number {
    return this.productOf[(this.numbers[i] ?? 0) * this.venueCount + (this.numbers[j] ?? 0)] ?? 0
  }
}
