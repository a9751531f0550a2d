import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changesByYear, changesOfTie } from '../../src/analytics/tie-change.ts'

const arbitraryYears = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 2000, max: 2015 })), { maxLength: 8 })
const arbitraryLimits = fc.record({
  lapsedAfter: fc.integer({ min: 1, max: 6 }),
  until: fc.integer({ min: 2005, max: 2020 }),
})

describe('The changes of a tie', () => {
  test('are what looking at each year by itself gives', () => {
    fc.assert(
      fc.property(arbitraryYears, arbitraryLimits, (years, { lapsedAfter, until }) => {
        const told = changesOfTie(years, { lapsedAfter, until })
        const expected: unknown[] = []
        for (let year = 2000; year <= until; year++) {
          const countIn = (wanted: number) => years.filter((each) => each === wanted).length
          const before = Array.from({ length: lapsedAfter }, (_, index) => countIn(year - 1 - index))
          const isActive = countIn(year) > 0
          const hadBefore = years.some((each) => each !== 0 && each < year)
          const isWithin = before.some((count) => count > 0)
          if (isActive) {
            const kind = hadBefore ? (isWithin ? 'CONTINUED' : 'RENEWED') : 'NEW'
            expected.push({ year, kind, paperCount: countIn(year) })
          } else if (before.at(-1) !== 0 && before.slice(0, -1).every((count) => count === 0))
            expected.push({ year, kind: 'LAPSED', paperCount: 0 })
        }
        expect(told).toEqual(expected)
      }),
    )
  })

  test('of many ties stand by year with whom they are of', () => {
    const ties = [
      { other: 'a', years: [2001, 2002] },
      { other: 'b', years: [2002] },
    ]
    const none = { NEW: [], CONTINUED: [], RENEWED: [], LAPSED: [] }
    expect(changesByYear(ties, { lapsedAfter: 1, until: 2010 })).toEqual([
      { year: 2001, people: { ...none, NEW: ['a'] } },
      { year: 2002, people: { ...none, NEW: ['b'], CONTINUED: ['a'] } },
      { year: 2003, people: { ...none, LAPSED: ['a', 'b'] } },
    ])
  })
})
