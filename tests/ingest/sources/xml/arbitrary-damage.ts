import fc from 'fast-check'

/** What happens to files: bytes change, pieces are lost, come twice or come from somewhere else. */
const damage = fc.oneof(
  fc.record({ kind: fc.constant('flip' as const), at: fc.nat(), byte: fc.integer({ min: 0, max: 255 }) }),
  fc.record({ kind: fc.constant('chop' as const), at: fc.nat() }),
  fc.record({ kind: fc.constant('lose' as const), at: fc.nat(), length: fc.integer({ min: 1, max: 60 }) }),
  fc.record({ kind: fc.constant('repeat' as const), at: fc.nat(), length: fc.integer({ min: 1, max: 200 }) }),
  fc.record({
    kind: fc.constant('insert' as const),
    at: fc.nat(),
    text: fc.constantFrom(
      '<',
      '>',
      '&',
      '"',
      '<!--',
      ']]>',
      '<![CDATA[',
      '<!DOCTYPE x [',
      '</',
      '/>',
      '\0',
      '&lol;',
      '\n',
      '- ',
    ),
  }),
)

const damaged = (bytes: Uint8Array, one: typeof damage extends fc.Arbitrary<infer T> ? T : never): Uint8Array => {
  const at = one.at % (bytes.length + 1)
  const before = bytes.subarray(0, at)
  const behind = bytes.subarray(at)
  switch (one.kind) {
    case 'flip': {
      const flipped = bytes.slice()
      if (at < flipped.length) flipped[at] = one.byte
      return flipped
    }
    case 'chop':
      return before
    case 'lose':
      return Buffer.concat([before, behind.subarray(one.length)])
    case 'repeat':
      return Buffer.concat([before, behind.subarray(0, one.length), behind])
    case 'insert':
      return Buffer.concat([before, Buffer.from(one.text), behind])
  }
}

/** A text with one to six damages. */
export const damagedTexts = (texts: readonly string[]): fc.Arbitrary<Uint8Array> =>
  fc
    .tuple(fc.constantFrom(...texts), fc.array(damage, { minLength: 1, maxLength: 6 }))
    .map(([text, damages]) => damages.reduce(damaged, new TextEncoder().encode(text)))
