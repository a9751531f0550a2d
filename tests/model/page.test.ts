import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Cursor,
  compareText,
  defaultPageSize,
  encodeCursor,
  type Page,
  type PageArguments,
  type Placed,
  pageOfList,
  pageOfNumbers,
  pageOfRows,
  parseCursor,
  parsePage,
} from '../../src/model/page.ts'
import { anyText } from '../arbitrary-text.ts'

const text = anyText(6)
const cursor: fc.Arbitrary<Cursor> = fc.record({
  key: fc.oneof(text, fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })),
  id: text,
})

const placed = (key: string | number, id: string): Placed<string> => ({ cursor: { key, id }, node: `${key}/${id}` })
const asked = (page: PageArguments) => parsePage(page, 100, 'people')
const encode = (place: Cursor) => encodeCursor('people', place)
const parse = (argument: 'after' | 'before', encoded: string) => parseCursor('people', argument, encoded)
const nodes = ({ items }: Page<string>) => items.map(({ node }) => node)

describe('A cursor', () => {
  test('comes back as it was, and is safe in a URL', () => {
    fc.assert(
      fc.property(cursor, (place) => {
        const encoded = encode(place)
        expect(encoded).toMatch(/^[\w-]+$/)
        // JSON knows no negative zero, and no order does either.
        expect(parse('after', encoded)).toEqual({ ...place, key: place.key === 0 ? 0 : place.key })
      }),
    )
  })

  test.each([
    '',
    'nonsense',
    encode({ key: 'a', id: 'b' }).slice(2),
    ...[
      [1],
      ['people', 1],
      ['people', 'a', 2],
      ['people', null, 'a'],
      ['people', 'a', 'b', 'c'],
      ['papers', 'a', 'b'],
      {},
      'a',
    ].map((value) => Buffer.from(JSON.stringify(value)).toString('base64url')),
  ])('%j is none, which is said', (encoded) => {
    expect(() => parse('before', encoded)).toThrow(/^before must be a cursor of this list/)
  })

  test('of any text is parsed or refused as bad input', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.base64String()), (encoded) => {
        try {
          expect(typeof parse('after', encoded).id).toBe('string')
        } catch (error) {
          expect(error).toMatchObject({ code: 'BAD_USER_INPUT' })
        }
      }),
    )
  })
})

describe('What is asked of a page', () => {
  test('is the default size unless it says otherwise, never more than the greatest', () => {
    expect(asked({})).toEqual({ list: 'people', limit: defaultPageSize, after: null, before: null, backward: false })
    expect(parsePage({}, 5, 'people').limit).toBe(5)
    expect(asked({ first: 3, after: null })).toMatchObject({ limit: 3, backward: false })
    expect(asked({ last: 3 })).toMatchObject({ limit: 3, backward: true })
  })

  test.each<[PageArguments, RegExp]>([
    [{ first: 0 }, /^first must be between 1 and 100, but got 0\.$/],
    [{ first: 101 }, /^first must be between 1 and 100, but got 101\.$/],
    [{ last: -1 }, /^last must be between 1 and 100, but got -1\.$/],
    [{ first: 1, last: 2 }, /^Give first or last, not both/],
    [{ after: 'x' }, /^after must be a cursor/],
  ])('%j is refused', (page, message) => {
    expect(() => asked(page)).toThrow(message)
  })
})

describe('The pages of a list', () => {
  const list = fc
    .uniqueArray(fc.tuple(fc.oneof(fc.nat(3), fc.nat(3)), fc.string({ maxLength: 2 })), {
      selector: String,
      maxLength: 12,
    })
    .map((all) => all.map(([key, id]) => placed(key, id)))

  /** All pages one after the other, from the front or the back. */
  const walk = (
    all: readonly Placed<string>[],
    size: number,
    backward: boolean,
    descending: boolean,
  ): Page<string>[] => {
    const pages: Page<string>[] = []
    for (let end: string | null = null; ; ) {
      const page: Page<string> = pageOfList(
        all,
        asked(backward ? { last: size, before: end } : { first: size, after: end }),
        descending,
      )
      pages.push(page)
      const last = page.items.at(backward ? 0 : -1)
      if (!(backward ? page.hasPreviousPage : page.hasNextPage) || last === undefined) return pages
      end = encode(last.cursor)
    }
  }

  test('walked forwards or backwards, hold each element once and in order', () => {
    fc.assert(
      fc.property(list, fc.integer({ min: 1, max: 5 }), fc.boolean(), (all, size, descending) => {
        const inOrder = nodes(pageOfList(all, asked({ first: 100 }), descending))
        expect([...inOrder].sort()).toEqual(all.map(({ node }) => node).sort())
        expect(walk(all, size, false, descending).flatMap(nodes)).toEqual(inOrder)
        expect(walk(all, size, true, descending).reverse().flatMap(nodes)).toEqual(inOrder)
        for (const [index, page] of walk(all, size, false, descending).entries())
          expect(page.hasPreviousPage).toBe(index > 0)
      }),
    )
  })

  test('go on at the same place when the element of the cursor is gone', () => {
    const all = [placed(1, 'a'), placed(2, 'b'), placed(3, 'c')]
    const after = encode({ key: 2, id: 'b' })
    expect(nodes(pageOfList(all.toSpliced(1, 1), asked({ first: 5, after }), false))).toEqual(['3/c'])
    expect(nodes(pageOfList(all.toSpliced(1, 1), asked({ last: 5, before: after }), false))).toEqual(['1/a'])
    expect(nodes(pageOfList(all, asked({ first: 5, after: encode({ key: 9, id: '' }) }), false))).toEqual([])
  })

  test('of equal keys are in the order of ids, downwards too', () => {
    const all = [placed(1, 'b'), placed(2, 'd'), placed(1, 'a'), placed(2, 'c')]
    expect(nodes(pageOfList(all, asked({}), true))).toEqual(['2/c', '2/d', '1/a', '1/b'])
  })

  test('are the same from rows that a statement cuts, one more than asked for', () => {
    fc.assert(
      fc.property(list, fc.integer({ min: 1, max: 5 }), fc.boolean(), fc.boolean(), (all, size, backward, given) => {
        const inOrder = pageOfList(all, asked({ first: 100 }), false).items
        const middle = inOrder[Math.floor(inOrder.length / 2)]
        const end = given && middle !== undefined ? encode(middle.cursor) : null
        const request = asked(backward ? { last: size, before: end } : { first: size, after: end })
        const place = end === null || middle === undefined ? -1 : inOrder.indexOf(middle)
        const forwards = inOrder.slice(place + 1)
        const backwards = inOrder.slice(0, end === null ? inOrder.length : place).reverse()
        const rows = (backward ? backwards : forwards).slice(0, size + 1)
        expect(pageOfRows(rows, request)).toEqual(pageOfList(all, request, false))
      }),
    )
  })
})

describe('The order of texts', () => {
  test('is that of code points, which is not that of UTF-16', () => {
    expect(['\u{1F30A}', '\uFF21', 'a', ''].sort(compareText)).toEqual(['', 'a', '\uFF21', '\u{1F30A}'])
    expect(['\u{1F30A}', '\uFF21'].sort()).toEqual(['\u{1F30A}', '\uFF21'])
  })

  test('is that of UTF-8 bytes, for any two texts', () => {
    const whole = anyText(5)
    fc.assert(
      fc.property(whole, whole, (a, b) => {
        expect(Math.sign(compareText(a, b))).toBe(Math.sign(Buffer.compare(Buffer.from(a), Buffer.from(b))))
        expect(compareText(a, a)).toBe(0)
      }),
      { numRuns: 500 },
    )
  })
})

describe('A page of ascending numbers', () => {
  test('is the page of the list that they are', () => {
    const arguments_ = fc.record({ size: fc.integer({ min: 1, max: 5 }), backward: fc.boolean() })
    const border = fc.option(fc.integer({ min: -1, max: 30 }), { nil: null })
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(25)), arguments_, border, border, (list, { size, backward }, after, before) => {
        const numbers = list.sort((a, b) => a - b)
        const place = (key: number | null) => (key === null ? null : { key, id: String(key) })
        const request = { list: 'pairs', limit: size, backward, after: place(after), before: place(before) }
        const placedNumbers = numbers.map((node) => ({ cursor: { key: node, id: String(node) }, node }))
        expect(pageOfNumbers(numbers, request)).toEqual(pageOfList(placedNumbers, request, false))
      }),
    )
  })
})
