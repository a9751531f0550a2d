import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type AuthorPerson, decodePeople, encodePeople } from '../../src/model/author-people.ts'
import { hashId } from '../../src/model/id.ts'

const author: fc.Arbitrary<AuthorPerson | null> = fc.option(
  fc.record({ person: fc.nat(20).map((number) => hashId('person', String(number))), certain: fc.boolean() }),
  { nil: null },
)

test('The authors of a stored paper are the same people when they are read', () => {
  fc.assert(
    fc.property(fc.array(author), (people) => {
      expect(decodePeople(encodePeople(people))).toEqual(people)
    }),
  )
})

test('The text of authors is one word each, so that a paper of nobody has none', () => {
  expect(encodePeople([])).toBe('')
  expect(encodePeople([{ person: 'person-1', certain: true }, null, { person: 'person-2', certain: false }])).toBe(
    'person-1 - person-2?',
  )
})
