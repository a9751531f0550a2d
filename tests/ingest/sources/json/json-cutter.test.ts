import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Cut, JsonCutter, longestRecord } from '../../../../src/ingest/sources/json/json-cutter.ts'

const cutsOf = (content: string | Uint8Array, length = 1 << 16, lists = ['results', 'message.items']): Cut[] => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const cutter = new JsonCutter(lists)
  const cuts: Cut[] = []
  for (let at = 0; at < bytes.length; at += length) cuts.push(...cutter.push(bytes.subarray(at, at + length)))
  return [...cuts, ...cutter.end()]
}

const shown = (cuts: readonly Cut[]) =>
  cuts.map(({ line, lastLine, entry, bytes, fault }) => [
    `${line}-${lastLine}${entry === null ? '' : `#${entry}`}`,
    fault === null ? Buffer.from(bytes).toString() : 'fault',
  ])

describe('A JSON source is cut into records', () => {
  test('of one line each', () => {
    expect(shown(cutsOf('{"a": 1}\r\n\n{"b": [{"c": "}"}]}\n{"d": "\\"}"}'))).toEqual([
      ['1-1', '{"a": 1}'],
      ['3-3', '{"b": [{"c": "}"}]}'],
      ['4-4', '{"d": "\\"}"}'],
    ])
  })

  test('over many lines', () => {
    const text = '{\n"a":\n{\n"b": [\n{\n"c": 1\n},\n{}\n]\n}\n}\n{"d": 2}'
    expect(shown(cutsOf(text)).map(([place]) => place)).toEqual(['1-11', '12-12'])
  })

  test('in one list, in a list of an answer, and in the answers of several lines', () => {
    expect(shown(cutsOf('[{"a": 1},\n {"b": 2}]'))).toEqual([
      ['1-1#1', '{"a": 1}'],
      ['2-2#2', '{"b": 2}'],
    ])
    const page = '{"meta": {"results": 9}, "results": [{"a": 1}, {"results": "x"}], "more": [1, {"y": 2}]}'
    expect(shown(cutsOf(`${page}\n${page}`))).toEqual([
      ['1-1#1', '{"a": 1}'],
      ['1-1#2', '{"results": "x"}'],
      ['2-2#1', '{"a": 1}'],
      ['2-2#2', '{"results": "x"}'],
    ])
    expect(shown(cutsOf('{"status": "ok",\n"message": {"total": 1,\n"items": [\n{"a": 1}\n]\n}\n}\n{"b": 2}'))).toEqual(
      [
        ['4-4#1', '{"a": 1}'],
        ['8-8', '{"b": 2}'],
      ],
    )
  })

  test('but not at a list of that name inside of a record, such as a word of an abstract', () => {
    const record = '{"id": "W1", "abstract_inverted_index": {"results": [558, 845], "items": [3]}}'
    expect(shown(cutsOf(record))).toEqual([['1-1', record]])
  })

  test('with a byte order mark in front', () => {
    expect(shown(cutsOf('\uFEFF{"a": 1}'))).toEqual([['1-1', '{"a": 1}']])
  })

  test('the same, wherever the pieces of the source end', () => {
    const text =
      '{"results": [{"a": "é\\\\"},\n{"b": [1, {"c": "x\\"y"}]},\n7, "z,]"]}\n{"q": \n[{}]}\nbroken\n{"r": "s\n{"t": 1}'
    const whole = shown(cutsOf(text))
    for (let length = 1; length < 20; length += 1) expect(shown(cutsOf(text, length))).toEqual(whole)
  })

  test('and all values come out of every layout as they went in', () => {
    const value = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 }), { maxKeys: 4 })
    fc.assert(
      fc.property(fc.array(value, { maxLength: 5 }), fc.integer({ min: 1, max: 50 }), (values, length) => {
        // Names that lead to lists of records would be taken as such.
        const told = values.filter((one) => !('results' in one) && !('message' in one))
        const layouts = [
          told.map((one) => JSON.stringify(one)).join('\n'),
          told.map((one) => JSON.stringify(one, null, 2)).join('\n'),
          JSON.stringify(told),
          JSON.stringify(told, null, 1),
          `[\n${told.map((one) => JSON.stringify(one)).join(',\n')}\n]`,
          JSON.stringify({ meta: { count: told.length }, results: told, after: {} }),
          JSON.stringify({ message: { items: told } }, null, 2),
        ]
        for (const layout of layouts) {
          const cuts = cutsOf(layout, length)
          expect(cuts.map(({ fault }) => fault).filter((fault) => fault !== null)).toEqual([])
          expect(cuts.map(({ bytes }) => JSON.parse(Buffer.from(bytes).toString()))).toEqual(
            JSON.parse(JSON.stringify(told)),
          )
        }
      }),
    )
  })
})

describe('A broken record costs itself', () => {
  const good = '{"id": "W1", "list": [{"a": "b"}], "title": "All is well"}'

  test('wherever its line is cut off', () => {
    for (let end = 1; end < good.length; end += 1) {
      const cuts = cutsOf(`${good}\n${good.slice(0, end)}\n${good}\n${good}\n${good}`)
      const whole = cuts.filter(({ fault }) => fault === null).map(({ bytes }) => Buffer.from(bytes).toString())
      const lost = 4 - whole.filter((text) => text === good).length
      // Behind "[" or ":" the next record could be what belongs there.
      expect(lost).toBeLessThanOrEqual(/[[:] ?$/.test(good.slice(0, end)) ? 1 : 0)
      expect(cuts.length).toBeGreaterThanOrEqual(4)
    }
  })

  test('and a line break ends a text in any case, so that lines are counted right', () => {
    const cuts = cutsOf('{"a": "b\\\n{"c": 1}\n{"d": 2}')
    expect(cuts.map(({ line, fault }) => [line, fault === null])).toEqual([
      [1, false],
      [2, true],
      [3, true],
    ])
  })

  test('in a list with one record a line', () => {
    const cuts = cutsOf(`{"results": [\n${good},\n${good.slice(0, 30)}\n${good},\n${good}\n]}\n`)
    expect(cuts.map(({ line, fault }) => [line, fault !== null])).toEqual([
      [2, false],
      [3, true],
      [4, false],
      [5, false],
    ])
  })

  test('also when an answer ends within its list and the next line has another', () => {
    const page = `{"results": [${good}, ${good}]}`
    const cuts = cutsOf(`${page.slice(0, 110)}\n${page}\n${page}`)
    expect(cuts.filter(({ fault }) => fault === null).map(({ line, entry }) => [line, entry])).toEqual([
      [1, 1],
      [2, 1],
      [2, 2],
      [3, 1],
      [3, 2],
    ])
  })

  test('and the last one is told when the source ends inside it', () => {
    expect(cutsOf(`${good}\n{"id": [`).at(-1)).toMatchObject({ line: 2, fault: expect.stringContaining('ends inside') })
  })
})

describe('What is held of a source', () => {
  const encoder = new TextEncoder()

  test('is never more than the record at hand and one piece', () => {
    const cutter = new JsonCutter(['results'])
    const line = encoder.encode(`{"id": "W1", "text": "${'x'.repeat(3000)}"}\n`)
    let most = 0
    let count = 0
    for (let round = 0; round < 20_000; round += 1) {
      count += cutter.push(line.subarray(0, 1700)).length + cutter.push(line.subarray(1700)).length
      most = Math.max(most, cutter.held)
    }
    expect(count).toBe(20_000)
    expect(most).toBeLessThanOrEqual(line.length)
  })

  test('is bounded for a line without end, which is one rejected record', () => {
    const cutter = new JsonCutter([])
    const piece = new Uint8Array(1 << 20).fill(0x61)
    cutter.push(encoder.encode('{"a": "'))
    let most = 0
    for (let round = 0; round < 100; round += 1) {
      cutter.push(piece)
      most = Math.max(most, cutter.held)
    }
    expect(most).toBeLessThanOrEqual(longestRecord + piece.length)
    expect(cutter.held).toBeLessThanOrEqual(1000)
    const cuts = [...cutter.push(encoder.encode('"}\n{"b": 1}\n')), ...cutter.end()]
    expect(cuts.map(({ line, fault }) => [line, fault])).toEqual([
      [1, 'Expected a record of at most 32 MB, but it is longer.'],
      [2, null],
    ])
    expect(cuts[0]?.bytes.length).toBeLessThanOrEqual(400)
  })

  test('is little for nesting of 100,000 levels and for millions of values', () => {
    const deep = cutsOf(`{"a": ${'['.repeat(100_000)}${']'.repeat(100_000)}}\n{"b": 1}`)
    expect(deep.map(({ line, fault }) => [line, fault])).toEqual([
      [1, 'Expected at most 100 levels of nesting, but there are more.'],
      [2, null],
    ])
    const many = cutsOf(`{"a": [${'0,'.repeat(2_100_000)}0]}\n{"a": [${'{},'.repeat(1_100_000)}{}]}\n{"b": 1}`)
    expect(many.map(({ fault }) => fault?.includes('values') ?? null)).toEqual([true, true, null])
  })
})
