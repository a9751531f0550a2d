import { describe, expect, it } from 'vitest'
import { sameName } from '../../../../src/ingest/sources/profile/person/owner.ts'
import { calmName, namesOfTitle } from '../../../../src/ingest/sources/profile/person/owner-name.ts'

describe('namesOfTitle', () => {
  it.each([
    ['ANNA LEE', ['Anna Lee']],
    ['Curriculum Vitae of Anna B. Lee, Ph.D.', ['Anna B. Lee']],
    ["Anna Lee's Homepage", ['Anna Lee']],
    ['李雷 (Lei Li)', ['李雷', 'Lei Li']],
    ['Lei Li（李雷）', ['Lei Li', '李雷']],
    ['Dr. Jean-Luc O’Neil', ['Jean-Luc O’Neil']],
    ['Prof. 李 雷', ['李雷']],
    ['Lee, Anna', ['Lee, Anna']],
  ])('finds the names in "%s"', (title, names) => {
    expect(namesOfTitle(title)).toEqual(names)
  })

  it.each(['About Me', 'Research Projects', 'University of Somewhere', 'Curriculum Vitae', '研究兴趣'])(
    'finds none in "%s"',
    (title) => {
      expect(namesOfTitle(title)).toEqual([])
    },
  )
})

describe('calmName', () => {
  it('writes capitals as running text does', () => {
    expect(calmName("JEAN-LUC O'NEIL MCKAY")).toBe("Jean-Luc O'Neil McKay")
    expect(calmName('Anna Lee')).toBe('Anna Lee')
  })
})

describe('sameName', () => {
  it.each([
    ['Anna Lee', 'Lee, Anna'],
    ['Anna Lee', 'A. Lee'],
    ['Anna B. Lee', 'Lee AB'],
    ['Ying-Chao Feng', 'Yingchao Feng'],
    ['李雷', 'Lei Li'],
    ['José Müller', 'Jose Muller'],
  ])('%s and %s', (one, other) => {
    expect(sameName(one, other)).toBe(true)
    expect(sameName(other, one)).toBe(true)
  })

  it.each([
    ['Anna Lee', 'Amy Lee'],
    ['Anna Lee', 'B. Lee'],
    ['Anna Lee', 'Anna Fox'],
    ['李雷', 'Lei Wang'],
  ])('not %s and %s', (one, other) => {
    expect(sameName(one, other)).toBe(false)
  })
})
