import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { citedName } from '../../src/names/cited-name.ts'

describe('A name in a citation', () => {
  test.each([
    ['Tingfeng Lan', 'Lan', 'Tingfeng'],
    ['Lan, Tingfeng', 'Lan', 'Tingfeng'],
    ['LAN Tingfeng', 'Lan', 'Tingfeng'],
    ['TINGFENG LAN', 'Lan', 'Tingfeng'],
    ['Jan van der Berg', 'van der Berg', 'Jan'],
    ['Smith J R', 'Smith', 'J R'],
    ['Ying-Chao Hung', 'Hung', 'Ying-Chao'],
    ['Jörg Müller', 'Müller', 'Jörg'],
    ['徐宏', '徐', '宏'],
    ['欧阳锋', '欧阳', '锋'],
    ['昱 王', '王', '昱'],
    ['김철수', '김', '철수'],
  ])('%s has its family name', (text, family, given) => {
    expect(citedName(text)).toEqual({ family, given })
  })

  test('keeps its suffix, and stays whole where it is one word', () => {
    expect(citedName('John Smith Jr.')).toEqual({ family: 'Smith', given: 'John', suffix: 'Jr.' })
    expect(citedName('Plato')).toEqual({ literal: 'Plato' })
    expect(citedName('')).toEqual({ literal: '' })
  })

  test('never loses a part, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (text) => {
        const name = citedName(text)
        if ('literal' in name) expect(typeof name.literal).toBe('string')
        else expect(Math.min(name.family.length, name.given.length)).toBeGreaterThan(0)
      }),
    )
  })
})
