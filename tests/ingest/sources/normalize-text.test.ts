import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalizeText } from '../../../src/ingest/sources/normalize-text.ts'
import { anyText } from '../../arbitrary-text.ts'

describe('normalizeText', () => {
  it('composes accents and takes ligatures apart', () => {
    expect(normalizeText('Mu\u0308ller eﬃcient')).toBe('Müller efficient')
  })

  it('takes out zero-width characters, bidi controls and soft hyphens', () => {
    expect(normalizeText('a\u200Bb\u202Ec\u00ADd\uFEFF')).toBe('abcd')
  })

  it('makes every blank and hyphen a plain one', () => {
    expect(normalizeText('A\u00A0B\u3000C\u2011D')).toBe('A B C-D')
  })

  it('makes full-width letters and digits plain, and Kangxi radicals characters', () => {
    expect(normalizeText('ＩＣＤＥ２０２４ ⼀')).toBe('ICDE2024 一')
  })

  it('makes radicals characters that fonts draw alike', () => {
    expect(normalizeText('艾⻉⻉研究⻛与⻜⻦⸺⺠间')).toBe('艾贝贝研究风与飞鸟——民间')
  })

  it('replaces broken surrogates', () => {
    expect(normalizeText('a\uD800b')).toBe('a\uFFFDb')
  })

  it('keeps the number of lines and changes nothing the second time', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const once = normalizeText(text)
        expect(normalizeText(once)).toBe(once)
        expect(once.split('\n').length).toBe(text.split('\n').length)
      }),
    )
  })
})
