import { describe, expect, test } from 'vitest'
import { rorReader } from '../../../../src/ingest/sources/ror/read-ror.ts'
import { foundBy } from '../json/found-by.ts'
import { oldRecord, record, rorLines } from './fixtures.ts'

const expected = {
  names: ['University of the Harbour', '海港大學', 'Harbour University'],
  acronyms: ['UOH'],
  ror: '02nr0ka47',
  country: 'HK',
  partOf: ['05dxps055'],
}

describe('ROR', () => {
  test('gives the same institution from both versions of its records', async () => {
    const { institutions } = await foundBy(rorReader, rorLines)
    expect(institutions.map(({ institution }) => institution)).toEqual([expected, expected])
    expect(institutions[0]).toMatchObject({
      locator: 'line 1 (02nr0ka47)',
      text: 'HK; UOH; University of the Harbour, 海港大學, Harbour University',
    })
  })

  test('reads the whole dump, one list over many lines, and answers of its API', async () => {
    const dump = await foundBy(rorReader, JSON.stringify([record, oldRecord], null, 4))
    expect(dump.institutions.map(({ locator }) => locator)).toEqual([
      expect.stringMatching(/^lines 2-\d+ \(02nr0ka47\)$/),
      expect.stringMatching(/^lines \d+-\d+ \(02nr0ka47\)$/),
    ])
    const answer = await foundBy(rorReader, JSON.stringify({ number_of_results: 1, items: [record] }))
    expect(answer.institutions.map(({ institution }) => institution)).toEqual([expected])
  })

  test('rejects organisations that ROR has withdrawn, and those without id or name', async () => {
    const lines = [
      JSON.stringify({ ...record, status: 'withdrawn' }),
      JSON.stringify({ ...record, id: 'x' }),
      JSON.stringify({ ...record, names: [{ types: ['acronym'], value: 'X' }] }),
    ]
    const { institutions, rejected } = await foundBy(rorReader, lines.join('\n'))
    expect(institutions).toEqual([])
    expect(rejected.map(({ locator, reason }) => `${locator}: ${reason}`)).toEqual([
      'line 1 (02nr0ka47): Expected an organisation in use, but ROR has withdrawn it.',
      'line 2: Expected an organisation with a ROR id, but it has none.',
      'line 3 (02nr0ka47): Expected an organisation with a name, but it has none.',
    ])
  })
})
