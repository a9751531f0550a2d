import { describe, expect, it } from 'vitest'
import { readings, syllables } from '../../src/names/reading.ts'

describe('readings', () => {
  it('spells a Chinese name with the family name last, then first', () => {
    expect(readings('徐宏')).toEqual(['hong xu', 'xu hong'])
  })
  it.each([
    ['曾国藩', 'guofan zeng'],
    ['单雄信', 'xiongxin shan'],
    ['仇英', 'ying qiu'],
    ['解缙', 'jin xie'],
    ['查良镛', 'liangyong zha'],
    ['尉迟恭', 'gong yuchi'],
    ['欧阳修', 'xiu ouyang'],
    ['張學友', 'xueyou zhang'],
    ['昱 王', 'yu wang'],
  ])('reads the surname of %s as a surname', (han, expected) => {
    expect(readings(han)[0]).toBe(expected)
  })
  it('spells ü in each usual way', () => {
    expect(readings('吕布')).toEqual(expect.arrayContaining(['bu lu', 'bu lv', 'bu lyu']))
  })
  it('tries the other readings of characters in given names', () => {
    expect(readings('王乐')).toEqual(expect.arrayContaining(['le wang', 'yue wang']))
  })
  it('stays within 16 spellings', () => {
    expect(readings('吕行乐').length).toBeLessThanOrEqual(16)
  })
  it('has nothing for names in other scripts and single characters', () => {
    expect([...readings('Hong Xu'), ...readings('宏'), ...readings('')]).toEqual([])
  })
  it('reads the syllables of other Chinese text', () => {
    expect(syllables('清华大学 AI')).toEqual(['qing', 'hua', 'da', 'xue'])
  })
})
