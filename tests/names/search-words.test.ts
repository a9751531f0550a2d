import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexWords, queryWords } from '../../src/names/search-words.ts'
import { anyText } from '../arbitrary-text.ts'
import { printedName } from './arbitrary-name.ts'

const finds = (query: string, index: string): boolean => {
  const held = new Set(index.split(' '))
  const words = queryWords(query)
  return words.length > 0 && words.every((word) => held.has(word))
}
const textOrName = fc.oneof(anyText(), printedName, fc.constantFrom('λScale: Pre-training of GPU集群', 'हिन्दी ไทย'))

describe('indexWords and queryWords', () => {
  it.each([
    'tingf',
    'Lan Tingfeng',
    'lan t',
    'TINGFENG',
    'T. Lan',
    'T.F. Lan',
    'tl',
    'tingfenglan',
    'lantingf',
    'Ting-Feng',
  ])('find Tingfeng Lan by %s', (query) => {
    expect(finds(query, indexWords({ names: ['Tingfeng Lan'] }))).toBe(true)
  })
  it.each(['徐', '宏', '徐宏', 'xu', 'xu hong', 'Hong Xu', 'xuhong', 'hongx', 'xh', 'hx', 'hōng'])(
    'find 徐宏 by %s',
    (query) => {
      expect(finds(query, indexWords({ names: ['徐宏'] }))).toBe(true)
    },
  )
  it.each(['香港', '中文大学', 'xianggang', 'Xianggang Zhongwen Daxue', 'zhongwen', 'da xue', 'xgzw', 'Xiānggǎng'])(
    'find 香港中文大学, which is no person, by %s',
    (query) => {
      expect(finds(query, indexWords({ named: '香港中文大学' }))).toBe(true)
    },
  )
  it('find a Chinese title by its characters only', () => {
    const title = indexWords({ text: '面向大模型的训练系统' })
    expect([finds('训练', title), finds('xunlian', title)]).toEqual([true, false])
  })
  it.each(['Yingchao-jie', 'Yingchaojie', 'yingchao', 'Feng Yingchao'])('find a hyphenated name by %s', (query) => {
    expect(finds(query, indexWords({ names: ['Yingchao-jie Feng'] }))).toBe(true)
  })
  it.each(["O'Brien", 'obrien', 'zurich', 'Zürich', 'Zuerich', 'J.-P.', 'jp', 'pierre'])(
    'find marked names by %s',
    (query) => {
      expect(finds(query, indexWords({ names: ["Jean-Pierre O'Brien", 'Zürich Weiß'] }))).toBe(true)
    },
  )
  it.each([
    'serverless',
    'λScale',
    'scale',
    'lambdascale',
    'pre-training',
    'pretraining',
    'train',
    'gpu',
    '集群',
    'U.S.',
  ])('find a title by %s', (query) => {
    expect(finds(query, indexWords({ text: 'λScale: Serverless Pre-training on the U.S. GPU集群' }))).toBe(true)
  })
  it('ask for every word', () => {
    expect(finds('lan yue', indexWords({ names: ['Tingfeng Lan'] }))).toBe(false)
  })
  it('find a name in two scripts by either', () => {
    const index = indexWords({ names: ['徐宏 (Hong Xu)'] })
    expect([finds('徐宏', index), finds('hong x', index)]).toEqual([true, true])
  })
  it('make the words that a query stands for', () => {
    expect(
      ['tingf', 'Lan Tingfeng', '徐宏', '宏', '欧阳修', 'T. Lan', 'zhāng', 'λScale', '', '!?'].map(queryWords),
    ).toEqual([
      ['tingf'],
      ['lan', 'tingfeng'],
      ['徐宏'],
      ['宏'],
      ['欧阳', '阳修'],
      ['t', 'lan'],
      ['zhang'],
      ['λscale'],
      [],
      [],
    ])
  })
  it('cut words at 20 letters on both sides', () => {
    const word = 'pneumonoultramicroscopicsilicovolcanoconiosis'
    expect(finds(word, indexWords({ text: word }))).toBe(true)
    expect(queryWords(word)[0]).toHaveLength(20)
  })
  it('take a sign that stands for a Chinese character as one, in names beside other letters too', () => {
    expect(finds('㊑日立', indexWords({ names: ['Hitachi ㊑日立'] }))).toBe(true)
    expect(finds('株日', indexWords({ names: ['Hitachi ㊑日立'] }))).toBe(true)
  })
  it('find every name and text by all of itself', () => {
    fc.assert(
      fc.property(textOrName, (text) => {
        if (queryWords(text).length === 0) return
        expect(finds(text, indexWords({ text }))).toBe(true)
        expect(finds(text, indexWords({ names: [text] }))).toBe(true)
      }),
      { numRuns: 1_000 },
    )
  })
  it('hold only words of letters and digits, sorted, each once', () => {
    fc.assert(
      fc.property(textOrName, (text) => {
        const words = indexWords({ names: [text], text })
          .split(' ')
          .filter(Boolean)
        expect([...words, ...queryWords(text)].filter((word) => !/^[\p{L}\p{N}]{1,100}$/u.test(word))).toEqual([])
        expect(words.filter((word) => word !== word.toLowerCase())).toEqual([])
        expect(words).toEqual([...new Set(words)].sort())
      }),
      { numRuns: 1_000 },
    )
  })
  it('keep the words of a person short', () => {
    expect(indexWords({ names: ['Tingfeng Lan'] }).length).toBeLessThan(250)
  })
})
