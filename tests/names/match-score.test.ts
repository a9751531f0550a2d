import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchScore } from '../../src/names/match-score.ts'
import { printedName } from './arbitrary-name.ts'

const inOrder = (query: string, fields: readonly string[]): void => {
  const scores = fields.map((field) => matchScore(query, field))
  expect(scores).toEqual([...scores].sort((one, other) => other - one))
  expect(new Set(scores).size).toBe(scores.length)
}

describe('matchScore', () => {
  it('is 1 for the whole field and 0 for nothing in common', () => {
    expect([
      matchScore('tingfeng lan', 'Tingfeng Lan'),
      matchScore('徐宏', '徐宏'),
      matchScore('zzz', 'Tingfeng Lan'),
    ]).toEqual([1, 1, 0])
  })
  it('puts whole words before beginnings, and beginnings before initials', () => {
    inOrder('lan', ['Lan', 'Wei Lan', 'Tingfeng Lan', 'Wei Lang', 'Lars Anders Nilsson'])
  })
  it('puts words in order before words in another order', () => {
    inOrder('lan tingfeng', ['Lan Tingfeng', 'Lan Tingfeng Wei', 'Tingfeng Lan', 'Lana Tingfeng'])
  })
  it('puts a shorter title before a longer one', () => {
    inOrder('serverless', ['Serverless inference', 'Serverless inference for large models'])
  })
  it('puts a Chinese name met by its reading just behind the Latin name', () => {
    inOrder('hong xu', ['Hong Xu', '徐宏', 'Hongyu Xuan'])
  })
  it('puts a Chinese name whose reading begins so before one where it comes later, and that before nothing', () => {
    inOrder('zhongwen', ['中文大学', '香港中文大学', '清华大学'])
    inOrder('xgzw', ['香港中文大学', '西北工业大学'])
    expect(matchScore('xianggang zhongwen daxue', '香港中文大学')).toBe(0.95)
  })
  it('knows a marked letter written out as well as without its mark', () => {
    const written = ['antonio krüger', 'Antonio Krueger', 'antonio kruger', 'kruegers']
    expect(written.map((query) => matchScore(query, 'Antonio Krüger'))).toEqual([1, 1, 1, 0])
  })
  it('finds a system by its name without the Greek letter', () => {
    expect(matchScore('scale', 'λScale: Fast Scaling')).toBeGreaterThan(0.9)
  })
  it('is 0 for a query without words', () => {
    expect(matchScore('...', 'Tingfeng Lan')).toBe(0)
  })
  it('is between 0 and 1, and 1 for every name against itself', () => {
    fc.assert(
      fc.property(printedName, printedName, (one, other) => {
        const score = matchScore(one, other)
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(1)
        expect(matchScore(one, one)).toBe(1)
      }),
    )
  })
})
