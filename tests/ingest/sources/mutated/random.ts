/** Numbers from 0 to below a bound that look random and are the same for the same seed. */
export type Random = (bound: number) => number

/** A source of random numbers: 32 bits of state, enough to choose places in small files. */
export const seededRandom = (seed: number): Random => {
  let state = seed >>> 0
  return (bound) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000) * bound)
  }
}
