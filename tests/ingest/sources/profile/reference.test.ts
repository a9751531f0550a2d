import { describe, expect, it } from 'vitest'
import { referenceOf } from '../../../../src/ingest/sources/profile/entry/reference.ts'
import { richOf } from '../../../../src/ingest/sources/profile/text/markup.ts'

const read = (source: string) => {
  const reference = referenceOf(richOf(source))
  return { title: reference?.title, authors: reference?.authors?.authors.map(({ name }) => name) ?? null }
}

describe('referenceOf', () => {
  it.each([
    ['Lee, A., & Fox, B. (2015). Slow light in glass. Optics Weekly, 5(2), 3-4.', 'Slow light in glass'],
    ['A. Lee and B. Fox, "Slow light in glass," in Proc. IEEE ABC, 2019, pp. 1-9.', 'Slow light in glass'],
    ['A. Lee, B. Fox, Slow light in glass, J. Opt. 12 (2003), 1–20.', 'Slow light in glass'],
    ['Ana Lee, Bo Fox: Slow light in glass. ABCD 2020: 100-110', 'Slow light in glass'],
    ['Ana Lee and Bo Fox. 2021. Slow light in glass. In Proceedings of ABC.', 'Slow light in glass'],
    ['Lee A, Fox B. Slow light in glass. Opt Wkly. 2020;12(3):1-9.', 'Slow light in glass'],
    ['Ana Lee, Bo Fox. **Slow light in glass**. *Optics Weekly*, 2020', 'Slow light in glass'],
    ['[Slow light in glass](http://x), Ana Lee, **Bo Fox**. (CCF A)', 'Slow light in glass'],
    ['Ana Lee, Bo Fox [Slow light in glass](http://x) Optics Weekly 2020', 'Slow light in glass'],
    ['Slow light in glass, A. Lee, B. Fox, Opt. Lett. 12, 3 (2003)', 'Slow light in glass'],
    ['Slow light in glass. Ana Lee, Bo Fox. ABCD 2020', 'Slow light in glass'],
    ['"Slow light in glass" (with Ana Lee and Bo Fox), Optics Weekly, 2018', 'Slow light in glass'],
    ["[ABCD'26, CCF-A] Ana Lee, Bo Fox. *Slow light in glass*. Conference on Light. [Code]", 'Slow light in glass'],
  ])('finds title and both authors in %s', (source, title) => {
    const found = read(source)
    expect(found.title).toBe(title)
    expect(found.authors).toHaveLength(2)
  })

  it('reads GB/T 7714', () => {
    expect(read('张三, 李四. 玻璃中的慢光研究[J]. 光学学报, 2020, 43(1): 1-10.')).toEqual({
      title: '玻璃中的慢光研究',
      authors: ['张三', '李四'],
    })
  })

  it('keeps questions, colons and quotations inside of titles', () => {
    expect(read('Ana Lee. Does it pay? Evidence from small towns. Journal of Towns, 2020').title).toBe(
      'Does it pay? Evidence from small towns',
    )
    expect(read('Ana Lee, Bo Fox. **mThing**: Tuning Adapters. ABCD 2025').title).toBe('mThing: Tuning Adapters')
  })

  it('does not take a short title for a person', () => {
    expect(read('Seeing Through Fog. Ana Lee, Bo Fox. ABCD 2020')).toEqual({
      title: 'Seeing Through Fog',
      authors: ['Ana Lee', 'Bo Fox'],
    })
  })

  it('marks lists that leave out the owner', () => {
    expect(referenceOf(richOf('"Slow light" (with Ana Lee), Optics Weekly'))?.companions).toBe(true)
  })
})
