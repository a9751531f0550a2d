import { describe, expect, it } from 'vitest'
import { monthIn, partialDateOf, periodIn, yearsIn } from '../../../../src/ingest/sources/profile/field/date.ts'
import { arxivIdIn, doiIn, identifiersIn } from '../../../../src/ingest/sources/profile/field/identifier.ts'
import { stampOf } from '../../../../src/ingest/sources/profile/field/stamp.ts'
import { statusOf } from '../../../../src/ingest/sources/profile/field/status.ts'
import { isLegendLine, legendOf } from '../../../../src/ingest/sources/profile/text/legend.ts'

describe('periodIn', () => {
  it.each([
    ['Sep 2024 – Present', { from: '2024-09', to: null, ongoing: true, expected: false }],
    ['2018.9 - 2022.6', { from: '2018-09', to: '2022-06', ongoing: false, expected: false }],
    ['2022.8 - 2026.7 (预计)', { from: '2022-08', to: '2026-07', ongoing: false, expected: true }],
    ['2018年9月至今', { from: '2018-09', to: null, ongoing: true, expected: false }],
    ['2012-2014', { from: '2012', to: '2014', ongoing: false, expected: false }],
    ['2019–21', { from: '2019', to: '2021', ongoing: false, expected: false }],
    ['June – August 2021', { from: '2021-06', to: '2021-08', ongoing: false, expected: false }],
    ['since 2020', { from: '2020', to: null, ongoing: true, expected: false }],
    ['expected May 2026', { from: null, to: '2026-05', ongoing: false, expected: true }],
  ])('reads %s', (text, period) => {
    expect(periodIn(text)?.period).toEqual(period)
  })

  it('finds none in words', () => {
    expect(periodIn('University of Somewhere')).toBeNull()
  })
})

describe('years and months', () => {
  it('are as precise as printed', () => {
    expect(partialDateOf('2022')).toBe('2022')
    expect(partialDateOf('Aug 2022')).toBe('2022-08')
    expect(monthIn('pp. 3-9, Apr. 2013')).toBe(4)
  })

  it('are not taken from pages, identifiers and addresses', () => {
    expect(yearsIn('pp. 1990-2001, https://x.org/2019/a, arXiv:2001.01234, 2021').map(({ year }) => year)).toEqual([
      2021,
    ])
  })
})

describe('statusOf', () => {
  it.each([
    ["In submission to SOSP'26.", 'SUBMITTED', "SOSP'26"],
    ['Under review at Nature Optics', 'SUBMITTED', 'Nature Optics'],
    ['在投', 'SUBMITTED', null],
    ['已录用', 'ACCEPTED', null],
    ['to appear', 'ACCEPTED', null],
    ['arXiv preprint', 'PREPRINT', null],
    ['预印版', 'PREPRINT', null],
    ['Optics Weekly, 2020', 'UNKNOWN', null],
  ])('reads %s', (text, status, submittedTo) => {
    expect(statusOf(text)).toEqual({ status, submittedTo })
  })
})

describe('identifiers', () => {
  it('of works', () => {
    expect(doiIn('doi:10.1000/ABC.12(3)).')).toBe('10.1000/abc.12(3)')
    expect(arxivIdIn('https://arxiv.org/abs/2101.00001v2')).toBe('2101.00001')
    expect(arxivIdIn('arXiv:cs/0112017')).toBe('cs/0112017')
  })

  it('of people', () => {
    expect(identifiersIn('ORCID 0000-0002-1825-0097, https://dblp.org/pid/12/345.html, anna.github.io')).toEqual([
      { scheme: 'ORCID', value: '0000-0002-1825-0097' },
      { scheme: 'DBLP', value: '12/345' },
      { scheme: 'HOMEPAGE', value: 'anna.github.io' },
    ])
  })
})

describe('legendOf', () => {
  it('reads "*" as equal contribution unless the document says otherwise', () => {
    expect(legendOf([]).equal).toContain('*')
    expect(legendOf(['* corresponding author, # co-first authors'])).toMatchObject({
      equal: ['#'],
      corresponding: ['*', '✉', '📧'],
    })
    expect(legendOf(['（*为通讯作者，#为共同第一作者）']).corresponding).toContain('*')
  })

  it('knows a line that only explains marks', () => {
    expect(isLegendLine('* denotes equal contribution')).toBe(true)
    expect(isLegendLine('* Ana Lee, Bo Fox. A title. 2020')).toBe(false)
  })
})

describe('stampOf', () => {
  it.each([
    ['81.6DCApr 18', { category: 'cs.DC', posted: null, score: '81.6' }],
    ['LGMar 7, 2025Code', { category: 'cs.LG', posted: '2025-03-07', score: null }],
  ])('takes %s apart', (text, stamp) => {
    expect(stampOf(text)).toEqual(stamp)
  })

  it('is none for other lines', () => {
    expect(stampOf('DC')).toBeNull()
    expect(stampOf('Apr 18, 2025')).toBeNull()
  })
})
