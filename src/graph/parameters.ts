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

const placeOf = (path: readonly (string | number)[]): string =>
  path.reduce<string>(
    (place, part) => (typeof part === 'number' ? `${place}[${part}]` : place === '' ? part : `${place}.${part}`),
    '',
  )

/**
 * The parameters as both engines take them alike, copied only where something of them must change: null, booleans, finite numbers, text, flat lists and maps. Whole
 * numbers pass through `wholeNumber`; half surrogate pairs become U+FFFD, which is what is left of such a character.
 * Lists are within lists only in a parameter whose name ends with `Column`, the values of which are what statements take one by one.
 * @throws CoterieError INTERNAL that names the place of an undefined, a date, a nested list, a number that is not finite
 * or not safe, a key that starts with `$`, or more than 8 levels (so also of a cycle)
 */
export const cleanParameters = (
  parameters: unknown,
  wholeNumber: (value: number) => unknown = (value) => value,
): Record<string, unknown> => {
  // Where the value is that is looked at: put together only for a refusal, since imports pass millions of values.
  const path: (string | number)[] = []
  const refuse = (what: string) => refused(placeOf(path), what)
  const clean = (value: unknown): unknown => {
    if (value === null || typeof value === 'boolean') return value
    if (typeof value === 'string') return value.isWellFormed() ? value : value.replace(loneSurrogates, '\u{FFFD}')
    if (typeof value === 'number') return cleanNumber(value)
    if (typeof value !== 'object') throw refuse(`must be data, but is ${typeof value}`)
    if (path.length >= deepest) throw refuse(`must be nested at most ${deepest} levels deep`)
    if (Array.isArray(value)) return cleanList(value)
    if (!isPlain(value)) throw refuse(`must be a plain value, but is a ${value.constructor.name}`)
    return cleanMap(value)
  }
  const cleanNumber = (value: number): unknown => {
    if (!Number.isInteger(value)) {
      if (!Number.isFinite(value)) throw refuse(`must be finite, but is ${value}`)
      return value
    }
    if (!Number.isSafeInteger(value)) throw refuse(`must be between -2^53 and 2^53, but is ${value}`)
    return wholeNumber(value)
  }
  // Imports pass millions of values, of which hardly one changes: what stays as it is is passed on, not copied.
  const cleanList = (list: readonly unknown[]): readonly unknown[] => {
    let copy: unknown[] | null = null
    const isColumn = path.length === 1 && String(path[0]).endsWith('Column')
    for (const [index, item] of list.entries()) {
      path.push(index)
      if (!isColumn && Array.isArray(item)) throw refuse('must not be a list within a list')
      const cleaned = clean(item)
      path.pop()
      if (cleaned !== item) copy ??= [...list]
      if (copy !== null) copy[index] = cleaned
    }
    return copy ?? list
  }
  const cleanMap = (map: object): object => {
    const values = map as Record<string, unknown>
    let copy: Record<string, unknown> | null = null
    for (const key of Object.keys(map)) {
      path.push(key)
      if (key.startsWith('$')) throw refuse('must have a name without "$"')
      if (key === '__proto__') throw refuse('must have another name')
      const cleaned = clean(values[key])
      path.pop()
      if (cleaned !== values[key]) copy ??= { ...values }
      if (copy !== null) copy[key] = cleaned
    }
    return copy ?? map
  }
  if (typeof parameters !== 'object' || parameters === null || Array.isArray(parameters) || !isPlain(parameters)) {
    throw new CoterieError('INTERNAL', 'The parameters of a statement must be one map.')
  }
  return cleanMap(parameters) as Record<string, unknown>
}
