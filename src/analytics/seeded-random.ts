import { numbersBelow } from '../model/lists.ts'

/** A stream of numbers from 0 to 1 that is the same for the same seed (mulberry32, public domain, by Tommy Ettinger). */
export const seededRandom = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Numbers in an order drawn by chance (Fisher and Yates); the list is changed. Of the first `length` places only, where that will do. */
export const shuffle = (numbers: Int32Array, random: () => number, length = numbers.length): Int32Array => {
  for (let place = 0; place < length; place++) {
    const other = place + Math.floor(random() * (numbers.length - place))
    const number = numbers[place] as number
    numbers[place] = numbers[other] as number
    numbers[other] = number
  }
  return numbers
}

/** The numbers below a count in an order drawn by chance. */
export const shuffledNumbers = (count: number, random: () => number): Int32Array => shuffle(numbersBelow(count), random)
