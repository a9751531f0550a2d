import { describe, expect, test } from 'vitest'
import { readPathsState, tiesOf, variablesOf } from '../../../src/web/explorer/paths/state.ts'

const read = (search: string) => readPathsState(new URLSearchParams(search))

describe('the address of ways between two people', () => {
  test('asks for the shortest ways of up to six steps when it says nothing', () => {
    expect(variablesOf(read('from=A&to=B'), 'person-a', 'person-b')).toEqual({
      from: { id: 'person-a' },
      to: { id: 'person-b' },
      maxHops: 6,
      objective: 'SHORTEST',
      ties: {},
      avoiding: [],
      first: 5,
    })
  })

  test('limits years, papers, certainty and people', () => {
    const state = read('best=STRONGEST&hops=99&since=2010&maxAuthors=1&certain=yes&without=person-1&without=Ann+Lee')
    expect(tiesOf(state)).toEqual({ years: { from: 2010 }, maxAuthorsPerPaper: 2, minCertainty: 'CERTAIN' })
    expect(variablesOf(state, 'a', 'b')).toMatchObject({
      objective: 'STRONGEST',
      maxHops: 20,
      avoiding: [{ id: 'person-1' }, { name: 'Ann Lee' }],
    })
  })

  test('is as if what makes no sense were not there', () => {
    expect(read('best=NICEST&hops=many&ways=-3')).toMatchObject({ objective: 'SHORTEST', maxHops: 6, ways: 1 })
  })
})
