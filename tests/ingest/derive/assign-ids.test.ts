import { describe, expect, test } from 'vitest'
import { assignIds, givenIdsOf, type Nameable } from '../../../src/ingest/derive/assign-ids.ts'

/** The ids of things, given by name: their keys, and the ids that keys had before. */
const assigned = (
  things: Readonly<Record<string, Partial<Nameable>>>,
  given: readonly (readonly [string, string])[],
) => {
  const named = Object.entries(things).map(([name, thing]) => ({ name, keys: [], newId: () => `${name}-00`, ...thing }))
  const ids = assignIds(named, givenIdsOf(given))
  const back = assignIds([...named].reverse(), givenIdsOf([...given].reverse()))
  const plain = Object.fromEntries(named.map((thing) => [thing.name, ids.get(thing)]))
  // Whatever the order of things and of what was given.
  expect(Object.fromEntries(named.map((thing) => [thing.name, back.get(thing)]))).toEqual(plain)
  return plain
}

describe('An id given before', () => {
  test('stays with the thing that has most of its keys; the other gets its new one', () => {
    expect(
      assigned({ a: { keys: ['1'] }, b: { keys: ['2', '3'] } }, [
        ['1', 'x'],
        ['2', 'x'],
        ['3', 'x'],
      ]),
    ).toEqual({ a: 'a-00', b: 'x' })
  })

  test('is the one of most keys of a thing that had several', () => {
    expect(
      assigned({ a: { keys: ['1', '2', '3'] } }, [
        ['1', 'x'],
        ['2', 'y'],
        ['3', 'y'],
      ]),
    ).toEqual({ a: 'y' })
    expect(
      assigned({ a: { keys: ['1', '2'] } }, [
        ['1', 'y'],
        ['2', 'x'],
      ]),
    ).toEqual({ a: 'x' })
  })

  test('counts a key once, however often a thing has it', () => {
    expect(
      assigned({ a: { keys: ['1', '1', '1'] }, b: { keys: ['2', '3'] } }, [
        ['1', 'x'],
        ['2', 'x'],
        ['3', 'x'],
      ]),
    ).toEqual({ a: 'a-00', b: 'x' })
  })

  test('goes by weak keys only where no other key decides', () => {
    const given = [
      ['1', 'y'],
      ['title', 'x'],
      ['title', 'y'],
    ] as const
    expect(assigned({ a: { keys: ['1'], weakKeys: ['title'] }, b: { weakKeys: ['title'] } }, given)).toEqual({
      a: 'y',
      b: 'x',
    })
  })

  test('is not given to another thing, even one whose new id it would be', () => {
    const ids = assigned({ a: { keys: ['1'] }, b: { keys: ['2'], newId: () => 'x-00' } }, [['1', 'x-00']])
    expect(ids.a).toBe('x-00')
    expect(ids.b).toMatch(/^x-/)
    expect(ids.b).not.toBe('x-00')
  })
})
