import { describe, expect, test } from 'vitest'
import { joinBibliographies } from '../../../src/web/explorer/parts/bibliography.ts'
import { playgroundAddress } from '../../../src/web/explorer/parts/playground-address.ts'
import { broughtBy } from '../../../src/web/ide/tab-memory.ts'

describe('pages of a bibliography', () => {
  test('become one list of JSON', () => {
    expect(JSON.parse(joinBibliographies('CSL_JSON', ['[{"id":"a"}]', '[{"id":"b"}]']))).toEqual([
      { id: 'a' },
      { id: 'b' },
    ])
  })

  test('are numbered on where the style numbers', () => {
    expect(joinBibliographies('GB_T_7714', ['[1] A [J].\n[2] B.\n', '[1] C.\n'])).toBe('[1] A [J].\n[2] B.\n[3] C.\n')
  })

  test('follow each other', () => {
    expect(joinBibliographies('BIBTEX', ['@article{a}\n', '@article{b}\n'])).toBe('@article{a}\n\n@article{b}\n')
    expect(joinBibliographies('APA', ['A.\n', 'B.\n'])).toBe('A.\nB.\n')
  })
})

test('an address of the playground brings the question and its variables as they are', () => {
  const operation = { name: 'Q', text: 'query Q($name: String!) {\n  a(name: $name) # 100%\n}' }
  const address = playgroundAddress(operation, { name: '徐宏 & "co"' })
  expect(address.startsWith('/graphql#')).toBe(true)
  const brought = broughtBy(address.slice('/graphql'.length))
  expect(brought?.query).toBe(operation.text)
  expect(JSON.parse(brought?.variables ?? '')).toEqual({ name: '徐宏 & "co"' })
})
