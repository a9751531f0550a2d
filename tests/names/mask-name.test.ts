import { describe, expect, test } from 'vitest'
import { maskNames } from '../../src/names/mask-name.ts'

const m = '[name removed]'

describe('A name that must not be read', () => {
  test.each([
    ['Ann Lorimer, Wei Wang, Yu Wang. Tides.', 'Wei Wang', `Ann Lorimer, ${m}, Yu Wang. Tides.`],
    ['author = {Wang, Wei and Lorimer, Ann}', 'Wei Wang', `author = {${m} and Lorimer, Ann}`],
    ['W. Wang, A. Lorimer', 'Wei Wang', `${m}, A. Lorimer`],
    ['Y.-C. Feng; Yingchao Feng; FENG Ying-Chao', 'Ying-Chao Feng', `${m}; ${m}; ${m}`],
    ['徐宏，王伟', '徐宏', `${m}，王伟`],
    ['JÜRGEN QUISTGAARD and Jurgen Quistgaard', 'Jürgen Quistgaard', `${m} and ${m}`],
    ["Sean O'Neill", "Sean O'Neill", m],
    ['Lee AM, Ann M. Lee, Ann Lee, Annlee', 'Ann M. Lee', `${m}, ${m}, ${m}, Annlee`],
    ['# Wei Wang\n\nWeights of Wangaratta', 'Wei Wang', `# ${m}\n\nWeights of Wangaratta`],
  ])('is not left in %j', (text, name, expected) => {
    expect(maskNames(text, [name])).toBe(expected)
  })

  test('goes word by word where it is printed in a way that nobody foresaw', () => {
    expect(maskNames('J{\\"u}rgen Quistgaard', ['Jürgen Quistgaard'])).toBe(`J{\\"u}rgen ${m}`)
  })

  test('may be several, of which one holds another', () => {
    expect(maskNames('Ann Lorimer, A. Lorimer and Bo Ek', ['A. Lorimer', 'Ann Lorimer'])).toBe(`${m}, ${m} and Bo Ek`)
  })

  test('leaves a text alone in which it does not stand, and is nothing without letters', () => {
    const text = 'Tides of a Northern Harbour in Winter, 2020. 10.1000/tides'
    expect(maskNames(text, ['Wei Wang'])).toBe(text)
    expect(maskNames(text, ['...', ''])).toBe(text)
    expect(maskNames(text, [])).toBe(text)
  })
})
