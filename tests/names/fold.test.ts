import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldName, foldNamePieces, foldText } from '../../src/names/fold.ts'
import { anyText } from '../arbitrary-text.ts'

describe('foldText', () => {
  it('drops capitals and accents', () => {
    expect(foldText('Éric Villemonte de la Clergerie')).toBe('eric villemonte de la clergerie')
  })
  it('writes letters that have no accent to drop as people type them', () => {
    expect(foldText('Øystein Łukasz Straße Æther Đorđe Işık')).toBe('oystein lukasz strasse aether dorde isik')
  })
  it('keeps Greek, Han, kana and Hangul', () => {
    expect(foldText('λScale 徐宏 がくしゅう 김철수')).toBe('λscale 徐宏 がくしゅう 김철수')
  })
  it('makes one blank of punctuation, hyphens and line breaks', () => {
    expect(foldText('  GPT-4:\n“Pre-Training”, at scale!  ')).toBe('gpt 4 pre training at scale')
  })
  it('keeps a contraction one word', () => {
    expect(foldText("Don't stop, it’s MLSys'26")).toBe('dont stop its mlsys 26')
  })
  it('takes letters in the forms that files contain: full width, ligatures, decomposed', () => {
    expect(foldText('ＡＢＣ ﬁne e\u0301te\u0301')).toBe('abc fine ete')
  })
  it('changes nothing when it folds again', () => {
    fc.assert(
      fc.property(anyText(40), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text))
      }),
      { numRuns: 1_000 },
    )
  })
  it('never has two blanks or one at an end', () => {
    fc.assert(fc.property(anyText(), (text) => !/^ | {2}| $/.test(foldText(text))))
  })
})

describe('foldName', () => {
  it('joins hyphenated names and drops apostrophes', () => {
    expect(foldName('Ying-Chao O’Neill')).toBe('yingchao oneill')
  })
  it('parts initials at their periods', () => {
    expect(foldName('J.R. Smith')).toBe('j r smith')
  })
  it('keeps the pieces of hyphenated names apart when asked for pieces', () => {
    expect(foldNamePieces('Ying-Chao O’Neill')).toBe('ying chao oneill')
  })
})
