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
    return this.touched
      .toSorted((a, b) => (this.values[b] as number) - (this.values[a] as number) || a - b)
      .slice(0, most)
  }

  clear(): void {
    for (const index of this.touched) {
      this.values[index] = 0
      this.isTouched[index] = 0
    }
    this.touched.length = 0
  }
}
