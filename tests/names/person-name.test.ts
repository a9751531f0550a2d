import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { displayName, namesIn, parseName } from '../../src/names/person-name.ts'
import { anyText } from '../arbitrary-text.ts'
import { printedName } from './arbitrary-name.ts'

const parts = (text: string): string => {
  const { given, family, suffix } = parseName(text)
  return `${given.join('+')} | ${family}${suffix === null ? '' : ` | ${suffix}`}`
}

describe('parseName', () => {
  it.each([
    ['Tingfeng Lan', 'tingfeng | lan'],
    ['Lan, Tingfeng', 'tingfeng | lan'],
    ['LAN Tingfeng', 'tingfeng | lan'],
    ['Tingfeng LAN', 'tingfeng | lan'],
    ['TINGFENG LAN', 'tingfeng | lan'],
    ['NG Hwee Tou', 'hwee+tou | ng'],
    ['Smith, J. R.', 'j+r | smith'],
    ['Smith JR', 'j+r | smith'],
    ['JR Smith', 'j+r | smith'],
    ['AJ Smith', 'a+j | smith'],
    ['LI Wei', 'wei | li'],
    ['Madonna', 'madonna | null'],
    ['Helen Meng', 'helen | meng'],
  ])('finds given and family name of %s', (text, expected) => {
    expect(parts(text)).toBe(expected)
  })
  it.each([
    ['Ludwig van der Berg', 'ludwig | van der berg'],
    ['Benjamin Van Durme', 'benjamin | van durme'],
    ['María de la Cruz', 'maria | de la cruz'],
    ['Xiao Di Wang', 'xiao+di | wang'],
    ['Nguyen Van Minh', 'nguyen+van | minh'],
    ['De Wang', 'de | wang'],
  ])('gives particles to the family name, and only particles: %s', (text, expected) => {
    expect(parts(text)).toBe(expected)
  })
  it.each(['John Smith Jr.', 'Smith, John, Jr.', 'Smith Jr., John', 'JOHN SMITH, Junior'])(
    'sets a suffix apart: %s',
    (text) => {
      expect(parts(text)).toBe('john | smith | jr')
    },
  )
  it.each([
    ['徐宏', '宏 | 徐'],
    ['昱 王', '昱 | 王'],
    ['鹏远 刘', '鹏远 | 刘'],
    ['欧阳修', '修 | 欧阳'],
    ['諸葛亮', '亮 | 諸葛'],
    ['导师: 徐宏', '宏 | 徐'],
    ['徐宏教授', '宏 | 徐'],
    ['김철수', '철수 | 김'],
  ])('finds the surname of a name in Chinese or Korean writing: %s', (text, expected) => {
    expect(parts(text)).toBe(expected)
  })
  it.each([
    'Prof. Yue Cheng',
    'Dr. Yue Cheng',
    'Yue Cheng, Ph.D.',
    'Advisor: Yue Cheng',
    'Yue Cheng 0001',
    'Yue (Joe) Cheng',
  ])('takes off what is no name: %s', (text) => {
    expect(parts(text)).toBe('yue | cheng')
  })
  it('names the script by its ISO code', () => {
    expect(['Hong Xu', '徐宏', 'Иван Иванов', '12'].map((text) => parseName(text).script)).toEqual([
      'Latn',
      'Hani',
      'Cyrl',
      'Zyyy',
    ])
  })
  it('gives two prints of one hyphenated name the same joined letters', () => {
    expect(parseName('Ying-Chao Feng').joined).toBe(parseName('Yingchao Feng').joined)
  })
  it('has no tokens for a text without letters', () => {
    expect(parseName(' 12 ').tokens).toEqual([])
  })
  it('never throws, and joins exactly its tokens', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const name = parseName(text)
        expect(name.joined).toBe(name.tokens.join(''))
        expect(name.pieces.join('')).toBe(name.joined)
      }),
    )
  })
})

describe('displayName', () => {
  it.each([
    ['TINGFENG LAN', 'Tingfeng Lan'],
    ['Lan, Tingfeng', 'Tingfeng Lan'],
    ['LAN Tingfeng', 'Tingfeng Lan'],
    ['RONALD MCDONALD', 'Ronald McDonald'],
    ['JEAN-PIERRE VAN DER BERG', 'Jean-Pierre van der Berg'],
    ["O'BRIEN, Conan", "Conan O'Brien"],
    ['J.R. Smith', 'J.R. Smith'],
    ['Smith, John, Jr.', 'John Smith Jr.'],
    ['Ludwig van der Berg', 'Ludwig van der Berg'],
    ['danah boyd', 'danah boyd'],
    ['昱 王', '王昱'],
    ['田中 太郎', '田中 太郎'],
    ['徐宏 教授', '徐宏'],
  ])('shows %s as %s', (text, expected) => {
    expect(displayName(text)).toBe(expected)
  })
  it('shows a shown name as it is', () => {
    fc.assert(fc.property(printedName, (text) => void expect(displayName(displayName(text))).toBe(displayName(text))))
  })
})

describe('namesIn', () => {
  it('parts a name that is printed in two scripts', () => {
    expect(namesIn('徐宏 (Hong Xu)')).toEqual(['Hong Xu', '徐宏'])
  })
  it('leaves other names whole', () => {
    expect([...namesIn('Hong  Xu'), ...namesIn('昱 王')]).toEqual(['Hong Xu', '昱 王'])
  })
})
