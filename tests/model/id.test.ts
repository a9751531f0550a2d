import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { hashId, idKinds, kindOfId } from '../../src/model/id.ts'

const kind = fc.constantFrom(...idKinds)
const parts = fc.array(fc.string({ maxLength: 5 }), { minLength: 1, maxLength: 3 })

test('An id is made of what it names: safe in a URL, its kind readable, the same every time', () => {
  fc.assert(
    fc.property(kind, parts, (what, names) => {
      const id = hashId(what, ...names)
      expect(id).toMatch(/^[a-z]+-[0-9a-z]{13}$/)
      expect(kindOfId(id)).toBe(what)
      expect(hashId(what, ...names)).toBe(id)
    }),
  )
  expect(hashId('person', 'Ann Lorimer')).toMatchInlineSnapshot(`"person-2v48v52y5v5fz"`)
})

test('Ids of different things differ, also where only the parting differs', () => {
  const ids = Array.from({ length: 20_000 }, (_, index) => hashId('paper', `${index}`))
  expect(new Set(ids).size).toBe(ids.length)
  expect(hashId('paper', 'ab', 'c')).not.toBe(hashId('paper', 'a', 'bc'))
})

test.each([
  '',
  'person',
  'person-',
  'person-123',
  'nobody-0123456789abc',
  'person-0123456789abcd',
  'person-0123456789abi',
  'PERSON-0123456789abc',
  ' person-0123456789abc',
  '4:8a:17',
])('%j is no id of ours', (id) => {
  expect(kindOfId(id)).toBeNull()
})
