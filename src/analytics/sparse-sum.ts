/** Sums by number of which few are not 0: as quick as an array, emptied without looking at all of it. */
export class SparseSum {
  private readonly values: Float64Array
  private readonly isTouched: Uint8Array
  private readonly touched: number[] = []

  constructor(count: number) {
    this.values = new Float64Array(count)
    this.isTouched = new Uint8Array(count)
  }

  add(index: number, value: number): void {
    if (this.isTouched[index] === 0) {
      this.isTouched[index] = 1
      this.touched.push(index)
    }
    this.values[index] = (this.values[index] as number) + value
  }

  of(index: number): number {
    return this.values[index] as number
  }

  /** What was added to, in the order of its first mention. */
  numbers(): readonly number[] {
    return this.touched
  }

  /** The numbers of the greatest sums, those first, then by number. */
  greatest(most: number): number[] {
    return this.atLeast(this.valueAt(most))
      .sort((a, b) => (this.values[b] as number) - (this.values[a] as number) || a - b)
      .slice(0, most)
  }

  /** The sum that so many are not below; numbers alone are sorted much faster than what has them. */
  private valueAt(place: number): number {
    if (this.touched.length <= place) return Number.NEGATIVE_INFINITY
    const sums = Float64Array.from(this.touched, (index) => this.values[index] as number).sort()
    return sums[sums.length - place] as number
  }

  private atLeast(value: number): number[] {
    return this.touched.filter((index) => (this.values[index] as number) >= value)
  }

  clear(): void {
    for (const index of this.touched) {
      this.values[index] = 0
      this.isTouched[index] = 0
    }
    this.touched.length = 0
  }
}
