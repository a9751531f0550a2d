import * as fc from 'fast-check'

const codePoint = fc.oneof(fc.nat({ max: 0x7f }), fc.nat({ max: 0xd7ff }), fc.integer({ min: 0xe000, max: 0x10ffff }))

/**
 * Any text of whole characters, at most so many; some are names that every object has. `fc.string({ unit: 'binary' })` makes a
 * table of all million characters first, which takes a second and 100 MB that stay.
 */
export const anyText = (maxLength?: number): fc.Arbitrary<string> => {
  const constraints = maxLength === undefined ? {} : { maxLength }
  const text = fc.array(codePoint, constraints).map((points) => String.fromCodePoint(...points))
  const names = ['__proto__', 'constructor', 'toString', 'valueOf'].filter(
    ({ length }) => length <= (maxLength ?? length),
  )
  return names.length === 0 ? text : fc.oneof({ weight: 20, arbitrary: text }, fc.constantFrom(...names))
}
