import { describe, expect, it } from 'vitest'
import { authorListAt } from '../../../../src/ingest/sources/profile/people/author-list.ts'

const namesIn = (text: string): readonly string[] => authorListAt(text, 0)?.authors.map(({ name }) => name) ?? []
const restOf = (text: string): string => text.slice(authorListAt(text, 0)?.end ?? 0)

describe('authorListAt', () => {
  it('reads given names first, up to a title', () => {
    expect(namesIn('Ana Lee, Bo van der Berg, and Cy D. Moe. A title')).toEqual([
      'Ana Lee',
      'Bo van der Berg',
      'Cy D. Moe',
    ])
    expect(restOf('Ana Lee, Bo Fox. A title')).toBe('. A title')
  })

  it.each([
    ['Lee, A., Fox, B. C., & Moe, D. (2020). A title', ['Lee, A.', 'Fox, B. C.', 'Moe, D.']],
    ['Lee A, Fox BC, van Moe D. A title', ['Lee A', 'Fox BC', 'van Moe D']],
    ['LEE A B, FOX C. A title', ['LEE A B', 'FOX C']],
    ['A. Lee, B.-C. Fox and D Moe, A title', ['A. Lee', 'B.-C. Fox', 'D Moe']],
    ['Lee, Ana; Fox, Bo; Moe, Cy: A title', ['Lee, Ana', 'Fox, Bo', 'Moe, Cy']],
    ['Lee, Ana, Fox, Bo, and Moe, Cy. A title', ['Lee, Ana', 'Fox, Bo', 'Moe, Cy']],
    ['Lee, Ana, Bo Fox, and Cy Moe. A title', ['Lee, Ana', 'Bo Fox', 'Cy Moe']],
    ['O’Hara, P., D’Arcy, M. A title', ['O’Hara, P.', 'D’Arcy, M.']],
  ])('reads the style of %s', (text, names) => {
    expect(namesIn(text)).toEqual(names)
  })

  it('reads Chinese names, and the bracketed name in the other script is no second author', () => {
    expect(namesIn('张三，李四，欧阳娜娜. 题目')).toEqual(['张三', '李四', '欧阳娜娜'])
    expect(namesIn('王 伟, 刘 倩*．题目')).toEqual(['王伟', '刘倩'])
    expect(namesIn('张三(San Zhang), 李四(Si Li)*, and 王五(Wu Wang)')).toEqual(['张三', '李四', '王五'])
  })

  it('says that a list is cut', () => {
    for (const text of [
      'Ana Lee, Bo Fox et al. Title',
      'Ana Lee, Bo Fox, and others',
      '张三, 李四等. 题目',
      'Ana Lee, +5 authors',
    ]) {
      expect(authorListAt(text, 0)?.complete).toBe(false)
    }
    expect(authorListAt('Ana Lee, Bo Fox', 0)?.complete).toBe(true)
  })

  it('knows no place for names behind a gap in the list', () => {
    const list = authorListAt('Ana Lee, Bo Fox, ..., Cy Moe', 0)
    expect(list?.authors.map(({ name, placed }) => [name, placed])).toEqual([
      ['Ana Lee', true],
      ['Bo Fox', true],
      ['Cy Moe', false],
    ])
    expect(list?.complete).toBe(false)
  })

  it('keeps marks apart from names', () => {
    const list = authorListAt('Ana Lee1,*, Bo Fox†, *Cy Moe, and Dee Ray✉', 0)
    expect(list?.authors.map(({ name, marks }) => [name, marks])).toEqual([
      ['Ana Lee', '1,*'],
      ['Bo Fox', '†'],
      ['Cy Moe', '*'],
      ['Dee Ray', '✉'],
    ])
  })

  it('knows teams and collaborations', () => {
    const list = authorListAt('Ling Team, Ana Lee, Bo Fox et al.', 0)
    expect(list?.authors.map(({ name, group }) => [name, group])).toEqual([
      ['Ling Team', true],
      ['Ana Lee', false],
      ['Bo Fox', false],
    ])
  })

  it('takes words of titles and journals for no names', () => {
    expect(namesIn('Deep Learning, Nature, 2015')).toEqual([])
    expect(namesIn('Attention Is All You Need')).toEqual([])
    expect(restOf('A. Lee, B. Fox, Int. J. Quantum Chem. 114')).toBe(', Int. J. Quantum Chem. 114')
  })

  it('stays quick on very long lists', () => {
    const list = authorListAt('Ana Lee, '.repeat(5000), 0)
    expect(list?.authors.length).toBe(5000)
  })
})
