import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareNames } from '../../src/names/compare-names.ts'
import { nameKeys } from '../../src/names/name-keys.ts'
import { parseName } from '../../src/names/person-name.ts'
import { cases } from '../graph/engines.ts'
import { printedName } from './arbitrary-name.ts'

const shared = (one: string, other: string): string[] => {
  const keys = nameKeys(parseName(other))
  return nameKeys(parseName(one)).filter((key) => keys.includes(key))
}

describe('nameKeys', () => {
  it('gives names that may be one person a key in common', () => {
    fc.assert(
      fc.property(printedName, printedName, (one, other) => {
        if (compareNames(parseName(one), parseName(other)) !== null) expect(shared(one, other)).not.toEqual([])
      }),
      { numRuns: cases(6_000) },
    )
  })
  it.each([
    ['徐宏', 'Hong Xu'],
    ['Bill Gates', 'William Gates'],
    ['Luis Garcia Lopez', 'Jose Luis Garcia-Lopez'],
    ['Hans Muller', 'Hans Mueller'],
  ])('brings %s and %s together', (one, other) => {
    expect(shared(one, other)).not.toEqual([])
  })
  it('keeps names with nothing in common apart', () => {
    expect(shared('Tingfeng Lan', 'Yue Cheng')).toEqual([])
    expect(shared('Wei Wang', 'Yang Wang')).toEqual([])
  })
  it('gives a plain name few keys', () => {
    expect(nameKeys(parseName('Tingfeng Lan'))).toEqual(['=lantingfeng', '=tingfenglan', 'lan:t'])
  })
  it('has none for a text without letters', () => {
    expect(nameKeys(parseName('...'))).toEqual([])
  })
})
