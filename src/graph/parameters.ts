import { CoterieError } from '../model/error.ts'

/** Deeper values than these come from nowhere in the service; the embedded engine dies of very deep ones. */
const deepest = 8

/** Lone halves of surrogate pairs: a text cut inside an emoji, or an escape in somebody's JSON. */
const loneSurrogates = /\p{Surrogate}/gu

const refused = (place: string, what: string) => new CoterieError('INTERNAL', `The parameter ${place} ${what}.`)

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

/**
 * A copy of the parameters that both engines take alike: null, booleans, finite numbers, text, flat lists and maps. Whole
 * numbers pass through `wholeNumber`; half surrogate pairs become U+FFFD, which is what is left of such a character.
 * @throws CoterieError INTERNAL that names the place of an undefined, a date, a nested list, a number that is not finite
 * or not safe, a key that starts with `$`, or more than 8 levels (so also of a cycle)
 */
export const cleanParameters = (
  parameters: unknown,
  wholeNumber: (value: number) => unknown = (value) => value,
): Record<string, unknown> => {
  const clean = (value: unknown, place: string, depth: number): unknown => {
    if (value === null || typeof value === 'boolean') return value
    if (typeof value === 'string') return value.replace(loneSurrogates, '\u{FFFD}')
    if (typeof value === 'number') return cleanNumber(value, place)
    if (typeof value !== 'object') throw refused(place, `must be data, but is ${typeof value}`)
    if (depth === deepest) throw refused(place, `must be nested at most ${deepest} levels deep`)
    if (Array.isArray(value)) return cleanList(value, place, depth)
    if (!isPlain(value)) throw refused(place, `must be a plain value, but is a ${value.constructor.name}`)
    return cleanMap(value, place, depth)
  }
  const cleanNumber = (value: number, place: string): unknown => {
    if (!Number.isInteger(value)) {
      if (!Number.isFinite(value)) throw refused(place, `must be finite, but is ${value}`)
      return value
    }
    if (!Number.isSafeInteger(value)) throw refused(place, `must be between -2^53 and 2^53, but is ${value}`)
    return wholeNumber(value)
  }
  const cleanList = (list: readonly unknown[], place: string, depth: number): unknown[] =>
    Array.from(list, (item, index) => {
      const itemPlace = `${place}[${index}]`
      if (Array.isArray(item)) throw refused(itemPlace, 'must not be a list within a list')
      return clean(item, itemPlace, depth + 1)
    })
  const cleanMap = (map: object, place: string, depth: number): Record<string, unknown> => {
    const copy: Record<string, unknown> = {}
    for (const [key, value] of Object.entries(map)) {
      const keyPlace = place === '' ? key : `${place}.${key}`
      if (key.startsWith('$')) throw refused(keyPlace, 'must have a name without "$"')
      if (key === '__proto__') throw refused(keyPlace, 'must have another name')
      copy[key] = clean(value, keyPlace, depth + 1)
    }
    return copy
  }
  if (typeof parameters !== 'object' || parameters === null || Array.isArray(parameters) || !isPlain(parameters)) {
    throw new CoterieError('INTERNAL', 'The parameters of a statement must be one map.')
  }
  return cleanMap(parameters, '', 0)
}
