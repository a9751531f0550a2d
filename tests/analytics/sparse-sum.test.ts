import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { SparseSum } from '../../src/analytics/sparse-sum.ts'

test('The greatest sums are those that sorting all of them gives, ties by number', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(20), fc.integer({ min: 0, max: 4 }))),
      fc.integer({ min: 1, max: 25 }),
      (added, most) => {
        const sums = new SparseSum(21)
        const expected = new Map<number, number>()
        for (const [number, value] of added) {
          sums.add(number, value)
          expected.set(number, (expected.get(number) ?? 0) + value)
        }
        const sorted = [...expected].sort(([a, x], [b, y]) => y - x || a - b).map(([number]) => number)
        expect(sums.greatest(most)).toEqual(sorted.slice(0, most))
        sums.clear()
        expect(sums.greatest(most)).toEqual([])
        expect([...expected.keys()].map((number) => sums.of(number)).every((value) => value === 0)).toBe(true)
      },
    ),
  )
})
