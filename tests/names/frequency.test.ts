import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rarity } from '../../src/names/frequency.ts'
import { parseName } from '../../src/names/person-name.ts'
import { printedName } from './arbitrary-name.ts'

const lambda = (text: string): number => rarity(parseName(text))

describe('rarity', () => {
  it.each(['Minchen Yu', 'Tingfeng Lan', 'Zhaoyuan Su', 'Christopher Manning', 'Olatunji Ruwase'])(
    'finds %s rare',
    (text) => {
      expect(lambda(text)).toBeLessThan(0.1)
    },
  )
  it.each(['Wei Wang', 'Yang Liu', 'Hong Xu', 'Jun Zhang', 'Wei Chen', 'John Smith'])('finds %s common', (text) => {
    expect(lambda(text)).toBeGreaterThan(0.1)
  })
  it('knows that Chinese words go with Chinese words', () => {
    expect(lambda('Yang Liu')).toBeGreaterThan(1)
    expect(lambda('Yang Liu')).toBeGreaterThan(10 * lambda('Yang Smith'))
    expect(lambda('Michael Smith')).toBeGreaterThan(lambda('Michael Zhang'))
  })
  it('finds a second given name of another kind as rare as a first one', () => {
    expect(lambda('William Yang Wang')).toBeLessThan(lambda('William Wang') / 100)
    expect(lambda('Xin Eric Wang')).toBeLessThan(lambda('Xin Wang') / 100)
    expect(lambda('Juan Carlos García')).toBeGreaterThan(lambda('Juan García') / 10)
  })
  it('rates a Chinese name by its reading', () => {
    expect(lambda('徐宏')).toBe(lambda('Hong Xu'))
  })
  it('rates both orders of a name alike', () => {
    expect(lambda('Wang Wei')).toBe(lambda('Wei Wang'))
  })
  it('finds an initial more common than any name it may stand for', () => {
    expect(lambda('T. Lan')).toBeGreaterThan(lambda('Thomas Lan'))
  })
  it('is above nothing for every name, and endless for no name', () => {
    fc.assert(fc.property(printedName, (text) => void expect(lambda(text)).toBeGreaterThan(0)))
    expect(lambda('')).toBe(Number.POSITIVE_INFINITY)
  })
})
