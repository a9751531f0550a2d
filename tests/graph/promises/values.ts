import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Value } from '../../../src/graph/graph.ts'
import type { TestEngine } from '../engines.ts'
import { reading, sharedGraph, writing } from './shared-graph.ts'

const echo = reading('RETURN $value AS value')
const store = writing('MERGE (n:Person {id: "one"}) SET n = {id: "one"} SET n.value = $value')
const stored = reading('MATCH (n:Person {id: "one"}) RETURN n.value AS value, properties(n) AS all')

const kept: readonly (readonly [string, Value])[] = [
  ['text', 'Ada Lovelace'],
  ['empty text', ''],
  ['Chinese', '张三丰'],
  ['an emoji and a letter beyond the basic plane', '👩‍💻 𠮷'],
  ['quotes, backslashes and line breaks', `'"\\\n\t\`$x`],
  ['true', true],
  ['false', false],
  ['zero', 0],
  ['a negative number', -17],
  ['the largest whole number', Number.MAX_SAFE_INTEGER],
  ['the smallest whole number', Number.MIN_SAFE_INTEGER],
  ['a fraction', 0.1],
  ['a list of texts', ['b', 'a', '张']],
  ['a list of numbers', [3, 1, 2]],
  ['a list of fractions', [0.5, 0.25]],
  ['an empty list', []],
]

const broken = (): Value => {
  const list: Value[] = []
  const cycle: Value = { list }
  list.push(cycle)
  return cycle
}

const refused: readonly (readonly [string, unknown, RegExp])[] = [
  ['nothing', undefined, /value must be data, but is undefined/],
  ['a function', () => 1, /value must be data, but is function/],
  ['a big integer', 1n, /value must be data, but is bigint/],
  ['no number', Number.NaN, /value must be finite/],
  ['an infinite number', Number.POSITIVE_INFINITY, /value must be finite/],
  ['a number beyond whole numbers', 2 ** 53, /value must be between/],
  ['a date', new Date(0), /value must be a plain value, but is a Date/],
  ['a list in a list', [['a']], /value\[0\] must not be a list within a list/],
  ['a map with a key of the engine', { $date: 'x' }, /value\.\$date must have a name without "\$"/],
  ['a map that holds nothing at a key', { a: { b: undefined } }, /value\.a\.b must be data/],
  ['a cycle', broken(), /at most 8 levels/],
]

export const promisesOfValues = (engine: TestEngine): void => {
  describe('keeps values', () => {
    const graph = sharedGraph(engine)

    test.each(kept)('%s as it was', async (_, value) => {
      await graph().write((transaction) => transaction.run(store, { value }))
      expect(await graph().read(stored, {})).toEqual([{ value, all: { id: 'one', value } }])
    })

    test('null as an absent property', async () => {
      await graph().write((transaction) => transaction.run(store, { value: null }))
      expect(await graph().read(stored, {})).toEqual([{ value: null, all: { id: 'one' } }])
    })

    test('maps and lists of maps on their way through a statement', async () => {
      const value = { name: '张', papers: [{ id: 'p', year: null, weights: [1, 2] }, {}], none: [] }
      expect(await graph().read(echo, { value })).toEqual([{ value }])
    })

    test('lists in the columns of a statement, each as one value', async () => {
      const columns = { idColumn: ['a', 'b', 'c', 'd'], valueColumn: [['x', '张'], [3, 1], [], null] }
      const echoed = reading(
        'UNWIND range(0, size($idColumn) - 1) AS i RETURN $idColumn[i] AS id, $valueColumn[i] AS value',
      )
      expect(await graph().read(echoed, columns)).toEqual(
        columns.idColumn.map((id, index) => ({ id, value: columns.valueColumn[index] })),
      )
      await expect(graph().read(echoed, { idColumn: ['a'], valueColumn: [[['x']]] })).rejects.toThrow(
        /valueColumn\[0\]\[0\] must not be a list within a list/,
      )
    })

    test('half a surrogate pair as the sign for a lost character', async () => {
      await graph().write((transaction) => transaction.run(store, { value: 'a\ud83d' }))
      const [row] = await graph().read(stored, {})
      expect(row?.value).toBe('a\u{FFFD}')
    })

    test('any text and any safe whole number', async () => {
      const value = fc.oneof(fc.string({ unit: 'grapheme' }), fc.maxSafeInteger(), fc.boolean())
      await fc.assert(
        fc.asyncProperty(fc.array(value, { maxLength: 8 }), async (values) => {
          expect(await graph().read(echo, { value: values })).toEqual([
            { value: values.map((each) => (each === 0 ? 0 : each)) },
          ])
        }),
        { numRuns: 50, seed: 1 },
      )
    })

    test.each(refused)('of %s: refuses it and names its place', async (_, value, message) => {
      const parameters = { value: value as Value }
      await expect(graph().read(echo, parameters)).rejects.toThrow(message)
      await expect(graph().read(echo, parameters)).rejects.toMatchObject({ code: 'INTERNAL' })
      await expect(graph().write((transaction) => transaction.run(store, parameters))).rejects.toThrow(message)
    })

    test('a sum beyond the safe whole numbers is a number, not a big integer', async () => {
      const [row] = await graph().read(reading('RETURN $a + $a AS sum'), { a: Number.MAX_SAFE_INTEGER })
      expect(typeof row?.sum).toBe('number')
    })

    test('a whole node or relation is refused, for each engine has its own form of it', async () => {
      await graph().write((transaction) => transaction.run(store, { value: 1 }))
      await expect(graph().read(reading('MATCH (n:Person) RETURN n'), {})).rejects.toThrow(/returned a Node/)
      await expect(graph().read(reading('MATCH (n:Person) RETURN collect(n) AS l'), {})).rejects.toThrow(/a Node/)
      await graph().write((transaction) => transaction.run(writing('MATCH (n:Person) CREATE (n)-[:KNOWS]->(n)'), {}))
      await expect(graph().read(reading('MATCH ()-[r]->() RETURN r'), {})).rejects.toThrow(/a Relationship/)
    })
  })
}
