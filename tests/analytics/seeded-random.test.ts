import { expect, test } from 'vitest'
import { seededRandom, shuffle } from '../../src/analytics/seeded-random.ts'

test('Seeded numbers are the same for the same seed, between 0 and 1, and spread', () => {
  const [one, same, other] = [seededRandom(7), seededRandom(7), seededRandom(8)]
  const numbers = Array.from({ length: 1_000 }, one)
  expect(Array.from({ length: 1_000 }, same)).toEqual(numbers)
  expect(other()).not.toBe(numbers[0])
  expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true)
  expect(numbers.reduce((sum, number) => sum + number, 0) / 1_000).toBeCloseTo(0.5, 1)
})

test('Shuffled numbers are all there, and each comes first about as often', () => {
  const random = seededRandom(7)
  const firsts = new Map<number, number>()
  for (let time = 0; time < 3_000; time++) {
    const [first = -1] = shuffle(Int32Array.from([0, 1, 2]), random, 1)
    firsts.set(first, (firsts.get(first) ?? 0) + 1)
  }
  expect([...shuffle(Int32Array.from([0, 1, 2, 3]), random)].sort()).toEqual([0, 1, 2, 3])
  expect(firsts.size).toBe(3)
  for (const count of firsts.values()) expect(Math.abs(count - 1_000)).toBeLessThan(100)
})
