import { describe, expect, test } from 'vitest'
import { commonYears, type Dated, overlapOf } from '../../src/analytics/year-overlap.ts'

const stay = (from: string | null, to: string | null, ongoing = false): Dated => ({ from, to, ongoing })
const years = (from: number, to: number) => ({ from, to })

describe('Two stays', () => {
  test.each([
    ['2018', '2022-06', '2019-09', '2024', 'SURE'],
    ['2018', '2019-01', '2019-09', '2024', 'SURE'],
    ['2018', '2018-12', '2019-09', '2024', 'NONE'],
    // An unknown side is open: it may reach the other.
    ['2018', null, '2019', '2024', 'POSSIBLE'],
    [null, '2019', '2019', '2024', 'SURE'],
    [null, '2018', '2019', '2024', 'NONE'],
    [null, '2022', '2019', '2020', 'POSSIBLE'],
    [null, null, '2019', '2020', 'POSSIBLE'],
  ] as const)('from %s to %s and from %s to %s: %s', (a, b, c, d, overlap) => {
    const both = [stay(a, b), stay(c, d)]
    expect(overlapOf(both, years(2010, 2030))).toBe(overlap)
    expect(overlapOf([...both].reverse(), years(2010, 2030))).toBe(overlap)
  })

  test('that go on have no end that is not known', () => {
    const both = [stay('2018', null, true), stay('2019', null, true)]
    expect(overlapOf(both, years(2025, 2026))).toBe('SURE')
    expect(commonYears(both, years(2025, 2026))).toEqual(years(2025, 2026))
    expect(overlapOf([stay(null, null, true), stay('2019', '2030')], years(2025, 2026))).toBe('POSSIBLE')
    // Who comes later was not there yet.
    expect(overlapOf(both, years(2010, 2018))).toBe('NONE')
  })

  test('have their common year within the years that are asked for, or it does not count', () => {
    const both = [stay('2018', '2022'), stay('2020', '2024')]
    expect(overlapOf(both, years(2022, 2026))).toBe('SURE')
    expect(overlapOf(both, years(2023, 2026))).toBe('NONE')
    expect(commonYears(both, years(2010, 2026))).toEqual(years(2020, 2022))
    expect(commonYears(both, years(2023, 2026))).toBeNull()
  })
})
