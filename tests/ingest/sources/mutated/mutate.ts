import type { Random } from './random.ts'

/** One of a list. */
export const oneOf = <T>(items: readonly [T, ...T[]] | readonly T[], random: Random): T => {
  const item = items[random(items.length)]
  if (item === undefined) throw new Error('Expected a list with items.')
  return item
}

/** What breaks formats: their own signs in wrong places, and what no text should hold. */
const signs: readonly string[] = [
  ...'{}[]()<>"\'\\,;:=#%@&|\t\r\n '.split(''),
  '@article{x,',
  '@comment{',
  '@string{a = a # a}\n',
  "\\'{",
  ' and ',
  '%0 ',
  'TY  - ',
  'ER  - ',
  '{Reference Type}: ',
  'null',
  'true',
  '1e999',
  '-1',
  '9007199254740993',
  '\\ud800',
  '\\u0000',
  '"__proto__":',
  '&x;',
  '&#xD800;',
  '<!--',
  '-->',
  ']]>',
  '<![CDATA[',
  '<!DOCTYPE x [',
  '</',
  '/>',
  '<__proto__>',
  '- ',
  '\n- canonical: ',
  '*a',
  '&a ',
  '\0',
  '\u202E',
  '\u2067',
  '\uFEFF',
  '\uFFFE',
  'a@b.example.org',
  '2999',
  '0999',
]

const damages: Readonly<Record<string, (bytes: Buffer, at: number, other: Buffer, random: Random) => Buffer>> = {
  cut: (bytes, at) => bytes.subarray(0, at),
  lose: (bytes, at, _other, random) => Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + random(120))]),
  repeat: (bytes, at, _other, random) =>
    Buffer.concat([bytes.subarray(0, at), bytes.subarray(at, at + 1 + random(300)), bytes.subarray(at)]),
  flip: (bytes, at, _other, random) => {
    const flipped = Buffer.from(bytes)
    if (at < flipped.length) flipped[at] = (flipped[at] ?? 0) ^ (1 << random(8))
    return flipped
  },
  overwrite: (bytes, at, _other, random) => {
    const written = Buffer.from(bytes)
    if (at < written.length) written[at] = random(256)
    return written
  },
  insert: (bytes, at, _other, random) =>
    Buffer.concat([bytes.subarray(0, at), Buffer.from(oneOf(signs, random)), bytes.subarray(at)]),
  splice: (bytes, at, other, random) => {
    const from = random(other.length)
    return Buffer.concat([bytes.subarray(0, at), other.subarray(from, from + 1 + random(400)), bytes.subarray(at)])
  },
  shuffle: (bytes, at, _other, random) => {
    const to = random(bytes.length + 1)
    const [first, last] = at < to ? [at, to] : [to, at]
    const middle = first + random(last - first + 1)
    const parts = [bytes.subarray(0, first), bytes.subarray(middle, last), bytes.subarray(first, middle)]
    return Buffer.concat([...parts, bytes.subarray(last)])
  },
  swapLines: (bytes, _at, _other, random) => {
    const lines = bytes.toString('latin1').split('\n')
    const [left, right] = [random(lines.length), random(lines.length)]
    ;[lines[left], lines[right]] = [lines[right] ?? '', lines[left] ?? '']
    return Buffer.from(lines.join('\n'), 'latin1')
  },
}

const kinds = Object.values(damages)

/** A sample with one to six damages; what is spliced in comes from the samples of any format. */
export const mutated = (sample: Buffer, others: readonly Buffer[], random: Random): Buffer => {
  let bytes = sample
  for (let left = 1 + random(6); left > 0; left -= 1)
    bytes = oneOf(kinds, random)(bytes, random(bytes.length + 1), oneOf(others, random), random)
  return bytes
}

const oddValues: readonly unknown[] = [
  null,
  0,
  -1,
  2 ** 60,
  1e300,
  true,
  '',
  ' ',
  '\u0000',
  'x'.repeat(6_000),
  [],
  {},
  [[null]],
  [[[]]],
  [{}],
  { value: { value: null } },
  ['a', 1, null],
]

/** JSON lines of the same names and shapes with odd values in some places: what no damage of bytes comes upon. */
export const misfit = (text: string, random: Random): Buffer =>
  Buffer.from(
    text
      .split('\n')
      .map((line) =>
        JSON.stringify(
          JSON.parse(line, (_name, value) => (random(40) === 0 ? oddValues[random(oddValues.length)] : value)),
        ),
      )
      .join('\n'),
  )
