import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { askedKeys } from '../../../src/ingest/institutions/asked-keys.ts'
import { anyText } from '../../arbitrary-text.ts'
import { matchOf, said } from './register.ts'

describe('an affiliation is matched to the register', () => {
  test.each([
    ['Dept. of Computer Science, Univ. of Washington, Seattle, WA, USA', 'washington CERTAIN'],
    ['The University of Washington', 'washington CERTAIN'],
    ['U. of Washington', 'washington CERTAIN'],
    ['Washington University', 'louis LIKELY'],
    ['香港中文大学', 'cuhk CERTAIN'],
    ['香港中文大學', 'cuhk CERTAIN'],
    ['香港中文大学, 计算机科学与工程', 'cuhk CERTAIN'],
    ['清华大学计算机系', 'tsinghua LIKELY'],
    ['CUHK', 'cuhk LIKELY'],
    ['The Chinese University of Hong Kong (CUHK), Hong Kong, China', 'cuhk CERTAIN'],
    ['University of California, Berkeley', 'berkeley CERTAIN'],
    ['University of California at Berkeley', 'berkeley CERTAIN'],
    ['UC Berkeley', 'berkeley LIKELY'],
    ['U.C. Berkeley', 'berkeley LIKELY'],
    ['Department of Chemistry Texas A&amp;M University College Station TX 77843 USA', 'texas LIKELY'],
    ['School of EngineeringTsinghua University Beijing China', 'tsinghua LIKELY'],
    ['University of Edinburgh School of Informatics, Edinburgh, UK', 'edinburgh LIKELY'],
    ['Nat. Lab., Univ. of Sci. & Technol. of China, Hefei, China', 'science CERTAIN'],
  ])('%s is %s', (printed, expected) => {
    expect(said(printed)).toBe(expected)
  })

  test('of an institution and a part of it, the part is the answer', () => {
    expect(said('MIT CSAIL, Massachusetts Institute of Technology, Cambridge, MA, USA')).toMatch(/^csail /)
    expect(said('Institute of Physics, Chinese Academy of Sciences, Beijing, China')).toMatch(/^physics /)
  })

  test('a company is itself in every country, unless it has a branch there', () => {
    expect(said('Google, Zurich, Switzerland')).toMatch(/^google /)
    expect(said('Google, Toronto, Canada')).toMatch(/^googleCanada /)
    expect(said('Google Research, NY')).toMatch(/^google /)
    expect(said('华为')).toMatch(/^huawei /)
  })

  test('the country decides between namesakes', () => {
    expect(said('Northeastern University, Shenyang, China')).toBe('northeasternChina CERTAIN')
    expect(said('Northeastern University, Boston, MA')).toBe('northeastern CERTAIN')
    expect(said('Northeastern University', { country: 'US' })).toBe('northeastern CERTAIN')
    expect(said('Northeastern University')).toBe('AMBIGUOUS northeastern, northeasternChina')
  })

  test('a ROR id that the source gives is taken', () => {
    expect(said('Northeastern University', { ror: 'northeastern' })).toBe('northeastern CERTAIN')
  })

  test('a university and its city may change places only where that is one', () => {
    expect(said('Freiburg University, Freiburg, Germany')).toBe('freiburg LIKELY')
    expect(said('Edinburgh University, Edinburgh, UK')).toBe('NONE')
  })
})

describe('no match is an answer', () => {
  test.each([
    ['a longer name of another university', 'South China Agricultural University, Guangzhou, China'],
    ['a longer name of another university', 'North Dakota State University, Fargo, ND, USA'],
    [
      'a hospital that bears the name of a university',
      "Children's Hospital of Nanjing Medical University, Nanjing, China",
    ],
    ['a department', 'Department of Physics'],
    ['a part of an unknown university', 'Institute of Physics, University of Tartu, China'],
    ['a name in another country', 'University of Edinburgh, Lagos, Nigeria'],
    ['a campus that the register does not have', 'University of California, Springfield, CA, USA'],
    ['a university that the country alone completes', 'Univ. of Sci. & Technol., Beijing, China'],
    ['a place', 'Washington, DC, USA'],
    ['nothing', ' ,; '],
  ])('for %s: %s', (_what, printed) => {
    expect(said(printed)).toBe('NONE')
  })

  test('an acronym of several institutions is ambiguous until the country is known', () => {
    expect(said('MIT')).toBe('AMBIGUOUS manukau, mit')
    expect(said('Lab. for Comput. Sci., MIT, Cambridge, MA, USA')).toBe('mit LIKELY')
  })

  test('a text that names two institutions is ambiguous', () => {
    expect(said('Tsinghua University and University of Edinburgh')).toBe('AMBIGUOUS edinburgh, tsinghua')
  })
})

describe('keys asked for', () => {
  test('are at most 150, whatever is printed', () => {
    const words = fc.constantFrom(
      'University',
      'of',
      'Institute',
      'and',
      'Springfield',
      ',',
      '(',
      ')',
      '大学',
      'X-1',
      'School',
    )
    fc.assert(
      fc.property(fc.array(words, { maxLength: 400 }), (parts) => {
        expect(askedKeys(parts.join(' ')).length).toBeLessThanOrEqual(150)
      }),
      { numRuns: 50 },
    )
  })

  test('any text gets an answer', () => {
    fc.assert(
      fc.property(anyText(300), (printed) => {
        expect(['MATCH', 'AMBIGUOUS', 'NONE']).toContain(matchOf(printed).kind)
      }),
      { numRuns: 300 },
    )
  })
})
