import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agreementBases, compareNames } from '../../src/names/compare-names.ts'
import { parseName } from '../../src/names/person-name.ts'
import { cases } from '../graph/engines.ts'
import { printedName } from './arbitrary-name.ts'

const kind = (one: string, other: string) => compareNames(parseName(one), parseName(other))?.kind ?? null

describe('compareNames', () => {
  it.each([
    ['Tingfeng Lan', 'LAN, Tingfeng', 'SAME'],
    ['Željko Agić', 'Zeljko Agic', 'SAME'],
    ['Yingchao-jie Feng', 'Yingchaojie Feng', 'JOINED'],
    ['Ying Chao Feng', 'Yingchao Feng', 'JOINED'],
    ['Ludwig van der Berg', 'Ludwig Vanderberg', 'JOINED'],
    ['Lan Tingfeng', 'Tingfeng Lan', 'SWAPPED'],
    ['Nguyen Van Minh', 'Minh Van Nguyen', 'SWAPPED'],
    ['Zhou Yu', 'Yu Zhou', 'EITHER_ORDER'],
    ['Hong Yu', 'Yu Hong', 'EITHER_ORDER'],
    ['徐宏', 'Hong Xu', 'READING'],
    ['欧阳修', 'Ouyang Xiu', 'READING'],
    ['吕布', 'Bu Lyu', 'READING'],
    ['John R. Smith', 'John Robert Smith', 'MIDDLE_INITIAL'],
    ['John R. Smith', 'John Smith', 'MISSING_MIDDLE'],
    ['Jean Pierre Dupont', 'Jean Dupont', 'MISSING_MIDDLE'],
    ['Jean-Pierre Dupont', 'Jean Dupont', 'MISSING_PART'],
    ['Thanh-Tung Nguyen', 'Thanh Nguyen', 'MISSING_PART'],
    ['Lina M. Rojas Barahona', 'Lina Rojas-Barahona', 'MISSING_MIDDLE'],
    ['Hal Daumé III', 'Hal Daumé', 'MISSING_SUFFIX'],
    ['Hans Müller', 'Hans Mueller', 'UMLAUT'],
    ['Yajuan Lü', 'Yajuan Lyu', 'UMLAUT'],
    ['José García López', 'José García', 'DROPPED_SURNAME'],
    ['Martine Adda', 'Martine Adda-Decker', 'DROPPED_SURNAME'],
    ['Hans Muller', 'Hans Mueller', 'TYPO_FAMILY'],
    ['John Robert Smith', 'Robert Smith', 'DROPPED_FIRST'],
    ['Yuanchuan Zhou', 'Yuanchun Zhou', 'TYPO_GIVEN'],
    ['Steve Abney', 'Steven P. Abney', 'NICKNAME'],
    ['Bill Gates', 'William Gates', 'NICKNAME'],
    ['T. Lan', 'Tingfeng Lan', 'INITIAL'],
    ['T.F. Lan', 'Tingfeng Lan', 'INITIAL'],
    ['J.-P. Dupont', 'Jean-Pierre Dupont', 'INITIAL'],
    ['J. Smith', 'John R. Smith', 'INITIAL_MISSING_MIDDLE'],
    ['Ching-hsiu Hsu', 'Jingxiu Xu', 'ROMANISATION'],
    ['Chih-Jen Lin', 'Zhiren Lin', 'ROMANISATION'],
    ['Wei Chang', 'Wei Zhang', 'ROMANISATION'],
    ['Wei Wong', 'Wei Huang', 'ROMANISATION'],
    ['Wei Ng', 'Wei Wu', 'ROMANISATION'],
  ] as const)('says how %s and %s agree', (one, other, expected) => {
    expect(kind(one, other)).toBe(expected)
  })
  it.each([
    ['Wei Wang', 'Wen Wang'],
    ['Wei Wang', 'Wei Ming Wang'],
    ['Yeon Kim', 'Yeon-Jun Kim'],
    ['Xu Wang', 'Xue Wang'],
    ['Wei Zhang', 'Wei Zheng'],
    ['Tianxin Lan', 'T. F. Lan'],
    ['John R. Smith', 'John T. Smith'],
    ['John Smith Jr.', 'John Smith III'],
    ['Maria Smith', 'John Smith'],
    ['徐宏', '徐红'],
    ['徐宏', 'Wei Wang'],
    ['Madonna', 'Madonna Ciccone'],
    ['Kevin Wong', 'Kevin Wang'],
    ['Wei Wang', 'Wei Huang'],
    ['Chang Liu', 'Zhang Liu'],
    ['', ''],
  ])('takes %s and %s for different names', (one, other) => {
    expect(kind(one, other)).toBeNull()
  })
  it('gives the same answer in either order', () => {
    fc.assert(
      fc.property(printedName, printedName, (one, other) => {
        const [a, b] = [parseName(one), parseName(other)]
        expect(compareNames(a, b)).toEqual(compareNames(b, a))
      }),
      { numRuns: cases(3_000) },
    )
  })
  it('finds every name the same as itself', () => {
    fc.assert(fc.property(printedName, (text) => void expect(kind(text, text)).toBe('SAME')))
  })
  it('orders the kinds by what they are worth', () => {
    const values = Object.values(agreementBases)
    expect(values).toEqual([...values].sort((one, other) => other - one))
  })
})
