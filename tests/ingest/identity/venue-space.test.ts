import { describe, expect, test } from 'vitest'
import { Evidence } from '../../../src/ingest/identity/evidence.ts'
import { seedOf } from '../../../src/ingest/identity/venue-space.ts'
import { author, corpusOf, work } from './some-corpus.ts'

const fields = {
  storage: 'cache disk block file log index write read journal page'.split(' '),
  biology: 'gene cell protein enzyme tissue strain plant virus fold membrane'.split(' '),
}

/** Twenty papers of a venue, whose titles take words of a field in turn. */
const papers = (venue: string, field: keyof typeof fields, shift: number) =>
  Array.from({ length: 20 }, (_, place) => {
    const wordAt = (step: number) => fields[field][(place * step + shift) % 10] ?? ''
    return { ...work([wordAt(1), wordAt(3), wordAt(7)].join(' '), author(`${venue} Writer${place}`)), venue }
  })

describe('Venues', () => {
  const evidence = new Evidence(
    corpusOf(...papers('FAST', 'storage', 0), ...papers('SYSTOR', 'storage', 4), ...papers('Cell', 'biology', 0), {
      ...work('cache disk', author('Ann Lorimer')),
      venue: 'Unknown Letters',
    }),
  )
  const [fast, systor, cell, letters] = [0, 1, 2, 3]

  test('of one field are near to each other, and of two are not', () => {
    expect(evidence.nearness(fast, systor)).toBeGreaterThan(0.6)
    expect(evidence.nearness(fast, cell)).toBe(0)
  })

  test('of which little is known are near to none', () => {
    expect(evidence.nearness(fast, letters)).toBeLessThan(evidence.nearness(fast, systor))
  })

  test('are next to themselves, and to no unknown one', () => {
    expect(evidence.nearness(cell, cell)).toBe(1)
    expect(evidence.nearness(-1, -1)).toBe(0)
  })
})

test('What was found of venues is the same when it is read from its text, and says nothing of venues that came later', () => {
  const before = [...papers('FAST', 'storage', 0), ...papers('SYSTOR', 'storage', 4)]
  const found = new Evidence(corpusOf(...before))
  const [fast, systor, cell] = [0, 1, 2]
  const nearness = found.nearness(fast, systor)
  const text = found.venuesFound()
  const told = new Evidence(corpusOf(...before, ...papers('Cell', 'biology', 0)), undefined, text)
  expect(told.nearness(fast, systor)).toBe(nearness)
  expect(told.nearness(fast, cell)).toBe(0)
  expect(told.venuesFound()).toBeNull()
})

test('A seed depends on the letters alone', () => {
  expect(seedOf('cache')).toBe(seedOf(['ca', 'che'].join('')))
  expect(seedOf('cache')).not.toBe(seedOf('cachet'))
})
