/** Lists of numbers one behind the other: the list of i is `items[starts[i]]` to `items[starts[i + 1] - 1]`. */
export interface Lists {
  readonly starts: Int32Array
  readonly items: Int32Array
}

/** Lists by key of the places that have it, in ascending order; a key below 0 is none. */
export const placesByKey = (keys: Int32Array, keyCount: number): Lists => {
  const starts = new Int32Array(keyCount + 1)
  for (const key of keys) if (key >= 0) starts[key + 1] = (starts[key + 1] ?? 0) + 1
  for (let key = 0; key < keyCount; key++) starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0)
  const next = starts.slice()
  const items = new Int32Array(starts[keyCount] ?? 0)
  for (let place = 0; place < keys.length; place++) {
    const key = keys[place] ?? -1
    if (key < 0) continue
    const at = next[key] ?? 0
    items[at] = place
    next[key] = at + 1
  }
  return { starts, items }
}

/** 0, 1, 2 and so on. */
export const numbersBelow = (count: number): Int32Array => {
  const numbers = new Int32Array(count)
  for (let number = 0; number < count; number++) numbers[number] = number
  return numbers
}

/** The list of one number. */
export const listOf = (lists: Lists, index: number): Int32Array =>
  lists.items.subarray(lists.starts[index] ?? 0, lists.starts[index + 1] ?? 0)

/** How long the list of one number is. */
export const lengthOf = (lists: Lists, index: number): number =>
  (lists.starts[index + 1] ?? 0) - (lists.starts[index] ?? 0)

/** A list of numbers that keeps its memory when it is emptied. */
export class NumberList {
  values: Int32Array
  length = 0

  /** Room for so many at first: by far most lists stay short, and longer arrays of numbers are costly to make. */
  constructor(capacity = 16) {
    this.values = new Int32Array(capacity)
  }

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Int32Array(this.values.length * 2)
      larger.set(this.values)
      this.values = larger
    }
    this.values[this.length++] = value
  }

  done(): Int32Array {
    return this.values.slice(0, this.length)
  }
}

/** Marks on numbers below a bound, all taken away at once. */
export class Marks {
  private readonly stamps: Int32Array
  private stamp = 0

  constructor(count: number) {
    this.stamps = new Int32Array(count)
  }

  clear(): void {
    this.stamp++
  }

  has(index: number): boolean {
    return this.stamps[index] === this.stamp
  }

  /** True when it was not marked before. */
  add(index: number): boolean {
    if (this.stamps[index] === this.stamp) return false
    this.stamps[index] = this.stamp
    return true
  }
}

/** Lists by number that are found when they are first asked for, one behind the other in one piece of memory. */
export class FoundLists {
  private readonly starts: Int32Array
  private readonly lengths: Int32Array
  private readonly items = new NumberList(1 << 16)
  private readonly find: (index: number, list: NumberList) => void

  constructor(count: number, find: (index: number, list: NumberList) => void) {
    this.starts = new Int32Array(count).fill(-1)
    this.lengths = new Int32Array(count)
    this.find = find
  }

  /** Where the list of a number begins in `values`. */
  startOf(index: number): number {
    const known = this.starts[index] ?? -1
    if (known >= 0) return known
    const start = this.items.length
    this.find(index, this.items)
    this.starts[index] = start
    this.lengths[index] = this.items.length - start
    return start
  }

  /** How long the list of a number is, once its start was asked for. */
  lengthOf(index: number): number {
    return this.lengths[index] ?? 0
  }

  /** All lists found so far; another array after a list more was found. */
  get values(): Int32Array {
    return this.items.values
  }
}
