import { describe, expect, test } from 'vitest'
import { institutionKeys, settledAcronyms } from '../../../src/ingest/institutions/institution-keys.ts'

const keyOf = (printed: string): string | undefined => institutionKeys(printed).keys[0]

describe('an institution without a register', () => {
  test('has one key for all spellings of its name', () => {
    const spellings = [
      'The University of Virginia',
      'University of Virginia',
      'Univ. of Virginia',
      'UNIVERSITY OF VIRGINIA',
    ]
    expect(new Set(spellings.map(keyOf)).size).toBe(1)
    expect(keyOf('Virginia University')).not.toBe(keyOf('University of Virginia'))
  })

  test('is a company with or without its legal form', () => {
    expect(keyOf('Alibaba Group Co., Ltd.')).toBe(keyOf('Alibaba Group'))
  })

  test('has both names when they are printed together', () => {
    const [chinese, english] = institutionKeys('香港中文大学 (The Chinese University of Hong Kong)').keys
    expect(chinese).toBe(keyOf('香港中文大學'))
    expect(english).toBe(keyOf('Chinese University of Hong Kong'))
  })

  test('notes an acronym in brackets, and shows the name without it', () => {
    const { keys, name, acronyms } = institutionKeys('The Chinese University of Hong Kong (CUHK)')
    expect(name).toBe('The Chinese University of Hong Kong')
    expect(keys).toEqual([keyOf('Chinese University of Hong Kong')])
    expect(acronyms).toEqual(['cuhk'])
    expect(institutionKeys('香港中文大学 (CUHK)').acronyms).toEqual(['cuhk'])
  })

  test('keeps a country in brackets as part of its key', () => {
    expect(keyOf('York University (Canada)')).not.toBe(keyOf('York University (UK)'))
    expect(institutionKeys('York University (UK)').acronyms).toEqual([])
  })

  test('takes brackets that are no acronym of it for none', () => {
    expect(institutionKeys('University of Virginia (ECE)').acronyms).toEqual([])
  })

  test('without words has no keys', () => {
    expect(institutionKeys(' () ')).toEqual({ keys: [], name: '()', acronyms: [] })
  })
})

describe('an acronym', () => {
  test('stands for the names in two scripts beside which it is printed', () => {
    const printed = ['The Chinese University of Hong Kong (CUHK)', '香港中文大学 (CUHK)', 'Univ. of Virginia']
    expect(settledAcronyms(printed.map(institutionKeys)).get('cuhk')).toHaveLength(2)
  })

  test('stands for nothing when two institutions bear it', () => {
    const printed = ['University of Southern California (USC)', 'University of South Carolina (USC)']
    expect(settledAcronyms(printed.map(institutionKeys)).has('usc')).toBe(false)
  })
})
